import { COLUMNS, ROWS } from './areas';
import type { Area, Content, Format, Grid } from './backend';

const EMPTY: Format = {};

interface MemoryCell {
  readonly row: number;
  readonly column: number;
  content?: Content | undefined;
  format?: Format | undefined;
}

type FilledCell = MemoryCell & { readonly content: Content };

const isFilled = (cell: MemoryCell): cell is FilledCell => cell.content !== undefined;

/** A sheet in memory: cells by row and column; formats of whole rows, columns and the sheet apart from them. */
export class MemoryGrid implements Grid {
  private readonly rows = new Map<number, Map<number, MemoryCell>>();
  private readonly rowFormats = new Map<number, Format>();
  private readonly columnFormats = new Map<number, Format>();
  private sheetFormat: Format = EMPTY;
  /** All cells, row by row, until one is added. */
  private order: readonly MemoryCell[] | undefined;
  // Thousands of cells take the same settings: one object for all of them.
  private readonly merged = new Map<string, WeakMap<Format, Format>>();

  read(row: number, column: number): Content | undefined {
    return this.rows.get(row)?.get(column)?.content;
  }

  write(row: number, column: number, content: Content | undefined): void {
    if (content === undefined && !this.rows.get(row)?.has(column)) return;
    this.cell(row, column).content = content;
  }

  cells(): readonly FilledCell[] {
    this.order ??= this.inOrder();
    return this.order.filter(isFilled);
  }

  format(row: number, column: number): Format {
    return (
      this.rows.get(row)?.get(column)?.format ??
      this.rowFormats.get(row) ??
      this.columnFormats.get(column) ??
      this.sheetFormat
    );
  }

  setFormat(area: Area, settings: Format, forgotten: readonly string[] = []): void {
    const key = JSON.stringify([settings, forgotten]);
    const over = (format: Format): Format => this.laidOver(key, format, settings, forgotten);
    const isWholeColumns = area.rows >= ROWS;
    const isWholeRows = area.columns >= COLUMNS;
    if (isWholeColumns && isWholeRows) this.sheetFormat = over(this.sheetFormat);
    else if (isWholeColumns) this.layOverLines(this.columnFormats, area.column, area.columns, over);
    else if (isWholeRows) this.layOverLines(this.rowFormats, area.row, area.rows, over);
    if (!isWholeColumns && !isWholeRows) this.layOverCells(area, over);
    else this.layOverOwn(area, over);
  }

  used(isValuesOnly: boolean): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.rows) {
      for (const [column, { content, format }] of cells) {
        if (content === undefined && (isValuesOnly || format === undefined)) continue;
        [top, left] = [Math.min(top, row), Math.min(left, column)];
        [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
      }
    }
    if (bottom < 0) return undefined;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  private inOrder(): readonly MemoryCell[] {
    return [...this.rows]
      .sort(([one], [other]) => one - other)
      .flatMap(([, cells]) => [...cells.values()].sort((one, other) => one.column - other.column));
  }

  private cell(row: number, column: number): MemoryCell {
    const cells = this.rows.get(row) ?? new Map<number, MemoryCell>();
    this.rows.set(row, cells);
    const known = cells.get(column);
    if (known) return known;
    const cell: MemoryCell = { row, column };
    cells.set(column, cell);
    this.order = undefined;
    return cell;
  }

  private laidOver(key: string, format: Format, settings: Format, forgotten: readonly string[]): Format {
    const known = this.merged.get(key) ?? new WeakMap<Format, Format>();
    this.merged.set(key, known);
    const before = known.get(format);
    if (before) return before;
    const left = Object.entries(format).filter(
      ([name]) => !forgotten.some((start) => name.startsWith(start)),
    );
    const merged = { ...Object.fromEntries(left), ...settings };
    known.set(format, merged);
    return merged;
  }

  private layOverLines(
    lines: Map<number, Format>,
    from: number,
    count: number,
    over: (format: Format) => Format,
  ): void {
    for (let line = from; line < from + count; line++)
      lines.set(line, over(lines.get(line) ?? this.sheetFormat));
  }

  private layOverCells(area: Area, over: (format: Format) => Format): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const format = over(this.format(row, column));
        this.cell(row, column).format = format;
      }
    }
  }

  /** Cells with a format of their own keep it, with the settings over it. */
  private layOverOwn(area: Area, over: (format: Format) => Format): void {
    for (const [row, cells] of this.rows) {
      if (row < area.row || row >= area.row + area.rows) continue;
      for (const [column, cell] of cells) {
        const isIn = column >= area.column && column < area.column + area.columns;
        if (isIn && cell.format) cell.format = over(cell.format);
      }
    }
  }
}
