import type { Highs } from 'highs';

/** The part of HiGHS that matching needs: a linear programme as text in, columns out. */
export type Solver = Pick<Highs, 'solve'>;

let loaded: Promise<Solver> | undefined;

/**
 * HiGHS, loaded when the first matching needs it: 3.5 MB of WebAssembly that no other command pays for. No network in Node, where
 * the file lies beside the package; in a page `wasm` says from where it is served.
 */
export function loadSolver(wasm?: string): Promise<Solver> {
  loaded ??= import('highs')
    .then(({ default: load }) => load(wasm === undefined ? {} : { locateFile: () => wasm }))
    .catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
  return loaded;
}
