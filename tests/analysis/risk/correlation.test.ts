import { sampleRankCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { correlated } from '../../../src/analysis/risk/correlation/iman-conover';
import { cholesky, eigenOf, withValues } from '../../../src/analysis/risk/correlation/matrix';
import { repaired } from '../../../src/analysis/risk/correlation/repair';
import { wantedCorrelations } from '../../../src/analysis/risk/correlation/wanted';
import { generator, unitDraws } from '../../../src/analysis/risk/sampling/samples';
import { Decimal } from '../../../src/finance/decimal';

const PATHS = ['a', 'b', 'c'] as const;
type Pair = readonly [a: string, b: string, value: number];
const stated = (pairs: readonly Pair[]) =>
  pairs.map(([a, b, value]) => ({ a, b, value: new Decimal(value) }));
const wanted = (...pairs: readonly Pair[]) => wantedCorrelations(stated(pairs), PATHS);

/** Draws of three variables with the wanted rank correlations. */
const drawn = (sampling: 'lhs' | 'plain', pairs: readonly Pair[]) => {
  const { scores, variables } = wanted(...pairs)!;
  const columns = unitDraws(sampling, variables.length, 2000, 5);
  return { columns, after: correlated(columns, scores, generator(99)) };
};

describe('rank correlation (Iman and Conover)', () => {
  const pairs: readonly Pair[] = [
    ['a', 'b', 0.7],
    ['a', 'c', -0.4],
    ['b', 'c', -0.2],
  ];

  it.each(['lhs', 'plain'] as const)('%s draws get the correlations that were asked for', (sampling) => {
    const { after } = drawn(sampling, pairs);
    for (const [a, b, value] of pairs) {
      const [one, other] = [a, b].map((path) => [...after[PATHS.indexOf(path as 'a')]!]);
      expect(Math.abs(sampleRankCorrelation(one!, other!) - value)).toBeLessThan(0.02);
    }
  });

  it('every variable keeps its own numbers, so strata stay filled', () => {
    const { columns, after } = drawn('lhs', pairs);
    columns.forEach((column, at) => expect(after[at]!.toSorted()).toEqual(column.toSorted()));
  });

  it('as good as 1 makes two variables rise together', () => {
    const { after } = drawn('plain', [['a', 'b', 1]]);
    expect(sampleRankCorrelation([...after[0]!], [...after[1]!])).toBeGreaterThan(0.9999);
  });
});

describe('correlations that cannot hold together', () => {
  const impossible: readonly Pair[] = [
    ['a', 'b', 0.9],
    ['a', 'c', 0.9],
    ['b', 'c', -0.9],
  ];

  it('are moved to the nearest that can, and it is told by how much', () => {
    const { scores, largestChange } = wanted(...impossible)!;
    expect(cholesky(scores)).toBeDefined();
    expect(largestChange).toBeGreaterThan(0.2);
    expect(largestChange).toBeLessThan(0.6);
    scores.forEach((row, i) => expect(row[i]).toBeCloseTo(1, 12));
  });

  it('no nearer matrix is found by looking around (Higham 2002, his example)', () => {
    const { matrix } = repaired([
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ]);
    // The published answer: 0.7607 beside the diagonal, 0.1573 in the corner.
    expect(matrix[0]![1]).toBeCloseTo(0.7607, 3);
    expect(matrix[1]![2]).toBeCloseTo(0.7607, 3);
    expect(matrix[0]![2]).toBeCloseTo(0.1573, 3);
  });

  it('what can hold stays as it was stated', () => {
    expect(wanted(['a', 'b', 0.5], ['b', 'c', -0.3])!.largestChange).toBe(0);
  });
});

describe('refused at its place', () => {
  it.each([
    [[['a', 'b', 1.2]], 'risk.correlations[0].value', /1.2; it must be between −1 and 1/],
    [[['a', 'x', 0.2]], 'risk.correlations[0].b', /"x" is no risk variable/],
    [[['a', 'a', 0.2]], 'risk.correlations[0]', /two different variables/],
    [
      [
        ['a', 'b', 0.2],
        ['b', 'a', 0.3],
      ],
      'risk.correlations[1]',
      /each pair stands there once/,
    ],
  ] as const)('%j', (pairs, path, sentence) => {
    const thrown = ((): unknown => {
      try {
        return wantedCorrelations(stated(pairs), PATHS);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toMatchObject({ code: 'correlation', path });
    expect((thrown as { sentence: { en: string } }).sentence.en).toMatch(sentence);
  });

  it('none, or only zeros, reorder nothing', () => {
    expect(wanted()).toBeUndefined();
    expect(wanted(['a', 'b', 0])).toBeUndefined();
  });
});

it('eigenvalues and vectors make the matrix again', () => {
  const matrix = [
    [4, 1, 0.5],
    [1, 3, -0.2],
    [0.5, -0.2, 2],
  ];
  const eigen = eigenOf(matrix);
  expect(eigen.values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(9, 12);
  withValues(eigen, (value) => value).forEach((row, i) =>
    row.forEach((value, j) => expect(value).toBeCloseTo(matrix[i]![j]!, 12)),
  );
});
