import { columnName, sheetPrefix } from '../../rows';
import type { Area } from './backend';
import { invalid } from './fault';

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

const between = (rows: readonly [number, number], columns: readonly [number, number]): Area | undefined => {
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  if (top < 0 || bottom >= ROWS || right >= COLUMNS) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
};

/** The area an A1 address without a sheet means; undefined where it is no address. */
export const areaOf = (address: string): Area | undefined => {
  const cells = CELLS.exec(address);
  if (cells) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return between([Number(top) - 1, Number(bottom) - 1], [columnNumber(left), columnNumber(right)]);
  }
  const columns = WHOLE_COLUMNS.exec(address);
  if (columns)
    return between([0, ROWS - 1], [columnNumber(columns[1] ?? ''), columnNumber(columns[2] ?? '')]);
  const rows = WHOLE_ROWS.exec(address);
  if (rows) return between([Number(rows[1]) - 1, Number(rows[2]) - 1], [0, COLUMNS - 1]);
  return undefined;
};

/** Takes `'Sheet'!A1` apart; the sheet is undefined where the address names none. */
export const splitAddress = (
  address: string,
): { readonly sheet: string | undefined; readonly cells: string } => {
  const text = address.replace(/^=/, '').trim();
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheet: undefined, cells: text };
  const sheet = text.slice(0, mark);
  const plain = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheet: plain, cells: text.slice(mark + 1) };
};

export const addressOf = ({ row, column, rows, columns }: Area): string => {
  if (rows === ROWS && columns === COLUMNS) return '1:1048576';
  if (rows === ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === COLUMNS) return `${row + 1}:${row + rows}`;
  const from = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? from : `${from}:${columnName(column + columns - 1)}${row + rows}`;
};

/** Excel quotes only the names that need it: `Sheet1!A1`, `'my sheet'!A1`. */
export const fullAddress = (sheet: string, area: Area): string => {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && areaOf(sheet) === undefined;
  return `${isPlain ? `${sheet}!` : sheetPrefix(sheet)}${addressOf(area)}`;
};

export const overlap = (one: Area, other: Area): Area | undefined => {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
};

export const contains = (outer: Area, inner: Area): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rows >= inner.row + inner.rows &&
  outer.column + outer.columns >= inner.column + inner.columns;

/** The smallest area around both. */
export const hull = (one: Area, other: Area): Area => {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
};

/** An area that must lie on the sheet. */
export const onSheet = (area: Area): Area => {
  const { row, column, rows, columns } = area;
  const isOn =
    row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= ROWS && column + columns <= COLUMNS;
  if (!isOn)
    throw invalid(`The area at row ${row}, column ${column} (${rows} by ${columns}) leaves the sheet.`);
  return area;
};

export const cellsOf = function* (area: Area): Generator<readonly [number, number]> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) yield [row, column];
  }
};
