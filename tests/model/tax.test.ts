import { describe, expect, it } from 'vitest';
import { read } from '../../src/analysis';
import type { Exact } from '../../src/rows';
import { bare, changed, cost, parsed, rent, rowOf, totalOf, upkeep, type Line, type RawProject } from './raw';

const shops = (value: number, more: Line = {}): Line => ({
  id: 'shops',
  name: '商铺',
  kind: 'commercial',
  quantity: 1,
  price: value,
  start: 0,
  absorptionMonths: 12,
  presaleFrom: 0,
  escrowShare: 0,
  sellingCostRate: 0,
  vatRate: 0,
  certainty: 'committed',
  ...more,
});
const exactOf = (raw: RawProject): Exact => read(parsed(raw)).exact;
const of = (exact: Exact, row: string, from = 0, count = 3): string[] =>
  rowOf(exact, `tax.${row}`)
    .slice(from, from + count)
    .map((value) => value.toFixed(2));

describe('VAT', () => {
  /** Sales of 1,000,000 before tax at 13 %; input VAT is a fifth of a cost taxed at 25 %. */
  const trading = (inputVat: number): RawProject =>
    changed(bare(), (raw) => {
      raw.tax.vat = { enabled: true };
      raw.sales.lines = [shops(1_130_000, { vatRate: 0.13 })];
      raw.costs.lines = [cost(inputVat * 5, { vatRate: 0.25 })];
    });

  it('output 130,000 less input 100,000: 30,000 is paid, with surcharges of 12 % (W16)', () => {
    const exact = exactOf(trading(100_000));
    expect(of(exact, 'vatPaid', 0, 1)).toEqual(['30000.00']);
    expect(of(exact, 'surcharge', 0, 1)).toEqual(['3600.00']);
  });

  it('output 130,000 less input 200,000: nothing is paid or refunded, 70,000 is carried forward (W16)', () => {
    const exact = exactOf(trading(200_000));
    expect([of(exact, 'vatPaid', 0, 1), of(exact, 'vatCredit', 0, 1)]).toEqual([['0.00'], ['70000.00']]);
    expect(totalOf(exact, 'tax.vatPaid').toFixed(2)).toBe('0.00');
  });

  it('the credit is used on the rent of later years', () => {
    const exact = exactOf(
      changed(trading(200_000), (raw) => void (raw.operation.incomes = [rent(545_000, { vatRate: 0.09 })])),
    );
    expect(of(exact, 'vatCredit')).toEqual(['70000.00', '25000.00', '0.00']);
    expect(of(exact, 'vatPaid')).toEqual(['0.00', '0.00', '20000.00']);
  });

  it('prices include VAT and income does not; where VAT is not levied, all of the price is income', () => {
    const rented = (enabled: boolean) =>
      exactOf(
        changed(bare(), (raw) => {
          if (enabled) raw.tax.vat = { enabled };
          raw.operation.incomes = [rent(109, { vatRate: 0.09 })];
        }),
      );
    const second = (exact: Exact, row: string) => rowOf(exact, `operation.${row}`)[1]!.toFixed(2);
    expect([second(rented(true), 'income'), second(rented(true), 'collected')]).toEqual(['100.00', '109.00']);
    expect([second(rented(false), 'income'), second(rented(false), 'collected')]).toEqual([
      '109.00',
      '109.00',
    ]);
  });
});

describe('land value-added tax', () => {
  /** Deductions are the cost with 20 % added and 10 % of development expenses: cost × 1.3. */
  const sold = (revenue: number, deductions: number, month: number): RawProject =>
    changed(bare(), (raw) => {
      raw.tax.landVat = { enabled: true, deductibleShare: 1, settlementMonth: month };
      raw.sales.lines = [shops(revenue * 1.3)];
      raw.costs.lines = [cost(deductions)];
    });

  it.each([
    ['gain 1.5 times the deductions, third band (W15a)', 1000, 400, '240.00'],
    ['gain 2.5 times the deductions, top band (W15b)', 3_500_000, 1_000_000, '1150000.00'],
    ['gain half the deductions: the first band to its edge', 1500, 1000, '150.00'],
    ['no gain', 900, 1000, '0.00'],
  ])('%s', (_, revenue, deductions, tax) => {
    const total = exactOf(sold(revenue, deductions, 12)).cell('tax.landVatTotal');
    expect(total.div('1.3').toFixed(2)).toBe(tax);
  });

  it('what was prepaid on sales is set off at settlement', () => {
    const exact = exactOf(sold(1000, 400, 24));
    const prepaid = totalOf(exact, 'tax.landVatPrepaid');
    expect(prepaid.gt(0)).toBe(true);
    expect(of(exact, 'landVatSettled')).toEqual([
      '0.00',
      exact.cell('tax.landVatTotal').minus(prepaid).toFixed(2),
      '0.00',
    ]);
  });

  it('too much prepaid is not refunded in the model', () => {
    const exact = exactOf(sold(900, 1000, 24));
    expect(totalOf(exact, 'tax.landVatPrepaid').gt(0)).toBe(true);
    expect(totalOf(exact, 'tax.landVatSettled').toFixed(2)).toBe('0.00');
  });
});

describe('income tax, by calendar year', () => {
  const earning = (profits: readonly number[]): RawProject =>
    changed(bare(), (raw) => {
      raw.project.operationYears = profits.length;
      raw.tax.incomeTax = { enabled: true, saleableCostShare: 0, depreciationYears: 20 };
      raw.operation.incomes = profits.map((profit, year) =>
        rent(Math.max(profit, 0), {
          id: `rent${'ABCDEFGH'.charAt(year)}`,
          name: `第 ${year + 1} 年`,
          startMonth: year * 12,
        }),
      );
      raw.operation.costs = profits.map((profit, year) =>
        upkeep(Math.max(-profit, 0), {
          id: `cost${'ABCDEFGH'.charAt(year)}`,
          name: `第 ${year + 1} 年`,
          startMonth: year * 12,
        }),
      );
      const ends = [...raw.operation.incomes, ...raw.operation.costs];
      raw.operation.handedOver = ends.map((line) => ({ line: line.id, month: Number(line.startMonth) + 12 }));
    });

  it('losses are carried to later years, the oldest first', () => {
    const exact = exactOf(earning([-100, -50, 120, 80]));
    expect(of(exact, 'taxableIncome', 1, 4)).toEqual(['0.00', '0.00', '0.00', '50.00']);
    expect(of(exact, 'incomeTax', 1, 4)).toEqual(['0.00', '0.00', '0.00', '12.50']);
  });

  it('a loss is gone after five years', () => {
    const exact = exactOf(earning([-100, 10, 10, 10, 10, 10, 200]));
    expect(of(exact, 'taxableIncome', 1, 7)).toEqual([
      '0.00',
      '0.00',
      '0.00',
      '0.00',
      '0.00',
      '0.00',
      '200.00',
    ]);
  });

  it('quarters of one calendar year are one year: a bad quarter is set off against a good one', () => {
    const monthly = (step: 'quarter' | 'year') =>
      exactOf(changed(earning([-100, 300]), ({ project }) => void (project.step = step)));
    expect(totalOf(monthly('quarter'), 'tax.incomeTax').toFixed(2)).toBe(
      totalOf(monthly('year'), 'tax.incomeTax').toFixed(2),
    );
  });

  it('a year that begins in April belongs to two calendar years', () => {
    const april = changed(earning([-100, 300]), ({ project }) => {
      project.step = 'quarter';
      project.startMonth = '2025-04';
    });
    const exact = exactOf(april);
    const taxed = rowOf(exact, 'tax.incomeTax').flatMap((value, t) =>
      value.isZero() ? [] : [`${exact.row('timeline.calendarYear')[t]!.toFixed()}: ${value.toFixed(2)}`],
    );
    expect(taxed).toEqual(['2027: 31.25', '2028: 18.75']);
  });

  it('interest in operation is deducted, interest during construction is not', () => {
    const borrowed = changed(earning([100, 100]), (raw) => {
      raw.facilities = [
        {
          id: 'bank',
          name: '银行贷款',
          kind: 'syndicatedLoan',
          limit: 1000,
          drawRule: 'scheduled',
          draws: [{ month: 1, amount: 1000 }],
          window: { start: 0, months: 12 },
          rate: 0.04,
          duringConstruction: 'pay',
          graceMonths: 12,
          tenorMonths: 36,
          repayment: 'bullet',
          certainty: 'committed',
        },
      ];
    });
    expect(of(exactOf(borrowed), 'incomeTax')).toEqual(['0.00', '15.00', '15.00']);
  });
});

describe('property and stamp tax', () => {
  it('12 % of rent net of VAT, on what is let and not on charges', () => {
    const exact = exactOf(
      changed(bare(), (raw) => {
        raw.tax.propertyTax = { mode: 'rent' };
        raw.tax.vat = { enabled: true };
        raw.operation.incomes = [
          rent(105, { vatRate: 0.05 }),
          rent(500, { id: 'services', name: '服务收费', element: 'serviceCharge' }),
        ];
      }),
    );
    expect(of(exact, 'propertyTax')).toEqual(['0.00', '12.00', '12.00']);
  });

  it('1.2 % a year of the value less its reduction, at any step', () => {
    const valued = (step: 'quarter' | 'year') =>
      exactOf(
        changed(bare(), (raw) => {
          raw.project.step = step;
          raw.policy.overrides = [{ id: 'tax.propertyValueReduction', value: '0.3', reason: '省定减除比例' }];
          raw.tax.propertyTax = { mode: 'value', taxableValue: 1000 };
        }),
      );
    expect(of(valued('year'), 'propertyTax')).toEqual(['0.00', '8.40', '8.40']);
    expect(totalOf(valued('quarter'), 'tax.propertyTax').toFixed(2)).toBe('16.80');
  });

  it('a tax that is switched off has no rows', () => {
    const { program } = read(parsed(bare()));
    expect(
      ['vatPaid', 'landVatPaid', 'incomeTax', 'propertyTax', 'stamp'].filter((row) =>
        program.rows.has(`tax.${row}`),
      ),
    ).toEqual([]);
  });
});
