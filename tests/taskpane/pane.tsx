import { configure, render } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { App } from '../../src/taskpane/app/App';
import { loadPage } from '../../src/taskpane/app/pages';
import { Session } from '../../src/taskpane/session/session';
import type { Page } from '../../src/taskpane/session/state';
import { buildWorkbook, type BuildOptions, type WorkbookPlan } from '../../src/workbook';
import { projectOf } from '../../src/xlsx/project';
import { localEngine } from './local-engine';
import { MemoryGateway } from './memory-gateway';

// A whole model is laid out behind some answers, and two cores are shared by all tests.
configure({ asyncUtilTimeout: 30_000 });

// jsdom goes through every rule for every element whose style is asked; only those that hide something matter here.
if (typeof CSSStyleSheet !== 'undefined') {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the sheet it belongs to
  const { insertRule } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.insertRule = function (rule, at) {
    return /visibility|display: ?none/.test(rule) ? insertRule.call(this, rule, at) : 0;
  };
}

const built = new Map<string, WorkbookPlan>();

/** The workbook of an example, as it is built; the same plan every time. */
export const exampleWorkbook = (name: string, options: BuildOptions = {}): WorkbookPlan => {
  const key = JSON.stringify([name, options]);
  const plan = built.get(key) ?? buildWorkbook(projectOf(readFileSync(`examples/${name}.json`)), options);
  built.set(key, plan);
  return plan;
};

/** The pane on an example's workbook, or on an empty one, as a user has it before them. */
export const openPane = async (
  example: string | undefined,
  { page = 'home', lang = 'zh' }: { readonly page?: Page; readonly lang?: 'zh' | 'en' } = {},
) => {
  const gateway = new MemoryGateway(example === undefined ? undefined : exampleWorkbook(example, { lang }), {
    lang,
  });
  const session = new Session(gateway, localEngine(), () => new Date(Date.UTC(2026, 0, 2, 3, 4)));
  await Promise.all([session.start(), loadPage(page)]);
  session.open(page);
  return { gateway, session, ...render(<App session={session} />) };
};
