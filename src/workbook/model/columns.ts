/** The same columns on every model sheet, so that a column means the same period on all of them. */
export const LABEL = 0;
export const UNIT = 1;
export const CLAUSE = 2;
/** The row's name, as `pingheng explain` and the audit call it. */
export const NAME = 3;
/** Single values and inputs. */
export const CONSTANT = 4;
export const TOTAL = 5;
/** Stays empty: what comes before the first period is 0. */
const OPENING = 6;
export const FIRST_PERIOD = OPENING + 1;

export const TITLE_ROW = 0;
export const STATUS_ROW = 1;
/** Period number, last day and phase; frozen with the title. */
export const NUMBER_ROW = 2;
export const DATE_ROW = 3;
export const PHASE_ROW = 4;
export const FIRST_ROW = 6;
