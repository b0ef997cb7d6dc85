import type { ColumnsFile, SheetFile } from '../workbook-file';

/** Points and characters below which nothing of a line can be seen. */
const THIN = 1;
const NARROW = 0.5;

/** Whether a reader does not see a row: it is hidden, filtered away, or of no height. */
export const isHiddenRow = (
  { rows, rowsHiddenByDefault }: Pick<SheetFile, 'rows' | 'rowsHiddenByDefault'>,
  row: number,
): boolean => {
  const own = rows.get(row);
  return own === undefined ? rowsHiddenByDefault : own.hidden || (own.height ?? THIN) < THIN;
};

/** Whether a reader does not see these columns: they are hidden, or of no width. */
export const areHiddenColumns = ({ hidden, width }: Pick<ColumnsFile, 'hidden' | 'width'>): boolean =>
  hidden || (width ?? NARROW) < NARROW;
