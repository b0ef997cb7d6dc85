import { gammaln } from 'simple-statistics';

const STEPS = 300;
const TINY = 1e-300;
const CLOSE = 1e-16;

/** The continued fraction of the incomplete beta function, by Lentz's method. */
const fraction = (x: number, a: number, b: number): number => {
  const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let above = 1;
  let below = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = below;
  for (let m = 1; m <= STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    below = 1 / away(1 + even * below);
    above = away(1 + even / above);
    value *= below * above;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    below = 1 / away(1 + odd * below);
    above = away(1 + odd / above);
    value *= below * above;
    if (Math.abs(below * above - 1) < CLOSE) break;
  }
  return value;
};

/** Logarithm of what a beta density is divided by. */
const scaleOf = (a: number, b: number): number => gammaln(a + b) - gammaln(a) - gammaln(b);

/** Share of beta(a, b) draws below x. */
export const betaShareBelow = (x: number, a: number, b: number, scale = scaleOf(a, b)): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(scale + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
};

/** The value below which a share `p` of beta(a, b) draws fall: halving, with Newton's step wherever it stays inside. */
export const betaQuantile = (a: number, b: number): ((p: number) => number) => {
  const scale = scaleOf(a, b);
  return (p) => quantileFrom(p, a, b, scale);
};

const quantileFrom = (p: number, a: number, b: number, scale: number): number => {
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 100; step += 1) {
    const excess = betaShareBelow(x, a, b, scale) - p;
    if (excess > 0) high = x;
    else low = x;
    const density = Math.exp(scale + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
    const tried = x - excess / density;
    const next = tried > low && tried < high ? tried : (low + high) / 2;
    if (Math.abs(next - x) <= CLOSE * 4) return next;
    x = next;
  }
  return x;
};
