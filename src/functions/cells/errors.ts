import { SENTENCES, type SentenceKey } from './sentences';
import type { Label } from '../../rows/definition';

/** What a cell shows instead of a result. */
export type ErrorCode = '#VALUE!' | '#NUM!' | '#N/A' | '#DIV/0!';

/** A refused call: the error the cell shows, and one sentence in both languages saying why and what to do. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';

  constructor(
    readonly code: ErrorCode,
    readonly sentence: Label,
  ) {
    super(sentence.en);
  }
}

export type Parameters = Readonly<Record<string, string | number | Label>>;

const filled = (text: string, parameters: Parameters, language: keyof Label): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    return typeof value === 'object' ? value[language] : String(value ?? '');
  });

/** Throws the sentence of the table with its parameters filled in. */
export function refuse(key: SentenceKey, parameters: Parameters = {}): never {
  const { code, zh, en } = SENTENCES[key];
  throw new FunctionError(code, { zh: filled(zh, parameters, 'zh'), en: filled(en, parameters, 'en') });
}
