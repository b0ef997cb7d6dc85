import type { Area, Cell, Sheet } from '../../workbook';

/** A rectangle of cells that are drawn alike. */
export interface Block {
  readonly area: Area;
  readonly key: string;
}

interface Open {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly key: string;
  rows: number;
}

type Line = readonly (readonly [column: number, cell: Cell])[];

const inOrder = <T>(entries: ReadonlyMap<number, T>): (readonly [number, T])[] =>
  [...entries].sort(([a], [b]) => a - b);

/** Neighbours along a row with the same key. */
const runs = (line: Line, row: number, keyOf: KeyOf): Open[] => {
  const found: Open[] = [];
  let current: { column: number; key: string; columns: number } | undefined;
  const close = (): void => {
    if (current !== undefined) found.push({ row, rows: 1, ...current });
    current = undefined;
  };
  for (const [column, cell] of line) {
    const key = keyOf(cell, row, column);
    if (current !== undefined && current.key === key && current.column + current.columns === column)
      current.columns += 1;
    else {
      close();
      if (key !== undefined) current = { column, key, columns: 1 };
    }
  }
  close();
  return found;
};

/** What makes two cells alike; undefined leaves a cell out. */
export type KeyOf = (cell: Cell, row: number, column: number) => string | undefined;

/** A sheet's cells in rectangles of the same key: along the rows first, then down where the next row has the same run. */
export const blocksOf = ({ rows }: Sheet, keyOf: KeyOf): Block[] => {
  const done: Open[] = [];
  let above = new Map<string, Open>();
  let last = -1;
  for (const [row, cells] of inOrder(rows)) {
    const here = new Map<string, Open>();
    for (const run of runs(inOrder(cells), row, keyOf)) {
      const name = `${run.column} ${run.columns} ${run.key}`;
      const grown = row === last + 1 ? above.get(name) : undefined;
      if (grown === undefined) done.push(run);
      else grown.rows += 1;
      here.set(name, grown ?? run);
    }
    above = here;
    last = row;
  }
  return done.map(({ row, column, rows: height, columns, key }) => ({
    area: { row, column, rows: height, columns },
    key,
  }));
};

/** A rectangle that holds several cells, and what it would cost to send it whole. */
const hull = (a: Area, b: Area): Area => {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
};

/** An untouched cell costs about this part of one that is written. */
const GAP = 0.2;
/** Beginning another rectangle costs about as much as this many cells. */
const NEW_RECTANGLE = 24;

/**
 * Rectangles that between them hold every cell of a kind, and few others: rows are taken together as long as the cells
 * between cost less than another rectangle.
 */
export const bandsOf = ({ rows }: Sheet, isWanted: (cell: Cell) => boolean): Area[] => {
  const bands: Area[] = [];
  let band: Area | undefined;
  let wanted = 0;
  for (const [row, cells] of inOrder(rows)) {
    const columns = inOrder(cells).flatMap(([column, cell]) => (isWanted(cell) ? [column] : []));
    const [first] = columns;
    const last = columns.at(-1);
    if (first === undefined || last === undefined) continue;
    const line = { row, column: first, rows: 1, columns: last - first + 1 };
    const both: Area = band === undefined ? line : hull(band, line);
    const gaps = both.rows * both.columns - wanted - columns.length;
    const apart = band === undefined ? 0 : band.rows * band.columns - wanted + line.columns - columns.length;
    if (band !== undefined && (gaps - apart) * GAP > NEW_RECTANGLE) {
      bands.push(band);
      band = line;
      wanted = columns.length;
    } else {
      band = both;
      wanted += columns.length;
    }
  }
  if (band !== undefined) bands.push(band);
  return bands;
};
