import { count, finite, number, numberOr, paymentType, type Optional } from './arguments';
import type { Decimal } from './decimal';
import { ONE, ZERO, type Numeric } from './decimal';
import { discountedSum, signChanges, type DiscountedSum } from './discounted-sum';
import { noAnswer } from './errors';
import { ratesAtZero, rootFrom } from './growth-roots';
import { guessOf } from './returns';

/**
 * The five quantities of an annuity, tied by
 *     pv·q^n + pmt·(1 + rate·type)·(q^n − 1)/rate + fv = 0,   q = 1 + rate,
 * and at rate 0 by pv + pmt·n + fv = 0. Money received is positive, money paid negative.
 * `rate` and `pmt` are per period; `type` is 0 (end of period, default) or 1 (beginning), and
 * anything else is #NUM!. Omitted optional arguments may be undefined or null. Text is #VALUE!.
 */

/** Growth over all periods and the value at the end of paying 1 in each. */
export function annuityFactors(
  rate: Decimal,
  periods: Decimal,
  type: 0 | 1,
): { readonly growth: Decimal; readonly accumulated: Decimal } {
  if (rate.isZero()) return { growth: ONE, accumulated: periods };
  const growth = finite(rate.plus(1).pow(periods), 'Growth over the periods');
  const accumulated = growth.minus(1).div(rate).times(rate.times(type).plus(1));
  return { growth, accumulated };
}

/** Present value. @throws #NUM! for a negative nper. Source: PV. */
export function pv(rate: Numeric, nper: Numeric, pmt: Numeric, fv?: Optional, type?: Optional): Decimal {
  const periods = number(nper, 'nper');
  if (periods.isNegative() && !periods.isZero()) return noAnswer('nper must not be negative.');
  const factors = annuityFactors(number(rate, 'rate'), periods, paymentType(type));
  const owed = number(pmt, 'pmt')
    .times(factors.accumulated)
    .plus(numberOr(fv, 0, 'fv'));
  return finite(owed.div(factors.growth).neg(), 'PV');
}

/** Future value. A negative nper looks back in time, as in the spreadsheet. Source: FV. */
export function fv(rate: Numeric, nper: Numeric, pmt: Numeric, pv?: Optional, type?: Optional): Decimal {
  const factors = annuityFactors(number(rate, 'rate'), number(nper, 'nper'), paymentType(type));
  const paid = number(pmt, 'pmt').times(factors.accumulated);
  return finite(numberOr(pv, 0, 'pv').times(factors.growth).plus(paid).neg(), 'FV');
}

/** Level payment per period. @throws #NUM! unless nper > 0. Source: PMT; D-3E (level payment). */
export function pmt(rate: Numeric, nper: Numeric, pv: Numeric, fv?: Optional, type?: Optional): Decimal {
  const periods = number(nper, 'nper');
  if (periods.lte(0)) return noAnswer('nper must be above 0.');
  const factors = annuityFactors(number(rate, 'rate'), periods, paymentType(type));
  const owed = number(pv, 'pv')
    .times(factors.growth)
    .plus(numberOr(fv, 0, 'fv'));
  return finite(owed.div(factors.accumulated).neg(), 'PMT');
}

/**
 * Number of periods, with its fraction.
 * @throws #NUM! when no number of periods settles the sums. Source: NPER.
 */
export function nper(rate: Numeric, pmt: Numeric, pv: Numeric, fv?: Optional, type?: Optional): Decimal {
  const interest = number(rate, 'rate');
  const payment = number(pmt, 'pmt');
  const present = number(pv, 'pv');
  const future = numberOr(fv, 0, 'fv');
  const due = paymentType(type);
  const never = 'No number of periods settles these sums.';
  if (interest.lte(-1)) return noAnswer('rate must be above −100 %.');
  if (interest.isZero()) {
    if (payment.isZero()) return noAnswer(never);
    return finite(present.plus(future).div(payment).neg(), 'NPER');
  }
  const perpetual = payment.times(interest.times(due).plus(1)).div(interest);
  const [settled, owed] = [perpetual.minus(future), perpetual.plus(present)];
  if (settled.isZero() || owed.isZero() || settled.isNegative() !== owed.isNegative()) {
    return noAnswer(never);
  }
  return finite(settled.div(owed).ln().div(interest.plus(1).ln()), 'NPER');
}

/** Above this many periods the closed form is quicker than one flow a period. */
const LONGEST_LIST = 2000;

/** The annuity as one flow a period; for a whole number of periods. */
function asFlows(periods: number, payment: Decimal, pv: Decimal, fv: Decimal, type: 0 | 1) {
  const amounts = new Array<Decimal>(periods + 1).fill(payment);
  amounts[0] = type === 1 ? pv.plus(payment) : pv;
  amounts[periods] = type === 1 ? fv : fv.plus(payment);
  return discountedSum(
    amounts,
    amounts.map((_, index) => index),
  );
}

/** The annuity multiplied by the rate: four terms for any number of periods, and a false root 0. */
function asClosedForm(n: Decimal, pmt: Decimal, pv: Decimal, fv: Decimal, type: 0 | 1) {
  const amounts =
    type === 1
      ? [pv.plus(pmt), pv.neg(), fv.minus(pmt), fv.neg()]
      : [pv, pmt.minus(pv), fv, fv.plus(pmt).neg()];
  return discountedSum(amounts, [ZERO, ONE, n, n.plus(1)]);
}

function closedFormRate(sum: DiscountedSum, guess: Decimal): Decimal | undefined {
  const roots = ratesAtZero(sum).filter((root) => root.abs().gt('1e-15'));
  return [...roots].sort((a, b) => a.minus(guess).abs().comparedTo(b.minus(guess).abs()))[0];
}

/**
 * Interest rate per period. Found wherever one exists above −1; the guess (0.1 if omitted) only
 * chooses between several. @throws #NUM! when there is none or nper is not above 0. Source: RATE.
 */
export function rate(
  nper: Numeric,
  pmt: Numeric,
  pv: Numeric,
  fv?: Optional,
  type?: Optional,
  guess?: Optional,
): Decimal {
  const periods = number(nper, 'nper');
  const payment = number(pmt, 'pmt');
  const present = number(pv, 'pv');
  const future = numberOr(fv, 0, 'fv');
  const due = paymentType(type);
  const start = guessOf(guess);
  if (periods.lte(0)) return noAnswer('nper must be above 0.');
  const none = 'No rate above −100 % settles these sums.';
  if (periods.isInteger() && periods.lte(LONGEST_LIST)) {
    const sum = asFlows(count(periods, 'nper'), payment, present, future, due);
    if (signChanges(sum.amounts) === 0) return noAnswer(none);
    return rootFrom(sum, start) ?? noAnswer(none);
  }
  if (payment.times(periods).plus(present).plus(future).isZero()) return ZERO;
  const sum = asClosedForm(periods, payment, present, future, due);
  return closedFormRate(sum, start) ?? noAnswer(none);
}
