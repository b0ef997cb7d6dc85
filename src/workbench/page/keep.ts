/** A workbook as it was last edited in this browser, so that a closed tab loses nothing. */
export interface Kept {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it came of: a file by its own bytes, or a new workbook by a name of its own. */
  readonly source: string;
  /** The file as it was before. */
  readonly original?: { readonly name: string; readonly bytes: Uint8Array };
  /** When it was kept. */
  readonly at?: number;
}

const DATABASE = 'pingheng-workbench';
const STORE = 'workbooks';
/** Of more than these the oldest go. */
const MOST = 20;

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'source' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.message));
  });

const asked = async <T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const request = ask(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(request.error?.message));
    });
  } finally {
    database.close();
  }
};

export const keep = (kept: Kept): Promise<unknown> =>
  asked('readwrite', (store) => store.put({ ...kept, at: Date.now() }));

/** Forgets the oldest where there are many. */
export const forgetOldest = async (): Promise<void> => {
  const all = (await asked<unknown[]>('readonly', (store) => store.getAll())) as Kept[];
  const newest = all.sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
  for (const { source } of newest.slice(MOST)) await forget(source);
};

export const restore = async (source: string): Promise<Kept | undefined> =>
  (await asked<unknown>('readonly', (store) => store.get(source))) as Kept | undefined;

export const forget = (source: string): Promise<unknown> =>
  asked('readwrite', (store) => store.delete(source));

/** A file by its content, whatever it is called. */
export const sourceOf = async (bytes: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const LAST = 'pingheng-workbench.last';

/** Remembers what was opened last on a page that started with some file. */
export const rememberOpened = (start: string, source: string): void =>
  localStorage.setItem(LAST, JSON.stringify([start, source]));

/** What was open last on a page that started so; undefined where it was what it started with. */
export const lastOpened = (start: string): string | undefined => {
  const [from, source] = JSON.parse(localStorage.getItem(LAST) ?? '[]') as (string | undefined)[];
  return from === start && source !== start ? source : undefined;
};
