import type { Area, Cell, Sheet } from '../../workbook';

/** Words that a spreadsheet takes for what they are: no digit, no sign in front, no truth value. */
const isPlainText = (text: string): boolean =>
  /^[\p{L}\p{Extended_Pictographic}（【《“‘]/u.test(text) &&
  !/\p{N}/u.test(text) &&
  !/^(true|false|真|假)$/i.test(text);

/** A text that stays a text: Excel would read `2024-03` as a date, `=A1` as a formula and `TRUE` as a flag. */
export const textEntry = (text: string): string => (text === '' || isPlainText(text) ? text : `'${text}`);

/** What a cell of the plan is entered as; null leaves the cell alone. */
export const entryOf = (value: Cell['value']): string | number | boolean | null => {
  switch (value?.kind) {
    case undefined:
      return null;
    case 'number':
      return Number(value.value);
    case 'flag':
      return value.value;
    case 'text':
      return value.value === '' ? null : textEntry(value.value);
  }
};

/** Entries of a rectangle, row by row; formulas and empty cells are left alone. */
export const entriesOf = (
  { rows }: Sheet,
  { row, column, rows: height, columns }: Area,
): (string | number | boolean | null)[][] =>
  Array.from({ length: height }, (_, down) => {
    const line = rows.get(row + down);
    return Array.from({ length: columns }, (__, across) => {
      const cell = line?.get(column + across);
      return cell?.formula === undefined ? entryOf(cell?.value) : null;
    });
  });

/** Whether a cell holds a value of its own. */
export const isConstant = ({ formula, value }: Cell): boolean =>
  formula === undefined && entryOf(value) !== null;
