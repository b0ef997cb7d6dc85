import type { Place } from '../../excel';
import { referencesOf } from '../../xlsx/audit/formulas/references';
import { HOUSEHOLDS } from '../../workbook/inputs';
import type { Cell } from '../../workbook/plan';
import type { Place as RowPlace } from '../../rows';
import type { Opened } from './opened';

/** A figure of the model: a row or input, and which of its periods or records; undefined for a single cell. */
export interface Spot {
  readonly ref: string;
  readonly index: number | undefined;
}

/** What a cell of the workbook is to the model. */
export type Meaning =
  /** A figure of the model; `among` where the cell gathers several periods, of which `index` tells most. */
  | (Spot & { readonly kind: 'figure'; readonly among: number })
  /** A label of a row, or its total: the row as a whole. */
  | { readonly kind: 'wholeRow'; readonly ref: string }
  | { readonly kind: 'input'; readonly path: string }
  | { readonly kind: 'parameter'; readonly id: string }
  /** Words of ours, or nothing, in a sheet of ours. */
  | { readonly kind: 'words' | 'empty' }
  /** A sheet of the user's own. */
  | { readonly kind: 'own' };

/** Where things stand, turned round: by cell. */
interface Atlas {
  readonly rows: ReadonlyMap<string, { readonly ref: string; readonly place: RowPlace }>;
  readonly records: ReadonlyMap<string, readonly { readonly ref: string; readonly place: RowPlace }[]>;
  readonly inputs: ReadonlyMap<string, string>;
  readonly parameters: ReadonlyMap<string, string>;
  readonly sheets: ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, Cell>>>;
}

const key = (...parts: readonly (string | number)[]): string => parts.join('!');
const cellKey = ({ sheet, row, column }: Place): string => key(sheet, row, column);

const draw = (opened: Opened): Atlas => {
  const { draft, plan } = opened.drawn();
  const rows = new Map<string, { ref: string; place: RowPlace }>();
  const records = new Map<string, { ref: string; place: RowPlace }[]>();
  for (const ref of [...draft.program.inputs.keys(), ...draft.program.rows.keys()]) {
    const place = draft.layout.place(ref);
    if (place === undefined) continue;
    if (place.kind !== 'records') rows.set(key(place.sheet, place.row), { ref, place });
    else {
      const column = key(place.sheet, place.column);
      records.set(column, [...(records.get(column) ?? []), { ref, place }]);
    }
  }
  const inputs = new Map<string, string>();
  for (const { path, cell } of draft.inputs.cells()) {
    // They come last and are tens of thousands; their columns are found as the records of their table.
    if (path.startsWith(HOUSEHOLDS)) break;
    inputs.set(cellKey(opened.cellOf(path) ?? cell), path);
  }
  const parameters = new Map<string, string>();
  for (const { id } of draft.policy.all()) {
    const cell = draft.inputs.policyCell(id);
    if (cell !== undefined) parameters.set(key(cell.sheet, cell.row), id);
  }
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.name, sheet.rows]));
  return { rows, records, inputs, parameters, sheets };
};

const known = new WeakMap<Opened, Atlas>();

const atlasOf = (opened: Opened): Atlas => {
  const atlas = known.get(opened) ?? draw(opened);
  known.set(opened, atlas);
  return atlas;
};

/** The cell of a figure in the workbook as we would lay it out now; undefined where it has none. */
export const spotPlace = (opened: Opened, { ref, index }: Spot): Place | undefined => {
  const place = opened.drawn().draft.layout.place(ref);
  if (place === undefined) return undefined;
  const { sheet } = place;
  switch (place.kind) {
    case 'cell':
      return { sheet, row: place.row, column: place.column };
    case 'periods':
      return { sheet, row: place.row, column: place.firstColumn + (index ?? 0) };
    case 'records':
      return { sheet, row: place.firstRow + (index ?? 0), column: place.column };
  }
};

/** The figure of the model at a cell of a model sheet. */
const figureAt = (atlas: Atlas, { sheet, row, column }: Place, opened: Opened): Meaning | undefined => {
  const inColumn = atlas.records.get(key(sheet, column)) ?? [];
  for (const { ref, place } of inColumn)
    if (place.kind === 'records' && row >= place.firstRow && row <= place.lastRow)
      return { kind: 'figure', ref, index: row - place.firstRow, among: 1 };
  const found = atlas.rows.get(key(sheet, row));
  if (found === undefined) return undefined;
  const { ref, place } = found;
  if (place.kind !== 'periods') return { kind: 'figure', ref, index: undefined, among: 1 };
  const index = column - place.firstColumn;
  const { periods } = opened.drawn().draft.program;
  if (index >= 0 && index < periods) return { kind: 'figure', ref, index, among: 1 };
  return { kind: 'wholeRow', ref };
};

/** Rows that say which period a cell gathers, never what it shows. */
const AXES = ['timeline.periodIndex', 'timeline.calendarYear'] as const;
const ASIDE = new Set<string>([...AXES, 'timeline.periodEnd', 'checks.halfCent']);

const numberAt = (atlas: Atlas, { sheet, row, column }: Place): number | undefined => {
  const value = atlas.sheets.get(sheet)?.get(row)?.get(column)?.value;
  return value?.kind === 'number' ? Number(value.value) : undefined;
};

/** Periods that the formula of a table gathers, by the heads of its columns; every period where it names none. */
const gathered = (opened: Opened, axis: string | undefined, heads: readonly number[]): readonly number[] => {
  const { exact } = opened.drawn().draft;
  const values = axis === undefined ? [] : exact.row(axis).map((value) => value.toNumber());
  const [least, most] = [Math.min(...heads), Math.max(...heads)];
  const among = values.flatMap((value, index) => (value >= least && value <= most ? [index] : []));
  return among.length > 0 ? among : Array.from({ length: exact.periods }, (_, index) => index);
};

/** Where a row tells most: its least for a formula that asks for the least, else its largest either way. */
const mostTelling = (opened: Opened, ref: string, among: readonly number[], least: boolean): number => {
  const values = opened.drawn().draft.exact.row(ref);
  return among.reduce((best, index) => {
    const [held, value] = [values[best], values[index]];
    if (value === undefined || value.isNaN()) return best;
    if (held === undefined || held.isNaN()) return index;
    return (least ? value.lt(held) : value.abs().gt(held.abs())) ? index : best;
  }, among[0] ?? 0);
};

/** How far a figure of a picture may stand from the table it is fetched from. */
const DEEPEST = 4;

/** The row that a table or the dashboard shows in a cell: the first that its formula names. */
const shownAt = (opened: Opened, atlas: Atlas, place: Place, depth = 0): Meaning | undefined => {
  const formula = atlas.sheets.get(place.sheet)?.get(place.row)?.get(place.column)?.formula;
  if (formula === undefined || depth > DEEPEST) return undefined;
  const references = referencesOf(formula).map(({ sheet, from, to }) => ({
    at: { sheet: sheet ?? place.sheet, row: from.row, column: from.column },
    isRange: from.row !== to.row || from.column !== to.column,
  }));
  const meant = references.map(({ at, isRange }) => ({ at, isRange, figure: figureAt(atlas, at, opened) }));
  const refOf = ({ figure }: (typeof meant)[number]): string =>
    figure !== undefined && 'ref' in figure ? figure.ref : '';
  const shown = meant.find((each) => refOf(each) !== '' && !ASIDE.has(refOf(each)));
  if (shown?.figure !== undefined) {
    if (!shown.isRange || shown.figure.kind !== 'figure' || shown.figure.index === undefined)
      return shown.figure;
    const { ref } = shown.figure;
    if (opened.drawn().draft.layout.place(ref)?.kind !== 'periods') return { ...shown.figure };
    const axis = AXES.find((name) => meant.some((each) => refOf(each) === name));
    const heads = references.flatMap(({ at }) =>
      at.sheet === place.sheet ? (numberAt(atlas, at) ?? []) : [],
    );
    const among = gathered(opened, axis, heads);
    const index = mostTelling(opened, ref, among, /\bMIN(IFS)?\(/.test(formula));
    return { kind: 'figure', ref, index, among: among.length };
  }
  for (const { at } of references) {
    const further = shownAt(opened, atlas, at, depth + 1);
    if (further !== undefined) return further;
  }
  return undefined;
};

/** What a cell of the open workbook is to the model. */
export const meaningOf = (opened: Opened, place: Place): Meaning => {
  const atlas = atlasOf(opened);
  const path = atlas.inputs.get(cellKey(place));
  if (path !== undefined && !path.startsWith('policy.overrides')) return { kind: 'input', path };
  const parameter = atlas.parameters.get(key(place.sheet, place.row));
  if (parameter !== undefined) return { kind: 'parameter', id: parameter };
  const figure = figureAt(atlas, place, opened) ?? shownAt(opened, atlas, place);
  if (figure !== undefined) return figure;
  const sheet = atlas.sheets.get(place.sheet);
  if (sheet === undefined) return { kind: 'own' };
  return { kind: sheet.get(place.row)?.get(place.column)?.value === undefined ? 'empty' : 'words' };
};

/** The period or record at which a row tells most; undefined for a single cell, the first record for an input. */
export const tellingIndex = (opened: Opened, ref: string): number | undefined => {
  const { draft } = opened.drawn();
  if (draft.layout.place(ref)?.kind === 'cell') return undefined;
  if (draft.program.inputs.has(ref)) return 0;
  const everywhere = draft.exact.row(ref).map((_, index) => index);
  return mostTelling(opened, ref, everywhere, false);
};
