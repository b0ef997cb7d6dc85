import {
  ICommandService,
  type ICellData,
  type IMutationInfo,
  IUndoRedoService,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { SetRangeValuesMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import { type Area, type Book, COLUMNS, contentOf, Fault, mustBeWhole, ROWS, type Sheet } from '../host';
import { UniverGrid } from './grid';
import { isLocked, type Refusal } from './guard';
import { pastedCells } from './pasted-text';
import { cellValue, UNIT } from './sheet-data';
import type { Spreadsheet } from './start';

/** Univer's command for a paste by the keyboard, with what is on the clipboard. */
const PASTE = 'sheet.command.paste-by-short-key';
/** By this Univer knows what was copied in this page: it keeps the formulas and looks of that by itself. */
const OWN_COPY = 'data-copy-id=';

/** Univer pastes so many cells in a second or two; twenty thousand households it would paste for minutes. */
const MANY = 4000;
/** What a page can hold and take back. */
const MOST = 1_000_000;

/** Below the last row a person can go on writing. */
const SPARE_ROWS = 60;

/** What was pasted. */
export interface Pasted {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
  /** Rows below the table that they continue: nothing computes them before the workbook is built again. */
  readonly below: number;
}

export interface PasteListener {
  readonly refused: (why: Refusal) => void;
  /** Many rows are about to be pasted, which keeps the page busy. */
  readonly begun: (rows: number) => void;
  readonly ended: (what: Pasted) => void;
}

type Rows = readonly (readonly string[])[];

const coordinates = function* (rows: Rows, { row, column }: Area): Generator<readonly [number, number]> {
  for (const [down, cells] of rows.entries()) {
    for (const across of cells.keys()) yield [row + down, column + across];
  }
};

const areaFor = (rows: Rows, { row, column }: Area): Area => ({
  row,
  column,
  rows: rows.length,
  columns: rows.reduce((most, { length }) => Math.max(most, length), 0),
});

const leavesSheet = ({ row, column, rows, columns }: Area): boolean =>
  row + rows > ROWS || column + columns > COLUMNS;

const isWhole = (sheet: Sheet, area: Area): boolean => {
  try {
    mustBeWhole(sheet, area);
    return true;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
};

/** The table that pasted rows continue beyond its last row, and how many of them do. */
const tableAbove = (
  { tables }: Sheet,
  pasted: Area,
): { readonly last: number; readonly below: number } | undefined => {
  for (const { area } of tables) {
    const end = area.row + area.rows;
    const isBeside =
      pasted.column >= area.column + area.columns || pasted.column + pasted.columns <= area.column;
    const below = pasted.row + pasted.rows - Math.max(end, pasted.row);
    if (!isBeside && pasted.row > area.row && pasted.row <= end && below > 0) return { last: end - 1, below };
  }
  return undefined;
};

const EMPTY = { v: null, t: null, p: null, f: null, si: null } as const;

/** A cell as it was, so that it can be again; its looks where they change, for Univer goes through every style it is given. */
const asItWas = (cell: Nullable<ICellData>, isRestyled: boolean): ICellData => {
  const { s = null, ...held } = cell ?? {};
  return { ...EMPTY, ...held, ...(isRestyled && { s }) };
};

type Cells = Record<number, Record<number, ICellData>>;

/** Takes large pastes from other programs over from Univer: all cells in one go, and one step to take them back. */
export class Pastes {
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly book: () => Book,
    private readonly person: PasteListener,
  ) {
    const { api } = spreadsheet;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (event.id !== PASTE) return;
      const { htmlContent, textContent } = event.params as { htmlContent?: string; textContent?: string };
      const isOwn = htmlContent?.includes(OWN_COPY) === true;
      if (this.takes(pastedCells(textContent ?? ''), isOwn)) event.cancel = true;
    });
  }

  /** Whether Univer is to leave a paste alone: it is refused, or done here. */
  private takes(rows: Rows, isOwn: boolean): boolean {
    const { sheet, area: from } = this.book().active;
    const area = areaFor(rows, from);
    const count = rows.reduce((sum, { length }) => sum + length, 0);
    const why = this.refusal(sheet, rows, area, count);
    if (why !== undefined) this.person.refused(why);
    if (why !== undefined || isOwn || count <= MANY) return why !== undefined;
    this.person.begun(rows.length);
    // The sentence is seen before the work begins.
    setTimeout(() => this.paste(sheet, rows, area), 0);
    return true;
  }

  private refusal(sheet: Sheet, rows: Rows, area: Area, count: number): Refusal | undefined {
    if (leavesSheet(area) || count > MOST) return 'pasteTooLarge';
    if (isLocked(this.book(), coordinates(rows, area))) return 'locked';
    return count > MANY && !isWhole(sheet, area) ? 'pasteMerged' : undefined;
  }

  private paste(sheet: Sheet, rows: Rows, area: Area): void {
    const worksheet = this.spreadsheet.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET)
      ?.getSheetBySheetId(sheet.id);
    if (!worksheet) return;
    const table = tableAbove(sheet, area);
    const { before, after } = this.changes(sheet, worksheet, rows, area, table?.last);
    const height = { before: worksheet.getRowCount(), after: area.row + area.rows + SPARE_ROWS };
    const grown = height.after > height.before;
    const values = (cells: Cells) => mutation(SetRangeValuesMutation.id, sheet, { cellValue: cells });
    const rowCount = (count: number) =>
      grown ? [mutation(SetWorksheetRowCountMutation.id, sheet, { rowCount: count })] : [];
    const redoMutations = [...rowCount(height.after), values(after)];
    const undoMutations = [values(before), ...rowCount(height.before)];
    const commands = this.spreadsheet.injector.get(ICommandService);
    for (const { id, params } of redoMutations) commands.syncExecuteCommand(id, params);
    this.spreadsheet.injector
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID: UNIT, undoMutations, redoMutations });
    const { columns, rows: count } = area;
    this.person.ended({ sheet: sheet.name, rows: count, columns, below: table?.below ?? 0 });
  }

  /** The cells as they were and as they are to be; below a table they wear what its last row wears, as in Excel. */
  private changes(
    sheet: Sheet,
    worksheet: Worksheet,
    rows: Rows,
    area: Area,
    tableEnd: number | undefined,
  ): { readonly before: Cells; readonly after: Cells } {
    const book = this.book();
    const [before, after]: [Cells, Cells] = [{}, {}];
    if (tableEnd !== undefined) wearBelow(sheet, area, tableEnd);
    for (const [down, texts] of rows.entries()) {
      const row = area.row + down;
      const isBelow = tableEnd !== undefined && row > tableEnd;
      const [was, is]: [Record<number, ICellData>, Record<number, ICellData>] = [{}, {}];
      for (const [across, text] of texts.entries()) {
        const column = area.column + across;
        const content = contentOf(book, sheet, text, [row, column], 'formulas');
        was[column] = asItWas(worksheet.getCellRaw(row, column), isBelow);
        is[column] = {
          ...EMPTY,
          ...(content?.formula === undefined ? content && cellValue(content.value) : { f: content.formula }),
          ...(isBelow && { s: worksheet.getCellRaw(tableEnd, column)?.s ?? null }),
        };
      }
      before[row] = was;
      after[row] = is;
    }
    return { before, after };
  }
}

const mutation = (id: string, { id: subUnitId }: Sheet, params: object): IMutationInfo => ({
  id,
  params: { unitId: UNIT, subUnitId, ...params },
});

/** Formats stay where a paste is taken back: they say nothing by themselves. */
const wearBelow = ({ grid }: Sheet, { column, columns, row, rows }: Area, tableEnd: number): void => {
  if (!(grid instanceof UniverGrid)) return;
  for (let at = column; at < column + columns; at++) {
    const format = grid.format(tableEnd, at);
    if (Object.keys(format).length > 0)
      grid.wear({ row: tableEnd + 1, column: at, rows: row + rows - tableEnd - 1, columns: 1 }, format);
  }
};
