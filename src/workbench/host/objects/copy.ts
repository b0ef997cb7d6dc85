import { cellsOf } from '../areas';
import type { Area, Content, Format } from '../backend';
import type { Book, Sheet } from '../book';
import { entryAt, mustBeUnlocked, mustBeUnprotected, mustBeWhole, tellChanged } from '../cells';
import { invalid } from '../fault';
import { inA1, inR1C1 } from '../formulas';
import type { RangeTarget } from './targets';

/** Number formats: one for all cells, or one each; null leaves a cell's as it is. */
export const formatsInto = (book: Book, sheet: Sheet, area: Area, formats: unknown): void => {
  mustBeUnprotected(book, sheet, 'allowFormatCells');
  if (typeof formats === 'string') {
    sheet.grid.setFormat(area, { numberFormat: formats });
    return;
  }
  const at = entryAt(formats, area);
  for (const [row, column] of cellsOf(area)) {
    const format = at(row - area.row, column - area.column);
    if (format !== null) sheet.grid.setFormat({ row, column, rows: 1, columns: 1 }, { numberFormat: format });
  }
};

const TYPES = ['All', 'Formulas', 'Values', 'Formats'];

interface Copied {
  readonly content: Content | undefined;
  readonly format: Format;
  readonly row: number;
  readonly column: number;
}

const moved = (
  { content, row, column }: Copied,
  toRow: number,
  toColumn: number,
  type: unknown,
): Content | undefined => {
  if (content?.formula === undefined) return content;
  if (type === 'Values') return { value: content.value };
  return { value: content.value, formula: inA1(inR1C1(content.formula, row, column), toRow, toColumn) };
};

const written = (book: Book, sheet: Sheet, area: Area, from: readonly Copied[][], type: unknown): void => {
  for (const [row, column] of cellsOf(area)) {
    const line = from[(row - area.row) % from.length] ?? [];
    const source = line[(column - area.column) % line.length];
    if (!source) continue;
    if (type !== 'Formats') sheet.grid.write(row, column, moved(source, row, column, type));
    if (type === 'All' || type === 'Formats') {
      sheet.grid.setFormat({ row, column, rows: 1, columns: 1 }, source.format, ['']);
    }
  }
};

/** Copies cells, repeated where the target is larger; references that are not fixed move along. */
export const copyInto = (book: Book, target: RangeTarget, source: RangeTarget, type: unknown): void => {
  const what = typeof type === 'string' ? type : 'All';
  if (!TYPES.includes(what)) throw invalid(`'${what}' is no way of copying.`);
  const { sheet } = target;
  const area = {
    ...target.area,
    rows: Math.max(target.area.rows, source.area.rows),
    columns: Math.max(target.area.columns, source.area.columns),
  };
  if (what === 'Formats') mustBeUnprotected(book, sheet, 'allowFormatCells');
  else mustBeUnlocked(book, sheet, area);
  mustBeWhole(sheet, area);
  const from = Array.from({ length: source.area.rows }, (_, row) =>
    Array.from({ length: source.area.columns }, (__, column): Copied => {
      const at = { row: source.area.row + row, column: source.area.column + column };
      const { grid } = source.sheet;
      return { ...at, content: grid.read(at.row, at.column), format: grid.format(at.row, at.column) };
    }),
  );
  written(book, sheet, area, from, what);
  if (what !== 'Formats') tellChanged(book, sheet, area);
};

/** A sheet's cells, formats and settings on another, fresh sheet; its tables and charts stay behind. */
export const copySheet = (from: Sheet, to: Sheet): void => {
  const used = from.grid.used(false);
  if (used) {
    for (const [row, column] of cellsOf(used)) {
      to.grid.write(row, column, from.grid.read(row, column));
      to.grid.setFormat({ row, column, rows: 1, columns: 1 }, from.grid.format(row, column), ['']);
    }
  }
  for (const [cell, link] of from.links) to.links.set(cell, link);
  for (const [key, setting] of from.page) to.page.set(key, setting);
  for (const [line, size] of from.columnWidths) to.columnWidths.set(line, size);
  for (const [line, size] of from.rowHeights) to.rowHeights.set(line, size);
  to.merges = [...from.merges];
  to.rowGroups = [...from.rowGroups];
  to.columnGroups = [...from.columnGroups];
  to.validations = from.validations.map(({ areas, settings }) => ({ areas, settings: new Map(settings) }));
  to.conditionalFormats = from.conditionalFormats.map((format) => ({
    ...format,
    settings: new Map(format.settings),
  }));
  to.frozen = from.frozen;
  to.tabColor = from.tabColor;
  to.showGridlines = from.showGridlines;
  to.protection = from.protection;
};
