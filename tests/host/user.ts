import {
  addSheet,
  type Area,
  areaOf,
  type Author,
  type Book,
  deleteSheet,
  enter,
  moveSheet,
  renameSheet,
  resizeTable,
  type Scalar,
  type Server,
  type Sheet,
  splitAddress,
} from '../../src/workbench/host';
import type { Faults } from './faults';

/** Where an address with sheet stands: `Sheet1!B3`, `'my sheet'!A1:B2`. */
export const placeOf = (book: Book, address: string): { readonly sheet: Sheet; readonly area: Area } => {
  const { sheet, cells } = splitAddress(address);
  const area = areaOf(cells);
  if (sheet === undefined || !area) throw new Error(`'${address}' is no address with a sheet.`);
  return { sheet: book.sheet(sheet), area };
};

/** The person before the screen. Events go out at once; Excel refuses a person what it refuses an add-in. */
export interface User {
  /** Enters one value or formula into a cell or each cell of a range; '' empties. Another author's if told so. */
  readonly type: (address: string, entry: Scalar, author?: Exclude<Author, 'addin'>) => Promise<void>;
  readonly select: (address: string) => Promise<void>;
  readonly addSheet: (name: string) => Promise<void>;
  readonly renameSheet: (from: string, to: string) => Promise<void>;
  readonly deleteSheet: (name: string) => Promise<void>;
  readonly moveSheet: (name: string, position: number) => Promise<void>;
  readonly resizeTable: (name: string, address: string) => Promise<void>;
  readonly protectSheet: (name: string, password?: string) => Promise<void>;
  readonly unprotectSheet: (name: string) => Promise<void>;
  readonly protectStructure: (password?: string) => Promise<void>;
  readonly merge: (address: string) => Promise<void>;
  readonly hideSheet: (name: string) => Promise<void>;
  /** Types in a cell without leaving it, until `stopEditing`. */
  readonly startEditing: () => void;
  readonly stopEditing: () => void;
  /** Presses a ribbon button or menu entry by the id of its action; resolves when the action says it has completed. */
  readonly press: (action: string) => Promise<void>;
}

export const userOf = (book: Book, server: Server, faults: Faults, press: User['press']): User => {
  const act = async (doing: () => unknown): Promise<void> => {
    doing();
    await server.calculate();
    server.flush();
    // Handlers are called in turns of their own.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return {
    type: (address, entry, author = 'user') =>
      act(() => {
        const { sheet, area } = placeOf(book, address);
        enter(book, sheet, area, entry, 'formulas', author);
      }),
    select: (address) =>
      act(() => {
        const { sheet, area } = placeOf(book, address);
        book.select(sheet, area);
      }),
    addSheet: (name) => act(() => addSheet(book, name)),
    renameSheet: (from, to) => act(() => renameSheet(book, book.sheet(from), to)),
    deleteSheet: (name) => act(() => deleteSheet(book, book.sheet(name))),
    moveSheet: (name, position) => act(() => moveSheet(book, book.sheet(name), position)),
    resizeTable: (name, address) =>
      act(() => {
        const table = book.tables.find((each) => each.name === name);
        const area = areaOf(address);
        if (!table || !area) throw new Error(`There is no table '${name}', or '${address}' is no address.`);
        resizeTable(book, table, area);
      }),
    protectSheet: (name, password) =>
      act(() => {
        book.sheet(name).protection = { options: {}, password };
      }),
    unprotectSheet: (name) =>
      act(() => {
        book.sheet(name).protection = undefined;
      }),
    protectStructure: (password) =>
      act(() => {
        book.isStructureProtected = true;
        book.structurePassword = password;
      }),
    merge: (address) =>
      act(() => {
        const { sheet, area } = placeOf(book, address);
        sheet.merges.push(area);
      }),
    hideSheet: (name) =>
      act(() => {
        book.sheet(name).visibility = 'Hidden';
      }),
    startEditing: () => {
      faults.isEditing = true;
    },
    stopEditing: () => {
      faults.isEditing = false;
    },
    press,
  };
};
