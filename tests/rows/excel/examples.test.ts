import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../src/model';
import { parseProject } from '../../../src/project';
import { compile, evaluateExact, type Program } from '../../../src/rows/index';
import { type Step, STEP_MONTHS } from '../../model/raw';
import { compared, expectAgreement, layoutOf } from './book';
import { faultsOf } from './shape';

/** Every cell of the example projects as HyperFormula computes it from the formulas, and as the exact reading does. */
const EXAMPLES = [
  'lixian-renewal',
  'generic-plan',
  'shortfall',
  'timing-gap',
  'ditang-finance',
  'linshan-newbuild',
  'wenzhou-mixed',
  'reit-exit',
] as const;

interface Raw {
  readonly project: { readonly step: Step; readonly phases: Readonly<Record<string, number>> };
}

const raw = (name: string): Raw => JSON.parse(readFileSync(`examples/${name}.json`, 'utf8')) as Raw;

/** At another step; phases that are no whole number of it are lengthened to one. */
const atStep = (project: Raw, step: Step): Raw => {
  const months = STEP_MONTHS[step];
  const phases = Object.fromEntries(
    Object.entries(project.project.phases).map(([name, length]) => [
      name,
      Math.ceil(length / months) * months,
    ]),
  );
  return { ...project, project: { ...project.project, step, phases } };
};

const programOf = (project: Raw): Program => compile(modelOf(parseProject(project)).model);

describe('an example at its own step', () => {
  it.each(EXAMPLES)('%s', { timeout: 120_000 }, (name) => {
    const program = programOf(raw(name));
    const layout = layoutOf(program);
    const everyCell = program.periods < 100;
    expect([...program.rows.keys()].flatMap((ref) => faultsOf(program, layout, ref, everyCell))).toEqual([]);
    const result = compared(evaluateExact(program));
    expectAgreement(result);
    expect(result.otherRates).toEqual([]);
  });
});

describe('an example by the year, its phases whole years', () => {
  it.each(EXAMPLES)('%s', { timeout: 120_000 }, (name) => {
    const program = programOf(atStep(raw(name), 'year'));
    const layout = layoutOf(program);
    expect([...program.rows.keys()].flatMap((ref) => faultsOf(program, layout, ref, true))).toEqual([]);
    expectAgreement(compared(evaluateExact(program)));
  });
});
