import { cellName } from '../../read/references';
import type { CellStyle, FileCell, SheetFile } from '../../read/workbook-file';
import type { Axis } from './axis';
import type { Form } from './form';

/** A cell with a formula. */
export interface FormulaCell {
  /** Its number among all formulas of the workbook. */
  readonly id: number;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly form: Form;
  readonly cell: FileCell;
}

/** A sheet as the checks look at it. */
export interface Sheet {
  readonly index: number;
  readonly name: string;
  readonly file: SheetFile;
  readonly axis: Axis | undefined;
  readonly formulas: ReadonlyMap<number, ReadonlyMap<number, FormulaCell>>;
  readonly formulaCount: number;
  /** The last row and column with anything in it; -1 for an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

export const cellOf = (sheet: Sheet | SheetFile, row: number, column: number): FileCell | undefined =>
  ('file' in sheet ? sheet.file : sheet).cells.get(row)?.get(column);

export const formulaOf = (sheet: Sheet, row: number, column: number): FormulaCell | undefined =>
  sheet.formulas.get(row)?.get(column);

/** The cell's text, trimmed; '' for numbers and empty cells. */
export function textOf(cell: FileCell | undefined): string {
  return cell?.value?.kind === 'text' ? cell.value.value.trim() : '';
}

/** A number that was typed, and not computed. */
export function isInputNumber(cell: FileCell | undefined): boolean {
  return (
    cell !== undefined &&
    cell.formula === undefined &&
    cell.filledFrom === undefined &&
    (cell.value?.kind === 'number' || cell.value?.kind === 'flag')
  );
}

export const isBlank = (cell: FileCell | undefined): boolean =>
  cell === undefined ||
  (cell.formula === undefined &&
    (cell.value === undefined || (cell.value.kind === 'text' && cell.value.value === '')));

/** What the row is: the first text left of the column. */
export function labelOf(sheet: Sheet, row: number, before: number): string {
  const cells = sheet.file.cells.get(row);
  if (cells === undefined) return '';
  let first = Infinity;
  let label = '';
  for (const [column, cell] of cells) {
    if (column >= before || column >= first) continue;
    const text = textOf(cell);
    if (text === '') continue;
    first = column;
    label = text;
  }
  return label;
}

export const placeOf = ({ sheet, row, column }: FormulaCell): string =>
  `${sheetPrefix(sheet.name)}${cellName(row, column)}`;

/** `Land!`, `'My sheet'!`. */
export const sheetPrefix = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;

/** How a style looks to a reader who tells inputs by colour. */
export const lookOf = (style: CellStyle | undefined): string =>
  style === undefined ? '' : `${style.fontColour ?? ''}|${style.fillColour ?? ''}|${style.fillPattern}`;
