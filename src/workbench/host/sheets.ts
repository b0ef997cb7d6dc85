import type { Book, Sheet } from './book';
import { mustBeWritable } from './cells';
import { Fault, invalid } from './fault';
import { sheetRenamed, withSheetGone, withTableGone } from './formulas';
import { EventType, WORKBOOK_TARGET } from './protocol';

const LONGEST_NAME = 31;

const isTaken = (book: Book, name: string, self?: Sheet): boolean =>
  book.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase());

/** A name as Excel takes it: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, not History. */
const mustBeName = (name: unknown): string => {
  const isGood =
    typeof name === 'string' &&
    name.trim() !== '' &&
    name.length <= LONGEST_NAME &&
    !/[\\/?*[\]:]|^'|'$/.test(name) &&
    !/^history$/i.test(name);
  if (!isGood) throw invalid(`'${String(name)}' is no name for a sheet.`);
  return name;
};

const mustBeOpenStructure = (book: Book): void => {
  mustBeWritable(book);
  if (book.isStructureProtected) throw new Fault('AccessDenied', "The workbook's structure is protected.");
};

const freeName = (book: Book): string => {
  for (let number = book.sheets.length + 1; ; number++) {
    if (!book.find(`Sheet${number}`)) return `Sheet${number}`;
  }
};

const emptySheet = (book: Book, name: string, position: number, id: string): Sheet => {
  return {
    id,
    name,
    grid: book.backend.addSheet(id, name, position),
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    protection: undefined,
    tables: [],
    charts: [],
    validations: [],
    conditionalFormats: [],
    merges: [],
    arrays: [],
    links: new Map(),
    page: new Map(),
    frozen: undefined,
    columnWidths: new Map(),
    rowHeights: new Map(),
    standardWidth: 54,
    standardHeight: 14.25,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    rowGroups: [],
    columnGroups: [],
    outline: undefined,
    custom: new Map(),
  };
};

/** Puts in a sheet without asking whether it may: what a workbook has when it is opened. */
export const insertSheet = (
  book: Book,
  name: string,
  position = book.sheets.length,
  id = book.newId(),
): Sheet => {
  const sheet = emptySheet(book, name, position, id);
  book.sheets.splice(position, 0, sheet);
  return sheet;
};

const tellWorkbook = (
  book: Book,
  type: number,
  sheet: Sheet,
  more: Readonly<Record<string, unknown>> = {},
): void => {
  book.isDirty = true;
  book.tell({ type, target: WORKBOOK_TARGET, args: { worksheetId: sheet.id, source: 'Local', ...more } });
};

export const addSheet = (book: Book, name: unknown): Sheet => {
  mustBeOpenStructure(book);
  const wanted = name === null || name === undefined ? freeName(book) : mustBeName(name);
  if (isTaken(book, wanted))
    throw new Fault('ItemAlreadyExists', `A sheet named '${wanted}' already exists.`);
  const sheet = insertSheet(book, wanted);
  tellWorkbook(book, EventType.added, sheet);
  return sheet;
};

/** Every formula of the workbook: in cells, names, validations, conditional formats, charts. */
export const rewriteFormulas = (book: Book, rewrite: (formula: string) => string): void => {
  for (const { grid } of book.sheets) {
    for (const { row, column, content } of grid.cells()) {
      if (content.formula === undefined) continue;
      const formula = rewrite(content.formula);
      if (formula !== content.formula) grid.write(row, column, { ...content, formula });
    }
  }
  for (const name of book.names) name.formula = rewrite(name.formula);
  for (const sheet of book.sheets) {
    const settings = [...sheet.validations, ...sheet.conditionalFormats].map((item) => item.settings);
    for (const each of settings) {
      for (const [key, value] of each) each.set(key, rewritten(value, rewrite));
    }
    for (const series of sheet.charts.flatMap((chart) => chart.series)) {
      series.values = series.values && rewrite(series.values);
      series.categories = series.categories && rewrite(series.categories);
    }
    for (const [cell, link] of sheet.links) sheet.links.set(cell, linked(link, rewrite));
  }
};

/** Formulas inside a rule: any text that begins with '='. */
const rewritten = (value: unknown, rewrite: (formula: string) => string): unknown => {
  if (typeof value === 'string') return value.startsWith('=') ? rewrite(value) : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewritten(inner, rewrite)]));
};

const linked = (
  link: Readonly<Record<string, unknown>>,
  rewrite: (formula: string) => string,
): Readonly<Record<string, unknown>> =>
  typeof link.documentReference === 'string'
    ? { ...link, documentReference: rewrite(link.documentReference) }
    : link;

export const renameSheet = (book: Book, sheet: Sheet, name: unknown): void => {
  mustBeOpenStructure(book);
  const to = mustBeName(name);
  if (isTaken(book, to, sheet)) throw invalid(`A sheet named '${to}' already exists.`);
  const from = sheet.name;
  sheet.name = to;
  book.backend.renameSheet(sheet.id, to);
  rewriteFormulas(book, sheetRenamed(from, to));
  tellWorkbook(book, EventType.nameChanged, sheet, { nameBefore: from, nameAfter: to });
};

export const deleteSheet = (book: Book, sheet: Sheet): void => {
  mustBeOpenStructure(book);
  const isLast = !book.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  if (isLast || sheet.visibility === 'VeryHidden') {
    throw new Fault(
      'InvalidOperation',
      'A workbook must keep a visible sheet, and a very hidden sheet cannot be deleted.',
    );
  }
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.backend.removeSheet(sheet.id);
  const others = book.names.filter((name) => name.sheet !== sheet);
  book.names.splice(0, book.names.length, ...others);
  rewriteFormulas(book, (formula) =>
    sheet.tables.reduce((rest, { name }) => withTableGone(rest, name), withSheetGone(formula, sheet.name)),
  );
  tellWorkbook(book, EventType.deleted, sheet);
};

export const moveSheet = (book: Book, sheet: Sheet, position: unknown): void => {
  mustBeOpenStructure(book);
  if (typeof position !== 'number' || position < 0 || position >= book.sheets.length) {
    throw invalid(`There is no position ${String(position)} among ${book.sheets.length} sheets.`);
  }
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position, 0, sheet);
  book.backend.moveSheet(sheet.id, position);
};

export const setVisibility = (book: Book, sheet: Sheet, visibility: unknown): void => {
  mustBeOpenStructure(book);
  if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden') {
    throw invalid(`'${String(visibility)}' is no visibility.`);
  }
  const isLast = !book.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  if (visibility !== 'Visible' && isLast)
    throw new Fault('InvalidOperation', 'A workbook must keep a visible sheet.');
  sheet.visibility = visibility;
};
