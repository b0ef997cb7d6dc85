import { OVERRIDES } from '../../workbook/inputs';
import type { WorkbookFile } from '../read';
import { findAll } from './find';
import { textOf } from './marks';

/** The cells in which a project states its own value of a policy parameter, and why. */
export interface OverrideCells {
  /** The sheet as the file names it; rows and columns count from 0. */
  readonly sheet: string;
  readonly row: number;
  readonly value: number;
  readonly reason: number;
}

/** Where a parameter is overridden in the file, whatever rows and columns were moved; undefined where it has no line. */
export const overrideCells = (file: WorkbookFile, id: string): OverrideCells | undefined => {
  const table = findAll(file).tables.get(OVERRIDES);
  const [ids, value, reason] = ['id', 'value', 'reason'].map((key) => table?.columns.get(key));
  if (table === undefined || ids === undefined || value === undefined || reason === undefined)
    return undefined;
  for (const [row, cells] of table.sheet.cells)
    if (row > table.keysRow && textOf(cells.get(ids)) === id)
      return { sheet: table.sheet.name, row, value, reason };
  return undefined;
};
