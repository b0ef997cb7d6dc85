import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/finance';
import type { Exact } from '../../../src/rows';
import { parcel, rent, type Line, type Step } from '../raw';
import { at, caseOf, drawnAtOnce, exactOf, near, total } from './cases';

const YI = 100_000_000;
const swept = (amount: number, more: Line = {}): Line =>
  drawnAtOnce(amount, { repayment: 'sweep', sweepShare: 1, ...more });
const withLoans = (
  facilities: Line[],
  {
    step = 'year',
    minimum = 0,
    yearly = 20_000_000,
  }: { step?: Step; minimum?: number; yearly?: number } = {},
) =>
  exactOf(
    caseOf(
      (raw) => {
        raw.facilities = facilities;
        raw.thresholds = { minimumCash: { value: minimum, source: 'bank' } };
        raw.operation.incomes = [rent(yearly)];
      },
      { step },
    ),
  );
const operating = (exact: Exact, ref: string) =>
  exact.row(ref).filter((_, period) => at(exact, 'timeline.inOperation', period).eq(1));

describe('surplus cash is swept into the loan', () => {
  it('all of it above the minimum: cash stands at the minimum until the loan is gone', () => {
    const exact = withLoans([swept(YI)], { minimum: 1_000_000 });
    const cash = operating(exact, 'operationAccount.closing');
    const debt = operating(exact, 'funding.debt');
    expect(debt.at(0)?.gt(0)).toBe(true);
    cash.forEach((held, year) => debt[year]?.gt(0) === true && near(held, 1_000_000));
    near(debt.at(-1), 0);
    expect(cash.at(-1)?.gt(1_000_000)).toBe(true);
  });

  it('half of it: the other half stays', () => {
    const exact = withLoans([swept(YI, { sweepShare: 0.5 })]);
    near(at(exact, 'facility.bank.sweep', 2), at(exact, 'funding.surplusCash', 2).div(2));
  });

  it('the first in priority before the second', () => {
    const second = swept(0.3 * YI, { id: 'second', name: '次级', priority: 2 });
    const exact = withLoans([second, swept(0.5 * YI, { priority: 1 })]);
    operating(exact, 'facility.second.sweep').forEach((paid, year) => {
      if (paid.gt(0)) near(operating(exact, 'facility.bank.closing')[year], 0);
    });
    near(total(exact, 'facility.second.leftAtMaturity'), 0);
  });

  it('cover is read on what falls due: who repays early is not short of cash', () => {
    const exact = withLoans([swept(0.6 * YI)]);
    const interest = at(exact, 'facility.bank.interestPaid', 2);
    near(at(exact, 'credit.dscrTwelveMonths', 2), at(exact, 'operationAccount.cfads', 2).div(interest));
    expect(exact.cell('credit.lowestDscr').gt(1)).toBe(true);
  });

  it('whatever the cash: never negative, never more than is owed, never below the minimum', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Step>('quarter', 'year'),
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 6000 }),
        (step, yearly, minimum, percent, owed) => {
          const loans = ['one', 'two'].map((id, index) =>
            swept(owed * 10_000, { id, name: id, priority: index + 1, sweepShare: percent / 100 }),
          );
          const exact = withLoans(loans, { step, yearly: yearly * 10_000, minimum: minimum * 10_000 });
          for (let period = 0; period < exact.periods; period += 1) {
            const paid = ['one', 'two'].map((id) => at(exact, `facility.${id}.sweep`, period));
            paid.forEach((each, index) => {
              expect(each.gte(0)).toBe(true);
              expect(each.lte(at(exact, `facility.${['one', 'two'][index] ?? ''}.opening`, period))).toBe(
                true,
              );
            });
            const least = Decimal.min(
              minimum * 10_000,
              at(exact, 'operationAccount.closing', period).plus(Decimal.sum(...paid)),
            );
            if (Decimal.sum(...paid).gt(0))
              expect(at(exact, 'operationAccount.closing', period).gte(least.minus('1e-9'))).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('land receipts are swept into the loan', () => {
  const byLand = (amount: number, more: Line = {}) =>
    swept(amount, { sweepFrom: 'land', sweepShare: 0.6, ...more });
  const sold = (facilities: Line[], price = 2 * YI) =>
    exactOf(
      caseOf(
        (raw) => {
          raw.facilities = facilities;
          raw.land = {
            ...raw.land,
            retentionMode: 'confirmed',
            confirmedRate: 0.5,
            confirmedReference: '复函',
            parcels: [parcel(price, 0, { saleMonth: 20 })],
          };
        },
        { step: 'month' },
      ),
    );

  it('six tenths of what the treasury sends, in the month in which it sends it', () => {
    const exact = sold([byLand(YI)]);
    near(at(exact, 'facility.bank.repayment', 19), 0.6 * YI);
    near(at(exact, 'facility.bank.closing', 19), 0.4 * YI);
  });

  it('no more than is owed', () => {
    const exact = sold([byLand(0.2 * YI)]);
    near(total(exact, 'facility.bank.repayment'), 0.2 * YI);
  });

  it('two loans share the receipts in order of priority and do not take the same yuan twice', () => {
    const loans = [
      byLand(0.7 * YI, { priority: 1, sweepShare: 1 }),
      byLand(0.7 * YI, { id: 'second', name: '次级', priority: 2, sweepShare: 1 }),
    ];
    const exact = sold(loans);
    near(at(exact, 'facility.bank.fromLand', 19), 0.7 * YI);
    near(at(exact, 'facility.second.fromLand', 19), 0.3 * YI);
  });

  it('what land does not repay falls due at maturity', () => {
    const exact = sold([byLand(YI)], 0);
    near(total(exact, 'facility.bank.repayment'), YI);
    near(total(exact, 'facility.bank.leftAtMaturity'), 0);
  });
});
