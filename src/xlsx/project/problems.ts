import type { Language } from '../../i18n';
import { ModelError } from '../../model';
import { PolicyError } from '../../policy';
import { ProjectError, type Problem as ProjectProblem } from '../../project';
import { placeText, XlsxReadError } from '../read';

/** One thing wrong with the input, in the reader's language. */
export interface Problem {
  /** Where: `facilities[0].rate`; empty for the whole. */
  readonly path: string;
  /** What is wrong and what to do. */
  readonly message: string;
  /** The value as given, where there was one. */
  readonly value?: string;
  readonly allowed?: string;
  /** Sheet and cell, where it came from a workbook: `土地!D7`. */
  readonly cell?: string;
  /** Line of the file, counted from 1. */
  readonly line?: number;
}

/** What was read, or everything that is wrong with it. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

const stop: Readonly<Record<Language, string>> = { zh: '。', en: '.' };

const sentence = (text: string, lang: Language): string =>
  /[。？！.?!]$/.test(text) ? text : text + stop[lang];

function ofProject(
  { path, value, allowed, message, fix, line, cell }: ProjectProblem,
  lang: Language,
): Problem {
  const space = lang === 'zh' ? '' : ' ';
  return {
    path,
    message: [message[lang], fix[lang]]
      .filter(Boolean)
      .map((each) => sentence(each, lang))
      .join(space),
    ...(value === '' ? {} : { value }),
    ...(allowed === '' ? {} : { allowed }),
    ...(line === undefined ? {} : { line }),
    ...(cell === undefined ? {} : { cell }),
  };
}

/** What a room refuses becomes problems; whatever else it throws is a fault of ours and goes on. */
export function problemsOf(error: unknown, lang: Language): Problem[] {
  if (error instanceof ProjectError) return error.problems.map((problem) => ofProject(problem, lang));
  if (error instanceof PolicyError) {
    return error.problems.map(({ place, what, fix }) => ({
      path: place,
      message: [what[lang], fix[lang]].filter(Boolean).join(lang === 'zh' ? '' : ' '),
    }));
  }
  if (error instanceof ModelError) {
    const sentences = error.sentences(lang);
    return error.problems.map(({ path }, index) => ({
      path,
      message: sentence((sentences[index] ?? '').replace(`${path}: `, ''), lang),
    }));
  }
  if (error instanceof XlsxReadError) {
    const cell = placeText(error.place);
    return [{ path: '', message: error.said[lang], ...(cell === '' ? {} : { cell }) }];
  }
  throw error;
}

export function reading<T>(lang: Language, work: () => T): Read<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, problems: problemsOf(error, lang) };
  }
}
