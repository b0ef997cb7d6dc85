import { HyperFormula, type RawCellContent } from 'hyperformula';
import { expect } from 'vitest';
import { type Exact, PERIOD, type Program, type RefExpr, SINGLE } from '../../../src/rows/index';
import { cellAt, excelFormula, type Layout, type Place } from '../../../src/rows/excel/index';

/**
 * A plain workbook of a program's formulas, computed by HyperFormula and held
 * against the exact reading: one sheet of all scalar inputs, one per section
 * and one per table, with names that need their quotes.
 */
export interface Book {
  readonly layout: Layout;
  readonly sheets: Record<string, RawCellContent[][]>;
}

const INPUTS = '输入 inputs';
export const sheetOf = (section: string): string => `${section}'表`;

/** Labels stand in A, single rows in B; C is the opening column, periods begin in D. */
const FIRST_PERIOD = 3;
const FIRST_RECORD = 1;

export const layoutOf = (program: Program): Layout => {
  const places = new Map<string, Place>();
  const used = new Map<string, number>();
  const next = (sheet: string, first: number): number => {
    const line = used.get(sheet) ?? first;
    used.set(sheet, line + 1);
    return line;
  };
  for (const { ref, section, axis } of [...program.inputs.values(), ...program.rows.values()]) {
    if (axis === PERIOD) {
      const sheet = sheetOf(section);
      places.set(ref, { kind: 'periods', sheet, row: next(sheet, 1), firstColumn: FIRST_PERIOD });
    } else if (axis === SINGLE) {
      const sheet = program.inputs.has(ref) ? INPUTS : sheetOf(section);
      places.set(ref, { kind: 'cell', sheet, row: next(sheet, 1), column: 1 });
    } else {
      const sheet = sheetOf(section);
      const lastRow = FIRST_RECORD + Math.max(1, program.tables.get(axis) ?? 0) - 1;
      places.set(ref, { kind: 'records', sheet, column: next(sheet, 0), firstRow: FIRST_RECORD, lastRow });
    }
  }
  // The first row of each sheet of periods numbers them.
  return {
    place: (ref) => places.get(ref),
    periodNumber: (sheet) => ({ kind: 'periods', sheet, row: 0, firstColumn: FIRST_PERIOD }),
  };
};

/** How many values a row or input has. */
const countOf = (program: Program, axis: string): number =>
  axis === PERIOD ? program.periods : axis === SINGLE ? 1 : (program.tables.get(axis) ?? 0);

export const bookOf = (program: Program, layout = layoutOf(program)): Book => {
  const sheets: Record<string, RawCellContent[][]> = {};
  const put = (place: Place, index: number, content: RawCellContent): void => {
    const { row, column } = cellAt(place, index);
    const grid = (sheets[place.sheet] ??= []);
    while (grid.length <= row) grid.push([]);
    const cells = grid[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = content;
  };
  for (const { ref, data } of program.inputs.values()) {
    const place = layout.place(ref)!;
    sheets[place.sheet] ??= [];
    data.values.forEach((value, index) =>
      // An empty text is an empty cell; an apostrophe keeps other text from being read as a formula.
      put(place, index, typeof value !== 'string' ? value.toNumber() : value === '' ? null : `'${value}`),
    );
  }
  for (const { ref, axis } of program.rows.values()) {
    const place = layout.place(ref)!;
    const formula = excelFormula(program, layout, ref);
    for (let t = 0; t < countOf(program, axis); t += 1) put(place, t, `=${formula.at(t)}`);
    if (axis !== PERIOD) continue;
    const numbers = layout.periodNumber!(place.sheet)!;
    for (let t = 0; t < program.periods; t += 1) put(numbers, t, t + 1);
  }
  return { layout, sheets };
};

export interface Difference {
  readonly ref: string;
  readonly index: number;
  readonly formula: string;
  readonly exact: string;
  readonly sheet: unknown;
}

/**
 * To 1e-9 of the value or 1e-6; not applicable is empty text. Where two sums of amounts cancel to nothing, what
 * float64 leaves of some hundred millions stays below a hundredth of a fen.
 */
const agrees = (exact: number, cell: unknown, isMoney: boolean, isNullable: boolean): boolean => {
  if (Number.isNaN(exact)) return cell === '';
  // A row that may be empty text shows the empty cell it looks at as empty in HyperFormula, as 0 in Excel.
  const number = cell === null && isNullable ? 0 : cell;
  if (typeof number !== 'number') return false;
  const nothing = isMoney && Math.abs(exact) < 1e-12 ? 1e-4 : 1e-6;
  return Math.abs(number - exact) <= Math.max(nothing, 1e-9 * Math.abs(exact));
};

export interface Compared {
  readonly cells: number;
  readonly differences: readonly Difference[];
  /** Rows of IRR where the engine found another of several rates; what follows from them is not compared. */
  readonly otherRates: readonly string[];
}

/**
 * Flows that change sign more than once may have several rates. The exact
 * reading takes the one nearest to the guess, a spreadsheet the one its search
 * comes upon; what it shows must at least be one of them.
 */
const isOtherRate = (exact: Exact, ref: string, cell: unknown): boolean => {
  const expr = exact.program.rows.get(ref)?.expr;
  if (expr?.type !== 'call' || expr.name !== 'IRR' || typeof cell !== 'number') return false;
  const flows = exact.row((expr.args[0] as RefExpr).ref).map((flow) => flow.toNumber());
  const signs = flows.map(Math.sign).filter((sign) => sign !== 0);
  const changes = signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
  const worth = flows.map((flow, t) => flow / (1 + cell) ** t);
  const total = worth.reduce((a, b) => a + b, 0);
  return changes > 1 && Math.abs(total) < 1e-6 * worth.reduce((a, b) => a + Math.abs(b), 0);
};

/**
 * Every cell of every row, in HyperFormula and in the exact reading.
 *
 * HyperFormula leaves such an empty cell out of MIN and COUNT, where Excel and
 * LibreOffice take it for 0; with `trustsEmpty` false, rows over it are not compared.
 */
export const compared = (
  exact: Exact,
  { book = bookOf(exact.program), trustsEmpty = true }: { book?: Book; trustsEmpty?: boolean } = {},
): Compared => {
  const { program } = exact;
  const engine = HyperFormula.buildFromSheets(book.sheets, {
    licenseKey: 'gpl-v3',
    smartRounding: false,
    useArrayArithmetic: false,
  });
  engine.addNamedExpression('TRUE', '=1=1');
  engine.addNamedExpression('FALSE', '=1=0');
  const values = engine.getAllSheetsValues();
  const differences: Difference[] = [];
  const doubtful = new Set<string>();
  const otherRates: string[] = [];
  const empty = new Set<string>();
  let cells = 0;
  for (const { ref, unit, precedents, nullable } of program.passes.flatMap(({ rows }) => rows)) {
    const place = book.layout.place(ref)!;
    if (precedents.some((each) => doubtful.has(each.ref) || (each.how === 'whole' && empty.has(each.ref)))) {
      doubtful.add(ref);
      continue;
    }
    exact.row(ref).forEach((value, index) => {
      cells += 1;
      const { row, column } = cellAt(place, index);
      const cell: unknown = values[place.sheet]?.[row]?.[column] ?? null;
      if (cell === null && !trustsEmpty) empty.add(ref);
      if (agrees(value.toNumber(), cell, unit.name === 'yuan', nullable)) return;
      if (isOtherRate(exact, ref, cell)) {
        doubtful.add(ref);
        otherRates.push(ref);
        return;
      }
      const formula = excelFormula(program, book.layout, ref).at(index);
      differences.push({ ref, index, formula, exact: value.toString(), sheet: cell });
    });
  }
  engine.destroy();
  return { cells, differences, otherRates };
};

/** Fails with the first few cells that differ. */
export const expectAgreement = ({ differences }: Compared): void =>
  expect(differences.slice(0, 5).map((each) => ({ ...each, sheet: String(each.sheet) }))).toEqual([]);
