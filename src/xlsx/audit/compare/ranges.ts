import { cellName, columnName } from '../../read/references';

export interface At {
  readonly row: number;
  readonly column: number;
}

interface Run {
  readonly row: number;
  readonly from: number;
  to: number;
}

interface Block {
  readonly first: number;
  last: number;
  readonly from: number;
  readonly to: number;
}

/** More areas than a person reads in one line. */
const MOST_AREAS = 8;

const inOrder = (a: At, b: At): number => a.row - b.row || a.column - b.column;

function runsOf(cells: readonly At[]): Run[] {
  const runs: Run[] = [];
  for (const { row, column } of [...cells].sort(inOrder)) {
    const last = runs.at(-1);
    if (last?.row === row && last.to + 1 >= column) last.to = column;
    else runs.push({ row, from: column, to: column });
  }
  return runs;
}

/** Cells as areas: neighbours in a row first, then rows that begin and end alike. */
export function areasOf(cells: readonly At[]): string[] {
  const open = new Map<string, Block>();
  const blocks: Block[] = [];
  for (const { row, from, to } of runsOf(cells)) {
    const key = `${from}:${to}`;
    const above = open.get(key);
    if (above?.last === row - 1) above.last = row;
    else {
      const block = { first: row, last: row, from, to };
      open.set(key, block);
      blocks.push(block);
    }
  }
  return blocks.map(({ first, last, from, to }) => {
    const begin = cellName(first, from);
    return first === last && from === to ? begin : `${begin}:${cellName(last, to)}`;
  });
}

/** `D5:K5, D9`, cut where it is too long to read. */
export function areasText(areas: readonly string[]): string {
  const shown = areas.slice(0, MOST_AREAS).join(', ');
  return areas.length > MOST_AREAS ? `${shown}, … (+${areas.length - MOST_AREAS})` : shown;
}

const stretches = (lines: readonly number[]): [number, number][] =>
  runsOf(lines.map((column) => ({ row: 0, column }))).map(({ from, to }) => [from, to]);

/** Whole rows as `5:5, 9:12`. */
export const rowsText = (rows: readonly number[]): string =>
  areasText(stretches(rows).map(([from, to]) => `${from + 1}:${to + 1}`));

/** Whole columns as `C:C, F:H`. */
export const columnsText = (columns: readonly number[]): string =>
  areasText(stretches(columns).map(([from, to]) => `${columnName(from)}:${columnName(to)}`));
