import { number, perPeriod, series, sum, type PerPeriod } from './arguments';
import { Decimal, ONE, ZERO, type Numeric } from './decimal';
import { noAnswer, wrongKind } from './errors';

export interface ConstructionInterestOptions {
  /**
   * When the draws of a period fall:
   * half-period – in its middle, q_t = (P_{t−1} + A_t/2)·i, the exam and appraisal rule (default);
   * opening – at its end, so that interest runs on the opening balance alone;
   * exact – as `outstanding` says.
   */
  readonly convention?: 'half-period' | 'opening' | 'exact';
  /** Interest joins the balance and itself bears interest (default true); false: paid in cash. */
  readonly capitalise?: boolean;
  /** For exact: the share of its period each draw is outstanding (1 first day, 0 last day). */
  readonly outstanding?: readonly Numeric[];
  /** Debt before the first period; 0 if omitted. */
  readonly openingBalance?: Numeric;
}

export interface ConstructionInterest {
  /** Interest of each period. */
  readonly interest: readonly Decimal[];
  readonly total: Decimal;
  /** Debt at the end of each period, capitalised interest included. */
  readonly closing: readonly Decimal[];
  /** Debt at the end of construction. */
  readonly balance: Decimal;
}

function weights(periods: number, options: ConstructionInterestOptions): Decimal[] {
  switch (options.convention ?? 'half-period') {
    case 'half-period':
      return new Array<Decimal>(periods).fill(new Decimal('0.5'));
    case 'opening':
      return new Array<Decimal>(periods).fill(ZERO);
    case 'exact':
      return options.outstanding === undefined
        ? wrongKind('The exact convention needs the outstanding share of each draw.')
        : perPeriod(options.outstanding, periods, 'outstanding');
  }
}

/**
 * Interest during construction on a list of draws, one a period.
 * @param draws without the interest, in money. @param rate per period: one figure, or one a period.
 * @throws #VALUE! for text or for exact without `outstanding`. Source: D-3E (W1, W3, W5, W6, W9).
 */
export function interestDuringConstruction(
  draws: readonly Numeric[],
  rate: PerPeriod,
  options: ConstructionInterestOptions = {},
): ConstructionInterest {
  const drawn = series(draws, 'draws');
  const rates = perPeriod(rate, drawn.length, 'rate');
  const shares = weights(drawn.length, options);
  const capitalises = options.capitalise ?? true;
  let balance = number(options.openingBalance ?? 0, 'openingBalance');
  const periods = drawn.map((draw, index) => {
    const bearing = balance.plus(draw.times(shares[index] ?? ZERO));
    const interest = bearing.times(rates[index] ?? ZERO);
    balance = balance.plus(draw).plus(capitalises ? interest : ZERO);
    return { interest, closing: balance };
  });
  const interest = periods.map((period) => period.interest);
  return { interest, total: sum(interest), closing: periods.map((p) => p.closing), balance };
}

export interface PariPassuConstruction {
  readonly interest: readonly Decimal[];
  /** Cost and interest of each period. */
  readonly uses: readonly Decimal[];
  readonly debtDraw: readonly Decimal[];
  readonly equityDraw: readonly Decimal[];
  readonly closing: readonly Decimal[];
  readonly closingDebt: Decimal;
}

/**
 * Construction whose cost and interest are both funded by debt and equity in step, interest on the
 * average balance. Interest depends on the draw and the draw on interest; the circle is solved:
 *     uses = (cost + r·opening) / (1 − r·g/2),  draw = g·uses,  interest = uses − cost.
 * @param gearing share of debt in uses, 0…1. @param rate per period: one figure, or one a period.
 * @throws #NUM! for a gearing outside 0…1 or a rate at which the circle does not close (r·g ≥ 2).
 * Source: the algebra above (D-3A: capital in step with debt).
 */
export function pariPassuConstruction(
  costs: readonly Numeric[],
  gearing: Numeric,
  rate: PerPeriod,
): PariPassuConstruction {
  const spent = series(costs, 'costs');
  const share = number(gearing, 'gearing');
  const rates = perPeriod(rate, spent.length, 'rate');
  if (share.lt(0) || share.gt(1)) return noAnswer('gearing must lie between 0 and 1.');
  if (rates.some((r) => r.times(share).gte(2))) return noAnswer('At this rate interest outruns the draws.');
  let opening = ZERO;
  const periods = spent.map((cost, index) => {
    const r = rates[index] ?? ZERO;
    const uses = cost.plus(r.times(opening)).div(ONE.minus(r.times(share).div(2)));
    const debtDraw = uses.times(share);
    const closing = opening.plus(debtDraw);
    opening = closing;
    return { uses, debtDraw, closing, interest: uses.minus(cost), equityDraw: uses.minus(debtDraw) };
  });
  return {
    interest: periods.map((p) => p.interest),
    uses: periods.map((p) => p.uses),
    debtDraw: periods.map((p) => p.debtDraw),
    equityDraw: periods.map((p) => p.equityDraw),
    closing: periods.map((p) => p.closing),
    closingDebt: opening,
  };
}

/**
 * Price contingency (涨价预备费) of each year of construction:
 *     PF_t = I_t·[(1+f)^m·(1+f)^0.5·(1+f)^(t−1) − 1].
 * @param investment static investment of years 1, 2, … @param inflation f, yearly.
 * @param yearsBeforeConstruction m, from the estimate to the start. @returns in the unit of investment.
 * @throws #NUM! for inflation of −1 or less. Source: D-3E (W13a).
 */
export function priceContingency(
  investment: readonly Numeric[],
  inflation: Numeric,
  yearsBeforeConstruction: Numeric = 0,
): { readonly contingency: readonly Decimal[]; readonly total: Decimal } {
  const growth = number(inflation, 'inflation').plus(1);
  const wait = number(yearsBeforeConstruction, 'yearsBeforeConstruction');
  if (growth.lte(0)) return noAnswer('inflation must be above −100 %.');
  const contingency = series(investment, 'investment').map((planned, index) =>
    planned.times(growth.pow(wait.plus('0.5').plus(index)).minus(1)),
  );
  return { contingency, total: sum(contingency) };
}
