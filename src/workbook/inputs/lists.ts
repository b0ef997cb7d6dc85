import { displayWidth, t, type Language } from '../../i18n';
import type { Project } from '../../project';
import { drawInput, type Drawing, valueAt } from './fields';
import {
  type FieldOutline,
  hasIds,
  HOUSEHOLDS,
  type ListOutline,
  lists,
  NAME,
  NUMBER,
  OVERRIDES,
  PARENT,
} from './outline';
import type { Page } from './page';
import { LIST_NAMES } from './sections';
import { sourceOf, sourceWords } from './sources';
import { validationOf, written } from './values';
import { type ColumnOutline, columnsOf, labelOf, unitCode, WORDS } from './words';

/** One row of a table: where it stands in the project, and what it holds. */
interface Entry {
  /** `land.parcels[0].instalments[1]`; of a named value `sources.land`. */
  readonly path: string;
  readonly value: unknown;
  /** Position in its own list, from 0. */
  readonly index: number;
  readonly name?: string;
  readonly parent?: Entry;
}

/** Every record of a list, in order; of a list within records, parent by parent. */
const entriesOf = (project: Project, list: ListOutline): readonly Entry[] => {
  if (list.parent === undefined) return entriesIn(list, list.path, valueAt(project, list.path));
  const within = list.path.slice(list.parent.path.length + '[].'.length);
  return entriesOf(project, list.parent).flatMap((parent) =>
    entriesIn(list, `${parent.path}.${within}`, valueAt(parent.value, within)).map((entry) => ({
      ...entry,
      parent,
    })),
  );
};

const entriesIn = (list: ListOutline, path: string, value: unknown): readonly Entry[] =>
  list.holds === 'named'
    ? Object.entries((value ?? {}) as Record<string, unknown>).map(([name, each], index) => ({
        path: `${path}.${name}`,
        value: each,
        index,
        name,
      }))
    : ((value ?? []) as readonly unknown[]).map((each, index) => ({
        path: `${path}[${index}]`,
        value: each,
        index,
      }));

/** How children name a record: by its id, or by its number where the list has no ids. */
const nameOf = (list: ListOutline, { value, index }: Entry): string =>
  hasIds(list) ? (value as { id: string }).id : String(index + 1);

/** Whether rows of another table name the records of this list by number. */
export const isNumbered = (list: ListOutline): boolean =>
  !hasIds(list) && lists().some(({ parent }) => parent === list);

/** The key that a list's table is known by when it is read back: `land.parcels[] name`. */
const keyMark = (list: ListOutline, key: string): string => `${list.path}[] ${key}`;
/** Stands under a table, where its rows end. */
const endMark = (list: ListOutline): string => `/${list.path}`;

const pathOf = (list: ListOutline, { path }: Entry, key: string): string =>
  list.holds === 'records' ? `${path}.${key}` : path;

const drawCell = (
  drawing: Drawing,
  list: ListOutline,
  column: ColumnOutline,
  entry: Entry | undefined,
  row: number,
  at: number,
): void => {
  const { page } = drawing;
  const put = (kind: 'text' | 'number', value: string): void =>
    page.input(row, at, { value: { kind, value }, style: kind === 'text' ? 'inputText' : 'input.general' });
  const { key, field } = column;
  if (key === BASIS) {
    if (entry !== undefined)
      page.wrap(row, at, basisOf(drawing.project, list, entry, page.lang), 'quietMiddle');
  } else if (field === undefined) {
    if (entry === undefined) page.input(row, at, { style: 'inputText' });
    else if (key === PARENT && list.parent !== undefined && entry.parent !== undefined)
      put(hasIds(list.parent) ? 'text' : 'number', nameOf(list.parent, entry.parent));
    else if (key === NUMBER) put('number', String(entry.index + 1));
    else if (key === NAME) put('text', entry.name ?? '');
  } else drawField(drawing, list, field, entry, row, at);
};

/** A field of a record; of the blank row that an empty list shows, the place of its first record. */
const drawField = (
  drawing: Drawing,
  list: ListOutline,
  field: FieldOutline,
  entry: Entry | undefined,
  row: number,
  at: number,
): void => {
  const { key } = field;
  if (entry === undefined) {
    const first = list.parent === undefined && list.holds !== 'named';
    drawInput(
      drawing,
      field,
      first ? pathOf(list, { path: `${list.path}[0]`, value: undefined, index: 0 }, key) : '',
      undefined,
      row,
      at,
    );
    return;
  }
  drawInput(
    drawing,
    field,
    pathOf(list, entry, key),
    list.holds === 'records' ? valueAt(entry.value, key) : entry.value,
    row,
    at,
  );
};

/** Shown in a list's table, never read back: where each record's figures come from. */
const BASIS = '';

/** Lists whose figures the model reads. */
const hasBasis = ({ path, columns }: ListOutline): boolean =>
  !/^(policy|scenarios|risk|sources|notes)\b/.test(path) &&
  columns.some((field) => unitCode(field) !== undefined);

/** The basis stands before the source that a record states for itself, where it can. */
const drawnColumns = (list: ListOutline, lang: Language): readonly ColumnOutline[] => {
  const columns = [...columnsOf(list, lang, isNumbered(list))];
  if (!hasBasis(list)) return columns;
  const own = columns.findIndex(({ key }) => key === 'source');
  columns.splice(own < 0 ? columns.length : own, 0, { key: BASIS, head: WORDS.basis[lang] });
  return columns;
};

/** Where a record's figures come from: its own source or the registered one, then what single fields have of their own. */
const basisOf = (project: Project, list: ListOutline, { path, value }: Entry, lang: Language): string => {
  const own = list.holds === 'records' ? (value as { source?: string }).source : undefined;
  const single = list.columns.flatMap((field) => {
    const source = project.sources[`${path}.${field.key}`];
    return source === undefined
      ? []
      : [`${labelOf(field, lang)}${t(lang, 'colon')}${sourceWords(source, lang)}`];
  });
  return [sourceWords(own ?? sourceOf(project, path), lang), ...single].join('\n');
};

/** Heads are bold, keys are small. */
const WIDER_HEAD = 1.1;
const SMALLER_KEY = 0.85;
/** Characters that a second line for the unit must save. */
const LEAST_SAVED = 5;

/** Room for a column: its head, its key, its widest word or number. */
const roomFor = ({ key, head, field }: ColumnOutline, page: Page, values: readonly unknown[]): number => {
  const widest = values.reduce<number>((most, value) => {
    const shown = field === undefined ? undefined : written(field, value, page.lang).value;
    if (shown === undefined || shown.kind === 'flag') return most;
    const digits = Number(shown.value).toLocaleString('en-US', { minimumFractionDigits: 2 });
    return Math.max(most, displayWidth(shown.kind === 'number' ? digits : shown.value) + 2);
  }, 0);
  const roomOf = (words: string): number => Math.ceil(displayWidth(words) * WIDER_HEAD) + 2;
  const broken = Math.max(...head.split(/ (?=\()/).map(roomOf));
  // A column that nearly holds the whole head would break it inside the unit.
  const room = roomOf(head) - broken < LEAST_SAVED ? roomOf(head) : broken;
  return Math.max(room, Math.ceil(key.length * SMALLER_KEY) + 1, widest);
};

/** Registers columns: of the whole list, and of each parent's own stretch of rows. */
const placeColumns = (
  drawing: Drawing,
  list: ListOutline,
  columns: readonly ColumnOutline[],
  entries: readonly Entry[],
  firstRow: number,
): void => {
  const { page, places, project } = drawing;
  const stretches: { path: string; from: number; rows: number }[] = [
    { path: list.path, from: 0, rows: entries.length },
  ];
  if (list.parent !== undefined) {
    const within = list.path.slice(list.parent.path.length + '[].'.length);
    for (const parent of entriesOf(project, list.parent)) {
      const from = entries.findIndex((entry) => entry.parent?.path === parent.path);
      const rows = entries.filter((entry) => entry.parent?.path === parent.path).length;
      stretches.push({ path: `${parent.path}.${within}`, from: Math.max(0, from), rows });
    }
  }
  columns.forEach(({ key, field }, column) => {
    if (field === undefined || list.holds === 'named') return;
    for (const { path, from, rows } of stretches)
      places.putColumn(list.holds === 'values' ? `${path}[]` : `${path}[].${key}`, {
        first: page.at(firstRow + from, column),
        rows,
      });
  });
};

/** A list as an Excel table: heading, keys, heads, one row per record. */
export const drawList = (drawing: Drawing, list: ListOutline): void => {
  if (list.path === OVERRIDES || list.path === HOUSEHOLDS) return;
  const { page, places, project } = drawing;
  const { lang, grid } = page;
  const name = LIST_NAMES[list.path];
  const columns = drawnColumns(list, lang);
  const entries = entriesOf(project, list);
  const [heading, keys, heads, firstRow] = [page.row, page.row + 1, page.row + 2, page.row + 3];
  page.say(heading, 0, name?.label[lang] ?? list.path, 'heading');
  columns.forEach((column, at) => {
    if (column.key !== BASIS) page.wrap(keys, at, at === 0 ? keyMark(list, column.key) : column.key, 'code');
    page.wrap(heads, at, column.head, 'columnHead');
    page.needs(
      at,
      roomFor(
        column,
        page,
        entries.map(({ value }) => (list.holds === 'records' ? valueAt(value, column.key) : value)),
      ),
    );
  });
  const rows = Math.max(1, entries.length);
  for (let index = 0; index < rows; index += 1)
    columns.forEach((column, at) => drawCell(drawing, list, column, entries[index], firstRow + index, at));
  columns.forEach(({ field }, column) => {
    const area = { row: firstRow, column, rows, columns: 1 };
    const validation = field === undefined ? undefined : validationOf(field, area, lang);
    if (validation !== undefined) grid.validations.push(validation);
  });
  placeColumns(drawing, list, columns, entries, firstRow);
  const table = name?.table ?? list.path;
  grid.tables.push({
    name: table,
    area: { row: heads, column: 0, rows: rows + 1, columns: columns.length },
    columns: columns.map(({ head }) => head),
  });
  places.tables.push({
    list: list.path,
    name: table,
    sheet: grid.name,
    firstRow,
    rows: entries.length,
    columns: new Map(columns.flatMap(({ key }, at) => (key === BASIS ? [] : [[key, at] as const]))),
  });
  // A blank row stays between the records and the mark, for one more record.
  page.say(firstRow + rows + 1, 0, endMark(list), 'code');
  page.row = firstRow + rows + 3;
};
