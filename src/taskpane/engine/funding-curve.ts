import type { Wording } from '../../analysis';
import { sumOver } from '../../analysis/periods';
import { ZERO, type Decimal } from '../../finance/decimal';
import type { Opened } from './opened';
import { scaleFor } from '../../report/charts/scale';
import { shown, shownMonth, type Shown } from './shown';

/** How many periods one column of the drawing gathers. */
export type CurveSpan = 'period' | 'quarter' | 'halfYear' | 'year';

/** What is drawn, repaid and owed, from the start to the end of the debt. */
export interface FundingCurve {
  readonly kind: 'curve';
  readonly span: CurveSpan;
  /** Unit of the drawing's figures. */
  readonly unit: string;
  readonly labels: readonly string[];
  readonly drawdown: readonly number[];
  readonly repayment: readonly number[];
  readonly balance: readonly number[];
  /** The same in words, with the exact amounts. */
  readonly figures: readonly {
    readonly drawdown: Shown;
    readonly repayment: Shown;
    readonly balance: Shown;
  }[];
  /** Columns that begin in construction. */
  readonly construction: number;
  readonly peak: { readonly amount: Shown; readonly when: string };
}

/** More columns than this stand too close in a pane. */
const MOST_COLUMNS = 32;
const SPANS: readonly (readonly [CurveSpan, months: number])[] = [
  ['quarter', 3],
  ['halfYear', 6],
  ['year', 12],
];
const STEP_MONTHS = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

/** Positions of the periods in each column; columns end with calendar quarters, halves and years. */
const columnsOf = (periods: readonly string[], months: number): number[][] => {
  const columns = new Map<string, number[]>();
  periods.forEach((period, at) => {
    const [year = '', month = ''] = period.split('-');
    const name = `${year}.${Math.ceil(Number(month) / months)}`;
    columns.set(name, [...(columns.get(name) ?? []), at]);
  });
  return [...columns.values()];
};

const gather = (
  periods: readonly string[],
  step: keyof typeof STEP_MONTHS,
): { span: CurveSpan; columns: number[][] } => {
  const each = { span: 'period' as const, columns: periods.map((_, at) => [at]) };
  if (periods.length <= MOST_COLUMNS) return each;
  const wider = SPANS.filter(([, months]) => months > STEP_MONTHS[step]).map(([span, months]) => ({
    span,
    columns: columnsOf(periods, months),
  }));
  return wider.find(({ columns }) => columns.length <= MOST_COLUMNS) ?? wider.at(-1) ?? each;
};

const labelOf = (period: string, span: CurveSpan): string => {
  const [year = '', month = ''] = period.split('-');
  switch (span) {
    case 'year':
      return year;
    case 'halfYear':
      return `${year} H${Math.ceil(Number(month) / 6)}`;
    case 'quarter':
      return `${year} Q${Math.ceil(Number(month) / 3)}`;
    case 'period':
      return period;
  }
};

/** Periods up to the one in which the last of the debt is repaid. */
const livingPeriods = (balance: readonly Decimal[], periods: readonly string[]): readonly string[] =>
  periods.slice(0, Math.min(periods.length, balance.findLastIndex((value) => value.gte(1)) + 2));

/** Drawdown, repayment and balance of one facility by its id, or of all together (''). */
export const fundingCurve = (
  { evaluation, project }: Opened,
  wording: Wording,
  facility: string,
): FundingCurve | { readonly kind: 'nothing' } => {
  const section = project.facilities.some(({ id }) => id === facility) ? `facility.${facility}` : 'funding';
  const { exact } = evaluation;
  const rows = {
    drawdown: exact.row(`${section}.drawdown`),
    repayment: exact.row(`${section}.repayment`),
    balance: exact.row(section === 'funding' ? 'funding.debt' : `${section}.closing`),
  };
  if (rows.balance.every((value) => value.lt(1))) return { kind: 'nothing' };
  const periods = livingPeriods(rows.balance, evaluation.periods);
  const { span, columns } = gather(periods, project.project.step);
  const last = (values: readonly Decimal[], among: readonly number[]): Decimal =>
    values[among.at(-1) ?? -1] ?? ZERO;
  const gathered = {
    drawdown: columns.map((among) => sumOver(rows.drawdown, among, ZERO)),
    repayment: columns.map((among) => sumOver(rows.repayment, among, ZERO)),
    balance: columns.map((among) => last(rows.balance, among)),
  };
  const scale = scaleFor([...gathered.balance, ...gathered.drawdown, ...gathered.repayment], wording);
  const money = (value: Decimal | undefined): Shown => shown(value ?? null, 'yuan', wording);
  const inConstruction = exact.row('timeline.inConstruction');
  const highest = rows.balance.reduce(
    (at, value, index) => (value.gt(rows.balance[at] ?? ZERO) ? index : at),
    0,
  );
  return {
    kind: 'curve',
    span,
    unit: scale.unit,
    labels: columns.map((among) => labelOf(periods[among.at(-1) ?? 0] ?? '', span)),
    drawdown: gathered.drawdown.map(scale.of),
    repayment: gathered.repayment.map(scale.of),
    balance: gathered.balance.map(scale.of),
    figures: columns.map((_, at) => ({
      drawdown: money(gathered.drawdown[at]),
      repayment: money(gathered.repayment[at]),
      balance: money(gathered.balance[at]),
    })),
    construction: columns.filter(([first = 0]) => inConstruction[first]?.eq(1) === true).length,
    peak: {
      amount: money(rows.balance[highest]),
      when: shownMonth(evaluation.periods[highest] ?? null, wording.lang),
    },
  };
};
