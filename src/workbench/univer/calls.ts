import type { AsyncCustomFunction } from '@univerjs/engine-formula';

/** Univer's settings for a page whose formulas another thread computes: it tells that thread of every change, and hears of the results. */
export const ELSEWHERE = { notExecuteFormula: true } as const;

/** Said to the thread that computes, so that it loads what it computes with. */
export const WAKE = 'pingheng.wake';

/** What the page and the thread that computes ask each other about the add-in's own functions, which live in the pane's frame. */

/** The channel on which the page answers for the pane's functions. */
export const ANSWERING = 'pingheng.answering';

/** What a function may come to in a cell. */
export type Come = Awaited<ReturnType<AsyncCustomFunction['calculateCustom']>>;

export interface Answering {
  /** What a function comes to for what its cell hands it; an error is its code. */
  readonly answer: (name: string, given: readonly unknown[]) => Promise<Come>;
}

/** The channel on which the thread learns which functions there are. */
export const KNOWING = 'pingheng.knowing';

export interface Knowing {
  readonly know: (names: readonly string[]) => Promise<void>;
}
