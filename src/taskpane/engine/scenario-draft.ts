import type { Wording } from '../../analysis';
import { applyScenario, scenariosOf, type Scenario } from '../../analysis/scenarios';
import type { Entry } from '../../excel';
import { parseProject, toJson, type Json, type Project } from '../../project';
import { compareInputs } from '../../analysis/compare/inputs';
import { written } from '../../workbook/inputs/values';
import { packIds, reading } from '../../xlsx/project';
import { fieldAt } from './explain-input';
import type { Opened } from './opened';
import { changeField, readChange, valueTyped, type ChangeField, type DraftChange } from './scenario-change';

/** An own scenario while it is written. */
export interface ScenarioDraft {
  /** The scenario that it becomes; undefined for a new one. */
  readonly id: string | undefined;
  readonly name: string;
  readonly changes: readonly DraftChange[];
}

export interface DraftView {
  readonly changes: readonly ChangeField[];
  /** It has a name and changes, and no field refuses one. */
  readonly isReady: boolean;
}

/** What is to be done in the workbook to keep a scenario, or why it cannot be. */
export type ScenarioKept =
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  /** Its sheet has no row for it yet, or one too many: the workbook must be built again from this project. */
  | { readonly kind: 'project'; readonly project: unknown }
  | { readonly kind: 'refused'; readonly said: readonly string[] };

type Own = Project['scenarios'][number];

const rawOf = ({ project }: Opened): { readonly raw: unknown } => ({ raw: toJson(project) });

/** A draft with the control of each change, and what refuses it. */
export const scenarioDraft = (opened: Opened, wording: Wording, draft: ScenarioDraft): DraftView => {
  const inputs = rawOf(opened);
  const changes = draft.changes.map((change) => changeField(inputs, change, wording));
  return {
    changes,
    isReady:
      draft.name.trim() !== '' && changes.length > 0 && changes.every(({ problem }) => problem === undefined),
  };
};

/** A scenario to begin a draft from: an own one as it is, one of ours as the inputs that it changes here. */
export const scenarioAsDraft = (opened: Opened, { lang }: Wording, id: string): ScenarioDraft | undefined => {
  const scenario = scenariosOf(opened.project).find((each) => each.id === id);
  if (scenario === undefined) return undefined;
  const inputs = rawOf(opened);
  const changes = (places: readonly (readonly [path: string, value: unknown])[]): DraftChange[] =>
    places.map(([path, value]) => ({ path, text: valueTyped(inputs, path, value) }));
  if (scenario.origin === 'project') {
    const own = opened.project.scenarios.find((each) => each.id === id);
    return {
      id,
      name: own?.name ?? id,
      changes: changes(own?.changes.map(({ path, value }) => [path, value]) ?? []),
    };
  }
  const read = reading(lang, () => applyScenario(opened.project, scenario));
  if (!read.ok) return undefined;
  const moved = compareInputs(toJson(opened.project), toJson(read.value)).differences.filter(
    ({ kind }) => kind === 'changed',
  );
  return {
    id: undefined,
    name: scenario.label[lang],
    changes: changes(moved.map(({ path, after }) => [path, after])),
  };
};

const valuesOf = (
  opened: Opened,
  wording: Wording,
  { changes }: ScenarioDraft,
): { readonly path: string; readonly value: Json }[] | undefined => {
  const inputs = rawOf(opened);
  const read = changes.map((change) => ({ path: change.path, ...readChange(inputs, change, wording) }));
  const values = read.flatMap((each) => ('value' in each ? [{ path: each.path, value: each.value }] : []));
  return values.length === read.length ? values : undefined;
};

/** A draft as a scenario; undefined while a field refuses one of its changes. */
export const draftScenario = (
  opened: Opened,
  wording: Wording,
  draft: ScenarioDraft,
): Scenario | undefined => {
  const values = valuesOf(opened, wording, draft);
  if (values === undefined) return undefined;
  return {
    id: draft.id ?? '',
    label: { zh: draft.name, en: draft.name },
    origin: 'project',
    source: null,
    changes: values.map(({ path, value }) => ({ kind: 'set', path, value })),
  };
};

/** A name for a new scenario that none has. */
const freeId = (project: Project): string => {
  const taken = new Set(scenariosOf(project).map(({ id }) => id));
  let number = 1;
  while (taken.has(`ownScenario${number}`)) number += 1;
  return `ownScenario${number}`;
};

/** The project with other scenarios, read as a file would be. */
const projectWith = (
  opened: Opened,
  { lang }: Wording,
  scenarios: readonly Own[],
): { readonly project: Project } | { readonly said: readonly string[] } => {
  const json = toJson({ ...opened.project, scenarios: [...scenarios] });
  const read = reading(lang, () => parseProject(json, { packs: packIds }));
  return read.ok ? { project: read.value } : { said: read.problems.map(({ message }) => message) };
};

const entry = (opened: Opened, path: string, value: unknown): Entry | undefined => {
  const place = opened.cellOf(path);
  const outlined = fieldAt(path);
  if (place === undefined || outlined === undefined) return undefined;
  const { value: cell } = written(outlined, value, opened.lang);
  return { ...place, value: cell };
};

/** Cells of a scenario whose rows stand in its sheet already; undefined where they do not. */
const entriesOf = (opened: Opened, at: number, { name, changes }: Own): readonly Entry[] | undefined => {
  if (opened.project.scenarios[at]?.changes.length !== changes.length) return undefined;
  const entries = [
    entry(opened, `scenarios[${at}].name`, name),
    ...changes.flatMap(({ path, value }, index) => [
      entry(opened, `scenarios[${at}].changes[${index}].path`, path),
      entry(opened, `scenarios[${at}].changes[${index}].value`, value),
    ]),
  ];
  const known = entries.filter((each) => each !== undefined);
  return known.length === entries.length ? known : undefined;
};

/** Keeps a draft among the workbook's own scenarios: what is to be entered, or built. */
export const keepScenario = (opened: Opened, wording: Wording, draft: ScenarioDraft): ScenarioKept => {
  const changes = valuesOf(opened, wording, draft);
  if (changes === undefined) return { kind: 'refused', said: [] };
  const { scenarios } = opened.project;
  const at = scenarios.findIndex(({ id }) => id === draft.id);
  const own: Own = { id: scenarios[at]?.id ?? freeId(opened.project), name: draft.name.trim(), changes };
  const next = at < 0 ? [...scenarios, own] : scenarios.map((each, index) => (index === at ? own : each));
  const made = projectWith(opened, wording, next);
  if ('said' in made) return { kind: 'refused', said: made.said };
  const entries = at < 0 ? undefined : entriesOf(opened, at, own);
  return entries === undefined
    ? { kind: 'project', project: toJson(made.project) }
    : { kind: 'entries', entries };
};

/** Takes an own scenario out of the workbook. */
export const dropScenario = (opened: Opened, wording: Wording, id: string): ScenarioKept => {
  const made = projectWith(
    opened,
    wording,
    opened.project.scenarios.filter((each) => each.id !== id),
  );
  return 'said' in made
    ? { kind: 'refused', said: made.said }
    : { kind: 'project', project: toJson(made.project) };
};
