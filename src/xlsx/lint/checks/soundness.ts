import { cellOf, isBlank, type Sheet } from '../book/sheet';
import type { Context } from '../context';

/** What Excel would take for a number had it been typed: grouped, signed, in percent or in parentheses. */
const NUMBER = /^[(（]?[-+−]?[¥￥$€£]?\s?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?\s?%?[)）]?$/;

/** Rules 13, 22 and 25 to 27 for the file itself, and numbers stored as text. */
export function checkSoundness(context: Context): void {
  const { file } = context.book;
  if (file.macros.length > 0) context.report('macros', {}, { parts: file.macros.join(', ') });
  if (!file.calculation.fullPrecision) context.report('precisionAsDisplayed', {});
  if (file.calculation.mode === 'manual') context.report('manualCalculation', {});
  for (const { target, part } of file.externalLinks)
    context.report('externalLink', {}, { target: target ?? part });
  for (const sheet of context.book.sheets) textNumbers(context, sheet);
}

/** Rule 27: text that reads as a number, where a sum would miss it. */
function textNumbers({ report, isUsed }: Context, sheet: Sheet): void {
  const { axis } = sheet;
  for (const [row, cells] of sheet.file.cells) {
    if (axis?.rows.has(row) === true) continue;
    for (const column of cells.keys()) {
      const cell = cellOf(sheet, row, column);
      if (cell?.value?.kind !== 'text' || isBlank(cell) || !NUMBER.test(cell.value.value.trim())) continue;
      const inAxis = axis !== undefined && row > axis.row && column >= axis.from && column <= axis.to;
      if (!inAxis && !isUsed(sheet.index, row, column)) continue;
      const formula = cell.formula === undefined ? {} : { formula: cell.formula };
      report('numberAsText', { sheet, row, column, ...formula }, { value: cell.value.value });
    }
  }
}
