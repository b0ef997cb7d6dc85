import type { Wording } from '../../analysis';
import {
  PHASES,
  riskRemarks,
  type Checkpoint,
  type Probability,
  type Register,
  type RiskOutcome,
  type Spread,
} from '../../analysis/risk';
import { Decimal } from '../../finance/decimal';
import { choiceWord, formatNumber, formatPercent, t, type Language } from '../../i18n';
import { fanFor, histogramFor, type Fan, type Histogram } from '../../report/charts/spread';
import { distributionWords } from './distribution-words';
import { shown, type Shown } from './shown';

type Phase = (typeof PHASES)[number];
type Light = Register['colour'];

/** `78.4%`, and the interval around it. */
export interface ShownProbability {
  readonly text: string;
  readonly interval: string;
  /** 0 … 1, for bars. */
  readonly share: number;
}

/** What the draws say of a phase. */
export interface RiskPhase {
  readonly phase: Phase;
  readonly name: string;
  readonly balances: ShownProbability;
  /** Shares of draws by colour, in words. */
  readonly colours: readonly { readonly colour: NonNullable<Light>; readonly share: string }[];
  readonly histogram: Histogram & { readonly title: string };
  /** Those that matter, largest share first. */
  readonly drivers: readonly {
    readonly label: string;
    readonly rankCorrelation: string;
    readonly share: string;
    /** 0 … 1. */
    readonly part: number;
    readonly isHelpful: boolean;
  }[];
}

export interface RiskView {
  /** 1000 draws, seed 1, Latin hypercube. */
  readonly run: string;
  /** What a reader must know before the figures. */
  readonly remarks: readonly string[];
  readonly both: ShownProbability;
  readonly phases: readonly RiskPhase[];
  readonly figures: readonly {
    readonly label: string;
    /** P50, P80, P90. */
    readonly values: readonly Shown[];
  }[];
  readonly fan: Fan & { readonly title: string };
  readonly register: {
    readonly score: string;
    readonly light: Light;
    readonly categories: readonly {
      readonly name: string;
      readonly weight: string;
      readonly score: string;
      readonly light: Light;
      readonly entries: readonly {
        readonly label: string;
        readonly likelihood: number;
        readonly impact: number;
        readonly score: string;
        readonly light: Light;
        readonly isStated: boolean;
      }[];
    }[];
  };
  readonly convergence: readonly { readonly draws: number; readonly both: ShownProbability }[];
  readonly variables: readonly {
    readonly label: string;
    readonly distribution: string;
    readonly source: string;
  }[];
}

/** How far a run is, and what it says so far. */
export interface RiskProgress {
  readonly draws: number;
  readonly total: number;
  readonly both: ShownProbability;
}

const percent = (share: number): string => formatPercent(new Decimal(share), 1);

export const shownProbability = ({ share, low, high }: Probability): ShownProbability => ({
  text: percent(share),
  interval: `${percent(low)} – ${percent(high)}`,
  share,
});

const score = (value: number | null): string => (value === null ? '–' : formatNumber(new Decimal(value), 0));

const phaseOf = (phase: Phase, { phases, variables }: RiskOutcome, wording: Wording): RiskPhase => {
  const { lang } = wording;
  const { balances, green, amber, red, drivers } = phases[phase];
  const histogram = histogramFor(phases[phase], wording);
  const name = t(lang, `risk.${phase}`);
  return {
    phase,
    name,
    balances: shownProbability(balances),
    colours: Object.entries({ green, amber, red }).map(([colour, { share }]) => ({
      colour: colour as NonNullable<Light>,
      share: percent(share),
    })),
    histogram: { ...histogram, title: t(lang, 'risk.histogram', { phase: name, unit: histogram.unit }) },
    drivers: drivers
      .map(({ rankCorrelation, varianceShare }, at) => ({
        label: variables[at]?.variable.label[lang] ?? '',
        rankCorrelation: formatNumber(new Decimal(rankCorrelation), 2),
        share: percent(varianceShare),
        part: varianceShare,
        isHelpful: rankCorrelation > 0,
      }))
      .toSorted((one, other) => other.part - one.part)
      .filter(({ part }, at) => part >= 0.005 || at === 0),
  };
};

const figures = (outcome: RiskOutcome, wording: Wording): RiskView['figures'] => {
  const { lang } = wording;
  const line = (
    label: string,
    spread: Spread | null,
    unit: string,
    percents: readonly (10 | 20 | 50 | 80 | 90)[],
  ) => ({
    label,
    values: percents.map((each) =>
      shown(spread === null ? null : new Decimal(spread.percentiles[each]), unit, wording),
    ),
  });
  const HIGH = [50, 80, 90] as const;
  const LOW = [50, 20, 10] as const;
  const gaps = (['construction', 'operation'] as const).map((phase) =>
    line(t(lang, 'risk.gap', { phase: t(lang, `risk.${phase}`) }), outcome.phases[phase].gap, 'yuan', HIGH),
  );
  return [
    ...gaps,
    line(t(lang, 'risk.surplus'), outcome.phases.overall.lowestCash, 'yuan', LOW),
    line(t(lang, 'risk.peakFundingNeed'), outcome.peakFundingNeed, 'yuan', HIGH),
    line(t(lang, 'risk.lowestDscr'), outcome.lowestDscr, '', LOW),
  ];
};

const registerOf = ({ register }: RiskOutcome, lang: Language): RiskView['register'] => ({
  score: score(register.score),
  light: register.colour,
  categories: register.categories.map(({ category, weight, score: own, colour }) => ({
    name: choiceWord('risk.register[].category', category)?.[lang] ?? category,
    weight: percent(weight),
    score: score(own),
    light: colour,
    entries: register.entries
      .filter((entry) => entry.category === category)
      .toSorted((one, other) => other.score - one.score)
      .map(({ label, likelihood, impact, score: each, colour: light, origin }) => ({
        label: label[lang],
        likelihood,
        impact,
        score: score(each),
        light,
        isStated: origin === 'stated',
      })),
  })),
});

/** A run in words, in the reader's language and unit. */
export const riskView = (outcome: RiskOutcome, wording: Wording): RiskView => {
  const { lang } = wording;
  const { draws, seed, sampling } = outcome;
  const fan = fanFor(outcome.fan, wording);
  return {
    run: t(lang, 'risk.run', { draws, seed, sampling: t(lang, `risk.sampling.${sampling}`) }),
    remarks: riskRemarks(outcome, lang),
    both: shownProbability(outcome.both),
    phases: PHASES.map((phase) => phaseOf(phase, outcome, wording)),
    figures: figures(outcome, wording),
    fan: { ...fan, title: t(lang, 'risk.fan', { unit: fan.unit }) },
    register: registerOf(outcome, lang),
    convergence: outcome.convergence.map(({ draws: after, both }: Checkpoint) => ({
      draws: after,
      both: shownProbability(both),
    })),
    variables: outcome.variables.map(({ variable }) => ({
      label: variable.label[lang],
      distribution: distributionWords(variable, lang),
      source: variable.source?.[lang] ?? '',
    })),
  };
};
