import { FIELD } from './field';
import { FILE } from './file';
import { TOGETHER } from './together';

export type { Lang, P, Params, Said } from './say';

/** The one table of messages, by code. */
export const MESSAGES = { ...FIELD, ...FILE, ...TOGETHER };
export type Code = keyof typeof MESSAGES;
