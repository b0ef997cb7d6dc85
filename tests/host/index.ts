/// <reference types="office-js" />
import {
  allowed,
  Book,
  type DocumentEvents,
  documentEvents,
  type Format,
  type Scalar,
  Server,
  type Sync,
  TYPES,
} from '../../src/workbench/host';
import { fillBook, type WorkbookContent } from './content';
import { hostHas } from './api-sets';
import { Faults, type InjectedFault, type Injection } from './faults';
import { type Bridge, loadLibrary } from './library';
import { type Calculate, memoryBackend } from './memory';
import { placeOf, type User, userOf } from './user';

export type { InjectedFault } from './faults';

export interface HostOptions extends WorkbookContent {
  readonly locale?: 'zh-CN' | 'en-US';
  /** Requirement sets the host has, over the usual ones; undefined takes one away. */
  readonly supports?: Readonly<Record<string, string | undefined>>;
  /** Colours of Office, as #rrggbb; undefined: a light theme; null: a host that tells none. */
  readonly theme?: Readonly<Record<string, string>> | null;
  /** Largest request in bytes; 5 MB, as in Excel on the web, unless told otherwise. */
  readonly payloadLimit?: number;
  /** Computes values of formulas; without it they keep the value they came with. */
  readonly calculate?: Calculate;
}

const SETS: Readonly<Record<string, string | undefined>> = {
  ExcelApi: '1.17',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  RibbonApi: '1.2',
  AddinCommands: '1.3',
};

const LIGHT = {
  bodyBackgroundColor: '#ffffff',
  bodyForegroundColor: '#262626',
  controlBackgroundColor: '#f0f0f0',
  controlForegroundColor: '#262626',
};

const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface CellView {
  readonly value: Scalar;
  /** In A1, with '='. */
  readonly formula: string | undefined;
  /** All of the cell's format, its style's settings included: `font.bold`, `fill.color`, `borders.EdgeTop.style`, … */
  readonly format: Format;
}

/** A workbook open in a host of ours, with Microsoft's own client library before it. */
export interface Host {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** The open workbook as it is, for assertions: sheets in order with all that is on them, names, styles, properties. */
  readonly workbook: Book;
  /** One cell: `cell('Sheet1!B3')`. */
  readonly cell: (address: string) => CellView;
  /** The add-in's requests so far. */
  readonly syncs: readonly Sync[];
  readonly inject: (fault: InjectedFault) => Injection;
  /** A lost connection is back. */
  readonly reconnect: () => void;
  readonly user: User;
  /** Members of the API that were used, and all that this host answers: `Range.values`. */
  readonly coverage: () => { readonly used: readonly string[]; readonly allowed: readonly string[] };
  /** Ends the conversation and puts the globals back. */
  readonly close: () => void;
}

const supportedSets = (given: HostOptions['supports'] = {}): Record<string, string> => {
  const sets = Object.entries({ ...SETS, ...given }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(sets.map(([name, version]) => [name.toLowerCase(), version]));
};

const viewOf = (book: Book, address: string): CellView => {
  const { sheet, area } = placeOf(book, address);
  const content = sheet.grid.read(area.row, area.column);
  return {
    value: content?.value ?? '',
    formula: content?.formula,
    format: book.format(sheet, area.row, area.column),
  };
};

/** Opens a workbook. Close the host after the test; one host at a time. */
export const openHost = async (options: HostOptions = {}): Promise<Host> => {
  const book: Book = new Book(memoryBackend(options.calculate), (event) => server.queue(event));
  fillBook(book, options);
  const version = { ...SETS, ...options.supports }.ExcelApi;
  const faults = new Faults();
  const bridge: Bridge = { sendMessageToHost: (text) => server.receive(text) };
  const server: Server = new Server(book, {
    types: TYPES,
    // Reading Microsoft's declarations is worth it only where a host is older than what this one answers.
    ...(version !== SETS.ExcelApi && { has: hostHas(version ?? '0') }),
    payloadLimit: options.payloadLimit ?? PAYLOAD_LIMIT,
    interfere: (batch) => faults.at(batch),
    deliver: (text) => bridge.onMessageFromHost?.(text),
  });
  const events: DocumentEvents = documentEvents();
  const restore = await loadLibrary({
    locale: options.locale ?? 'zh-CN',
    supported: supportedSets(options.supports),
    hostVersion: '16.0.17928.20114',
    documentUrl: 'C:\\workbook.xlsx',
    theme: options.theme === undefined ? LIGHT : options.theme,
    events,
    bridge,
  });
  return {
    Excel,
    Office,
    workbook: book,
    cell: (address) => viewOf(book, address),
    syncs: server.syncs,
    inject: (fault) => faults.inject(fault),
    reconnect: () => faults.end(),
    user: userOf(book, server, faults, (action) => events.press(action)),
    coverage: () => ({ used: [...server.used].sort(), allowed: [...allowed()].sort() }),
    close: () => {
      server.close();
      restore();
    },
  };
};
