import { pathText } from '../../project/problem';
import { changedAt, groupAt, isGroup, type Keys, listAt } from './inputs-raw';

/** A change that the cells cannot take while the rows are as they are: collected, and carried out by building. */
export type Change =
  | { readonly kind: 'set'; readonly keys: Keys; readonly value: unknown }
  /** A blank record ({}) or value (null) at the end of the list, or a value under a name. */
  | { readonly kind: 'add'; readonly list: Keys; readonly blank: object | null; readonly name?: string }
  /** A copy of a record at the end of its list, under a name of its own. */
  | { readonly kind: 'copy'; readonly list: Keys; readonly at: number; readonly name: string }
  | { readonly kind: 'remove'; readonly list: Keys; readonly at: number | string }
  | { readonly kind: 'move'; readonly list: Keys; readonly from: number; readonly to: number };

type Moved = (index: number) => number | undefined;

/** A path that goes through a list, once the records of that list have moved; undefined where its record is gone. */
const movedPath = (path: string, list: string, moved: Moved): string | undefined => {
  if (!path.startsWith(`${list}[`)) return path;
  const [, index = '', rest = ''] = /^\[(\d+)\](.*)$/.exec(path.slice(list.length)) ?? [];
  const next = index === '' ? undefined : moved(Number(index));
  return next === undefined ? undefined : `${list}[${next}]${rest}`;
};

const asGroup = (value: unknown): Readonly<Record<string, unknown>> => (isGroup(value) ? value : {});

/** Whoever names an input by its place in a list names it by its new place; what is gone takes its mention along. */
const renumbered = (root: unknown, list: string, moved: Moved): unknown => {
  const of = (path: unknown): unknown => (typeof path === 'string' ? movedPath(path, list, moved) : path);
  const paths = (records: readonly unknown[], ...names: readonly string[]): unknown[] =>
    records.flatMap((record) => {
      const group = asGroup(record);
      const next = names.map((name): [string, unknown] => [name, of(group[name])]);
      const isGone = next.some(([name, path]) => group[name] !== undefined && path === undefined);
      return isGone ? [] : [{ ...group, ...Object.fromEntries(next.filter(([name]) => name in group)) }];
    });
  const inScenarios = (scenarios: readonly unknown[]): unknown[] =>
    scenarios.map((scenario) => ({
      ...asGroup(scenario),
      changes: paths(listAt(scenario, ['changes']), 'path'),
    }));
  const sources = Object.entries(groupAt(root, ['sources'])).flatMap(([path, source]) => {
    const next = movedPath(path, list, moved);
    return next === undefined ? [] : [[next, source] as const];
  });
  const risk = groupAt(root, ['risk']);
  return {
    ...asGroup(root),
    sources: Object.fromEntries(sources),
    scenarios: inScenarios(listAt(root, ['scenarios'])),
    risk: {
      ...risk,
      variables: paths(listAt(risk, ['variables']), 'path'),
      correlations: paths(listAt(risk, ['correlations']), 'a', 'b'),
    },
  };
};

const inList = (
  root: unknown,
  keys: Keys,
  change: (list: readonly unknown[]) => readonly unknown[],
): unknown =>
  changedAt(root, keys, (list) => change(Array.isArray(list) ? (list as readonly unknown[]) : []));

/** A copy is named anew, and its id is made up when it is read. */
const copyOf = (record: unknown, name: string): unknown => {
  if (!isGroup(record)) return record;
  const { id: _, ...rest } = record;
  return { ...rest, ...('name' in rest ? { name } : {}) };
};

const removed = (root: unknown, list: Keys, at: number | string): unknown => {
  if (typeof at === 'string')
    return changedAt(root, list, (group) =>
      Object.fromEntries(Object.entries(asGroup(group)).filter(([name]) => name !== at)),
    );
  const shorter = inList(root, list, (records) => records.filter((_, index) => index !== at));
  return renumbered(shorter, pathText(list), (index) => {
    if (index === at) return undefined;
    return index > at ? index - 1 : index;
  });
};

const reordered = (root: unknown, list: Keys, from: number, to: number): unknown => {
  const order = listAt(root, list).map((_, index) => index);
  order.splice(to, 0, ...order.splice(from, 1));
  const next = inList(root, list, (records) => order.map((index) => records[index]));
  return renumbered(next, pathText(list), (index) => order.indexOf(index));
};

/** What the inputs are with one change more. */
const changed = (root: unknown, change: Change): unknown => {
  switch (change.kind) {
    case 'set':
      return changedAt(root, change.keys, () => change.value);
    case 'add': {
      const { list, name, blank } = change;
      if (name !== undefined) return changedAt(root, [...list, name], (value) => value ?? blank);
      return inList(root, list, (records) => [...records, blank]);
    }
    case 'copy':
      return inList(root, change.list, (records) => [...records, copyOf(records[change.at], change.name)]);
    case 'remove':
      return removed(root, change.list, change.at);
    case 'move':
      return reordered(root, change.list, change.from, change.to);
  }
};

/** The inputs with the collected changes, in their order. */
export const withChanges = (root: unknown, changes: readonly Change[]): unknown =>
  changes.reduce(changed, root);
