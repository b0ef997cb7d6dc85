import type { Wording } from '../../analysis';
import { pathText } from '../../project/problem';
import { listLabel, type ListOutline, lists } from '../../workbook/inputs';
import type { InputProblem } from './input-problem';
import { basisOf, fieldView, type FieldView, readField } from './inputs-field';
import type { RawInputs, Shape } from './inputs-entered';
import { groupAt, type Keys, listAt, nameIn, valueAt } from './inputs-raw';

/** A record as a list names it. */
export interface RecordName {
  /** 2. 北地块. */
  readonly text: string;
  /** Faults within it. */
  readonly problems: number;
}

/** A list of records of which a form shows one at a time. */
export interface ListView {
  readonly keys: Keys;
  /** `land.parcels`, `land.parcels[0].instalments`. */
  readonly path: string;
  readonly label: string;
  readonly holds: ListOutline['holds'];
  readonly names: readonly RecordName[];
  /** Position of the record shown; 0 where there is none. */
  readonly at: number;
  readonly record: RecordView | undefined;
  /** What is wrong with the list as a whole. */
  readonly problems: readonly string[];
}

export interface RecordView {
  readonly keys: Keys;
  /** What a copy would be called after; '' where records have no names. */
  readonly name: string;
  readonly fields: readonly FieldView[];
  /** Lists within the record, in their order. */
  readonly lists: readonly ListView[];
  /** Where its figures come from; '' where nothing is said of that. */
  readonly source: string;
  /** What is wrong with the record as a whole. */
  readonly problems: readonly string[];
}

/** Everything a form is made from. */
export interface Making {
  readonly shape: Shape;
  readonly problems: readonly InputProblem[];
  readonly wording: Wording;
  /** Position of the record to show, by the list's path. */
  readonly at: Readonly<Record<string, number>>;
}

const isWithin = (path: string, of: string): boolean =>
  path === of || path.startsWith(`${of}.`) || path.startsWith(`${of}[`);

/** How many faults lie in something or below it. */
export const problemsWithin = (problems: readonly InputProblem[], of: string): number =>
  problems.filter(({ path }) => isWithin(path, of)).length;

/** Keys of every record, in order: positions, or names. */
export const recordKeys = (shape: Shape, list: ListOutline, keys: Keys): readonly Keys[] =>
  list.holds === 'named'
    ? Object.keys(groupAt(shape.raw, keys)).map((name) => [...keys, name])
    : listAt(shape.raw, keys).map((_, index) => [...keys, index]);

const MOST_TOLD = 2;

/** A record without a name is told by what stands first in it. */
export const toldAs = (shape: RawInputs, list: ListOutline, keys: Keys): string => {
  if (list.holds === 'named') return String(keys.at(-1));
  const name = list.holds === 'records' ? nameIn(valueAt(shape.raw, keys)) : '';
  if (name !== '') return name;
  return list.columns
    .slice(0, MOST_TOLD)
    .map((column) => readField(shape, column, fieldKeys(list, keys, column.key)).text)
    .filter((text) => text !== '')
    .join(' · ');
};

/** The field of a record; a bare value is its own. */
export const fieldKeys = (list: ListOutline, record: Keys, key: string): Keys =>
  list.holds === 'records' ? [...record, ...key.split('.')] : record;

const namesOf = (making: Making, list: ListOutline, records: readonly Keys[]): RecordName[] =>
  records.map((keys, index) => {
    const name = toldAs(making.shape, list, keys);
    return {
      text: name === '' ? `${index + 1}.` : `${index + 1}. ${name}`,
      problems: problemsWithin(making.problems, pathText(keys)),
    };
  });

/** What is wrong with something itself: with it as a whole, or with what none of its parts stands for. */
export const ownProblems = (
  { problems }: Making,
  path: string,
  parts: readonly string[],
): readonly string[] =>
  problems
    .filter((problem) => isWithin(problem.path, path) && !parts.some((part) => isWithin(problem.path, part)))
    .map(({ message }) => message);

const recordView = (making: Making, list: ListOutline, keys: Keys): RecordView => {
  const { shape, problems, wording } = making;
  const path = pathText(keys);
  const fields = list.columns.map((column) =>
    fieldView(shape, problems, column, fieldKeys(list, keys, column.key), wording),
  );
  const inner = lists()
    .filter(({ parent }) => parent === list)
    .map((each) => listView(making, each, innerKeys(each, list, keys)));
  const own = valueAt(shape.raw, [...keys, 'source']);
  return {
    keys,
    name: list.holds === 'records' ? nameIn(valueAt(shape.raw, keys)) : '',
    fields,
    lists: inner,
    source: list.parent === undefined ? basisOf(shape, path, own, wording) : '',
    problems: ownProblems(
      making,
      path,
      [...fields, ...inner].map((part) => part.path),
    ),
  };
};

/** A list within a record. */
export const innerKeys = (inner: ListOutline, outer: ListOutline, record: Keys): Keys => [
  ...record,
  ...inner.path.slice(outer.path.length + '[].'.length).split('.'),
];

/** A list with the record that is asked for, or the nearest there is. */
export const listView = (making: Making, list: ListOutline, keys: Keys): ListView => {
  const path = pathText(keys);
  const records = recordKeys(making.shape, list, keys);
  const at = Math.max(0, Math.min(making.at[path] ?? 0, records.length - 1));
  const record = records[at];
  return {
    keys,
    path,
    label: listLabel(list.path)[making.wording.lang],
    holds: list.holds,
    names: namesOf(making, list, records),
    at,
    record: record === undefined ? undefined : recordView(making, list, record),
    problems: ownProblems(making, path, records.map(pathText)),
  };
};
