import { resolve, type ParameterId } from '../../../policy';
import type { Project, RiskCategory } from '../../../project';
import type { Label } from '../../../rows';
import type { Colour } from '../../../model';
import { ascending } from '../correlation/ranks';
import { CATEGORIES, type RiskVariable } from '../variables/variable';

/** One risk: how likely and how grave it is, from 1 to 5. */
export interface RegisterEntry {
  readonly label: Label;
  readonly category: RiskCategory;
  readonly likelihood: number;
  readonly impact: number;
  /** Likelihood × impact of the 25 there could be, in per cent. */
  readonly score: number;
  readonly colour: Colour;
  /** As people judge it, or measured in the draws. */
  readonly origin: 'stated' | 'measured';
  readonly response: string | null;
  readonly source: Label | null;
}

/** A kind of risk: as bad as the worst of its entries. */
export interface RegisterCategory {
  readonly category: RiskCategory;
  readonly weight: number;
  /** Null where nothing of the kind was judged or drawn. */
  readonly score: number | null;
  readonly colour: Colour | null;
}

export interface Register {
  readonly entries: readonly RegisterEntry[];
  readonly categories: readonly RegisterCategory[];
  /** Weighted over the kinds that have a score, 0 … 100; null where none has. */
  readonly score: number | null;
  readonly colour: Colour | null;
  /** Weights of the kinds that have a score, together: what the score speaks for. */
  readonly assessedWeight: number;
}

/** 25/30/20/15/10 by the founding document (D-76). */
const WEIGHT: Readonly<Record<RiskCategory, ParameterId>> = {
  policy: 'risk.weightPolicy',
  market: 'risk.weightMarket',
  technology: 'risk.weightTechnology',
  social: 'risk.weightSocial',
  natureEconomy: 'risk.weightNatureEconomy',
};

/** The usual matrix of five by five: from 15 of 25 red, from 7 amber. The founding document names the colours and no bounds. */
const [RED_FROM, AMBER_FROM] = [60, 28];
const colourOf = (score: number): Colour =>
  score >= RED_FROM ? 'red' : score >= AMBER_FROM ? 'amber' : 'green';

const scored = (entry: Omit<RegisterEntry, 'score' | 'colour'>): RegisterEntry => {
  const score = entry.likelihood * entry.impact * 4;
  return { ...entry, score, colour: colourOf(score) };
};

/** Level 1 … 5: one more for each bound that is reached. */
const levelOf = (value: number, bounds: readonly number[]): number =>
  1 + bounds.filter((bound) => value >= bound).length;

/** Shares of draws that are not balanced: rare, unlikely, possible, likely, almost sure. */
const LIKELIHOODS = [0.05, 0.2, 0.5, 0.8] as const;
/** Shares of total investment by which the gap is wider: slight, minor, medium, large, grave. Assumed. */
const IMPACTS = [0.005, 0.01, 0.03, 0.08] as const;

/** What the draws say of one variable. */
export interface Measured {
  readonly variable: RiskVariable;
  readonly draws: Float64Array;
  /** Higher is worse: the rank correlation of the variable with the gap is positive. */
  readonly isWorseHigh: boolean;
}

/** What each draw came to. */
export interface Result {
  /** Gaps of construction and operation together, yuan. */
  readonly gap: Float64Array;
  /** 1 where construction or operation does not balance. */
  readonly isShort: Uint8Array;
  readonly investment: number;
}

const mean = (values: Float64Array | Uint8Array, among: Uint32Array): number => {
  let sum = 0;
  for (const draw of among) sum += values[draw] ?? 0;
  return sum / Math.max(1, among.length);
};

/** The fifth of the draws in which the variable is at its worst: how often it is short there, and how much wider the gap is than over all. */
const measured = (
  { variable, draws, isWorseHigh }: Measured,
  { gap, isShort, investment }: Result,
): RegisterEntry => {
  const valid = Uint32Array.from(gap.keys()).filter((draw) => !Number.isNaN(gap[draw]));
  const order = ascending(Float64Array.from(valid, (draw) => draws[draw] ?? 0));
  const sorted = order.map((place) => valid[place] ?? 0);
  const fifth = Math.max(1, Math.round(sorted.length / 5));
  const worst = isWorseHigh ? sorted.slice(-fifth) : sorted.slice(0, fifth);
  const wider = (mean(gap, worst) - mean(gap, valid)) / investment;
  return scored({
    label: variable.label,
    category: variable.category,
    likelihood: levelOf(mean(isShort, worst), LIKELIHOODS),
    impact: levelOf(wider, IMPACTS),
    origin: 'measured',
    response: null,
    source: null,
  });
};

/** The weights in force: of the project's packs, or where they have none of the document that states them. */
const weightsOf = ({ policy }: Project): Record<RiskCategory, number> => {
  const inForce = resolve(policy.packs, policy.overrides);
  const stated = resolve(['generic-plan'], []);
  return Object.fromEntries(
    CATEGORIES.map((category) => {
      const id = WEIGHT[category];
      return [category, (inForce.has(id) ? inForce : stated).value(id).toNumber()];
    }),
  ) as Record<RiskCategory, number>;
};

/** The weighted register of a run: risks as people judge them, and each variable as the draws have it. */
export const registerOf = (project: Project, variables: readonly Measured[], result: Result): Register => {
  const stated = project.risk.register.map(({ name, category, likelihood, impact, response, source }) =>
    scored({
      label: { zh: name, en: name },
      category,
      likelihood,
      impact,
      origin: 'stated',
      response: response ?? null,
      source: source === undefined ? null : { zh: source, en: source },
    }),
  );
  const entries = [...stated, ...variables.map((each) => measured(each, result))];
  const weights = weightsOf(project);
  const categories = CATEGORIES.map((category): RegisterCategory => {
    const own = entries.filter((entry) => entry.category === category).map(({ score }) => score);
    const score = own.length === 0 ? null : Math.max(...own);
    return { category, weight: weights[category], score, colour: score === null ? null : colourOf(score) };
  });
  const assessed = categories.filter(({ score }) => score !== null);
  const assessedWeight = assessed.reduce((sum, { weight }) => sum + weight, 0);
  const score =
    assessedWeight === 0
      ? null
      : assessed.reduce((sum, { weight, score: own }) => sum + weight * (own ?? 0), 0) / assessedWeight;
  return { entries, categories, score, colour: score === null ? null : colourOf(score), assessedWeight };
};
