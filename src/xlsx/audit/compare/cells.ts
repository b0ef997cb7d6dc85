import type { Cell, Sheet, WorkbookPlan } from '../../../workbook/plan';
import { type Alignment, type CellPair, cellPairs, type SheetPair } from '../align/sheets';
import { inR1C1 } from '../formulas/normal';
import type { FileCell } from '../../read/workbook-file';
import type { AuditKind, Severity } from '../report';
import { Formulas } from './formulas';
import type { Comparison, Mark } from './marks';
import { isUnitChange, unitColumns } from './units';
import { quoted, sameValue } from './values';

/** Sheets that state a verdict or a check: a formula replaced there is a check edited. */
const STATING = new Set([
  'cover',
  'dashboard',
  'credit_view',
  'approval',
  'checks',
  'checks.workings',
  'verdict',
  'structure',
]);

export const states = ({ id, type }: Sheet): boolean => type === 'control' || STATING.has(id);

/** Sheets on which users put rows, columns and notes of their own. */
export const isFree = ({ type, isProtected }: Sheet): boolean => type === 'input' && isProtected !== true;

/** One cell on both sides. */
interface Place extends CellPair {
  readonly pair: SheetPair;
}

const REPLACED: ReadonlySet<AuditKind> = new Set(['changedFormula', 'typedOver', 'removedCell']);

class Comparing {
  readonly result: Comparison = { marks: [], differences: [], cells: 0, formulas: 0 };
  private readonly formulas = new Formulas();
  private readonly isShifted: boolean;
  private units: ReadonlySet<number> = new Set();

  constructor(
    private readonly plan: WorkbookPlan,
    private readonly alignment: Alignment,
  ) {
    this.isShifted =
      alignment.missing.length > 0 ||
      alignment.pairs.some(({ rows, columns }) => !rows.isIdentity || !columns.isIdentity);
  }

  sheet(pair: SheetPair): void {
    this.units = unitColumns(pair.plan);
    for (const each of cellPairs(pair)) {
      this.result.cells += 1;
      const place = { pair, ...each };
      if (each.cell.formula !== undefined) this.formula(each.cell.formula, place);
      else if (each.found?.formula !== undefined && !TRUTH.test(each.found.formula))
        this.formulaForConstant(each.found.formula, place);
      else if (!sameValue(each.cell.value, each.found?.value, false)) this.constant(place);
    }
    for (const mark of extraCells(pair, (cell) => this.isInput(cell))) this.result.marks.push(mark);
  }

  private mark(
    severity: Severity,
    kind: AuditKind,
    { pair, row, column, ours }: Place,
    [expected, found]: readonly [string, string],
    key: string,
  ): void {
    const own = REPLACED.has(kind) && states(pair.plan) ? 'checkEdited' : kind;
    this.result.marks.push({ severity, kind: own, pair, row, column, ours, expected, found, key });
  }

  private formula(formula: string, place: Place): void {
    const { pair, cell, found, row, column } = place;
    this.result.formulas += 1;
    const expected = this.alignment.inFile(formula, pair);
    if (found?.formula === undefined) {
      const kind = found?.filledFrom === undefined && !hasValue(found) ? 'removedCell' : 'typedOver';
      const both = [computed(expected, cell), quoted(found?.value)] as const;
      this.mark('error', kind, place, both, inR1C1(expected, row, column));
      return;
    }
    const isArray = found.fills !== undefined && cell.spill === undefined;
    if (
      isArray ||
      expected.includes(LOST) ||
      !this.formulas.same(expected, found.formula, pair.file.name, place)
    )
      this.otherFormula(formula, expected, found.formula, place);
    else if (found.value === undefined && hasValue(cell))
      this.mark('warning', 'missingValue', place, [quoted(cell.value), ''], '');
    else if (!sameValue(cell.value, found.value, isMoney(cell))) {
      const { ours } = place;
      this.result.differences.push({ pair, row, column, ours });
    }
  }

  private otherFormula(formula: string, expected: string, theirs: string, place: Place): void {
    const { pair, cell, found, row, column, ours } = place;
    const both = [computed(expected, cell), computed(theirs, found)] as const;
    // Where lines were put in or taken out, a formula may have lost what it points at, or still point where it was.
    const isLost = theirs.includes(LOST) || this.formulas.same(formula, theirs, pair.file.name, ours);
    if (this.isShifted && isLost) this.mark('error', 'brokenReference', place, both, '');
    else
      this.mark(
        'error',
        'changedFormula',
        place,
        both,
        `${inR1C1(expected, row, column)}\n${inR1C1(theirs, row, column)}`,
      );
  }

  private formulaForConstant(theirs: string, place: Place): void {
    const { cell, found } = place;
    if (this.isInput(cell))
      this.mark('remark', 'inputFormula', place, [quoted(cell.value), `=${theirs}`], '');
    else this.mark('error', 'changedFormula', place, [quoted(cell.value), computed(theirs, found)], theirs);
  }

  private constant(place: Place): void {
    const { cell, found, pair, ours } = place;
    const both = [quoted(cell.value), quoted(found?.value)] as const;
    if (this.isInput(cell)) this.input(place, both);
    else if (isOrder(place) || !hasValue(cell) || (isFree(pair.plan) && !hasValue(found))) return;
    else if (cell.value?.kind !== 'text') this.mark('error', 'changedConstant', place, both, '');
    else if (this.units.has(ours.column) || isUnitChange(both))
      this.mark('error', 'changedUnit', place, both, both.join('\n'));
    else
      this.mark(
        pair.plan.type === 'input' ? 'warning' : 'error',
        'changedText',
        place,
        both,
        both.join('\n'),
      );
  }

  /** An input is what we read from it; the model's own constants stand in open cells too, and are read from nowhere. */
  private input(place: Place, both: readonly [string, string]): void {
    const { cell, found, pair } = place;
    const isConstant = pair.plan.id === 'inputs.constants';
    const isWords = cell.value?.kind !== 'number' && found?.value?.kind === 'text';
    if (isConstant) this.mark('error', 'changedConstant', place, both, '');
    else this.mark(isWords ? 'warning' : 'error', 'inputUnread', place, both, '');
  }

  private isInput({ style }: Cell): boolean {
    return style !== undefined && this.plan.styles.get(style)?.locked === false;
  }
}

/** What a spreadsheet leaves of a reference whose cells were deleted. */
const LOST = '#REF!';

/** The number of a record among its like, which a user's own record need not have. */
const isOrder = ({ cell, found }: Place): boolean =>
  cell.style === 'code' && cell.value?.kind === 'number' && !hasValue(found);

/** LibreOffice saves a truth value so. */
const TRUTH = /^(TRUE|FALSE)\(\)$/i;

/** A formula and what it shows. */
const computed = (formula: string, cell: Cell | FileCell | undefined): string =>
  `=${formula} → ${quoted(cell?.value)}`;

const isMoney = ({ style }: Cell): boolean => style?.endsWith('.money') === true;

const hasValue = (cell: Cell | FileCell | undefined): boolean =>
  cell?.value !== undefined && cell.value.value !== '';

/** What stands in the file where the plan has nothing, within and around what we have written. */
function extraCells(pair: SheetPair, isInput: (cell: Cell) => boolean): Mark[] {
  const { plan, file, rows, columns } = pair;
  if (isFree(plan)) return [];
  const lastRow = Math.max(...plan.rows.keys());
  const lastColumn = Math.max(...[...plan.rows.values()].map((cells) => Math.max(...cells.keys())));
  const marks: Mark[] = [];
  for (const [row, cells] of file.cells) {
    const ourRow = rows.from(row);
    if (ourRow === undefined) continue;
    const own = plan.rows.get(ourRow);
    for (const [column, cell] of cells) {
      const ourColumn = columns.from(column);
      if (ourColumn === undefined || !holds(cell)) continue;
      const planned = own?.get(ourColumn);
      if (planned !== undefined && (isOurs(planned) || isInput(planned))) continue;
      // The empty cell after the last period is read as 0.
      const isInside = ourRow <= lastRow && ourColumn <= lastColumn + 1;
      const severity = extraSeverity(cell, isInside);
      const found = cell.formula === undefined ? quoted(cell.value) : `=${cell.formula}`;
      const ours = { row: ourRow, column: ourColumn };
      marks.push({ severity, kind: 'extraCell', pair, row, column, ours, expected: '', found, key: '' });
    }
  }
  return marks;
}

const isOurs = (cell: Cell): boolean => cell.formula !== undefined || hasValue(cell);

function extraSeverity({ formula, value }: FileCell, isInside: boolean): Severity {
  if (!isInside) return 'remark';
  return formula !== undefined || value?.kind !== 'text' ? 'error' : 'warning';
}

export const holds = (cell: FileCell): boolean => cell.formula !== undefined || hasValue(cell);

/** Every cell of every sheet that both sides have, compared. */
export function compareCells(plan: WorkbookPlan, alignment: Alignment): Comparison {
  const comparing = new Comparing(plan, alignment);
  for (const pair of alignment.pairs) comparing.sheet(pair);
  return comparing.result;
}
