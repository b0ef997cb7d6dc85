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

/** One thing wrong with the input: where (a path such as `facilities[0].rate`; empty for the whole), and a sentence. */
export interface Problem {
  readonly path: string;
  readonly message: string;
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

export function refusalText({ message, problems }: Refusal, lang: Language): string {
  const lines = problems.map(({ path, message: said }) =>
    path ? `${path}${t(lang, 'colon')}${said}` : said,
  );
  return [
    `${t(lang, 'error.heading')}${t(lang, 'colon')}${message}`,
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

export function refusalJson({ code, message, problems }: Refusal): object {
  return { schemaVersion: SCHEMA_VERSION, error: { code, message, problems } };
}
