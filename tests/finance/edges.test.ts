import { describe, expect, it } from 'vitest';
import {
  allocate,
  capRateValue,
  coverage,
  cumipmt,
  debtCapacity,
  Decimal,
  dscr,
  equalPrincipal,
  FinanceError,
  grace,
  icr,
  interestDuringConstruction,
  irr,
  irrAll,
  irrRoots,
  landValueAddedTax,
  landValueGain,
  level,
  lifeCoverByPeriod,
  llcr,
  mirr,
  npv,
  pariPassuConstruction,
  payback,
  priceContingency,
  ratioSummary,
  scheduled,
  sculpt,
  sCurve,
  surcharge,
  vatWithCreditForward,
  xirr,
  xirrAll,
  xnpv,
  yearFraction,
} from '../../src/finance';

function refusal(ask: () => unknown): string {
  try {
    ask();
  } catch (thrown) {
    if (thrown instanceof FinanceError) return thrown.code;
    throw thrown;
  }
  return 'answered';
}

const text = (values: readonly (Decimal | null)[]): (string | null)[] =>
  values.map((value) => (value === null ? null : value.toDecimalPlaces(6).toString()));

describe('more than one rate of return', () => {
  it('a quarry that must be filled in again has two: both are told, with the reason', () => {
    const quarry = irrAll([-1600, 10000, -10000]);
    expect(text(quarry.roots)).toEqual(['0.25', '4']);
    expect(quarry.signChanges).toBe(2);
    expect(irr([-1600, 10000, -10000]).toNumber()).toBe(0.25);
    expect(irr([-1600, 10000, -10000], 3).toNumber()).toBe(4);
  });

  it('flows that never come to nothing have none: a report is empty, IRR is #NUM!', () => {
    expect(irrRoots([100, -150, 100])).toEqual([]);
    expect(irrAll([100, -150, 100]).signChanges).toBe(2);
    expect(refusal(() => irr([100, -150, 100]))).toBe('#NUM!');
  });

  it('flows that touch zero once have one', () => {
    expect(text(irrRoots([-100, 220, -121]))).toEqual(['0.1']);
    expect(irr([-100, 220, -121]).toNumber()).toBe(0.1);
  });

  it('dated flows tell all their rates too', () => {
    const dates = ['2021-01-01', '2022-01-01', '2023-01-01'];
    expect(text(xirrAll([-1600, 10000, -10000], dates).roots)).toEqual(['0.25', '4']);
  });
});

describe('cells that are empty', () => {
  it('are skipped by IRR, NPV, MIRR and payback: they hold no place', () => {
    expect(irr([-100, null, 110]).toNumber()).toBe(0.1);
    expect(irr([-100, undefined, 110]).toNumber()).toBe(0.1);
    expect(npv(0.1, [null, 110]).toNumber()).toBe(100);
    expect(mirr([-100, null, 121], 0, 0)).toEqual(mirr([-100, 121], 0, 0));
    expect(payback([-100, null, 50, 50]).toNumber()).toBe(2);
  });

  it('take their date with them', () => {
    const dates = ['2021-01-01', '2021-06-01', '2022-01-01'];
    expect(xirr([-100, null, 110], dates).toNumber()).toBe(0.1);
    expect(xnpv('0.1', [-100, null, 110], dates).toNumber()).toBeCloseTo(0, 12);
  });

  it('are not taken for a number elsewhere', () => {
    expect(refusal(() => dscr([null as never], [1]))).toBe('#VALUE!');
    expect(refusal(() => allocate(1, [undefined as never]))).toBe('#VALUE!');
  });
});

describe('refusals', () => {
  it.each<[string, () => unknown, string]>([
    ['no flows at all', () => irr([]), '#NUM!'],
    ['only zeros', () => irr([0, 0, 0]), '#NUM!'],
    ['a guess of −100 %', () => irr([-1, 2], -1), '#NUM!'],
    ['discounting at −100 %', () => npv(-1, [1]), '#DIV/0!'],
    ['XNPV at −100 %', () => xnpv(-1, [1], ['2020-01-01']), '#NUM!'],
    ['a truth value for a number', () => npv(true as never, [1]), '#VALUE!'],
    ['an infinite flow', () => npv(0.1, [Infinity]), '#NUM!'],
    ['a flow that is no number', () => npv(0.1, [NaN]), '#VALUE!'],
    ['an outlay never recovered', () => payback([-100, 50]), '#NUM!'],
    ['an unknown day count', () => yearFraction('2020-01-01', '2021-01-01', '31/361'), '#VALUE!'],
    ['31 April', () => yearFraction('2020-04-31', '2021-01-01'), '#VALUE!'],
    ['a loan of no periods', () => level(100, 0.05, 0), '#NUM!'],
    ['a negative loan', () => level(-100, 0.05, 3), '#NUM!'],
    ['shares of nothing', () => scheduled(100, 0.05, [0, 0]), '#DIV/0!'],
    ['a negative share', () => scheduled(100, 0.05, [2, -1]), '#NUM!'],
    ['rates for other periods', () => level(100, [0.05, 0.06], 3), '#VALUE!'],
    ['grace to the end', () => grace(100, 0.05, 3, { principalGrace: 3 }), '#NUM!'],
    ['a target cover of 0', () => debtCapacity([100], 0, 0.05), '#NUM!'],
    ['cover of no debt', () => llcr([100], 0.05, 0, 1), '#DIV/0!'],
    ['lists of unequal length', () => dscr([1, 2], [1]), '#VALUE!'],
    ['gearing above 1', () => pariPassuConstruction([100], 1.1, 0.05), '#NUM!'],
    ['prices that fall by all', () => priceContingency([1], -1), '#NUM!'],
    ['negative deductions', () => landValueAddedTax(1, -1), '#NUM!'],
    ['a ratio to no deductions', () => landValueGain(1, 0), '#DIV/0!'],
    ['a negative credit', () => vatWithCreditForward([1], [1], -1), '#NUM!'],
    ['capitalising at 0', () => capRateValue(1, 0), '#DIV/0!'],
    ['a profile of no periods', () => sCurve(0), '#NUM!'],
    ['no shares', () => allocate(1, []), '#DIV/0!'],
  ])('%s', (_title, ask, code) => {
    expect(refusal(ask)).toBe(code);
  });
});

describe('cover that does not apply is not a number', () => {
  it('a year before repayment starts has no DSCR, and does not lower the least', () => {
    const cover = dscr([50, 120, 130], [0, 100, 100]);
    expect(text(cover)).toEqual([null, '1.2', '1.3']);
    expect(ratioSummary(cover).minimum?.toNumber()).toBe(1.2);
    expect(ratioSummary(cover).average?.toNumber()).toBe(1.25);
    expect(ratioSummary([null])).toEqual({ minimum: null, average: null });
    expect(text(icr([10], [0]))).toEqual([null]);
  });

  it('income covers bonds gross before running costs, net after them', () => {
    const net = coverage([120, 120], [20, 40], [50, 50]);
    expect(text([net.total, ...net.byPeriod, ...net.cumulative])).toEqual(['1.8', '2', '1.6', '2', '1.8']);
    expect(coverage([120, 120], [20, 40], [50, 50], 'gross').total?.toNumber()).toBe(2.4);
    expect(coverage([1], [0], [0]).total).toBeNull();
  });

  it('life cover, year by year, agrees with life cover at the start', () => {
    const rows = level(1000, '0.05', 5);
    const cash = [260, 270, 280, 290, 300];
    const cover = lifeCoverByPeriod(
      cash,
      '0.05',
      rows.map((row) => row.opening),
    );
    expect(cover[0]?.toFixed(20)).toBe(llcr(cash, '0.05', 1000, 5).toFixed(20));
    expect(lifeCoverByPeriod([100], 0.05, [0])).toEqual([null]);
  });
});

describe('debt under stress', () => {
  it('a year without cash carries no debt and pays nothing: its interest is capitalised', () => {
    const { rows, debt } = sculpt([100, -20, 100], 1, '0.1');
    expect(rows[1]?.payment.toNumber()).toBe(0);
    expect(rows[1]?.capitalised.gt(0)).toBe(true);
    expect(debt).toEqual(debtCapacity([100, 0, 100], 1, '0.1'));
    expect(rows.at(-1)?.closing.toNumber()).toBe(0);
    expect(sculpt([-5, 0], 1.2, 0.05).debt.toNumber()).toBe(0);
  });

  it('the rate is reset in year three: the payment changes once and the loan still ends at 0', () => {
    const rows = level(1000, ['0.05', '0.05', '0.06', '0.06'], 4, { decimals: 2 });
    expect(rows[0]?.payment).toEqual(rows[1]?.payment);
    expect(rows[2]?.payment.gt(rows[1]?.payment ?? 0)).toBe(true);
    expect(rows.at(-1)?.closing.toNumber()).toBe(0);
  });

  it('a hundred in three parts to the cent: the last takes the odd cent, or the first if spread', () => {
    const parts = (rows: ReturnType<typeof equalPrincipal>): string[] =>
      rows.map((row) => row.principal.toFixed(2));
    expect(parts(equalPrincipal(100, 0, 3, { decimals: 2 }))).toEqual(['33.33', '33.33', '33.34']);
    expect(parts(equalPrincipal(100, 0, 3, { decimals: 2, residual: 'largest-remainder' }))).toEqual([
      '33.34',
      '33.33',
      '33.33',
    ]);
  });

  it('shares that end before the loan does leave nothing to pay', () => {
    const rows = scheduled(90, '0.1', [1, 2, 0]);
    expect(rows.map((row) => row.principal.toNumber())).toEqual([30, 60, 0]);
    expect(rows[2]?.payment.toNumber()).toBe(0);
  });

  it('debt brought into construction bears interest from the first day', () => {
    const built = interestDuringConstruction([0], '0.1', { openingBalance: 100 });
    expect(built.interest.map(Number)).toEqual([10]);
    expect(built.balance.toNumber()).toBe(110);
  });
});

describe('the same cent everywhere', () => {
  it('a loss is shared out as exactly as a gain', () => {
    expect(allocate(-100, [1, 1, 1]).map(String)).toEqual(['-33.34', '-33.33', '-33.33']);
    expect(allocate('0.05', [1, 1], 2).map(String)).toEqual(['0.03', '0.02']);
    expect(allocate(123456, [1, 1, 1], -4).map(String)).toEqual(['40000', '40000', '40000']);
  });

  it('no VAT, no surcharge; a refund draws none back', () => {
    expect(surcharge(-5, 0.12).toNumber()).toBe(0);
  });

  it('interest of a whole mortgage is the sum of its years', () => {
    const years = Array.from({ length: 30 }, (_, year) =>
      cumipmt('0.0041', 360, 1e6, 12 * year + 1, 12 * year + 12),
    );
    const whole = cumipmt('0.0041', 360, 1e6, 1, 360);
    expect(Decimal.sum(...years).toFixed(20)).toBe(whole.toFixed(20));
  });
});
