import type { Book } from './book';
import type { Reach } from './reach';
import type { FormulaCell } from './sheet';

/** Calls for every formula cell inside the area, until told to stop with `true`. */
function inside(book: Book, reach: Reach, each: (cell: FormulaCell) => void): void {
  const rows = book.sheets[reach.sheet]?.formulas;
  if (rows === undefined) return;
  const line = (cells: ReadonlyMap<number, FormulaCell> | undefined): void => {
    if (cells === undefined) return;
    if (reach.right - reach.left < cells.size) {
      for (let column = reach.left; column <= reach.right; column += 1) {
        const cell = cells.get(column);
        if (cell !== undefined) each(cell);
      }
    } else for (const [column, cell] of cells) if (column >= reach.left && column <= reach.right) each(cell);
  };
  if (reach.bottom - reach.top < rows.size)
    for (let row = reach.top; row <= reach.bottom; row += 1) line(rows.get(row));
  else for (const [row, cells] of rows) if (row >= reach.top && row <= reach.bottom) line(cells);
}

/** The formulas that a formula refers to, each once for each reference. */
export function precedents(book: Book, cell: FormulaCell): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const reach of book.reaches(cell)) inside(book, reach, (each) => void found.push(each));
  return found;
}

/** Everything that the formulas rest on, themselves included. */
export function closure(book: Book, from: Iterable<FormulaCell>): Set<number> {
  const seen = new Set<number>();
  const pending = [...from];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    pending.push(...precedents(book, next).filter(({ id }) => !seen.has(id)));
  }
  return seen;
}

/** Loops: groups of cells that rest on one another, and cells that rest on themselves. */
export function loops(book: Book): FormulaCell[][] {
  const order = new Int32Array(book.formulas.length);
  const low = new Int32Array(book.formulas.length);
  const onStack = new Uint8Array(book.formulas.length);
  const stack: number[] = [];
  const found: FormulaCell[][] = [];
  let count = 0;
  const enter = (cell: FormulaCell): Frame => {
    count += 1;
    order[cell.id] = low[cell.id] = count;
    onStack[cell.id] = 1;
    stack.push(cell.id);
    return { cell, next: precedents(book, cell), at: 0 };
  };
  for (const root of book.formulas) {
    if ((order[root.id] ?? 0) > 0) continue;
    // Tarjan's algorithm, with its own stack: a chain over all periods is deeper than the language's.
    const frames = [enter(root)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { cell } = frame;
      const next = frame.next[frame.at];
      if (next !== undefined) {
        frame.at += 1;
        if ((order[next.id] ?? 0) === 0) frames.push(enter(next));
        else if (onStack[next.id] === 1) low[cell.id] = Math.min(low[cell.id] ?? 0, order[next.id] ?? 0);
        continue;
      }
      frames.pop();
      const above = frames.at(-1)?.cell.id;
      if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[cell.id] ?? 0);
      if (low[cell.id] === order[cell.id]) closeGroup(book, cell, stack, onStack, found);
    }
  }
  return found;
}

interface Frame {
  readonly cell: FormulaCell;
  readonly next: readonly FormulaCell[];
  at: number;
}

function closeGroup(
  book: Book,
  root: FormulaCell,
  stack: number[],
  onStack: Uint8Array,
  found: FormulaCell[][],
): void {
  const group: FormulaCell[] = [];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    onStack[id] = 0;
    const cell = book.formulas[id];
    if (cell !== undefined) group.push(cell);
    if (id === root.id) break;
  }
  const isLoop = group.length > 1 || precedents(book, root).some(({ id }) => id === root.id);
  if (isLoop) found.push(group.sort((a, b) => a.id - b.id));
}

/** A shortest way from a cell of a loop back to itself. */
export function wayBack(book: Book, group: readonly FormulaCell[]): FormulaCell[] {
  const [start] = group;
  if (start === undefined) return [];
  const members = new Set(group.map(({ id }) => id));
  const from = new Map<number, FormulaCell | undefined>([[start.id, undefined]]);
  const queue = [start];
  for (const cell of queue) {
    for (const next of precedents(book, cell)) {
      if (next.id === start.id) {
        const way: FormulaCell[] = [];
        for (let at: FormulaCell | undefined = cell; at !== undefined; at = from.get(at.id)) way.unshift(at);
        return [...way, start];
      }
      if (!members.has(next.id) || from.has(next.id)) continue;
      from.set(next.id, cell);
      queue.push(next);
    }
  }
  return [start];
}
