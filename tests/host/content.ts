import type { Book } from '../../src/workbench/host';
import {
  addTable,
  type Area,
  areaOf,
  type Content,
  insertSheet,
  type Scalar,
  type Sheet,
} from '../../src/workbench/host';

/** A sheet of the workbook that is opened. */
export interface SheetContent {
  readonly name: string;
  /** A1 address → value, or formula with '='; `{ value, formula }` for a formula with its value. */
  readonly cells?: Readonly<Record<string, Scalar | Content>>;
  /** Formats by address or area: `{ 'A1:B2': { 'font.bold': true } }`. */
  readonly formats?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Table name → address with headers. */
  readonly tables?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  /** Areas of array formulas. */
  readonly arrays?: readonly string[];
  /** Protected, with these cells unlocked. */
  readonly protectedExcept?: readonly string[];
  readonly password?: string;
  readonly visibility?: Sheet['visibility'];
  readonly custom?: Readonly<Record<string, string>>;
}

/** The workbook that is open when the add-in starts. */
export interface WorkbookContent {
  /** One empty sheet unless told otherwise. */
  readonly sheets?: readonly SheetContent[];
  /** Workbook-wide names → formula with '='. */
  readonly names?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, string>>;
  /** Custom document properties. */
  readonly custom?: Readonly<Record<string, string | number | boolean>>;
  /** The structure is protected: no sheet is added, deleted, moved or renamed. */
  readonly isStructureProtected?: boolean;
  readonly structurePassword?: string;
  readonly isReadOnly?: boolean;
  readonly calculationMode?: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** Saved as it is edited, as where several authors work at once. */
  readonly isCoAuthored?: boolean;
}

const area = (address: string): Area => {
  const found = areaOf(address);
  if (!found) throw new Error(`'${address}' is no address.`);
  return found;
};

const contentOf = (given: Scalar | Content): Content => {
  if (typeof given === 'object') return given;
  return typeof given === 'string' && given.startsWith('=')
    ? { value: '', formula: given }
    : { value: given };
};

const fill = (book: Book, content: SheetContent): void => {
  const sheet = insertSheet(book, content.name);
  for (const [address, given] of Object.entries(content.cells ?? {})) {
    sheet.grid.write(area(address).row, area(address).column, contentOf(given));
  }
  for (const [address, format] of Object.entries(content.formats ?? {})) {
    sheet.grid.setFormat(area(address), format);
  }
  for (const [name, address] of Object.entries(content.tables ?? {}))
    addTable(book, sheet, area(address), name);
  sheet.merges = (content.merges ?? []).map(area);
  sheet.arrays = (content.arrays ?? []).map(area);
  sheet.visibility = content.visibility ?? 'Visible';
  for (const [key, value] of Object.entries(content.custom ?? {})) sheet.custom.set(key, value);
  if (content.protectedExcept) {
    for (const address of content.protectedExcept) {
      sheet.grid.setFormat(area(address), { 'protection.locked': false });
    }
    sheet.protection = { options: {}, password: content.password };
  }
};

/** Puts the content into an empty workbook. */
export const fillBook = (book: Book, content: WorkbookContent): void => {
  for (const sheet of content.sheets ?? [{ name: 'Sheet1' }]) fill(book, sheet);
  for (const [name, formula] of Object.entries(content.names ?? {})) {
    book.names.push({ name, formula, comment: '', visible: true, sheet: undefined });
  }
  for (const [name, value] of Object.entries(content.properties ?? {})) book.properties.set(name, value);
  for (const [name, value] of Object.entries(content.custom ?? {})) book.custom.set(name, value);
  book.isStructureProtected = content.isStructureProtected === true;
  book.structurePassword = content.structurePassword;
  book.isReadOnly = content.isReadOnly === true;
  book.calculationMode = content.calculationMode ?? 'Automatic';
  book.autoSave = content.isCoAuthored === true;
};
