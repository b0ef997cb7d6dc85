import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, ONE, ZERO } from '../../src/finance/decimal';
import {
  add,
  compare,
  divide,
  multiply,
  negate,
  round,
  roundDown,
  roundUp,
  subtract,
} from '../../src/rows/exact/arithmetic';
import { canonical } from '../../src/rows/inputs';

/** Numbers of every length and size, with whole words of zeros and nines, where carries go wrong. */
const numbers = fc
  .tuple(
    fc.boolean(),
    fc.array(
      fc.oneof(fc.constantFrom('0000000', '9999999', '0000001', '5'), fc.stringMatching(/^\d{1,7}$/)),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    fc.integer({ min: -45, max: 20 }),
  )
  .map(([negative, words, exponent]) =>
    canonical(new Decimal(`${negative ? '-' : ''}${words.join('')}e${exponent}`).toSignificantDigits(34)),
  );

/** Same digits, sign and exponent, and nothing that decimal.js would not have made. */
const same = (ours: Decimal, theirs: Decimal): void => {
  const expected = canonical(theirs);
  expect({ s: ours.s, e: ours.e, d: [...ours.d] }).toEqual({
    s: expected.s,
    e: expected.e,
    d: [...expected.d],
  });
  expect(ours).toBeInstanceOf(Decimal);
  expect(ours.constructor).toBe(Decimal);
};

describe('sums and products without decimal.js are those of decimal.js', () => {
  const pairs = (law: (a: Decimal, b: Decimal) => void) =>
    fc.assert(fc.property(numbers, numbers, law), { numRuns: 20_000 });

  it('sums', () => pairs((a, b) => same(add(a, b), a.plus(b))));
  it('differences', () => pairs((a, b) => same(subtract(a, b), a.minus(b))));
  it('products', () => pairs((a, b) => same(multiply(a, b), a.times(b))));
  it('quotients', () =>
    pairs((a, b) => {
      if (b !== ZERO) same(divide(a, b), a.div(b));
    }));
  it('quotients that come out even, to the last of 34 digits', () =>
    pairs((a, b) => {
      const product = a.times(b);
      if (b !== ZERO) same(divide(canonical(product), b), product.div(b));
    }));
  it('quotients that end on a five, which is rounded away from zero', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: 10n ** 33n, max: 10n ** 34n - 1n }),
        fc.integer({ min: 1, max: 9 }),
        (n, k) => {
          const half = new Decimal(`${n}5`);
          const divided = half.times(k).toSignificantDigits(34);
          same(divide(divided, new Decimal(k)), divided.div(k));
          same(divide(new Decimal(`${n}`), new Decimal(2)), new Decimal(`${n}`).div(2));
        },
      ),
      { numRuns: 2000 },
    ));
  it('opposites', () => pairs((a) => same(negate(a), a.neg())));
  it('order', () =>
    pairs((a, b) => {
      expect(compare(a, b)).toBe(a.cmp(b) + 0);
    }));
  it('a number against itself, its opposite, and its neighbours', () =>
    fc.assert(
      fc.property(numbers, (a) => {
        const twin = canonical(new Decimal(a));
        same(subtract(a, twin), ZERO);
        same(add(a, canonical(a.neg())), ZERO);
        same(add(a, ONE), a.plus(1));
        same(subtract(ONE, a), ONE.minus(a));
        expect(compare(a, twin)).toBe(0);
      }),
      { numRuns: 5000 },
    ));

  it('results go on to be used by decimal.js', () => {
    const product = multiply(new Decimal('123456.78'), new Decimal('0.035'));
    expect(product.div(7).toFixed(10)).toBe('617.2839000000');
    expect(product.toString()).toBe('4320.9873');
    expect(new Decimal(product).eq('4320.9873')).toBe(true);
  });
});

describe('rounding', () => {
  it('to places is that of decimal.js, away from zero at the half', () =>
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 6 }), (a, places) => {
        same(round(a, places), a.toDecimalPlaces(places, Decimal.ROUND_HALF_UP));
        same(roundUp(a, places), a.toDecimalPlaces(places, Decimal.ROUND_UP));
        same(roundDown(a, places), a.toDecimalPlaces(places, Decimal.ROUND_DOWN));
      }),
      { numRuns: 5000 },
    ));
});
