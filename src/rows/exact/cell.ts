import type { Decimal } from '../../finance/decimal';
import { CellFault } from '../errors';

/**
 * A formula made ready for one evaluation: everything that does not change
 * over the row's axis has been computed, the rest waits for the period.
 */
export interface Cell {
  /** The value, where it is the same in every period. */
  readonly fixed: Decimal | undefined;
  readonly at: (t: number) => Decimal;
  /** It cannot fail, so leaving it uncomputed hides no error. */
  readonly safe: boolean;
  /** Looking it up costs next to nothing, so it is asked first. */
  readonly cheap: boolean;
}

export interface TextCell {
  readonly fixed: string | undefined;
  readonly at: (t: number) => string;
}

export const fixed = (value: Decimal): Cell => ({
  fixed: value,
  at: () => value,
  safe: true,
  cheap: true,
});

export const varying = (at: (t: number) => Decimal, safe: boolean, cheap = false): Cell => ({
  fixed: undefined,
  at,
  safe,
  cheap,
});

/** Computes once; what fails now fails in whichever period asks for it, and only there. */
export const once = (compute: () => Decimal): Cell => {
  try {
    return fixed(compute());
  } catch (error) {
    if (!(error instanceof CellFault)) throw error;
    return varying(() => {
      throw error;
    }, false);
  }
};

export const lift1 = (a: Cell, f: (x: Decimal) => Decimal, safe = true): Cell => {
  const { fixed: value, at } = a;
  if (value !== undefined) return once(() => f(value));
  return varying((t) => f(at(t)), safe && a.safe);
};

export const lift2 = (a: Cell, b: Cell, f: (x: Decimal, y: Decimal) => Decimal, safe = true): Cell => {
  const { fixed: x, at: left } = a;
  const { fixed: y, at: right } = b;
  const both = safe && a.safe && b.safe;
  if (x !== undefined && y !== undefined) return once(() => f(x, y));
  if (x !== undefined) return varying((t) => f(x, right(t)), both);
  if (y !== undefined) return varying((t) => f(left(t), y), both);
  return varying((t) => f(left(t), right(t)), both);
};

/** Any number of arguments; the few functions that need it are rare in a model. */
export const liftAll = (cells: readonly Cell[], f: (values: readonly Decimal[]) => Decimal): Cell => {
  const values = (t: number): Decimal[] => cells.map((cell) => cell.at(t));
  if (cells.every((cell) => cell.fixed !== undefined)) return once(() => f(values(0)));
  return varying((t) => f(values(t)), false);
};
