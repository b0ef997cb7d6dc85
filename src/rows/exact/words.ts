import { Decimal, ZERO } from '../../finance/decimal';
import { sure } from '../sure';

/**
 * A Decimal is sign `s`, decimal exponent `e`, and words `d` of seven digits,
 * aligned to the point, without zero words at either end. Here is the desk on
 * which sums, products and quotients are worked out, and how an answer on it
 * becomes a Decimal: rounded half up to the house's 34 digits, as decimal.js
 * does it, but without the copies and spare room that decimal.js leaves behind.
 * Half of a model's time went into collecting that garbage.
 */
export const BASE = 1e7;
export const WORD = 7;
const PRECISION = 34;

/** A number of 34 digits has no more words than this, however they are aligned. */
export const WORDS_OF_A_NUMBER = 6;
/** Room for the product of two numbers, lowest word first, and a carry. */
export const ROOM = 2 * WORDS_OF_A_NUMBER;
export const words = new Float64Array(ROOM + 1);

/** A Decimal from its parts; the same fields in the same order as decimal.js makes them. */
interface Parts {
  constructor: typeof Decimal;
  s: number;
  e: number;
  d: readonly number[];
}
const Made = function (this: Parts, s: number, e: number, d: readonly number[]) {
  this.constructor = Decimal;
  this.s = s;
  this.e = e;
  this.d = d;
} as unknown as new (s: number, e: number, d: readonly number[]) => Decimal;
Made.prototype = Decimal.prototype;

/** The number with its other sign; the words are shared, because nothing changes the words of a Decimal. */
export const opposite = (a: Decimal): Decimal => new Made(-a.s, a.e, a.d);

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

const TENS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000] as const;

/** Clears so many digits from the word at `bottom` up, rounding half away from zero; the lowest word that is left. */
const roundAway = (bottom: number, digits: number): number => {
  const lowest = bottom + Math.floor(digits / WORD);
  const unit = sure(TENS[digits % WORD]);
  const rest = sure(words[lowest]) % unit;
  words[lowest] = sure(words[lowest]) - rest;
  const isUp = unit === 1 ? sure(words[lowest - 1]) * 2 >= BASE : rest * 2 >= unit;
  if (isUp) {
    words[lowest] = sure(words[lowest]) + unit;
    for (let k = lowest; sure(words[k]) >= BASE; k += 1) {
      words[k] = sure(words[k]) - BASE;
      words[k + 1] = sure(words[k + 1]) + 1;
    }
  }
  return lowest;
};

/** The number that `words[0..count)` spell, the lowest of them at the word exponent `lowest`, rounded to 34 digits. */
export const spell = (sign: number, count: number, lowest: number): Decimal => {
  let top = count - 1;
  while (top >= 0 && words[top] === 0) top -= 1;
  if (top < 0) return ZERO;
  let bottom = 0;
  while (words[bottom] === 0) bottom += 1;
  let digits = digitsIn(sure(words[top]));
  const excess = digits + (top - bottom) * WORD - PRECISION;
  if (excess > 0) {
    words[top + 1] = 0;
    bottom = roundAway(bottom, excess);
    if (words[top + 1] !== 0) top += 1;
    while (words[bottom] === 0) bottom += 1;
    digits = digitsIn(sure(words[top]));
  }
  return new Made(sign, digits - 1 + (lowest + top) * WORD, spelt(top, bottom));
};

const word = (at: number): number => sure(words[at]);

/** Literals of exact length; pushing would reserve room for seventeen words. */
const spelt = (top: number, bottom: number): readonly number[] => {
  switch (top - bottom) {
    case 0:
      return [word(top)];
    case 1:
      return [word(top), word(bottom)];
    case 2:
      return [word(top), word(top - 1), word(bottom)];
    case 3:
      return [word(top), word(top - 1), word(top - 2), word(bottom)];
    case 4:
      return [word(top), word(top - 1), word(top - 2), word(top - 3), word(bottom)];
    default:
      return [word(top), word(top - 1), word(top - 2), word(top - 3), word(top - 4), word(bottom)];
  }
};
