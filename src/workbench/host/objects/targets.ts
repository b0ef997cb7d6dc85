import { areaOf, onSheet, ROWS, COLUMNS, splitAddress } from '../areas';
import type { Area } from '../backend';
import type { Book, Sheet } from '../book';
import { Fault, invalid } from '../fault';
import { isRef, type Ref, ref } from '../member';

/** Some cells of one sheet. */
export interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** A range of the API: one area. */
export interface RangeTarget extends AreasTarget {
  readonly area: Area;
}

const rangeTarget = (sheet: Sheet, area: Area): RangeTarget => ({ sheet, area, areas: [area] });

export const rangeRef = (sheet: Sheet, area: Area): Ref => ref('Range', rangeTarget(sheet, onSheet(area)));

export const areasRef = (sheet: Sheet, areas: readonly Area[]): Ref =>
  ref('RangeAreas', { sheet, areas: areas.map(onSheet) } satisfies AreasTarget);

export const wholeSheet: Area = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

/** What an address or a name means on a sheet. */
export const rangeAt = (book: Book, sheet: Sheet, address: unknown): RangeTarget => {
  if (address === null || address === undefined || address === '') return rangeTarget(sheet, wholeSheet);
  if (isRef(address) && address.type === 'Range') return address.target as RangeTarget;
  if (typeof address !== 'string') throw invalid('An address is a text such as A1:B2.');
  const { sheet: named, cells } = splitAddress(address);
  const on = named === undefined ? sheet : book.sheet(named);
  const area = areaOf(cells);
  if (area) return rangeTarget(on, area);
  const name = book.names.find((each) => each.name.toLowerCase() === cells.toLowerCase());
  const table = book.tables.find((each) => each.name.toLowerCase() === cells.toLowerCase());
  if (table) return rangeTarget(table.sheet, table.area);
  if (!name) throw invalid(`'${address}' is neither an address nor a name.`);
  return rangeAt(book, on, name.formula);
};

/** An object on a sheet that has been deleted is no longer there. */
export const mustBeThere = (book: Book, sheet: Sheet): void => {
  if (!book.sheets.includes(sheet))
    throw new Fault('ItemNotFound', `The sheet '${sheet.name}' has been deleted.`);
};
