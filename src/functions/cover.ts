import {
  coverage as coverageOf,
  dscr as dscrOf,
  icr as icrOf,
  lifeCoverByPeriod,
  llcr as llcrOf,
  plcr as plcrOf,
  ratioSummary,
  type Decimal,
  type Ratio,
} from '../finance';
import { choice, laid, line, lineLike, logical, rateLike, whole, type Line } from './cells/arguments';
import { cellOf, isOmitted, nameOf, NOT_NEGATIVE, type Bounds, type Cell } from './cells/cells';
import { refuse } from './cells/errors';
import { COVERAGE_BASES, STATISTICS } from './cells/words';
import { said } from './host/language';

const RATE: Bounds = { above: -1, most: 100 };

/** The ratios as they lie, or the one that the statistic takes of them. */
const ratiosIn = (ratios: readonly Ratio[], { upright }: Line, statistic: unknown): Cell[][] => {
  const wanted = choice('statistic', statistic, STATISTICS, 'all');
  if (wanted === 'all') return laid(ratios.map(cellOf), upright);
  const found = ratioSummary(ratios)[wanted];
  return [[found === null ? refuse('noRatio') : cellOf(found)]];
};

/**
 * Debt service cover ratio: cash flow available for debt service ÷ (principal + interest), period by period.
 * @customfunction DSCR
 * @param cfads Cash flow available for debt service; one cell or a list.
 * @param debtService Principal and interest paid, as many figures.
 * @param [statistic] all (default), minimum or average.
 * @returns A ratio for each period, lying as cfads does; an empty cell where nothing is due. One ratio with a statistic.
 * @remarks Not applicable is not 0. Clause credit.dscrMinimum.
 * @example =PH.DSCR({260,270,280}, {230,230,0})
 * @example =PH.DSCR({260,270,280}, {230,230,0}, "minimum")
 */
export function dscr(cfads: unknown[][], debtService: unknown[][], statistic?: unknown): unknown[][] {
  const cash = line('cfads', cfads);
  return ratiosIn(
    dscrOf(cash.values, lineLike(cash, 'debtService', debtService, NOT_NEGATIVE)),
    cash,
    statistic,
  );
}

/**
 * Interest cover ratio: earnings before interest and tax ÷ interest, period by period.
 * @customfunction ICR
 * @param ebit Earnings before interest and tax; one cell or a list.
 * @param interest Interest in total cost, as many figures.
 * @param [statistic] all (default), minimum or average.
 * @returns A ratio for each period, lying as ebit does; an empty cell where there is no interest. One ratio with a statistic.
 * @remarks Clause credit.icrMinimum.
 * @example =PH.ICR({1200,1300}, {200,180})
 */
export function icr(ebit: unknown[][], interest: unknown[][], statistic?: unknown): unknown[][] {
  const earned = line('ebit', ebit);
  return ratiosIn(
    icrOf(earned.values, lineLike(earned, 'interest', interest, NOT_NEGATIVE)),
    earned,
    statistic,
  );
}

interface LifeCover {
  readonly cash: Line;
  readonly rates: Decimal | Decimal[];
  readonly owed: Line;
}

const lifeCoverArguments = (cfads: unknown, rate: unknown, debt: unknown): LifeCover => {
  const cash = line('cfads', cfads);
  const rates = rateLike(cash, 'rate', rate, RATE);
  const owed = line('debt', debt, NOT_NEGATIVE);
  if (owed.values.length > 1) lineLike(cash, 'debt', debt);
  return { cash, rates, owed };
};

/** Cover at the opening of period 1, or of every period where the opening balances are given. */
const lifeCover = ({ cash, rates, owed }: LifeCover, one: (debt: Decimal) => Decimal): Cell[][] => {
  const [debt] = owed.values;
  if (owed.values.length === 1 && debt !== undefined)
    return [[debt.isZero() ? refuse('noDebt') : cellOf(one(debt))]];
  return laid(lifeCoverByPeriod(cash.values, rates, owed.values).map(cellOf), cash.upright);
};

/**
 * Loan life cover ratio: cash flow to the end of the loan, discounted at the rate of the debt, ÷ debt.
 * @customfunction LLCR
 * @param cfads Cash flow available for debt service, a list from the first period on.
 * @param rate Interest rate per period; one figure, or one a period.
 * @param debt Debt at the opening of period 1; or the opening balances, one a period, for a ratio in every period.
 * @param [tenor] Periods of the loan; all of cfads if omitted. Not with a list of balances: end cfads with the loan instead.
 * @returns One ratio, or one for each period lying as cfads does; an empty cell without debt.
 * @remarks Clause credit.llcrMinimum.
 * @example =PH.LLCR({260,270,280,290,300,300,300}, 5%, 1000, 5)
 */
export function llcr(cfads: unknown[][], rate: unknown[][], debt: unknown[][], tenor?: unknown): unknown[][] {
  const given = lifeCoverArguments(cfads, rate, debt);
  const length = given.cash.values.length;
  const periods = isOmitted(tenor) ? length : whole('tenor', tenor, 1, length);
  if (given.owed.values.length > 1 && periods < length)
    return refuse('lengths', {
      name: nameOf('cfads'),
      count: length,
      other: nameOf('tenor'),
      otherCount: periods,
    });
  return lifeCover(given, (owed) => llcrOf(given.cash.values, given.rates, owed, periods));
}

/**
 * Project life cover ratio: cash flow to the end of the project, discounted at the rate of the debt, ÷ debt.
 * @customfunction PLCR
 * @param cfads Cash flow available for debt service, a list to the end of the project.
 * @param rate Interest rate per period; one figure, or one a period.
 * @param debt Debt at the opening of period 1; or the opening balances, one a period.
 * @returns One ratio, or one for each period lying as cfads does; an empty cell without debt.
 * @remarks Clause credit.plcrMinimum.
 * @example =PH.PLCR({260,270,280,290,300,300,300}, 5%, 1000)
 */
export function plcr(cfads: unknown[][], rate: unknown[][], debt: unknown[][]): unknown[][] {
  const given = lifeCoverArguments(cfads, rate, debt);
  return lifeCover(given, (owed) => plcrOf(given.cash.values, given.rates, owed));
}

/**
 * How many times a project's own income covers the principal and interest of its bonds, over all periods.
 * @customfunction COVERAGE
 * @param income Income of each period.
 * @param operatingCost Operating cost, as many figures.
 * @param debtService Principal and interest, as many figures.
 * @param [basis] net (default: income less operating cost) or gross (income alone).
 * @param [detail] TRUE: a table by period with the running coverage; FALSE if omitted.
 * @returns One ratio; with detail a header, a row for each period (period, ratio, cumulative ratio) and the total.
 * @remarks There is no national floor: take the limit from a source of your own. Clause credit.coverageGreen.
 * @example =PH.COVERAGE({500,520,540}, {120,125,130}, {300,300,300})
 * @example =PH.COVERAGE({500,520,540}, {120,125,130}, {300,300,300}, "gross", TRUE)
 */
export function coverage(
  income: unknown[][],
  operatingCost: unknown[][],
  debtService: unknown[][],
  basis?: unknown,
  detail?: unknown,
): unknown[][] {
  const earned = line('income', income);
  const spent = lineLike(earned, 'operatingCost', operatingCost, NOT_NEGATIVE);
  const owed = lineLike(earned, 'debtService', debtService, NOT_NEGATIVE);
  const way = choice('basis', basis, COVERAGE_BASES, 'net');
  const { total, byPeriod, cumulative } = coverageOf(earned.values, spent, owed, way);
  const overall = total === null ? refuse('noService') : cellOf(total);
  if (!logical('detail', detail, false)) return [[overall]];
  return [
    [
      said({ zh: '期次', en: 'Period' }),
      said({ zh: '覆盖倍数', en: 'Coverage' }),
      said({ zh: '累计覆盖倍数', en: 'Cumulative' }),
    ],
    ...byPeriod.map((ratio, at): Cell[] => [at + 1, cellOf(ratio), cellOf(cumulative[at] ?? null)]),
    [said({ zh: '合计', en: 'Total' }), overall, overall],
  ];
}
