import { HyperFormula, type RawCellContent } from 'hyperformula';
import type { Draft } from '../../../src/workbook/draft';
import type { Cell, Sheet } from '../../../src/workbook/plan';
import { cellAt, columnName } from '../../../src/rows';
import { sure } from '../../../src/rows/sure';

/** A formula cell whose recalculated value is not the one that stands beside it. */
export interface Difference {
  readonly at: string;
  readonly formula: string;
  readonly cached: string;
  readonly found: string;
}

/** What a cell holds for a spreadsheet: its formula, or its value. */
const contentOf = ({ formula, value }: Cell): RawCellContent => {
  if (formula !== undefined) return `=${formula}`;
  if (value === undefined) return null;
  if (value.kind === 'number') return Number(value.value);
  return value.kind === 'text' ? `'${value.value}` : value.value;
};

type Grids = Record<string, RawCellContent[][]>;

const put = (grids: Grids, sheet: string, row: number, column: number, content: RawCellContent): void => {
  const grid = (grids[sheet] ??= []);
  while (grid.length <= row) grid.push([]);
  sure(grid[row])[column] = content;
};

/** Every cell of the program as the exact reading has it: what the sheets drawn on top fetch. */
const modelValues = ({ program, exact, layout }: Draft, grids: Grids): void => {
  for (const { ref } of [...program.inputs.values(), ...program.rows.values()]) {
    const place = layout.place(ref);
    if (place === undefined) continue;
    const data = program.inputs.get(ref)?.data;
    const values: readonly RawCellContent[] =
      data?.kind === 'text'
        ? data.values.map((value) => `'${value}`)
        : exact.row(ref).map((value) => (value.isNaN() ? '="" ' : value.toNumber()));
    values.forEach((value, index) => {
      const { row, column } = cellAt(place, index);
      put(grids, place.sheet, row, column, value);
    });
  }
};

const agrees = (cell: Cell, found: unknown): boolean => {
  const value = sure(cell.value);
  if (value.kind !== 'number') return (found ?? '') === String(value.value);
  if (typeof found !== 'number') return false;
  const cached = Number(value.value);
  return Math.abs(found - cached) <= Math.max(1e-9 * Math.abs(cached), 1e-6);
};

/** Recalculates sheets, and those behind them, over the values of the model and lists the formula cells of the first that come out otherwise. */
export const differences = (
  draft: Draft,
  sheets: readonly Sheet[],
  behind: readonly Sheet[],
  others: Grids,
): { readonly cells: number; readonly found: readonly Difference[] } => {
  const grids: Grids = { ...others };
  modelValues(draft, grids);
  for (const { name, rows } of [...sheets, ...behind])
    for (const [row, cells] of rows)
      for (const [column, cell] of cells) put(grids, name, row, column, contentOf(cell));
  const engine = HyperFormula.buildFromSheets(
    Object.fromEntries(
      Object.entries(grids).map(([name, rows]) => [name, rows.map((row) => Array.from(row))]),
    ),
    { licenseKey: 'gpl-v3', smartRounding: false, useArrayArithmetic: false },
  );
  engine.addNamedExpression('TRUE', '=1=1');
  engine.addNamedExpression('FALSE', '=1=0');
  const values = engine.getAllSheetsValues();
  engine.destroy();
  let cells = 0;
  const found: Difference[] = [];
  for (const { name, rows } of sheets)
    for (const [row, line] of rows)
      for (const [column, cell] of line) {
        if (cell.formula === undefined) continue;
        cells += 1;
        const value: unknown = values[name]?.[row]?.[column] ?? null;
        if (agrees(cell, value)) continue;
        found.push({
          at: `${name}!${columnName(column)}${row + 1}`,
          formula: cell.formula,
          cached: String(cell.value?.value),
          found: JSON.stringify(value),
        });
      }
  return { cells, found };
};
