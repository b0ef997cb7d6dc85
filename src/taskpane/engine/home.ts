import {
  leftOf,
  PHASE_ROWS,
  PHASES,
  type Colour,
  type Finding,
  type Verdict,
  type Wording,
} from '../../analysis';
import { choiceWord, formatShares, t } from '../../i18n';
import { sheetName } from '../../workbook/sheet-names';
import type { Place } from '../../excel';
import { cashCurve, type CashCurve } from '../../report/charts/cash';
import type { Opened } from './opened';
import { shown, shownMonth, type Shown } from './shown';

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
  /** What is left at the worst point, or of the whole life at its end; undefined where the light tells a gap. */
  readonly left: Shown | undefined;
  /** Row that the light is read from, for those who ask why. */
  readonly row: string;
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

/** What stands over every page. */
export interface HeaderView {
  readonly name: string;
  /** 改造更新类, 月度. */
  readonly kind: readonly string[];
  /** First month in words. */
  readonly since: string;
  /** Its figures are made up, as an example. */
  readonly isIllustrative: boolean;
  readonly failing: { readonly errors: number; readonly warnings: number };
}

export interface HomeView {
  readonly lights: readonly Light[];
  readonly figures: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: Shown;
    readonly row: string;
  }[];
  readonly curve: CashCurve;
  readonly failing: HeaderView['failing'];
  /** The sheet that a reviewer signs; undefined where the workbook has none. */
  readonly approval: Place | undefined;
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

const light = (phase: Phase, opened: Opened, wording: Wording): Light => {
  const verdict = opened.evaluation.verdict[phase];
  const isShort = verdict.gap.gt(0);
  const left = leftOf(phase, opened.evaluation);
  return {
    phase,
    name: t(wording.lang, `verdict.${phase}`),
    colour: verdict.colour,
    word: t(wording.lang, `verdict.${verdict.colour}`),
    reason: verdict.reason[wording.lang],
    gap: isShort ? shown(verdict.gap, 'yuan', wording) : undefined,
    left: isShort || left === null ? undefined : shown(left, 'yuan', wording),
    row: PHASE_ROWS[phase],
    worst:
      verdict.worstPeriod === null
        ? undefined
        : { period: verdict.worstPeriod, text: shownMonth(verdict.worstPeriod, wording.lang) },
    restsOn: parts(verdict, wording),
  };
};

const count = (checks: readonly Finding[], severity: Finding['severity']): number =>
  checks.filter((check) => check.status === 'fail' && check.severity === severity).length;

const failing = ({ evaluation: { checks } }: Opened): HeaderView['failing'] => ({
  errors: count(checks, 'error'),
  warnings: count(checks, 'warning'),
});

/** The project's name and kind, and how many of its checks fail. */
export const header = (opened: Opened, { lang }: Wording): HeaderView => {
  const { name, kind, step, illustrative } = opened.project.project;
  return {
    name,
    kind: [
      choiceWord('project.kind', kind)?.[lang] ?? kind,
      choiceWord('project.step', step)?.[lang] ?? step,
    ],
    since: shownMonth(opened.evaluation.periods[0] ?? null, lang),
    isIllustrative: illustrative,
    failing: failing(opened),
  };
};

/** The first screen: does each period balance, by how much it does not, when, and why. */
export const home = (opened: Opened, wording: Wording): HomeView => {
  const { evaluation, file, lang } = opened;
  return {
    lights: PHASES.map((phase) => light(phase, opened, wording)),
    figures: evaluation.figures.map(({ id, label, value, unit, row }) => ({
      id,
      label: label[wording.lang],
      value: shown(value, unit, wording),
      row,
    })),
    curve: cashCurve(evaluation, wording),
    failing: failing(opened),
    approval: file === undefined ? undefined : { sheet: sheetName('approval', lang), row: 0, column: 0 },
  };
};
