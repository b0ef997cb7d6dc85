import type { Said } from '../../read/messages';
import { BOOK_KINDS } from './book-kinds';
import { FORMULA_KINDS } from './formula-kinds';
import { SHEET_KINDS } from './sheet-kinds';

/** Every kind of fault, with its rule, its reason and its remedy. */
export const KINDS = { ...FORMULA_KINDS, ...SHEET_KINDS, ...BOOK_KINDS } as const;
export type Kind = keyof typeof KINDS;

/** What a sentence names: `{{expected}}`. */
export type Words = Readonly<Record<string, string | number>>;

/** A sentence with its words filled in. */
export const filled = (said: Said, words: Words): Said => ({
  zh: fill(said.zh, words),
  en: fill(said.en, words),
});

const fill = (text: string, words: Words): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(words[name] ?? ''));
