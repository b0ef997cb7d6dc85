import type { ReactElement } from 'react';
import { Home } from '../pages/home/Home';
import type { Page } from '../session/state';

/** A page as React shows it. */
export type PageComponent = () => ReactElement | null;

/**
 * Each page of the pane and how its code comes: the first screen with the pane itself, every other one when it is first
 * opened, as a file of its own beside the pane's. A page is one line here.
 */
const LOAD: Readonly<Record<Page, () => Promise<PageComponent>>> = {
  home: () => Promise.resolve(Home),
  inputs: async () => (await import(/* webpackChunkName: "inputs" */ '../pages/inputs/Inputs')).Inputs,
  relocation: async () =>
    (await import(/* webpackChunkName: "relocation" */ '../pages/relocation/Relocation')).Relocation,
  funding: async () => (await import(/* webpackChunkName: "funding" */ '../pages/funding/Funding')).Funding,
  gap: async () => (await import(/* webpackChunkName: "gap" */ '../pages/gap/Gap')).Gap,
  scenarios: async () =>
    (await import(/* webpackChunkName: "scenarios" */ '../pages/scenarios/Scenarios')).Scenarios,
  risk: async () => (await import(/* webpackChunkName: "risk" */ '../pages/risk/Risk')).Risk,
  checks: async () => (await import(/* webpackChunkName: "checks" */ '../pages/checks/Checks')).Checks,
  explain: async () => (await import(/* webpackChunkName: "explain" */ '../pages/explain/Explain')).Explain,
  report: async () => (await import(/* webpackChunkName: "report" */ '../pages/report/Report')).Report,
  policy: async () => (await import(/* webpackChunkName: "policy" */ '../pages/policy/Policy')).Policy,
  start: async () => (await import(/* webpackChunkName: "start" */ '../pages/start/Start')).Start,
  settings: async () =>
    (await import(/* webpackChunkName: "settings" */ '../pages/settings/Settings')).Settings,
};

/** Pages side by side in the row of tabs, and under a heading each in the menu of those that find no room there. */
const GROUPS = {
  model: ['home', 'inputs', 'relocation', 'funding'],
  analysis: ['gap', 'scenarios', 'risk'],
  review: ['checks', 'explain', 'policy', 'report'],
  workbook: ['start', 'settings'],
} as const satisfies Readonly<Record<string, readonly Page[]>>;

/** The groups in the order of the tabs, each with its pages. */
export const PAGE_GROUPS = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => ({
  group,
  pages: GROUPS[group],
}));

const loaded = new Map<Page, PageComponent>([['home', Home]]);

/** The page, where its code is there already. */
export const loadedPage = (page: Page): PageComponent | undefined => loaded.get(page);

/** Brings a page's code; what failed may be asked for again. */
export const loadPage = async (page: Page): Promise<PageComponent> => {
  const known = loaded.get(page) ?? (await LOAD[page]());
  loaded.set(page, known);
  return known;
};
