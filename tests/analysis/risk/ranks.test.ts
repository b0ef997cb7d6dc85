import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascending, ranksOf } from '../../../src/analysis/risk/correlation/ranks';

const column = fc
  .array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), { maxLength: 60 })
  .map((numbers) => Float64Array.from(numbers));

describe('ranks of a column', () => {
  it('equal numbers share the mean of their ranks', () => {
    expect([...ranksOf(Float64Array.of(7, 5, 9, 5))]).toEqual([3, 1.5, 4, 1.5]);
  });

  it('the rank is one more than the numbers below, and half of the other equal ones', () => {
    fc.assert(
      fc.property(column, (numbers) => {
        const expected = [...numbers].map((one) => {
          const below = numbers.filter((other) => other < one).length;
          return below + (1 + numbers.filter((other) => other === one).length) / 2;
        });
        expect([...ranksOf(numbers)]).toEqual(expected);
      }),
    );
  });

  it('in rising order equal numbers keep the order they stand in', () => {
    fc.assert(
      fc.property(column, (numbers) => {
        const expected = [...numbers.keys()].sort(
          (a, b) => (numbers[a]! < numbers[b]! ? -1 : numbers[a]! > numbers[b]! ? 1 : 0) || a - b,
        );
        expect([...ascending(numbers)]).toEqual(expected);
      }),
    );
  });
});
