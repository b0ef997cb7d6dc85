/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { external, type Facts } from '../../src/workbench/host';

const require = createRequire(import.meta.url);

const folder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** Where the page of the add-in would stand. */
const PAGE = 'https://localhost:3000/taskpane.html';

const scripts = new Map<string, Script>();

/** The library's own file, unmodified; compiled once for all hosts of the process. */
const run = (file: string): void => {
  const script =
    scripts.get(file) ?? new Script(readFileSync(join(folder, file), 'utf8'), { filename: file });
  scripts.set(file, script);
  script.runInThisContext();
};

export interface Surroundings extends Facts {
  readonly bridge: Bridge;
}

/** The hook of office.js: it calls the one and sets the other. */
export interface Bridge {
  readonly sendMessageToHost: (text: string) => void;
  onMessageFromHost?: (text: string) => void;
}

/** Globals of a window that office.js needs and Node has not. */
type Globals = Record<string, unknown>;

const storage = (): Storage => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
};

interface ScriptElement {
  readonly tagName: string;
  src?: string;
  onload?: (event: object) => void;
  onerror?: (event: object) => void;
}

/** A head in which a script element runs the library's file of that name, as a browser would. */
const fakeDocument = (location: URL): Globals => {
  const element = (tagName: string): object => ({
    tagName,
    style: {},
    setAttribute(name: string, value: string) {
      Object.assign(this, { [name]: value });
    },
    getAttribute: () => null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  const append = (child: ScriptElement): ScriptElement => {
    const file = child.src?.split('/dist/')[1];
    setTimeout(() => {
      if (file === undefined) return;
      // No telemetry: its script is never run, and the library does not wait for it.
      if (file.startsWith('telemetry/')) child.onerror?.({});
      else {
        run(file);
        child.onload?.({});
      }
    }, 0);
    return child;
  };
  const head = { ...element('head'), appendChild: append };
  const office = { src: 'https://localhost:3000/dist/office.js', getAttribute: () => null };
  return {
    createElement: element,
    getElementsByTagName: (tag: string) => (tag === 'head' ? [head] : tag === 'script' ? [office] : []),
    getElementById: () => null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    hasFocus: () => true,
    head,
    body: element('body'),
    documentElement: element('html'),
    location,
    readyState: 'complete',
    cookie: '',
    referrer: '',
    URL: location.href,
  };
};

const LIBRARY = ['Office', 'Excel', 'OfficeExtension', 'CustomFunctions', 'OfficeRuntime'] as const;

const globals = globalThis as unknown as Globals;

/** Names that the library has put into the global scope; the next load must not find its predecessor's. */
const left = new Set<string>();

const define = (name: string, value: unknown): void => {
  Object.defineProperty(globals, name, { value, configurable: true, writable: true, enumerable: true });
};

/** What was global before, so that closing can put it back. */
const replaced = (names: readonly string[]): (() => void) => {
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globals, name)] as const);
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globals, name, descriptor);
      else Reflect.deleteProperty(globals, name);
    }
  };
};

/**
 * Loads office.js and its Excel file anew, in this realm, before a host of ours; resolves when Office is ready.
 * Answers what puts the globals back.
 */
export const loadLibrary = async (surroundings: Surroundings): Promise<() => void> => {
  const query = `?_host_Info=Excel$Win32$16.01$${surroundings.locale}$$$$18`;
  const location = new URL(PAGE + query);
  const page: Globals = {
    window: globals,
    self: globals,
    top: globals,
    parent: globals,
    location,
    document: fakeDocument(location),
    navigator: { userAgent: 'Pingheng' },
    history: {},
    name: '',
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    innerWidth: 320,
    innerHeight: 600,
    external: external(surroundings),
    _richApiNativeBridge: surroundings.bridge,
  };
  const restore = replaced([...Object.keys(page), 'alert', 'confirm', 'prompt', 'fetch']);
  for (const name of left) globals[name] = undefined;
  for (const [name, value] of Object.entries(page)) define(name, value);
  const before = new Set(Object.getOwnPropertyNames(globals));
  run('office.js');
  await Office.onReady();
  // Office asks the host a few things right after it is ready.
  await new Promise((resolve) => setTimeout(resolve, 5));
  return () => {
    for (const name of Object.getOwnPropertyNames(globals)) if (!before.has(name)) left.add(name);
    restore();
    for (const name of LIBRARY) globals[name] = undefined;
  };
};
