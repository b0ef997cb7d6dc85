import { readFileSync } from 'node:fs';
import { evaluate, type Evaluation } from '../../src/analysis';
import { parseProject, type Step } from '../../src/project';

export const EXAMPLES = [
  'ditang-finance',
  'generic-plan',
  'linshan-newbuild',
  'lixian-renewal',
  'reit-exit',
  'shortfall',
  'timing-gap',
  'wenzhou-mixed',
] as const;
export type ExampleName = (typeof EXAMPLES)[number];

interface RawProject {
  project: Record<string, unknown> & { phases: Record<string, number>; step: string };
}

const MONTHS: Record<Step, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** An example at another period length; where its phases are no multiples of it, they are drawn out to the next. */
export const exampleAt = (name: ExampleName, step: Step): Evaluation => {
  const raw = JSON.parse(
    readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8'),
  ) as RawProject;
  const { phases } = raw.project;
  const drawnOut = Object.fromEntries(
    Object.entries(phases).map(([phase, months]) => [phase, Math.ceil(months / MONTHS[step]) * MONTHS[step]]),
  );
  return evaluate(parseProject({ ...raw, project: { ...raw.project, step, phases: drawnOut } }));
};
