import { addressOf, cellsOf, fullAddress, hull, overlap } from '../areas';
import type { Area, Content } from '../backend';
import type { Book, Sheet } from '../book';
import { enter, entryAt, mustBeUnprotected, type Notation, typeName } from '../cells';
import { applyStyle } from '../formats';
import { Fault, invalid } from '../fault';
import { inR1C1 } from '../formulas';
import { call, type Member, type ObjectType, value } from '../member';
import { shown } from '../shown';
import { areasMembers, layoutMembers } from './areas';
import { copyInto, formatsInto } from './copy';
import { mustBeThere, type RangeTarget, rangeAt, rangeRef, wholeSheet } from './targets';

const CELL_LIMIT = 5_000_000;

/** One thing of every cell, as the array that the API gives. */
export const eachCell = <T>(area: Area, read: (row: number, column: number) => T): T[][] => {
  if (area.rows * area.columns > CELL_LIMIT) {
    throw new Fault(
      'RangeExceedsLimit',
      `The range of ${area.rows} by ${area.columns} cells is too large to read.`,
    );
  }
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => read(area.row + row, area.column + column)),
  );
};

const cells =
  <T>(read: (content: Content | undefined, row: number, column: number, sheet: Sheet, book: Book) => T) =>
  ({ sheet, area }: RangeTarget, book: Book): T[][] =>
    eachCell(area, (row, column) => read(sheet.grid.read(row, column), row, column, sheet, book));

const entry = (
  notation: Notation,
  read: (content: Content | undefined, row: number, column: number) => unknown,
): Member<RangeTarget> =>
  value(cells(read), ({ sheet, area }, entries, book) => enter(book, sheet, area, entries, notation));

const part = (read: (area: Area, argument: number) => Area): Member<RangeTarget> =>
  call(({ sheet, area }, [argument]) => rangeRef(sheet, read(area, Number(argument ?? 0))));

const other = (book: Book, { sheet }: RangeTarget, argument: unknown): Area => {
  const found = rangeAt(book, sheet, argument);
  if (found.sheet !== sheet) throw invalid('Both ranges must stand on the same sheet.');
  return found.area;
};

/** A link, with Excel's own looks: the text is put into the cell, and the style Hyperlink onto it. */
const linkTo = (book: Book, sheet: Sheet, area: Area, link: unknown): void => {
  mustBeUnprotected(book, sheet, 'allowInsertHyperlinks');
  const given = (link ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof given.documentReference !== 'string' && typeof given.address !== 'string') {
    throw invalid('A link needs an address or a place in the document.');
  }
  for (const [row, column] of cellsOf(area)) {
    const isEmpty = sheet.grid.read(row, column) === undefined;
    const text = given.textToDisplay ?? (isEmpty ? (given.documentReference ?? given.address) : undefined);
    if (typeof text === 'string') sheet.grid.write(row, column, { value: text });
    sheet.links.set(addressOf({ row, column, rows: 1, columns: 1 }), given);
  }
  applyStyle(book, sheet, [area], 'Hyperlink');
};

const contents: Record<string, Member<RangeTarget>> = {
  values: entry('values', (content) => content?.value ?? ''),
  formulas: entry('formulas', (content) => content?.formula ?? content?.value ?? ''),
  formulasR1C1: entry('formulasR1C1', (content, row, column) =>
    content?.formula === undefined ? (content?.value ?? '') : inR1C1(content.formula, row, column),
  ),
  text: value(
    cells((content, row, column, sheet, book) =>
      shown(content?.value ?? '', String(book.setting(sheet, row, column, 'numberFormat'))),
    ),
  ),
  valueTypes: value(cells(typeName)),
  numberFormat: value(
    cells((_, row, column, sheet, book) => book.setting(sheet, row, column, 'numberFormat')),
    ({ sheet, area }, formats, book) => formatsInto(book, sheet, area, formats),
  ),
  hyperlink: value(
    ({ sheet, area }) => sheet.links.get(addressOf({ ...area, rows: 1, columns: 1 })) ?? null,
    ({ sheet, area }, link, book) => linkTo(book, sheet, area, link),
  ),
  copyFrom: call((range, [source, type], book) =>
    copyInto(book, range, rangeAt(book, range.sheet, source), type),
  ),
};

const place: Record<string, Member<RangeTarget>> = {
  address: value(({ sheet, area }) => fullAddress(sheet.name, area)),
  addressLocal: value(({ sheet, area }) => fullAddress(sheet.name, area)),
  rowIndex: value(({ area }) => area.row),
  columnIndex: value(({ area }) => area.column),
  rowCount: value(({ area }) => area.rows),
  columnCount: value(({ area }) => area.columns),
  cellCount: value(({ area }) => area.rows * area.columns),
  isEntireColumn: value(({ area }) => area.rows === wholeSheet.rows),
  isEntireRow: value(({ area }) => area.columns === wholeSheet.columns),
};

const parts: Record<string, Member<RangeTarget>> = {
  getCell: call(({ sheet, area }, [row, column]) =>
    rangeRef(sheet, {
      row: area.row + Number(row),
      column: area.column + Number(column),
      rows: 1,
      columns: 1,
    }),
  ),
  getRow: part((area, row) => ({ ...area, row: area.row + row, rows: 1 })),
  getColumn: part((area, column) => ({ ...area, column: area.column + column, columns: 1 })),
  getLastRow: part((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  getLastColumn: part((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  getLastCell: part((area) => ({
    row: area.row + area.rows - 1,
    column: area.column + area.columns - 1,
    rows: 1,
    columns: 1,
  })),
  getEntireRow: part((area) => ({ ...area, column: 0, columns: wholeSheet.columns })),
  getEntireColumn: part((area) => ({ ...area, row: 0, rows: wholeSheet.rows })),
  getBoundingRect: call((range, [argument], book) =>
    rangeRef(range.sheet, hull(range.area, other(book, range, argument))),
  ),
  getIntersectionOrNullObject: call((range, [argument], book) => {
    const common = overlap(range.area, other(book, range, argument));
    return common ? rangeRef(range.sheet, common) : null;
  }),
  getResizedRange: call(({ sheet, area }, [rows, columns]) =>
    rangeRef(sheet, { ...area, rows: area.rows + Number(rows), columns: area.columns + Number(columns) }),
  ),
  getAbsoluteResizedRange: call(({ sheet, area }, [rows, columns]) =>
    rangeRef(sheet, { ...area, rows: Number(rows), columns: Number(columns) }),
  ),
  getOffsetRange: call(({ sheet, area }, [rows, columns]) =>
    rangeRef(sheet, { ...area, row: area.row + Number(rows), column: area.column + Number(columns) }),
  ),
  getUsedRangeOrNullObject: call(({ sheet, area }, [isValuesOnly]) => {
    const used = sheet.grid.used(isValuesOnly === true);
    const common = used && overlap(used, area);
    return common ? rangeRef(sheet, common) : null;
  }),
  _ValidateArraySize: call(({ area }, [rows, columns]) => {
    entryAt(
      Array.from({ length: Number(rows) }, () => Array.from({ length: Number(columns) }, () => null)),
      area,
    );
    return null;
  }),
};

export const range: ObjectType<RangeTarget> = {
  check: ({ sheet }, book) => mustBeThere(book, sheet),
  members: { ...areasMembers<RangeTarget>(), ...layoutMembers, ...contents, ...place, ...parts },
};
