import { BooleanNumber } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import { type Book, deleteSheet, insertSheet, moveSheet, renameSheet, setVisibility } from '../host';
import type { Spreadsheet } from './start';

/** Univer's changes of the sheets themselves. */
export const ARRANGEMENTS: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetHideMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
]);

/**
 * Takes over the sheets a person has added, deleted, renamed, moved or hidden.
 *
 * @throws Fault where Excel would refuse it.
 */
export const arrange = ({ api }: Spreadsheet, book: Book): void => {
  const shown = (api.getActiveWorkbook()?.getSheets() ?? []).map((sheet) => sheet.getSheet().getConfig());
  for (const { id, name } of shown) {
    const known = book.sheets.find((sheet) => sheet.id === id);
    if (!known) insertSheet(book, name, book.sheets.length, id);
    else if (known.name !== name) renameSheet(book, known, name);
  }
  for (const sheet of [...book.sheets]) {
    if (!shown.some(({ id }) => id === sheet.id)) deleteSheet(book, sheet);
  }
  shown.forEach(({ id, hidden }, position) => {
    const sheet = book.sheets.find((each) => each.id === id);
    if (!sheet) return;
    if (book.sheets[position] !== sheet) moveSheet(book, sheet, position);
    const visibility = hidden === BooleanNumber.TRUE ? 'Hidden' : 'Visible';
    if (sheet.visibility !== 'VeryHidden' && sheet.visibility !== visibility)
      setVisibility(book, sheet, visibility);
  });
};
