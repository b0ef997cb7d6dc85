import { type Circular, findCycle } from './cycles';
import type { CompiledRow, Pass, Precedent } from './program';
import { sure } from './sure';

export interface Schedule {
  readonly passes: readonly Pass[];
  readonly circular: readonly Circular[];
}

/**
 * Puts rows in the order they can be computed in. Rows that look at each other
 * through PREV alone go forward through the periods, through NEXT alone
 * backward; every other circle is an error.
 */
export const schedule = (rows: ReadonlyMap<string, CompiledRow>): Schedule => {
  const passes: Pass[] = [];
  const circular: Circular[] = [];
  let plain: CompiledRow[] = [];
  const closePlain = (): void => {
    if (plain.length > 0) passes.push({ direction: 'plain', rows: plain });
    plain = [];
  };

  for (const group of connectedGroups(rows)) {
    const inside = new Set(group.map((row) => row.ref));
    const hows = new Set(
      group.flatMap((row) => row.precedents.filter((p) => inside.has(p.ref)).map((p) => p.how)),
    );
    if (hows.size === 0) {
      plain.push(...group);
      continue;
    }
    const inOrder = orderWithinPeriod(group, inside);
    const why = hows.has('whole')
      ? 'wholeRow'
      : inOrder === undefined
        ? 'samePeriod'
        : hows.has('prev') && hows.has('next')
          ? 'bothWays'
          : undefined;
    if (why !== undefined) {
      circular.push({ why, cycle: findCycle(group, why) });
      continue;
    }
    closePlain();
    passes.push({ direction: hows.has('next') ? 'backward' : 'forward', rows: inOrder ?? group });
  }
  closePlain();
  return { passes, circular };
};

/**
 * Tarjan's strongly connected components, each after all it looks at. Written
 * with its own stack, so that a chain of thousands of rows cannot overflow.
 */
const connectedGroups = (rows: ReadonlyMap<string, CompiledRow>): readonly CompiledRow[][] => {
  interface Visit {
    readonly row: CompiledRow;
    readonly order: number;
    low: number;
    onStack: boolean;
    next: number;
  }
  const visits = new Map<string, Visit>();
  const open: Visit[] = [];
  const groups: CompiledRow[][] = [];
  const enter = (row: CompiledRow): Visit => {
    const visit = { row, order: visits.size, low: visits.size, onStack: true, next: 0 };
    visits.set(row.ref, visit);
    open.push(visit);
    return visit;
  };

  for (const root of rows.values()) {
    if (visits.has(root.ref)) continue;
    const path = [enter(root)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const precedent = visit.row.precedents[visit.next];
      if (precedent !== undefined) {
        visit.next += 1;
        const row = rows.get(precedent.ref);
        if (row === undefined) continue;
        const seen = visits.get(row.ref);
        if (seen === undefined) path.push(enter(row));
        else if (seen.onStack) visit.low = Math.min(visit.low, seen.order);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) parent.low = Math.min(parent.low, visit.low);
      if (visit.low !== visit.order) continue;
      const group: CompiledRow[] = [];
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        member.onStack = false;
        group.push(member.row);
        if (member === visit) break;
      }
      groups.push(group.reverse());
    }
  }
  return groups;
};

/** The rows of one period in order, or `undefined` where they go round in a circle. */
const orderWithinPeriod = (
  group: readonly CompiledRow[],
  inside: ReadonlySet<string>,
): readonly CompiledRow[] | undefined => {
  const byRef = new Map(group.map((row) => [row.ref, row]));
  const waiting = new Map<string, number>();
  const dependents = new Map<string, string[]>();
  const counts = (p: Precedent): boolean => p.how === 'same' && inside.has(p.ref);
  for (const row of group) {
    const needed = row.precedents.filter(counts);
    waiting.set(row.ref, needed.length);
    for (const { ref } of needed) dependents.set(ref, [...(dependents.get(ref) ?? []), row.ref]);
  }
  const ready = group.filter((row) => waiting.get(row.ref) === 0);
  // The loop also reaches what it appends.
  for (const { ref: done } of ready) {
    for (const ref of dependents.get(done) ?? []) {
      const left = (waiting.get(ref) ?? 0) - 1;
      waiting.set(ref, left);
      if (left === 0) ready.push(sure(byRef.get(ref)));
    }
  }
  return ready.length === group.length ? ready : undefined;
};
