import { EXACT_LIST } from '../../workbook/inputs';
import { sheetIdOf } from '../../workbook/sheet-names';
import type { FileCell, SheetFile, WorkbookFile } from '../read';
import { knownFields, type KnownList, knownLists } from './known';
import { type Mark, marksOf, textOf } from './marks';
import { type FoundTable, readTable } from './tables';
import type { Digits } from './values';

/** A single field as it was found: its value's cell and the cell of its source. */
export interface FoundField {
  readonly sheet: SheetFile;
  readonly row: number;
  readonly value: number;
  readonly source: number | undefined;
}

/** Everything of ours that a workbook holds. */
export interface Found {
  readonly lists: ReadonlyMap<string, KnownList>;
  readonly tables: ReadonlyMap<string, FoundTable>;
  readonly fields: ReadonlyMap<string, FoundField>;
  readonly digits: Digits;
}

/** Sheets that have our names come first: a copy that somebody keeps beside them does not count. */
const inOrder = ({ sheets }: WorkbookFile): readonly SheetFile[] => {
  const worksheets = sheets.filter(({ kind }) => kind === 'worksheet');
  return [...worksheets.filter(isOurs), ...worksheets.filter((sheet) => !isOurs(sheet))];
};

/** The fields of a block: every row, down to the next mark, whose path is that of a field. */
const fieldsBelow = (
  sheet: SheetFile,
  { row: head, path, value, source }: Mark & { kind: 'fields' },
  next: number,
  isField: (path: string) => boolean,
  into: Map<string, FoundField>,
): void => {
  for (const [row, cells] of sheet.cells) {
    if (row <= head || row >= next) continue;
    const words = textOf(cells.get(path));
    if (isField(words) && !into.has(words)) into.set(words, { sheet, row, value, source });
  }
};

export const numberIn = (cell: FileCell | undefined): number | undefined => {
  const value = cell?.value;
  const number = value?.kind === 'number' || value?.kind === 'text' ? Number(value.value) : NaN;
  return Number.isNaN(number) ? undefined : number;
};

const digitsIn = (table: FoundTable | undefined): Digits =>
  new Map(
    (table?.rows ?? []).flatMap(({ cells }) => {
      const number = numberIn(cells.get('number'));
      const digits = textOf(cells.get('digits'));
      return number === undefined || digits === ''
        ? []
        : [[textOf(cells.get('path')), { number, digits }] as const];
    }),
  );

const isOurs = ({ name }: SheetFile): boolean => sheetIdOf(name) !== undefined;

/** Words typed by a user may read like keys; the table itself has more of its columns. */
const isBetter = (table: FoundTable, than: FoundTable | undefined): boolean =>
  than === undefined ||
  (isOurs(table.sheet) === isOurs(than.sheet) && table.columns.size > than.columns.size);

/** Finds every table and field of ours, on whatever sheet it stands. */
export const findAll = (file: WorkbookFile): Found => {
  const lists = knownLists();
  const known = knownFields();
  const tables = new Map<string, FoundTable>();
  const fields = new Map<string, FoundField>();
  for (const sheet of inOrder(file)) {
    const marks = marksOf(sheet, (path) => lists.has(path));
    marks.forEach((mark, index) => {
      const next = marks.slice(index + 1).find(({ kind }) => kind === 'fields')?.row ?? Infinity;
      if (mark.kind === 'fields') fieldsBelow(sheet, mark, next, (path) => known.has(path), fields);
      const list = mark.kind === 'list' ? lists.get(mark.list) : undefined;
      if (mark.kind !== 'list' || list === undefined) return;
      const table = readTable(sheet, list, mark, marks);
      if (isBetter(table, tables.get(mark.list))) tables.set(mark.list, table);
    });
  }
  return { lists, tables, fields, digits: digitsIn(tables.get(EXACT_LIST)) };
};
