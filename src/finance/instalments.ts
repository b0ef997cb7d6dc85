import { count, finite, number, numberOr, paymentType, sum, type Optional } from './arguments';
import { annuityFactors, pmt as payment } from './annuity';
import { Decimal, ZERO, type Numeric } from './decimal';
import { noAnswer } from './errors';

/**
 * The parts of a level payment. Signs, `rate`, `type` and text as in `annuity.ts`.
 * The first period is 1.
 */

interface Loan {
  readonly rate: Decimal;
  readonly nper: Decimal;
  readonly pv: Decimal;
  readonly fv: Decimal;
  readonly type: 0 | 1;
}

function interestPart(loan: Loan, period: Decimal): Decimal {
  const { rate, type } = loan;
  if (rate.isZero() || (type === 1 && period.equals(1))) return ZERO;
  const level = payment(rate, loan.nper, loan.pv, loan.fv, type);
  const { growth, accumulated } = annuityFactors(rate, period.minus(1), type);
  const balance = loan.pv.times(growth).plus(level.times(accumulated)).neg();
  const interest = balance.times(rate);
  // Paid at the beginning, the interest of a period is paid before it has run: discount it.
  return type === 1 ? interest.div(rate.plus(1)) : interest;
}

function read(
  rate: Numeric,
  per: Numeric,
  nper: Numeric,
  pv: Numeric,
  fv: Optional,
  type: Optional,
): { readonly loan: Loan; readonly period: Decimal } {
  const loan: Loan = {
    rate: number(rate, 'rate'),
    nper: number(nper, 'nper'),
    pv: number(pv, 'pv'),
    fv: numberOr(fv, 0, 'fv'),
    type: paymentType(type),
  };
  const period = number(per, 'per');
  if (loan.nper.lte(0)) return noAnswer('nper must be above 0.');
  if (period.lt(1) || period.gt(loan.nper)) return noAnswer('per must lie between 1 and nper.');
  return { loan, period };
}

/** Interest part of the payment of a period. @throws #NUM! unless 1 ≤ per ≤ nper. Source: IPMT. */
export function ipmt(
  rate: Numeric,
  per: Numeric,
  nper: Numeric,
  pv: Numeric,
  fv?: Optional,
  type?: Optional,
): Decimal {
  const { loan, period } = read(rate, per, nper, pv, fv, type);
  return finite(interestPart(loan, period), 'IPMT');
}

/** Principal part of the payment of a period. @throws #NUM! unless 1 ≤ per ≤ nper. Source: PPMT. */
export function ppmt(
  rate: Numeric,
  per: Numeric,
  nper: Numeric,
  pv: Numeric,
  fv?: Optional,
  type?: Optional,
): Decimal {
  const { loan, period } = read(rate, per, nper, pv, fv, type);
  const level = payment(loan.rate, loan.nper, loan.pv, loan.fv, loan.type);
  return finite(level.minus(interestPart(loan, period)), 'PPMT');
}

function cumulated(
  part: (loan: Loan, period: Decimal) => Decimal,
  args: readonly [Numeric, Numeric, Numeric, Numeric, Numeric, Optional],
): Decimal {
  const [rate, nper, pv, start, end, type] = args;
  const loan: Loan = {
    rate: number(rate, 'rate'),
    nper: number(nper, 'nper').trunc(),
    pv: number(pv, 'pv'),
    fv: ZERO,
    type: paymentType(numberOr(type, 0, 'type').trunc()),
  };
  const [first, last] = [count(start, 'start_period'), count(end, 'end_period')];
  if (loan.rate.lte(0) || loan.nper.lte(0) || loan.pv.lte(0)) {
    return noAnswer('rate, nper and pv must be above 0.');
  }
  if (first < 1 || last < first || loan.nper.lt(last)) {
    return noAnswer('The periods must satisfy 1 ≤ start_period ≤ end_period ≤ nper.');
  }
  const periods = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return sum(periods.map((period) => part(loan, new Decimal(period))));
}

/**
 * Interest paid from start_period to end_period, both included; negative. nper, both periods and
 * type are truncated; type may be omitted (0).
 * @throws #NUM! unless rate, nper, pv > 0 and 1 ≤ start ≤ end ≤ nper. Source: CUMIPMT.
 */
export function cumipmt(
  rate: Numeric,
  nper: Numeric,
  pv: Numeric,
  startPeriod: Numeric,
  endPeriod: Numeric,
  type?: Optional,
): Decimal {
  return cumulated(interestPart, [rate, nper, pv, startPeriod, endPeriod, type]);
}

/** Principal paid from start_period to end_period; all else as `cumipmt`. Source: CUMPRINC. */
export function cumprinc(
  rate: Numeric,
  nper: Numeric,
  pv: Numeric,
  startPeriod: Numeric,
  endPeriod: Numeric,
  type?: Optional,
): Decimal {
  const principalPart = (loan: Loan, period: Decimal): Decimal =>
    payment(loan.rate, loan.nper, loan.pv, loan.fv, loan.type).minus(interestPart(loan, period));
  return cumulated(principalPart, [rate, nper, pv, startPeriod, endPeriod, type]);
}

/**
 * Interest of a loan repaid in equal principal parts; the first period is 0, as in the spreadsheet.
 * @throws #NUM! when per lies outside 0…nper or nper is 0. Source: ISPMT.
 */
export function ispmt(rate: Numeric, per: Numeric, nper: Numeric, pv: Numeric): Decimal {
  const [interest, period] = [number(rate, 'rate'), number(per, 'per')];
  const [periods, present] = [number(nper, 'nper'), number(pv, 'pv')];
  if (periods.lte(0)) return noAnswer('nper must be above 0.');
  if (period.lt(0) || period.gt(periods)) return noAnswer('per must lie between 0 and nper.');
  return finite(present.times(interest).times(period.div(periods).minus(1)), 'ISPMT');
}
