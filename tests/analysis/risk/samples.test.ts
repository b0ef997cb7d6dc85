import { describe, expect, it } from 'vitest';
import { RiskError } from '../../../src/analysis/risk/error';
import { SAMPLINGS, unitDraws } from '../../../src/analysis/risk/sampling/samples';
import { SOBOL_DIMENSIONS, sobolPoints } from '../../../src/analysis/risk/sampling/sobol';

/** Squared L2-star discrepancy (Warnock 1972): how unevenly points fill the cube; its mean for n independent points is (2⁻ᵈ − 3⁻ᵈ) / n. */
const discrepancy = (columns: readonly Float64Array[]): number => {
  const n = columns[0]!.length;
  const d = columns.length;
  let single = 0;
  let pairs = 0;
  for (let i = 0; i < n; i += 1) {
    single += columns.reduce((product, column) => product * (1 - column[i]! ** 2), 1);
    for (let j = 0; j < n; j += 1)
      pairs += columns.reduce((product, column) => product * (1 - Math.max(column[i]!, column[j]!)), 1);
  }
  return 3 ** -d - (2 ** (1 - d) / n) * single + pairs / (n * n);
};

describe.each(SAMPLINGS)('%s draws', (sampling) => {
  it('are the same for the same seed, and others for another', () => {
    const once = unitDraws(sampling, 3, 64, 7);
    expect(unitDraws(sampling, 3, 64, 7)).toEqual(once);
    expect(unitDraws(sampling, 3, 64, 8)).not.toEqual(once);
  });

  it('lie inside 0 and 1, with half of them in either half', () => {
    for (const column of unitDraws(sampling, 5, 1024, 1)) {
      expect(column.every((value) => value > 0 && value < 1)).toBe(true);
      const low = column.filter((value) => value < 0.5).length;
      expect(Math.abs(low - 512)).toBeLessThan(sampling === 'plain' ? 80 : 1);
    }
  });
});

it('a seed gives the same numbers on every machine and engine', () => {
  const first = unitDraws('plain', 1, 3, 42)[0]!;
  expect([...first].map((value) => value.toFixed(12))).toMatchInlineSnapshot(`
    [
      "0.999999370113",
      "0.875841843577",
      "0.039198202887",
    ]
  `);
});

describe('Latin hypercube', () => {
  it('puts one draw into each stratum of each variable', () => {
    for (const column of unitDraws('lhs', 6, 500, 3)) {
      const strata = [...column].map((value) => Math.floor(value * 500)).sort((a, b) => a - b);
      expect(strata).toEqual(Array.from({ length: 500 }, (_, at) => at));
    }
  });
});

describe('Sobol', () => {
  // The first eight points of dimensions 1, 2, 3 and 21 as scipy.stats.qmc has them.
  it.each([
    [0, [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125]],
    [1, [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625]],
    [2, [0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375]],
    [20, [0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875]],
  ])('dimension %i has the published points', (dimension, published) => {
    const points = [...sobolPoints(dimension, 8, 0)];
    points.forEach((point, at) => expect(point).toBeCloseTo(published[at]!, 9));
  });

  it('fills every dimension evenly at each power of two, shifted or not', () => {
    for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension += 1) {
      const cells = [...sobolPoints(dimension, 256, 0x9e3779b9)].map((value) => Math.floor(value * 256));
      expect(new Set(cells).size).toBe(256);
    }
  });

  it('is far more even than independent draws, and Latin hypercube between them', () => {
    const [sobol, lhs, plain] = (['sobol', 'lhs', 'plain'] as const).map((sampling) =>
      discrepancy(unitDraws(sampling, 4, 512, 11)),
    ) as [number, number, number];
    expect(sobol).toBeLessThan(plain / 10);
    expect(lhs).toBeLessThan(plain);
    // Independent draws are about as even as they are on average.
    expect(plain * 512).toBeGreaterThan(0.2 * (2 ** -4 - 3 ** -4));
    expect(plain * 512).toBeLessThan(5 * (2 ** -4 - 3 ** -4));
  });

  it('has no more dimensions than are published with it', () => {
    expect(() => unitDraws('sobol', SOBOL_DIMENSIONS + 1, 8, 1)).toThrow(RiskError);
    expect(() => unitDraws('lhs', SOBOL_DIMENSIONS + 1, 8, 1)).not.toThrow();
  });
});
