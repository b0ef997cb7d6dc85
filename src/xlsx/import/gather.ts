import { Flaw } from '../../project/read/flaw';
import {
  EXACT_LIST,
  type FieldOutline,
  hasIds,
  listLabel,
  type ListOutline,
  NAME,
  NUMBER,
  OVERRIDES,
  PARENT,
} from '../../workbook/inputs';
import type { FileCell, SheetFile, WorkbookFile } from '../read';
import { type Found, numberIn } from './find';
import { type Gathering, setAt } from './gathering';
import { knownFields, type KnownList } from './known';
import { textOf } from './marks';
import type { FoundTable, TableRow } from './tables';
import { rawOf } from './values';

/** A record that rows of another table may belong to. */
interface Parent {
  readonly path: string;
  readonly value: Record<string, unknown>;
  readonly names: readonly string[];
}

interface Gathered {
  readonly file: WorkbookFile;
  readonly found: Found;
  readonly gathering: Gathering;
  readonly parents: Map<string, readonly Parent[]>;
}

/** The raw value of a cell; an error value is refused where it stands. */
const read = (
  { file, found, gathering }: Omit<Gathered, 'parents'>,
  outlined: FieldOutline,
  cell: FileCell | undefined,
  path: string,
  place = path,
): unknown => {
  if (cell?.value?.kind === 'error') gathering.refuse(path, cell.value.value, new Flaw('cellError'));
  return rawOf(file, outlined, cell, place, found.digits);
};

const at = (sheet: SheetFile, row: number, column: number | undefined): FileCell | undefined =>
  column === undefined ? undefined : sheet.cells.get(row)?.get(column);

/** The single fields; a threshold's source stands in the column of sources. */
export const gatherFields = (file: WorkbookFile, found: Found, gathering: Gathering): void => {
  const take = (outlined: FieldOutline, sheet: SheetFile, row: number, column: number | undefined): void => {
    if (column === undefined) return;
    gathering.putCell(outlined.path, sheet, row, column);
    const value = read({ file, found, gathering }, outlined, at(sheet, row, column), outlined.path);
    if (value !== undefined) setAt(gathering.root, outlined.path, value);
  };
  for (const [path, outlined] of knownFields()) {
    const place = found.fields.get(path);
    if (place !== undefined) take(outlined, place.sheet, place.row, place.value);
    const beside = path.endsWith('.source')
      ? found.fields.get(path.replace(/\.source$/, '.value'))
      : undefined;
    if (place === undefined && beside !== undefined) take(outlined, beside.sheet, beside.row, beside.source);
  }
};

const wordsIn = (cell: FileCell | undefined): string =>
  cell?.value?.kind === 'number' ? String(Number(cell.value.value)) : textOf(cell);

/** Overrides stand in the order of the catalogue; the project's own order is numbered. */
const inOwnOrder = (list: ListOutline, rows: readonly TableRow[]): readonly TableRow[] => {
  if (list.path !== OVERRIDES) return rows;
  const order = ({ cells }: TableRow): number => numberIn(cells.get(NUMBER)) ?? Infinity;
  return [...rows].sort((a, b) => (order(a) === order(b) ? a.row - b.row : order(a) - order(b)));
};

/** The digits of an override are noted by its parameter, of any other field by its path. */
const digitsPlace = (list: ListOutline, key: string, path: string, row: TableRow): string =>
  list.path === OVERRIDES && key === 'value' ? `policy:${textOf(row.cells.get('id'))}` : path;

/** Reads one record, or the one value that a row holds. */
const gatherRow = (
  all: Gathered,
  list: ListOutline,
  table: FoundTable,
  row: TableRow,
  path: string,
): unknown => {
  all.gathering.putRecord(path, { sheet: table.sheet, row: row.row, columns: table.columns });
  const valueOf = ({ key, ...rest }: FieldOutline): unknown => {
    const own = list.holds === 'records' ? `${path}.${key}` : path;
    return read(all, { key, ...rest }, row.cells.get(key), own, digitsPlace(list, key, own, row));
  };
  const [only] = list.columns;
  if (list.holds !== 'records') return only === undefined ? undefined : valueOf(only);
  const record: Record<string, unknown> = {};
  for (const outlined of list.columns) {
    const value = valueOf(outlined);
    if (value !== undefined) setAt(record, outlined.key, value);
  }
  return record;
};

/** The record that a row belongs to: named by id, by number, or by what it is called. */
const parentOf = (all: Gathered, list: ListOutline, table: FoundTable, row: TableRow): Parent | undefined => {
  const parents = all.parents.get(list.parent?.path ?? '') ?? [];
  const named = wordsIn(row.cells.get(PARENT));
  const byId = parents.find(({ names }) => names[0] === named);
  const found = byId ?? parents.find(({ names }) => names.includes(named));
  if (found === undefined) {
    const path = `${list.path}[].${PARENT}`;
    all.gathering.putRecord(path, {
      sheet: table.sheet,
      row: row.row,
      columns: new Map([['value', table.columns.get(PARENT) ?? 0]]),
    });
    all.gathering.refuse(
      path,
      named,
      new Flaw('noSuchParent', {}, parents.map(({ names }) => names[0] ?? '').join(', ')),
    );
  }
  return found;
};

const namesOf = (
  list: ListOutline,
  value: Record<string, unknown>,
  row: TableRow,
  index: number,
): readonly string[] => {
  const words = (key: string): string => wordsIn(row.cells.get(key));
  const first = hasIds(list) ? words('id') : words(NUMBER) || String(index + 1);
  return [first, typeof value.name === 'string' ? value.name.trim() : ''].filter((name) => name !== '');
};

/** Columns that must be there once a table has rows. */
const refuseMissing = ({ gathering }: Gathered, list: ListOutline, { columns, rows }: FoundTable): void => {
  if (rows.length === 0) return;
  const label = listLabel(list.path);
  const needed = [
    ...list.columns.filter(({ field }) => field.presence === 'required').map(({ key }) => key),
    ...(list.parent === undefined ? [] : [PARENT]),
    ...(list.holds === 'named' ? [NAME] : []),
  ];
  for (const key of needed.filter((each) => !columns.has(each)))
    gathering.refuse(list.path, undefined, new Flaw('columnMissing', { ...label, column: key }));
};

const gatherList = (all: Gathered, { list }: KnownList): void => {
  const { found, gathering, parents } = all;
  const table = found.tables.get(list.path);
  const within = list.parent === undefined ? '' : list.path.slice(list.parent.path.length + '[].'.length);
  const empty = (): unknown => (list.holds === 'named' ? {} : []);
  const owners =
    list.parent === undefined
      ? [{ path: '', value: gathering.root, names: [] }]
      : (parents.get(list.parent.path) ?? []);
  for (const owner of owners) setAt(owner.value, within || list.path, empty());
  if (table === undefined) {
    gathering.refuse(list.path, undefined, new Flaw('tableMissing', listLabel(list.path)));
    return;
  }
  gathering.putRecord(list.path, { sheet: table.sheet, row: table.keysRow, columns: table.columns });
  refuseMissing(all, list, table);
  const own: Parent[] = [];
  for (const row of inOwnOrder(list, table.rows)) {
    const owner = list.parent === undefined ? owners[0] : parentOf(all, list, table, row);
    if (owner === undefined) continue;
    const path = owner.path === '' ? list.path : `${owner.path}.${within}`;
    if (list.holds === 'named') {
      gatherNamed(all, list, table, row, owner.value, path, within || list.path);
      continue;
    }
    const into = valueAt(owner.value, within || list.path) as unknown[];
    const place = `${path}[${into.length}]`;
    const value = gatherRow(all, list, table, row, place);
    own.push({
      path: place,
      value: value as Record<string, unknown>,
      names:
        list.holds === 'records' ? namesOf(list, value as Record<string, unknown>, row, into.length) : [],
    });
    into.push(value);
  }
  parents.set(list.path, own);
};

const gatherNamed = (
  all: Gathered,
  list: ListOutline,
  table: FoundTable,
  row: TableRow,
  owner: Record<string, unknown>,
  path: string,
  within: string,
): void => {
  const cell = row.cells.get(NAME);
  const name = cell?.value?.kind === 'text' ? cell.value.value : wordsIn(cell);
  const group = valueAt(owner, within) as Record<string, unknown>;
  const place = `${path}.${name}`;
  if (Object.hasOwn(group, name)) {
    const first = all.gathering.cellOf(place) ?? '';
    all.gathering.putRecord(place, { sheet: table.sheet, row: row.row, columns: table.columns });
    all.gathering.refuse(place, name, new Flaw('duplicateEntry', { first }));
    return;
  }
  const value = gatherRow(all, list, table, row, place);
  // A blank value is a fault of that name, not the absence of it.
  Object.defineProperty(group, name, {
    value: value ?? null,
    enumerable: true,
    writable: true,
    configurable: true,
  });
};

const valueAt = (root: Record<string, unknown>, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], root);

/** The lists, parents before what belongs to them. */
export const gatherLists = (file: WorkbookFile, found: Found, gathering: Gathering): void => {
  const all: Gathered = { file, found, gathering, parents: new Map() };
  for (const [path, known] of found.lists) if (path !== EXACT_LIST) gatherList(all, known);
};
