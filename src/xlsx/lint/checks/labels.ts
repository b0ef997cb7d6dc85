import type { Axis } from '../book/axis';
import { cellOf, formulaOf, labelOf, type Sheet } from '../book/sheet';
import { bodyRows, unitColumnOf, unitOf } from '../book/units';
import type { Context } from '../context';

/** An opening balance itself, and not interest on it. */
const OPENING =
  /^(?:期初|年初)(?:现金|资金|借款|债务|本金)?(?:余额|结余)?(?:[（(].*[)）])?$|^(?:opening|beginning)(?: .*)?\b(?:balance|cash|debt|loan|principal|reserve|equity)(?: \(.*\))?$|^(?:opening|brought forward|b\/f)$/i;
const FLAG_LABEL = /\bflag\b|\bswitch\b|标志|标识|开关/i;
const FLAG_UNIT = /^(?:flag|switch|0\/1|1\/0|0,\s?1|标志|开关|是\/否)$/i;

/** Rules 6, 8 and 17: what a row of periods says about itself. */
export function checkLabels(context: Context): void {
  for (const sheet of context.book.sheets) {
    const { axis } = sheet;
    if (axis === undefined) continue;
    const rows = bodyRows(sheet, axis);
    const units = unitColumnOf(sheet, axis, rows);
    if (rows.length > 0 && units === undefined) context.report('noUnitColumn', { sheet });
    for (const row of rows) checkRow(context, sheet, axis, row, units);
  }
}

function checkRow(
  { report }: Context,
  sheet: Sheet,
  axis: Axis,
  row: number,
  units: number | undefined,
): void {
  const label = labelOf(sheet, row, axis.from);
  const unit = unitOf(sheet, row, units);
  const whole = { sheet, row, column: axis.from, columns: axis.to - axis.from + 1 };
  if (label === '') report('noLabel', whole);
  if (units !== undefined && unit === '') report('noUnit', { sheet, row, column: units });
  if (OPENING.test(label)) checkOpening({ report }, sheet, axis, row, label);
  if (FLAG_LABEL.test(label) || FLAG_UNIT.test(unit)) checkFlag({ report }, sheet, axis, row, label);
}

/** Rule 8: an opening balance takes something from the column before. */
function checkOpening(
  { report }: Pick<Context, 'report'>,
  sheet: Sheet,
  axis: Axis,
  row: number,
  label: string,
): void {
  for (let column = axis.from; column <= axis.to; column += 1) {
    const cell = formulaOf(sheet, row, column);
    if (cell === undefined) continue;
    const looksBack = cell.form.references.some(({ left, right }) =>
      [left, right].some(({ fixed, at }) => !fixed && at === -1),
    );
    if (!looksBack) report('openingNotPrior', { ...cell, key: label }, { label });
  }
}

function checkFlag(
  { report }: Pick<Context, 'report'>,
  sheet: Sheet,
  axis: Axis,
  row: number,
  label: string,
): void {
  for (let column = axis.from; column <= axis.to; column += 1) {
    const cell = cellOf(sheet, row, column);
    const value = cell?.value;
    // Errors are told by their own rule; empty text says "not applicable".
    if (value === undefined || value.kind === 'error' || value.kind === 'flag' || value.value === '')
      continue;
    if (value.kind === 'number' && (Number(value.value) === 0 || Number(value.value) === 1)) continue;
    const formula = cell?.formula === undefined ? {} : { formula: cell.formula };
    report('notFlag', { sheet, row, column, ...formula }, { label, value: value.value });
  }
}
