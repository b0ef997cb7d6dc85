import { expand } from '../read/formulas/shared';
import type { Area } from '../../workbook/plan';
import type { Book } from './book/book';
import type { Form } from './book/form';
import type { Graph } from './book/graph';
import { cellOf, type FormulaCell, isInputNumber, type Sheet } from './book/sheet';
import type { Kind, Words } from './rules/kinds';

/** A fault of one cell, one sheet or the workbook, before neighbours are put together. */
export interface Issue {
  readonly kind: Kind;
  readonly sheet: Sheet | undefined;
  readonly area: Area | undefined;
  readonly words: Words;
  readonly formula: string | undefined;
  /** Neighbours with the same key are one finding. */
  readonly key: string;
}

/** Where: a cell, a row or block of a sheet, a sheet, or nothing for the workbook. */
export interface Where {
  readonly sheet?: Sheet;
  readonly row?: number;
  readonly column?: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly formula?: string;
  readonly key?: string;
}

export type Report = (kind: Kind, where: Where, words?: Words) => void;

/** What every check has at hand. */
export interface Context {
  readonly book: Book;
  readonly graph: Graph;
  readonly report: Report;
  /** Typed numbers that formulas use, in the order of sheets and cells. */
  readonly inputs: readonly Input[];
  /** Sheets with formulas that other sheets use: the rest only present. */
  readonly feeding: ReadonlySet<number>;
  /** Cells that break the formula of their row: no inputs, whatever they hold. */
  readonly odd: ReadonlySet<string>;
  readonly isUsed: (sheet: number, row: number, column: number) => boolean;
}

export interface Input {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export const cellKey = (sheet: number, row: number, column: number): string => `${sheet}:${row}:${column}`;

/** The form's formula as it would stand in the cell. */
export const formulaIn = (form: Form, row: number, column: number): string =>
  `=${form.apart === undefined ? form.r1c1 : expand(form.apart, row - form.row, column - form.column)}`;

/** What stands in a formula's columns of time. */
export const isInAxis = ({ sheet, column }: FormulaCell): boolean =>
  sheet.axis !== undefined && column >= sheet.axis.from && column <= sheet.axis.to;

/** Marks every cell that a formula refers to, one by one or in a range. */
export function usesOf(book: Book): { isUsed: Context['isUsed']; feeding: Set<number> } {
  const feeding = new Set<number>();
  const marks = book.sheets.map(() => new Map<number, Uint8Array>());
  const seen = new Set<string>();
  for (const cell of book.formulas) {
    for (const { sheet, top, left, bottom, right } of book.reaches(cell)) {
      const target = book.sheets[sheet];
      const lines = marks[sheet];
      if (target === undefined || lines === undefined) continue;
      const isOne = top === bottom && left === right;
      const key = isOne ? '' : `${sheet}:${top}:${left}:${bottom}:${right}`;
      if (seen.has(key) && !isOne) continue;
      if (!isOne) seen.add(key);
      if (sheet !== cell.sheet.index && holdsFormula(target, top, left, bottom, right)) feeding.add(sheet);
      for (let row = top; row <= Math.min(bottom, target.lastRow); row += 1) {
        if (!target.file.cells.has(row)) continue;
        let line = lines.get(row);
        if (line === undefined) lines.set(row, (line = new Uint8Array(target.lastColumn + 1)));
        line.fill(1, left, right + 1);
      }
    }
  }
  return { isUsed: (sheet, row, column) => marks[sheet]?.get(row)?.[column] === 1, feeding };
}

function holdsFormula(sheet: Sheet, top: number, left: number, bottom: number, right: number): boolean {
  for (let row = top; row <= Math.min(bottom, sheet.lastRow); row += 1) {
    const line = sheet.formulas.get(row);
    if (line === undefined) continue;
    for (let column = left; column <= Math.min(right, sheet.lastColumn); column += 1)
      if (line.has(column)) return true;
  }
  return false;
}

/** Typed numbers that formulas use; headings of the axis and odd cells of a row are none. */
export function inputsOf(book: Book, isUsed: Context['isUsed'], odd: ReadonlySet<string>): Input[] {
  const inputs: Input[] = [];
  for (const sheet of book.sheets) {
    for (const [row, cells] of [...sheet.file.cells].sort(([a], [b]) => a - b)) {
      if (sheet.axis?.rows.has(row) === true) continue;
      for (const column of [...cells.keys()].sort((a, b) => a - b)) {
        if (!isInputNumber(cellOf(sheet, row, column))) continue;
        if (isUsed(sheet.index, row, column) && !odd.has(cellKey(sheet.index, row, column)))
          inputs.push({ sheet, row, column });
      }
    }
  }
  return inputs;
}
