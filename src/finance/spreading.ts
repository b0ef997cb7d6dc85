import { count, number, series } from './arguments';
import { Decimal, ONE, ZERO, type Numeric } from './decimal';
import { noAnswer } from './errors';

/**
 * Profiles that spread a total over periods: shares ≥ 0, one a period, that add up to exactly 1.
 * A profile is a curve from (0, 0) to (1, 1) read at the period ends, to 30 decimals, and the
 * share of a period is the rise of its curve. `periods` is truncated; below 1 it is #NUM!.
 */

const PLACES = 30;

function length(periods: unknown): number {
  const read = count(periods, 'periods');
  return read < 1 ? noAnswer('There must be at least one period.') : read;
}

type Curve = (time: Decimal) => Decimal;

/** The curve at 0, 1, …, n periods. A symmetric curve is computed to its middle and mirrored. */
function readAtEnds(periods: number, curve: Curve, symmetric: boolean): Decimal[] {
  const at = (period: number): Decimal => {
    if (period === 0) return ZERO;
    if (period === periods) return ONE;
    if (symmetric && 2 * period === periods) return new Decimal('0.5');
    if (symmetric && 2 * period > periods) return ONE.minus(at(periods - period));
    return curve(new Decimal(period).div(periods)).toDecimalPlaces(PLACES);
  };
  return Array.from({ length: periods + 1 }, (_, period) => at(period));
}

const rises = (curve: readonly Decimal[]): Decimal[] =>
  curve.slice(1).map((value, index) => value.minus(curve[index] ?? ZERO));

/** The same share in every period. */
export function even(periods: Numeric): Decimal[] {
  return rises(readAtEnds(length(periods), (time) => time, true));
}

/** Slow, fast, slow: the curve 3x² − 2x³. */
export function sCurve(periods: Numeric): Decimal[] {
  const curve: Curve = (x) => x.times(x).times(new Decimal(3).minus(x.times(2)));
  return rises(readAtEnds(length(periods), curve, true));
}

/** Falling in equal steps: the curve 1 − (1 − x)². */
export function frontLoaded(periods: Numeric): Decimal[] {
  return rises(readAtEnds(length(periods), (x) => ONE.minus(ONE.minus(x).pow(2)), false));
}

/** Rising in equal steps: the curve x². */
export function backLoaded(periods: Numeric): Decimal[] {
  return rises(readAtEnds(length(periods), (x) => x.times(x), false));
}

/**
 * The logistic curve L(x) = 1 / (1 + e^(−steepness·(x − ½))), stretched to run from 0 to 1, at
 * 0, 1, …, n periods (one value more than periods). @throws #NUM! for a steepness not above 0.
 */
export function logisticCurve(periods: Numeric, steepness: Numeric = 10): Decimal[] {
  const steep = number(steepness, 'steepness');
  if (steep.lte(0)) return noAnswer('steepness must be above 0.');
  const raw: Curve = (x) => ONE.div(steep.neg().times(x.minus('0.5')).exp().plus(1));
  const [bottom, top] = [raw(ZERO), raw(ONE)];
  const curve: Curve = (x) => raw(x).minus(bottom).div(top.minus(bottom));
  return readAtEnds(length(periods), curve, true);
}

/** The shares of `logisticCurve`. */
export function logistic(periods: Numeric, steepness: Numeric = 10): Decimal[] {
  return rises(logisticCurve(periods, steepness));
}

/** Running total of shares or money, starting with 0: one value more than given. */
export function cumulated(shares: readonly Numeric[]): Decimal[] {
  let total = ZERO;
  return [ZERO, ...series(shares, 'shares').map((share) => (total = total.plus(share)))];
}

/** A total spread by a profile; use `allocate` where the parts must be whole cents. */
export function spread(total: Numeric, profile: readonly Numeric[]): Decimal[] {
  const whole = number(total, 'total');
  return series(profile, 'profile').map((share) => whole.times(share));
}
