import { BANNED } from '../book/functions';
import type { Facts } from '../book/facts';
import type { FormulaCell } from '../book/sheet';
import { type Context, isInAxis } from '../context';

/** FAST asks that a formula be explained in 24 seconds: about one reference, number or function a second. */
export const MOST_PARTS = 24;

/** Rules 10 to 13, 22 and 26: what a formula says, whatever it refers to. */
export function checkFormulas(context: Context): void {
  const { book, report } = context;
  for (const cell of book.formulas) {
    const { facts, external } = cell.form;
    const where = { ...cell, key: cell.form.r1c1 };
    if (external.length > 0) report('externalFormula', where, { target: external.join(', ') });
    if (cell.cell.fills !== undefined) report('arrayFormula', cell, FILLS[cell.cell.fills.kind]);
    if (facts === undefined) report('unreadFormula', where);
    else checkFacts(context, cell, facts);
  }
  for (const sheet of book.sheets) {
    for (const [row, cells] of sheet.file.cells)
      for (const [column, cell] of cells)
        if (cell.value?.kind === 'error')
          report(
            'errorValue',
            { sheet, row, column, ...(cell.formula === undefined ? {} : { formula: cell.formula }) },
            { value: cell.value.value },
          );
  }
}

function checkFacts({ report }: Context, cell: FormulaCell, facts: Facts): void {
  const where = { ...cell, key: cell.form.r1c1 };
  if (facts.constants.length > 0) report('constant', where, { constants: facts.constants.join(', ') });
  if (facts.parts > MOST_PARTS) report('long', where, { parts: facts.parts, limit: MOST_PARTS });
  if (facts.nestedIf) report('nestedIf', where);
  for (const name of facts.banned) report('bannedFunction', where, { names: name, ...BANNED.get(name) });
  if (facts.hasArrayConstant) report('arrayConstant', where);
  if (facts.hasRefError) report('refError', where);
  if (facts.roundings.length > 0 && isInAxis(cell))
    report('rounding', where, { names: facts.roundings.join(', ') });
}

const FILLS = {
  array: { zh: '数组公式', en: 'Ctrl+Shift+Enter' },
  spill: { zh: '溢出公式', en: 'spilling' },
  dataTable: { zh: '模拟运算表', en: 'a data table' },
} as const;
