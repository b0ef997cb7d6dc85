import type { LocaleType } from '@univerjs/core';
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { Book, Format, Scalar, Sheet } from '../host';
import { looksOf } from './looks';
import { rangeOf } from './ranges';
import { resourcesOf } from './rules';
import { shareFormulas } from './shared-formulas';

export const UNIT = 'workbook';

/** Room around what is there, so that a person can go on writing. */
const SPARE = { rows: 60, columns: 12 };
const LEAST = { rows: 120, columns: 30 };

const POINT = 96 / 72;
const pixels = (points: number): number => Math.round(points * POINT);

/** A value with Univer's type for it. */
export const cellValue = (value: Scalar): ICellData => {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
};

/** A value out of Univer; a cell that holds none is an empty text. */
export const scalarOf = ({ v, t }: ICellData): Scalar => {
  if (v === null || v === undefined) return '';
  return t === CellValueType.BOOLEAN ? v === 1 || v === true : v;
};

/** Styles by number, each once. */
export class Looks {
  readonly styles: Record<string, IStyleData> = {};
  private readonly known = new Map<Format, string>();
  private readonly byText = new Map<string, string>();

  /** The id of a whole format. */
  id(format: Format, whole: () => Format): string {
    const known = this.known.get(format);
    if (known !== undefined) return known;
    const looks = looksOf(whole());
    const text = JSON.stringify(looks);
    const id = this.byText.get(text) ?? `s${this.byText.size}`;
    this.byText.set(text, id);
    this.styles[id] = looks;
    this.known.set(format, id);
    return id;
  }
}

let nextFormula = 0;
/** An id that no formula of this page has. */
export const formulaId = (): string => `f${(nextFormula++).toString(36)}`;

const cellData = (book: Book, sheet: Sheet, looks: Looks): Record<number, Record<number, ICellData>> => {
  const data: Record<number, Record<number, ICellData>> = {};
  const share = shareFormulas(formulaId);
  const at = (row: number, column: number): ICellData => ((data[row] ??= {})[column] ??= {});
  for (const { row, column, content } of sheet.grid.cells()) {
    const cell = Object.assign(at(row, column), cellValue(content.value));
    if (content.formula === undefined) continue;
    const { id, isFirst } = share(content.formula, row, column);
    cell.si = id;
    if (isFirst) cell.f = content.formula;
  }
  for (const { row, column, format } of formatted(sheet)) {
    at(row, column).s = looks.id(format, () => book.format(sheet, row, column));
  }
  return data;
};

interface Formatted {
  readonly row: number;
  readonly column: number;
  readonly format: Format;
}

const formatted = function* ({ grid }: Sheet): Generator<Formatted> {
  const used = grid.used(false);
  if (!used) return;
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const format = grid.format(row, column);
      if (Object.keys(format).length > 0) yield { row, column, format };
    }
  }
};

const sizes = (lengths: ReadonlyMap<number, number>, hidden: ReadonlySet<number>, key: 'w' | 'h') => {
  const data: Record<number, Record<string, number>> = {};
  for (const [line, points] of lengths) data[line] = { [key]: pixels(points) };
  for (const line of hidden) data[line] = { ...data[line], hd: BooleanNumber.TRUE };
  return data;
};

const freezeOf = ({ frozen }: Sheet, rows: number, columns: number): IWorksheetData['freeze'] | undefined => {
  if (!frozen) return undefined;
  // Rows alone are frozen as an area of all columns, and the other way round.
  const ySplit = frozen.rows < rows ? frozen.rows : 0;
  const xSplit = frozen.columns < columns ? frozen.columns : 0;
  return { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 };
};

const worksheet = (book: Book, sheet: Sheet, looks: Looks): Partial<IWorksheetData> => {
  const used = sheet.grid.used(false);
  const rowCount = Math.max(LEAST.rows, used ? used.row + used.rows + SPARE.rows : 0);
  const columnCount = Math.max(LEAST.columns, used ? used.column + used.columns + SPARE.columns : 0);
  const freeze = freezeOf(sheet, rowCount, columnCount);
  return {
    id: sheet.id,
    name: sheet.name,
    cellData: cellData(book, sheet, looks),
    rowCount,
    columnCount,
    defaultColumnWidth: pixels(sheet.standardWidth),
    defaultRowHeight: pixels(sheet.standardHeight) + 3,
    columnData: sizes(sheet.columnWidths, sheet.hiddenColumns, 'w'),
    rowData: sizes(sheet.rowHeights, sheet.hiddenRows, 'h'),
    mergeData: sheet.merges.map(rangeOf),
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(sheet.tabColor !== '' && { tabColor: sheet.tabColor }),
    ...(freeze && { freeze }),
  };
};

/** The open workbook as Univer takes it when it is opened: cells with their values, so that nothing need be computed. */
export const workbookData = (book: Book, locale: LocaleType): { data: IWorkbookData; looks: Looks } => {
  const looks = new Looks();
  const sheets = Object.fromEntries(book.sheets.map((sheet) => [sheet.id, worksheet(book, sheet, looks)]));
  return {
    data: {
      id: UNIT,
      name: book.name,
      appVersion: '',
      locale,
      styles: looks.styles,
      sheetOrder: book.sheets.map(({ id }) => id),
      sheets,
      resources: resourcesOf(book),
    },
    looks,
  };
};
