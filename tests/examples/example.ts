import { readFileSync } from 'node:fs';
import { evaluate, type Evaluation } from '../../src/analysis';
import { packs } from '../../src/policy';
import { parseProject } from '../../src/project';
import type { Exact } from '../../src/rows';

const known = new Set(packs.map((pack) => pack.id));

export const EXAMPLES = [
  'lixian-renewal',
  'generic-plan',
  'shortfall',
  'timing-gap',
  'ditang-finance',
  'linshan-newbuild',
  'wenzhou-mixed',
  'reit-exit',
] as const;
export type ExampleName = (typeof EXAMPLES)[number];

/** The example as its file has it. */
export const raw = (name: ExampleName): Record<string, unknown> =>
  JSON.parse(readFileSync(`examples/${name}.json`, 'utf8')) as Record<string, unknown>;

const read = new Map<ExampleName, Evaluation>();

/** The example evaluated; once for all tests of a file. */
export const example = (name: ExampleName): Evaluation => {
  const found = read.get(name);
  if (found !== undefined) return found;
  const evaluation = evaluate(parseProject(raw(name), { packs: known }));
  read.set(name, evaluation);
  return evaluation;
};

export const colours = ({ verdict }: Evaluation): string[] =>
  [verdict.construction, verdict.operation, verdict.overall].map(({ colour }) => colour);

/** Ids of the failing checks of a severity. */
export const failing = ({ checks }: Evaluation, severity: 'error' | 'warning' | 'info'): string[] =>
  checks.filter((each) => each.status === 'fail' && each.severity === severity).map(({ id }) => id);

export const sum = (exact: Exact, row: string): number =>
  exact.row(row).reduce((total, value) => total + value.toNumber(), 0);

/** Values of a row by period label. */
export const byPeriod = ({ periods }: Evaluation, exact: Exact, row: string): Map<string, number> =>
  new Map(exact.row(row).map((value, index) => [periods[index] ?? '', value.toNumber()]));
