import { addressOf, areaOf, overlap } from './areas';
import type { Area } from './backend';
import type { Book, Sheet, Table } from './book';
import { enter, mustBeUnprotected, mustBeWritable } from './cells';
import { Fault, invalid } from './fault';
import { withTableRenamed } from './formulas';
import { EventType } from './protocol';
import { rewriteFormulas } from './sheets';

const mustBeFree = (book: Book, name: string, self?: Table): void => {
  const is = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  if (
    book.tables.some((table) => table !== self && is(table.name)) ||
    book.names.some((each) => is(each.name))
  ) {
    throw new Fault('ItemAlreadyExists', `The name '${name}' is already taken.`);
  }
};

const mustBeTableName = (name: unknown): string => {
  const isGood =
    typeof name === 'string' &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
    name.length <= 255 &&
    areaOf(name) === undefined;
  if (!isGood) throw invalid(`'${String(name)}' is no name for a table.`);
  return name;
};

const mustBeApart = (sheet: Sheet, area: Area, self?: Table): void => {
  const other = sheet.tables.find((table) => table !== self && overlap(table.area, area));
  if (other) throw new Fault('InvalidOperation', `A table cannot overlap the table '${other.name}'.`);
  if (sheet.merges.some((merged) => overlap(merged, area))) {
    throw new Fault('InvalidOperation', 'A table cannot overlap merged cells.');
  }
};

/** Headers are texts, none twice: Excel writes them into the cells, and formulas there become their values. */
const writeHeaders = (sheet: Sheet, area: Area): void => {
  const seen = new Set<string>();
  for (let column = 0; column < area.columns; column++) {
    const content = sheet.grid.read(area.row, area.column + column);
    const text = String(content?.value ?? '') || `列${column + 1}`;
    let name = text;
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${text}${number}`;
    seen.add(name.toLowerCase());
    sheet.grid.write(area.row, area.column + column, { value: name });
  }
};

/** 表1, 表2, …: the first that is free. */
const freeTableName = (book: Book): string => {
  for (let number = 1; ; number++) {
    if (!book.tables.some(({ name }) => name === `表${number}`)) return `表${number}`;
  }
};

export const TABLE_SETTINGS: Readonly<Record<string, unknown>> = {
  style: 'TableStyleMedium2',
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  showHeaders: true,
  showTotals: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

/** Makes a table of cells whose first row holds the headers. */
export const addTable = (book: Book, sheet: Sheet, area: Area, name = freeTableName(book)): Table => {
  const whole = area.rows === 1 ? { ...area, rows: 2 } : area;
  mustBeApart(sheet, whole);
  writeHeaders(sheet, whole);
  const table: Table = {
    id: book.newNumber(),
    name,
    area: whole,
    hasHeaders: true,
    settings: new Map<string, unknown>(Object.entries(TABLE_SETTINGS)),
    sheet,
  };
  sheet.tables.push(table);
  return table;
};

/** Gives a table another area with the same header row, as a person's dragging does. */
export const resizeTable = (book: Book, table: Table, area: Area, sheet: Sheet = table.sheet): void => {
  mustBeUnprotected(book, table.sheet);
  if (sheet !== table.sheet || area.row !== table.area.row || !overlap(area, table.area)) {
    throw invalid('A resized table keeps its header row and overlaps what it was.');
  }
  mustBeApart(sheet, area, table);
  table.area = area;
  writeHeaders(sheet, area);
};

export const renameTable = (book: Book, table: Table, given: unknown): void => {
  mustBeWritable(book);
  const name = mustBeTableName(given);
  mustBeFree(book, name, table);
  const before = table.name;
  table.name = name;
  rewriteFormulas(book, (formula) => withTableRenamed(formula, before, name));
};

export const body = ({ area }: Table): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

export const rowOf = (target: Table, index: number): Area => ({
  ...target.area,
  row: target.area.row + 1 + index,
  rows: 1,
});

/** Moves the table's rows below a line up or down; what stands under the table stays. */
const shift = ({ sheet, area }: Table, from: number, by: number): void => {
  const rows = Array.from({ length: area.row + area.rows - from }, (_, index) => from + index);
  for (const row of by > 0 ? rows.reverse() : rows) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      sheet.grid.write(row + by, column, sheet.grid.read(row, column));
      sheet.grid.setFormat({ row: row + by, column, rows: 1, columns: 1 }, sheet.grid.format(row, column), [
        '',
      ]);
      if (by > 0 || row >= area.row + area.rows + by) sheet.grid.write(row, column, undefined);
    }
  }
};

/** Puts rows in before a position, or at the end; answers the position of the first. */
export const addRows = (book: Book, target: Table, [index, values]: readonly unknown[]): number => {
  const { sheet } = target;
  mustBeUnprotected(book, sheet);
  const rows = Array.isArray(values) ? values.length : 1;
  const count = target.area.rows - 1;
  const at = typeof index === 'number' && index >= 0 ? index : count;
  if (at > count) throw invalid(`The table '${target.name}' has ${count} rows.`);
  mustBeApart(sheet, { ...target.area, rows: target.area.rows + rows }, target);
  if (at < count) shift(target, target.area.row + 1 + at, rows);
  target.area = { ...target.area, rows: target.area.rows + rows };
  const added = { ...rowOf(target, at), rows };
  if (Array.isArray(values)) enter(book, sheet, added, values, 'formulas');
  book.tell({
    type: EventType.tableChanged,
    target: target.id,
    args: {
      tableId: target.id,
      address: addressOf(added),
      changeType: 'RowInserted',
      source: 'Local',
      worksheetId: sheet.id,
    },
  });
  return at;
};

export const deleteRow = (book: Book, target: Table, index: number): void => {
  mustBeUnprotected(book, target.sheet);
  if (index < 0 || index >= target.area.rows - 1) throw invalid(`The table has no row number ${index}.`);
  if (index < target.area.rows - 2) shift(target, target.area.row + 2 + index, -1);
  else enter(book, target.sheet, rowOf(target, index), '', 'values');
  // A table keeps one row, if an empty one.
  if (target.area.rows > 2) target.area = { ...target.area, rows: target.area.rows - 1 };
};

export const header = ({ sheet, area }: Table, index: number): string =>
  String(sheet.grid.read(area.row, area.column + index)?.value ?? '');
