import { describe, expect, it } from 'vitest';
import { bullet, equalPrincipal, grace, level, scheduled, type ScheduleRow } from '../../../src/finance';
import { Decimal } from '../../../src/finance';
import type { Exact } from '../../../src/rows';
import type { Line, Step } from '../raw';
import { caseOf, drawnAtOnce, exactOf, near, nearAll, passes, total, where } from './cases';

const PRINCIPAL = 60_000_000;
const STEPS = { year: 12, month: 1 } as const;

const borrowed = (step: Step, more: Line): Exact =>
  exactOf(
    caseOf(
      (raw) => {
        raw.facilities = [drawnAtOnce(PRINCIPAL, { rate: 0.048, tenorMonths: 84, ...more })];
      },
      { step, years: 6 },
    ),
  );

const follows = (exact: Exact, rows: readonly ScheduleRow[]): void => {
  const of = (row: string) => where(exact, 'facility.bank.inRepayment', `facility.bank.${row}`);
  nearAll(
    of('opening'),
    rows.map((row) => row.opening),
    '1e-15',
    'opening',
  );
  nearAll(
    of('interestPaid'),
    rows.map((row) => row.interest),
    '1e-15',
    'interest',
  );
  nearAll(
    of('repayment'),
    rows.map((row) => row.principal),
    '1e-15',
    'principal',
  );
  near(of('closing').at(-1), 0);
  expect(passes(exact, 'atMaturity_bank')).toBe(true);
};

const together = (a: readonly ScheduleRow[], b: readonly ScheduleRow[]): ScheduleRow[] =>
  a.map((row, index) => {
    const other = b[index] ?? row;
    const plus = (key: Exclude<keyof ScheduleRow, 'period'>) => row[key].plus(other[key]);
    return {
      period: row.period,
      opening: plus('opening'),
      interest: plus('interest'),
      capitalised: plus('capitalised'),
      principal: plus('principal'),
      payment: plus('payment'),
      closing: plus('closing'),
    };
  });

describe.each(['year', 'month'] as const)(
  'a loan of 6000 万 over five years after two of grace, by the %s',
  (step) => {
    const periods = 60 / STEPS[step];
    const rate = new Decimal('0.048').times(STEPS[step]).div(12);

    it('in equal principal', () => {
      follows(borrowed(step, { repayment: 'equalPrincipal' }), equalPrincipal(PRINCIPAL, rate, periods));
    });

    it('in level payments', () => {
      follows(borrowed(step, { repayment: 'level' }), level(PRINCIPAL, rate, periods));
    });

    it('in one sum at maturity', () => {
      follows(borrowed(step, { repayment: 'bullet' }), bullet(PRINCIPAL, rate, periods));
    });

    it('by shares of successive years, even within the year', () => {
      const shares = [0.1, 0.1, 0.2, 0.25, 0.35];
      const perPeriod = shares.flatMap((share) =>
        Array.from({ length: 12 / STEPS[step] }, () => new Decimal(share).times(STEPS[step]).div(12)),
      );
      follows(borrowed(step, { repayment: 'schedule', shares }), scheduled(PRINCIPAL, rate, perPeriod));
    });

    it.each([
      ['equalPrincipal', equalPrincipal],
      ['level', level],
    ] as const)('by %s with two fifths left for maturity', (repayment, method) => {
      const expected = together(
        method(PRINCIPAL * 0.6, rate, periods),
        bullet(PRINCIPAL * 0.4, rate, periods),
      );
      follows(borrowed(step, { repayment, balloonShare: 0.4 }), expected);
    });

    it('at no interest at all', () => {
      follows(borrowed(step, { repayment: 'level', rate: 0 }), level(PRINCIPAL, 0, periods));
    });
  },
);

describe.each(['year', 'month'] as const)('grace of principal and of interest apart, by the %s', (step) => {
  const rate = new Decimal('0.048').times(STEPS[step]).div(12);
  const all = 84 / STEPS[step];
  // Drawn in the first period, so the loan bears interest from the second.
  const after = (months: number) => months / STEPS[step] - 1;

  it.each([
    ['interest is paid from the second period on, principal after two years', 'pay', 0, 24],
    ['interest is capitalised during construction, principal waits a year longer', 'capitalise', 0, 36],
    ['interest is capitalised for four years, principal for three', 'capitalise', 48, 36],
  ] as const)('%s', (_, duringConstruction, interestGraceMonths, graceMonths) => {
    const exact = borrowed(step, {
      repayment: 'equalPrincipal',
      duringConstruction,
      interestGraceMonths,
      graceMonths,
    });
    const capitalised = duringConstruction === 'pay' ? 0 : after(Math.max(24, interestGraceMonths));
    const rows = grace(PRINCIPAL, rate, all - 1, {
      principalGrace: after(graceMonths),
      interestGrace: capitalised,
    });
    const of = (row: string) => exact.row(`facility.bank.${row}`).slice(1, all);
    nearAll(
      of('opening'),
      rows.map((row) => row.opening),
      '1e-15',
      'opening',
    );
    nearAll(
      of('capitalisedInterest'),
      rows.map((row) => row.capitalised),
      '1e-15',
      'capitalised',
    );
    nearAll(
      of('repayment'),
      rows.map((row) => row.principal),
      '1e-15',
      'principal',
    );
    near(of('closing').at(-1), 0);
  });
});

describe('a loan that falls due while its interest is still capitalised', () => {
  it('is repaid with the interest of its last period: nothing is left', () => {
    const exact = borrowed('month', {
      repayment: 'bullet',
      duringConstruction: 'capitalise',
      graceMonths: 6,
      tenorMonths: 18,
    });
    expect(total(exact, 'facility.bank.leftAtMaturity').abs().lt('0.005')).toBe(true);
    const owed = new Decimal('0.048').div(12).plus(1).pow(17).times(PRINCIPAL);
    near(total(exact, 'facility.bank.repayment').plus(total(exact, 'facility.bank.interestPaid')), owed);
  });
});

describe('a subsidy larger than the rate', () => {
  it('brings the rate to nothing, never below', () => {
    const exact = borrowed('year', { repayment: 'equalPrincipal', rate: 0.03, subsidyBps: 400 });
    near(exact.cell('facility.bank.rate'), 0);
    near(total(exact, 'facility.bank.interest'), 0);
  });
});
