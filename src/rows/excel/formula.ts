import { SINGLE, type Program } from '../program';
import { write } from './write';
import { sha256 } from './digest';
import { type Layout, LayoutError, type Place, placeOf } from './layout';
import { asFilledNumber, asNumber, piecesInA1, piecesInR1C1 } from './piece';
import { columnName, type Position, sheetPrefix } from './reference';

/** A row's one formula. Neither form has the leading `=`. */
export interface ExcelFormula {
  /** As the cell of a period or record writes it, counted from 0. */
  readonly at: (index: number) => string;
  /** In R1C1: the same for every cell of the row. */
  readonly r1c1: string;
}

/** The cell of a place that holds the value of a period or record, counted from 0. */
export const cellAt = (place: Place, index: number): Position => {
  switch (place.kind) {
    case 'cell':
      return { row: place.row, column: place.column };
    case 'periods':
      return { row: place.row, column: place.firstColumn + index };
    case 'records':
      return { row: place.firstRow + index, column: place.column };
  }
};

/**
 * A row as a native formula: computed from the same typed expression as every
 * other reading, with functions that Excel, WPS, LibreOffice and HyperFormula
 * share. Not applicable is empty text, flags are 1 and 0.
 *
 * @throws LayoutError where the row, or what it looks at, has no fitting place.
 */
export const excelFormula = (program: Program, layout: Layout, ref: string): ExcelFormula => {
  const row = program.rows.get(ref);
  if (row === undefined) throw new LayoutError(ref, 'only rows have formulas, and this is none.');
  const own = placeOf(program, layout, ref);
  const formula = write({ program, layout, own, notApplicable: '""' }, row.expr);
  // A cell that only shows an empty one is 0 to Excel but nothing to others; empty text must stay text.
  const { pieces } = row.nullable ? asNumber(formula) : asFilledNumber(formula);
  const whole = row.axis === SINGLE ? piecesInA1(pieces, cellAt(own, 0)) : undefined;
  return {
    at: (index) => whole ?? piecesInA1(pieces, cellAt(own, index)),
    r1c1: piecesInR1C1(pieces),
  };
};

/** The row's formula in R1C1, to hold a workbook's against. */
export const r1c1 = (program: Program, layout: Layout, ref: string): string =>
  excelFormula(program, layout, ref).r1c1;

/** All cells of a row or input as an absolute reference with its sheet, `'土地'!$D$5:$K$5`: for charts, tables and links. */
export const rangeOf = (program: Program, layout: Layout, ref: string): string => {
  const place = placeOf(program, layout, ref);
  const corner = ({ row, column }: Position): string => `$${columnName(column)}$${row + 1}`;
  const prefix = sheetPrefix(place.sheet);
  switch (place.kind) {
    case 'cell':
      return `${prefix}${corner(place)}`;
    case 'periods':
      return `${prefix}${corner(cellAt(place, 0))}:${corner(cellAt(place, program.periods - 1))}`;
    case 'records':
      return `${prefix}${corner(cellAt(place, 0))}:${corner(cellAt(place, place.lastRow - place.firstRow))}`;
  }
};

/** SHA-256 over every row's name, place and R1C1 formula, in lower-case hex; it changes when any of them does. */
export const formulaDigest = (program: Program, layout: Layout): string => {
  const lines = [...program.rows.keys()].sort(byCode).map((ref) => {
    const place = placeOf(program, layout, ref);
    const { row, column } = cellAt(place, 0);
    return `${ref}\t${place.sheet}\t${row}\t${column}\t${r1c1(program, layout, ref)}\n`;
  });
  return sha256(lines.join(''));
};

/** Without a locale, so that the order is the same everywhere. */
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
