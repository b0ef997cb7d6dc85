import type { Book, Sheet } from '../book';
import { mustBeUnprotected } from '../cells';
import { call, isRef, type Member, nothing, object, type ObjectType, type Ref, ref, value } from '../member';
import { addSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from '../sheets';
import { copySheet } from './copy';
import { pageMember } from './page';
import { areasRef, mustBeThere, rangeAt, rangeRef } from './targets';

const text = (argument: unknown): string => (typeof argument === 'string' ? argument : '');

const sheetRef = (sheet: Sheet | undefined): Ref | null => (sheet ? ref('Worksheet', sheet) : null);

const events = {
  _RegisterDataChangedEvent: nothing,
  _UnregisterDataChangedEvent: nothing,
  _RegisterSelectionChangedEvent: nothing,
  _UnregisterSelectionChangedEvent: nothing,
  _RegisterActivatedEvent: nothing,
  _UnregisterActivatedEvent: nothing,
  _RegisterDeactivatedEvent: nothing,
  _UnregisterDeactivatedEvent: nothing,
  _RegisterCalculatedEvent: nothing,
  _UnregisterCalculatedEvent: nothing,
};

export const worksheets: ObjectType<Book> = {
  items: (book) => book.sheets.map((sheet) => ref('Worksheet', sheet)),
  members: {
    add: call((book, [name]) => ref('Worksheet', addSheet(book, name))),
    getItem: call((book, [name]) => ref('Worksheet', book.sheet(text(name)))),
    getItemOrNullObject: call((book, [name]) => sheetRef(book.find(text(name)))),
    getActiveWorksheet: call((book) => ref('Worksheet', book.active.sheet)),
    getFirst: call((book) => sheetRef(book.sheets[0])),
    getLast: call((book) => sheetRef(book.sheets.at(-1))),
    getCount: call((book, [isVisibleOnly]) =>
      isVisibleOnly === true
        ? book.sheets.filter(({ visibility }) => visibility === 'Visible').length
        : book.sheets.length,
    ),
    ...events,
    _RegisterAddedEvent: nothing,
    _UnregisterAddedEvent: nothing,
    _RegisterDeletedEvent: nothing,
    _UnregisterDeletedEvent: nothing,
    _RegisterEventNameChanged: nothing,
    _UnregisterEventNameChanged: nothing,
  },
};

const used = (book: Book, sheet: Sheet, isValuesOnly: boolean): Ref | null => {
  const area = sheet.grid.used(isValuesOnly);
  return area ? rangeRef(sheet, area) : null;
};

const freeCopyName = (book: Book, name: string): string => {
  for (let number = 2; ; number++) {
    const free = `${name.slice(0, 26)} (${number})`;
    if (!book.find(free)) return free;
  }
};

/** Where a copy goes, among the sheets without it. */
const copyPosition = (book: Book, place: string, beside: unknown, copied: Sheet): number => {
  const others = book.sheets.filter((sheet) => sheet !== copied);
  const at = isRef(beside) ? others.indexOf(beside.target as Sheet) : -1;
  if (place === 'Before' && at >= 0) return at;
  if (place === 'After' && at >= 0) return at + 1;
  return place === 'Beginning' ? 0 : others.length;
};

const gridlines: Member<Sheet> = value(
  ({ showGridlines }) => showGridlines,
  (sheet, isShown, book) => {
    mustBeUnprotected(book, sheet);
    sheet.showGridlines = isShown === true;
  },
);

export const worksheet: ObjectType<Sheet> = {
  id: ({ id }) => id,
  check: (sheet, book) => mustBeThere(book, sheet),
  members: {
    id: value(({ id }) => id),
    name: value(
      ({ name }) => name,
      (sheet, name, book) => renameSheet(book, sheet, name),
    ),
    position: value(
      (sheet, book) => book.sheets.indexOf(sheet),
      (sheet, position, book) => moveSheet(book, sheet, position),
    ),
    visibility: value(
      ({ visibility }) => visibility,
      (sheet, visibility, book) => setVisibility(book, sheet, visibility),
    ),
    tabColor: value(
      ({ tabColor }) => tabColor,
      (sheet, colour, book) => {
        mustBeUnprotected(book, sheet);
        sheet.tabColor = text(colour).toUpperCase();
      },
    ),
    showGridlines: gridlines,
    // What office.js calls it when it sets it.
    gridlines,
    activate: call((sheet, _, book) => book.select(sheet, { row: 0, column: 0, rows: 1, columns: 1 })),
    delete: call((sheet, _, book) => deleteSheet(book, sheet)),
    getRange: call((sheet, [address], book) => {
      const { sheet: on, area } = rangeAt(book, sheet, address);
      return rangeRef(on, area);
    }),
    getRangeByIndexes: call((sheet, [row, column, rows, columns]) =>
      rangeRef(sheet, {
        row: Number(row),
        column: Number(column),
        rows: Number(rows),
        columns: Number(columns),
      }),
    ),
    getCell: call((sheet, [row, column]) =>
      rangeRef(sheet, { row: Number(row), column: Number(column), rows: 1, columns: 1 }),
    ),
    getUsedRange: call(
      (sheet, [isValuesOnly], book) =>
        used(book, sheet, isValuesOnly === true) ??
        rangeRef(sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    ),
    getUsedRangeOrNullObject: call((sheet, [isValuesOnly], book) => used(book, sheet, isValuesOnly === true)),
    getRanges: call((sheet, [addresses], book) =>
      areasRef(
        sheet,
        text(addresses)
          .split(',')
          .map((address) => rangeAt(book, sheet, address).area),
      ),
    ),
    copy: call((sheet, [place, beside], book) => {
      const copied = addSheet(book, freeCopyName(book, sheet.name));
      copySheet(sheet, copied);
      moveSheet(book, copied, copyPosition(book, text(place), beside, copied));
      return ref('Worksheet', copied);
    }),
    showOutlineLevels: call((sheet, [rows, columns]) => {
      sheet.outline = { rows: Number(rows), columns: Number(columns) };
    }),
    standardWidth: value(({ standardWidth }) => standardWidth),
    names: object((sheet) => ref('NamedItemCollection', { sheet })),
    tables: object((sheet) => ref('TableCollection', { sheet })),
    charts: object((sheet) => ref('ChartCollection', sheet)),
    protection: object((sheet) => ref('WorksheetProtection', sheet)),
    pageLayout: pageMember,
    freezePanes: object((sheet) => ref('WorksheetFreezePanes', sheet)),
    customProperties: object((sheet) => ref('WorksheetCustomPropertyCollection', sheet)),
    ...events,
  },
};

export const selectedRange = (book: Book): Ref => rangeRef(book.active.sheet, book.active.area);

export const activeCell = (book: Book): Ref => {
  const { sheet, area } = book.active;
  return rangeRef(sheet, { ...area, rows: 1, columns: 1 });
};
