import { sheetIdOf } from '../../workbook/sheet-names';
import { cellName } from '../read/references';
import type { FileCell, SheetFile, WorkbookFile } from '../read/workbook-file';
import type { Unreasoned } from './report';

type Cells = ReadonlyMap<number, FileCell>;

const words = (cell: FileCell | undefined): string =>
  cell?.value === undefined ? '' : String(cell.value.value).trim();

/** The columns of the overrides, by the keys that head them. */
function overrideColumns(cells: Cells): { id: number; value: number; reason: number } | undefined {
  const columnOf = (is: (word: string) => boolean): number | undefined =>
    [...cells].find(([, cell]) => is(words(cell)))?.[0];
  const id = columnOf((word) => word === 'policy.overrides[] id');
  const value = columnOf((word) => word === 'value');
  const reason = columnOf((word) => word === 'reason');
  return id === undefined || value === undefined || reason === undefined ? undefined : { id, value, reason };
}

/** What stands for the reason that is missing, so that the rest can be read and computed. */
const NO_REASON = '—';

/**
 * Overrides of policy parameters that give no reason. A project without one is refused; an audit must go on, so the
 * file is handed back with a dash in those cells, and what was missing beside it.
 */
export function withReasons(file: WorkbookFile): { file: WorkbookFile; missing: readonly Unreasoned[] } {
  const missing: Unreasoned[] = [];
  const sheets = file.sheets.map((sheet) =>
    sheetIdOf(sheet.name) === 'policy' ? filled(sheet, missing) : sheet,
  );
  return { file: missing.length === 0 ? file : { ...file, sheets }, missing };
}

function filled(sheet: SheetFile, missing: Unreasoned[]): SheetFile {
  const rows = new Map(sheet.cells);
  let columns: ReturnType<typeof overrideColumns>;
  for (const [row, cells] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    columns ??= overrideColumns(cells);
    if (columns === undefined) continue;
    const { id, value, reason } = columns;
    const name = words(cells.get(id));
    if (name === '' || words(cells.get(value)) === '' || words(cells.get(reason)) !== '') continue;
    missing.push({ id: name, sheet: sheet.name, cell: cellName(row, reason) });
    const style = cells.get(reason)?.style ?? 0;
    rows.set(row, new Map(cells).set(reason, { style, value: { kind: 'text', value: NO_REASON } }));
  }
  return { ...sheet, cells: rows };
}
