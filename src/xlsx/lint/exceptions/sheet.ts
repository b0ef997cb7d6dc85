import { cellName } from '../../read/references';
import type { FileCell, SheetFile, WorkbookFile } from '../../read/workbook-file';
import { sheetPrefix, textOf } from '../book/sheet';
import type { DeclaredException } from './declared';

const SHEET = /lint exceptions|检查例外/i;
const TABLE = /^(?:lint_?exceptions|检查例外)$/i;

const COLUMNS = {
  rule: /^(?:规则|rule)/i,
  sheet: /^(?:工作表|表名|sheet)/i,
  range: /^(?:范围|区域|range|cells?)/i,
  reason: /^(?:理由|原因|reason|why)/i,
} as const;
type Column = keyof typeof COLUMNS;

/**
 * Exceptions that the workbook declares itself: on a sheet named `Lint exceptions` or `检查例外`, or in a table of
 * that name, under headings rule, sheet, range, reason.
 */
export function exceptionsFromWorkbook(file: WorkbookFile): DeclaredException[] {
  return file.sheets.flatMap((sheet) => {
    const table = sheet.tables.find(({ name }) => TABLE.test(name));
    if (table === undefined && !SHEET.test(sheet.name)) return [];
    const last = table === undefined ? Infinity : table.area.row + table.area.rows - table.totalsRows - 1;
    return entries(sheet, table?.area.row ?? 0, last);
  });
}

function entries(sheet: SheetFile, from: number, to: number): DeclaredException[] {
  const rows = [...sheet.cells].filter(([row]) => row >= from && row <= to).sort(([a], [b]) => a - b);
  const found: DeclaredException[] = [];
  let headings: Partial<Record<Column, number>> | undefined;
  for (const [row, cells] of rows) {
    if (headings === undefined) {
      headings = headingsOf(cells);
      continue;
    }
    const columns = headings;
    const said = (column: Column): string => {
      const at = columns[column];
      return at === undefined ? '' : shown(cells.get(at));
    };
    if ((['rule', 'sheet', 'range', 'reason'] as const).every((column) => said(column) === '')) continue;
    found.push({
      rule: said('rule'),
      sheet: said('sheet'),
      range: said('range'),
      reason: said('reason'),
      from: `${sheetPrefix(sheet.name)}${cellName(row, columns.rule ?? 0)}`,
    });
  }
  return found;
}

function headingsOf(cells: ReadonlyMap<number, FileCell>): Partial<Record<Column, number>> | undefined {
  const found: Partial<Record<Column, number>> = {};
  for (const [column, cell] of cells)
    for (const name of Object.keys(COLUMNS) as Column[])
      if (found[name] === undefined && COLUMNS[name].test(textOf(cell))) {
        found[name] = column;
        break;
      }
  return found.rule === undefined || found.reason === undefined ? undefined : found;
}

const shown = (cell: FileCell | undefined): string => String(cell?.value?.value ?? '').trim();
