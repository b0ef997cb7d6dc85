import { balance, compile, evaluateExact, factor, flag, flow, input, single } from '../src/rows/index';
import type { InputSpec, Model, RecordTable, RowSpec, Section } from '../src/rows/index';

/** One line of the bench table. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The most it may be. */
  readonly budget?: number;
  /** The least it may be. */
  readonly atLeast?: number;
}

const label = (text: string) => ({ zh: text, en: text });
const none = label('');

const timeline: Section = {
  id: 'timeline',
  label: none,
  global: true,
  inputs: { constructionMonths: input('', '', 36), yearFraction: input('', '', 1 / 12, 'year') },
  rows: {
    index: factor('', '', 'PREV(index) + 1'),
    inConstruction: flag('', '', 'index <= constructionMonths'),
    inOperation: flag('', '', 'NOT(inConstruction)'),
    operationYear: factor('', '', 'inOperation * ROUNDUP((index - constructionMonths) / 12, 0)'),
  },
};

/** A facility drawn in construction and repaid in equal parts: twelve rows. */
const facility = (n: number): Section => ({
  id: `facility.f${n}`,
  label: none,
  inputs: {
    rate: input('', '', 0.0395 + n / 1000, '1/year'),
    limit: input('', '', 100_000_000 + n * 1_234_567.89, 'yuan'),
    tenor: input('', '', 180),
  },
  rows: {
    opening: balance('', '', 'PREV(closing)'),
    drawnBefore: balance('', '', 'PREV(drawnToDate)'),
    headroom: balance('', '', 'MAX(0, limit - drawnBefore)'),
    drawdown: flow('', '', `MIN(needs.need${n}, headroom) * inConstruction`),
    drawnToDate: balance('', '', 'drawnBefore + drawdown'),
    interest: flow('', '', 'opening * rate * yearFraction'),
    capitalised: flow('', '', 'interest * inConstruction'),
    interestPaid: flow('', '', 'interest - capitalised'),
    monthsLeft: factor('', '', 'MAX(1, tenor - index + 1)'),
    repayment: flow('', '', 'inOperation * opening / monthsLeft'),
    closing: balance('', '', 'opening + drawdown + capitalised - repayment'),
    isOpen: flag('', '', 'closing > 0'),
  },
});

/** An income line with growth by year and collection: four rows. */
const incomeLine = (n: number): Record<string, RowSpec> => ({
  [`growth${n}`]: factor('', '', `(1 + growthRate) ^ operationYear`),
  [`gross${n}`]: flow('', '', `inOperation * area${n} * price * growth${n}`),
  [`collected${n}`]: flow('', '', `gross${n} * collectionRate`),
  [`tax${n}`]: flow('', '', `collected${n} * taxRate`),
});

/** A cost line spread over months by its progress: four rows. */
const costLine = (n: number): Record<string, RowSpec> => ({
  [`progress${n}`]: factor('', '', `MAX(0, MIN(1, (index - start${n}) / 24))`),
  [`share${n}`]: factor('', '', `progress${n} - PREV(progress${n})`),
  [`amount${n}`]: flow('', '', `cost${n} * share${n}`),
  [`vat${n}`]: flow('', '', `amount${n} * vatRate / (1 + vatRate)`),
});

const merge = <T>(count: number, line: (n: number) => Record<string, T>): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => Object.entries(line(n))).flat());

const namesOf = (count: number, name: string): string =>
  Array.from({ length: count }, (_, n) => `${name}${n}`).join(' + ');

/** About 250 rows over 276 months: corkscrews, flags, products, sums. */
export const balanceModel = (): Model => {
  const facilities = 7;
  const incomes = 14;
  const costs = 22;
  const needs: Record<string, RowSpec> = {
    need0: flow('', '', 'MAX(0, costs.total - account.opening)'),
  };
  for (let n = 1; n < facilities; n += 1) {
    needs[`need${n}`] = flow('', '', `need${n - 1} - facility.f${n - 1}.drawdown`);
  }
  const of = (name: string): string =>
    Array.from({ length: facilities }, (_, n) => `facility.f${n}.${name}`).join(' + ');
  return {
    periods: 276,
    tables: [],
    sections: [
      timeline,
      {
        id: 'costs',
        label: none,
        inputs: {
          vatRate: input('', '', 0.09),
          ...merge(costs, (n): Record<string, InputSpec> => ({
            [`cost${n}`]: input('', '', 12_345_678.9 * (n + 1), 'yuan'),
            [`start${n}`]: input('', '', n % 12),
          })),
        },
        rows: { ...merge(costs, costLine), total: flow('', '', namesOf(costs, 'amount')) },
      },
      { id: 'needs', label: none, inputs: {}, rows: needs },
      ...Array.from({ length: facilities }, (_, n) => facility(n)),
      {
        id: 'operation',
        label: none,
        inputs: {
          price: input('', '', 2.35, 'yuan/m2'),
          growthRate: input('', '', 0.021),
          collectionRate: input('', '', 0.95),
          taxRate: input('', '', 0.06),
          ...merge(incomes, (n): Record<string, InputSpec> => ({
            [`area${n}`]: input('', '', 12_345.67 * (n + 1), 'm2'),
          })),
        },
        rows: { ...merge(incomes, incomeLine), total: flow('', '', namesOf(incomes, 'collected')) },
      },
      {
        id: 'account',
        label: none,
        inputs: {},
        rows: {
          opening: balance('', '', 'PREV(closing)'),
          drawn: flow('', '', of('drawdown')),
          service: flow('', '', `${of('interestPaid')} + ${of('repayment')}`),
          closing: balance('', '', 'opening + drawn + operation.total - costs.total - service'),
          cover: factor('', '', 'RATIO(operation.total, service)'),
          worth: balance('', '', '(NEXT(worth) + operation.total) / (1 + 0.4%)'),
          worst: single(factor('', '', 'MIN(cover)')),
          lowest: single(balance('', '', 'MIN(closing)')),
        },
      },
    ],
  };
};

/** 20,000 households settled: fifteen columns, eight of them computed. */
export const householdModel = (size = 20_000): Model => {
  const column = (unit: string, value: (i: number) => number) => ({
    label: none,
    unit,
    values: Array.from({ length: size }, (_, i) => value(i)),
  });
  const unitTypes: RecordTable = {
    id: 'unitTypes',
    label: none,
    size: 6,
    inputs: { area: { label: none, unit: 'm2', values: [45, 60, 75, 90, 105, 120] } },
    columns: {},
  };
  const households: RecordTable = {
    id: 'households',
    label: none,
    size,
    inputs: {
      area: column('m2', (i) => 35 + ((i * 7919) % 4000) / 100),
      appraisal: column('yuan/m2', (i) => 9000 + (i % 37) * 25),
      oldHomePrice: column('yuan/m2', (i) => 8800 + (i % 41) * 30),
      decoration: column('yuan', (i) => (i % 53) * 500),
      optIn: column('', (i) => i % 2),
      signedMonth: column('month', (i) => 1 + (i % 12)),
      people: column('', (i) => 1 + (i % 5)),
    },
    columns: {
      uplift: flow('', '', 'area * relocation.upliftRate', { unit: 'm2' }),
      entitlement: flow('', '', 'area + uplift', { unit: 'm2' }),
      topUp: flow('', '', 'optIn * MAX(0, relocation.minimumArea - entitlement)', { unit: 'm2' }),
      target: flow('', '', 'ROUND(entitlement + topUp, 2)', { unit: 'm2' }),
      unitArea: flow('', '', 'MINIFS(unitTypes.area, unitTypes.area, ">="&target)', { unit: 'm2' }),
      stepUp: flow('', '', 'unitArea - target', { unit: 'm2' }),
      payable: flow('', '', 'area * appraisal + decoration + stepUp * relocation.stepUpPrice'),
      settlement: flow('', '', 'ROUND(payable - area * oldHomePrice, 2)'),
    },
  };
  const relocation: Section = {
    id: 'relocation',
    label: none,
    inputs: {
      upliftRate: input('', '', 0.1),
      minimumArea: input('', '', 55, 'm2'),
      stepUpPrice: input('', '', 7500, 'yuan/m2'),
      firstSigning: input('', '', 1, 'month'),
    },
    rows: {
      month: factor('', '', 'PREV(month) + 1', { unit: 'month' }),
      paid: flow('', '', 'SUMIFS(households.settlement, households.signedMonth, month)'),
    },
  };
  return { periods: 276, sections: [relocation], tables: [unitTypes, households] };
};

/** The middle of several runs after warming up, in milliseconds. */
const median = (run: () => unknown, runs = 15): number => {
  for (let i = 0; i < 5; i += 1) run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? Number.NaN;
};

/** Measures the row language; the budgets are those of the architecture. */
export const bench = (): readonly Measurement[] => {
  const model = balanceModel();
  const program = compile(model);
  const cells = [...program.rows.values()].filter((row) => row.axis === 'period').length * program.periods;
  const households = compile(householdModel());
  return [
    { name: `rows: compile ${program.rows.size} rows`, value: median(() => compile(model)), unit: 'ms' },
    {
      name: `rows: exact reading, ${cells} cells`,
      value: median(() => evaluateExact(program)),
      unit: 'ms',
      budget: 60,
    },
    {
      name: 'rows: 20,000 households of 15 columns',
      value: median(() => evaluateExact(households)),
      unit: 'ms',
      budget: 150,
    },
  ];
};
