import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/analysis';
import { Decimal, vatWithCreditForward } from '../../src/finance';
import type { Exact } from '../../src/rows';
import { projects } from './arbitrary';
import { at, caseOf, exactOf, near, nearAll, total } from './funding/cases';
import { parsed, rent, upkeep } from './raw';

/** Losses as a ledger: each year's loss with the year it arose; the oldest is used first and written off when its years are over. */
const taxByLedger = (exact: Exact, lossYears: number, rate: Decimal): Map<number, Decimal> => {
  const profits = new Map<number, Decimal>();
  exact.row('tax.taxableProfit').forEach((profit, period) => {
    const year = at(exact, 'timeline.calendarYear', period).toNumber();
    profits.set(year, (profits.get(year) ?? new Decimal(0)).plus(profit));
  });
  let ledger: { year: number; left: Decimal }[] = [];
  const taxes = new Map<number, Decimal>();
  for (const [year, profit] of profits) {
    ledger = ledger.filter((loss) => year - loss.year <= lossYears && loss.left.gt(0));
    let taxable = Decimal.max(0, profit);
    for (const loss of ledger) {
      const used = Decimal.min(loss.left, taxable);
      loss.left = loss.left.minus(used);
      taxable = taxable.minus(used);
    }
    if (profit.lt(0)) ledger.push({ year, left: profit.neg() });
    taxes.set(year, taxable.times(rate));
  }
  return taxes;
};

const sameAsLedger = (exact: Exact): void => {
  if (!exact.program.rows.has('tax.incomeTax')) return;
  const rate = exact.cell('tax.incomeTaxRate');
  const paid = new Map<number, Decimal>();
  exact.row('tax.incomeTax').forEach((tax, period) => {
    const year = at(exact, 'timeline.calendarYear', period).toNumber();
    paid.set(year, (paid.get(year) ?? new Decimal(0)).plus(tax));
  });
  const expected = taxByLedger(exact, 5, rate);
  nearAll([...paid.values()], [...expected.values()], '1e-18', 'income tax by calendar year');
};

describe('income tax against a ledger of losses', () => {
  it('generated projects', () => {
    fc.assert(
      fc.property(projects(), (raw) => {
        sameAsLedger(exactOf(raw));
      }),
      { numRuns: 80 },
    );
  });

  it('bad and good years in turn, twelve years long, some losses too old to use', () => {
    const yearly = fc.integer({ min: -900, max: 600 });
    fc.assert(
      fc.property(fc.array(yearly, { minLength: 12, maxLength: 12 }), (profits) => {
        const exact = exactOf(
          caseOf(
            (raw) => {
              raw.costs.lines = [];
              // Each year's profit: a line that runs in that year alone.
              const lines = profits.map((profit, index) => ({
                profit,
                id: `year${index}x`,
                startMonth: index * 12,
                until: (index + 1) * 12,
              }));
              const [gains, losses] = [
                lines.filter(({ profit }) => profit >= 0),
                lines.filter(({ profit }) => profit < 0),
              ];
              raw.operation.incomes = gains.map(({ id, profit, startMonth }) =>
                rent(profit * 1000, { id, name: id, startMonth }),
              );
              raw.operation.costs = losses.map(({ id, profit, startMonth }) =>
                upkeep(-profit * 1000, { id, name: id, startMonth }),
              );
              raw.operation.handedOver = lines
                .filter(({ until }) => until < 144)
                .map(({ id, until }) => ({ line: id, month: until }));
              raw.tax.incomeTax = { enabled: true, saleableCostShare: 0, depreciationYears: 20 };
            },
            { years: 12 },
          ),
        );
        nearAll(
          exact.row('tax.taxableProfit').slice(2),
          profits.map((profit) => profit * 1000),
        );
        sameAsLedger(exact);
      }),
      { numRuns: 40 },
    );
  });
});

describe('VAT against the function that carries credit forward', () => {
  it('generated projects: never a refund, never lost', () => {
    fc.assert(
      fc.property(projects(), (raw) => {
        const exact = exactOf(raw);
        if (!exact.program.rows.has('tax.vatPaid')) return;
        const { payable, creditForward } = vatWithCreditForward(
          exact.row('tax.outputVat'),
          exact.row('tax.inputVat'),
        );
        nearAll(exact.row('tax.vatPaid'), payable, '1e-18');
        nearAll(exact.row('tax.vatCredit'), creditForward, '1e-18');
        const [output, input] = [total(exact, 'tax.outputVat'), total(exact, 'tax.inputVat')];
        near(total(exact, 'tax.vatPaid'), output.minus(input).plus(exact.row('tax.vatCredit').at(-1) ?? 0));
      }),
      { numRuns: 60 },
    );
  });
});

describe('depreciation', () => {
  it.each(['year', 'quarter', 'month'] as const)(
    'by the %s: all of the cost, over its years, no longer',
    (step) => {
      const exact = exactOf(
        caseOf(
          (raw) => {
            raw.tax.incomeTax = { enabled: true, saleableCostShare: 0, depreciationYears: 8 };
          },
          { step },
        ),
      );
      near(total(exact, 'tax.depreciation'), 100_000_000);
      const perYear = 12 / exact.cell('timeline.monthsPerPeriod').toNumber();
      expect(exact.row('tax.depreciation').filter((part) => part.gt(0))).toHaveLength(8 * perYear);
    },
  );
});

describe('a tax that is switched off', () => {
  it('has no rows, costs nothing, and the reason stands among the remarks', () => {
    const evaluation = evaluate(
      parsed(
        caseOf((raw) => {
          raw.tax.vat = { enabled: false, reason: '安置房免征增值税' };
          raw.tax.stamp = { enabled: false, reason: '区财政承担印花税' };
          raw.tax.propertyTax = { mode: 'off', reason: '公租房免征房产税' };
        }),
      ),
    );
    for (const row of ['vatPaid', 'surcharge', 'landVatPrepaid', 'incomeTax', 'propertyTax', 'stamp'])
      expect(evaluation.program.rows.has(`tax.${row}`), row).toBe(false);
    near(total(evaluation.exact, 'tax.paid'), 0);
    const why = (id: string) => evaluation.checks.find((each) => each.id === id)?.why.zh;
    expect([why('taxOff_vat'), why('taxOff_stamp'), why('taxOff_propertyTax')]).toEqual([
      '安置房免征增值税',
      '区财政承担印花税',
      '公租房免征房产税',
    ]);
  });
});
