import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/finance';
import type { Exact } from '../../../src/rows';
import { projects } from '../arbitrary';
import { changed, parcel, type Line, type RawProject } from '../raw';
import { caseOf, drawnAtOnce, exactOf, nearAll } from './cases';

const TOTALS = [
  'funding.debt',
  'funding.drawdown',
  'funding.interestPaid',
  'funding.capitalisedInterest',
  'funding.repayment',
  'funding.fees',
  'construction.closing',
  'operationAccount.closing',
];

const halved = (facility: Line): Line[] =>
  ['one', 'two'].map((half, index) => ({
    ...facility,
    id: `${String(facility.id)}${half}`,
    name: `${String(facility.name)}${half}`,
    limit: Number(facility.limit) / 2,
    ...(facility.priority === undefined ? {} : { priority: Number(facility.priority) * 10 + index }),
    ...(facility.draws === undefined
      ? {}
      : { draws: (facility.draws as Line[]).map((draw) => ({ ...draw, amount: Number(draw.amount) / 2 })) }),
  }));

const splitChangesNothing = (raw: RawProject): void => {
  const whole = exactOf(raw);
  const split = exactOf(changed(raw, (copy) => void (copy.facilities = copy.facilities.flatMap(halved))));
  for (const ref of TOTALS) nearAll(split.row(ref), whole.row(ref), '1e-18', ref);
};

describe('a facility split in two equal ones changes nothing in total', () => {
  it('generated projects, every facility split', () => {
    fc.assert(fc.property(projects(), splitChangesNothing), { numRuns: 40 });
  });

  it.each<[string, Line]>([
    ['sculpted and sized by cover', { repayment: 'sculpted', targetDscr: 1.3, sizing: { dscr: 1.3 } }],
    ['sized by LLCR, level', { repayment: 'level', sizing: { llcr: 1.5 } }],
    ['swept', { repayment: 'sweep', sweepShare: 1, priority: 1 }],
    ['swept by land', { repayment: 'sweep', sweepShare: 1, sweepFrom: 'land', priority: 1 }],
    ['with a balloon', { repayment: 'equalPrincipal', balloonShare: 0.4 }],
  ])('%s', (_, more) => {
    splitChangesNothing(
      caseOf((raw) => {
        raw.facilities = [drawnAtOnce(300_000_000, more)];
        raw.land.parcels = [parcel(80_000_000, 0, { saleMonth: 30 })];
      }),
    );
  });
});

const MONEY: Record<string, readonly string[]> = {
  facilities: ['limit', 'draws.amount'],
  costs: ['amount', 'unitCost'],
  equity: ['amount'],
  grants: ['amount'],
  sales: ['price', 'priceCap'],
  parcels: ['floorPrice', 'totalPrice', 'compensationCost', 'developmentCost'],
  incomes: ['unitPrice'],
  upkeep: ['amount', 'unitCost'],
  renewals: ['amount'],
};

/** Every amount and price times k; areas, rates, shares and dates as they are. */
const scaled = (raw: RawProject, k: number): RawProject =>
  changed(raw, (copy) => {
    const by = (value: unknown) => new Decimal(String(value)).times(k).toFixed();
    const scale = (lines: Line[], fields: readonly string[] = []): void => {
      for (const line of lines)
        for (const field of fields) {
          const [list = '', inner] = field.split('.');
          if (inner === undefined) line[field] = line[field] === undefined ? undefined : by(line[field]);
          else for (const part of (line[list] ?? []) as Line[]) part[inner] = by(part[inner]);
        }
    };
    scale(copy.facilities, MONEY.facilities);
    scale(copy.costs.lines, MONEY.costs);
    scale(copy.equity.lines, MONEY.equity);
    scale(copy.grants.lines, MONEY.grants);
    scale(copy.sales.lines, MONEY.sales);
    scale(copy.land.parcels, MONEY.parcels);
    scale(copy.operation.incomes, MONEY.incomes);
    scale(copy.operation.costs, MONEY.upkeep);
    scale(copy.operation.renewals, MONEY.renewals);
    scale([copy.land], ['newLandFeeTariff', 'agriculturalFundTariff']);
    scale([copy.tax.propertyTax], ['taxableValue']);
    if (copy.thresholds.minimumCash !== undefined) scale([copy.thresholds.minimumCash], ['value']);
  });

/** Rows whose unit is money, or money per something, by their power of yuan. */
const isMoney = (unit: string): boolean => /^yuan\b/.test(unit);

const rowsOf = (exact: Exact): string[] =>
  [...exact.program.rows.entries()]
    // Checks compare money with half a cent, which does not scale.
    .filter(([ref]) => !ref.startsWith('checks.'))
    .map(([ref]) => ref);

const same = (actual: Decimal | undefined, wanted: Decimal, what: string): void => {
  if (wanted.isNaN()) return expect(actual?.isNaN(), what).toBe(true);
  const allowed = Decimal.max(1, wanted.abs()).times('1e-15');
  expect(
    actual?.minus(wanted).abs().lte(allowed),
    `${what}: ${actual?.toString() ?? 'nothing'} for ${wanted.toString()}`,
  ).toBe(true);
};

describe('all money times k', () => {
  it('results in money are k times as large, ratios, rates and dates are what they were', () => {
    fc.assert(
      fc.property(projects({ households: false }), fc.constantFrom(3, 10, 50), (raw, k) => {
        const before = exactOf(raw);
        // Debt below one yuan is none to the cover ratios, and one yuan does not scale.
        fc.pre(before.row('funding.debt').every((debt) => debt.isZero() || debt.gte(1)));
        const after = exactOf(scaled(raw, k));
        for (const ref of rowsOf(before)) {
          const factor = isMoney(before.program.rows.get(ref)?.spec.unit ?? '') ? k : 1;
          before
            .row(ref)
            .forEach((value, index) => same(after.row(ref)[index], value.times(factor), `${ref}[${index}]`));
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('all dates later by whole years', () => {
  // Months are counted from the start, and the calendar month of the start stays, so that calendar-year taxes move along.
  it('results are those of the first start, under other dates', () => {
    const dates = new Set(['timeline.periodStart', 'timeline.periodEnd', 'timeline.calendarYear']);
    fc.assert(
      fc.property(projects(), fc.integer({ min: 1, max: 9 }), (raw, years) => {
        const later = changed(raw, (copy) => void (copy.project.startMonth = `${2024 + years}-04`));
        const [before, after] = [exactOf(raw), exactOf(later)];
        for (const ref of rowsOf(before)) {
          if (dates.has(ref)) continue;
          before.row(ref).forEach((value, index) => same(after.row(ref)[index], value, `${ref}[${index}]`));
        }
        before
          .row('timeline.calendarYear')
          .forEach((year, index) =>
            same(after.row('timeline.calendarYear')[index], year.plus(years), 'calendarYear'),
          );
      }),
      { numRuns: 25 },
    );
  });
});
