import { expand } from '../../read/formulas/shared';
import type { SheetFile, WorkbookFile } from '../../read/workbook-file';
import { axisOf } from './axis';
import { type Form, formAt } from './form';
import { type Reach, Reacher } from './reach';
import type { FormulaCell, Sheet } from './sheet';

/** A workbook read for its checks: sheets with their axes, formulas with their forms and where they lead. */
export interface Book {
  readonly file: WorkbookFile;
  readonly sheets: readonly Sheet[];
  /** By id. */
  readonly formulas: readonly FormulaCell[];
  readonly forms: ReadonlyMap<string, Form>;
  /** Everything a formula refers to. */
  reaches(cell: FormulaCell): readonly Reach[];
}

/** Reads a workbook once; every formula is parsed once for each R1C1 form. */
export function bookOf(file: WorkbookFile): Book {
  const forms = new Forms();
  const formulas: FormulaCell[] = [];
  const sheets = file.sheets.map((sheet, index) => sheetOf(sheet, index, file, forms, formulas));
  const reacher = new Reacher(file);
  const known: (readonly Reach[] | undefined)[] = [];
  return {
    file,
    sheets,
    formulas,
    forms: forms.all,
    reaches: ({ id, form, sheet, row, column }) => (known[id] ??= reacher.of(form, sheet.index, row, column)),
  };
}

function sheetOf(
  file: SheetFile,
  index: number,
  book: WorkbookFile,
  forms: Forms,
  all: FormulaCell[],
): Sheet {
  const formulas = new Map<number, Map<number, FormulaCell>>();
  let lastRow = -1;
  let lastColumn = -1;
  const sheet: Sheet = {
    index,
    name: file.name,
    file,
    axis: axisOf(file, book),
    formulas,
    get lastRow() {
      return lastRow;
    },
    get lastColumn() {
      return lastColumn;
    },
    get formulaCount() {
      return count;
    },
  };
  let count = 0;
  for (const row of [...file.cells.keys()].sort((a, b) => a - b)) {
    const line = new Map<number, FormulaCell>();
    const above = formulas.get(row - 1);
    for (const [column, cell] of [...(file.cells.get(row) ?? [])].sort(([a], [b]) => a - b)) {
      if (cell.value === undefined && cell.formula === undefined) continue;
      lastRow = row;
      lastColumn = Math.max(lastColumn, column);
      if (cell.formula === undefined) continue;
      const near = [line.get(column - 1)?.form, above?.get(column)?.form];
      const form = forms.of(cell.formula, row, column, near);
      const formulaCell = { id: all.length, sheet, row, column, formula: cell.formula, form, cell };
      line.set(column, formulaCell);
      all.push(formulaCell);
      count += 1;
    }
    if (line.size > 0) formulas.set(row, line);
  }
  return sheet;
}

/**
 * Formulas by their R1C1 text. A copy of the cell beside or above is known by writing that one's form out here,
 * which costs a hundredth of parsing.
 */
class Forms {
  readonly all = new Map<string, Form>();

  of(formula: string, row: number, column: number, near: readonly (Form | undefined)[]): Form {
    for (const form of near) {
      if (form?.apart === undefined) continue;
      if (expand(form.apart, row - form.row, column - form.column) === formula) return form;
    }
    const read = formAt(formula, row, column);
    const known = this.all.get(read.r1c1);
    if (known !== undefined) return known;
    this.all.set(read.r1c1, read);
    return read;
  }
}
