import type { WorkbookFile } from '../../read/workbook-file';
import { cellOf, lookOf, type Sheet, textOf } from '../book/sheet';
import type { Context, Input } from '../context';

/** With so many inputs and formulas each, and neither less than a tenth, a sheet is of no one kind. */
const LEAST = 10;
const MINOR = 0.1;
/** A sheet with fewer inputs is a cover or a log with a number on it. */
const LEAST_INPUTS = 3;

/** Rules 1, 9, 20 and 23, as far as they are about typed numbers that formulas use. */
export function checkInputs(context: Context): void {
  const bySheet = new Map<Sheet, Input[]>();
  for (const input of context.inputs) {
    const known = bySheet.get(input.sheet);
    if (known === undefined) bySheet.set(input.sheet, [input]);
    else known.push(input);
  }
  for (const [sheet, inputs] of bySheet) {
    const formulas = sheet.formulaCount;
    const lesser = Math.min(inputs.length, formulas);
    if (lesser >= LEAST && lesser >= MINOR * (inputs.length + formulas))
      context.report('mixedSheet', { sheet }, { inputs: inputs.length, formulas });
    if (formulas > inputs.length) for (const input of inputs) context.report('strayInput', input);
    else if (inputs.length >= LEAST_INPUTS) checkSources(context, sheet, inputs);
  }
  checkColours(context);
}

const SOURCE = /来源|依据|出处|\bsources?\b|\breference\b/i;
const LONGEST_HEADING = 20;
/** Words in the place of a source that say there is none. */
const NONE = /^(?:未注明|待定|待补|not stated|n\/a|tbc|tbd|[-–—?？]+)?$/i;

/** Rule 9: a column headed Source, filled beside every input. */
function checkSources({ report }: Context, sheet: Sheet, inputs: readonly Input[]): void {
  const headings: { row: number; column: number }[] = [];
  for (const [row, cells] of sheet.file.cells)
    for (const [column, cell] of cells) {
      const text = textOf(cell);
      if (text.length <= LONGEST_HEADING && SOURCE.test(text)) headings.push({ row, column });
    }
  if (headings.length === 0) {
    report('noSourceColumn', { sheet });
    return;
  }
  for (const input of inputs) {
    // Tables below one another have their own headings: the nearest above counts.
    const heading = headings.filter(({ row }) => row < input.row).sort((a, b) => b.row - a.row)[0];
    if (heading === undefined) continue;
    const here = cellOf(sheet, input.row, heading.column);
    if (here?.formula === undefined && NONE.test(textOf(here))) report('noSource', input);
  }
}

/** Rule 20: inputs look other than most formulas do. */
function checkColours({ book, inputs, report }: Context): void {
  const common = commonLook(book.formulas, book.file);
  if (common === undefined) return;
  for (const input of inputs) {
    const style = cellOf(input.sheet, input.row, input.column)?.style ?? 0;
    if (lookOf(book.file.styles[style]) === common) report('looksLikeFormula', input);
  }
}

function commonLook(formulas: Context['book']['formulas'], { styles }: WorkbookFile): string | undefined {
  const counts = new Map<string, number>();
  for (const { cell } of formulas) {
    const look = lookOf(styles[cell.style]);
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Rule 23: what is no input is protected, without a password, and what is can be filled in. */
export function checkProtection({ book, inputs, report }: Context): void {
  for (const sheet of book.sheets) {
    if (sheet.formulaCount === 0) continue;
    const { protection } = sheet.file;
    if (protection === undefined) {
      report('notProtected', { sheet }, { formulas: sheet.formulaCount });
      continue;
    }
    if (protection.hasPassword) report('password', { sheet });
    for (const line of sheet.formulas.values())
      for (const cell of line.values())
        if (book.file.styles[cell.cell.style]?.locked === false) report('unlocked', { ...cell, key: '' });
  }
  for (const input of inputs) {
    const { sheet, row, column } = input;
    if (sheet.file.protection === undefined) continue;
    if (book.file.styles[cellOf(sheet, row, column)?.style ?? 0]?.locked !== false)
      report('inputLocked', input);
  }
}
