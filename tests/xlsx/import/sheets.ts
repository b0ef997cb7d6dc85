import type { Cell, Sheet, WorkbookPlan } from '../../../src/workbook/plan';
import {
  isDateFormat,
  type FileCell,
  type FileValue,
  type SheetFile,
  type WorkbookFile,
} from '../../../src/xlsx';

type Cells = Map<number, Map<number, FileCell>>;

/** A sheet that a user works on: cells move as they do when rows and columns are inserted, deleted or cut and pasted. */
export class Edited {
  cells: Cells = new Map();
  constructor(public name: string) {}

  at(row: number, column: number): FileCell | undefined {
    return this.cells.get(row)?.get(column);
  }

  put(row: number, column: number, value: FileValue | undefined, more: Partial<FileCell> = {}): void {
    const cells = this.cells.get(row) ?? new Map<number, FileCell>();
    this.cells.set(row, cells);
    const style = cells.get(column)?.style ?? 0;
    cells.set(column, { style, ...(value === undefined ? {} : { value }), ...more });
  }

  type(row: number, column: number, value: string | number | boolean): void {
    if (typeof value === 'string') this.put(row, column, { kind: 'text', value });
    else if (typeof value === 'number') this.put(row, column, { kind: 'number', value: String(value) });
    else this.put(row, column, { kind: 'flag', value });
  }

  /** First cell with these words, from the top. */
  find(words: string): { row: number; column: number } {
    for (const [row, cells] of [...this.cells].sort(([a], [b]) => a - b))
      for (const [column, cell] of cells)
        if (cell.value?.kind === 'text' && cell.value.value === words) return { row, column };
    throw new Error(`${words} is not on ${this.name}`);
  }

  private remap(
    rowOf: (row: number) => number | undefined,
    columnOf: (column: number) => number | undefined,
  ): void {
    const moved: Cells = new Map();
    for (const [row, cells] of this.cells) {
      const to = rowOf(row);
      if (to === undefined) continue;
      const own = new Map<number, FileCell>();
      for (const [column, cell] of cells) {
        const at = columnOf(column);
        if (at !== undefined) own.set(at, cell);
      }
      moved.set(to, own);
    }
    this.cells = moved;
  }

  insertRows(before: number, count = 1): void {
    this.remap(
      (row) => (row < before ? row : row + count),
      (column) => column,
    );
  }

  deleteRow(at: number): void {
    this.remap(
      (row) => (row === at ? undefined : row < at ? row : row - 1),
      (column) => column,
    );
  }

  insertColumn(before: number): void {
    this.remap(
      (row) => row,
      (column) => (column < before ? column : column + 1),
    );
  }

  deleteColumn(at: number): void {
    this.remap(
      (row) => row,
      (column) => (column === at ? undefined : column < at ? column : column - 1),
    );
  }

  /** Two columns change places, between these rows or everywhere. */
  swapColumns(a: number, b: number, from = 0, to = Infinity): void {
    for (const [row, cells] of this.cells) {
      if (row < from || row > to) continue;
      const [first, second] = [cells.get(a), cells.get(b)];
      cells.delete(a);
      cells.delete(b);
      if (first !== undefined) cells.set(b, first);
      if (second !== undefined) cells.set(a, second);
    }
  }

  swapRows(a: number, b: number): void {
    const [first, second] = [this.cells.get(a), this.cells.get(b)];
    if (first === undefined || second === undefined) throw new Error('no such rows');
    this.cells.set(b, first);
    this.cells.set(a, second);
  }
}

const valueOf = ({ value }: Cell): FileValue | undefined => value;

/** A workbook under a user's hands. */
export class Book {
  sheets: Edited[];
  private readonly styles: WorkbookFile['styles'];

  constructor(plan: WorkbookPlan) {
    const ids = [...plan.styles.keys()];
    this.styles = [...plan.styles.values()].map(({ numberFormat = 'General' }) => ({
      numberFormat,
      isDate: isDateFormat(numberFormat),
      locked: true,
      formulaHidden: false,
      bold: false,
      italic: false,
      fontColour: undefined,
      fillColour: undefined,
      fillPattern: 'none',
    }));
    this.sheets = plan.sheets.map((sheet: Sheet) => {
      const edited = new Edited(sheet.name);
      for (const [row, cells] of sheet.rows) {
        const own = new Map<number, FileCell>();
        edited.cells.set(row, own);
        for (const [column, cell] of cells) {
          const value = valueOf(cell);
          own.set(column, {
            style: Math.max(0, ids.indexOf(cell.style ?? 'plain')),
            ...(value === undefined ? {} : { value }),
            ...(cell.formula === undefined ? {} : { formula: cell.formula }),
          });
        }
      }
      return edited;
    });
  }

  sheet(name: string): Edited {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  }

  file(): WorkbookFile {
    return {
      application: { name: 'other', text: '' },
      sheets: this.sheets.map(({ name, cells }): SheetFile => ({
        name,
        state: 'visible',
        kind: 'worksheet',
        part: '',
        cells,
        rows: new Map(),
        columns: [],
        rowsHiddenByDefault: false,
        merges: [],
        frozen: { rows: 0, columns: 0 },
        tables: [],
        validations: [],
        conditionalFormats: [],
        protection: undefined,
        autoFilter: undefined,
        hyperlinks: [],
        comments: [],
        charts: 0,
        statedDimension: undefined,
      })),
      names: [],
      styles: this.styles,
      calculation: {
        iterate: false,
        fullCalcOnLoad: false,
        mode: 'auto',
        fullPrecision: true,
        calcId: undefined,
      },
      date1904: false,
      structureProtected: false,
      properties: { core: new Map(), app: new Map(), custom: new Map() },
      externalLinks: [],
      macros: [],
      otherParts: [],
    };
  }
}
