import type { HiddenParts, Sheet as PlanSheet } from '../../workbook';
import { areHiddenColumns, isHiddenRow, type SheetFile } from '../../xlsx/read';
import type { Sheet } from '../host';

const VISIBILITY = { hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const STATE = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

const linesOf = ({ from, to }: { readonly from: number; readonly to: number }): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

const partsOf = (
  sheet: HiddenParts['sheet'],
  rows: Iterable<number>,
  columns: Iterable<number>,
): Pick<PlanSheet, 'hidden'> => {
  const hidden = { rows: new Set(rows), columns: new Set(columns), ...(sheet && { sheet }) };
  return sheet === undefined && hidden.rows.size === 0 && hidden.columns.size === 0 ? {} : { hidden };
};

/** What a file's sheet hides, itself included: an audit must find it in the open workbook too. */
export const hiddenInFile = (sheet: SheetFile): Pick<PlanSheet, 'hidden'> =>
  partsOf(
    sheet.state === 'visible' ? undefined : sheet.state,
    [...sheet.rows.keys(), ...sheet.cells.keys()].filter((row) => isHiddenRow(sheet, row)),
    sheet.columns.filter(areHiddenColumns).flatMap(linesOf),
  );

/** What an open sheet hides, itself included. */
export const hiddenInSheet = ({ visibility, hiddenRows, hiddenColumns }: Sheet): Pick<PlanSheet, 'hidden'> =>
  partsOf(STATE[visibility], hiddenRows, hiddenColumns);

/** Hides in an open sheet what its plan hides. */
export const hideParts = (sheet: Sheet, hidden: HiddenParts | undefined): void => {
  if (hidden === undefined) return;
  if (hidden.sheet !== undefined) sheet.visibility = VISIBILITY[hidden.sheet];
  for (const row of hidden.rows) sheet.hiddenRows.add(row);
  for (const column of hidden.columns) sheet.hiddenColumns.add(column);
};
