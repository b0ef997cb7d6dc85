import { columnName } from '../../rows';
import type { Draft } from '../draft';
import { a1 } from '../grid';
import { sheetName } from '../sheet-names';

/** Columns of the check sheet. */
export const COLUMN = {
  result: 1,
  label: 2,
  value: 3,
  relation: 4,
  limit: 5,
  unit: 6,
  passes: 7,
  clause: 8,
  name: 9,
} as const;
export const WIDTHS = [2, 16, 48, 17, 4, 17, 10, 7, 36, 32] as const;

/** The one cell that says whether the workbook passes: 1 or 0. */
export const MASTER = { row: 3, column: COLUMN.value } as const;
/** The same in words, with the number of checks that fail. */
export const MASTER_WORDS = { row: 4, column: COLUMN.value } as const;
export const SUMMARY_ROW = 6;

/** Rows that a group of checks takes, from 0. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** `$F$8` on the check sheet itself. */
export const here = (column: number, row: number): string => `$${columnName(column)}$${row + 1}`;

const at = ({ lang }: Draft, cell: { readonly row: number; readonly column: number }): string =>
  a1({ sheet: sheetName('checks', lang), ...cell });

/** A1 reference with sheet of the master check: 1 where the structure fits and no check that asks for a stop or a correction fails. */
export const masterCheckRef = (draft: Draft): string => at(draft, MASTER);

/** A1 reference with sheet of the master check in words. */
export const masterWordsRef = (draft: Draft): string => at(draft, MASTER_WORDS);
