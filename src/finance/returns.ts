import { finite, flows, number, numberOr, sum, type Flows, type Optional } from './arguments';
import type { Decimal } from './decimal';
import { ONE, ZERO, type Numeric } from './decimal';
import { discountedSum, signChanges, type DiscountedSum } from './discounted-sum';
import { dividesByZero, noAnswer } from './errors';
import { ratesAtZero, rootFrom } from './growth-roots';

/** Every rate of return of a list of flows, and why there may be more than one. */
export interface RatesOfReturn {
  /** All real rates above −1, ascending; empty when there is none. */
  readonly roots: readonly Decimal[];
  /** Changes of sign along time: more than one means that IRR may be ambiguous. */
  readonly signChanges: number;
}

const DEFAULT_GUESS = 0.1;

/** Reads the guess of IRR, XIRR and RATE: 10 % when omitted, above −1. */
export function guessOf(guess: unknown): Decimal {
  const read = numberOr(guess, DEFAULT_GUESS, 'guess');
  return read.lte(-1) ? noAnswer('guess must be above −100 %.') : read;
}

const periodic = (values: unknown): DiscountedSum => {
  const read = flows(values);
  return discountedSum(
    read,
    read.map((_, index) => index),
  );
};

/** The discounted value of flows the first of which falls one period from now. */
function presentValue(rate: Decimal, values: readonly Decimal[]): Decimal {
  const growth = rate.plus(1);
  if (growth.isZero()) return dividesByZero('At a rate of −100 % nothing can be discounted.');
  return values.reduceRight((later, value) => later.plus(value).div(growth), ZERO);
}

/**
 * Net present value, the first flow discounted by one period. Add a flow at time 0 outside.
 * @param rate per period, as a fraction. @param values flows in order; empty cells (null,
 * undefined, '') are skipped and do not hold a place.
 * @throws #DIV/0! at a rate of −1; #VALUE! for text. Source: NPV; D-3D (FNPV).
 */
export function npv(rate: Numeric, values: Flows): Decimal {
  return finite(presentValue(number(rate, 'rate'), flows(values)), 'NPV');
}

/**
 * Internal rate of return per period: the rate at which the flows, the first at time 0, are worth
 * nothing. With several roots, the one near the guess that Newton's walk reaches; see `irrAll`.
 * @param values flows; empty cells (null, undefined, '') are skipped. @param guess 0.1 if omitted.
 * @throws #NUM! when the flows do not change sign or no rate above −1 (by 1e-12) solves them;
 * #VALUE! for text. Source: IRR; D-3D (FIRR).
 */
export function irr(values: Flows, guess?: Optional): Decimal {
  const start = guessOf(guess);
  const discounted = periodic(values);
  if (signChanges(discounted.amounts) === 0) {
    return noAnswer('IRR needs at least one positive and one negative flow.');
  }
  return rootFrom(discounted, start) ?? noAnswer('No rate above −100 % makes these flows worth 0.');
}

/**
 * Every internal rate of return, with the number of sign changes that explains them.
 * Never throws for want of a root: `roots` is then empty. Shape and units as `irr`.
 */
export function irrAll(values: Flows): RatesOfReturn {
  const discounted = periodic(values);
  return { roots: ratesAtZero(discounted), signChanges: signChanges(discounted.amounts) };
}

/** The roots of `irrAll` alone: all real rates above −1, ascending. */
export function irrRoots(values: Flows): Decimal[] {
  return [...irrAll(values).roots];
}

/**
 * Modified internal rate of return: outflows financed at one rate, inflows reinvested at another.
 * @param values flows, the first at time 0; empty cells (null, undefined, '') are skipped.
 * @throws #DIV/0! without both an outflow and an inflow. Source: MIRR.
 */
export function mirr(values: Flows, financeRate: Numeric, reinvestRate: Numeric): Decimal {
  const finance = number(financeRate, 'finance_rate');
  const reinvest = number(reinvestRate, 'reinvest_rate');
  const read = flows(values);
  const inflows = read.map((value) => (value.isPositive() ? value : ZERO));
  const outflows = read.map((value) => (value.isNegative() ? value : ZERO));
  if (sum(inflows).isZero() || sum(outflows).isZero()) {
    return dividesByZero('MIRR needs at least one positive and one negative flow.');
  }
  const spans = read.length - 1;
  const earned = presentValue(reinvest, inflows).times(reinvest.plus(1).pow(read.length));
  const spent = presentValue(finance, outflows).times(finance.plus(1));
  return finite(earned.div(spent.neg()).pow(ONE.div(spans)).minus(1), 'MIRR');
}

/** The moment at which a running total, starting with the first flow at time 0, reaches zero. */
function momentRecovered(values: readonly Decimal[]): Decimal {
  let before = ZERO;
  for (const [period, value] of values.entries()) {
    const after = before.plus(value);
    if (!after.isNegative()) {
      return period === 0
        ? ZERO
        : before
            .neg()
            .div(value)
            .plus(period - 1);
    }
    before = after;
  }
  return noAnswer('The outlay is not recovered within these flows.');
}

/**
 * Payback: periods until the running total of the flows first reaches zero, with interpolation
 * within the period. A later return below zero does not change the first crossing.
 * @param values flows, the first at time 0; empty cells are skipped.
 * @throws #NUM! when never recovered. Source: D-3D (Pt); no spreadsheet function.
 */
export function payback(values: Flows): Decimal {
  return momentRecovered(flows(values));
}

/** Payback on flows discounted to time 0; shape, units and errors as `payback` and `npv`. */
export function discountedPayback(rate: Numeric, values: Flows): Decimal {
  const growth = number(rate, 'rate').plus(1);
  if (growth.isZero()) return dividesByZero('At a rate of −100 % nothing can be discounted.');
  return momentRecovered(flows(values).map((value, period) => value.div(growth.pow(period))));
}
