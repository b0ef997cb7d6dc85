import type { Cell, Sheet as PlanSheet, Style, WorkbookPlan } from '../../workbook';
import type { Book, Content, Format, Sheet } from '../host';
import { hiddenInSheet } from './hidden';

const PAPER: PlanSheet['print'] = { orientation: 'landscape', paper: 'A4', fitToWidth: 1, fitToHeight: 0 };
const POINTS_IN_A_CHARACTER = 5.25;

const rgb = (colour: unknown): string | undefined =>
  typeof colour === 'string' && /^#[\dA-F]{6}$/i.test(colour) ? colour.slice(1).toUpperCase() : undefined;

const LINES: Readonly<Record<string, 'thin' | 'double'>> = { Continuous: 'thin', Double: 'double' };
const ACROSS: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};

const fontOf = (format: Format): NonNullable<Style['font']> => {
  const colour = rgb(format['font.color']);
  return {
    ...(format['font.bold'] === true && { bold: true }),
    ...(format['font.italic'] === true && { italic: true }),
    ...(typeof format['font.size'] === 'number' && { size: format['font.size'] }),
    ...(colour !== undefined && { colour }),
  };
};

const borderOf = (format: Format): NonNullable<Style['border']> => {
  const top = LINES[String(format['borders.EdgeTop.style'])];
  const bottom = LINES[String(format['borders.EdgeBottom.style'])];
  return { ...(top && { top }), ...(bottom && { bottom }) };
};

const styleOf = (format: Format): Style => {
  const fill = format['fill.pattern'] === 'None' ? undefined : rgb(format['fill.color']);
  const horizontal = ACROSS[String(format.horizontalAlignment)];
  return {
    numberFormat: typeof format.numberFormat === 'string' ? format.numberFormat : 'General',
    locked: format['protection.locked'] !== false,
    font: fontOf(format),
    border: borderOf(format),
    align: { ...(horizontal && { horizontal }), ...(format.wrapText === true && { wrap: true }) },
    ...(fill !== undefined && { fill }),
    ...(format['fill.pattern'] === 'LightUp' && { pattern: 'lightUp' as const }),
  };
};

const valueOf = ({ value }: Content): Cell['value'] => {
  if (value === '') return undefined;
  if (typeof value === 'number') return { kind: 'number', value: String(value) };
  return typeof value === 'boolean' ? { kind: 'flag', value } : { kind: 'text', value };
};

/** Gives every format that a cell wears an id of its own. */
class Styles {
  readonly all = new Map<string, Style>();
  private readonly ids = new Map<Format, string>();

  constructor(
    private readonly book: Book,
    private readonly prefix: string,
  ) {}

  id(sheet: Sheet, row: number, column: number): string {
    const own = sheet.grid.format(row, column);
    const known = this.ids.get(own);
    if (known !== undefined) return known;
    const id = `${this.prefix}${this.ids.size}`;
    this.ids.set(own, id);
    this.all.set(id, styleOf(this.book.format(sheet, row, column)));
    return id;
  }
}

const rowsOf = (sheet: Sheet, styles: Styles): PlanSheet['rows'] => {
  const rows = new Map<number, Map<number, Cell>>();
  for (const { row, column, content } of sheet.grid.cells()) {
    const cells = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, cells);
    const value = valueOf(content);
    cells.set(column, {
      ...(value && { value }),
      ...(content.formula !== undefined && { formula: content.formula.replace(/^=/, '') }),
      style: styles.id(sheet, row, column),
    });
  }
  return rows;
};

const sheetOf = (sheet: Sheet, styles: Styles): PlanSheet => ({
  ...hiddenInSheet(sheet),
  id: sheet.id,
  name: sheet.name,
  type: 'working',
  rows: rowsOf(sheet, styles),
  columnWidths: new Map(
    [...sheet.columnWidths].map(([column, points]) => [column, points / POINTS_IN_A_CHARACTER]),
  ),
  rowHeights: sheet.rowHeights,
  merges: sheet.merges,
  tables: sheet.tables.map(({ name, area }) => ({
    name,
    area,
    columns: Array.from({ length: area.columns }, (_, at) =>
      String(sheet.grid.read(area.row, area.column + at)?.value ?? ''),
    ),
  })),
  print: PAPER,
  isProtected: sheet.protection !== undefined,
  showsGridLines: sheet.showGridlines,
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Sheets of the open workbook as they stand, to be written; all of them unless told otherwise. */
export const planOfBook = (book: Book, sheets: readonly Sheet[] = book.sheets): WorkbookPlan => {
  const styles = new Styles(book, 'own ');
  return {
    sheets: sheets.map((sheet) => sheetOf(sheet, styles)),
    styles: styles.all,
    names: new Map(
      book.names
        .filter(({ sheet }) => sheet === undefined)
        .map(({ name, formula }) => [name, formula.replace(/^=/, '')]),
    ),
    properties: {
      title: text(book.properties.get('title')),
      creator: text(book.properties.get('author')),
      custom: new Map([...book.custom].map(([key, value]) => [key, String(value)])),
    },
  };
};
