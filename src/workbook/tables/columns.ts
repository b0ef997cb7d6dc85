import { columnName } from '../../rows';

/** The same columns and head on every standard table. */
export const LABEL = 0;
export const UNIT = 1;
export const TOTAL = 2;
export const FIRST_SPAN = 3;

export const TITLE_ROW = 0;
export const SUBTITLE_ROW = 1;
/** Number of the first and of the last period that a column gathers: what its figures are read by. */
export const FIRST_PERIOD_ROW = 2;
export const LAST_PERIOD_ROW = 3;
export const HEAD_ROW = 4;
export const FIRST_ROW = 5;

/** A cell of the column's head, as the formulas below it refer to it. */
export const headCell = (row: number, column: number): string => `${columnName(column)}$${row + 1}`;
