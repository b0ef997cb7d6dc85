import type { Form } from '../book/form';
import { cellOf, formulaOf, isBlank, type Sheet } from '../book/sheet';
import type { Book } from '../book/book';
import { formulaIn } from '../context';
import type { Kind } from '../rules/kinds';

/** A cell that breaks the formula of its row or column. */
export interface Oddity {
  readonly kind: Kind;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** What stands in the rest of the row. */
  readonly form: Form | undefined;
  readonly expected: string;
  readonly found: string;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Without an axis to say where a row begins and ends, fewer cells are no run. */
const LEAST_RUN = 4;
/** And so much of a run must have one form before the rest is odd. */
const MOST = 0.6;

/** Rule 4: cells that differ from the formula of their row, or of their column in a table. */
export function oddities(book: Book): Oddity[] {
  return book.sheets.flatMap((sheet) => {
    const { axis } = sheet;
    const found: Oddity[] = [];
    for (const row of [...sheet.formulas.keys()].sort((a, b) => a - b)) {
      if (axis === undefined) found.push(...inRuns(sheet, row));
      else {
        const spots = span(axis.from, axis.to).map((column) => ({ row, column }));
        found.push(...inPeriods(sheet, spots));
      }
    }
    const inTables = sheet.file.tables.flatMap((table) =>
      span(table.area.column, table.area.column + table.area.columns - 1).flatMap((column) => {
        const first = table.area.row + table.headerRows;
        const last = table.area.row + table.area.rows - table.totalsRows - 1;
        return asColumn(
          inPeriods(
            sheet,
            span(first, last).map((row) => ({ row, column })),
          ),
        );
      }),
    );
    const known = new Set([...found, ...inTables].map(({ row, column }) => `${row}:${column}`));
    const between = inColumns(sheet).filter(({ row, column }) => !known.has(`${row}:${column}`));
    return [...found, ...inTables, ...between];
  });
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

const asColumn = (found: readonly Oddity[]): Oddity[] =>
  found.filter(({ kind }) => kind !== 'gap').map((each) => ({ ...each, kind: 'otherInColumn' }));

/** Cells that should all have one formula, because they are the periods of a row. */
function inPeriods(sheet: Sheet, spots: readonly Spot[]): Oddity[] {
  const cells = spots.map(({ row, column }) => formulaOf(sheet, row, column));
  const forms = cells.filter((cell) => cell !== undefined).map(({ form }) => form);
  const typed = spots.filter(
    ({ row, column }, i) => cells[i] === undefined && !isBlank(cellOf(sheet, row, column)),
  );
  if (forms.length === 0 || (forms.length < 2 && typed.length === 0)) return [];
  // A row that is mostly empty is no row of periods: a note or a sum beside the axis.
  if (spots.length - forms.length - typed.length > forms.length + typed.length) return [];
  const main = mostCommon(forms);
  const found: Oddity[] = [];
  for (const [i, { row, column }] of spots.entries()) {
    const cell = cells[i];
    if (cell === undefined ? typed.length > forms.length : cell.form === main && typed.length <= forms.length)
      continue;
    found.push({
      kind: kindOf(cell !== undefined, typed.length > forms.length, isBlank(cellOf(sheet, row, column))),
      sheet,
      row,
      column,
      form: cell?.form,
      expected: formulaIn(main, row, column),
      found: shown(sheet, row, column),
    });
  }
  return found;
}

function kindOf(isFormula: boolean, isTypedRow: boolean, isEmpty: boolean): Kind {
  if (isTypedRow) return 'formulaAmongInputs';
  if (isFormula) return 'otherFormula';
  return isEmpty ? 'gap' : 'typedOver';
}

function shown(sheet: Sheet, row: number, column: number): string {
  const cell = cellOf(sheet, row, column);
  return cell?.formula !== undefined ? `=${cell.formula}` : String(cell?.value?.value ?? '');
}

/** The form that most have; of equals the first. */
function mostCommon(forms: readonly Form[]): Form {
  const counts = new Map<Form, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Stretches of neighbouring cells; the first may open the row and the last may sum it. */
function inRuns(sheet: Sheet, row: number): Oddity[] {
  const columns = [...(sheet.file.cells.get(row)?.keys() ?? [])]
    .filter(
      (column) => !isBlank(cellOf(sheet, row, column)) && cellOf(sheet, row, column)?.value?.kind !== 'text',
    )
    .sort((a, b) => a - b);
  const found: Oddity[] = [];
  let start = 0;
  for (let at = 1; at <= columns.length; at += 1) {
    if (at < columns.length && columns[at] === (columns[at - 1] ?? 0) + 1) continue;
    const run = columns.slice(start, at);
    start = at;
    if (run.length < LEAST_RUN) continue;
    const forms = run
      .map((column) => formulaOf(sheet, row, column)?.form)
      .filter((form) => form !== undefined);
    const main = forms.length === 0 ? undefined : mostCommon(forms);
    if (main === undefined || forms.filter((form) => form === main).length < run.length * MOST) continue;
    const inner = run.slice(1, -1).map((column) => ({ row, column }));
    found.push(...inPeriods(sheet, inner));
  }
  return found;
}

/** A number typed between two and two cells of one formula above and below. */
function inColumns(sheet: Sheet): Oddity[] {
  const found: Oddity[] = [];
  for (const [row, line] of sheet.formulas) {
    for (const [column, { form }] of line) {
      const same = (by: number): boolean => formulaOf(sheet, row + by, column)?.form === form;
      const cell = cellOf(sheet, row + 1, column);
      if (cell === undefined || cell.formula !== undefined || cell.value?.kind !== 'number') continue;
      if (!(same(-1) && same(2) && same(3))) continue;
      found.push({
        kind: 'otherInColumn',
        sheet,
        row: row + 1,
        column,
        form: undefined,
        expected: formulaIn(form, row + 1, column),
        found: shown(sheet, row + 1, column),
      });
    }
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}
