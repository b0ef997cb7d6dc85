import type { Cell, Sheet, WorkbookPlan } from '../../../workbook/plan';
import type { FileCell, SheetFile, WorkbookFile } from '../../read/workbook-file';
import { cornerText, type Reference, withReferences } from '../formulas/references';
import type { LineMap } from './lines';
import { alignColumns, alignRows } from './sheet-lines';

/** One of our sheets and the sheet of the file that stands for it. */
export interface SheetPair {
  readonly plan: Sheet;
  readonly file: SheetFile;
  readonly rows: LineMap;
  readonly columns: LineMap;
}

export interface Alignment {
  /** In our reading order. */
  readonly pairs: readonly SheetPair[];
  readonly missing: readonly Sheet[];
  /** Sheets of the file that are none of ours. */
  readonly extra: readonly SheetFile[];
  /** Our formula, at its own place, as the file has to have it once lines and sheets have moved. */
  readonly inFile: (formula: string, pair: SheetPair) => string;
}

/** Sheets share this much of their words when one is the other under a new name. */
const RENAMED = 0.6;

const wordsOf = (cells: SheetFile['cells'] | Sheet['rows']): Set<string> => {
  const words = new Set<string>();
  for (const row of cells.values())
    for (const { formula, value } of row.values())
      if (formula === undefined && value?.kind === 'text' && value.value !== '') words.add(value.value);
  return words;
};

const shared = (ours: ReadonlySet<string>, theirs: ReadonlySet<string>): number =>
  ours.size === 0 ? 0 : [...ours].filter((word) => theirs.has(word)).length / ours.size;

/** Finds each of our sheets in the file: by its name, or by its words under another name. */
export function alignSheets(plan: WorkbookPlan, file: WorkbookFile): Alignment {
  const key = (name: string): string => name.toUpperCase();
  const rest = new Map(file.sheets.map((sheet) => [key(sheet.name), sheet]));
  const found = new Map<Sheet, SheetFile>();
  const take = (ours: Sheet, theirs: SheetFile): void => {
    found.set(ours, theirs);
    rest.delete(key(theirs.name));
  };
  for (const sheet of plan.sheets) {
    const named = rest.get(key(sheet.name));
    if (named?.kind === 'worksheet') take(sheet, named);
  }
  for (const sheet of plan.sheets) {
    if (found.has(sheet)) continue;
    const words = wordsOf(sheet.rows);
    const [best] = [...rest.values()]
      .map((theirs) => ({ theirs, alike: shared(words, wordsOf(theirs.cells)) }))
      .sort((a, b) => b.alike - a.alike);
    if (best !== undefined && best.alike >= RENAMED) take(sheet, best.theirs);
  }
  const pairs = plan.sheets.flatMap((sheet) => {
    const theirs = found.get(sheet);
    if (theirs === undefined) return [];
    const rows = alignRows(sheet, theirs);
    return [{ plan: sheet, file: theirs, rows, columns: alignColumns(sheet, theirs, rows) }];
  });
  return {
    pairs,
    missing: plan.sheets.filter((sheet) => !found.has(sheet)),
    extra: [...rest.values()],
    inFile: translator(pairs),
  };
}

/** Moves the references of our formulas to where the file has what they mean. */
function translator(pairs: readonly SheetPair[]): Alignment['inFile'] {
  const isStill = ({ plan, file, rows, columns }: SheetPair): boolean =>
    rows.isIdentity && columns.isIdentity && plan.name === file.name;
  if (pairs.every(isStill)) return (formula) => formula;
  const byName = new Map(pairs.map((pair) => [pair.plan.name.toUpperCase(), pair]));
  return (formula, own) =>
    withReferences(formula, (reference) => {
      const pair = reference.sheet === undefined ? own : byName.get(reference.sheet.toUpperCase());
      return pair === undefined ? undefined : moved(reference, pair);
    });
}

/** A range keeps to the lines that are left of it; a cell whose line is gone is lost. */
function moved({ sheet, from, to }: Reference, { file, rows, columns }: SheetPair): string | undefined {
  const prefix = sheet === undefined ? '' : `'${file.name.replaceAll("'", "''")}'!`;
  const row = ends(rows, from.row, to.row);
  const column = ends(columns, from.column, to.column);
  if (row === undefined || column === undefined) return undefined;
  const first = cornerText({ ...from, row: row[0], column: column[0] });
  return from === to
    ? prefix + first
    : `${prefix}${first}:${cornerText({ ...to, row: row[1], column: column[1] })}`;
}

function ends(lines: LineMap, from: number, to: number): [number, number] | undefined {
  let [low, high] = [from, to];
  while (low <= high && lines.to(low) === undefined) low += 1;
  while (high >= low && lines.to(high) === undefined) high -= 1;
  const [first, last] = [lines.to(low), lines.to(high)];
  return low > high || first === undefined || last === undefined ? undefined : [first, last];
}

/** A cell of the plan, and the cell that stands for it. */
export interface CellPair {
  readonly cell: Cell;
  readonly found: FileCell | undefined;
  /** As the file counts. */
  readonly row: number;
  readonly column: number;
  readonly ours: { readonly row: number; readonly column: number };
}

/** Every cell of our sheet whose line the file still has. */
export function* cellPairs({ plan, file, rows, columns }: SheetPair): Generator<CellPair> {
  for (const [row, cells] of plan.rows) {
    const foundRow = rows.to(row);
    if (foundRow === undefined) continue;
    const theirs = file.cells.get(foundRow);
    for (const [column, cell] of cells) {
      const foundColumn = columns.to(column);
      if (foundColumn !== undefined)
        yield {
          cell,
          found: theirs?.get(foundColumn),
          row: foundRow,
          column: foundColumn,
          ours: { row, column },
        };
    }
  }
}
