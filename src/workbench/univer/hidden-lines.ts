import { ICommandService, type IRange } from '@univerjs/core';
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from '@univerjs/sheets';
import type { Book, Sheet } from '../host';
import { areaOfRange } from './ranges';
import type { Spreadsheet } from './start';

/** What becomes of a sheet's lines by each of Univer's mutations. */
const CHANGES: ReadonlyMap<string, (sheet: Sheet, range: IRange) => void> = new Map([
  [SetRowHiddenMutation.id, (sheet, range) => rowsOf(range).forEach((row) => sheet.hiddenRows.add(row))],
  [SetRowVisibleMutation.id, (sheet, range) => rowsOf(range).forEach((row) => sheet.hiddenRows.delete(row))],
  [
    SetColHiddenMutation.id,
    (sheet, range) => columnsOf(range).forEach((column) => sheet.hiddenColumns.add(column)),
  ],
  [
    SetColVisibleMutation.id,
    (sheet, range) => columnsOf(range).forEach((column) => sheet.hiddenColumns.delete(column)),
  ],
]);

const rowsOf = (range: IRange): number[] => {
  const { row, rows } = areaOfRange(range);
  return Array.from({ length: rows }, (_, at) => row + at);
};

const columnsOf = (range: IRange): number[] => {
  const { column, columns } = areaOfRange(range);
  return Array.from({ length: columns }, (_, at) => column + at);
};

/** Takes over the rows and columns that a person hides or shows again, so that an audit and a saved file have them so. */
export const followHidden = ({ injector }: Spreadsheet, book: () => Book, changed: () => void): void => {
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const change = CHANGES.get(id);
    if (change === undefined) return;
    const { subUnitId, ranges } = params as {
      readonly subUnitId: string;
      readonly ranges: readonly IRange[];
    };
    const sheet = book().sheets.find((each) => each.id === subUnitId);
    if (!sheet) return;
    for (const range of ranges) change(sheet, range);
    book().isDirty = true;
    changed();
  });
};
