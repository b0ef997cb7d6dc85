import { BANNED } from '../book/functions';
import type { Facts } from '../book/facts';
import type { FormulaCell } from '../book/sheet';
import { type Context, isInAxis, type Where } from '../context';

/** FAST asks that a formula be explained in 24 seconds: about one reference, number or function a second. */
export const MOST_PARTS = 24;

/** Rules 10 to 13, 22 and 26: what a formula says, whatever it refers to. */
export function checkFormulas(context: Context): void {
  const { book, report } = context;
  for (const cell of book.formulas) {
    const { facts, external } = cell.form;
    if (external.length > 0) report('externalFormula', alike(cell), { target: external.join(', ') });
    if (cell.cell.fills !== undefined) report('arrayFormula', cell, FILLS[cell.cell.fills.kind]);
    if (facts === undefined) report('unreadFormula', alike(cell));
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

/** Neighbours of one R1C1 form are one finding. */
const alike = (cell: FormulaCell): Where => ({ ...cell, key: cell.form.r1c1 });

function checkFacts({ report }: Context, cell: FormulaCell, facts: Facts): void {
  if (facts.constants.length > 0) report('constant', alike(cell), { constants: facts.constants.join(', ') });
  if (facts.parts > MOST_PARTS) report('long', alike(cell), { parts: facts.parts, limit: MOST_PARTS });
  if (facts.nestedIf) report('nestedIf', alike(cell));
  for (const name of facts.banned)
    report('bannedFunction', alike(cell), { names: name, ...BANNED.get(name) });
  if (facts.hasArrayConstant) report('arrayConstant', alike(cell));
  if (facts.hasRefError) report('refError', alike(cell));
  if (facts.roundings.length > 0 && isInAxis(cell))
    report('rounding', alike(cell), { names: facts.roundings.join(', ') });
}

const FILLS = {
  array: { zh: '数组公式', en: 'Ctrl+Shift+Enter' },
  spill: { zh: '溢出公式', en: 'spilling' },
  dataTable: { zh: '模拟运算表', en: 'a data table' },
} as const;
