import type { Json } from '../../project';

/** Two lists line by line; a line that only one of them has stands alone. */
export interface Pairing {
  readonly pairs: readonly {
    readonly before: number | undefined;
    readonly after: number | undefined;
  }[];
  /** Keys of the lines that both have, where their order is another. */
  readonly reordered: { readonly before: readonly string[]; readonly after: readonly string[] } | undefined;
}

type Line = Readonly<Record<string, Json>>;

/** What tells the lines of a list apart, best first: parties, lines handed over and changed paths have no id. */
const KEYS = ['id', 'name', 'guarantor', 'line', 'path'] as const;

/** An id made from the line's position, when its author gave none (project/rules/lines.ts): it says nothing once a line is inserted. */
const isMade = (id: unknown): boolean => typeof id === 'string' && /_\d+$/.test(id);

export const isLine = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two ids name the line alike: another number of a made id is no difference. */
export const sameId = (before: Json | undefined, after: Json | undefined): boolean =>
  before === after || (isMade(before) && isMade(after));

/** Matches the lines of two lists by id, name or another key of their own; a list without one, by position within what differs. */
export function paired(before: readonly Json[], after: readonly Json[]): Pairing {
  const key = keyOf(before, after);
  return key === undefined
    ? byPosition(before, after)
    : byKey(before as readonly Line[], after as readonly Line[], key);
}

function keyOf(before: readonly Json[], after: readonly Json[]): (typeof KEYS)[number] | undefined {
  return KEYS.find((key) =>
    [before, after].every((list) => {
      const seen = new Set(list.map((line) => (isLine(line) ? line[key] : undefined)));
      return seen.size === list.length && [...seen].every((value) => typeof value === 'string');
    }),
  );
}

function byKey(before: readonly Line[], after: readonly Line[], key: string): Pairing {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const match = (same: (one: Line, other: Line) => boolean): void => {
    before.forEach((line, at) => {
      if (partner.has(at)) return;
      const other = after.findIndex((each, index) => !taken.has(index) && same(line, each));
      if (other < 0) return;
      partner.set(at, other);
      taken.add(other);
    });
  };
  // A made id is only a position: before it counts, the name does.
  match((one, other) => one[key] === other[key] && (key !== 'id' || !isMade(one.id)));
  if (key === 'id') {
    match((one, other) => one.name !== undefined && one.name === other.name);
    match((one, other) => one.id === other.id);
  }
  const both = [...partner].sort(([one], [other]) => one - other);
  const inOrder = both.every(([, at], index) => index === 0 || at > (both[index - 1]?.[1] ?? 0));
  const names = (list: readonly Line[], places: readonly number[]): string[] =>
    places.map((at) => textOf(list[at]?.[key]));
  const places = both.map(([, at]) => at);
  return {
    pairs: merged(partner, before.length, after.length),
    reordered: inOrder
      ? undefined
      : {
          before: names(
            before,
            both.map(([at]) => at),
          ),
          after: names(
            after,
            [...places].sort((one, other) => one - other),
          ),
        },
  };
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The later list in its order, each removed line before the line that stood after it. */
function merged(partner: ReadonlyMap<number, number>, before: number, after: number): Pairing['pairs'] {
  const origin = new Map([...partner].map(([one, other]) => [other, one]));
  const pairs: { before: number | undefined; after: number | undefined }[] = [];
  let next = 0;
  const removedUpTo = (end: number): void => {
    for (; next < end; next += 1) if (!partner.has(next)) pairs.push({ before: next, after: undefined });
  };
  for (let at = 0; at < after; at += 1) {
    const from = origin.get(at);
    if (from !== undefined) removedUpTo(from);
    pairs.push({ before: from, after: at });
  }
  removedUpTo(before);
  return pairs;
}

function byPosition(before: readonly Json[], after: readonly Json[]): Pairing {
  const one = before.map((value) => JSON.stringify(value));
  const other = after.map((value) => JSON.stringify(value));
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const middle = Math.max(one.length, other.length) - head - tail;
  return {
    pairs: Array.from({ length: middle }, (_, offset) => {
      const at = head + offset;
      return {
        before: at < one.length - tail ? at : undefined,
        after: at < other.length - tail ? at : undefined,
      };
    }),
    reordered: undefined,
  };
}
