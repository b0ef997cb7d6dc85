import { readFileSync } from 'node:fs';
import { functions } from '../src/functions';
import { parseProjectText } from '../src/project';
import type { Measurement } from './rows';

type Call = () => unknown;

/** One call of each function that stands in single cells, as a sheet that is recalculated asks them. */
const CALLS: readonly Call[] = [
  () => functions['LAND.RETAINED']([[2e9]], [[1e9]]),
  () => functions['LAND.INCREMENT']([[68_000]], [[1]], [[2.4]]),
  () => functions['RELOCATION.ENTITLEMENT']([[70]]),
  () => functions['RELOCATION.UNIT']([[77]], [[60, 80, 100, 120, 140]]),
  () => functions['LOAN.CAPACITY']([[300, 320, 340]], [[1.3]], [[0.05]]),
  () => functions['COLLATERAL.GAP']([[800]], [[900]], [[0.6]]),
  () => functions.DSCR([[260, 270, 280]], [[230, 230, 0]]),
  () => functions.LLCR([[260, 270, 280]], [[0.05]], [[500]]),
  () => functions.PLCR([[260, 270, 280]], [[0.05]], [[500]]),
  () => functions.ICR([[1200]], [[200]]),
  () => functions.COVERAGE([[500, 520]], [[120, 125]], [[300, 300]]),
  () => functions['REIT.VALUE']([[23_250_000]], [[0.0465]]),
  () => functions['OPERATION.SELFSUFFICIENCY']([[700, 760]], [[1000, 1000]]),
  () => functions['FACILITIES.REQUIRED']([[1029]]),
  () => functions['TAX.LANDVAT']([[1000]], [[400]]),
  () => functions['BALANCE.GAP']([[100, 50, 200]], [[80, 120, 90]]),
  () => functions.POLICY('land.educationRate'),
];

const timed = async (run: () => unknown): Promise<number> => {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
};

const tenThousand = async (): Promise<void> => {
  for (let call = 0; call < 10_000; call += 1) await CALLS[call % CALLS.length]?.();
};

const settlement = (): Call => {
  const { relocation } = parseProjectText(readFileSync('examples/lixian-renewal.json', 'utf8'));
  const own = relocation.households.map(({ areaM2, price, route }) => [
    areaM2.toNumber(),
    price.toNumber(),
    route,
  ]);
  const households = Array.from({ length: 20_000 }, (_, at) => [`H${at}`, ...(own[at % own.length] ?? [])]);
  const terms = Object.entries(relocation).filter(([name]) =>
    ['appraisal', 'equalAreaDiscount', 'topUpDiscount', 'liftShare', 'upliftPrice', 'stepUpPrice', 'cashBonusRate', 'voucherBonusRate', 'voucherDiscount'].includes(name),
  ); // prettier-ignore
  return () =>
    functions['RELOCATION.SETTLE'](
      [['id', 'areaM2', 'price', 'route'], ...households],
      relocation.unitTypes.map(({ areaM2 }) => [areaM2.toNumber()]),
      terms.map(([name, value]) => [name, Number(value)]),
    );
};

/** The custom functions, called one after another as the host calls them. */
export const bench = async (): Promise<Measurement[]> => {
  await tenThousand();
  const settle = settlement();
  await settle();
  return [
    {
      name: 'functions: 10,000 calls, each function in turn',
      value: await timed(tenThousand),
      unit: 'ms',
      budget: 1000,
    },
    {
      name: 'functions: 20,000 households settled in one call',
      value: await timed(settle),
      unit: 'ms',
    },
  ];
};
