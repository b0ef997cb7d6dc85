import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { ascending } from './ranks';
import { normalQuantile } from '../distributions/normal';
import { shuffled } from '../sampling/samples';
import { cholesky, solveLower, type Matrix } from './matrix';

const correlationOf = (one: Float64Array, other: Float64Array): number => {
  let [both, square, otherSquare] = [0, 0, 0];
  one.forEach((x, draw) => {
    const y = other[draw] ?? 0;
    both += x * y;
    square += x * x;
    otherSquare += y * y;
  });
  return both / Math.sqrt(square * otherSquare);
};

/**
 * Puts each column's numbers in another order, so that their rank correlations are near to `wanted`, a positive definite
 * matrix (Iman and Conover 1982). Every column keeps its numbers, so strata stay filled. The first column keeps its order.
 */
export const correlated = (
  columns: readonly Float64Array[],
  wanted: Matrix,
  random: RandomGenerator,
): Float64Array[] => {
  const draws = columns[0]?.length ?? 0;
  const scores = Float64Array.from({ length: draws }, (_, at) => normalQuantile((at + 1) / (draws + 1)));
  const shuffledScores = columns.map((column, at): Float64Array => {
    if (at > 0) return Float64Array.from(shuffled(draws, random), (place) => scores[place] ?? 0);
    const own = new Float64Array(draws);
    ascending(column).forEach((draw, rank) => (own[draw] = scores[rank] ?? 0));
    return own;
  });
  const target = cholesky(wanted);
  // The scores' own chance correlations are taken out first; with hardly any draws they may not be separable.
  const own = cholesky(shuffledScores.map((one) => shuffledScores.map((other) => correlationOf(one, other))));
  if (target === undefined || own === undefined) return [...columns];
  const mixed = columns.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    const free = solveLower(
      own,
      shuffledScores.map((column) => column[draw] ?? 0),
    );
    target.forEach((row, at) => {
      const into = mixed[at];
      if (into !== undefined) into[draw] = row.reduce((sum, weight, k) => sum + weight * (free[k] ?? 0), 0);
    });
  }
  return columns.map((column, at): Float64Array => {
    const values = column.toSorted();
    const ordered = new Float64Array(draws);
    ascending(mixed[at] ?? column).forEach((draw, rank) => (ordered[draw] = values[rank] ?? 0));
    return ordered;
  });
};
