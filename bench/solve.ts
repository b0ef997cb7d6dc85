import { readFileSync } from 'node:fs';
import { read } from '../src/analysis';
import { rankLevers } from '../src/analysis/levers';
import { leversOf, scanned, solve, SOLVE_TARGETS, sought, trialsOf } from '../src/analysis/solve';
import { applyScenario, type Change } from '../src/analysis/scenarios';
import { projectOf } from '../src/xlsx/project';
import type { Measurement } from './rows';

const RUNS = 5;

const median = (run: () => unknown): number => {
  run();
  const times = Array.from({ length: RUNS }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  }).sort((one, other) => one - other);
  return times[Math.floor(RUNS / 2)] ?? Number.NaN;
};

/** The partner stays away and land sells for half: then there is a gap that levers can close. */
const STRESS: readonly Change[] = [
  { kind: 'factor', path: 'land.parcels[].floorPrice', factor: '0.5' },
  { kind: 'set', path: 'equity.lines[1].amount', value: 1 },
];

/** Solving one lever and ranking all of them on the large example, with a gap put into it. */
export const bench = (): Measurement[] => {
  const project = applyScenario(projectOf(readFileSync('examples/lixian-renewal.json')), {
    id: 'bench',
    label: { zh: '测速', en: 'bench' },
    origin: 'preset',
    source: null,
    changes: STRESS,
  });
  const readings = read(project);
  const target = SOLVE_TARGETS.find(({ id }) => id === 'all') ?? SOLVE_TARGETS[0];
  const lever = leversOf(readings).find(({ id }) => id === 'equity') ?? leversOf(readings)[0];
  if (lever === undefined) throw new Error('The example has no lever to solve.');
  const trials = trialsOf(readings, [lever]);
  return [
    { name: 'levers: one made ready', value: median(() => trialsOf(readings, [lever])), unit: 'ms' },
    {
      name: 'levers: one sought in lanes, once made ready',
      value: median(() => sought(scanned(lever, trials), target)),
      unit: 'ms',
      budget: 20,
    },
    {
      name: `levers: one solved (${solve(readings, lever, target, { trials }).kind}), confirmed on Decimals on both sides`,
      value: median(() => solve(readings, lever, target, { trials })),
      unit: 'ms',
    },
    {
      name: 'levers: all ranked, from the project as it was read',
      value: median(() => rankLevers(readings, target)),
      unit: 'ms',
      budget: 300,
    },
  ];
};
