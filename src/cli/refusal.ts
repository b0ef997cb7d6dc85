import { t, type Language } from '../i18n';

export type RefusalCode =
  | 'usage'
  | 'notFound'
  | 'notReadable'
  | 'notText'
  | 'badProject'
  | 'badHouseholds'
  | 'unknownName'
  | 'notWritten'
  | 'internal';

/** One thing wrong with the input. */
export interface Problem {
  /** Where: `facilities[0].rate`; empty for the whole. */
  readonly path: string;
  /** What is wrong and what to do, in the reader's language. */
  readonly message: string;
  /** The value as given, where there was one. */
  readonly value?: string;
  readonly allowed?: string;
  /** Sheet and cell, where it came from a workbook: `土地!D7`. */
  readonly cell?: string;
  /** Line of the file, counted from 1. */
  readonly line?: number;
}

/** Input that is not accepted: exit code 2, and every problem told at once. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** The version of every JSON object this program prints; docs/schema holds one schema for each. */
export const SCHEMA_VERSION = 1;

function placeOf({ path, cell, line }: Problem, lang: Language): string {
  const at = line === undefined ? '' : t(lang, 'error.line', { line });
  return [cell, path, at].filter(Boolean).join(' ');
}

export function refusalText({ message, problems }: Refusal, lang: Language): string {
  const colon = t(lang, 'colon');
  const lines = problems.map((problem) => {
    const place = placeOf(problem, lang);
    return `  ${place ? `${place}${colon}` : ''}${problem.message}`;
  });
  const head = `${t(lang, 'error.heading')}${colon}${message}`;
  return [lines.length > 0 ? head + colon.trim() : head, ...lines, ''].join('\n');
}

export function refusalJson({ code, message, problems }: Refusal): object {
  return { schemaVersion: SCHEMA_VERSION, error: { code, message, problems } };
}
