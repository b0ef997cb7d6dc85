import { perPeriod, series, sum, type PerPeriod } from './arguments';
import { Decimal, ONE, ZERO, type Numeric } from './decimal';
import { noAnswer } from './errors';
import type { ScheduleRow } from './schedules';

/** Debt shaped to the cash flow available for debt service (CFADS), so that cover is constant. */
export interface SculptedDebt {
  /** What can be borrowed: the discounted debt service. */
  readonly debt: Decimal;
  readonly presentValueOfCfads: Decimal;
  readonly debtService: readonly Decimal[];
  readonly rows: readonly ScheduleRow[];
}

interface Capacity {
  readonly service: readonly Decimal[];
  readonly discounts: readonly Decimal[];
  readonly cash: readonly Decimal[];
}

function capacityOf(cfads: readonly Numeric[], dscr: PerPeriod, rates: readonly Decimal[]): Capacity {
  const cash = series(cfads, 'cfads');
  const targets = perPeriod(dscr, cash.length, 'targetDscr');
  if (targets.some((target) => target.lte(0))) return noAnswer('targetDscr must be above 0.');
  if (rates.some((rate) => rate.lte(-1))) return noAnswer('rate must be above −100 %.');
  let growth = ONE;
  const discounts = rates.map((rate) => {
    growth = growth.times(rate.plus(1));
    return ONE.div(growth);
  });
  const service = cash.map((value, index) => (value.gt(0) ? value.div(targets[index] ?? ONE) : ZERO));
  return { cash, service, discounts };
}

const discounted = (values: readonly Decimal[], discounts: readonly Decimal[]): Decimal =>
  sum(values.map((value, index) => value.times(discounts[index] ?? ZERO)));

/**
 * The debt that CFADS carries at a target cover: Σ max(CFADS_t, 0) / DSCR_t, discounted at the rate
 * of the debt to the opening of period 1. A period whose CFADS is at or below 0 carries none.
 * @param targetDscr, rate one figure, or one a period. @returns in the unit of cfads.
 * @throws #NUM! unless every target is above 0 and every rate above −1; #VALUE! for text. Source: D-3D.
 */
export function debtCapacity(cfads: readonly Numeric[], targetDscr: PerPeriod, rate: PerPeriod): Decimal {
  const { service, discounts } = capacityOf(cfads, targetDscr, perPeriod(rate, cfads.length, 'rate'));
  return discounted(service, discounts);
}

/**
 * The sculpted loan: debt as `debtCapacity`, and its schedule, in which debt service is CFADS ÷ DSCR
 * in every period. Where that is less than the interest, the rest of the interest is capitalised;
 * the schedule ends at exactly 0. Arguments and errors as `debtCapacity`.
 */
export function sculpt(cfads: readonly Numeric[], targetDscr: PerPeriod, rate: PerPeriod): SculptedDebt {
  const rates = perPeriod(rate, cfads.length, 'rate');
  const { cash, service, discounts } = capacityOf(cfads, targetDscr, rates);
  const debt = discounted(service, discounts);
  const lastPaying = service.reduce((last, paid, index) => (paid.isZero() ? last : index), 0);
  let opening = debt;
  const rows = service.map((paid, index): ScheduleRow => {
    const interest = opening.times(rates[index] ?? ZERO);
    const capitalised = Decimal.max(0, interest.minus(paid));
    const owed = opening.plus(capitalised);
    // The last payment settles the last digit of rounding, so that nothing is left.
    const principal = index >= lastPaying ? owed : Decimal.max(0, paid.minus(interest));
    const closing = owed.minus(principal);
    const row = { period: index + 1, opening, interest, capitalised, principal, closing };
    opening = closing;
    return { ...row, payment: interest.minus(capitalised).plus(principal) };
  });
  return { debt, presentValueOfCfads: discounted(cash, discounts), debtService: service, rows };
}
