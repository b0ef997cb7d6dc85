import { DIRECTIONS } from './joe-kuo';

const BITS = 32;
const SPAN = 2 ** BITS;

/** Dimensions that there are direction numbers for. */
export const SOBOL_DIMENSIONS = DIRECTIONS.length + 1;

/** A dimension's direction numbers as 32-bit fractions. */
const directionsOf = (dimension: number): Uint32Array => {
  const directions = new Uint32Array(BITS);
  const known = DIRECTIONS[dimension - 1];
  if (known === undefined) {
    for (let bit = 0; bit < BITS; bit += 1) directions[bit] = 2 ** (BITS - 1 - bit);
    return directions;
  }
  const [coefficients, first] = known;
  const degree = first.length;
  first.forEach((number, bit) => (directions[bit] = number * 2 ** (BITS - 1 - bit)));
  const at = (bit: number): number => directions[bit] ?? 0;
  for (let bit = degree; bit < BITS; bit += 1) {
    let next = at(bit - degree) ^ (at(bit - degree) >>> degree);
    for (let k = 1; k < degree; k += 1) {
      if (((coefficients >>> (degree - 1 - k)) & 1) === 1) next ^= at(bit - k);
    }
    directions[bit] = next;
  }
  return directions;
};

/**
 * The first points of a Sobol sequence in one dimension, counted from 0 (Joe and Kuo 2008), moved by a digital shift of
 * 32 bits: every digit of every point is turned over where the shift has a 1, so that each power of two of points fills the
 * interval as evenly as before. Points lie in the middle of their 2⁻³² step, so never at 0 or 1.
 */
export const sobolPoints = (dimension: number, points: number, shift: number): Float64Array => {
  const directions = directionsOf(dimension);
  const values = new Float64Array(points);
  let state = 0;
  for (let point = 0; point < points; point += 1) {
    // Gray code: from one point to the next a single direction number comes in or goes out.
    if (point > 0) state ^= directions[31 - Math.clz32(point & -point)] ?? 0;
    values[point] = (((state ^ shift) >>> 0) + 0.5) / SPAN;
  }
  return values;
};
