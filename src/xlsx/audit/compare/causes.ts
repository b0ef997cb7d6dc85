import type { Cell, Sheet, WorkbookPlan } from '../../../workbook/plan';
import type { LineMap } from '../align/lines';
import type { SheetPair } from '../align/sheets';
import { type Reference, referencesOf } from '../formulas/references';
import type { FileCell } from '../../read/workbook-file';
import type { Comparison, Difference } from './marks';
import { cancels, numberOf } from './values';

interface At {
  readonly row: number;
  readonly column: number;
}

/** Cells that are not ours, where the plan has them. */
class Off {
  private readonly sheets = new Map<string, Map<number, Set<number>>>();

  add(sheet: string, { row, column }: At): void {
    const name = sheet.toUpperCase();
    let rows = this.sheets.get(name);
    if (rows === undefined) this.sheets.set(name, (rows = new Map<number, Set<number>>()));
    const columns = rows.get(row);
    if (columns === undefined) rows.set(row, new Set([column]));
    else columns.add(column);
  }

  /** One of them in the range, if any. */
  in(sheet: string, { from, to }: Reference): At | undefined {
    const rows = this.sheets.get(sheet.toUpperCase());
    if (rows === undefined) return undefined;
    for (let row = from.row; row <= to.row; row += 1) {
      const columns = rows.get(row);
      if (columns === undefined) continue;
      for (let column = from.column; column <= to.column; column += 1)
        if (columns.has(column)) return { row, column };
    }
    return undefined;
  }
}

/** Differences above this are no rounding of any sum a project has. */
const BEYOND_ROUNDING = 10;

const planCell = ({ plan }: SheetPair, { row, column }: At): Cell | undefined =>
  plan.rows.get(row)?.get(column);

/** What the cells that a formula refers to bring into it: the largest of them, and what they themselves are off. */
interface Ingredients {
  readonly largest: number;
  readonly off: number;
}

function ingredientsOf(
  formula: string,
  own: SheetPair,
  byName: ReadonlyMap<string, SheetPair>,
  isCounted: (sheet: string, at: At) => boolean,
): Ingredients {
  let [largest, off] = [0, 0];
  for (const { sheet, from, to } of referencesOf(formula)) {
    const pair = (sheet === undefined ? own : byName.get(sheet.toUpperCase())) ?? own;
    for (let row = from.row; row <= to.row; row += 1) {
      const cells = pair.plan.rows.get(row);
      if (cells === undefined) continue;
      for (let column = from.column; column <= to.column; column += 1) {
        const ours = numberOf(cells.get(column)?.value);
        if (ours === undefined) continue;
        largest = Math.max(largest, Math.abs(ours));
        const theirs = numberOf(foundCell(pair, { row, column })?.value);
        if (theirs !== undefined && !isCounted(pair.plan.name, { row, column }))
          off += Math.abs(theirs - ours);
      }
    }
  }
  return { largest, off };
}

function foundCell({ file, rows, columns }: SheetPair, at: At): FileCell | undefined {
  const [row, column] = [rows.to(at.row), columns.to(at.column)];
  return row === undefined || column === undefined ? undefined : file.cells.get(row)?.get(column);
}

/** A formula makes more of what its cells are off than this only where it divides by next to nothing. */
const CARRIED = 100;

/**
 * The differences that are more than rounding. A cancelling sum keeps the rounding of its parts, and what is computed
 * from it keeps that in turn: as long as any can be explained so, the rest is looked at again.
 */
function beyondRounding(
  differences: readonly Difference[],
  byName: ReadonlyMap<string, SheetPair>,
): Difference[] {
  let left = [...differences];
  for (let before = -1; before !== left.length;) {
    before = left.length;
    const counted = new Set(left.map(({ pair, ours }) => keyOf(pair.plan.name, ours)));
    left = left.filter(({ pair, row, column, ours }) => {
      const cell = planCell(pair, ours);
      const found = pair.file.cells.get(row)?.get(column)?.value;
      const [a = Infinity, b = -Infinity] = [numberOf(cell?.value), numberOf(found)];
      if (Math.abs(a - b) > BEYOND_ROUNDING) return true;
      const isCounted = (sheet: string, at: At): boolean => counted.has(keyOf(sheet, at));
      const { largest, off } = ingredientsOf(cell?.formula ?? '', pair, byName, isCounted);
      return !cancels(cell?.value, found, largest) && Math.abs(a - b) > Math.min(off * CARRIED, MOST_CARRIED);
    });
  }
  return left;
}

/** Yuan: the most that rounding may bring anywhere. */
const MOST_CARRIED = 1e-4;

export interface Causes {
  /** Values that differ though everything they are computed from is as it should be. */
  readonly roots: readonly (Difference & { readonly isFollowed: boolean })[];
  /** Values that differ because another cell does. */
  readonly consequences: number;
}

/** Whether a range has lost or gained lines, so that what it sums is not what we sum. */
const isStretched = ({ from, to }: Reference, { rows, columns }: SheetPair): boolean =>
  (!rows.isIdentity && lineCount(rows, from.row, to.row) !== to.row - from.row) ||
  (!columns.isIdentity && lineCount(columns, from.column, to.column) !== to.column - from.column);

const lineCount = ({ to }: LineMap, first: number, last: number): number =>
  (to(last) ?? NaN) - (to(first) ?? NaN);

/**
 * Parts the values that differ into those that others explain and those that nothing explains: a changed
 * formula makes thousands of values differ, and it is the formula that has to be named.
 */
export function causesOf({ marks, differences }: Comparison, pairs: readonly SheetPair[]): Causes {
  const byName = new Map(pairs.map((pair) => [pair.plan.name.toUpperCase(), pair]));
  const real = beyondRounding(differences, byName);
  const off = new Off();
  for (const { pair, ours } of real) off.add(pair.plan.name, ours);
  for (const { severity, pair, ours } of marks)
    if (severity === 'error' && ours !== undefined) off.add(pair.plan.name, ours);

  const followed = new Set<string>();
  const isExplained = (reference: Reference, own: SheetPair): boolean => {
    const sheet = reference.sheet ?? own.plan.name;
    const pair = byName.get(sheet.toUpperCase());
    if (pair === undefined || isStretched(reference, pair)) return true;
    const cause = off.in(sheet, reference);
    if (cause !== undefined) followed.add(keyOf(sheet, cause));
    return cause !== undefined;
  };
  const unexplained = real.filter(({ pair, ours }) => {
    const references = referencesOf(planCell(pair, ours)?.formula ?? '');
    return references.filter((reference) => isExplained(reference, pair)).length === 0;
  });
  return {
    roots: unexplained.map((each) => ({
      ...each,
      isFollowed: followed.has(keyOf(each.pair.plan.name, each.ours)),
    })),
    consequences: real.length - unexplained.length,
  };
}

const keyOf = (sheet: string, { row, column }: At): string => `${sheet.toUpperCase()}\n${row}\n${column}`;

/** The cells of the plan that some verdict is computed from, the verdicts themselves included. */
export class Feeding {
  private readonly seen = new Map<string, Set<number>>();

  constructor(plan: WorkbookPlan, from: Iterable<{ sheet: string; row: number; column: number }>) {
    const sheets = new Map(plan.sheets.map((sheet) => [sheet.name.toUpperCase(), sheet]));
    const open: [Sheet, number, number][] = [];
    const visit = (sheet: Sheet | undefined, row: number, column: number): void => {
      const cell = sheet?.rows.get(row)?.get(column);
      if (sheet === undefined || cell === undefined) return;
      const name = sheet.name.toUpperCase();
      let cells = this.seen.get(name);
      if (cells === undefined) this.seen.set(name, (cells = new Set()));
      const key = row * WIDEST + column;
      if (cells.has(key)) return;
      cells.add(key);
      if (cell.formula !== undefined) open.push([sheet, row, column]);
    };
    for (const { sheet, row, column } of from) visit(sheets.get(sheet.toUpperCase()), row, column);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [own, row, column] = next;
      for (const reference of referencesOf(own.rows.get(row)?.get(column)?.formula ?? '')) {
        const sheet = reference.sheet === undefined ? own : sheets.get(reference.sheet.toUpperCase());
        for (let r = reference.from.row; r <= reference.to.row; r += 1)
          for (let c = reference.from.column; c <= reference.to.column; c += 1) visit(sheet, r, c);
      }
    }
  }

  has(sheet: string, { row, column }: At): boolean {
    return this.seen.get(sheet.toUpperCase())?.has(row * WIDEST + column) ?? false;
  }
}

/** More columns than a sheet has. */
const WIDEST = 16_385;
