import { Decimal, ZERO } from '../../finance/decimal';
import { canonical } from '../inputs';
import { sure } from '../sure';

/**
 * Sums and products whose digits all fit: the answer is exact, so there is
 * nothing to round, and the general path of decimal.js (which copies an operand
 * and leaves an array of spare room behind) can be passed by. What does not fit
 * goes to decimal.js. Half of a model's time went into collecting that garbage.
 *
 * A Decimal is sign `s`, decimal exponent `e`, and words `d` of seven digits,
 * aligned to the point, without zero words at either end. tests/rows holds
 * these functions to decimal.js on generated numbers.
 */
const BASE = 1e7;
const WORD = 7;
const PRECISION = 34;

/** Room for the longest answer tried here, lowest word first, and a carry. */
const MOST_WORDS = 5;
const words = new Float64Array(MOST_WORDS + 1);

/** A Decimal from its parts; the same fields in the same order as decimal.js makes them. */
interface Parts {
  constructor: typeof Decimal;
  s: number;
  e: number;
  d: number[];
}
const Made = function (this: Parts, s: number, e: number, d: number[]) {
  this.constructor = Decimal;
  this.s = s;
  this.e = e;
  this.d = d;
} as unknown as new (s: number, e: number, d: number[]) => Decimal;
Made.prototype = Decimal.prototype;

const digitsIn = (word: number): number =>
  word < 1000
    ? word < 10
      ? 1
      : word < 100
        ? 2
        : 3
    : word < 100_000
      ? word < 10_000
        ? 4
        : 5
      : word < 1_000_000
        ? 6
        : 7;

/** The answer that `words[0..count)` spell, or `undefined` where it would have to be rounded. */
const spell = (sign: number, count: number, lowest: number): Decimal | undefined => {
  let top = count - 1;
  while (top >= 0 && words[top] === 0) top -= 1;
  if (top < 0) return ZERO;
  let bottom = 0;
  while (words[bottom] === 0) bottom += 1;
  const first = sure(words[top]);
  const digits = digitsIn(first);
  if (digits + (top - bottom) * WORD > PRECISION) return undefined;
  const e = digits - 1 + (lowest + top) * WORD;
  // Literals of exact length; pushing would reserve room for seventeen words.
  switch (top - bottom) {
    case 0:
      return new Made(sign, e, [first]);
    case 1:
      return new Made(sign, e, [first, sure(words[bottom])]);
    case 2:
      return new Made(sign, e, [first, sure(words[top - 1]), sure(words[bottom])]);
    case 3:
      return new Made(sign, e, [first, sure(words[top - 1]), sure(words[top - 2]), sure(words[bottom])]);
    default: {
      const d = new Array<number>(top - bottom + 1);
      for (let i = 0; i < d.length; i += 1) d[i] = sure(words[top - i]);
      return new Made(sign, e, d);
    }
  }
};

/** a + b·sign of finite numbers other than 0. */
export const addDigits = (a: Decimal, b: Decimal, sign: 1 | -1): Decimal => {
  const x = a.d;
  const y = b.d;
  const topX = Math.floor(a.e / WORD);
  const topY = Math.floor(b.e / WORD);
  const lowX = topX - x.length + 1;
  const lowY = topY - y.length + 1;
  const lowest = lowX < lowY ? lowX : lowY;
  const count = (topX > topY ? topX : topY) - lowest + 1;
  if (count > MOST_WORDS) return canonical(sign === 1 ? a.plus(b) : a.minus(b));

  words.fill(0, 0, count + 1);
  for (let i = x.length - 1, k = lowX - lowest; i >= 0; i -= 1, k += 1) words[k] = sure(x[i]);
  const same = a.s === b.s * sign;
  for (let i = y.length - 1, k = lowY - lowest; i >= 0; i -= 1, k += 1) {
    const word = sure(words[k]);
    words[k] = same ? word + sure(y[i]) : word - sure(y[i]);
  }
  const s = !same && turnPositive(count) ? -a.s : a.s;
  carryOver(count);
  return spell(s, count + 1, lowest) ?? canonical(sign === 1 ? a.plus(b) : a.minus(b));
};

/** Makes a difference positive; whether it was negative. Words lie between -BASE and BASE, so the first that is not 0 has the sign of the whole. */
const turnPositive = (count: number): boolean => {
  let top = count - 1;
  while (top > 0 && words[top] === 0) top -= 1;
  if (sure(words[top]) >= 0) return false;
  for (let k = 0; k <= top; k += 1) words[k] = -sure(words[k]);
  return true;
};

/** Brings words between -BASE and 2·BASE to 0 … BASE − 1. */
const carryOver = (count: number): void => {
  let carry = 0;
  for (let k = 0; k < count; k += 1) {
    const word = sure(words[k]) + carry;
    carry = word >= BASE ? 1 : word < 0 ? -1 : 0;
    words[k] = word - carry * BASE;
  }
  words[count] = carry;
};

/** a·b of finite numbers other than 0. */
export const multiplyDigits = (a: Decimal, b: Decimal): Decimal => {
  const x = a.d;
  const y = b.d;
  const n = x.length;
  const m = y.length;
  const count = n + m;
  if (count > MOST_WORDS) return a.times(b);
  words.fill(0, 0, count);
  for (let i = n - 1; i >= 0; i -= 1) {
    const word = sure(x[i]);
    let carry = 0;
    let k = n - 1 - i;
    for (let j = m - 1; j >= 0; j -= 1, k += 1) {
      // Below 1e14 + 2e7, far inside what a float64 holds exactly.
      const sum = word * sure(y[j]) + sure(words[k]) + carry;
      carry = Math.floor(sum / BASE);
      words[k] = sum - carry * BASE;
    }
    words[k] = carry;
  }
  const lowest = Math.floor(a.e / WORD) - n + 1 + Math.floor(b.e / WORD) - m + 1;
  return spell(a.s === b.s ? 1 : -1, count, lowest) ?? a.times(b);
};
