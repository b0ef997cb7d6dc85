import { Decimal, ZERO } from '../../finance/decimal';
import type { Readings } from '../readings';
import { rerun, type Factor, type Target } from './factors';

/** Nearest first, so that of several crossings the smallest change is found. */
const OUTWARD = [0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 0.95, 1.5, 2, 3];
/** A factor may fall to a twentieth and rise to four times its value. */
const LOWEST = -0.95;

/** Half a cent: money is settled to the cent. */
const NOTHING = '0.005';
const FINEST = '1e-12';
const MOST_STEPS = 80;

interface Point {
  readonly by: Decimal;
  readonly value: Decimal;
}

/**
 * The least change of a factor at which the target is nothing, as a fraction; null where none between −95% and +300%
 * makes it so. Every point is a run of the model; what is found is the end of the last interval at which the target is not negative.
 */
export function breakEven(readings: Readings, factor: Factor, target: Target): Decimal | null {
  const at = (by: Decimal): Point => ({
    by,
    value: rerun(readings, [[factor, by]], [target]).cell(target.ref),
  });
  const base: Point = { by: ZERO, value: readings.exact.cell(target.ref) };
  let [down, up] = [base, base];
  for (const step of OUTWARD) {
    const crossings: Decimal[] = [];
    const next = at(new Decimal(step));
    if (crosses(up, next)) crossings.push(between(up, next, at));
    up = next;
    if (-step >= LOWEST) {
      const lower = at(new Decimal(-step));
      if (crosses(down, lower)) crossings.push(between(down, lower, at));
      down = lower;
    }
    const [nearest] = crossings.sort((one, other) => one.abs().comparedTo(other.abs()));
    if (nearest !== undefined) return nearest;
  }
  return null;
}

const crosses = (one: Point, other: Point): boolean => one.value.isNegative() !== other.value.isNegative();

/** Halves the interval, and between halvings tries where a straight line would cross: a model piecewise linear ends at once. */
function between(from: Point, to: Point, at: (by: Decimal) => Point): Decimal {
  let [short, enough] = from.value.isNegative() ? [from, to] : [to, from];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (enough.value.lt(NOTHING) || enough.by.minus(short.by).abs().lt(FINEST)) break;
    const width = enough.by.minus(short.by);
    const straight = short.value.div(short.value.minus(enough.value));
    const tried = at(short.by.plus(width.times(step % 2 === 0 ? straight : '0.5')));
    if (tried.value.abs().lt(NOTHING)) return tried.by;
    if (tried.value.isNegative()) short = tried;
    else enough = tried;
  }
  return enough.by;
}
