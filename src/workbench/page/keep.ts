/** What was last open in this browser, so that a closed tab loses nothing. */
export interface Kept {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The file it came from, by its own bytes. */
  readonly source: string;
}

const DATABASE = 'pingheng-workbench';
const STORE = 'workbooks';

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
  return new Promise((resolve, reject) => {
    const request = ask(database.transaction(STORE, mode).objectStore(STORE));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.message));
  });
};

export const keep = (kept: Kept): Promise<unknown> => asked('readwrite', (store) => store.put(kept));

export const restore = async (source: string): Promise<Kept | undefined> =>
  (await asked<unknown>('readonly', (store) => store.get(source))) as Kept | undefined;

export const forget = (source: string): Promise<unknown> =>
  asked('readwrite', (store) => store.delete(source));

/** A file by its content, whatever it is called. */
export const sourceOf = async (bytes: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
