import { addressOf, cellsOf, contains, fullAddress, overlap } from './areas';
import type { Area, Content, Scalar } from './backend';
import type { Book, Sheet } from './book';
import { Fault, invalid } from './fault';
import { inA1 } from './formulas';
import { EventType } from './protocol';

const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** Days from 1899-12-30, as Excel counts them; undefined where the text is no date. */
const serial = (text: string): number | undefined => {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const time = Date.UTC(year, month - 1, day);
  const isDate = new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === day;
  return isDate ? time / 86_400_000 + 25_569 : undefined;
};

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;

/** A text as Excel understands it when it is entered: numbers, percentages, dates and flags are not texts. */
export const entered = (text: string): Scalar => {
  if (text.startsWith("'")) return text.slice(1);
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  const date = serial(trimmed);
  if (date !== undefined) return date;
  const isPercentage = trimmed.endsWith('%');
  const digits = isPercentage ? trimmed.slice(0, -1) : trimmed;
  if (!/\d/.test(digits) || !NUMBER.test(digits)) return text;
  const number = Number(digits.replaceAll(',', ''));
  return isPercentage ? number / 100 : number;
};

export const mustBeWritable = (book: Book): void => {
  if (book.isReadOnly) throw new Fault('AccessDenied', 'The workbook is read-only.');
};

/** Refuses what a protected sheet refuses: any change of a locked cell. */
export const mustBeUnlocked = (book: Book, sheet: Sheet, area: Area): void => {
  if (!sheet.protection) return;
  for (const [row, column] of cellsOf(area)) {
    if (book.setting(sheet, row, column, 'protection.locked') !== true) continue;
    throw new Fault('AccessDenied', `The cell is on the protected sheet '${sheet.name}' and is locked.`);
  }
};

/** Refuses a change of a protected sheet's build: formats, sizes, tables, charts. */
export const mustBeUnprotected = (book: Book, sheet: Sheet, permission?: string): void => {
  mustBeWritable(book);
  if (!sheet.protection || (permission !== undefined && sheet.protection.options[permission] === true))
    return;
  throw new Fault('AccessDenied', `The sheet '${sheet.name}' is protected.`);
};

/** Refuses what would change a part of a merged cell or of an array formula. */
export const mustBeWhole = (sheet: Sheet, area: Area): void => {
  for (const [areas, what] of [
    [sheet.merges, 'merged cell'],
    [sheet.arrays, 'array formula'],
  ] as const) {
    const cut = areas.find((each) => overlap(each, area) && !contains(area, each) && !isHead(each, area));
    if (!cut) continue;
    throw new Fault(
      'InvalidOperation',
      `Part of the ${what} ${fullAddress(sheet.name, cut)} cannot be changed.`,
    );
  }
};

const isHead = (merge: Area, area: Area): boolean =>
  merge.row === area.row && merge.column === area.column && area.rows === 1 && area.columns === 1;

/** Who changes cells: the add-in, the person before the screen, or another author. */
export type Author = 'addin' | 'user' | 'coauthor';

/** Says that cells changed, as the host does after the batch. */
export const tellChanged = (
  book: Book,
  sheet: Sheet,
  area: Area,
  author: Author = 'addin',
  details: Readonly<Record<string, unknown>> = {},
): void => {
  book.isDirty = true;
  book.isStale = true;
  book.tellOf(sheet, EventType.changed, {
    address: addressOf(area),
    changeType: 'RangeEdited',
    source: author === 'coauthor' ? 'Remote' : 'Local',
    triggerSource: author === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    ...details,
  });
};

export type Notation = 'values' | 'formulas' | 'formulasR1C1';

/** What one entry puts into a cell, as a person's typing would; an empty text empties it. @throws Fault */
export const contentOf = (
  book: Book,
  sheet: Sheet,
  entry: unknown,
  at: readonly [number, number],
  notation: Notation,
): Content | undefined => {
  if (entry === '') return undefined;
  if (typeof entry === 'number' || typeof entry === 'boolean') return { value: entry };
  if (typeof entry !== 'string') throw invalid('A cell takes a number, a text, a flag or null.');
  // A cell formatted as text shows a formula, it does not compute it.
  if (book.setting(sheet, ...at, 'numberFormat') === '@') return { value: entry.replace(/^'/, '') };
  if (entry.startsWith('=') && entry.length > 1) {
    return { value: '', formula: notation === 'formulasR1C1' ? inA1(entry, ...at) : entry };
  }
  return { value: entered(entry) };
};

/** One entry for the whole area, or an array of just its size. */
export const entryAt = (entries: unknown, area: Area): ((row: number, column: number) => unknown) => {
  if (!Array.isArray(entries)) return () => entries;
  const rows = entries as readonly unknown[];
  const fits =
    rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw invalid(
      `The number of rows or columns in the input array does not match the size of the range (${area.rows} by ${area.columns}).`,
    );
  }
  return (row, column) => (rows[row] as readonly unknown[])[column];
};

/** What a change of one cell tells of it before and after. */
const details = (
  before: Content | undefined,
  after: Content | undefined,
): Readonly<Record<string, unknown>> => ({
  valueBefore: before?.value ?? '',
  valueAfter: after?.value ?? '',
  valueTypeBefore: typeName(before),
  valueTypeAfter: typeName(after),
});

/** The kind of value a cell holds, in the API's words. */
export const typeName = (content: Content | undefined): string => {
  if (content === undefined || (content.value === '' && content.formula === undefined)) return 'Empty';
  if (typeof content.value === 'number') return 'Double';
  if (typeof content.value === 'boolean') return 'Boolean';
  return content.value.startsWith('#') && content.formula !== undefined ? 'Error' : 'String';
};

/** Enters values or formulas, as a person's typing would. */
export const enter = (
  book: Book,
  sheet: Sheet,
  area: Area,
  entries: unknown,
  notation: Notation,
  author: Author = 'addin',
): void => {
  mustBeWritable(book);
  mustBeUnlocked(book, sheet, area);
  mustBeWhole(sheet, area);
  const at = entryAt(entries, area);
  const before = sheet.grid.read(area.row, area.column);
  for (const [row, column] of cellsOf(area)) {
    const entry = at(row - area.row, column - area.column);
    if (entry === null || entry === undefined) continue;
    sheet.grid.write(row, column, contentOf(book, sheet, entry, [row, column], notation));
  }
  const isOne = area.rows === 1 && area.columns === 1;
  tellChanged(
    book,
    sheet,
    area,
    author,
    isOne ? details(before, sheet.grid.read(area.row, area.column)) : {},
  );
};
