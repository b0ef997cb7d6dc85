import { describe, expect, it } from 'vitest';
import { Decimal, debtCapacity, sculpt } from '../../../src/finance';
import type { Line, Step } from '../raw';
import { caseOf, drawnAtOnce, exactOf, near, nearAll, passes, total, where, type Case } from './cases';

const YI = 100_000_000;
const sculpted = (more: Line = {}): Line =>
  drawnAtOnce(20 * YI, { repayment: 'sculpted', targetDscr: 1.3, sizing: { dscr: 1.3 }, ...more });
const withLoan = (more: Line = {}, step: Step = 'year', change: (raw: Case) => void = () => undefined) =>
  caseOf(
    (raw) => {
      raw.facilities = [sculpted(more)];
      change(raw);
    },
    { step },
  );
const left = (raw: Case) => total(exactOf(raw), 'facility.bank.leftAtMaturity');

describe.each([
  ['year', 1],
  ['halfYear', 0.5],
  ['month', '0.0833333333333333333333333333333333333333'],
] as const)('debt sculpted to cash, read by the %s', (step, fraction) => {
  const exact = exactOf(withLoan({}, step));
  const cash = where(exact, 'facility.bank.inRepayment', 'lending.cfads');
  const rate = new Decimal('0.05').times(fraction);

  it('is as large as the discounted cash allows', () => {
    near(exact.cell('facility.bank.size'), debtCapacity(cash, 1.3, rate));
    near(total(exact, 'facility.bank.drawdown'), debtCapacity(cash, 1.3, rate));
  });

  it('is repaid to the cent at maturity', () => {
    expect(total(exact, 'facility.bank.leftAtMaturity').abs().lt('0.005')).toBe(true);
    expect(passes(exact, 'atMaturity_bank')).toBe(true);
  });

  it('is covered 1.3 times in every period of repayment', () => {
    const cover = where(exact, 'facility.bank.inRepayment', 'facility.bank.sculptedDscr');
    nearAll(
      cover,
      cash.map(() => 1.3),
      '1e-12',
    );
  });

  it('follows the schedule worked out period by period', () => {
    const { rows } = sculpt(cash, 1.3, rate);
    const of = (row: string) => where(exact, 'facility.bank.inRepayment', `facility.bank.${row}`);
    nearAll(
      of('opening'),
      rows.map((row) => row.opening),
    );
    nearAll(
      of('scheduledRepayment'),
      rows.map((row) => row.principal),
    );
    nearAll(
      of('interestPaid'),
      rows.map((row) => row.interest),
    );
  });
});

describe('a bank lends less than the cash would carry', () => {
  const exact = exactOf(withLoan({ limit: 0.5 * YI, draws: [{ month: 1, amount: 0.5 * YI }] }));
  const cover = where(exact, 'facility.bank.inRepayment', 'facility.bank.sculptedDscr');

  it('cover is higher, and the same in every period', () => {
    const [first] = cover;
    expect(first?.gt(1.3)).toBe(true);
    nearAll(
      cover,
      cover.map(() => first ?? NaN),
      '1e-12',
    );
  });

  it('the loan still runs to its maturity and ends at nothing', () => {
    const closing = where(exact, 'facility.bank.inRepayment', 'facility.bank.closing');
    expect(closing.at(-2)?.gt(1)).toBe(true);
    expect(closing.at(-1)?.abs().lt('0.005')).toBe(true);
  });
});

describe('more is lent than the cash carries', () => {
  const exact = exactOf(withLoan({ limit: 3 * YI, draws: [{ month: 1, amount: 3 * YI }], sizing: {} }));

  it('cover stays at its target while principal is repaid, and a balance is left, which the checks say', () => {
    const cover = where(exact, 'facility.bank.inRepayment', 'facility.bank.sculptedDscr');
    const principal = where(exact, 'facility.bank.inRepayment', 'facility.bank.scheduledRepayment');
    cover.forEach((value, index) => principal[index]?.gt(0) === true && near(value, 1.3, '1e-12'));
    expect(total(exact, 'facility.bank.leftAtMaturity').gt(YI / 10)).toBe(true);
    expect(passes(exact, 'atMaturity_bank')).toBe(false);
    expect(passes(exact, 'debtAtHorizon')).toBe(false);
  });
});

describe('a renewal eats up the cash of the fourth year', () => {
  const renewed = withLoan({}, 'year', (raw) => {
    raw.operation.renewals = [{ id: 'lifts', name: '电梯', amount: 40_000_000, everyYears: 4, growth: 0 }];
  });
  const exact = exactOf(renewed);
  const of = (row: string) => where(exact, 'facility.bank.inRepayment', row);
  const cash = of('lending.cfads');

  it('that year carries no debt', () => {
    expect(cash[3]?.lt(0)).toBe(true);
    near(exact.cell('facility.bank.size'), debtCapacity(cash, 1.3, 0.05));
    expect(of('facility.bank.scheduledRepayment')[3]?.isZero()).toBe(true);
  });

  it('its interest is still paid, from other cash, and the checks say so', () => {
    expect(of('facility.bank.interestPaid')[3]?.gt(0)).toBe(true);
    expect(of('facility.bank.sculptedDscr')[3]?.lt(0)).toBe(true);
    expect(passes(exact, 'cashCarriesDebt_bank')).toBe(false);
    expect(passes(exactOf(withLoan()), 'cashCarriesDebt_bank')).toBe(true);
  });

  it('nothing is left at maturity; what is left after that year is covered evenly', () => {
    expect(left(renewed).abs().lt('0.005')).toBe(true);
    const after = of('facility.bank.sculptedDscr').filter((_, index) => index > 3 && index !== 7);
    expect(after.slice(0, 3).every((cover) => cover.gte('1.2999999'))).toBe(true);
    nearAll(
      after.slice(0, 3),
      [0, 1, 2].map(() => after[0] ?? NaN),
      '1e-12',
    );
  });
});

describe('several lenders read the same cash', () => {
  const whole = exactOf(withLoan());
  const halves = exactOf(
    caseOf((raw) => {
      raw.facilities = ['one', 'two'].map((id) =>
        sculpted({ id, name: id, limit: 10 * YI, draws: [{ month: 1, amount: 10 * YI }] }),
      );
    }),
  );

  it('two halves borrow together what one would: the cash is not lent upon twice', () => {
    near(total(halves, 'funding.drawdown'), total(whole, 'funding.drawdown'));
    nearAll(halves.row('funding.debt'), whole.row('funding.debt'));
    nearAll(halves.row('funding.repayment'), whole.row('funding.repayment'));
  });

  it('a bond with its own schedule is served first, and the loan is sized on what it leaves', () => {
    const exact = exactOf(
      caseOf((raw) => {
        const bond = { id: 'bond', name: '专项债', repayment: 'equalPrincipal', kind: 'specialBond' };
        raw.facilities = [sculpted(), drawnAtOnce(30_000_000, bond)];
      }),
    );
    const of = (ref: string) => where(exact, 'facility.bank.inRepayment', ref);
    const service = of('facility.bond.scheduledRepayment').map((paid, index) =>
      paid.plus(of('facility.bond.interestPaid')[index] ?? 0),
    );
    const left = of('lending.cfads').map((cash, index) => cash.minus(service[index] ?? 0));
    near(exact.cell('facility.bank.size'), debtCapacity(left, 1.3, 0.05));
    nearAll(
      of('facility.bank.sculptedDscr'),
      left.map(() => 1.3),
      '1e-12',
    );
  });
});

describe('the rate subsidy lowers what is owed', () => {
  it('sizes and serves at the net rate', () => {
    const exact = exactOf(withLoan({ rate: 0.06, subsidyBps: 100 }));
    near(exact.cell('facility.bank.size'), exactOf(withLoan()).cell('facility.bank.size'));
  });
});
