import type { How } from './ast';
import type { CompiledRow } from './program';

export type Row = Pick<CompiledRow, 'ref' | 'precedents'>;

/** A group of rows that cannot be put in order. */
export interface Circular {
  /** The rows on a shortest offending cycle; the last looks at the first. */
  readonly cycle: readonly string[];
  readonly why: 'samePeriod' | 'bothWays' | 'wholeRow';
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly how: How;
}

/** The rows on a shortest cycle of the offending sort within a group of connected rows. */
export const findCycle = (group: readonly Row[], why: Circular['why']): readonly string[] => {
  const inside = new Set(group.map((row) => row.ref));
  const edges = group.flatMap((row) =>
    row.precedents
      .filter((p) => inside.has(p.ref))
      .map((p): Edge => ({ from: row.ref, to: p.ref, how: p.how })),
  );
  switch (why) {
    case 'samePeriod': {
      const same = edges.filter((edge) => edge.how === 'same');
      return shortest(same.map((edge) => closeThrough(edge, neighbours(same))));
    }
    case 'wholeRow': {
      const all = neighbours(edges);
      return shortest(edges.filter((e) => e.how === 'whole').map((edge) => closeThrough(edge, all)));
    }
    case 'bothWays': {
      const all = neighbours(edges);
      const back = edges.filter((edge) => edge.how === 'prev');
      const ahead = edges.filter((edge) => edge.how === 'next');
      return shortest(
        back.flatMap((b) =>
          ahead.map((a) => {
            const there = path(b.to, a.from, all);
            const home = path(a.to, b.from, all);
            return there === undefined || home === undefined ? undefined : [...there, ...home];
          }),
        ),
      );
    }
  }
};

const neighbours = (edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = found.get(from);
    if (known === undefined) found.set(from, [to]);
    else known.push(to);
  }
  return found;
};

/** The way from an edge's end back to its start: with the edge, a cycle. */
const closeThrough = (
  edge: Edge,
  next: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined => {
  const home = path(edge.to, edge.from, next);
  return home === undefined ? undefined : [edge.from, ...home.slice(0, -1)];
};

/** Breadth-first shortest path, both ends included. */
const path = (
  from: string,
  to: string,
  next: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined => {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  const queue = [from];
  // The loop also reaches what it appends.
  for (const here of queue) {
    if (here === to) {
      const way: string[] = [];
      for (let at: string | undefined = to; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
      return way;
    }
    for (const there of next.get(here) ?? []) {
      if (cameFrom.has(there)) continue;
      cameFrom.set(there, here);
      queue.push(there);
    }
  }
  return undefined;
};

const shortest = (candidates: readonly (readonly string[] | undefined)[]): readonly string[] => {
  let best: readonly string[] = [];
  for (const candidate of candidates) {
    if (candidate !== undefined && (best.length === 0 || candidate.length < best.length)) {
      best = candidate;
    }
  }
  return best;
};
