import { LEVER_ROWS, LEVERS_ROW, COLUMNS, FIRST_COLUMN } from '../dashboard/places';
import type { Area, CellValue } from '../plan';
import type { SheetId } from '../sheet-names';

/** Values of an area, row by row; undefined for an empty cell. */
export type AreaValues = readonly (readonly (CellValue | undefined)[])[];

/** What no formula can hold: runs of the model under other inputs, written as values of the moment they were computed. */
export type ResultId = 'levers' | 'scenarios' | 'sensitivity';

/** Results that are written into a workbook, the values of each of their areas. */
export type Results = Readonly<Partial<Record<ResultId, readonly AreaValues[]>>>;

/** Figures of the base by which a result is known to be of other inputs, and below them the stamp itself. */
export const BASIS_ROWS = 9;

/** Scenarios that stand side by side on the sheet. */
export const MOST_SCENARIOS = 8;
/** Three verdicts, three gaps, and every key figure a project may have. */
const COMPARED_ROWS = 6 + 16;
/** Rows of money told of each scenario. */
export const MOVED_ROWS = 5;

/** First row of each part of the sheet of scenarios. */
export const SCENARIO_ROWS = {
  status: 2,
  compared: 5,
  moved: 5 + COMPARED_ROWS + 4,
  basis: 5 + COMPARED_ROWS + 4 + MOST_SCENARIOS * MOVED_ROWS + 4,
} as const;

/** Places of the dashboard's levers: the stamp, a lever in each row, and the base they were computed from. */
export const LEVER_PLACES = {
  status: { row: LEVERS_ROW + 1, column: FIRST_COLUMN },
  first: LEVERS_ROW + 3,
  basis: LEVERS_ROW + 3 + LEVER_ROWS + 2,
} as const;

/** The sensitivity table ends above: a base and, of every factor, a heading and four changes. */
export const SENSITIVITY_BASIS = 46;

/** Columns of a basis: its label, when computed, now, the same. */
export interface BasisColumns {
  readonly label: number;
  readonly stamped: number;
  readonly now: number;
  readonly same: number;
}

export const BASIS_COLUMNS: Readonly<Record<ResultId, BasisColumns>> = {
  levers: { label: 1, stamped: 5, now: 7, same: 9 },
  scenarios: { label: 0, stamped: 2, now: 3, same: 4 },
  sensitivity: { label: 0, stamped: 1, now: 2, same: 3 },
};

const basisArea = (id: ResultId, row: number): Area => ({
  row,
  column: BASIS_COLUMNS[id].stamped,
  rows: BASIS_ROWS + 1,
  columns: 1,
});

/** Where results stand: the sheet, and its areas, of which the first is the stamp. */
export const RESULT_PLACES: Readonly<
  Record<ResultId, { readonly sheet: SheetId; readonly areas: readonly [Area, ...Area[]] }>
> = {
  levers: {
    sheet: 'dashboard',
    areas: [
      basisArea('levers', LEVER_PLACES.basis),
      { row: LEVER_PLACES.first, column: FIRST_COLUMN, rows: LEVER_ROWS, columns: COLUMNS },
    ],
  },
  scenarios: {
    sheet: 'scenarios',
    areas: [
      basisArea('scenarios', SCENARIO_ROWS.basis),
      { row: SCENARIO_ROWS.compared, column: 1, rows: COMPARED_ROWS + 1, columns: 2 + MOST_SCENARIOS },
      { row: SCENARIO_ROWS.moved, column: 0, rows: MOST_SCENARIOS * MOVED_ROWS, columns: 7 },
    ],
  },
  sensitivity: { sheet: 'table.sensitivity', areas: [basisArea('sensitivity', SENSITIVITY_BASIS)] },
};
