import type DecimalJs from 'decimal.js';
import { Decimal, ONE, ZERO } from '../../finance/decimal';
import type { ComparisonOperator } from '../ast';
import { CellFault } from '../errors';
import { canonical } from '../inputs';
import { addDigits, divideDigits, multiplyDigits } from './digits';
import { opposite } from './words';
import { sure } from '../sure';

/**
 * Arithmetic of the exact reading. A model is full of zeros and ones (flags,
 * lines not yet started), so 0, 1 and "not applicable" are one object each and
 * are recognised by identity before decimal.js is asked.
 */

/** Not applicable: the one NaN, seen by identity. */
export const NA = new Decimal(NaN);

export const flag = (truth: boolean): Decimal => (truth ? ONE : ZERO);

export const add = (a: Decimal, b: Decimal): Decimal =>
  a === ZERO ? b : b === ZERO ? a : addDigits(a, b, 1);

export const subtract = (a: Decimal, b: Decimal): Decimal =>
  b === ZERO ? a : a === b ? ZERO : addDigits(a, b, -1);

export const multiply = (a: Decimal, b: Decimal): Decimal => {
  if (a === ZERO || b === ZERO) return ZERO;
  if (a === ONE) return b;
  if (b === ONE) return a;
  return multiplyDigits(a, b);
};

export const divide = (a: Decimal, b: Decimal): Decimal => {
  if (b === ZERO) throw new CellFault('divisionByZero');
  return a === ZERO || b === ONE ? a : a === b ? ONE : divideDigits(a, b);
};

export const negate = (a: Decimal): Decimal => (a === ZERO || a === NA ? a : opposite(a));

/**
 * −1, 0 or 1. decimal.js's own `cmp` copies its argument first, which costs more
 * than the comparison; this one reads the digits where they are.
 */
export const compare = (a: Decimal, b: Decimal): number => {
  if (a === b) return 0;
  if (a === ZERO) return -b.s;
  if (b === ZERO) return a.s;
  if (a.s !== b.s) return a.s;
  if (a.e !== b.e) return a.e > b.e === a.s > 0 ? 1 : -1;
  const x = a.d;
  const y = b.d;
  const shared = Math.min(x.length, y.length);
  for (let i = 0; i < shared; i += 1) {
    const p = sure(x[i]);
    const q = sure(y[i]);
    if (p !== q) return p > q === a.s > 0 ? 1 : -1;
  }
  if (x.length === y.length) return 0;
  return x.length > y.length === a.s > 0 ? 1 : -1;
};

/** Whether a comparison with this outcome of `compare` is true. */
export const HOLDS: Readonly<Record<ComparisonOperator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

const rounded = (a: Decimal, places: number, mode: DecimalJs.Rounding): Decimal => {
  if (places < 0) return canonical(a.toNearest(new Decimal(10).pow(-places), mode));
  // Digits come in words of seven; a last word before the point leaves nothing to round.
  if (a.d.length - 1 <= Math.floor(a.e / 7)) return a;
  return canonical(a.toDecimalPlaces(places, mode));
};

/** Half away from zero, as in Excel. */
export const round = (a: Decimal, places: number): Decimal => rounded(a, places, Decimal.ROUND_HALF_UP);
/** Away from zero. */
export const roundUp = (a: Decimal, places: number): Decimal => rounded(a, places, Decimal.ROUND_UP);
/** Towards zero. */
export const roundDown = (a: Decimal, places: number): Decimal => rounded(a, places, Decimal.ROUND_DOWN);
/** Down to a whole number, also below zero. */
export const floor = (a: Decimal): Decimal => (a === ZERO || a === ONE ? a : canonical(a.floor()));

/** The remainder, with the sign of the divisor. */
export const modulo = (a: Decimal, b: Decimal): Decimal => {
  if (b === ZERO) throw new CellFault('divisionByZero');
  const rest = a.mod(b);
  return canonical(rest.isZero() || rest.s === b.s ? rest : rest.plus(b));
};

/** a to the power of b; Excel's #NUM! and #DIV/0! are faults. */
export const raise = (a: Decimal, b: Decimal): Decimal => {
  if (b === ONE) return a;
  if (a === ZERO) {
    if (b === ZERO) throw new CellFault('notANumber');
    if (b.s < 0) throw new CellFault('divisionByZero');
    return ZERO;
  }
  if (b === ZERO || a === ONE) return ONE;
  const result = a.pow(b);
  if (!result.isFinite()) throw new CellFault('notANumber');
  return canonical(result);
};

const wholes = new Map<number, Decimal>([
  [0, ZERO],
  [1, ONE],
]);

/** A whole number as a Decimal, each made once: years, months, serials, counts. */
export const whole = (n: number): Decimal => {
  const known = wholes.get(n);
  if (known !== undefined) return known;
  const made = new Decimal(n);
  wholes.set(n, made);
  return made;
};
