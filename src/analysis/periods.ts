import type { Decimal } from '../finance/decimal';
import type { Exact } from '../rows';

const DAY = 86_400_000;
/** 1970-01-01 as a day number of the 1900 date system. */
const EPOCH_SERIAL = 25_569;

/** A spreadsheet's day number as an ISO date. */
export const isoDate = (serial: Decimal): string =>
  new Date((serial.toNumber() - EPOCH_SERIAL) * DAY).toISOString().slice(0, 10);

/** Period labels `YYYY-MM`: the month in which each period ends. */
export const periodLabels = (exact: Exact): string[] =>
  exact.row('timeline.periodEnd').map((serial) => isoDate(serial).slice(0, 7));

/** Indices of the periods in which a flag row is 1. */
export const periodsWhere = (exact: Exact, flag: string): number[] =>
  exact.row(flag).flatMap((value, index) => (value.isZero() ? [] : [index]));

/** Where a row is least, or greatest, among the given periods; not-applicable cells are passed over. */
export const extreme = (
  values: readonly Decimal[],
  among: readonly number[],
  which: 'least' | 'greatest',
): number | undefined => {
  let best: number | undefined;
  for (const index of among) {
    const value = values[index];
    if (value === undefined || value.isNaN()) continue;
    const held = best === undefined ? undefined : values[best];
    if (held === undefined || (which === 'least' ? value.lt(held) : value.gt(held))) best = index;
  }
  return best;
};

/** Sum of a row over some periods. */
export const sumOver = (values: readonly Decimal[], among: readonly number[], zero: Decimal): Decimal =>
  among.reduce((sum, index) => sum.plus(values[index] ?? zero), zero);
