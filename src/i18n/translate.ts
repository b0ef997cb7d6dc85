import { catalog, type Catalog } from './messages';
import { teller } from './teller';

export type MessageKey = keyof Catalog;

/** The message in the language, with its parameters filled in; a parameter that is missing is a type error. */
export const t = teller(catalog);
