import DecimalJs from 'decimal.js';

/**
 * The house's own Decimal: 34 significant digits (IEEE 754 decimal128), half up.
 * A private constructor, so that nobody's global settings reach our money.
 */
export const Decimal = DecimalJs.clone({
  precision: 34,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 40,
});
export type Decimal = DecimalJs;

/** What the public functions accept wherever a number is meant. */
export type Numeric = DecimalJs.Value;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);
