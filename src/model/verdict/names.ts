import type { Label } from '../../rows/definition';

const WORD = /"[^"]*"|[A-Za-z_][\w.]*/g;

/** A formula with its names put through `as`; where that gives nothing, and in quoted text, the word stays. */
export const renamed = (formula: string, as: (written: string) => string | undefined): string =>
  formula.replace(WORD, (word) => (word.startsWith('"') ? word : (as(word) ?? word)));

/** Marks what is read with expected money counted. */
export const withExpectedLabel = ({ zh, en }: Label): Label => ({ zh: `${zh}（计入预期）`, en: `${en} (with expected)` });
