import { householdSheet } from '../src/analysis/household-sheet';
import { matchUnits } from '../src/analysis/matching';
import { loadSolver } from '../src/analysis/matching/solver';
import { settle, settlementProject } from '../src/cli/settlement';
import { parseHouseholdsCsv } from '../src/project';
import type { Measurement } from './rows';

const HOUSEHOLDS = 20_000;

/** A list as a county would hand it in; the same list on every run. */
function householdsCsv(): Uint8Array {
  const routes = ['安置', '安置', '安置', '货币'];
  const lines = Array.from({ length: HOUSEHOLDS }, (_, at) => {
    const area = (35 + ((at * 7919) % 8500) / 100).toFixed(2);
    return `H${at + 1},私产,住宅,${area},${9000 + (at % 13) * 50},${routes[at % routes.length] ?? ''},${1 + (at % 6)},${at % 3 ? '是' : '否'}`;
  });
  const head = '户号,产权,用途,建筑面积,评估单价,安置方式,签约月份,增购';
  return new TextEncoder().encode([head, ...lines].join('\n'));
}

const prices: readonly (readonly [string, unknown])[] = [
  ['appraisal', 12000],
  ['equalAreaDiscount', 0.1],
  ['topUpDiscount', 0.1],
  ['liftShare', 0.3],
  ['upliftPrice', 6000],
  ['stepUpPrice', 11000],
  ['cashBonusRate', 0.1],
];

/** Nearest-up asks for 2,273, 3,102, 3,209, 3,210 and 5,131 homes: here two of the types are too few, and the next ones make room. */
const SUPPLY = [
  [45, 2400],
  [60, 2900],
  [80, 3000],
  [100, 3600],
  [120, 5300],
] as const;

/** And here there are too few homes altogether: both elastic programmes are solved. */
const SHORT = SUPPLY.map(([area, supply]) => [area, supply - 500] as const);

const types = (supplies: readonly (readonly [number, number])[]) =>
  supplies.map(([areaM2, supply]) => ({ name: `${areaM2} m²`, areaM2, supply }));

async function median(runs: number, run: () => unknown): Promise<number> {
  await run();
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    const begin = performance.now();
    await run();
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}

/** Twenty thousand households: read, settled, and matched under limited supply. */
export async function bench(): Promise<Measurement[]> {
  const csv = householdsCsv();
  const request = (supplies: readonly (readonly [number, number])[]) => ({
    csv,
    packs: ['national', 'quzhou-kecheng'],
    set: new Map([...prices, ['unitTypes', types(supplies)]]),
  });
  const [fits, short] = [SUPPLY, SHORT].map((supplies) => settlementProject(request(supplies))) as [
    ReturnType<typeof settlementProject>,
    ReturnType<typeof settlementProject>,
  ];

  const begin = performance.now();
  await loadSolver();
  const start = performance.now() - begin;
  const [matched, left] = [await matchUnits(fits), await matchUnits(short)];
  if (matched.status !== 'matched' || left.status !== 'short') throw new Error('the bench no longer matches');
  const matching = await median(3, () => matchUnits(fits));
  return [
    {
      name: `households: ${HOUSEHOLDS} read from CSV`,
      value: await median(3, () => parseHouseholdsCsv(csv)),
      unit: 'ms',
    },
    {
      name: `households: ${HOUSEHOLDS} settled`,
      value: await median(3, () => householdSheet(fits)),
      unit: 'ms',
    },
    {
      name: `households: ${HOUSEHOLDS} read and settled`,
      value: await median(3, () => settle(request(SUPPLY))),
      unit: 'ms',
      budget: 300,
    },
    { name: 'households: start of the solver (WebAssembly)', value: start, unit: 'ms' },
    {
      name: `households: ${HOUSEHOLDS} matched, with the start of the solver`,
      value: start + matching,
      unit: 'ms',
      budget: 3000,
    },
    {
      name: `households: ${HOUSEHOLDS} matched where homes are too few`,
      value: await median(3, () => matchUnits(short)),
      unit: 'ms',
      budget: 3000,
    },
  ];
}
