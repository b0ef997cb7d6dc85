import { sure } from '../sure';
import type { LaneFunction } from './graph';

/** A present value at a growth factor: its sign, and Newton's step in the logarithm of the factor. */
interface Worth {
  readonly value: number;
  readonly slope: number;
}

/** Growth factors at which signs are looked for: dense around 1, out to 1e-12 and 1e12. */
const GRID: readonly number[] = (() => {
  const points: number[] = [0];
  for (let x = 1e-4; x < 27.7; x *= 1.12) points.push(x, -x);
  points.push(Math.log(1e12), Math.log(1e-12));
  return points.sort((a, b) => a - b);
})();

/** Flows below this share of the largest are the crumbs of float64. */
const CRUMB = 1e-14;

/** Discounts from the end that keeps powers below 1, so that nothing overflows. */
const worthAt = (flows: Float64Array, x: number): Worth => {
  const last = flows.length - 1;
  let value = 0;
  let slope = 0;
  if (x >= 0) {
    const factor = Math.exp(-x);
    for (let t = last; t >= 0; t -= 1) {
      slope = slope * factor + value;
      value = value * factor + (flows[t] ?? 0);
    }
    return { value, slope: -slope * factor };
  }
  const factor = Math.exp(x);
  for (let t = 0; t <= last; t += 1) {
    slope = slope * factor + value;
    value = value * factor + (flows[t] ?? 0);
  }
  // d/dx of Σ a·e^((n−t)x): the weights run the other way than the periods.
  return { value, slope: slope * factor };
};

/** Halves a bracket, with Newton's steps where they stay inside it. */
const rootBetween = (flows: Float64Array, low: number, high: number, lowSign: number): number => {
  let [left, right] = [low, high];
  let x = (low + high) / 2;
  for (let step = 0; step < 100; step += 1) {
    const { value, slope } = worthAt(flows, x);
    if (value === 0) return x;
    if (Math.sign(value) === lowSign) left = x;
    else right = x;
    const newton = x - value / slope;
    const next = newton > left && newton < right ? newton : (left + right) / 2;
    if (Math.abs(next - x) <= 1e-16 + 1e-15 * Math.abs(next)) return next;
    x = next;
  }
  return x;
};

const changesOfSign = (flows: Float64Array): number => {
  let before = 0;
  let changes = 0;
  for (const flow of flows) {
    const sign = Math.sign(flow);
    if (sign === 0) continue;
    if (before !== 0 && sign !== before) changes += 1;
    before = sign;
  }
  return changes;
};

/** Where a spreadsheet's walk from the guess ends, as a logarithm; NaN where it strays. */
const walkFrom = (flows: Float64Array, guess: number): number => {
  let rate = guess;
  for (let step = 0; step < 100; step += 1) {
    let value = 0;
    let slope = 0;
    let discount = 1;
    for (let t = 0; t < flows.length; t += 1) {
      const worth = (flows[t] ?? 0) * discount;
      value += worth;
      slope -= (t * worth) / (1 + rate);
      discount /= 1 + rate;
    }
    const next = rate - value / slope;
    if (!Number.isFinite(next) || next <= -1) return NaN;
    if (Math.abs(next - rate) < 1e-10 * Math.max(1, Math.abs(next))) return Math.log1p(next);
    rate = next;
  }
  return NaN;
};

const nearestTo = (roots: readonly number[], aim: number): number =>
  roots.reduce((best, root) => (Math.abs(root - aim) < Math.abs(best - aim) ? root : best));

/** Takes what is no more than float64's crumbs for 0; the largest amount tells what that is. */
const withoutCrumbs = (flows: Float64Array): Float64Array => {
  const largest = flows.reduce((most, flow) => Math.max(most, Math.abs(flow)), 0);
  return flows.map((flow) => (Math.abs(flow) < largest * CRUMB ? 0 : flow));
};

/** The root of flows that change sign once, of which there is no second; none outside the grid. */
const onlyRoot = (flows: Float64Array): readonly number[] => {
  const [low, high] = [sure(GRID[0]), sure(GRID[GRID.length - 1])];
  const sign = Math.sign(worthAt(flows, low).value);
  return sign === Math.sign(worthAt(flows, high).value) ? [] : [rootBetween(flows, low, high, sign)];
};

/** The roots found on the grid, as logarithms of growth factors, ascending; no more than `most`. */
const rootsOf = (flows: Float64Array, most: number): readonly number[] => {
  const roots: number[] = [];
  let before = 0;
  let sign = 0;
  for (const x of GRID) {
    const now = Math.sign(worthAt(flows, x).value);
    if (now === 0) roots.push(x);
    else if (sign !== 0 && now !== sign) roots.push(rootBetween(flows, before, x, sign));
    if (roots.length === most) break;
    [before, sign] = [x, now];
  }
  return roots;
};

/**
 * The rate of return per period of flows, the first at time 0; NaN where there
 * is none. Of several, the one a spreadsheet reports, chosen as `irr` in
 * src/finance chooses; two roots nearer to each other than a tenth of
 * themselves may be missed.
 *
 * @param values the guess, then the flows.
 */
export const irr: LaneFunction = (values) => {
  const flows = withoutCrumbs(values.subarray(1));
  const changes = changesOfSign(flows);
  if (changes === 0 || !flows.every(Number.isFinite)) return NaN;
  const roots = changes === 1 ? onlyRoot(flows) : rootsOf(flows, changes);
  if (roots.length === 0) return NaN;
  const guess = values[0] ?? 0;
  const aim = Math.log1p(guess);
  const near = nearestTo(roots, aim);
  if (roots.length === 1) return Math.expm1(near);
  const end = walkFrom(flows, guess);
  const walked = Number.isNaN(end) ? near : nearestTo(roots, end);
  return Math.expm1(Math.abs(near - aim) * 2 < Math.abs(walked - aim) ? near : walked);
};
