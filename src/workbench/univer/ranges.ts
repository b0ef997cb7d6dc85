import type { IRange } from '@univerjs/core';
import type { Area } from '../host';

/** An area as Univer counts it, its last row and column included. */
export const rangeOf = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

/** Univer leaves out what reaches to the edge of the sheet. */
export const areaOfRange = ({ startRow, endRow, startColumn, endColumn }: IRange): Area => {
  const row = Number.isNaN(startRow) ? 0 : startRow;
  const column = Number.isNaN(startColumn) ? 0 : startColumn;
  return {
    row,
    column,
    rows: (Number.isNaN(endRow) ? 1_048_575 : endRow) - row + 1,
    columns: (Number.isNaN(endColumn) ? 16_383 : endColumn) - column + 1,
  };
};
