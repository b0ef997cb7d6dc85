import type { Cell, Sheet, WorkbookPlan } from '../../../src/workbook/plan';

export const number = (value: string): Cell => ({ value: { kind: 'number', value } });
export const text = (value: string): Cell => ({ value: { kind: 'text', value } });

/** A sheet of rows of cells from A1 on. */
export const sheetOf = (
  rows: readonly (readonly (Cell | undefined)[])[],
  rest: Partial<Sheet> = {},
): Sheet => ({
  id: 'one',
  name: '一',
  type: 'working',
  rows: new Map(
    rows.map((cells, row) => [
      row,
      new Map(cells.flatMap((cell, column) => (cell === undefined ? [] : [[column, cell] as const]))),
    ]),
  ),
  columnWidths: new Map(),
  print: { orientation: 'portrait', paper: 'A4', fitToWidth: 0, fitToHeight: 0 },
  ...rest,
});

export const planWith = (sheets: readonly Sheet[], rest: Partial<WorkbookPlan> = {}): WorkbookPlan => ({
  sheets,
  styles: new Map(),
  names: new Map(),
  properties: { title: 't', creator: 'Pingheng', custom: new Map() },
  ...rest,
});

export const area = (row: number, column: number, rows: number, columns: number) => ({
  row,
  column,
  rows,
  columns,
});
