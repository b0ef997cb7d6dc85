import {
  PHASES,
  planRisk,
  RiskError,
  riskRemarks,
  RiskRunner,
  simulate,
  type Percentile,
  type Probability,
  type Register,
  type RiskOutcome,
  type Spread,
} from '../../analysis/risk';
import { Decimal } from '../../finance/decimal';
import { choiceWord, formatNumber, formatPercent, t } from '../../i18n';
import { SIGNS, type Block, type Section } from '../document';
import { readableCell } from '../table';
import { tell } from '../words';
import { inLanguage, line, paragraph, tableOf, type Ground } from './ground';

/** A run with the project's own draws, seed and sampling; or why no run can be made of it. */
export const runRisk = async ({ evaluation: { project } }: Ground): Promise<RiskOutcome | RiskError> => {
  const { draws, seed, sampling } = project.risk;
  try {
    return await simulate(planRisk(project, { draws, seed, sampling }), [new RiskRunner()]);
  } catch (error) {
    if (error instanceof RiskError) return error;
    throw error;
  }
};

const share = (value: number): string => formatPercent(new Decimal(value), 1);

const COLOURS = ['green', 'amber', 'red'] as const;

const probabilityTable = ({ lang }: Ground, { phases, both }: RiskOutcome): Block[] => {
  const told = ({ share: middle, low, high }: Probability): string[] => [
    share(middle),
    `${share(low)} – ${share(high)}`,
  ];
  return tableOf(
    t(lang, 'risk.probability'),
    [
      [tell(lang, 'phase')],
      [tell(lang, 'balances'), 'end'],
      [t(lang, 'risk.interval'), 'end'],
      ...COLOURS.map((colour) => [`${SIGNS[colour]} ${t(lang, `colour.${colour}`)}`, 'end'] as const),
    ],
    [
      ...PHASES.map((phase) =>
        line([
          t(lang, `risk.${phase}`),
          ...told(phases[phase].balances),
          ...COLOURS.map((colour) => share(phases[phase][colour].share)),
        ]),
      ),
      line([t(lang, 'risk.both'), ...told(both), ...COLOURS.map(() => '')], 'sum'),
    ],
  );
};

/** Percentiles that 50, 80 and 90% of draws are no worse than: of what should be low, and of what should be high. */
const LOW_IS_BETTER: readonly Percentile[] = [50, 80, 90];
const HIGH_IS_BETTER: readonly Percentile[] = [50, 20, 10];

const figureTable = (ground: Ground, { phases, peakFundingNeed, lowestDscr }: RiskOutcome): Block[] => {
  const { lang, unit } = ground;
  const row = (label: string, spread: Spread | null, percentiles: readonly Percentile[], measure = 'yuan') =>
    line([
      label,
      ...[spread?.mean, ...percentiles.map((each) => spread?.percentiles[each])].map((value) =>
        value === undefined
          ? t(lang, 'notApplicable')
          : readableCell({ unit: measure }, unit)(new Decimal(value)),
      ),
    ]);
  const named = PHASES.map((phase) => [phase, t(lang, `risk.${phase}`)] as const);
  return tableOf(
    tell(lang, 'riskFigures'),
    [
      [t(lang, 'risk.figure')],
      ...[t(lang, 'risk.mean'), 'P50', 'P80', 'P90'].map((head) => [head, 'end'] as const),
    ],
    [
      ...named.map(([phase, name]) =>
        row(t(lang, 'risk.gap', { phase: name }), phases[phase].gap, LOW_IS_BETTER),
      ),
      ...named
        .slice(0, 2)
        .map(([phase, name]) =>
          row(t(lang, 'risk.lowestCash', { phase: name }), phases[phase].lowestCash, HIGH_IS_BETTER),
        ),
      row(t(lang, 'risk.surplus'), phases.overall.lowestCash, HIGH_IS_BETTER),
      row(t(lang, 'risk.peakFundingNeed'), peakFundingNeed, LOW_IS_BETTER),
      row(t(lang, 'risk.lowestDscr'), lowestDscr, HIGH_IS_BETTER, 'ratio'),
    ],
    { note: t(lang, 'cli.unit', { unit: t(lang, `unit.${unit}`) }) },
  );
};

/** Rank correlation with lowest cash and share of its variance, the variable that explains most of any phase first. */
const driverTable = (ground: Ground, { variables, phases }: RiskOutcome): Block[] => {
  const { lang } = ground;
  const most = (at: number): number =>
    Math.max(...PHASES.map((phase) => phases[phase].drivers[at]?.varianceShare ?? 0));
  return tableOf(
    tell(lang, 'riskDrivers'),
    [
      [t(lang, 'risk.variable')],
      ...PHASES.map((phase) => [t(lang, `risk.${phase}`), 'end'] as const),
      [tell(lang, 'source')],
    ],
    variables
      .map(({ variable }, at) => ({ variable, at }))
      .toSorted((one, other) => most(other.at) - most(one.at))
      .map(({ variable, at }) =>
        line([
          inLanguage(ground, variable.label),
          ...PHASES.map((phase) => {
            const { rankCorrelation = 0, varianceShare = 0 } = phases[phase].drivers[at] ?? {};
            return `${formatNumber(new Decimal(rankCorrelation), 2)} (${share(varianceShare)})`;
          }),
          variable.source === null ? '' : inLanguage(ground, variable.source),
        ]),
      ),
  );
};

/** The kinds of risk by weight, and under each what was judged or measured, worst first. */
const registerTable = (
  ground: Ground,
  { entries, categories, score, colour, assessedWeight }: Register,
): Block[] => {
  const { lang } = ground;
  const part = (weight: number): string => `${formatNumber(new Decimal(weight * 100), 0, 1)}%`;
  const points = (value: number | null): string =>
    value === null ? '–' : formatNumber(new Decimal(value), 0);
  const grade = (of: Register['colour']): string =>
    of === null ? t(lang, 'risk.notJudged') : `${SIGNS[of]} ${t(lang, `colour.${of}`)}`;
  const within = (category: string) =>
    entries
      .filter((entry) => entry.category === category)
      .toSorted((one, other) => other.score - one.score)
      .map((entry) =>
        line(
          [
            `${inLanguage(ground, entry.label)}${entry.origin === 'stated' ? t(lang, 'risk.stated') : ''}`,
            '',
            `${entry.likelihood}`,
            `${entry.impact}`,
            points(entry.score),
            grade(entry.colour),
          ],
          'line',
          1,
        ),
      );
  return tableOf(
    t(lang, 'risk.register'),
    [
      [tell(lang, 'riskKind')],
      [t(lang, 'risk.weight'), 'end'],
      [t(lang, 'risk.likelihood')],
      [t(lang, 'risk.impact')],
      [t(lang, 'risk.score'), 'end'],
      [tell(lang, 'riskGrade')],
    ],
    [
      ...categories.flatMap(({ category, weight, score: own, colour: light }) => [
        line(
          [
            choiceWord('risk.register[].category', category)?.[lang] ?? category,
            part(weight),
            '',
            '',
            points(own),
            grade(light),
          ],
          'header',
        ),
        ...within(category),
      ]),
      line([t(lang, 'risk.weighted'), part(assessedWeight), '', '', points(score), grade(colour)], 'sum'),
    ],
  );
};

const runBlocks = (ground: Ground, outcome: RiskOutcome, charts: readonly Block[]): Block[] => {
  const { lang } = ground;
  const { draws, seed, sampling, valid } = outcome;
  const run = t(lang, 'risk.run', { draws, seed, sampling: t(lang, `risk.sampling.${sampling}`) });
  const told = [
    paragraph(tell(lang, 'riskNote', { run }), 'quiet'),
    ...riskRemarks(outcome, lang).map((each) => paragraph(each)),
  ];
  if (valid === 0) return told;
  return [
    ...told,
    ...probabilityTable(ground, outcome),
    paragraph(t(lang, 'risk.note'), 'quiet'),
    ...figureTable(ground, outcome),
    paragraph(t(lang, 'risk.percentileNote'), 'quiet'),
    ...charts,
    ...driverTable(ground, outcome),
    paragraph(tell(lang, 'riskDriversNote'), 'quiet'),
    ...registerTable(ground, outcome.register),
  ];
};

/** How likely each period balances, how the gap is spread, and what drives it; or the sentence why no run can be made. */
export const risk = (ground: Ground, found: RiskOutcome | RiskError, charts: readonly Block[]): Section => ({
  id: 'risk',
  title: tell(ground.lang, 'risk'),
  isWide: false,
  sections: [],
  blocks:
    found instanceof RiskError
      ? [paragraph(tell(ground.lang, 'riskNoRun')), paragraph(inLanguage(ground, found.sentence))]
      : runBlocks(ground, found, charts),
});
