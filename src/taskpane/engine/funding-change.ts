import { evaluate, PHASES, type Colour, type Evaluation, type Wording } from '../../analysis';
import type { Entry, Place } from '../../excel';
import { t } from '../../i18n';
import { parseProject, toJson, type Project } from '../../project';
import { packIds, reading } from '../../xlsx/project';
import type { InputProblem } from './input-problem';
import type { Phase } from './home';
import type { Opened } from './opened';
import { shown, type Shown } from './shown';

/** New terms of a facility as typed: yuan and months. */
export interface FacilityChange {
  readonly index: number;
  readonly limit: string;
  readonly tenorMonths: string;
}

interface LightChange {
  readonly phase: Phase;
  readonly name: string;
  readonly before: { readonly colour: Colour; readonly word: string };
  readonly after: { readonly colour: Colour; readonly word: string };
  readonly reason: string;
}

export type TriedFacility =
  | {
      readonly kind: 'problems';
      readonly change: FacilityChange;
      readonly problems: readonly InputProblem[];
    }
  | {
      readonly kind: 'tried';
      /** What was tried, so that an answer that comes late is told from the one waited for. */
      readonly change: FacilityChange;
      /** The new limit in the reader's unit. */
      readonly limit: Shown;
      readonly lights: readonly LightChange[];
      readonly figures: readonly {
        readonly id: string;
        readonly label: string;
        readonly before: Shown;
        readonly after: Shown;
      }[];
      /** What would be entered, and what stands there now; empty where nothing changes. */
      readonly entries: readonly Entry[];
      readonly former: readonly Entry[];
    };

/** What a lender looks at first when terms change. */
const FIGURES = ['peakDebt', 'debtCarried', 'interest', 'constructionCash', 'lowestDscr'];

const FIELDS = ['limit', 'tenorMonths'] as const;

const lights = (before: Evaluation, after: Evaluation, { lang }: Wording): LightChange[] =>
  PHASES.map((phase) => {
    const said = ({ verdict }: Evaluation) => {
      const { colour } = verdict[phase];
      return { colour, word: t(lang, `verdict.${colour}`) };
    };
    return {
      phase,
      name: t(lang, `verdict.${phase}`),
      before: said(before),
      after: said(after),
      reason: after.verdict[phase].reason[lang],
    };
  });

const figures = (before: Evaluation, after: Evaluation, wording: Wording) =>
  before.figures
    .filter(({ id }) => FIGURES.includes(id))
    .map(({ id, label, value, unit }) => ({
      id,
      label: label[wording.lang],
      before: shown(value, unit, wording),
      after: shown(after.figures.find((each) => each.id === id)?.value ?? null, unit, wording),
    }));

/** The project with the new terms, read as a file would be. Throws ProjectError. */
const changed = (project: Project, { index, limit, tenorMonths }: FacilityChange): Project => {
  const json = toJson(project) as Readonly<Record<string, object[]>>;
  const facilities = json.facilities?.map((each, at) =>
    at === index ? { ...each, limit: limit.trim(), tenorMonths: tenorMonths.trim() } : each,
  );
  return parseProject({ ...json, facilities }, { packs: packIds });
};

const entriesOf = (
  { project, cellOf }: Opened,
  { facilities }: Project,
  index: number,
): { entries: Entry[]; former: Entry[] } => {
  const [before, after] = [project.facilities[index], facilities[index]];
  const moved = FIELDS.flatMap((field) => {
    const place = cellOf(`facilities[${index}].${field}`);
    const [old, now] = [before?.[field].toString(), after?.[field].toString()];
    return place === undefined || old === undefined || now === undefined || old === now
      ? []
      : [{ place, old, now }];
  });
  const entry = (place: Place, value: string): Entry => ({ ...place, value: { kind: 'number', value } });
  return {
    entries: moved.map(({ place, now }) => entry(place, now)),
    former: moved.map(({ place, old }) => entry(place, old)),
  };
};

/** What other terms of a facility would do to the lights: the whole model runs again, the workbook stays as it is. */
export const tryFacility = (opened: Opened, wording: Wording, change: FacilityChange): TriedFacility => {
  const read = reading(wording.lang, () => {
    const project = changed(opened.project, change);
    return { project, after: evaluate(project, { unit: wording.unit }) };
  });
  if (!read.ok)
    return {
      kind: 'problems',
      change,
      problems: read.problems.map(({ path, message, value }) => ({
        path,
        message,
        value: value ?? '',
        cell: opened.cellOf(path),
      })),
    };
  const { project, after } = read.value;
  const limit = project.facilities[change.index]?.limit ?? null;
  return {
    kind: 'tried',
    change,
    limit: shown(limit, 'yuan', wording),
    lights: lights(opened.evaluation, after, wording),
    figures: figures(opened.evaluation, after, wording),
    ...entriesOf(opened, project, change.index),
  };
};
