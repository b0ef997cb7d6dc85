import type { IRange } from '@univerjs/core';
import { type Area, type Book, cellsOf } from '../host';
import { areaOfRange } from './ranges';
import type { Spreadsheet } from './start';

/** What the workbench does not let a person do. */
export type Refusal = 'locked' | 'noLines' | 'pasteMerged' | 'pasteTooLarge';

/** Lines would move under what the host knows by its address. */
const LINES = /^sheet\.command\.(insert|remove|move|append|delete)-(multi-)?(rows?|cols?|range-move)/;

/** Opens the editor in a cell: refused before a person has typed in vain. */
const EDITOR = 'sheet.operation.set-cell-edit-visible';
const ENTRIES: ReadonlySet<string> = new Set([
  'sheet.command.set-range-values',
  'sheet.command.clear-selection-content',
  'sheet.command.clear-selection-all',
]);

/** A whole column is looked at as far as anyone has written. */
const MOST = 20_000;

/** Whether the sheet that is shown refuses an entry in one of the cells. */
export const isLocked = (book: Book, cells: Iterable<readonly [row: number, column: number]>): boolean => {
  const { sheet } = book.active;
  if (!sheet.protection) return false;
  for (const [row, column] of cells)
    if (book.setting(sheet, row, column, 'protection.locked') === true) return true;
  return false;
};

const isAreaLocked = (book: Book, area: Area): boolean =>
  (book.active.sheet.protection !== undefined && area.rows * area.columns > MOST) ||
  isLocked(book, cellsOf(area));

/** Holds a person to what Excel would: a protected sheet takes entries in its unlocked cells alone. */
export const guard = ({ api }: Spreadsheet, book: () => Book, refused: (why: Refusal) => void): void => {
  const selected = (params: unknown): Area => {
    const { range } = (params ?? {}) as { readonly range?: IRange | readonly IRange[] };
    const first = Array.isArray(range) ? (range as readonly IRange[])[0] : (range as IRange | undefined);
    return first ? areaOfRange(first) : book().active.area;
  };
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const { id } = event;
    const params: unknown = event.params;
    const opens = id === EDITOR && (params as { readonly visible?: boolean } | undefined)?.visible === true;
    const why = LINES.test(id)
      ? 'noLines'
      : (opens || ENTRIES.has(id)) && isAreaLocked(book(), selected(params))
        ? 'locked'
        : undefined;
    if (why === undefined) return;
    event.cancel = true;
    refused(why);
  });
};
