import type { Cell, Sheet, WorkbookPlan } from '../../../workbook/plan';
import type { LineMap } from '../align/lines';
import type { SheetPair } from '../align/sheets';
import { type Reference, referencesOf } from '../formulas/references';
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

/** The largest number in the cells of the plan that a formula refers to. */
function largestOf(formula: string, own: SheetPair, byName: ReadonlyMap<string, SheetPair>): number {
  let largest = 0;
  for (const { sheet, from, to } of referencesOf(formula)) {
    const { plan } = (sheet === undefined ? own : byName.get(sheet.toUpperCase())) ?? own;
    for (let row = from.row; row <= to.row; row += 1) {
      const cells = plan.rows.get(row);
      for (let column = from.column; column <= to.column; column += 1)
        largest = Math.max(largest, Math.abs(numberOf(cells?.get(column)?.value) ?? 0));
    }
  }
  return largest;
}

/** Whether a number differs only by the rounding of the numbers it is computed from. */
function isRounding(
  { pair, row, column, ours }: Difference,
  byName: ReadonlyMap<string, SheetPair>,
): boolean {
  const cell = planCell(pair, ours);
  const found = pair.file.cells.get(row)?.get(column)?.value;
  const [a = Infinity, b = -Infinity] = [numberOf(cell?.value), numberOf(found)];
  return (
    Math.abs(a - b) <= BEYOND_ROUNDING &&
    cancels(cell?.value, found, largestOf(cell?.formula ?? '', pair, byName))
  );
}

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
  const real = differences.filter((difference) => !isRounding(difference, byName));
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
