import {
  compareProjects,
  evaluate,
  read,
  table,
  tableNames,
  toCheckJson,
  worstPeriodOf,
  type Evaluation,
  type Readings,
} from '../analysis';
import { parseProject, template, toJson, type Project } from '../project';
import { planOf } from '../workbook';
import { writeWorkbook } from '../xlsx';
import { packIds, projectOf, reading } from '../xlsx/project';
import type { Engine } from './engine';
import { explained } from './explain-view';

const READABLE = 100;

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
        worstPeriod: (ref) => worstPeriodOf(verdict, ref) ?? undefined,
      },
      request,
      READABLE,
    ),
  workbook: (evaluation, options) => writeWorkbook(planOf(evaluation, options)),
  compare: compareProjects,
  template: (kind) => `${JSON.stringify(template(kind), null, 2)}\n`,
};
