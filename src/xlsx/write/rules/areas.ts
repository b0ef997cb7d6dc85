import { columnName } from '../../../rows';
import type { Area, Sheet } from '../../../workbook/plan';
import { refuse, type WorkbookPlanCode } from '../error';

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** `B2:C9`, or `B2` for a single cell. */
export const areaText = ({ row, column, rows, columns }: Area): string => {
  const from = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? from : `${from}:${columnName(column + columns - 1)}${row + rows}`;
};

const isWithin = (first: number, count: number, most: number): boolean =>
  Number.isInteger(first) && Number.isInteger(count) && first >= 0 && count >= 1 && first + count <= most;

/** Holds an area to the sheet's own size. */
export const checkArea = (code: WorkbookPlanCode, sheet: Sheet, area: Area): void => {
  if (!isWithin(area.row, area.rows, MOST_ROWS) || !isWithin(area.column, area.columns, MOST_COLUMNS))
    refuse(
      code,
      { sheet: sheet.name, what: JSON.stringify(area) },
      `an area has whole rows and columns within ${MOST_ROWS} by ${MOST_COLUMNS}.`,
    );
};

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export interface Claim {
  readonly code: WorkbookPlanCode;
  readonly area: Area;
}

/** Merges, tables and spills of a sheet never share a cell. */
export const checkApart = (sheet: Sheet, claims: readonly Claim[]): void => {
  const inOrder = [...claims].sort((a, b) => a.area.row - b.area.row);
  inOrder.forEach(({ code, area }, index) => {
    for (let next = index + 1; next < inOrder.length; next += 1) {
      const other = inOrder[next];
      // In order of their first rows, nothing further down can reach up to this one.
      if (other === undefined || other.area.row >= area.row + area.rows) break;
      if (overlap(area, other.area))
        refuse(
          code === 'merge' ? other.code : code,
          { sheet: sheet.name, cell: areaText(area) },
          `it overlaps ${areaText(other.area)}.`,
        );
    }
  });
};
