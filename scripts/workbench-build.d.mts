import type { BuildState } from './workbench-server.mjs';

export interface Build {
  /** Whether anything of it was missing or older than its sources. */
  readonly isNeeded: boolean;
  readonly state: () => BuildState;
  /** Resolves to the errors of a part, undefined where there are none. */
  readonly finished: (part: string) => Promise<string | undefined>;
  readonly stop: () => void;
}

/** Builds one part; told how far it is, from 0 to 1; resolves to its errors. */
export type Run = (
  part: string,
  children: Set<{ readonly kill: () => void }>,
  progressed: (share: number) => void,
) => Promise<string | undefined>;

export declare const beginBuild: (
  parts?: readonly ('cli' | 'addin' | 'workbench')[],
  given?: { readonly dist?: string; readonly sources?: readonly string[]; readonly run?: Run },
) => Build;

export declare const noBuild: (dist?: string) => Build;
