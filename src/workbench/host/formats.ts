import { cellsOf, COLUMNS, overlap, ROWS } from './areas';
import type { Area } from './backend';
import type { Bag } from './bag';
import type { Book, Sheet } from './book';
import { mustBeUnprotected } from './cells';
import { invalid, notFound } from './fault';
import { takenByStyle } from './styles';

/** What a cell's format is asked for in an area too large to be walked through. */
const MOST_LOOKED_AT = 200_000;

/** The value that all cells share; null where they differ, as Excel tells it. */
const common = (book: Book, sheet: Sheet, areas: readonly Area[], key: string): unknown => {
  let found: unknown;
  let isFirst = true;
  for (const area of areas) {
    const isLarge = area.rows * area.columns > MOST_LOOKED_AT;
    const used = sheet.grid.used(false);
    const looked = isLarge ? used && overlap(used, area) : area;
    for (const [row, column] of looked ? cellsOf(looked) : [[area.row, area.column] as const]) {
      const each = book.setting(sheet, row, column, key);
      if (!isFirst && each !== found) return null;
      [found, isFirst] = [each, false];
    }
  }
  return found;
};

interface Part {
  readonly area: Area;
  readonly edge: string;
}

/** Which cells' edges a border of an area is made of. */
const edges = (area: Area, edge: string): readonly Part[] => {
  const { row, column, rows, columns } = area;
  switch (edge) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, edge }];
    case 'EdgeBottom':
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, edge }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, edge }];
    case 'EdgeRight':
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, edge }];
    case 'InsideHorizontal':
      return rows < 2 ? [] : [{ area: { ...area, row: row + 1, rows: rows - 1 }, edge: 'EdgeTop' }];
    case 'InsideVertical':
      return columns < 2
        ? []
        : [{ area: { ...area, column: column + 1, columns: columns - 1 }, edge: 'EdgeLeft' }];
    default:
      return [{ area, edge }];
  }
};

const BORDER = /^borders\.(\w+)\.(\w+)$/;

const partsOf = (area: Area, key: string): readonly { readonly area: Area; readonly key: string }[] => {
  const [, edge = '', name = ''] = BORDER.exec(key) ?? [];
  if (edge === '') return [{ area, key }];
  return edges(area, edge).map((part) => ({ area: part.area, key: `borders.${part.edge}.${name}` }));
};

/** The formats of some cells of a sheet, as settings. */
export const formatOf = (book: Book, sheet: Sheet, areas: readonly Area[]): Bag => ({
  get: (key) => {
    const parts = areas.flatMap((area) => partsOf(area, key));
    const first = parts[0];
    return first === undefined
      ? null
      : common(
          book,
          sheet,
          parts.map((part) => part.area),
          first.key,
        );
  },
  set: (key, value) => {
    mustBeUnprotected(book, sheet, 'allowFormatCells');
    for (const area of areas) {
      for (const part of partsOf(area, key)) sheet.grid.setFormat(part.area, { [part.key]: value });
    }
  },
});

/** Gives cells a style: what the style includes replaces what they had of their own. */
export const applyStyle = (book: Book, sheet: Sheet, areas: readonly Area[], name: unknown): void => {
  mustBeUnprotected(book, sheet, 'allowFormatCells');
  const style = book.styles.get(String(name));
  if (!style) throw notFound(`There is no style '${String(name)}'.`);
  for (const area of areas) sheet.grid.setFormat(area, { style: name }, takenByStyle(style));
};

type Direction = 'columns' | 'rows';

export const lines = (area: Area, direction: Direction): readonly number[] => {
  const [from, count] = direction === 'columns' ? [area.column, area.columns] : [area.row, area.rows];
  return Array.from({ length: count }, (_, at) => from + at);
};

const isAll = (area: Area, direction: Direction): boolean =>
  direction === 'columns' ? area.columns === COLUMNS : area.rows === ROWS;

const MOST_POINTS = { columns: 1_800, rows: 409.5 } as const;

/** Widths of columns or heights of rows in points: the one they share, or null. */
export const sizeOf = (sheet: Sheet, areas: readonly Area[], direction: Direction): number | null => {
  const own = direction === 'columns' ? sheet.columnWidths : sheet.rowHeights;
  const standard = direction === 'columns' ? sheet.standardWidth : sheet.standardHeight;
  const sizes = new Set<number>();
  for (const area of areas) {
    if (isAll(area, direction)) return own.size === 0 ? standard : null;
    for (const line of lines(area, direction)) sizes.add(own.get(line) ?? standard);
  }
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
};

export const resize = (
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  direction: Direction,
  size: unknown,
): void => {
  mustBeUnprotected(book, sheet, direction === 'columns' ? 'allowFormatColumns' : 'allowFormatRows');
  if (typeof size !== 'number' || size < 0 || size > MOST_POINTS[direction]) {
    throw invalid(`${String(size)} points is no size for ${direction}.`);
  }
  const own = direction === 'columns' ? sheet.columnWidths : sheet.rowHeights;
  for (const area of areas) {
    if (isAll(area, direction)) {
      own.clear();
      if (direction === 'columns') sheet.standardWidth = size;
      else sheet.standardHeight = size;
    } else {
      for (const line of lines(area, direction)) own.set(line, size);
    }
  }
};

export const hiddenLines = (sheet: Sheet, direction: Direction): Set<number> =>
  direction === 'columns' ? sheet.hiddenColumns : sheet.hiddenRows;

/** Whether all of these rows or columns are hidden; null where some are. */
export const hiddenOf = (sheet: Sheet, areas: readonly Area[], direction: Direction): boolean | null => {
  const hidden = hiddenLines(sheet, direction);
  if (hidden.size === 0) return false;
  const states = new Set(areas.flatMap((area) => lines(area, direction)).map((line) => hidden.has(line)));
  return states.size === 1 ? states.has(true) : null;
};

export const hide = (
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  direction: Direction,
  isHidden: unknown,
): void => {
  mustBeUnprotected(book, sheet, direction === 'columns' ? 'allowFormatColumns' : 'allowFormatRows');
  const hidden = hiddenLines(sheet, direction);
  for (const area of areas) {
    for (const line of lines(area, direction)) {
      if (isHidden === true) hidden.add(line);
      else hidden.delete(line);
    }
  }
};
