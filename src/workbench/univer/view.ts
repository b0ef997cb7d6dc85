import { ICommandService, type ICellData, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Book, Selection, Sheet } from '../host';
import { Hold } from './hold';
import { rangeOf } from './ranges';
import { shareFormulas } from './shared-formulas';
import { cellValue, formulaId, type Looks, UNIT, workbookData } from './sheet-data';
import type { Spreadsheet } from './start';

/** More changed cells than this are shown by opening the workbook anew, which is quicker. */
const MANY = 4000;

/** Univer waits about 105 ms before it computes; a change that makes nothing compute says nothing. */
const QUIET_TURNS = 16;
const TURN_MS = 20;
const LONGEST_MS = 120_000;

/** What of a workbook is no cell, as a text that differs where any of it does. */
const shapeOf = (book: Book): string =>
  JSON.stringify([
    book.names.map(({ name, formula, visible }) => [name, formula, visible]),
    book.sheets.map((sheet) => [
      sheet.id,
      sheet.name,
      sheet.visibility,
      sheet.tabColor,
      sheet.showGridlines,
      sheet.merges,
      sheet.frozen,
      [...sheet.columnWidths],
      [...sheet.rowHeights],
      [...sheet.hiddenRows],
      [...sheet.hiddenColumns],
      sheet.validations.map(({ areas, settings }) => [areas, [...settings]]),
      sheet.conditionalFormats.map(({ areas, settings }) => [areas, [...settings]]),
    ]),
  ]);

/** Brings what the host changed before the eyes: cell by cell where it is little, the whole workbook where it is much. */
export class View {
  private readonly touched = new Map<string, Map<number, Set<number>>>();
  private count = 0;
  private shape = '';
  private shown: Selection | undefined;
  private looks: Looks | undefined;
  private isWriting = false;
  /** When the thread that computes was last asked; undefined once it has come to an end. */
  private begun: number | undefined;
  /** When it had been asked for what it came to an end with last. */
  private done = 0;
  private readonly hold: Hold;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly book: () => Book,
    /** Told when computing begins, is put off, or has come to an end. */
    private readonly computing: () => void = () => undefined,
  ) {
    this.hold = new Hold(spreadsheet, () => this.begun !== undefined, computing);
    spreadsheet.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.started();
      else if (id === SetFormulaCalculationNotificationMutation.id) this.heard(params);
    });
  }

  /** Whether what Univer tells just now is our own writing. */
  get isOurs(): boolean {
    return this.isWriting;
  }

  touch(sheet: string, row: number, column: number): void {
    if (this.isWriting) return;
    const rows = this.touched.get(sheet) ?? new Map<number, Set<number>>();
    this.touched.set(sheet, rows);
    const columns = rows.get(row) ?? new Set<number>();
    rows.set(row, columns);
    if (!columns.has(column)) this.count++;
    columns.add(column);
  }

  /** Shows everything that changed, and has computed what depends on it. */
  show(): void {
    const book = this.book();
    const shape = shapeOf(book);
    const isMuch = this.count > MANY;
    if (shape !== this.shape || isMuch) this.open(shape);
    if (isMuch) this.computeAll();
    else this.write();
    this.follow();
  }

  /** Shows a workbook that has just been opened, with the values it came with. */
  showOpened(): void {
    this.open(shapeOf(this.book()));
    this.forget();
    this.follow();
  }

  /** A person has rearranged the sheets in Univer: they are shown already. */
  accept(): void {
    this.shape = shapeOf(this.book());
  }

  private computeAll(): void {
    this.forget();
    this.spreadsheet.wake();
    this.spreadsheet.api.getFormula().executeCalculation();
  }

  private forget(): void {
    this.touched.clear();
    this.count = 0;
  }

  /** Whether something is being computed, or is still to be asked for. */
  get isComputing(): boolean {
    return this.begun !== undefined || this.hold.isWaiting;
  }

  /** Resolves when what was changed since a moment, in performance's time, has been computed. */
  async settled(since = performance.now()): Promise<void> {
    const last = performance.now() + LONGEST_MS;
    // Turns, not time: where this page is busy, nobody else has had a turn to ask for computing.
    let quiet = 0;
    while (performance.now() < last) {
      await new Promise((resolve) => setTimeout(resolve, TURN_MS));
      quiet = this.isComputing ? 0 : quiet + 1;
      if (quiet > QUIET_TURNS || (!this.isComputing && this.done >= since)) return;
    }
  }

  private started(): void {
    this.begun = performance.now();
    this.computing();
  }

  private heard(params: unknown): void {
    const { functionsExecutedState } = (params ?? {}) as { functionsExecutedState?: number };
    if (functionsExecutedState === undefined) return;
    this.done = this.begun ?? this.done;
    this.begun = undefined;
    this.computing();
  }

  private open(shape: string): void {
    const { univer, injector, locale } = this.spreadsheet;
    const { data, looks } = workbookData(this.book(), locale);
    this.during(() => {
      const instances = injector.get(IUniverInstanceService);
      if (instances.getUnit(UNIT)) instances.disposeUnit(UNIT);
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
    });
    this.looks = looks;
    this.shape = shape;
    this.shown = undefined;
  }

  private write(): void {
    if (this.count === 0) return;
    const commands = this.spreadsheet.injector.get(ICommandService);
    for (const [id, rows] of this.touched) {
      const sheet = this.book().sheets.find((each) => each.id === id);
      if (!sheet) continue;
      this.during(() =>
        commands.syncExecuteCommand(SetRangeValuesMutation.id, {
          unitId: UNIT,
          subUnitId: id,
          cellValue: this.cellsOf(sheet, rows),
        }),
      );
    }
    this.forget();
  }

  private cellsOf(sheet: Sheet, rows: ReadonlyMap<number, ReadonlySet<number>>) {
    const book = this.book();
    const share = shareFormulas(formulaId);
    const data: Record<number, Record<number, ICellData>> = {};
    for (const [row, columns] of rows) {
      const cells: Record<number, ICellData> = (data[row] = {});
      for (const column of columns) {
        const content = sheet.grid.read(row, column);
        const format = sheet.grid.format(row, column);
        const shared = content?.formula === undefined ? undefined : share(content.formula, row, column);
        cells[column] = {
          v: null,
          t: null,
          p: null,
          ...(content && cellValue(content.value)),
          f: shared?.isFirst ? (content?.formula ?? null) : null,
          si: shared?.id ?? null,
          ...(Object.keys(format).length > 0 && {
            s: this.looks?.id(format, () => book.format(sheet, row, column)) ?? null,
          }),
        };
      }
    }
    this.styleTable();
    return data;
  }

  /** Univer looks styles up by their id in a table of its own. */
  private styleTable(): void {
    const workbook = this.spreadsheet.api.getActiveWorkbook()?.getWorkbook();
    const styles = workbook?.getStyles();
    for (const [id, style] of Object.entries(this.looks?.styles ?? {})) {
      if (styles?.get(id) === undefined) styles?.addCustomStyle(id, style);
    }
  }

  /** Goes where the host has gone. */
  private follow(): void {
    const { selection } = this.book();
    if (selection === undefined || selection === this.shown) return;
    this.shown = selection;
    const sheet = this.spreadsheet.api.getActiveWorkbook()?.getSheetBySheetId(selection.sheet.id);
    if (!sheet) return;
    this.during(() => {
      sheet.activate();
      const { startRow, startColumn } = rangeOf(selection.area);
      const { rows, columns } = selection.area;
      const most = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
      sheet
        .getRange(
          startRow,
          startColumn,
          Math.min(rows, most.rows - startRow),
          Math.min(columns, most.columns - startColumn),
        )
        .activate();
      sheet.scrollToCell(Math.max(0, startRow - 4), Math.max(0, startColumn - 2));
    });
  }

  /** The person has selected something: nowhere to follow to. */
  selected(selection: Selection | undefined): void {
    this.shown = selection;
  }

  private during(work: () => unknown): void {
    this.isWriting = true;
    try {
      work();
    } finally {
      this.isWriting = false;
    }
  }
}
