import { Decimal, ZERO } from './decimal';
import { evaluate, type DiscountedSum } from './discounted-sum';

/**
 * Every growth factor q = 1 + rate at which a discounted sum is zero.
 *
 * With x = ln q the sum is Σ a·e^(−λx). Multiplied by e^(cx), c between the exponents of two
 * neighbours of opposite sign, and differentiated, it becomes a sum of the same shape with exactly
 * one change of sign less (the proof of Descartes' rule). A sum without a change of sign has no
 * root, and between two roots of one level lies a root of the next; so the levels, solved from
 * the last to the first, bracket every root, touching ones included. No starting guess, no grid.
 *
 * Signs are read in floating point with an error bound; where the bound cannot tell, in 34 digits.
 */

/** Roots outside this window are not reported: nearer to −100 % than 1e-12, or beyond 1e300. */
const LOWEST = Math.log(1e-12);
const HIGHEST = Math.log(1e300);
const NOISE = new Decimal('1e-28');
const MAX_POLISH = 200;

interface Term {
  readonly sign: number;
  /** ln |amount| */
  readonly log: number;
  /** exponent ÷ unit */
  readonly time: number;
}

interface Level {
  /** In 34 digits; made only where floating point cannot tell, which is seldom. */
  readonly sum: () => DiscountedSum;
  readonly terms: readonly Term[];
  /** How often the first sum was differentiated: each time adds a rounding to the logarithms. */
  readonly depth: number;
}

interface Root {
  readonly x: number;
  /** The level in which this root is simple; a touching root is simple one level deeper. */
  readonly level: Level;
}

const logOf = (value: Decimal): number => {
  const direct = Math.log(Math.abs(value.toNumber()));
  return Number.isFinite(direct) ? direct : value.abs().ln().toNumber();
};

/** Made once, when first asked for. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

function levelOf(sum: DiscountedSum): Level {
  const terms = sum.amounts.map((amount, index) => ({
    sign: amount.isNegative() ? -1 : 1,
    log: logOf(amount),
    time: (sum.exponents[index] ?? ZERO).div(sum.unit).toNumber(),
  }));
  return { sum: () => sum, terms, depth: 0 };
}

/** The next level: one change of sign less. Undefined when there is none left. */
function differentiated({ sum, terms, depth }: Level): Level | undefined {
  const at = terms.findIndex(({ sign }, index) => index > 0 && sign !== terms[index - 1]?.sign);
  if (at < 0) return undefined;
  const middle = ((terms[at - 1]?.time ?? 0) + (terms[at]?.time ?? 0)) / 2;
  return {
    sum: once(() => {
      const before = sum();
      const centre = (before.exponents[at - 1] ?? ZERO).plus(before.exponents[at] ?? ZERO).div(2);
      const factor = (index: number): Decimal => centre.minus(before.exponents[index] ?? ZERO);
      return { ...before, amounts: before.amounts.map((amount, index) => amount.times(factor(index))) };
    }),
    terms: terms.map(({ sign, log, time }) => ({
      sign: middle > time ? sign : -sign,
      log: log + Math.log(Math.abs(middle - time)),
      time,
    })),
    depth: depth + 1,
  };
}

/** The sign of the sum at x in floating point: −1 or 1, or 0 where rounding hides it. */
function roughSignAt({ terms, depth }: Level, x: number): number {
  let highest = -Infinity;
  for (const { log, time } of terms) highest = Math.max(highest, log - time * x);
  let total = 0;
  let doubt = 0;
  for (const { sign, log, time } of terms) {
    const size = Math.exp(log - time * x - highest);
    total += sign * size;
    doubt += size * (Math.abs(log) + Math.abs(time * x) + Math.abs(highest) + terms.length);
  }
  return Math.abs(total) > doubt * 4e-16 * (depth + 1) ? Math.sign(total) : 0;
}

/** The sign of the sum at x: −1, 1, or 0 where 34 digits cannot tell it from zero. */
function signAt(level: Level, x: number): number {
  const rough = roughSignAt(level, x);
  if (rough !== 0) return rough;
  const exact = evaluate(level.sum(), new Decimal(x).exp());
  return exact.value.abs().lte(exact.scale.times(NOISE)) ? 0 : exact.value.comparedTo(ZERO);
}

/** Halves a bracket until floating point can tell no more; a turning point needs no better. */
function bisected(level: Level, low: number, high: number, lowSign: number): number {
  let [left, right] = [low, high];
  for (;;) {
    const middle = left + (right - left) / 2;
    if (middle <= left || middle >= right || right - left < 1e-15) return middle;
    const sign = roughSignAt(level, middle);
    if (sign === 0) return middle;
    if (sign === lowSign) left = middle;
    else right = middle;
  }
}

function rootsOf(level: Level): Root[] {
  const next = differentiated(level);
  if (next === undefined) return [];
  const turning = rootsOf(next);
  const roots: Root[] = [];
  let left = LOWEST;
  let leftSign = signAt(level, left);
  const close = (right: number): number => {
    const rightSign = signAt(level, right);
    if (leftSign * rightSign < 0) roots.push({ x: bisected(level, left, right, leftSign), level });
    [left, leftSign] = [right, rightSign];
    return rightSign;
  };
  for (const point of turning) {
    if (close(point.x) === 0) roots.push(point);
  }
  close(HIGHEST);
  return roots;
}

/** Newton on ln q in 34 digits, from a root already right to floating-point precision. */
function polished({ x, level }: Root): Decimal {
  const sum = level.sum();
  let growth = new Decimal(x).exp();
  for (let step = 0; step < MAX_POLISH; step += 1) {
    const { value, weighted } = evaluate(sum, growth);
    if (value.isZero() || weighted.isZero()) return growth;
    const move = value.times(sum.unit).div(weighted);
    // A step this long after bisection would be rounding noise, not news.
    if (move.abs().gt('1e-6')) return growth;
    growth = growth.times(move.plus(1));
    if (move.abs().lt('1e-30')) return growth;
  }
  return growth;
}

/**
 * All rates r > −1 at which the sum is zero, ascending, to about 30 digits.
 * Empty when there is none. Roots nearer to −1 than 1e-12 or above 1e300 are left out.
 */
export function ratesAtZero(sum: DiscountedSum): Decimal[] {
  return rootsOf(levelOf(sum)).map((root) =>
    polished(root).minus(1).toSignificantDigits(32).toDecimalPlaces(32),
  );
}

/** The derivative-following walk from a guess, as a spreadsheet takes it; undefined if it strays. */
function newtonFrom(sum: DiscountedSum, guess: number): number | undefined {
  const { terms } = levelOf(sum);
  let rate = guess;
  for (let step = 0; step < 100; step += 1) {
    const x = Math.log1p(rate);
    let [value, slope] = [0, 0];
    for (const { sign, log, time } of terms) {
      const worth = sign * Math.exp(log - time * x);
      value += worth;
      slope -= (time * worth) / (1 + rate);
    }
    const next = rate - value / slope;
    if (!Number.isFinite(next) || next <= -1) return undefined;
    if (Math.abs(next - rate) < 1e-10 * Math.max(1, Math.abs(next))) return next;
    rate = next;
  }
  return undefined;
}

/** How far apart two rates are, as the ratio of their growth factors. */
const distance = (a: Decimal, b: Decimal): Decimal => a.plus(1).div(b.plus(1)).ln().abs();

const nearest = (roots: readonly Decimal[], aim: Decimal): Decimal | undefined =>
  [...roots].sort((a, b) => distance(a, aim).comparedTo(distance(b, aim)))[0];

/**
 * Of several roots, the one a spreadsheet reports: where Newton's walk from the guess ends. A walk
 * can leap over a near root to a far one; where another root is less than half as far from the
 * guess, or the walk ends nowhere, it is the nearest root. Undefined when there is no root.
 */
export function rootFrom(sum: DiscountedSum, guess: Decimal): Decimal | undefined {
  const roots = ratesAtZero(sum);
  const near = nearest(roots, guess);
  if (near === undefined || roots.length === 1) return near;
  const end = newtonFrom(sum, guess.toNumber());
  const walked = end === undefined ? near : (nearest(roots, new Decimal(end)) ?? near);
  return distance(near, guess).times(2).lt(distance(walked, guess)) ? near : walked;
}
