import { contains } from '../areas';
import type { Book, Sheet, Table } from '../book';
import { mustBeUnprotected } from '../cells';
import { Fault, invalid, notFound } from '../fault';
import { withTableGone } from '../formulas';
import { call, isRef, type Member, nothing, object, type ObjectType, type Ref, ref, value } from '../member';
import { rewriteFormulas } from '../sheets';
import {
  addRows,
  addTable,
  body,
  deleteRow,
  header,
  renameTable,
  resizeTable,
  rowOf,
  TABLE_SETTINGS,
} from '../tables';
import { mustBeThere, rangeAt, rangeRef } from './targets';

/** The tables of the workbook, or of one sheet. */
export interface TablesTarget {
  readonly sheet: Sheet | undefined;
}

const of = (book: Book, { sheet }: TablesTarget): readonly Table[] => sheet?.tables ?? book.tables;

const find = (book: Book, target: TablesTarget, key: unknown): Table | undefined =>
  of(book, target).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());

const tableRef = (table: Table | undefined): Ref | null => (table ? ref('Table', table) : null);

const add = (book: Book, target: TablesTarget, [address, hasHeaders]: readonly unknown[]): Ref => {
  const { sheet, area } = rangeAt(book, target.sheet ?? book.active.sheet, address);
  mustBeUnprotected(book, sheet);
  if (hasHeaders !== true)
    throw new Fault('NotImplemented', 'This host makes only tables whose headers are there.');
  return ref('Table', addTable(book, sheet, area));
};

export const tables: ObjectType<TablesTarget> = {
  items: (target, book) => of(book, target).map((table) => ref('Table', table)),
  members: {
    add: call((target, args, book) => add(book, target, args)),
    getItem: call((target, [key], book) => {
      const found = find(book, target, key);
      if (!found) throw notFound(`There is no table '${String(key)}'.`);
      return ref('Table', found);
    }),
    getItemOrNullObject: call((target, [key], book) => tableRef(find(book, target, key))),
    getItemAt: call((target, [index], book) => {
      const found = of(book, target)[Number(index)];
      if (!found) throw invalid(`There is no table number ${String(index)}.`);
      return ref('Table', found);
    }),
    getCount: call((target, _, book) => of(book, target).length),
    count: value((target, book) => of(book, target).length),
    _RegisterDataChangedEvent: nothing,
    _UnregisterDataChangedEvent: nothing,
  },
};

const setting = (key: string): Member<Table> =>
  value(
    ({ settings }) => settings.get(key),
    ({ settings, sheet }, given, book) => {
      mustBeUnprotected(book, sheet);
      settings.set(key, given);
    },
  );

const gone = (book: Book, target: Table): void => {
  mustBeUnprotected(book, target.sheet);
  target.sheet.tables = target.sheet.tables.filter((each) => each !== target);
};

export const table: ObjectType<Table> = {
  id: ({ id }) => id,
  check: (target, book) => {
    mustBeThere(book, target.sheet);
    if (!target.sheet.tables.includes(target)) throw notFound(`The table '${target.name}' has been deleted.`);
  },
  members: {
    id: value(({ id }) => id),
    name: value(
      ({ name }) => name,
      (target, name, book) => renameTable(book, target, name),
    ),
    ...Object.fromEntries(Object.keys(TABLE_SETTINGS).map((key) => [key, setting(key)])),
    worksheet: object(({ sheet }) => ref('Worksheet', sheet)),
    rows: object((target) => ref('TableRowCollection', target)),
    columns: object((target) => ref('TableColumnCollection', target)),
    getRange: call(({ sheet, area }) => rangeRef(sheet, area)),
    getHeaderRowRange: call(({ sheet, area }) => rangeRef(sheet, { ...area, rows: 1 })),
    getDataBodyRange: call((target) => rangeRef(target.sheet, body(target))),
    resize: call((target, [address], book) => {
      const { sheet, area } = rangeAt(book, target.sheet, address);
      resizeTable(book, target, area, sheet);
    }),
    convertToRange: call((target, _, book) => {
      gone(book, target);
      return rangeRef(target.sheet, target.area);
    }),
    delete: call((target, _, book) => {
      gone(book, target);
      rewriteFormulas(book, (formula) => withTableGone(formula, target.name));
      for (const { row, column } of target.sheet.grid.cells()) {
        if (contains(target.area, { row, column, rows: 1, columns: 1 }))
          target.sheet.grid.write(row, column, undefined);
      }
    }),
    _RegisterDataChangedEvent: nothing,
    _UnregisterDataChangedEvent: nothing,
    _RegisterSelectionChangedEvent: nothing,
    _UnregisterSelectionChangedEvent: nothing,
  },
};

/** A row or a column of a table, counted from 0. */
interface LineTarget {
  readonly table: Table;
  readonly index: number;
}

const line = (type: string, target: Table, index: number): Ref =>
  ref(type, { table: target, index } satisfies LineTarget);

export const tableRows: ObjectType<Table> = {
  items: (target) =>
    Array.from({ length: target.area.rows - 1 }, (_, index) => line('TableRow', target, index)),
  members: {
    add: call((target, args, book) => line('TableRow', target, addRows(book, target, args))),
    count: value(({ area }) => area.rows - 1),
    getCount: call(({ area }) => area.rows - 1),
    getItemAt: call((target, [index]) => line('TableRow', target, Number(index))),
    deleteRows: call((target, [rows], book) => {
      const indices = (Array.isArray(rows) ? (rows as unknown[]) : []).map((row) =>
        isRef(row) ? (row.target as LineTarget).index : Number(row),
      );
      for (const index of indices.sort((one, other) => other - one)) deleteRow(book, target, index);
    }),
    deleteRowsAt: call((target, [index, count], book) => {
      for (let left = Number(count ?? 1); left > 0; left--) deleteRow(book, target, Number(index));
    }),
  },
};

export const tableRow: ObjectType<LineTarget> = {
  members: {
    index: value(({ index }) => index),
    values: value(({ table: { sheet, area }, index }) => [
      Array.from(
        { length: area.columns },
        (_, column) => sheet.grid.read(area.row + 1 + index, area.column + column)?.value ?? '',
      ),
    ]),
    getRange: call(({ table: target, index }) => rangeRef(target.sheet, rowOf(target, index))),
    delete: call(({ table: target, index }, _, book) => deleteRow(book, target, index)),
  },
};

export const tableColumns: ObjectType<Table> = {
  items: (target) =>
    Array.from({ length: target.area.columns }, (_, index) => line('TableColumn', target, index)),
  members: {
    count: value(({ area }) => area.columns),
    getCount: call(({ area }) => area.columns),
    getItemAt: call((target, [index]) => line('TableColumn', target, Number(index))),
    getItemOrNullObject: call((target, [name]) => {
      const index = Array.from({ length: target.area.columns }, (_, at) => header(target, at)).indexOf(
        String(name),
      );
      return index < 0 ? null : line('TableColumn', target, index);
    }),
  },
};

export const tableColumn: ObjectType<LineTarget> = {
  members: {
    index: value(({ index }) => index),
    name: value(({ table: target, index }) => header(target, index)),
    getDataBodyRange: call(({ table: target, index }) =>
      rangeRef(target.sheet, { ...body(target), column: target.area.column + index, columns: 1 }),
    ),
  },
};
