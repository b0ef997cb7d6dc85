import type { FileCell, SheetFile } from '../../read/workbook-file';
import type { Sheet } from '../book/sheet';
import type { Context } from '../context';

/** A name that Excel makes for itself, such as the area of a filter. */
const OWN_NAME = /^_xl/i;

/** Rule 19: nothing that a reader cannot see. */
export function checkHidden(context: Context): void {
  const { book, report } = context;
  for (const sheet of book.sheets) {
    if (sheet.file.state === 'hidden') report('hiddenSheet', { sheet });
    if (sheet.file.state === 'veryHidden') report('veryHiddenSheet', { sheet });
    hiddenLines({ report }, sheet);
    hiddenCells(context, sheet);
  }
  for (const { name, hidden } of book.file.names)
    if (hidden && !OWN_NAME.test(name)) report('hiddenName', {}, { name });
}

function hiddenCells({ book, report }: Context, sheet: Sheet): void {
  const isProtected = sheet.file.protection !== undefined;
  for (const [row, cells] of sheet.file.cells)
    for (const [column, cell] of cells) {
      const style = book.file.styles[cell.style];
      if (style === undefined) continue;
      const formula = cell.formula === undefined ? {} : { formula: cell.formula };
      if (cell.formula !== undefined && style.formulaHidden && isProtected)
        report('hiddenFormula', { sheet, row, column, ...formula, key: '' });
      if (hasContent(cell) && isInvisible(style.numberFormat))
        report('invisibleFormat', { sheet, row, column, ...formula }, { format: style.numberFormat });
    }
}

const hasContent = (cell: FileCell): boolean => cell.value !== undefined || cell.formula !== undefined;

/** ';;' and ';;;' show no number at all. */
const isInvisible = (format: string): boolean => /^;;;?@?$/.test(format.trim());

function hiddenLines({ report }: Pick<Context, 'report'>, sheet: Sheet): void {
  const { file } = sheet;
  for (const [row, cells] of file.cells) {
    if (![...cells.values()].some(hasContent) || !isHiddenRow(file, row)) continue;
    report('hiddenRows', { sheet, row, column: 0, columns: sheet.lastColumn + 1 });
  }
  for (let column = 0; column <= sheet.lastColumn; column += 1) {
    if (!isHiddenColumn(file, column)) continue;
    const isFilled = [...file.cells.values()].some((cells) => {
      const cell = cells.get(column);
      return cell !== undefined && hasContent(cell);
    });
    if (isFilled) report('hiddenColumns', { sheet, row: 0, column, rows: sheet.lastRow + 1 });
  }
}

const isHiddenRow = (file: SheetFile, row: number): boolean =>
  file.rows.get(row)?.hidden ?? file.rowsHiddenByDefault;

const isHiddenColumn = (file: SheetFile, column: number): boolean =>
  file.columns.some(({ from, to, hidden }) => hidden && from <= column && column <= to);
