import type { Colour, Finding, Verdict, Wording } from '../../analysis';
import { formatShares, t } from '../../i18n';
import type { Opened } from './opened';
import { shown, shownMonth, type Shown } from './shown';

export const PHASES = ['construction', 'operation', 'overall'] as const;
export type Phase = (typeof PHASES)[number];

/** One of the three lights. */
export interface Light {
  readonly phase: Phase;
  readonly name: string;
  readonly colour: Colour;
  /** 平衡, 有条件平衡, 不平衡. */
  readonly word: string;
  readonly reason: string;
  /** Shortfall at the worst point; undefined where there is none. */
  readonly gap: Shown | undefined;
  /** `YYYY-MM`, and in words. */
  readonly worst: { readonly period: string; readonly text: string } | undefined;
  readonly restsOn: readonly Part[];
}

/** Money of one certainty. */
export interface Part {
  readonly certainty: 'received' | 'committed' | 'expected';
  readonly name: string;
  readonly amount: Shown;
  readonly share: string;
}

/** Cash over time: of construction to its end, of operation from there. */
export interface CashCurve {
  /** End month of each period, `YYYY-MM`. */
  readonly periods: readonly string[];
  /** Yuan. */
  readonly cash: readonly number[];
  /** Position of the first period of operation. */
  readonly operationFrom: number;
  readonly worst: number | undefined;
}

export interface HomeView {
  readonly name: string;
  /** 改造更新类 · 按月 · 2024年3月起. */
  readonly kind: string;
  readonly lights: readonly Light[];
  readonly figures: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: Shown;
    readonly row: string;
  }[];
  readonly curve: CashCurve;
  readonly failing: { readonly errors: number; readonly warnings: number };
}

const CERTAINTIES = ['received', 'committed', 'expected'] as const;

/** What a verdict rests on, received money first, with shares that make 100. */
export const parts = ({ restsOn }: Verdict, wording: Wording): Part[] => {
  const shares = formatShares(CERTAINTIES.map((certainty) => restsOn[certainty]));
  return CERTAINTIES.map((certainty, at) => ({
    certainty,
    name: t(wording.lang, `certainty.${certainty}`),
    amount: shown(restsOn[certainty], 'yuan', wording),
    share: shares[at] ?? '',
  }));
};

const light = (phase: Phase, verdict: Verdict, wording: Wording): Light => ({
  phase,
  name: t(wording.lang, `verdict.${phase}`),
  colour: verdict.colour,
  word: t(wording.lang, `verdict.${verdict.colour}`),
  reason: verdict.reason[wording.lang],
  gap: verdict.gap.gt(0) ? shown(verdict.gap, 'yuan', wording) : undefined,
  worst:
    verdict.worstPeriod === null
      ? undefined
      : { period: verdict.worstPeriod, text: shownMonth(verdict.worstPeriod, wording.lang) },
  restsOn: parts(verdict, wording),
});

const curve = ({ evaluation: { exact, periods } }: Opened): CashCurve => {
  const inOperation = exact.row('timeline.inOperation').map((flag) => flag.eq(1));
  const found = inOperation.indexOf(true);
  const operationFrom = found < 0 ? periods.length : found;
  const construction = exact.row('construction.closingBeforeTransfer');
  const operation = exact.row('operationAccount.closing');
  const cash = periods.map(
    (_, at) => (at < operationFrom ? construction[at] : operation[at])?.toNumber() ?? 0,
  );
  const lowest = Math.min(...cash);
  return { periods, cash, operationFrom, worst: cash.length === 0 ? undefined : cash.indexOf(lowest) };
};

const failing = (checks: readonly Finding[], severity: Finding['severity']): number =>
  checks.filter((check) => check.status === 'fail' && check.severity === severity).length;

/** The first screen: does each period balance, by how much it does not, when, and why. */
export const home = (opened: Opened, wording: Wording): HomeView => {
  const { evaluation } = opened;
  const { lang } = wording;
  const { name, kind, step } = opened.project.project;
  return {
    name,
    kind: [
      t(lang, `kind.${kind}`),
      t(lang, `step.${step}`),
      shownMonth(evaluation.periods[0] ?? null, lang),
    ].join(' · '),
    lights: PHASES.map((phase) => light(phase, evaluation.verdict[phase], wording)),
    figures: evaluation.figures.map(({ id, label, value, unit, row }) => ({
      id,
      label: label[lang],
      value: shown(value, unit, wording),
      row,
    })),
    curve: curve(opened),
    failing: { errors: failing(evaluation.checks, 'error'), warnings: failing(evaluation.checks, 'warning') },
  };
};
