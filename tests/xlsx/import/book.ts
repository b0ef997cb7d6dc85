import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../../../src/i18n';
import { resolve } from '../../../src/policy';
import { parseProjectText, ProjectError, type Problem, type Project } from '../../../src/project';
import { inputSheets } from '../../../src/workbook/inputs';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { STYLES } from '../../../src/workbook/styles';
import { readWorkbook, writeWorkbook, type WorkbookFile } from '../../../src/xlsx';

export const examples = readdirSync('examples').filter((name) => name.endsWith('.json'));
export const example = (name: string): Project => parseProjectText(readFileSync(`examples/${name}`));

/** The input sheets of a project as a workbook of their own. */
export const inputPlan = (project: Project, lang: Language): WorkbookPlan => {
  const policy = resolve(project.policy.packs, project.policy.overrides);
  const { finish, households } = inputSheets({ project, policy, lang });
  return {
    sheets: [...finish(), households.finish()],
    styles: STYLES,
    names: new Map(),
    properties: { title: project.project.name, creator: 'test', custom: new Map() },
  };
};

/** The same after a file has been written and read. */
export const inputFile = (project: Project, lang: Language): WorkbookFile =>
  readWorkbook(writeWorkbook(inputPlan(project, lang)));

export const problemsOf = (work: () => unknown): readonly Problem[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProjectError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
};
