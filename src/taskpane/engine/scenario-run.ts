import { PHASES, type Colour, type Evaluation, type Wording } from '../../analysis';
import { runScenario, ScenarioError, scenariosOf, type Scenario } from '../../analysis/scenarios';
import { t } from '../../i18n';
import { toJson } from '../../project';
import { problemsOf } from '../../xlsx/project';
import type { Phase } from './home';
import type { Opened } from './opened';
import { inputTitle, valueInWords } from './scenario-change';
import { changedParameters } from './scenario-parameter';
import { draftScenario, type ScenarioDraft } from './scenario-draft';
import { shown, shownMonth, type Shown } from './shown';

/** A verdict of the base or of a scenario. */
export interface ScenarioLight {
  readonly phase: Phase;
  readonly name: string;
  readonly colour: Colour;
  readonly word: string;
  /** Shortfall at the worst point; undefined where there is none. */
  readonly gap: Shown | undefined;
  readonly reason: string;
}

export interface ScenarioFigure {
  readonly id: string;
  readonly label: string;
  readonly value: Shown;
  /** Against the base; undefined where nothing moved, or either does not apply. */
  readonly change: Shown | undefined;
}

/** A row of money where a scenario moved it most. */
export interface MovedRow {
  readonly row: string;
  readonly label: string;
  readonly section: string;
  /** Month or year in words. */
  readonly at: string;
  readonly before: Shown;
  readonly after: Shown;
  readonly change: Shown;
}

/** The base, or what a scenario made of it. */
export interface ScenarioColumn {
  readonly lights: readonly ScenarioLight[];
  readonly figures: readonly ScenarioFigure[];
}

export type ScenarioRun =
  /** It cannot be asked of this project: in sentences. */
  | { readonly kind: 'refused'; readonly said: readonly string[] }
  | ({
      readonly kind: 'ran';
      /** Inputs that it changed, in words. */
      readonly inputs: readonly {
        readonly path: string;
        readonly title: string;
        readonly before: string;
        readonly after: string;
      }[];
      readonly moved: readonly MovedRow[];
      /** Rows that moved but are not listed. */
      readonly more: number;
    } & ScenarioColumn);

/** Rows that a reader can take in. */
const MOST_ROWS = 8;

const lightsOf = ({ verdict }: Evaluation, wording: Wording): ScenarioLight[] =>
  PHASES.map((phase) => {
    const { colour, gap, reason } = verdict[phase];
    return {
      phase,
      name: t(wording.lang, `verdict.${phase}`),
      colour,
      word: t(wording.lang, `verdict.${colour}`),
      gap: gap.gt(0) ? shown(gap, 'yuan', wording) : undefined,
      reason: reason[wording.lang],
    };
  });

/** The base beside which scenarios stand. */
export const baseColumn = (base: Evaluation, wording: Wording): ScenarioColumn => ({
  lights: lightsOf(base, wording),
  figures: base.figures.map(({ id, label, value, unit }) => ({
    id,
    label: label[wording.lang],
    value: shown(value, unit, wording),
    change: undefined,
  })),
});

/** A month or a year in words. */
const timeInWords = (at: string, { lang }: Wording): string => (at.length > 4 ? shownMonth(at, lang) : at);

const ran = (opened: Opened, wording: Wording, scenario: Scenario): ScenarioRun => {
  const { lang, unit } = wording;
  const { evaluation, comparison } = runScenario(opened.evaluation, scenario, { unit });
  const [before, after] = [opened.project, evaluation.project].map((project) => ({ raw: toJson(project) }));
  const money = (value: Parameters<typeof shown>[0]): Shown => shown(value, 'yuan', wording);
  const { moved } = comparison.rows;
  return {
    kind: 'ran',
    lights: lightsOf(evaluation, wording),
    figures: comparison.figures.map((figure) => ({
      id: figure.id,
      label: figure.label[lang],
      value: shown(figure.after, figure.unit, wording),
      change:
        figure.differs && figure.change !== null ? shown(figure.change, figure.unit, wording) : undefined,
    })),
    inputs: [
      ...comparison.inputs.map((input) => ({
        path: input.path,
        title: inputTitle(after ?? { raw: undefined }, input.path, wording),
        before: valueInWords(before ?? { raw: undefined }, input.path, input.before ?? undefined, wording),
        after: valueInWords(after ?? { raw: undefined }, input.path, input.after ?? undefined, wording),
      })),
      ...changedParameters(comparison, wording),
    ],
    moved: moved.slice(0, MOST_ROWS).map((row) => ({
      row: row.row,
      label: row.label[lang],
      section: row.section[lang],
      at: timeInWords(row.at, wording),
      before: money(row.before),
      after: money(row.after),
      change: money(row.change),
    })),
    more: Math.max(0, moved.length - MOST_ROWS),
  };
};

/** Why a scenario cannot be asked; a fault of ours goes on. */
const refusal = (error: unknown, { lang }: Wording): ScenarioRun => ({
  kind: 'refused',
  said:
    error instanceof ScenarioError
      ? [error.sentence[lang]]
      : problemsOf(error, lang).map(({ path, message }) => (path === '' ? message : `${path} ${message}`)),
});

const tried = (opened: Opened, wording: Wording, scenario: Scenario): ScenarioRun => {
  try {
    return ran(opened, wording, scenario);
  } catch (error) {
    return refusal(error, wording);
  }
};

/** A scenario by its id, run as a project of its own and held against the base; undefined where there is no such scenario. */
export const scenarioRun = (opened: Opened, wording: Wording, id: string): ScenarioRun | undefined => {
  const scenario = scenariosOf(opened.project).find((each) => each.id === id);
  return scenario === undefined ? undefined : tried(opened, wording, scenario);
};

/** What an own scenario would do as it is being written. */
export interface DraftOutcome {
  /** What was tried, so that an answer that comes late is told from the one waited for. */
  readonly changes: ScenarioDraft['changes'];
  /** Undefined while a field refuses one of the changes. */
  readonly run: ScenarioRun | undefined;
}

/** Runs an own scenario as it is being written; the workbook stays as it is. */
export const draftOutcome = (opened: Opened, wording: Wording, draft: ScenarioDraft): DraftOutcome => {
  const scenario = draftScenario(opened, wording, draft);
  return {
    changes: draft.changes,
    run: scenario === undefined ? undefined : tried(opened, wording, scenario),
  };
};
