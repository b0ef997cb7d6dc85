import { NUMBER, OVERRIDES } from '../../workbook/inputs';
import type { FileCell, SheetFile } from '../read';
import { type KnownList, keyOfHead } from './known';
import { type Mark, textOf } from './marks';

/** A record as it stands: its row, and its cells by key. */
export interface TableRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, FileCell>;
}

/** A list as it was found on a sheet. */
export interface FoundTable {
  readonly sheet: SheetFile;
  readonly keysRow: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly TableRow[];
}

/** Somebody may have put a row between keys and heads. */
const HEADS_WITHIN = 4;

export const isBlank = (cell: FileCell | undefined): boolean =>
  cell?.value === undefined || (cell.value.kind === 'text' && cell.value.value.trim() === '');

interface Heads {
  readonly row: number;
  readonly columns: Map<string, number>;
}

/** The row of heads below the keys: the one that says most of what heads say. */
const headsBelow = (sheet: SheetFile, known: KnownList, keysRow: number): Heads => {
  let best: Heads = { row: keysRow + 1, columns: new Map() };
  for (let row = keysRow + 1; row < keysRow + HEADS_WITHIN; row += 1) {
    const columns = new Map<string, number>();
    for (const [column, cell] of sheet.cells.get(row) ?? []) {
      const key = keyOfHead(known, textOf(cell));
      if (key !== undefined && !columns.has(key)) columns.set(key, column);
    }
    if (columns.size > best.columns.size) best = { row, columns };
  }
  return best;
};

/**
 * The column of each key. A head goes before a key: whoever moves a column within a table takes the head along and leaves
 * the keys above it behind. A head that was reworded is found by its key.
 */
const columnsOf = (
  sheet: SheetFile,
  known: KnownList,
  mark: Mark & { kind: 'list' },
  heads: Heads,
): ReadonlyMap<string, number> => {
  const columns = new Map(heads.columns);
  const taken = new Set(columns.values());
  for (const [column, cell] of sheet.cells.get(mark.row) ?? []) {
    const key = column === mark.column ? mark.key : textOf(cell);
    if (!known.keys.has(key) || columns.has(key) || taken.has(column)) continue;
    columns.set(key, column);
  }
  return columns;
};

/** Columns that every row has, filled or not. */
const isStanding = (list: string, key: string): boolean =>
  key === NUMBER || (list === OVERRIDES && key === 'id');

const lastRow = (sheet: SheetFile): number => {
  let last = 0;
  for (const row of sheet.cells.keys()) last = Math.max(last, row);
  return last;
};

/** A list from the row of its keys to the mark under it; where that is gone, to the first blank row. */
export const readTable = (
  sheet: SheetFile,
  known: KnownList,
  mark: Mark & { kind: 'list' },
  marks: readonly Mark[],
): FoundTable => {
  const { path } = known.list;
  const heads = headsBelow(sheet, known, mark.row);
  const columns = columnsOf(sheet, known, mark, heads);
  const below = marks.filter(({ row }) => row > mark.row);
  const end = below.find((other) => other.kind === 'end' && other.list === path)?.row;
  const next = below.find((other) => other.kind !== 'end')?.row ?? Infinity;
  const last = end ?? Math.min(next, 1 + lastRow(sheet));
  const rows: TableRow[] = [];
  for (let row = heads.row + 1; row < last; row += 1) {
    const own = sheet.cells.get(row);
    const cells = new Map<string, FileCell>();
    let isFilled = false;
    for (const [key, column] of columns) {
      const cell = own?.get(column);
      if (cell === undefined || isBlank(cell)) continue;
      cells.set(key, cell);
      isFilled ||= !isStanding(path, key);
    }
    if (isFilled) rows.push({ row, cells });
    else if (end === undefined && cells.size === 0) break;
  }
  return { sheet, keysRow: mark.row, columns, rows };
};
