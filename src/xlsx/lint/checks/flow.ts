import { cellName, columnName } from '../../read/references';
import type { Reach } from '../book/reach';
import { type FormulaCell, type Sheet, sheetPrefix } from '../book/sheet';
import { type Context, isInAxis } from '../context';
import type { Kind } from '../rules/kinds';

/** Rule 5: from top to bottom and left to right; looking back to the previous column is allowed. */
export function checkFlow(context: Context): void {
  const { book, report, feeding } = context;
  for (const cell of book.formulas) {
    if (!isInAxis(cell) || isHeading(cell)) continue;
    const found = new Map<Kind, Reach>();
    for (const reach of book.reaches(cell)) {
      const kind = directionOf(context, cell, reach, feeding);
      if (kind !== undefined && !found.has(kind)) found.set(kind, reach);
    }
    for (const [kind, reach] of found)
      report(kind, { ...cell, key: cell.form.r1c1 }, { target: targetOf(cell, reach, book.sheets) });
  }
}

/** Headings in frozen panes show what is computed below them: the phase, the check. */
const isHeading = ({ sheet, row }: FormulaCell): boolean =>
  sheet.axis?.rows.has(row) === true || row < sheet.file.frozen.rows;

function directionOf(
  { book }: Context,
  cell: FormulaCell,
  reach: Reach,
  feeding: ReadonlySet<number>,
): Kind | undefined {
  const { sheet } = cell;
  const target = book.sheets[reach.sheet];
  const axis = sheet.axis;
  if (target?.axis === undefined || axis === undefined) return undefined;
  // Constants and totals left of the axis belong to no period.
  if (reach.right < target.axis.from) return undefined;
  const isSame = target.index === sheet.index;
  if (reach.right > cell.column && isSameStep(sheet, target)) return 'looksRight';
  if (reach.right < cell.column || !feeding.has(sheet.index) || !isSameStep(sheet, target)) return undefined;
  if (!holdsFormula(target, reach)) return undefined;
  if (isSame) return reach.top > cell.row ? 'looksDown' : undefined;
  return target.index > sheet.index ? 'looksAhead' : undefined;
}

const isSameStep = (a: Sheet, b: Sheet): boolean =>
  a.index === b.index || (a.axis?.step === b.axis?.step && a.axis?.from === b.axis?.from);

/** Inputs further down or on a later sheet are there before any calculation. */
function holdsFormula(target: Sheet, reach: Reach): boolean {
  for (let row = reach.top; row <= Math.min(reach.bottom, target.lastRow); row += 1)
    if (target.formulas.get(row)?.has(reach.right) === true) return true;
  return false;
}

function targetOf(cell: FormulaCell, reach: Reach, sheets: readonly Sheet[]): string {
  const { top, left, bottom, right, sheet } = reach;
  const prefix = sheet === cell.sheet.index ? '' : sheetPrefix(sheets[sheet]?.name ?? '');
  const isOne = top === bottom && left === right;
  const whole = bottom - top > 1_000_000;
  if (whole) return `${prefix}${columnName(left)}:${columnName(right)}`;
  return `${prefix}${cellName(top, left)}${isOne ? '' : `:${cellName(bottom, right)}`}`;
}
