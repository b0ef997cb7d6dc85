import { HyperFormula, type RawCellContent } from 'hyperformula';
import type { Cell, WorkbookPlan } from '../../src/workbook/plan';
import { columnName } from '../../src/rows';

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
