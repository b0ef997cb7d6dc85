import { PHASES, type Wording } from '../../analysis';
import { extreme } from '../../analysis/periods';
import type { Place } from '../../excel';
import { t } from '../../i18n';
import { collateralView, coverView, type CollateralView, type CoverView } from './funding-cover';
import { facilityViews, securityOf, type FacilityView } from './funding-facilities';
import { parts, type Part, type Phase } from './home';
import type { Opened } from './opened';
import { shown, shownMonth, type Shown } from './shown';

/** A key figure with the row behind it. */
export interface FundingFigure {
  readonly id: string;
  readonly label: string;
  readonly value: Shown;
  readonly row: string;
}

export interface FundingView {
  /** What must be found before any facility, and when it is most. */
  readonly need: { readonly amount: Shown; readonly period: string; readonly when: string };
  readonly figures: readonly FundingFigure[];
  readonly facilities: readonly FacilityView[];
  readonly drawn: Shown;
  readonly peak: Shown;
  /** What stands behind all debt, in words; '' where there is nothing. */
  readonly security: string;
  readonly certainty: readonly {
    readonly phase: Phase;
    readonly name: string;
    readonly parts: readonly Part[];
  }[];
  readonly collateral: CollateralView | undefined;
  readonly cover: CoverView | undefined;
  /** Cell in which facilities are entered. */
  readonly place: Place | undefined;
  readonly collateralPlace: Place | undefined;
}

const FIGURES = [
  'peakDebt',
  'debtCarried',
  'debtLeft',
  'interestTotal',
  'interestDuringConstruction',
] as const;

/** The deepest point of cash before financing. */
const needOf = ({ evaluation: { exact, periods } }: Opened, wording: Wording): FundingView['need'] => {
  const cumulative = exact.row('funding.cumulativeBeforeFinancing');
  const everywhere = cumulative.map((_, at) => at);
  const deepest = extreme(cumulative, everywhere, 'least');
  const amount = exact.cell('funding.peakFundingNeed');
  const period = (amount.isZero() || deepest === undefined ? undefined : periods[deepest]) ?? '';
  return {
    amount: shown(amount, 'yuan', wording),
    period,
    when: period === '' ? '' : shownMonth(period, wording.lang),
  };
};

/** Facilities with what they lend and cost, what the money is certain of, and whether cash and collateral cover the debt. */
export const funding = (opened: Opened, wording: Wording): FundingView => {
  const { evaluation, cellOf } = opened;
  const { exact, program, verdict } = evaluation;
  const money = (row: string): Shown => shown(exact.cell(row), 'yuan', wording);
  return {
    need: needOf(opened, wording),
    figures: FIGURES.map((id) => ({
      id,
      label: program.rows.get(`funding.${id}`)?.spec.label[wording.lang] ?? id,
      value: money(`funding.${id}`),
      row: `funding.${id}`,
    })),
    facilities: facilityViews(opened, wording),
    drawn: shown(
      exact.row('funding.drawdown').reduce((sum, value) => sum.plus(value)),
      'yuan',
      wording,
    ),
    peak: money('funding.peakDebt'),
    security: securityOf(opened, wording),
    certainty: PHASES.map((phase) => ({
      phase,
      name: t(wording.lang, `verdict.${phase}`),
      parts: parts(verdict[phase], wording),
    })),
    collateral: collateralView(opened, wording),
    cover: coverView(opened, wording),
    place: cellOf('facilities[0].name') ?? cellOf('facilities'),
    collateralPlace: cellOf('collateral.items[0].name') ?? cellOf('collateral.items'),
  };
};
