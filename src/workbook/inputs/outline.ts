import { z } from 'zod';
import { type Field, fieldOf, type Project, projectSchema } from '../../project';

/** One field of a project as the sheets see it. */
export interface FieldOutline {
  /** Within its list: `rate`, `window.start`; the whole path for a field outside lists. */
  readonly key: string;
  /** Path in the project, `[]` for any place in a list, `*` for any name: `facilities[].window.start`. */
  readonly path: string;
  readonly field: Field;
  /** It lies in a group that may be absent as a whole. */
  readonly isOfOptionalGroup?: boolean;
}

/** A list that becomes a table: records, bare values, or values by a name the user chooses. */
export interface ListOutline {
  /** `land.parcels`, `land.parcels[].instalments`. */
  readonly path: string;
  readonly holds: 'records' | 'values' | 'named';
  readonly columns: readonly FieldOutline[];
  /** The list whose records these belong to. */
  readonly parent?: ListOutline;
}

/** A section of the project: its single fields, then its lists, parents before children. */
export interface SectionOutline {
  readonly id: keyof Project;
  readonly fields: readonly FieldOutline[];
  readonly lists: readonly ListOutline[];
}

/** Key of the column that says which record of the parent a row belongs to; `*` is the name of a named value. */
export const PARENT = 'parent';
export const NAME = '*';
/** Number of a record whose list has no ids, for its children to name; the order of policy overrides. */
export const NUMBER = '#';

/** The list that the sheet of households holds, and the one on the policy sheet. */
export const HOUSEHOLDS = 'relocation.households';
export const OVERRIDES = 'policy.overrides';

type Schema = z.core.$ZodType;

export const bare = (schema: Schema): Schema =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault
    ? bare(schema.unwrap())
    : schema;

interface Gathered {
  fields: FieldOutline[];
  lists: ListOutline[];
}

/** Where the walk is: the key within the list, '' at a section; the list; whether a group on the way may be absent. */
interface Way {
  readonly key: string;
  readonly list?: ListOutline;
  readonly mayBeAbsent?: boolean;
}

const gather = (schema: Schema, path: string, way: Way, into: Gathered): void => {
  const field = fieldOf(schema);
  if (field?.type === 'households') return;
  const { key, list } = way;
  const mayBeAbsent = way.mayBeAbsent === true || schema instanceof z.ZodOptional;
  if (field !== undefined) {
    into.fields.push({ key, path, field, ...(way.mayBeAbsent === true ? { isOfOptionalGroup: true } : {}) });
    return;
  }
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) gatherList(inner.element, path, list, into);
  else if (inner instanceof z.ZodRecord) gatherNamed(inner.valueType, path, list, into);
  else if (inner instanceof z.ZodObject)
    for (const [name, child] of Object.entries(inner.shape) as [string, Schema][])
      gather(
        child,
        `${path}.${name}`,
        { ...way, mayBeAbsent, key: key === '' ? name : `${key}.${name}` },
        into,
      );
  else throw new TypeError(`${path} is no field, list or group.`);
};

const gatherList = (element: Schema, path: string, parent: ListOutline | undefined, into: Gathered): void => {
  const own: Gathered = { fields: [], lists: [] };
  const columns: FieldOutline[] = [];
  const list: ListOutline = {
    path,
    holds: fieldOf(element) === undefined ? 'records' : 'values',
    columns,
    ...(parent === undefined ? {} : { parent }),
  };
  // A bare value is its list's only column.
  gather(element, `${path}[]`, { key: list.holds === 'values' ? 'value' : '', list }, own);
  columns.push(...ordered(own.fields));
  into.lists.push(list, ...own.lists);
};

const gatherNamed = (value: Schema, path: string, parent: ListOutline | undefined, into: Gathered): void => {
  const field = fieldOf(value);
  if (field === undefined) throw new TypeError(`${path} has names for groups; no sheet is drawn for that.`);
  into.lists.push({
    path,
    holds: 'named',
    columns: [{ key: 'value', path: `${path}.*`, field }],
    ...(parent === undefined ? {} : { parent }),
  });
};

/** What a reader looks for first stands first: the name, the id, where the figures come from. */
const FIRST = ['name', 'id', 'source'];
const rank = ({ key }: FieldOutline): number => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
const ordered = (fields: readonly FieldOutline[]): FieldOutline[] =>
  [...fields].sort((a, b) => rank(a) - rank(b));

const outlineOf = (): SectionOutline[] =>
  (Object.entries(projectSchema().shape) as [keyof Project, Schema][]).map(([id, schema]) => {
    const gathered: Gathered = { fields: [], lists: [] };
    gather(schema, id, { key: '' }, gathered);
    return {
      id,
      fields: gathered.fields.map((field) => ({ ...field, key: field.path })),
      lists: gathered.lists,
    };
  });

let known: readonly SectionOutline[] | undefined;

/** Every field of a project, from its schema: a field added there has its place here. */
export const outline = (): readonly SectionOutline[] => (known ??= outlineOf());

/** Every list but the households, parents before children. */
export const lists = (): readonly ListOutline[] => outline().flatMap((section) => section.lists);

/** Whether a list's records carry ids by which children can name them. */
export const hasIds = (list: ListOutline): boolean => list.columns.some(({ key }) => key === 'id');
