import type {
  Checkpoint,
  Driver,
  PhaseOutcome,
  Probability,
  Register,
  RiskOutcome,
  Spread,
  VariableOutcome,
} from '../analysis/risk';
import { PERCENTILES, PHASES } from '../analysis/risk';
import { Decimal } from '../finance/decimal';
import { choiceWord, machineAmount, t, type Language } from '../i18n';
import { csv } from './grid';
import { SCHEMA_VERSION } from './refusal';

/** A run of a file's project. */
export interface Found {
  readonly file: string;
  readonly name: string;
  readonly outcome: RiskOutcome;
}

type Written = (value: number) => string;
const yuan: Written = (value) => machineAmount(new Decimal(value));
const plain: Written = (value) => new Decimal(value).toDecimalPlaces(6).toFixed();

const probabilityJson = ({ share, low, high }: Probability) => ({
  share: plain(share),
  low: plain(low),
  high: plain(high),
});

/** P50, P80, P90 are what so many per cent of draws are no worse than: of what should be low its percentile, of what should be high the one from the other end. */
export const notWorse = (spread: Spread, percent: 50 | 80 | 90, isBetterHigh: boolean): number =>
  spread.percentiles[isBetterHigh ? ((100 - percent) as 50 | 20 | 10) : percent];

const spreadJson = (spread: Spread | null, write: Written, isBetterHigh: boolean) =>
  spread === null
    ? null
    : {
        draws: spread.draws,
        mean: write(spread.mean),
        standardDeviation: write(spread.standardDeviation),
        least: write(spread.least),
        greatest: write(spread.greatest),
        percentiles: Object.fromEntries(
          PERCENTILES.map((percent) => [String(percent), write(spread.percentiles[percent])]),
        ),
        p50: write(notWorse(spread, 50, isBetterHigh)),
        p80: write(notWorse(spread, 80, isBetterHigh)),
        p90: write(notWorse(spread, 90, isBetterHigh)),
      };

const driversJson = (drivers: readonly Driver[], variables: readonly VariableOutcome[]) =>
  variables
    .map(({ variable }, at) => ({ id: variable.id, driver: drivers[at] }))
    .toSorted((one, other) => (other.driver?.varianceShare ?? 0) - (one.driver?.varianceShare ?? 0))
    .map(({ id, driver }) => ({
      variable: id,
      rankCorrelation: plain(driver?.rankCorrelation ?? 0),
      varianceShare: plain(driver?.varianceShare ?? 0),
    }));

const phaseJson = (phase: PhaseOutcome, variables: readonly VariableOutcome[]) => ({
  balances: probabilityJson(phase.balances),
  green: probabilityJson(phase.green),
  amber: probabilityJson(phase.amber),
  red: probabilityJson(phase.red),
  gap: spreadJson(phase.gap, yuan, false),
  lowestCash: spreadJson(phase.lowestCash, yuan, true),
  histogram: phase.histogram.map(({ from, to, draws }) => ({ from: yuan(from), to: yuan(to), draws })),
  drivers: driversJson(phase.drivers, variables),
});

const checkpointJson = ({ draws, construction, operation, both }: Checkpoint) => ({
  draws,
  construction: probabilityJson(construction),
  operation: probabilityJson(operation),
  both: probabilityJson(both),
});

/** Households are told as the column that moves, not one by one. */
const columnsOf = (paths: readonly string[]): string[] => [
  ...new Set(paths.map((path) => path.replace(/^(relocation\.households)\[\d+\]/, '$1[]'))),
];

const variableJson = ({ variable, paths, drawn, isStructural }: VariableOutcome, lang: Language) => ({
  id: variable.id,
  label: variable.label[lang],
  category: variable.category,
  origin: variable.origin,
  source: variable.source?.[lang] ?? null,
  inputs: columnsOf(paths),
  applies: variable.applies,
  distribution: variable.stated.kind,
  parameters: variable.stated.parameters,
  isStructural,
  drawn:
    drawn === null
      ? null
      : { mean: plain(drawn.mean), least: plain(drawn.least), greatest: plain(drawn.greatest) },
});

const registerJson = ({ entries, categories, score, colour, assessedWeight }: Register, lang: Language) => ({
  score: score === null ? null : plain(score),
  colour,
  assessedWeight: plain(assessedWeight),
  categories: categories.map((each) => ({
    category: each.category,
    weight: plain(each.weight),
    score: each.score === null ? null : plain(each.score),
    colour: each.colour,
  })),
  entries: entries.map(
    ({ label, category, likelihood, impact, score: own, colour: light, origin, response, source }) => ({
      label: label[lang],
      category,
      likelihood,
      impact,
      score: own,
      colour: light,
      origin,
      response,
      source: source?.[lang] ?? null,
    }),
  ),
});

/** For programs: yuan, shares as fractions; docs/schema/risk.schema.json. */
export const riskJson = ({ file, name, outcome }: Found, lang: Language) => {
  const { phases, variables } = outcome;
  return {
    schemaVersion: SCHEMA_VERSION,
    file,
    project: name,
    draws: outcome.draws,
    valid: outcome.valid,
    seed: outcome.seed,
    sampling: outcome.sampling,
    probability: { both: probabilityJson(outcome.both) },
    construction: phaseJson(phases.construction, variables),
    operation: phaseJson(phases.operation, variables),
    overall: phaseJson(phases.overall, variables),
    peakFundingNeed: spreadJson(outcome.peakFundingNeed, yuan, false),
    lowestDscr: spreadJson(outcome.lowestDscr, plain, true),
    cashByYear: outcome.fan.map(({ year, cash }) => ({ year, cash: spreadJson(cash, yuan, true) })),
    variables: variables.map((variable) => variableJson(variable, lang)),
    convergence: outcome.convergence.map(checkpointJson),
    register: registerJson(outcome.register, lang),
    correlationChange: plain(outcome.correlationChange),
  };
};

/** How many draws fall between two amounts, phase after phase. */
const histogramRows = ({ phases }: RiskOutcome, lang: Language): string[][] => [
  [t(lang, 'risk.bins'), ...(['From', 'To', 'Draws'] as const).map((each) => t(lang, `risk.bin${each}`))],
  ...PHASES.flatMap((phase) =>
    phases[phase].histogram.map(({ from, to, draws }) => [
      t(lang, `risk.${phase}`),
      yuan(from),
      yuan(to),
      String(draws),
    ]),
  ),
];

/** Every kind of risk with what was judged or measured under it, and the weighted whole. */
const registerRows = (
  { entries, categories, score, colour, assessedWeight }: Register,
  lang: Language,
): string[][] => {
  const points = (value: number | null): string => (value === null ? '' : plain(value));
  const light = (of: Register['colour']): string => (of === null ? '' : t(lang, `colour.${of}`));
  const kind = (category: string): string =>
    choiceWord('risk.register[].category', category)?.[lang] ?? category;
  return [
    [
      t(lang, 'risk.register'),
      '',
      ...(['weight', 'likelihood', 'impact', 'score', 'light', 'origin'] as const).map((each) =>
        t(lang, `risk.${each}`),
      ),
    ],
    ...categories.flatMap((each) => [
      [kind(each.category), '', plain(each.weight), '', '', points(each.score), light(each.colour), ''],
      ...entries
        .filter(({ category }) => category === each.category)
        .map(({ label, category, likelihood, impact, score: own, colour: of, origin }) => [
          kind(category),
          label[lang],
          '',
          String(likelihood),
          String(impact),
          plain(own),
          light(of),
          t(lang, `risk.origin.${origin}`),
        ]),
    ]),
    [t(lang, 'risk.weighted'), '', plain(assessedWeight), '', '', points(score), light(colour), ''],
  ];
};

/** One line per figure: what it is, then its mean and percentiles; yuan and fractions in plain digits. */
export const riskCsv = ({ outcome }: Found, lang: Language): string => {
  const spread = (label: string, given: Spread | null, write: Written): string[] => [
    label,
    ...(given === null
      ? []
      : [write(given.mean), ...PERCENTILES.map((percent) => write(given.percentiles[percent]))]),
  ];
  const share = (label: string, { share: value, low, high }: Probability): string[] => [
    label,
    plain(value),
    plain(low),
    plain(high),
  ];
  const phaseName = (phase: (typeof PHASES)[number]): string => t(lang, `risk.${phase}`);
  return csv([
    [
      t(lang, 'risk.probability'),
      t(lang, 'risk.balances'),
      `${t(lang, 'risk.interval')} −`,
      `${t(lang, 'risk.interval')} +`,
    ],
    ...PHASES.map((phase) => share(phaseName(phase), outcome.phases[phase].balances)),
    share(t(lang, 'risk.both'), outcome.both),
    [],
    [t(lang, 'risk.figure'), t(lang, 'risk.mean'), ...PERCENTILES.map((percent) => `P${percent}`)],
    ...PHASES.map((phase) =>
      spread(t(lang, 'risk.gap', { phase: phaseName(phase) }), outcome.phases[phase].gap, yuan),
    ),
    spread(t(lang, 'risk.peakFundingNeed'), outcome.peakFundingNeed, yuan),
    spread(t(lang, 'risk.lowestDscr'), outcome.lowestDscr, plain),
    ...outcome.fan.map(({ year, cash }) => spread(t(lang, 'risk.cashIn', { year }), cash, yuan)),
    [],
    [
      t(lang, 'risk.variable'),
      ...PHASES.flatMap((phase) => [
        `${phaseName(phase)} ${t(lang, 'risk.rankCorrelation')}`,
        `${phaseName(phase)} ${t(lang, 'risk.varianceShare')}`,
      ]),
    ],
    ...outcome.variables.map(({ variable }, at) => [
      variable.label[lang],
      ...PHASES.flatMap((phase) => {
        const driver = outcome.phases[phase].drivers[at];
        return [plain(driver?.rankCorrelation ?? 0), plain(driver?.varianceShare ?? 0)];
      }),
    ]),
    [],
    ...histogramRows(outcome, lang),
    [],
    ...registerRows(outcome.register, lang),
  ]);
};
