import type { Book } from './book';
import type { Reach } from './reach';
import type { FormulaCell, Sheet } from './sheet';

/**
 * What rests on what. Nodes are formulas by their id, then every range of several cells that some formula refers to:
 * a column summed by all periods is walked once and not once for each period.
 */
export class Graph {
  private readonly edges: Int32Array[] = [];
  private readonly ranges = new Map<string, number>();
  readonly formulas: number;

  constructor(private readonly book: Book) {
    this.formulas = book.formulas.length;
    const pending: Reach[] = [];
    for (const cell of book.formulas) {
      const to: number[] = [];
      for (const reach of book.reaches(cell)) {
        const node = this.nodeOf(reach, pending);
        if (node !== undefined) to.push(node);
      }
      this.edges[cell.id] = Int32Array.from(to);
    }
    for (const reach of pending) this.edges.push(Int32Array.from(idsInside(book.sheets[reach.sheet], reach)));
  }

  get size(): number {
    return this.edges.length;
  }

  /** What the node rests on: formulas and ranges of them. */
  next(node: number): Int32Array {
    return this.edges[node] ?? NONE;
  }

  formula(node: number): FormulaCell | undefined {
    return this.book.formulas[node];
  }

  private nodeOf(reach: Reach, pending: Reach[]): number | undefined {
    const { sheet, top, left, bottom, right } = reach;
    if (top === bottom && left === right) return this.book.sheets[sheet]?.formulas.get(top)?.get(left)?.id;
    const key = `${sheet}:${top}:${left}:${bottom}:${right}`;
    let node = this.ranges.get(key);
    if (node === undefined) {
      node = this.formulas + pending.length;
      this.ranges.set(key, node);
      pending.push(reach);
    }
    return node;
  }
}

const NONE = new Int32Array();

function idsInside(sheet: Sheet | undefined, { top, left, bottom, right }: Reach): number[] {
  if (sheet === undefined) return [];
  const found: number[] = [];
  for (let row = top; row <= Math.min(bottom, sheet.lastRow); row += 1) {
    const line = sheet.formulas.get(row);
    if (line === undefined) continue;
    for (let column = left; column <= Math.min(right, sheet.lastColumn); column += 1) {
      const cell = line.get(column);
      if (cell !== undefined) found.push(cell.id);
    }
  }
  return found;
}

/** Everything that the formulas rest on, themselves included, by id. */
export function closure(graph: Graph, from: Iterable<FormulaCell>): Set<number> {
  const pending = [...from].map(({ id }) => id);
  const seen = new Set(pending);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const next of graph.next(node)) {
      if (seen.has(next)) continue;
      seen.add(next);
      pending.push(next);
    }
  }
  return seen;
}

interface Frame {
  readonly node: number;
  readonly next: Int32Array;
  at: number;
}

/** Loops: groups of cells that rest on one another, and cells that rest on themselves. */
export function loops(graph: Graph): FormulaCell[][] {
  const order = new Int32Array(graph.size);
  const low = new Int32Array(graph.size);
  const onStack = new Uint8Array(graph.size);
  const stack: number[] = [];
  const found: FormulaCell[][] = [];
  let count = 0;
  const enter = (node: number): Frame => {
    count += 1;
    order[node] = low[node] = count;
    onStack[node] = 1;
    stack.push(node);
    return { node, next: graph.next(node), at: 0 };
  };
  const lower = (node: number, to: number | undefined): void => {
    if (to !== undefined && to < (low[node] ?? 0)) low[node] = to;
  };
  for (let root = 0; root < graph.formulas; root += 1) {
    if ((order[root] ?? 0) > 0) continue;
    // Tarjan's algorithm, with its own stack: a chain over all periods is deeper than the language's.
    const frames = [enter(root)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { node, next } = frame;
      const to = next[frame.at];
      frame.at += 1;
      if (to !== undefined) {
        if (order[to] === 0) frames.push(enter(to));
        else if (onStack[to] === 1) lower(node, order[to]);
        continue;
      }
      frames.pop();
      const above = frames.at(-1);
      if (above !== undefined) lower(above.node, low[node]);
      if (low[node] === order[node]) closeGroup(graph, node, stack, onStack, found);
    }
  }
  return found;
}

function closeGroup(
  graph: Graph,
  root: number,
  stack: number[],
  onStack: Uint8Array,
  found: FormulaCell[][],
): void {
  const group: number[] = [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    onStack[node] = 0;
    group.push(node);
    if (node === root) break;
  }
  if (group.length === 1 && !graph.next(root).includes(root)) return;
  found.push(group.sort((a, b) => a - b).flatMap((node) => graph.formula(node) ?? []));
}

/** A shortest way from a cell of a loop back to itself. */
export function wayBack(graph: Graph, group: readonly FormulaCell[]): FormulaCell[] {
  const [start] = group;
  if (start === undefined) return [];
  const from = new Map<number, number | undefined>([[start.id, undefined]]);
  const queue = [start.id];
  for (const node of queue) {
    for (const next of graph.next(node)) {
      if (next === start.id) {
        const way: FormulaCell[] = [];
        for (let at: number | undefined = node; at !== undefined; at = from.get(at))
          way.unshift(...[graph.formula(at)].filter((cell) => cell !== undefined));
        return [...way, start];
      }
      if (from.has(next)) continue;
      from.set(next, node);
      queue.push(next);
    }
  }
  return [start];
}
