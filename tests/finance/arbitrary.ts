import fc from 'fast-check';
import { expect } from 'vitest';
import { Decimal, type Numeric } from '../../src/finance';

// One seed, so that a failure in CI is a failure on every desk.
fc.configureGlobal({ seed: 20190322 });

export const money = fc.integer({ min: 1, max: 100_000_000 }).map((fen) => new Decimal(fen).div(100));
export const anyRate = fc.integer({ min: 1, max: 3000 }).map((bp) => new Decimal(bp).div(10_000));
export const zeroOrRate = fc.oneof(fc.constant(new Decimal(0)), anyRate);
export const periods = fc.integer({ min: 1, max: 60 });
export const type = fc.constantFrom(0, 1);
export const sum = (values: readonly Decimal[]): Decimal => Decimal.sum(0, ...values);

/** |a − b| within 1e-20 of the larger of 1 and |b|: far beyond what floating point holds. */
export function same(a: Decimal, b: Numeric, relative = 1e-20): void {
  const expected = new Decimal(b);
  const allowed = Decimal.max(1, expected.abs()).times(relative);
  expect(a.minus(expected).abs().lte(allowed), `${a.toString()} for ${expected.toString()}`).toBe(true);
}
