import type { Axis } from './axis';
import { cellOf, type Sheet, textOf } from './sheet';

const HEADING = /^(?:(?:计量)?单位|units?|uom)(?:\s*[（(].*[)）])?$/i;
/** A unit is a short word: 万元, m², CNY/m², flag. */
const LONGEST = 12;

/** The column of units left of the axis: headed so, or filled with short words beside the labels. */
export function unitColumnOf(sheet: Sheet, axis: Axis, rows: readonly number[]): number | undefined {
  for (const cells of sheet.file.cells.values())
    for (const [column, cell] of cells)
      if (column < axis.from && HEADING.test(textOf(cell).replace(/\s*Units?$/i, (unit) => unit.trim())))
        return column;
  return candidates(sheet, axis, rows);
}

function candidates(sheet: Sheet, axis: Axis, rows: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const texts = [...(sheet.file.cells.get(row) ?? [])].filter(
      ([column, cell]) => column < axis.from && textOf(cell) !== '',
    );
    const first = Math.min(...texts.map(([column]) => column));
    for (const [column, cell] of texts)
      if (column !== first && textOf(cell).length <= LONGEST)
        counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return best !== undefined && best[1] * 2 > rows.length ? best[0] : undefined;
}

/** Rows below the headings and the frozen panes with anything in the columns of the axis. */
export function bodyRows(sheet: Sheet, axis: Axis): number[] {
  const last = Math.max(...axis.rows, sheet.file.frozen.rows - 1);
  const headings = new Set(axis.others.map(({ row }) => row));
  return [...sheet.file.cells]
    .filter(
      ([row, cells]) =>
        row > last &&
        !headings.has(row) &&
        [...cells].some(
          ([column, cell]) =>
            column >= axis.from &&
            column <= axis.to &&
            (cell.formula !== undefined || cell.value?.kind === 'number' || cell.value?.kind === 'flag'),
        ),
    )
    .map(([row]) => row)
    .sort((a, b) => a - b);
}

export const unitOf = (sheet: Sheet, row: number, column: number | undefined): string =>
  column === undefined ? '' : textOf(cellOf(sheet, row, column));
