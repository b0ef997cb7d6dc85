/** A square matrix as rows. */
export type Matrix = readonly (readonly number[])[];

const at = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? 0;

export const identity = (size: number): number[][] =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (row === column ? 1 : 0)),
  );

/** Lower triangle L of a positive definite matrix, L Lᵀ = matrix; undefined where it is not positive definite. */
export const cholesky = (matrix: Matrix): number[][] | undefined => {
  const lower = matrix.map(() => new Array<number>(matrix.length).fill(0));
  for (const [row, filled] of lower.entries()) {
    for (let column = 0; column <= row; column += 1) {
      let sum = at(matrix, row, column);
      for (let k = 0; k < column; k += 1) sum -= at(lower, row, k) * at(lower, column, k);
      if (row === column && sum <= 1e-12) return undefined;
      filled[column] = row === column ? Math.sqrt(sum) : sum / at(lower, column, column);
    }
  }
  return lower;
};

/** x with `lower · x = right`. */
export const solveLower = (lower: Matrix, right: readonly number[]): number[] => {
  const solved: number[] = [];
  for (const [row, value] of right.entries()) {
    let sum = value;
    for (let k = 0; k < row; k += 1) sum -= at(lower, row, k) * (solved[k] ?? 0);
    solved.push(sum / at(lower, row, row));
  }
  return solved;
};

export interface Eigen {
  readonly values: readonly number[];
  /** Column j belongs to value j. */
  readonly vectors: Matrix;
}

const SWEEPS = 60;

/** Eigenvalues and vectors of a symmetric matrix, by Jacobi's rotations. */
export const eigenOf = (matrix: Matrix): Eigen => {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = identity(size);
  const rotate = (m: number[][], p: number, q: number, cos: number, sin: number): void => {
    for (const row of m) {
      const [x, y] = [row[p] ?? 0, row[q] ?? 0];
      row[p] = cos * x - sin * y;
      row[q] = sin * x + cos * y;
    }
  };
  const turn = (p: number, q: number): void => {
    const off = at(a, p, q);
    if (Math.abs(off) < 1e-300) return;
    const theta = (at(a, q, q) - at(a, p, p)) / (2 * off);
    const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    const cos = 1 / Math.sqrt(t * t + 1);
    const sin = t * cos;
    rotate(a, p, q, cos, sin);
    const [rowP, rowQ] = [a[p] ?? [], a[q] ?? []];
    for (let k = 0; k < size; k += 1) {
      const [x, y] = [rowP[k] ?? 0, rowQ[k] ?? 0];
      rowP[k] = cos * x - sin * y;
      rowQ[k] = sin * x + cos * y;
    }
    rotate(v, p, q, cos, sin);
  };
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) off += at(a, p, q) ** 2;
    if (off < 1e-26) break;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) turn(p, q);
  }
  return { values: a.map((row, i) => row[i] ?? 0), vectors: v };
};

/** V f(D) Vᵀ: the matrix with a function applied to its eigenvalues. */
export const withValues = ({ values, vectors }: Eigen, apply: (value: number) => number): number[][] =>
  vectors.map((row) =>
    vectors.map((other) =>
      values.reduce((sum, value, k) => sum + (row[k] ?? 0) * apply(value) * (other[k] ?? 0), 0),
    ),
  );
