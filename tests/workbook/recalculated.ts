import { HyperFormula, type RawCellContent } from 'hyperformula';
import { expect } from 'vitest';
import type { Cell, WorkbookPlan } from '../../src/workbook/plan';
import { columnName } from '../../src/rows';
import { referencesOf } from '../../src/xlsx/audit/formulas/references';

export interface Disagreement {
  readonly cell: string;
  readonly formula: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

const contentOf = ({ formula, value }: Cell): RawCellContent => {
  if (formula !== undefined) return `=${formula}`;
  if (value === undefined) return null;
  if (value.kind === 'number') return Number(value.value);
  // An apostrophe keeps text from being read as a formula or a number; empty text is an empty cell.
  if (value.kind === 'text') return value.value === '' ? null : `'${value.value}`;
  return value.value;
};

/** A plan in an independent engine. */
export const engineOf = (plan: WorkbookPlan): HyperFormula => {
  const sheets = Object.fromEntries(
    plan.sheets.map(({ name, rows }) => {
      const cells: RawCellContent[][] = [];
      for (const [row, columns] of rows) {
        while (cells.length <= row) cells.push([]);
        const line = cells[row]!;
        for (const [column, cell] of columns) {
          while (line.length <= column) line.push(null);
          line[column] = contentOf(cell);
        }
      }
      return [name, cells];
    }),
  );
  const engine = HyperFormula.buildFromSheets(
    sheets,
    {
      licenseKey: 'gpl-v3',
      smartRounding: false,
      useArrayArithmetic: false,
      maxColumns: 1000,
      maxRows: 40_000,
    },
    [
      { name: 'TRUE', expression: '=1=1' },
      { name: 'FALSE', expression: '=1=0' },
    ],
  );
  for (const [name, reference] of plan.names) engine.addNamedExpression(name, `=${reference}`);
  return engine;
};

/** What is left of hundreds of millions that cancel stays below a hundredth of a fen. */
const agree = (ours: Cell['value'], theirs: unknown): boolean => {
  if (ours === undefined) return false;
  if (ours.kind === 'text')
    return ours.value === '' ? theirs === '' || theirs === null : theirs === ours.value;
  if (ours.kind === 'flag') return theirs === ours.value;
  const exact = Number(ours.value);
  const number = theirs === null ? 0 : theirs;
  if (typeof number !== 'number') return false;
  return Math.abs(number - exact) <= Math.max(Math.abs(exact) < 1e-9 ? 1e-4 : 1e-6, 1e-9 * Math.abs(exact));
};

/** Every formula cell of the plan whose value the engine computes otherwise, or not at all. */
export const disagreements = (
  plan: WorkbookPlan,
  engine = engineOf(plan),
): { cells: number; found: Disagreement[] } => {
  const found: Disagreement[] = [];
  let cells = 0;
  for (const { name, rows } of plan.sheets) {
    const sheet = engine.getSheetId(name)!;
    for (const [row, columns] of rows) {
      for (const [column, cell] of columns) {
        if (cell.formula === undefined) continue;
        cells += 1;
        const theirs = engine.getCellValue({ sheet, row, col: column });
        if (!agree(cell.value, theirs))
          found.push({
            cell: `${name}!${columnName(column)}${row + 1}`,
            formula: cell.formula,
            ours: cell.value?.value,
            theirs,
          });
      }
    }
  }
  return { cells, found };
};

/** Several internal rates may solve the same flows: another one than ours, and what is computed from it, is no difference. */
export const withoutOtherRates = (found: readonly Disagreement[]): Disagreement[] => {
  const excused = new Set(
    found
      .filter(
        ({ formula, theirs }) => /\bIRR\(/.test(formula) && Number.isFinite(Number(theirs)) && theirs !== '',
      )
      .map(({ cell }) => cell),
  );
  for (let before = -1; before !== excused.size;) {
    before = excused.size;
    for (const { cell, formula } of found) {
      const own = cell.slice(0, cell.lastIndexOf('!'));
      const rests = referencesOf(formula).some(({ sheet, from }) =>
        excused.has(`${sheet ?? own}!${columnName(from.column)}${from.row + 1}`),
      );
      if (rests) excused.add(cell);
    }
  }
  // Only a project that loses money has such flows: no more than a handful of cells may be excused.
  expect(excused.size).toBeLessThan(40);
  return found.filter(({ cell }) => !excused.has(cell));
};
