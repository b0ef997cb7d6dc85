import { eigenOf, withValues, type Matrix } from './matrix';

/** A correlation matrix that draws can have, and how far it is from the one that was asked for. */
export interface Repaired {
  readonly matrix: Matrix;
  /** The largest change of a coefficient; 0 where nothing had to change. */
  readonly largestChange: number;
}

/** Small, and well above what rounding makes of 0, so that the matrix can be decomposed. */
const LEAST_EIGENVALUE = 1e-6;
const ROUNDS = 200;

/**
 * The correlation matrix nearest to the one asked for that is positive definite: Higham's alternating projections
 * (2002) between matrices without negative eigenvalues and matrices with ones on the diagonal.
 */
export const repaired = (asked: Matrix): Repaired => {
  if (Math.min(...eigenOf(asked).values) >= LEAST_EIGENVALUE) return { matrix: asked, largestChange: 0 };
  let matrix: Matrix = asked;
  let correction: Matrix = asked.map((row) => row.map(() => 0));
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = minus(matrix, correction);
    const positive = withValues(eigenOf(from), (value) => Math.max(value, LEAST_EIGENVALUE));
    correction = minus(positive, from);
    const next = positive.map((row, i) => row.map((value, j) => (i === j ? 1 : value)));
    const step = largest(minus(next, matrix));
    matrix = next;
    if (step < 1e-10) break;
  }
  // The last step onto ones may leave a crumb below zero: lift every eigenvalue and scale back to ones.
  const lifted = withValues(eigenOf(matrix), (value) => Math.max(value, LEAST_EIGENVALUE));
  const scale = lifted.map((row, i) => Math.sqrt(row[i] ?? 1));
  const unit = lifted.map((row, i) =>
    row.map((value, j) => (i === j ? 1 : value / ((scale[i] ?? 1) * (scale[j] ?? 1)))),
  );
  return { matrix: unit, largestChange: largest(minus(unit, asked)) };
};

const minus = (one: Matrix, other: Matrix): number[][] =>
  one.map((row, i) => row.map((value, j) => value - (other[i]?.[j] ?? 0)));

const largest = (matrix: Matrix): number => Math.max(...matrix.flat().map(Math.abs));
