import {
  columnsOf,
  EXACT_KEYS,
  EXACT_LIST,
  type FieldOutline,
  householdsOutline,
  HOUSEHOLDS,
  isNumbered,
  type ListOutline,
  lists,
  outline,
  OVERRIDES,
} from '../../workbook/inputs';

/** A list, and how its columns are known: by the keys above them or by what their heads say in either language. */
export interface KnownList {
  readonly list: ListOutline;
  readonly keys: ReadonlySet<string>;
  readonly byHead: ReadonlyMap<string, string>;
}

const headKey = (words: string): string => words.replace(/\s+/g, '').toLowerCase();

const knownList = (list: ListOutline): KnownList => {
  const isOrdered = isNumbered(list) || list.path === OVERRIDES;
  const columns = (['zh', 'en'] as const).map((lang) => columnsOf(list, lang, isOrdered)).flat();
  return {
    list,
    keys: new Set(columns.map(({ key }) => key)),
    byHead: new Map(columns.map(({ key, head }) => [headKey(head), key])),
  };
};

const households = (): ListOutline => ({ path: HOUSEHOLDS, holds: 'records', columns: householdsOutline() });

/** The digits that cells cannot hold: a table of the workbook, no list of the project. */
const exactDigits: ListOutline = {
  path: EXACT_LIST,
  holds: 'records',
  columns: EXACT_KEYS.map((key) => ({
    key,
    path: `${EXACT_LIST}[].${key}`,
    field: { type: 'any', presence: 'required' },
  })),
};

/** Every list that input sheets hold, by its path; parents before children. */
export const knownLists = (): ReadonlyMap<string, KnownList> =>
  new Map([...lists(), households(), exactDigits].map((list) => [list.path, knownList(list)]));

/** Every single field by its path. */
export const knownFields = (): ReadonlyMap<string, FieldOutline> =>
  new Map(outline().flatMap(({ fields }) => fields.map((field) => [field.path, field])));

export const keyOfHead = ({ byHead }: KnownList, words: string): string | undefined =>
  byHead.get(headKey(words));
