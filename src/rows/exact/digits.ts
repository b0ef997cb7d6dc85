import type { Decimal } from '../../finance/decimal';
import { canonical } from '../inputs';
import { sure } from '../sure';
import { BASE, ROOM, spell, WORD, words, WORDS_OF_A_NUMBER } from './words';

/**
 * Sums, products and quotients of finite numbers other than 0, bit for bit those
 * of decimal.js; tests/rows holds them to it on generated numbers. Inputs of more
 * than 34 digits, and sums across more words than the desk has, go to decimal.js.
 */

/** a + b·sign. */
export const addDigits = (a: Decimal, b: Decimal, sign: 1 | -1): Decimal => {
  const x = a.d;
  const y = b.d;
  const topX = Math.floor(a.e / WORD);
  const topY = Math.floor(b.e / WORD);
  const lowX = topX - x.length + 1;
  const lowY = topY - y.length + 1;
  const lowest = lowX < lowY ? lowX : lowY;
  const count = (topX > topY ? topX : topY) - lowest + 1;
  if (count >= ROOM) return canonical(sign === 1 ? a.plus(b) : a.minus(b));

  words.fill(0, 0, count + 1);
  for (let i = x.length - 1, k = lowX - lowest; i >= 0; i -= 1, k += 1) words[k] = sure(x[i]);
  const same = a.s === b.s * sign;
  for (let i = y.length - 1, k = lowY - lowest; i >= 0; i -= 1, k += 1) {
    const word = sure(words[k]);
    words[k] = same ? word + sure(y[i]) : word - sure(y[i]);
  }
  const s = !same && turnPositive(count) ? -a.s : a.s;
  carryOver(count);
  return spell(s, count + 1, lowest);
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

/** Brings any whole numbers to 0 … BASE − 1; what goes beyond the last word, with its sign. */
const settle = (digits: Float64Array, from: number, to: number, step: 1 | -1): number => {
  let carry = 0;
  for (let k = from; k !== to; k += step) {
    const sum = sure(digits[k]) + carry;
    carry = Math.floor(sum / BASE);
    digits[k] = sum - carry * BASE;
  }
  return carry;
};

/** a·b. */
export const multiplyDigits = (a: Decimal, b: Decimal): Decimal => {
  const x = a.d;
  const y = b.d;
  const n = x.length;
  const m = y.length;
  if (n > WORDS_OF_A_NUMBER || m > WORDS_OF_A_NUMBER) return canonical(a.times(b));
  const count = n + m;
  words.fill(0, 0, count);
  // A word collects six products below 1e14 at most, far inside what a float64 holds exactly.
  for (let i = n - 1; i >= 0; i -= 1) {
    const word = sure(x[i]);
    for (let j = m - 1, k = n - 1 - i; j >= 0; j -= 1, k += 1) words[k] = sure(words[k]) + word * sure(y[j]);
  }
  settle(words, 0, count, 1);
  const lowest = Math.floor(a.e / WORD) - n + 1 + Math.floor(b.e / WORD) - m + 1;
  return spell(a.s === b.s ? 1 : -1, count, lowest);
};

/** Words of a quotient: the first may be 0, and six others have the 35 digits that rounding asks for. */
const QUOTIENT = 7;
/** What is left to be divided, highest word first. */
const rest = new Float64Array(QUOTIENT + WORDS_OF_A_NUMBER + 2);

/** a / b. */
export const divideDigits = (a: Decimal, b: Decimal): Decimal => {
  const x = a.d;
  const y = b.d;
  if (x.length > WORDS_OF_A_NUMBER || y.length > WORDS_OF_A_NUMBER) return canonical(a.div(b));
  rest.fill(0);
  for (let i = 0; i < x.length; i += 1) rest[i] = sure(x[i]);
  if (y.length === 1) shortDivision(sure(y[0]));
  else longDivision(y);
  const lowest = Math.floor(a.e / WORD) - Math.floor(b.e / WORD) - QUOTIENT + 1;
  return spell(a.s === b.s ? 1 : -1, QUOTIENT, lowest);
};

/** Divides the rest by a word; the quotient stands in `words`, what is beyond it is cut off. */
const shortDivision = (divisor: number): void => {
  let left = 0;
  for (let i = 0; i < QUOTIENT; i += 1) {
    const part = left * BASE + sure(rest[i]);
    const quotient = Math.floor(part / divisor);
    words[QUOTIENT - 1 - i] = quotient;
    left = part - quotient * divisor;
  }
};

/**
 * Divides the rest by words. Each word of the quotient is estimated from three words of the divisor, which may be wrong by
 * one: the words of the rest keep their sign, so that the next estimate makes up for it, and the last is corrected.
 */
const longDivision = (y: readonly number[]): void => {
  const scale = sure(y[0]) + (sure(y[1]) + (y[2] ?? 0) / BASE) / BASE;
  for (let i = 0; i < QUOTIENT; i += 1) {
    const next = sure(rest[i + 1]);
    const part = sure(rest[i]) + (next + sure(rest[i + 2]) / BASE) / BASE;
    const quotient = Math.floor(part / scale);
    words[QUOTIENT - 1 - i] = quotient;
    if (quotient !== 0)
      for (let j = 0; j < y.length; j += 1) rest[i + j] = sure(rest[i + j]) - quotient * sure(y[j]);
    rest[i + 1] = sure(rest[i + 1]) + sure(rest[i]) * BASE;
    rest[i] = 0;
  }
  words[0] = sure(words[0]) + correction(y);
  settle(words, 0, QUOTIENT, 1);
};

/** −1 where the estimates took too much, 1 where another whole divisor is left, otherwise 0. */
const correction = (y: readonly number[]): number => {
  const first = QUOTIENT - 1;
  rest[first] = settle(rest, first + y.length - 1, first, -1);
  if (sure(rest[first]) < 0) return -1;
  for (let j = 0; j < y.length; j += 1) {
    const left = sure(rest[first + j]) - sure(y[j]);
    if (left !== 0) return left > 0 ? 1 : 0;
  }
  return 1;
};
