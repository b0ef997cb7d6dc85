import { LayoutError, sheetPrefix, columnName } from '../rows';
import type { CellRef } from './draft';
import type {
  Area,
  Cell,
  CellValue,
  Chart,
  ConditionalFormat,
  PrintSetup,
  Sheet,
  SheetType,
  StyleId,
  Table,
  Validation,
} from './plan';

export const number = (value: string | number): CellValue => ({ kind: 'number', value: String(value) });
export const text = (value: string): CellValue => ({ kind: 'text', value });

/** `'土地'!D5`, or `$D$5` where fixed. */
export const a1 = ({ sheet, row, column }: CellRef, fixed = true): string =>
  sheetPrefix(sheet) + (fixed ? `$${columnName(column)}$${row + 1}` : `${columnName(column)}${row + 1}`);

/** A sheet while it is being drawn. */
export class Grid {
  private readonly rows = new Map<number, Map<number, Cell>>();
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();
  readonly groups: { from: number; to: number; level: number }[] = [];
  readonly merges: Area[] = [];
  readonly tables: Table[] = [];
  readonly validations: Validation[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly charts: Chart[] = [];

  constructor(
    readonly id: string,
    readonly name: string,
    readonly type: SheetType,
  ) {}

  put(row: number, column: number, cell: Cell): void {
    let cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, (cells = new Map<number, Cell>()));
    if (cells.has(column))
      throw new LayoutError(
        `${this.name}!${columnName(column)}${row + 1}`,
        'two cells are put in one place.',
      );
    cells.set(column, cell);
  }

  say(row: number, column: number, words: string, style: StyleId = 'plain'): void {
    this.put(row, column, { value: text(words), style });
  }

  has(row: number, column: number): boolean {
    return this.rows.get(row)?.has(column) ?? false;
  }

  width(column: number, characters: number): void {
    this.widths.set(column, characters);
  }

  height(row: number, points: number): void {
    this.heights.set(row, points);
  }

  heightOf(row: number): number | undefined {
    return this.heights.get(row);
  }

  sheet(rest: {
    print: PrintSetup;
    frozen?: { rows: number; columns: number };
    tabColour?: string;
    isProtected?: boolean;
    showsGridLines?: boolean;
  }): Sheet {
    const {
      id,
      name,
      type,
      rows,
      widths,
      heights,
      groups,
      merges,
      tables,
      validations,
      conditionalFormats,
      charts,
    } = this;
    return {
      id,
      name,
      type,
      rows: new Map(
        [...rows]
          .sort(([a], [b]) => a - b)
          .map(([row, cells]) => [row, new Map([...cells].sort(([a], [b]) => a - b))]),
      ),
      columnWidths: widths,
      rowHeights: heights,
      rowGroups: groups,
      merges,
      tables,
      validations,
      conditionalFormats,
      charts,
      isProtected: true,
      showsGridLines: false,
      ...rest,
    };
  }
}
