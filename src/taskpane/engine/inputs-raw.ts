/** The way to a value of a project's JSON: names, and positions in lists. */
export type Keys = readonly (string | number)[];

export type Group = Readonly<Record<string, unknown>>;

export const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const child = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string | number, unknown>>)[key]
    : undefined;

export const valueAt = (root: unknown, keys: Keys): unknown => keys.reduce<unknown>(child, root);

/** The list there; an absent one is empty. */
export const listAt = (root: unknown, keys: Keys): readonly unknown[] => {
  const list = valueAt(root, keys);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
};

/** The group there; an absent one is empty. */
export const groupAt = (root: unknown, keys: Keys): Group => {
  const group = valueAt(root, keys);
  return isGroup(group) ? group : {};
};

const without = (group: Group, name: string): Group =>
  Object.fromEntries(Object.entries(group).filter(([key]) => key !== name));

/**
 * The same with another value in one place; the original stays as it is. A value that is taken away leaves its place, and
 * so does a group within a record that is empty for it: a threshold without value and source is no threshold.
 */
export const changedAt = (root: unknown, keys: Keys, change: (value: unknown) => unknown): unknown => {
  const [key, ...rest] = keys;
  if (key === undefined) return change(root);
  if (typeof key === 'number') {
    const list = Array.isArray(root) ? [...(root as readonly unknown[])] : [];
    const next = changedAt(list[key], rest, change);
    list[key] = next ?? (rest.length === 0 ? null : {});
    return list;
  }
  const group = isGroup(root) ? root : {};
  const next = changedAt(group[key], rest, change);
  if (next !== undefined) return { ...group, [key]: next };
  const left = without(group, key);
  return Object.keys(left).length === 0 ? undefined : left;
};

const NAMES = ['name', 'id', 'guarantor', 'line', 'path'];

/** What a record is called; '' where it has nothing of the kind. */
export const nameIn = (record: unknown): string => {
  const named = NAMES.map((key) => child(record, key)).find(
    (name) => typeof name === 'string' && name.trim() !== '',
  );
  return typeof named === 'string' ? named.trim() : '';
};
