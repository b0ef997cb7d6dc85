import { t, type Language } from '../i18n';
import type { Problem } from '../xlsx/project';

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
