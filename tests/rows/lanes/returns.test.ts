import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { irr as exactIrr } from '../../../src/finance';
import { irr } from '../../../src/rows/lanes/returns';

const rate = (flows: readonly number[], guess = 0.1): number => irr(Float64Array.of(guess, ...flows));

describe('the rate of return in lanes', () => {
  it.each<readonly [string, readonly number[], number]>([
    ['one outlay and one return', [-100, 110], 0.1],
    ['what is lost', [-100, 50], -0.5],
    ['nothing gained', [-100, 60, 40], 0],
    ['an outlay of years before the return', [-100, -100, 0, 0, 0, 300], 0.094042],
    [
      'a return so far off that the rate is hardly above 0',
      [-1, ...new Array<number>(398).fill(0), 1.5],
      0.001017,
    ],
    ['a loan, seen from the borrower', [1000, -600, -600], 0.130662],
  ])('of %s', (_, flows, meant) => {
    expect(rate(flows)).toBeCloseTo(meant, 6);
  });

  it('is none where the flows do not change sign, or are no numbers', () => {
    expect(rate([1, 2, 3])).toBeNaN();
    expect(rate([0, 0])).toBeNaN();
    expect(rate([-1, NaN, 3])).toBeNaN();
  });

  it('passes over what float64 leaves of amounts that cancel', () => {
    expect(rate([-1e9, 1e-7, -1e-7, 1.1e9])).toBeCloseTo(Math.cbrt(1.1) - 1, 9);
  });

  it('of two rates, is the one a spreadsheet comes upon from its guess', () => {
    // −100 + 230/(1+r) − 132/(1+r)² is 0 at 10 % and at 20 %.
    expect(rate([-100, 230, -132], 0.09)).toBeCloseTo(0.1, 9);
    expect(rate([-100, 230, -132], 0.21)).toBeCloseTo(0.2, 9);
  });

  it('is the exact one wherever outlays come first', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(amounts, amounts, (outlays, returns) => {
        const flows = [...outlays.map((x) => -x), ...returns];
        const exact = exactIrr(flows, 0.1).toNumber();
        expect(Math.abs(rate(flows) - exact)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(exact)));
      }),
      { numRuns: 60 },
    );
  });
});
