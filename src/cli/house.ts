import {
  compareProjects,
  evaluate,
  read,
  table,
  tableNames,
  toCheckJson,
  type Evaluation,
  type Readings,
} from '../analysis';
import type { Language } from '../i18n';
import { ModelError } from '../model';
import { PolicyError } from '../policy';
import {
  parseProject,
  ProjectError,
  template,
  toJson,
  type Problem as ProjectProblem,
  type Project,
} from '../project';
import { planOf } from '../workbook';
import { writeWorkbook } from '../xlsx';
import { placeText, XlsxReadError } from '../xlsx/read';
import type { Engine, Read } from './engine';
import { explained } from './explain-view';
import { packIds, projectOf } from './project-source';
import type { Problem } from './refusal';

const READABLE = 100;

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

/** The rooms below, put together for the command line. */
export const house: Engine<Project, Readings, Evaluation> = {
  readProject: (bytes, lang) => reading(lang, () => projectOf(bytes)),
  withStep: (project, step, lang) =>
    reading(lang, () => {
      const json = toJson(project) as { project: object };
      return parseProject({ ...json, project: { ...json.project, step } }, { packs: packIds });
    }),
  read: (project, lang) => reading(lang, () => read(project)),
  evaluate: (project, { lang, unit }) => reading(lang, () => evaluate(project, { unit })),
  checkJson: toCheckJson,
  tableNames,
  table: (readings, id) => {
    const found = table(readings, id);
    if (found === undefined) throw new Error(`no table ${id}`);
    return found;
  },
  explain: ({ program, exact, periods, verdict }, request) =>
    explained(
      {
        program,
        exact,
        periods,
        worstPeriod: (ref) =>
          (ref.startsWith('operationAccount.') ? verdict.operation : verdict.construction).worstPeriod ??
          undefined,
      },
      request,
      READABLE,
    ),
  workbook: (evaluation, options) => writeWorkbook(planOf(evaluation, options)),
  compare: compareProjects,
  template: (kind) => `${JSON.stringify(template(kind), null, 2)}\n`,
};
