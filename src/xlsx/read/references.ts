import type { Area } from '../../workbook/plan';

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** (0, 1) → B1. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A → 0; letters of either case, already known to be letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let i = 0; i < letters.length; i += 1) index = index * 26 + (letters.charCodeAt(i) & 31);
  return index - 1;
}

/** 'B7' or '$B$7' → its row and column; undefined when it is no cell of a sheet. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (match === null) return undefined;
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  return column < MOST_COLUMNS && row < MOST_ROWS ? { row, column } : undefined;
}

/** 'B2:C9', 'B2', 'B:C' or '2:9' → the area; undefined when it is none. */
export function parseArea(text: string): Area | undefined {
  const [first = '', last = first, more] = text.split(':');
  if (more !== undefined) return undefined;
  const from = corner(first, 0, 0);
  const to = corner(last, MOST_ROWS - 1, MOST_COLUMNS - 1);
  if (from === undefined || to === undefined) return undefined;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row,
    column,
    rows: Math.max(from.row, to.row) - row + 1,
    columns: Math.max(from.column, to.column) - column + 1,
  };
}

/** A cell, or a whole column or row that begins or ends at the edge of the sheet. */
function corner(text: string, row: number, column: number): { row: number; column: number } | undefined {
  if (/^\$?[A-Za-z]{1,3}$/.test(text)) return parseCell(`${text}${row + 1}`);
  if (/^\$?\d{1,7}$/.test(text)) return parseCell(`${columnName(column)}${text.replace('$', '')}`);
  return parseCell(text);
}

/** Areas parted by spaces; undefined when one of them is none. */
export function parseAreas(text: string): Area[] | undefined {
  const areas = text.trim().split(/\s+/).map(parseArea);
  return areas.every((area) => area !== undefined) ? areas : undefined;
}
