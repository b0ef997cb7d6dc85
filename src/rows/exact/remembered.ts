import type { Decimal } from '../../finance/decimal';
import { sure } from '../sure';

/** A key for a map; equal numbers have equal keys. */
export type Key = number | string;

export const keyOf = (x: Decimal): Key =>
  // Seven digits to a word: one word before the point is the whole number itself.
  x.d.length === 1 && x.e >= 0 && x.e < 7 ? x.s * sure(x.d[0]) : x.toString();

/** Answers kept; beyond, all are forgotten. */
const MOST_ANSWERS = 20_000;

/**
 * A function of two numbers whose answers are kept, from one evaluation to the next: powers with broken exponents take
 * some 100 µs each, and lines that grow alike, loans of one rate and cases of one model ask for the same ones.
 */
export const remembered = <T>(
  compute: (one: Decimal, other: Decimal) => T,
): ((one: Decimal, other: Decimal) => T) => {
  const answers = new Map<Key, Map<Key, T>>();
  let count = 0;
  let last: Decimal | undefined;
  let known = new Map<Key, T>();
  return (one, other) => {
    if (one !== last) {
      last = one;
      const key = keyOf(one);
      known = answers.get(key) ?? new Map<Key, T>();
      answers.set(key, known);
    }
    const key = keyOf(other);
    const found = known.get(key);
    if (found !== undefined) return found;
    const answer = compute(one, other);
    count += 1;
    if (count > MOST_ANSWERS) {
      answers.clear();
      count = 0;
      last = undefined;
      known = new Map();
    }
    known.set(key, answer);
    return answer;
  };
};
