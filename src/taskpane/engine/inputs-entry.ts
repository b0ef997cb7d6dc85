import type { Wording } from '../../analysis';
import type { Entry, Place } from '../../excel';
import { Decimal } from '../../finance/decimal';
import { type Json, parseField, type Problem, ProjectError } from '../../project';
import { pathText } from '../../project/problem';
import type { FieldOutline } from '../../workbook/inputs';
import { written } from '../../workbook/inputs/values';
import { problemsOf } from '../../xlsx/project';
import { fieldAt } from './explain-input';
import type { Change } from './inputs-changes';
import { cellOfField, type Entered, shapeOf } from './inputs-entered';
import { readField, textOf } from './inputs-field';
import type { Keys } from './inputs-raw';
import { inWords, titleOf } from './inputs-title';

/** Something typed or chosen in a form. */
export interface Typed {
  readonly keys: Keys;
  readonly pattern: string;
  readonly text: string;
  readonly changes: readonly Change[];
}

/** An input that was entered, and what stood there before; texts as they stand in the box. */
export interface Edit {
  readonly keys: Keys;
  readonly pattern: string;
  readonly before: string;
  readonly after: string;
  /** The cell's own value before; undefined for an empty cell. */
  readonly cellBefore: Entry['value'];
}

/** What becomes of something typed. */
export type Tried =
  | { readonly kind: 'wrong'; readonly message: string }
  | { readonly kind: 'same' }
  /** To be entered into its cell. */
  | { readonly kind: 'cell'; readonly entry: Entry; readonly edit: Edit }
  /** To be collected: it decides rows, or has no cell yet. */
  | { readonly kind: 'change'; readonly change: Change };

/** A scenario's new value as its field would have it: a figure, yes or no, or JSON; anything else is words. */
const anyOf = (text: string): unknown => {
  if (!/^(-?[\d.]+$|["{[]|(true|false|null)$)/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

const typedValue = ({ field }: FieldOutline, text: string): unknown => {
  const typed = text.trim();
  if (typed === '') return undefined;
  return field.type === 'any' ? anyOf(typed) : typed;
};

const cellValueAt = ({ file }: Entered, { sheet, row, column }: Place): Entry['value'] => {
  const value = file.sheets
    .find(({ name }) => name === sheet)
    ?.cells.get(row)
    ?.get(column)?.value;
  // Nobody enters an error value again; what was refused for it comes back as an empty cell.
  return value?.kind === 'error' ? undefined : value;
};

/** Ids name rows, and records that belong to others name these by id: such a change is the builder's. */
const decidesRows = ({ field }: FieldOutline): boolean => field.type === 'id';

/** What the field says of it, as it would be said of a whole project. */
export const refusalOf = (problem: Problem, { lang }: Wording): string =>
  problemsOf(new ProjectError([problem]), lang)
    .map(({ message }) => message)
    .join('');

/** Reads what was typed as its field does, and says where it goes; nothing is written here. */
export const tryInput = (
  entered: Entered,
  wording: Wording,
  { keys, pattern, text, changes }: Typed,
): Tried => {
  const outlined = fieldAt(pattern);
  if (outlined === undefined) throw new TypeError(`${pattern} is no field of a project.`);
  const shape = shapeOf(entered, changes);
  const path = pathText(keys);
  const value = typedValue(outlined, text);
  const before = readField(shape, outlined, keys);
  if (value === undefined && before.text === '') return { kind: 'same' };
  // A group that may be absent goes field by field; what is left of it says what it lacks.
  const isTakenAway = value === undefined && outlined.isOfOptionalGroup === true;
  const read = isTakenAway
    ? ({ ok: true, value: undefined, json: undefined } as const)
    : parseField({ pattern, path }, value, shape.raw, true);
  if (!read.ok) return { kind: 'wrong', message: refusalOf(read.problem, wording) };
  if (value !== undefined && isSame(before.value, read.value)) return { kind: 'same' };
  const place = cellOfField(shape, path);
  if (place === undefined || decidesRows(outlined)) return change(keys, read.json);
  const { value: cell } = written(outlined, read.value, entered.lang);
  return {
    kind: 'cell',
    entry: { ...place, value: cell },
    edit: {
      keys,
      pattern,
      before: before.text,
      after: textOf(outlined, read.value),
      cellBefore: cellValueAt(entered, place),
    },
  };
};

const change = (keys: Keys, value: Json | undefined): Tried => ({
  kind: 'change',
  change: { kind: 'set', keys, value },
});

const isSame = (a: unknown, b: unknown): boolean =>
  a instanceof Decimal && b instanceof Decimal ? a.eq(b) : JSON.stringify(a) === JSON.stringify(b);

/** An edit of this session as it is listed. */
export interface EditView {
  /** 出让地块 · 北地块 · 楼面价. */
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** What the form shows there now, where that is something else again; undefined where the edit still stands. */
  readonly since: string | undefined;
  /** Where to enter the value before; undefined where the input has no cell any more. */
  readonly place: Place | undefined;
}

/** Edits in words, and whether they still stand. */
export const inputEdits = (
  entered: Entered,
  { lang }: Wording,
  edits: readonly Edit[],
): readonly EditView[] => {
  const shape = shapeOf(entered, []);
  return edits.flatMap(({ keys, pattern, before, after }) => {
    const outlined = fieldAt(pattern);
    if (outlined === undefined) return [];
    const now = readField(shape, outlined, keys).text;
    return [
      {
        title: titleOf(shape, outlined, keys, lang),
        before: inWords(outlined, before, lang),
        after: inWords(outlined, after, lang),
        since: now === after ? undefined : inWords(outlined, now, lang),
        place: cellOfField(shape, pathText(keys)),
      },
    ];
  });
};
