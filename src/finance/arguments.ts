import { Decimal, ZERO, type Numeric } from './decimal';
import { dividesByZero, noAnswer, wrongKind } from './errors';

/** One entry of a cash-flow list; an empty cell is null, undefined or ''. */
export type FlowEntry = Numeric | null | undefined;

/** A cash-flow list, or a range of cells read row by row. */
export type Flows = readonly FlowEntry[] | readonly (readonly FlowEntry[])[];

/** An optional number: an omitted argument may be undefined or null. */
export type Optional = Numeric | null | undefined;

/** One figure for every period, or one figure a period. */
export type PerPeriod = Numeric | readonly Numeric[];

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Reads a number. Text that is no number is #VALUE!, an infinite one #NUM!. */
export function number(value: unknown, name: string): Decimal {
  if (typeof value === 'boolean' || isBlank(value) || Array.isArray(value)) {
    return wrongKind(`${name} must be a number.`);
  }
  let read: Decimal;
  try {
    read = new Decimal(value as Numeric);
  } catch {
    return wrongKind(`${name} must be a number, not ${JSON.stringify(value)}.`);
  }
  if (read.isNaN()) return wrongKind(`${name} must be a number.`);
  return finite(read, name);
}

/** Reads an optional number. */
export function numberOr(value: unknown, fallback: Numeric, name: string): Decimal {
  return isBlank(value) ? new Decimal(fallback) : number(value, name);
}

/** Reads a count and truncates it, as the spreadsheet does. */
export function count(value: unknown, name: string): number {
  return number(value, name).trunc().toNumber();
}

/** Reads the payment type: 0 at the end of the period (default), 1 at its beginning. */
export function paymentType(value: unknown): 0 | 1 {
  const read = numberOr(value, 0, 'type');
  if (read.isZero()) return 0;
  if (read.equals(1)) return 1;
  return noAnswer('type must be 0 (end of period) or 1 (beginning of period).');
}

/** Lists the entries of a list, of a range of rows, or of a single cell. */
export function entries(values: unknown): unknown[] {
  return Array.isArray(values) ? (values.flat(2) as unknown[]) : [values];
}

/** Reads a cash-flow list and skips empty cells, as IRR, NPV and MIRR do: a blank is not a 0. */
export function flows(values: unknown, name = 'values'): Decimal[] {
  return entries(values)
    .filter((entry) => !isBlank(entry))
    .map((entry) => number(entry, name));
}

/** Reads a list in which every place counts; an empty cell is #VALUE!. */
export function series(values: unknown, name: string): Decimal[] {
  return entries(values).map((entry, index) => number(entry, `${name}[${index + 1}]`));
}

/** Reads one figure for all periods, or a list with one figure a period. */
export function perPeriod(value: unknown, periods: number, name: string): Decimal[] {
  if (!Array.isArray(value)) return new Array<Decimal>(periods).fill(number(value, name));
  const read = series(value, name);
  if (read.length !== periods) {
    return wrongKind(`${name} must have one figure for each of the ${periods} periods.`);
  }
  return read;
}

/** True for the empty entries that `flows` skips. */
export function isEmptyEntry(value: unknown): boolean {
  return isBlank(value);
}

/** Passes a finite result on; an overflow or an undefined power is #NUM!. */
export function finite(value: Decimal, name: string): Decimal {
  if (!value.isFinite()) return noAnswer(`${name} has no finite value.`);
  return value.isZero() ? ZERO : value;
}

/** Divides, and says what was missing when the divisor is zero. */
export function divide(dividend: Decimal, divisor: Decimal, sentence: string): Decimal {
  if (divisor.isZero()) return dividesByZero(sentence);
  return dividend.div(divisor);
}

/** The sum of a list; an empty list sums to zero. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}
