import { allocate } from './allocation';
import { pmt } from './annuity';
import { count, number, perPeriod, series, sum, type PerPeriod } from './arguments';
import { Decimal, ZERO, type Numeric } from './decimal';
import { dividesByZero, noAnswer } from './errors';

/**
 * Repayment schedules of a loan (D-3E): one row a period, money in the unit of the principal, all
 * of it positive. Interest runs on the opening balance and falls due at the end of the period.
 * The last repayment takes whatever rounding left over, so the last closing balance is exactly 0.
 */
export interface ScheduleRow {
  /** From 1. */
  readonly period: number;
  readonly opening: Decimal;
  readonly interest: Decimal;
  /** The part of the interest that is added to the balance instead of paid. */
  readonly capitalised: Decimal;
  readonly principal: Decimal;
  /** Cash paid: interest − capitalised + principal. */
  readonly payment: Decimal;
  /** opening + capitalised − principal */
  readonly closing: Decimal;
}

export interface ScheduleOptions {
  /** Round interest and instalments half up to this many decimals; unrounded if omitted. */
  readonly decimals?: number;
  /** Where equal instalments put what rounding leaves: the last one (default), or spread. */
  readonly residual?: 'last' | 'largest-remainder';
}

interface Moment {
  /** From 0. */
  readonly index: number;
  /** The balance that is to be repaid: opening + capitalised interest. */
  readonly owed: Decimal;
  readonly interest: Decimal;
  readonly rate: Decimal;
}

interface Loan {
  readonly principal: Decimal;
  readonly rates: readonly Decimal[];
  readonly options: ScheduleOptions;
}

const rounded = (value: Decimal, { decimals }: ScheduleOptions): Decimal =>
  decimals === undefined ? value : value.toDecimalPlaces(decimals);

function loanOf(principal: Numeric, rate: PerPeriod, periods: number, options: ScheduleOptions): Loan {
  const borrowed = number(principal, 'principal');
  if (borrowed.lt(0)) return noAnswer('principal must not be negative.');
  if (periods < 1) return noAnswer('There must be at least one period.');
  return { principal: borrowed, rates: perPeriod(rate, periods, 'rate'), options };
}

/** Walks the periods; `due` says how much principal falls due, `capitalised` which interest is not paid. */
function rowsOf(
  loan: Loan,
  due: (moment: Moment) => Decimal,
  capitalises: (index: number) => boolean = () => false,
): ScheduleRow[] {
  let opening = loan.principal;
  return loan.rates.map((rate, index) => {
    const interest = rounded(opening.times(rate), loan.options);
    const capitalised = capitalises(index) ? interest : ZERO;
    const owed = opening.plus(capitalised);
    const last = index === loan.rates.length - 1;
    const asked = last ? owed : rounded(due({ index, owed, interest, rate }), loan.options);
    const principal = Decimal.min(asked, owed);
    const row: ScheduleRow = {
      period: index + 1,
      opening,
      interest,
      capitalised,
      principal,
      payment: interest.minus(capitalised).plus(principal),
      closing: owed.minus(principal),
    };
    opening = row.closing;
    return row;
  });
}

/** The payment of a level loan; worked out afresh only when the rate changes, so that it stays level. */
function levelDue(periods: number, options: ScheduleOptions): (moment: Moment) => Decimal {
  let level = ZERO;
  let at: Decimal | undefined;
  return ({ index, owed, interest, rate }) => {
    if (!at?.equals(rate)) {
      level = rounded(pmt(rate, periods - index, owed).neg(), options);
      at = rate;
    }
    return level.minus(interest);
  };
}

/**
 * Equal principal, interest as it falls due (等额本金).
 * @param rate per period: one figure, or one a period. @param periods truncated.
 * @throws #NUM! for a negative principal or no period; #VALUE! for text. Source: D-3E; ISPMT.
 */
export function equalPrincipal(
  principal: Numeric,
  rate: PerPeriod,
  periods: Numeric,
  options: ScheduleOptions = {},
): ScheduleRow[] {
  const length = count(periods, 'periods');
  const loan = loanOf(principal, rate, length, options);
  return scheduledRows(loan, new Array<Decimal>(length).fill(new Decimal(1)));
}

/** Equal payments of interest and principal (等额本息); as `equalPrincipal`. Source: D-3E; PMT. */
export function level(
  principal: Numeric,
  rate: PerPeriod,
  periods: Numeric,
  options: ScheduleOptions = {},
): ScheduleRow[] {
  const length = count(periods, 'periods');
  const loan = loanOf(principal, rate, length, options);
  return rowsOf(loan, levelDue(length, options));
}

/** All principal in the last period, interest paid in each (到期一次还本); as `equalPrincipal`. */
export function bullet(
  principal: Numeric,
  rate: PerPeriod,
  periods: Numeric,
  options: ScheduleOptions = {},
): ScheduleRow[] {
  return rowsOf(loanOf(principal, rate, count(periods, 'periods'), options), () => ZERO);
}

function scheduledRows(loan: Loan, shares: readonly Decimal[]): ScheduleRow[] {
  const { decimals, residual } = loan.options;
  const whole = sum(shares);
  if (whole.isZero()) return dividesByZero('The shares add up to 0.');
  if (shares.some((share) => share.lt(0))) return noAnswer('No share may be negative.');
  const instalments =
    decimals !== undefined && residual === 'largest-remainder'
      ? allocate(loan.principal, shares, decimals)
      : shares.map((share) => loan.principal.times(share).div(whole));
  const lastPaying = shares.reduce((last, share, index) => (share.isZero() ? last : index), 0);
  return rowsOf(loan, ({ index, owed }) => (index >= lastPaying ? owed : (instalments[index] ?? ZERO)));
}

/**
 * Principal in given shares, one a period; shares are weights and need not add up to 1.
 * @throws #DIV/0! when they add up to 0; #NUM! for a negative one; else as `equalPrincipal`.
 */
export function scheduled(
  principal: Numeric,
  rate: PerPeriod,
  shares: readonly Numeric[],
  options: ScheduleOptions = {},
): ScheduleRow[] {
  const weights = series(shares, 'shares');
  return scheduledRows(loanOf(principal, rate, weights.length, options), weights);
}

export interface GraceOptions extends ScheduleOptions {
  /** Periods in which no principal falls due. */
  readonly principalGrace: number;
  /** Periods, from the first, whose interest is capitalised; in the others it is paid. 0 if omitted. */
  readonly interestGrace?: number;
  /** How the loan is repaid after the grace of principal; equal principal if omitted. */
  readonly then?: 'equalPrincipal' | 'level' | 'bullet';
}

/**
 * A loan with a grace of principal and, apart from it, a grace of interest (W9).
 * `periods` counts all of them, the grace included. Principal that falls due while interest is still
 * capitalised is worked out from what is then owed.
 * @throws #NUM! when no period is left for repayment; else as `equalPrincipal`. Source: D-3E.
 */
export function grace(
  principal: Numeric,
  rate: PerPeriod,
  periods: Numeric,
  options: GraceOptions,
): ScheduleRow[] {
  const length = count(periods, 'periods');
  const free = count(options.principalGrace, 'principalGrace');
  const unpaid = count(options.interestGrace ?? 0, 'interestGrace');
  if (free < 0 || unpaid < 0) return noAnswer('A grace period must not be negative.');
  if (free >= length) return noAnswer('The grace of principal must end before the loan does.');
  if (unpaid > length) return noAnswer('The grace of interest must end with the loan.');
  const loan = loanOf(principal, rate, length, options);
  const byLevel = levelDue(length, options);
  const due = (moment: Moment): Decimal => {
    if (moment.index < free || options.then === 'bullet') return ZERO;
    // While interest is capitalised no payment can be level: repay in equal parts of what is owed.
    if (options.then === 'level' && moment.index >= unpaid) return byLevel(moment);
    return moment.owed.div(length - moment.index);
  };
  return rowsOf(loan, due, (index) => index < unpaid);
}
