/// <reference types="office-js" />
import {
  areaOf,
  Book,
  type Content,
  type Format,
  insertSheet,
  type Interference,
  type Scalar,
  Server,
  type Sheet,
  type Sync,
  TYPES,
} from '../../src/workbench/host';
import { type Bridge, loadLibrary } from './library';
import { type Calculate, memoryBackend } from './memory';

/** A sheet of the workbook that is opened. */
export interface SheetContent {
  readonly name: string;
  /** A1 address → value, or formula with '='; `{ value, formula }` for a formula with its value. */
  readonly cells?: Readonly<Record<string, Scalar | Content>>;
}

export interface HostOptions {
  /** The sheets of the open workbook; one empty sheet unless told otherwise. */
  readonly sheets?: readonly SheetContent[];
  /** Workbook-wide names → formula with '='. */
  readonly names?: Readonly<Record<string, string>>;
  readonly locale?: 'zh-CN' | 'en-US';
  /** Requirement sets the host has, over the usual ones; undefined takes one away. */
  readonly supports?: Readonly<Record<string, string | undefined>>;
  readonly calculate?: Calculate;
}

const SETS: Readonly<Record<string, string | undefined>> = {
  ExcelApi: '1.17',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
};

/** The open workbook as a person sees it: for assertions. */
export interface CellView {
  readonly value: Scalar;
  readonly formula: string | undefined;
  readonly format: Format;
}

export interface Host {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly workbook: Book;
  /** `cell('Sheet!B3')`. */
  readonly cell: (address: string) => CellView;
  /** The add-in's requests so far. */
  readonly syncs: readonly Sync[];
  readonly close: () => void;
}

const contentOf = (given: Scalar | Content): Content => {
  if (typeof given === 'object') return given;
  return typeof given === 'string' && given.startsWith('=')
    ? { value: '', formula: given }
    : { value: given };
};

const fill = (sheet: Sheet, { cells = {} }: SheetContent): void => {
  for (const [address, given] of Object.entries(cells)) {
    const area = areaOf(address);
    if (!area) throw new Error(`'${address}' is no address.`);
    sheet.grid.write(area.row, area.column, contentOf(given));
  }
};

const supportedSets = (given: HostOptions['supports'] = {}): Record<string, string> => {
  const sets = Object.entries({ ...SETS, ...given }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(sets.map(([name, version]) => [name.toLowerCase(), version]));
};

/** Opens a workbook in a host of ours, with Microsoft's own client library before it. Close it after the test. */
export const openHost = async (options: HostOptions = {}): Promise<Host> => {
  const book: Book = new Book(memoryBackend(options.calculate), (event) => server.queue(event));
  for (const content of options.sheets ?? [{ name: 'Sheet1' }])
    fill(insertSheet(book, content.name), content);
  for (const [name, formula] of Object.entries(options.names ?? {})) {
    book.names.push({ name, formula, comment: '', visible: true, sheet: undefined });
  }
  const interfere = (): Interference | undefined => undefined;
  const bridge: Bridge = { sendMessageToHost: (text) => server.receive(text) };
  const server: Server = new Server(book, {
    types: TYPES,
    payloadLimit: 5 * 1024 * 1024,
    interfere,
    deliver: (text) => bridge.onMessageFromHost?.(text),
  });
  const restore = await loadLibrary({
    locale: options.locale ?? 'zh-CN',
    supported: supportedSets(options.supports),
    hostVersion: '16.0.17928.20114',
    documentUrl: 'C:\\workbook.xlsx',
    onRegister: () => undefined,
    bridge,
  });
  return {
    Excel,
    Office,
    workbook: book,
    cell: (address) => {
      const mark = address.lastIndexOf('!');
      const sheet = book.sheet(address.slice(0, mark).replace(/^'|'$/g, ''));
      const area = areaOf(address.slice(mark + 1));
      if (!area) throw new Error(`'${address}' is no address.`);
      const content = sheet.grid.read(area.row, area.column);
      return {
        value: content?.value ?? '',
        formula: content?.formula,
        format: book.format(sheet, area.row, area.column),
      };
    },
    syncs: server.syncs,
    close: () => {
      server.close();
      restore();
    },
  };
};
