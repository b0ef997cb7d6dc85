import { type Axis, PERIOD, type Program, SINGLE } from '../program';

/** One cell: a scalar input or a single row. Rows and columns count from 0 everywhere here. */
export interface CellPlace {
  readonly kind: 'cell';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A row over the periods, as many cells as the program has periods. The cells
 * left of the first and right of the last period stay empty: PREV and NEXT look
 * into them and read 0, so every period has the same formula.
 */
export interface PeriodsPlace {
  readonly kind: 'periods';
  readonly sheet: string;
  readonly row: number;
  /** Column of the first period; at least 1. */
  readonly firstColumn: number;
}

/** A column of a table. A table without records keeps one empty row, so that a range has somewhere to lie. */
export interface RecordsPlace {
  readonly kind: 'records';
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  /** At least `firstRow`; rows below the records may be empty. */
  readonly lastRow: number;
}

export type Place = CellPlace | PeriodsPlace | RecordsPlace;

/** Where every row and input of a program stands. */
export interface Layout {
  readonly place: (ref: string) => Place | undefined;
  /**
   * The row that numbers the periods 1, 2, 3, …, best on the sheet that asks:
   * the heading, or the timeline's own. Only PREV and NEXT of more than one
   * period need it.
   */
  readonly periodNumber?: (sheet: string) => PeriodsPlace | undefined;
}

/** A layout that does not fit its program: a fault of the one who laid out. */
export class LayoutError extends Error {
  readonly code = 'rows.layout';
  constructor(
    readonly ref: string,
    sentence: string,
  ) {
    super(`${ref}: ${sentence}`);
    this.name = 'LayoutError';
  }
}

/** The axis of a row or input; `undefined` for a name the program does not have. */
const axisOf = (program: Program, ref: string): Axis | undefined =>
  (program.rows.get(ref) ?? program.inputs.get(ref))?.axis;

const kindFor = (axis: Axis): Place['kind'] =>
  axis === PERIOD ? 'periods' : axis === SINGLE ? 'cell' : 'records';

/**
 * The place of a row or input, held to its axis.
 *
 * @throws LayoutError where it has none, or one that does not hold it.
 */
export const placeOf = (program: Program, layout: Layout, ref: string): Place => {
  const axis = axisOf(program, ref);
  if (axis === undefined) throw new LayoutError(ref, 'the program has no such row or input.');
  const place = layout.place(ref);
  if (place === undefined) throw new LayoutError(ref, 'the layout has no place for it.');
  const kind = kindFor(axis);
  if (place.kind !== kind) throw new LayoutError(ref, `it needs a place of ${kind}, not of ${place.kind}.`);
  if (place.kind === 'periods' && place.firstColumn < 1) {
    throw new LayoutError(ref, 'no empty column stands before its first period.');
  }
  if (place.kind === 'records') {
    const rows = place.lastRow - place.firstRow + 1;
    const size = program.tables.get(axis) ?? 0;
    if (rows < Math.max(1, size)) throw new LayoutError(ref, `${size} records do not fit ${rows} rows.`);
  }
  return place;
};
