import { evaluate, PHASES, type Evaluation } from '../../analysis';
import type { Lights } from '../../analysis/solve';
import { applyScenario, ScenarioError, scenariosOf, type Scenario } from '../../analysis/scenarios';
import { t } from '../../i18n';
import { ProjectError } from '../../project';
import { SIGNS, type Block, type Section } from '../document';
import { ROOM } from '../table';
import { tell } from '../words';
import { inLanguage, line, paragraph, spoken, tableOf, type Ground } from './ground';

/** What becomes of the project under a scenario. */
export interface Outcome {
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
}

/** The scenarios that fit the project, and the names of those that do not. */
export interface Stresses {
  readonly outcomes: readonly Outcome[];
  readonly skipped: readonly Scenario[];
}

/** Every scenario of the project and every preset, each a full run; what does not fit the project is passed over and told. */
export const runStresses = ({ project }: Evaluation): Stresses => {
  const outcomes: Outcome[] = [];
  const skipped: Scenario[] = [];
  for (const scenario of scenariosOf(project)) {
    try {
      outcomes.push({ scenario, evaluation: evaluate(applyScenario(project, scenario)) });
    } catch (error) {
      if (!(error instanceof ScenarioError || error instanceof ProjectError)) throw error;
      skipped.push(scenario);
    }
  }
  return { outcomes, skipped };
};

/** The three lights in a table: sign, word, and what is missing. */
export const verdictCells = (ground: Ground, lights: Lights): string[] =>
  PHASES.map((phase) => {
    const { colour, gap } = lights[phase];
    const word = `${SIGNS[colour]} ${t(ground.lang, `verdict.${colour}`)}`;
    return gap.isZero() ? word : `${word} ${spoken(ground, gap.neg(), 'yuan')}`;
  });

const verdictTable = (ground: Ground, outcomes: readonly Outcome[]): Block[] => {
  const { lang, evaluation } = ground;
  return tableOf(
    tell(lang, 'stressVerdicts'),
    [[tell(lang, 'scenario')], ...PHASES.map((phase) => [t(lang, `verdict.${phase}`)] as const)],
    [
      line([t(lang, 'scenario.base'), ...verdictCells(ground, evaluation.verdict)], 'sum'),
      ...outcomes.map((outcome) =>
        line([
          inLanguage(ground, outcome.scenario.label),
          ...verdictCells(ground, outcome.evaluation.verdict),
        ]),
      ),
    ],
    { room: ROOM.wide },
  );
};

const figureTables = (ground: Ground, outcomes: readonly Outcome[]): Block[] => {
  const { lang, evaluation } = ground;
  return tableOf(
    tell(lang, 'stressFigures'),
    [
      [tell(lang, 'figure')],
      [t(lang, 'scenario.base'), 'end'],
      ...outcomes.map(({ scenario }) => [inLanguage(ground, scenario.label), 'end'] as const),
    ],
    evaluation.figures.map(({ id, label, unit, value }) =>
      line([
        inLanguage(ground, label),
        spoken(ground, value, unit),
        ...outcomes.map((outcome) => {
          const found = outcome.evaluation.figures.find((each) => each.id === id);
          return spoken(ground, found?.value ?? null, unit);
        }),
      ]),
    ),
    { room: ROOM.wide, leading: 2 },
  );
};

const sourceTable = (ground: Ground, outcomes: readonly Outcome[]): Block[] => {
  const { lang } = ground;
  return tableOf(
    tell(lang, 'stressSources'),
    [[tell(lang, 'scenario')], [tell(lang, 'source')]],
    outcomes.map(({ scenario }) =>
      line([
        inLanguage(ground, scenario.label),
        scenario.source === null ? t(lang, 'scenario.own') : inLanguage(ground, scenario.source),
      ]),
    ),
    { room: ROOM.wide },
  );
};

/** The base beside every stress: verdicts, key figures, and where each stress comes from. */
export const stresses = (
  ground: Ground,
  { outcomes, skipped }: Stresses,
  chart: readonly Block[],
): Section => {
  const { lang } = ground;
  const names = skipped.map(({ label }) => inLanguage(ground, label)).join(t(lang, 'comma'));
  return {
    id: 'stresses',
    title: tell(lang, 'stresses'),
    isWide: true,
    sections: [],
    blocks: [
      paragraph(tell(lang, 'stressesNote'), 'quiet'),
      ...(outcomes.length === 0
        ? []
        : [
            ...verdictTable(ground, outcomes),
            ...chart,
            ...figureTables(ground, outcomes),
            ...sourceTable(ground, outcomes),
          ]),
      ...(skipped.length === 0 ? [] : [paragraph(tell(lang, 'stressSkipped', { names }))]),
    ],
  };
};
