import { columnName } from '../../rows';
import type { Cell, Sheet } from '../../workbook/plan';
import { refuseCell } from './error';
import { fileFormula } from './formula';
import type { SharedStrings } from './strings';
import type { Styles } from './styles';
import { cellNumber, cellText } from './text';

export interface CellContext {
  readonly styles: Styles;
  readonly strings: SharedStrings;
}

/** Rows are joined in pieces of this size: one string of a whole sheet, grown cell by cell, is slow to flatten. */
const ROWS_IN_A_PIECE = 64;

const formulaElement = ({ spill }: Cell, formula: string, row: number, column: number): string => {
  const text = fileFormula(formula);
  if (spill === undefined) return `<f>${text}</f>`;
  const { rows, columns } = spill;
  return `<f t="array" ref="${columnName(column)}${row + 1}:${columnName(column + columns - 1)}${row + rows}">${text}</f>`;
};

/** A sheet's cells in file order: Excel mends a file whose cells stand in any other. */
const inOrder = <T>(entries: ReadonlyMap<number, T>): Iterable<readonly [number, T]> => {
  let before = -1;
  for (const index of entries.keys()) {
    if (index < before) return [...entries].sort(([a], [b]) => a - b);
    before = index;
  }
  return entries;
};

const levels = ({ rowGroups = [] }: Sheet): ReadonlyMap<number, number> => {
  const byRow = new Map<number, number>();
  for (const { from, to, level } of rowGroups) {
    for (let row = from; row <= to; row += 1) byRow.set(row, Math.max(level, byRow.get(row) ?? 0));
  }
  return byRow;
};

class SheetCells {
  private readonly letters: string[] = [];

  constructor(
    private readonly sheet: string,
    private readonly context: CellContext,
  ) {}

  private number(value: string, row: number, column: number): string {
    return (
      cellNumber(value) ??
      refuseCell(
        'number',
        this.sheet,
        row,
        column,
        `${JSON.stringify(value)} is no number that a cell can hold.`,
      )
    );
  }

  /** A cell with nothing to show or to look at is left out. */
  cell(cell: Cell, row: number, column: number): string {
    const { value, formula } = cell;
    const style = this.context.styles.cell(cell.style, this.sheet);
    const name = (this.letters[column] ??= columnName(column)) + String(row + 1);
    const head = style === 0 ? `<c r="${name}"` : `<c r="${name}" s="${style}"`;
    const before = formula === undefined ? '' : formulaElement(cell, formula, row, column);
    const marked = cell.spill === undefined ? head : `${head} cm="1"`;
    switch (value?.kind) {
      case undefined:
        return before !== '' ? `${marked}>${before}</c>` : style === 0 ? '' : `${head}/>`;
      case 'number':
        return `${marked}>${before}<v>${this.number(value.value, row, column)}</v></c>`;
      case 'flag':
        return `${marked} t="b">${before}<v>${value.value ? 1 : 0}</v></c>`;
      case 'text':
        if (before !== '') return `${marked} t="str">${before}<v>${cellText(value.value)}</v></c>`;
        if (value.value === '') return style === 0 ? '' : `${head}/>`;
        return `${head} t="s"><v>${this.context.strings.index(value.value)}</v></c>`;
    }
  }
}

/** The rows of a sheet with their cells; a spilled formula marks its cell for dynamic arrays. */
export const sheetData = (sheet: Sheet, context: CellContext): string => {
  const { rows, rowHeights, hidden } = sheet;
  const grouped = levels(sheet);
  const cells = new SheetCells(sheet.name, context);
  const numbers = new Set([
    ...rows.keys(),
    ...(rowHeights?.keys() ?? []),
    ...grouped.keys(),
    ...(hidden?.rows ?? []),
  ]);
  const pieces: string[] = [];
  let piece: string[] = ['<sheetData>'];
  for (const row of [...numbers].sort((a, b) => a - b)) {
    const height = rowHeights?.get(row);
    const level = grouped.get(row);
    const sight = hidden?.rows.has(row) === true ? ' hidden="1"' : '';
    piece.push(
      `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}${sight}${level === undefined ? '' : ` outlineLevel="${level}"`}>`,
    );
    const line = rows.get(row);
    if (line !== undefined)
      for (const [column, cell] of inOrder(line)) piece.push(cells.cell(cell, row, column));
    piece.push('</row>');
    if (piece.length > ROWS_IN_A_PIECE) {
      pieces.push(piece.join(''));
      piece = [];
    }
  }
  piece.push('</sheetData>');
  pieces.push(piece.join(''));
  return pieces.join('');
};
