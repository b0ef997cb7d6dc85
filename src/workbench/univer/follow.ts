import { ICommandService, type ICellData, type IRange, type Nullable } from '@univerjs/core';
import {
  FormulaDataModel,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import { type Area, type Book, type Content, type Scalar, type Sheet } from '../host';
import { ARRANGEMENTS } from './arrange';
import { UniverGrid } from './grid';
import { areaOfRange } from './ranges';
import { scalarOf, UNIT } from './sheet-data';
import type { Spreadsheet } from './start';
import type { View } from './view';

type Matrix<T> = Readonly<Record<string, Readonly<Record<string, T>> | undefined>>;

/** What a person did in the spreadsheet, in the host's terms. */
export interface Person {
  /** Cells were entered, emptied, pasted or filled; the grid has them already. */
  readonly edited: (sheet: Sheet, area: Area) => void;
  readonly selected: (sheet: Sheet, area: Area) => void;
  /** Sheets were added, deleted, renamed, moved or hidden; Univer has them already. */
  readonly arranged: () => void;
  /** Computing has begun, waits, or has come to an end. */
  readonly computing?: () => void;
}

const cellsIn = function* <T>(matrix: Matrix<T> | undefined): Generator<readonly [number, number, T]> {
  for (const [row, columns] of Object.entries(matrix ?? {})) {
    for (const [column, cell] of Object.entries(columns ?? {})) yield [Number(row), Number(column), cell];
  }
};

const hull = (cells: readonly (readonly [number, number])[]): Area | undefined => {
  if (cells.length === 0) return undefined;
  const rows = cells.map(([row]) => row);
  const columns = cells.map(([, column]) => column);
  const least = (all: readonly number[]): number => all.reduce((one, other) => Math.min(one, other));
  const most = (all: readonly number[]): number => all.reduce((one, other) => Math.max(one, other));
  const [row, column] = [least(rows), least(columns)];
  return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
};

/** Whether a cell holds the same entry; the value of a formula is none. */
const isSame = (before: Content | undefined, after: Content | undefined): boolean =>
  before?.formula === after?.formula &&
  (after?.formula ?? before?.value) === (after?.formula ?? after?.value);

/** Hears what Univer does: a person's edits go into the host's cells, and so do the values that formulas come to. */
export class Follow {
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly view: View,
    private readonly book: () => Book,
    private readonly person: Person,
  ) {
    spreadsheet.injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
      this.heard(id, params as Record<string, unknown>, options?.fromFormula === true);
    });
  }

  private heard(id: string, params: Record<string, unknown>, isComputed: boolean): void {
    if (id === SetFormulaCalculationResultMutation.id) this.computed(params.unitData);
    else if (id === SetArrayFormulaDataMutation.id) this.spilled(params.arrayFormulaCellData);
    else if (this.view.isOurs || isComputed) return;
    else if (id === SetRangeValuesMutation.id) this.edited(params);
    else if (id === SetSelectionsOperation.id) this.selected(params);
    else if (id === SetWorksheetActiveOperation.id) this.activated(params);
    else if (ARRANGEMENTS.has(id)) this.person.arranged();
  }

  private sheet(id: unknown): Sheet | undefined {
    return this.book().sheets.find((sheet) => sheet.id === id);
  }

  /** What Univer has in a cell now. */
  private contentOf(
    cell: Nullable<ICellData>,
    sheet: Sheet,
    row: number,
    column: number,
  ): Content | undefined {
    if (!cell) return undefined;
    const text = cell.p?.body?.dataStream.replace(/\r?\n$/, '');
    const value = text ?? scalarOf(cell);
    const formula = this.formulaOf(cell, sheet, row, column);
    if (formula !== undefined) return { value, formula };
    return value === '' ? undefined : { value };
  }

  private formulaOf(cell: ICellData, sheet: Sheet, row: number, column: number): string | undefined {
    if (!cell.f && !cell.si) return undefined;
    const model = this.spreadsheet.injector.get(FormulaDataModel);
    return model.getFormulaStringByCell(row, column, sheet.id, UNIT) ?? cell.f ?? undefined;
  }

  private edited({ subUnitId, cellValue }: Record<string, unknown>): void {
    const sheet = this.sheet(subUnitId);
    if (!(sheet?.grid instanceof UniverGrid)) return;
    const changed: (readonly [number, number])[] = [];
    const shown = this.spreadsheet.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id)?.getSheet();
    for (const [row, column] of cellsIn(cellValue as Matrix<unknown>)) {
      const before = sheet.grid.read(row, column);
      const after = this.contentOf(shown?.getCellRaw(row, column), sheet, row, column);
      if (isSame(before, after)) continue;
      sheet.grid.follow(row, column, after);
      changed.push([row, column]);
    }
    const area = hull(changed);
    if (area) this.person.edited(sheet, area);
  }

  private selected({ subUnitId, selections }: Record<string, unknown>): void {
    const sheet = this.sheet(subUnitId);
    const last = (selections as readonly { readonly range: IRange }[] | undefined)?.at(-1);
    if (sheet && last) this.person.selected(sheet, areaOfRange(last.range));
  }

  private activated({ subUnitId }: Record<string, unknown>): void {
    const sheet = this.sheet(subUnitId);
    if (sheet) this.person.selected(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  }

  private computed(unitData: unknown): void {
    const sheets = (unitData as Readonly<Record<string, Readonly<Record<string, Matrix<ICellData | null>>>>>)[
      UNIT
    ];
    for (const [id, cells] of Object.entries(sheets ?? {})) {
      const grid = this.sheet(id)?.grid;
      if (!(grid instanceof UniverGrid)) continue;
      for (const [row, column, cell] of cellsIn(cells)) if (cell) grid.computed(row, column, scalarOf(cell));
    }
  }

  private spilled(units: unknown): void {
    const sheets = (
      units as Readonly<Record<string, Readonly<Record<string, Matrix<ICellData | null>>>>> | undefined
    )?.[UNIT];
    for (const [id, cells] of Object.entries(sheets ?? {})) {
      const grid = this.sheet(id)?.grid;
      if (!(grid instanceof UniverGrid)) continue;
      const values: [number, number, Scalar][] = [];
      for (const [row, column, cell] of cellsIn(cells)) {
        if (cell) values.push([row, column, scalarOf(cell)]);
      }
      grid.spill(values);
    }
  }
}
