import type { Cell, WorkbookPlan } from '../../workbook/plan';
import { parseArea } from '../read/references';

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/;

/** A reference with its sheet, taken apart; undefined when it is none. */
export const rangeOf = (reference: string) => {
  const [, quoted, bare, cells = ''] = REFERENCE.exec(reference) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  const area = parseArea(cells);
  return sheet === undefined || area === undefined ? undefined : { sheet, area };
};

/** The cells of a range of the plan, row by row; none where the reference cannot be read. */
export const cellsOf = (plan: WorkbookPlan, reference: string): readonly (Cell | undefined)[] => {
  const range = rangeOf(reference);
  if (range === undefined) return [];
  const { row, column, rows, columns } = range.area;
  const grid = plan.sheets.find(({ name }) => name === range.sheet)?.rows;
  return Array.from({ length: rows * columns }, (_, index) =>
    grid?.get(row + Math.floor(index / columns))?.get(column + (index % columns)),
  );
};
