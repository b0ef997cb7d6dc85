import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvaluationError, evaluateExact, type Exact, type Program } from '../../../src/rows/index';
import type { Varied } from '../../../src/rows/lanes/lanes';
import { simd } from '../../../src/rows/lanes/simd';
import { typedArrays } from '../../../src/rows/lanes/typed-arrays';
import { programs } from '../generated';
import { differences, type Draw, exactly, inLanes, unlike } from './agreement';

/** Everything in a generated model that can vary, with the numbers it takes. */
const VARIED: readonly (readonly [Varied, fc.Arbitrary<number>])[] = [
  [{ ref: 'x.rate' }, fc.constantFrom(0, 0.03, 0.05, 0.125)],
  [{ ref: 'x.limit' }, fc.integer({ min: -50, max: 50 })],
  [{ ref: 'x.step' }, fc.integer({ min: 0, max: 5 })],
  [{ ref: 'x.neg' }, fc.integer({ min: -900, max: 900 }).map((n) => n / 100)],
  [{ ref: 'h.size', record: 0 }, fc.integer({ min: 0, max: 9000 }).map((n) => n / 100)],
  // 60 is looked for by MATCH: in draws without it the model has no value.
  [{ ref: 'h.size', record: 1 }, fc.constantFrom(60, 60, 60, 61.5)],
  [{ ref: 'h.place', record: 2 }, fc.integer({ min: 0, max: 5 })],
];

const varying = fc
  .subarray(
    VARIED.map((_, i) => i),
    { minLength: 1 },
  )
  .chain((chosen) => {
    const pairs = chosen.map((i) => VARIED[i]!);
    const draw = fc.tuple(...pairs.map(([, numbers]) => numbers));
    return fc.record({
      varied: fc.constant(pairs.map(([varied]) => varied)),
      draws: fc.array<Draw>(draw, { minLength: 1, maxLength: 7 }),
    });
  });

/** The draw read exactly; undefined where a cell has no value. */
const readDraw = (
  program: Program,
  base: Exact,
  varied: readonly Varied[],
  draw: Draw,
): Exact | undefined => {
  try {
    return exactly(program, base, varied, draw);
  } catch (error) {
    if (error instanceof EvaluationError) return undefined;
    throw error;
  }
};

describe('generated models in lanes', () => {
  it('have every cell of the exact reading in every draw, in both back ends', { timeout: 120_000 }, () => {
    let [told, untold] = [0, 0];
    fc.assert(
      fc.property(programs, varying, (program, { varied, draws }) => {
        const base = evaluateExact(program);
        const rows = inLanes(program, base, varied, draws, simd);
        expect(unlike(rows, inLanes(program, base, varied, draws, typedArrays))).toEqual([]);
        draws.forEach((draw, d) => {
          const exact = readDraw(program, base, varied, draw);
          if (exact === undefined) {
            untold += 1;
            expect(rows[d]!.flat().every(Number.isNaN)).toBe(true);
          } else {
            told += 1;
            expect(differences(program, exact, rows[d]!)).toEqual([]);
          }
        });
      }),
      { numRuns: 200 },
    );
    expect(told).toBeGreaterThan(100);
    expect(untold).toBeGreaterThan(0);
  });
});
