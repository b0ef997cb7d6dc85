import { describe, expect, it } from 'vitest';
import { read } from '../../src/analysis';
import type { Exact } from '../../src/rows';
import { bare, changed, parsed, totalOf, type Line, type RawProject } from './raw';
import { UNIT_TYPES } from './arbitrary-households';

/** The published settlement: appraisal 15,000, uplift priced as equal area, 30 % of the uplift is lift, top-up at 5 % off, step-up at full price. */
const TERMS: Line = {
  appraisal: 15_000,
  equalAreaDiscount: 0.1,
  topUpDiscount: 0.05,
  liftShare: 0.3,
  upliftPrice: 13_500,
  stepUpPrice: 15_000,
  cashBonusRate: 0.1,
  voucherBonusRate: 0.12,
  voucherDiscount: 0.03,
  earlySigningBonus: 20_000,
  signingWindow: { start: 1, months: 1 },
  transitionAllowance: 12,
  movingFee: 1500,
  returnMonth: 12,
};
const household = (areaM2: number, more: Line = {}): Line => ({
  id: 'A-1',
  tenure: '私有',
  use: '住宅',
  areaM2,
  price: 10_000,
  route: 'resettle',
  agreementMonth: 1,
  topUp: true,
  ...more,
});
const settled = (households: Line[], terms: Line = {}): RawProject =>
  changed(bare(), (raw) => {
    raw.project.step = 'month';
    raw.relocation = {
      ...TERMS,
      ...terms,
      households: households.map((each, index) => ({ ...each, id: `A-${index + 1}` })),
      unitTypes: UNIT_TYPES,
    };
  });
const exactOf = (...households: Line[]): Exact => read(parsed(settled(households))).exact;
const column = (exact: Exact, name: string, decimals = 2): string[] =>
  exact.row(`households.${name}`).map((value) => value.toFixed(decimals));

describe('settlement of resettled households (W26)', () => {
  const exact = exactOf(household(40), household(50), household(55), household(70));

  it('homes of 40, 50, 55 and 70 m² move to 60, 60, 80 and 80 m²', () => {
    expect(column(exact, 'unitArea', 0)).toEqual(['60', '60', '80', '80']);
  });
  it('the first two buy up to 60 m², the other two step up to the next type', () => {
    expect(column(exact, 'topUpArea', 1)).toEqual(['16.0', '5.0', '0.0', '0.0']);
    expect(column(exact, 'stepUp', 1)).toEqual(['0.0', '0.0', '19.5', '3.0']);
  });
  it('they owe 805,800, 793,500, 1,086,975 and 1,056,150 for the new homes', () => {
    expect(column(exact, 'payable')).toEqual(['805800.00', '793500.00', '1086975.00', '1056150.00']);
  });
  it('the old home is set off, and the difference is rounded to the cent, half up', () => {
    expect(column(exact, 'settlement')).toEqual(['405800.00', '293500.00', '536975.00', '356150.00']);
    expect(column(exactOf(household(40.005, { price: 10_001 })), 'settlement')).toEqual(['405703.85']);
  });
  it('only the lift area inside the uplift is free', () => {
    expect(column(exact, 'freeLiftArea')).toEqual(['1.20', '1.50', '1.65', '2.10']);
  });
});

describe('nearest-up is a cliff', () => {
  it('54.5 m² becomes 60 m², 55 m² becomes 80 m²', () => {
    expect(column(exactOf(household(54.5), household(55)), 'unitArea', 0)).toEqual(['60', '80']);
  });
  it('54.54 × 1.1 = 59.994 is compared as 59.99, 54.55 × 1.1 = 60.005 as 60.01: no floating-point crumb decides', () => {
    expect(
      column(exactOf(household(54.54, { topUp: false }), household(54.55, { topUp: false })), 'target'),
    ).toEqual(['59.99', '60.01']);
    expect(
      column(exactOf(household(54.54, { topUp: false }), household(54.55, { topUp: false })), 'unitArea', 0),
    ).toEqual(['60', '80']);
  });
  it('72.72727 × 1.1 rounds to exactly 80.00 m² and stays in 80 m²', () => {
    expect(column(exactOf(household(72.72727)), 'unitArea', 0)).toEqual(['80']);
  });
  it('the 60 m² test comes after the uplift: 54.55 m² with its uplift has nothing to top up', () => {
    expect(column(exactOf(household(54.55), household(54.54)), 'topUpArea', 3)).toEqual(['0.000', '0.006']);
  });
  it('topping up is the household’s choice: who does not opt steps up instead', () => {
    const exact = exactOf(household(40, { topUp: false }));
    expect([column(exact, 'topUpArea', 1), column(exact, 'stepUp', 1), column(exact, 'unitArea', 0)]).toEqual(
      [['0.0'], ['16.0'], ['60']],
    );
  });
  it('households within 1 m² below a cliff are counted, with what the next type would cost', () => {
    const exact = exactOf(household(54, { count: 3 }), household(50, { topUp: false }));
    expect(exact.cell('relocation.cliffHouseholds').toFixed()).toBe('3');
    expect(exact.cell('relocation.cliffCost').toFixed(2)).toBe('900000.00');
  });
  it('300 m² is larger than every type: two of 140 m² and the nearest type above the remaining 50 m²', () => {
    const exact = exactOf(household(300));
    expect([
      column(exact, 'largestUnits', 0),
      column(exact, 'lastUnit', 0),
      column(exact, 'nearestUp', 0),
    ]).toEqual([['2'], ['60'], ['340']]);
    expect(exact.row('unitTypes.demand').map(Number)).toEqual([1, 0, 0, 0, 2]);
  });
});

describe('the three routes', () => {
  const exact = exactOf(
    household(50, { route: 'cash', decoration: 30_000 }),
    household(50, { route: 'voucher', redemptionMonth: 9 }),
    household(50, { agreementMonth: 2, moveOutMonth: 4 }),
  );
  const when = (row: string): string[] =>
    exact
      .row(`relocation.${row}`)
      .flatMap((value, t) => (value.isZero() ? [] : [`month ${t + 1}: ${value.toFixed(2)}`]));

  it('cash: old home and decoration with the bonus, at signing', () => {
    expect(when('cashPaid')).toEqual(['month 1: 583000.00']);
  });
  it('voucher: face value and the discount given on it, when it is redeemed', () => {
    expect(when('vouchersRedeemed')).toEqual(['month 9: 560000.00']);
    expect(when('voucherConcession')).toEqual(['month 9: 16800.00']);
  });
  it('the bonus for signing in the window: months after it opens, up to its last', () => {
    expect(when('earlyBonus')).toEqual(['month 2: 20000.00']);
  });
  it('transition allowance for the months between moving out and return', () => {
    expect(when('transitionPaid').length).toBe(8);
    expect(totalOf(exact, 'relocation.transitionPaid').toFixed(2)).toBe((50 * 12 * 8).toFixed(2));
  });
  it('moving fees when moving out, and again when moving back', () => {
    expect(when('movingFees')).toEqual(['month 1: 3000.00', 'month 4: 1500.00', 'month 12: 1500.00']);
  });
  it('what a household owes is paid at return', () => {
    expect(when('received')).toEqual(['month 12: 293500.00']);
  });
});

it('a record for seven like households is worth seven records', () => {
  const routes = ['resettle', 'cash', 'voucher'].map((route) =>
    household(61.37, { route, price: 10_123.45, decoration: 1234.56, agreementMonth: 2 }),
  );
  const together = exactOf(...routes.map((each) => ({ ...each, count: 7 })));
  const apart = exactOf(...routes.flatMap((each) => Array.from({ length: 7 }, () => each)));
  for (const row of ['paid', 'received', 'transitionPaid', 'voucherConcession'])
    expect(totalOf(together, `relocation.${row}`).toFixed(2), row).toBe(
      totalOf(apart, `relocation.${row}`).toFixed(2),
    );
  expect(together.row('unitTypes.demand').map(Number)).toEqual(apart.row('unitTypes.demand').map(Number));
});

it('who moves out later than the return month goes straight home: no allowance, and never a negative one', () => {
  const exact = exactOf(household(50, { moveOutMonth: 20 }));
  expect(totalOf(exact, 'relocation.transitionPaid').toFixed(2)).toBe('0.00');
  expect(exact.row('relocation.transitionPaid').every((value) => value.isZero())).toBe(true);
});
