import type { SheetFile, WorkbookFile } from '../../xlsx/read';
import type { Book, Sheet } from '../host';

/** What of a received sheet nobody sees. */
export interface HiddenParts {
  readonly sheet: string;
  readonly visibility: Sheet['visibility'];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const STATE = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

const linesOf = ({ from, to }: { readonly from: number; readonly to: number }): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

const hiddenOf = ({ name, state, rows, columns }: SheetFile): HiddenParts => ({
  sheet: name,
  visibility: STATE[state],
  rows: [...rows].filter(([, { hidden }]) => hidden).map(([row]) => row),
  columns: columns.filter(({ hidden }) => hidden).flatMap(linesOf),
});

/** Hidden sheets, rows and columns of a file: an audit must find them in the open workbook too. */
export const hiddenIn = ({ sheets }: WorkbookFile): readonly HiddenParts[] =>
  sheets
    .filter(({ kind }) => kind === 'worksheet')
    .map(hiddenOf)
    .filter(
      ({ visibility, rows, columns }) => visibility !== 'Visible' || rows.length > 0 || columns.length > 0,
    );

/** Hides in the open workbook what its file hides. */
export const hideParts = (book: Book, hidden: readonly HiddenParts[]): void => {
  for (const { sheet: name, visibility, rows, columns } of hidden) {
    const sheet = book.sheet(name);
    sheet.visibility = visibility;
    for (const row of rows) sheet.hiddenRows.add(row);
    for (const column of columns) sheet.hiddenColumns.add(column);
  }
};
