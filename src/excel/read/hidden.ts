import type { ColumnsFile, RowFile } from '../../xlsx/read';
import type { Host } from '../host';

/** A used range, with what the host says of it as a whole: null where some of its lines are hidden and some are not. */
export interface Lines {
  readonly id: string;
  readonly used: Pick<
    Excel.Range,
    'isNullObject' | 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'
  > & { readonly rowHidden: boolean | null; readonly columnHidden: boolean | null };
}

/** Hidden rows and columns of a sheet as the reader of files gives them. */
export interface HiddenLines {
  readonly rows: ReadonlyMap<number, RowFile>;
  readonly columns: readonly ColumnsFile[];
}

const rowOf = (row: number): readonly [number, RowFile] => [
  row,
  { hidden: true, height: undefined, level: 0 },
];

const columnOf = (column: number): ColumnsFile => ({
  from: column,
  to: column,
  hidden: true,
  width: undefined,
  level: 0,
  style: 0,
});

const indices = (from: number, hidden: readonly (boolean | undefined)[]): number[] =>
  hidden.flatMap((isHidden, at) => (isHidden === true ? [from + at] : []));

/** Asks line by line, and only on sheets that hide some: most hide nothing, and cost no round trip. */
export const readHidden = async (
  host: Host,
  sheets: readonly Lines[],
): Promise<ReadonlyMap<string, HiddenLines>> => {
  const hiding = sheets.filter(
    ({ used }) => !used.isNullObject && (used.rowHidden !== false || used.columnHidden !== false),
  );
  if (hiding.length === 0) return new Map();
  const asked = await host.batch(({ workbook }) =>
    hiding.map(({ id, used }) => {
      const { rowIndex, columnIndex, rowCount, columnCount } = used;
      const range = workbook.worksheets
        .getItem(id)
        .getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
      return {
        id,
        used,
        rows: range.getRowProperties({ rowHidden: true }),
        columns: range.getColumnProperties({ columnHidden: true }),
      };
    }),
  );
  return new Map(
    asked.map(({ id, used, rows, columns }) => {
      const hiddenRows = indices(
        used.rowIndex,
        rows.value.map(({ rowHidden }) => rowHidden),
      );
      const hiddenColumns = indices(
        used.columnIndex,
        columns.value.map(({ columnHidden }) => columnHidden),
      );
      return [id, { rows: new Map(hiddenRows.map(rowOf)), columns: hiddenColumns.map(columnOf) }];
    }),
  );
};
