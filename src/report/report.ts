import type { Evaluation, Wording } from '../analysis';
import { RiskError } from '../analysis/risk';
import { t, type Language, type MoneyUnit } from '../i18n';
import type * as drawings from './charts/drawings';
import { assumptions } from './compose/assumptions';
import { checks } from './compose/checks';
import { bound } from './compose/cover';
import { expected } from './compose/expected';
import { glossary } from './compose/glossary';
import type { Ground } from './compose/ground';
import { levers, runLevers } from './compose/levers';
import { risk, runRisk } from './compose/risk';
import { runSwings, sensitivity } from './compose/sensitivity';
import { runStresses, stresses } from './compose/stresses';
import { summary } from './compose/summary';
import { charts } from './compose/charts';
import { households, tables } from './compose/tables';
import { USUAL_PARTS, PARTS, type Part, type ReportDocument, type Section } from './document';

export interface ReportOptions {
  readonly lang: Language;
  /** Unit of the figures in tables; 万元 where nothing else is asked for. */
  readonly unit?: MoneyUnit;
  /** In the report's own order, whatever the order here. */
  readonly parts?: readonly Part[];
  /** `2026-03-31`. Without it the cover leaves a line to write it on: the report itself knows no clock. */
  readonly date?: string;
}

type Drawings = typeof drawings;
type Composed = readonly Section[];
type Compose = (ground: Ground, drawings: Drawings) => Composed | Promise<Composed>;

/** Drawings say amounts in the unit in which people say them. */
const wordingOf = ({ lang }: Ground): Wording => ({ lang, unit: 'auto' });

const stressSection: Compose = (ground, { stressFigure }) => {
  const { evaluation, lang } = ground;
  const found = runStresses(evaluation);
  const cases = [
    { name: t(lang, 'scenario.base'), evaluation },
    ...found.outcomes.map((outcome) => ({
      name: outcome.scenario.label[lang],
      evaluation: outcome.evaluation,
    })),
  ];
  return [stresses(ground, found, stressFigure(cases, wordingOf(ground)))];
};

const sensitivitySection: Compose = (ground, { tornadoFigure }) => {
  const swings = runSwings(ground);
  const figures = swings.flatMap(({ target, factors }) =>
    tornadoFigure(ground.evaluation.exact.cell(target.ref), target, factors, wordingOf(ground)),
  );
  return [sensitivity(ground, swings, figures)];
};

const riskSection: Compose = async (ground) => {
  const { riskFigures } = await import(/* webpackChunkName: "risk-charts" */ './charts/risk-figures');
  const found = await runRisk(ground);
  return [risk(ground, found, found instanceof RiskError ? [] : riskFigures(found, wordingOf(ground)))];
};

const COMPOSE: Readonly<Record<Exclude<Part, 'glossary'>, Compose>> = {
  summary: (ground, { cashFigure }) => [summary(ground, cashFigure(ground.evaluation, wordingOf(ground)))],
  assumptions: (ground) => [assumptions(ground)],
  expected: (ground) => [expected(ground)],
  charts: (ground, { yearFigures }) => [charts(ground, yearFigures(ground.evaluation, wordingOf(ground)))],
  tables: (ground) => [tables(ground)],
  stresses: stressSection,
  sensitivity: sensitivitySection,
  levers: (ground) => [levers(ground, runLevers(ground))],
  risk: riskSection,
  checks: (ground) => [checks(ground)],
  households,
};

/**
 * The fund-balance report of an evaluated project, as data for any of the renderers. Deterministic: the same project and
 * options give the same document.
 */
export const reportOf = async (
  evaluation: Evaluation,
  { lang, unit = 'wan', parts = USUAL_PARTS, date }: ReportOptions,
): Promise<ReportDocument> => {
  // The drawing library is loaded with the first report.
  const drawn = await import('./charts/drawings');
  const ground: Ground = { evaluation, lang, unit };
  const sections: Section[] = [];
  for (const part of PARTS)
    if (parts.includes(part) && part !== 'glossary') sections.push(...(await COMPOSE[part](ground, drawn)));
  const all = parts.includes('glossary') ? [...sections, glossary(ground, sections)] : sections;
  return bound(ground, all, date);
};
