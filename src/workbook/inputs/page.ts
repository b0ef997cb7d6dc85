import { displayWidth, type Language } from '../../i18n';
import type { CellRef } from '../draft';
import { Grid, text } from '../grid';
import type { Cell, Sheet, StyleId } from '../plan';
import { sheetName, type SheetId } from '../sheet-names';
import { WORDS } from './words';

/** Under title and legend; whoever finishes the sheet may say there how the checks of the workbook stand. */
export const STATUS_ROW = 2;
const FIRST_ROW = 4;
const LINE = 13.5;
/** How wide type runs against the 10 points that columns are measured in. */
const SIZES: Readonly<Record<string, number>> = { columnHead: 1.1, code: 0.85, quietMiddle: 0.95 };

/** Lines that words take in a column of so many characters. */
export const linesOf = (words: string, room: number, size = 1): number =>
  words
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((displayWidth(line) * size) / (room - 1))), 0);

/** Points of a row of so many lines. */
export const heightOf = (lines: number): number => 4 + lines * LINE;

/** Name, id and source of a record; label, value and unit of a single field. */
const FIRST_WIDTHS = [28, 17, 24];
const NARROWEST = 12;
/** A block of single fields reaches this far, its path included. */
const LEAST_COLUMNS = 12;
/** Paths, sources and notes stand first or second. */
const WIDEST = [40, 32, 24];
const WIDEST_ELSEWHERE = 30;
/** Characters that a landscape page takes while it can still be read. */
const A4_TAKES = 215;
const A3_TAKES = 340;

/** Puts the state of the workbook's checks in a cell. */
export type DrawStatus = (grid: Grid, row: number, column: number) => void;

/** A sheet of inputs while it is drawn from the top down; columns are as wide as their widest cell asks. */
export class Page {
  readonly grid: Grid;
  row = FIRST_ROW;
  private readonly widths = [...FIRST_WIDTHS];
  /** Cells that wrap: their rows are made high enough once widths are known. */
  private readonly wrapping: { row: number; column: number; columns: number; words: string; size: number }[] =
    [];

  constructor(
    id: SheetId,
    readonly lang: Language,
  ) {
    this.grid = new Grid(id, sheetName(id, lang), 'input');
    this.grid.say(0, 0, this.grid.name, 'title');
    this.grid.height(0, 26);
    this.grid.say(1, 0, WORDS.legend[lang], 'quiet');
  }

  at(row: number, column: number): CellRef {
    return { sheet: this.grid.name, row, column };
  }

  say(row: number, column: number, words: string, style: StyleId = 'plain'): void {
    if (words !== '') this.grid.put(row, column, { value: text(words), style });
  }

  /** Asks for room; text beyond the widest column wraps. */
  needs(column: number, characters: number): void {
    const most = WIDEST[column] ?? WIDEST_ELSEWHERE;
    this.widths[column] = Math.max(this.widthOf(column), Math.min(most, characters));
  }

  /** Text that may take several lines over one or more columns. */
  wrap(row: number, column: number, words: string, style: StyleId, columns = 1): void {
    this.grid.put(row, column, { value: text(words), style });
    this.wrapping.push({ row, column, columns, words, size: SIZES[style] ?? 1 });
    if (columns > 1) this.grid.merges.push({ row, column, rows: 1, columns });
  }

  /** An input cell; long words wrap. */
  input(row: number, column: number, cell: Cell): void {
    this.grid.put(row, column, cell);
    if (cell.value?.kind === 'text')
      this.wrapping.push({ row, column, columns: 1, words: cell.value.value, size: 1 });
  }

  private widthOf(column: number): number {
    return this.widths[column] ?? NARROWEST;
  }

  private fitHeights(): void {
    const lines = new Map<number, number>();
    for (const { row, column, columns, words, size } of this.wrapping) {
      let room = 0;
      for (let at = column; at < column + columns; at += 1) room += this.widthOf(at);
      lines.set(row, Math.max(lines.get(row) ?? 1, linesOf(words, room, size)));
    }
    for (const [row, count] of lines) if (count > 1) this.grid.height(row, heightOf(count));
  }

  finish(drawStatus?: DrawStatus): Sheet {
    const { grid, widths } = this;
    drawStatus?.(grid, STATUS_ROW, 0);
    this.fitHeights();
    let total = 0;
    for (let column = 0; column < Math.max(widths.length, LEAST_COLUMNS); column += 1) {
      grid.width(column, this.widthOf(column));
      total += this.widthOf(column);
    }
    return grid.sheet({
      print: {
        orientation: 'landscape',
        paper: total > A4_TAKES ? 'A3' : 'A4',
        fitToWidth: total > A3_TAKES ? 2 : 1,
        fitToHeight: 0,
        repeatRows: { from: 0, to: STATUS_ROW },
        ...(total > A3_TAKES ? { repeatColumns: { from: 0, to: 1 } } : {}),
      },
      frozen: { rows: STATUS_ROW + 1, columns: 1 },
      // Tables take new rows only on a sheet that is not protected.
      isProtected: false,
    });
  }
}
