import { sure } from '../sure';
import { Decimal, ONE, ZERO } from '../../finance/decimal';
import { canonical } from '../inputs';
import { compare, NA } from './arithmetic';
import { CellFault } from '../errors';

/** The level payment of a loan, with Excel's signs: a debt received is paid with negative amounts. */
export const pmt = (
  rate: Decimal,
  periods: Decimal,
  present: Decimal,
  future: Decimal = ZERO,
  atStart: Decimal = ZERO,
): Decimal => {
  if (periods.isZero()) throw new CellFault('divisionByZero');
  if (rate.isZero()) return canonical(present.plus(future).neg().div(periods));
  const growth = rate.plus(1).pow(periods);
  if (!growth.isFinite() || growth.eq(1)) throw new CellFault('notANumber');
  const due = atStart.isZero() ? ONE : rate.plus(1);
  return canonical(present.times(growth).plus(future).times(rate).neg().div(growth.minus(1).times(due)));
};

/**
 * The rate at which the flows are worth nothing today; not applicable without a
 * change of sign. Found by float64 Newton steps from the guess, bracketed by
 * bisection where they leave the ground, then made exact by Newton on Decimals.
 */
export const irr = (flows: readonly Decimal[], guess: Decimal = new Decimal('0.1')): Decimal => {
  if (!flows.some((x) => compare(x, ZERO) > 0) || !flows.some((x) => compare(x, ZERO) < 0)) {
    return NA;
  }
  const start = roughly(
    flows.map((x) => x.toNumber()),
    guess.toNumber(),
  );
  if (start === undefined) return NA;
  let rate = new Decimal(start);
  for (let step = 0; step < 12; step += 1) {
    const { value, slope } = worth(flows, rate);
    if (value.isZero() || slope.isZero()) break;
    const change = value.div(slope);
    const next = rate.minus(change);
    if (!next.isFinite() || next.lte(-1)) break;
    rate = next;
    // Newton doubles the digits, so past 1e-18 the next step is below the last digit.
    if (change.abs().lt('1e-31')) break;
  }
  return canonical(rate.toSignificantDigits(28));
};

const worth = (flows: readonly Decimal[], rate: Decimal): { value: Decimal; slope: Decimal } => {
  // Horner on v = 1/(1+r): value is a polynomial in v, slope its derivative times −v².
  const v = ONE.div(rate.plus(1));
  let value: Decimal = ZERO;
  let derivative: Decimal = ZERO;
  for (let i = flows.length - 1; i >= 0; i -= 1) {
    derivative = derivative.times(v).plus(value);
    value = value.times(v).plus(sure(flows[i]));
  }
  return { value, slope: derivative.times(v).times(v).neg() };
};

const npv = (flows: readonly number[], rate: number): number => {
  let sum = 0;
  for (let i = flows.length - 1; i >= 0; i -= 1) sum = sum / (1 + rate) + sure(flows[i]);
  return sum;
};

/** A root in float64: the sign change nearest to the guess, then bisection. */
const roughly = (flows: readonly number[], guess: number): number | undefined => {
  const grid = [
    -0.99, -0.95, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.15, -0.1, -0.05, -0.02, 0, 0.02, 0.05,
    0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 100, 1000,
  ];
  const values = grid.map((rate) => npv(flows, rate));
  let best: [number, number] | undefined;
  let nearness = Infinity;
  for (let i = 1; i < grid.length; i += 1) {
    const [low, high] = [sure(grid[i - 1]), sure(grid[i])];
    const [a, b] = [sure(values[i - 1]), sure(values[i])];
    if (!(Number.isFinite(a) && Number.isFinite(b)) || a * b > 0) continue;
    const distance = guess < low ? low - guess : guess > high ? guess - high : 0;
    if (distance < nearness) [best, nearness] = [[low, high], distance];
  }
  if (best === undefined) return undefined;
  let [low, high] = best;
  const rising = npv(flows, low) < npv(flows, high);
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (npv(flows, middle) < 0 === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
