import { entries, finite, isEmptyEntry, number, type Flows, type Optional } from './arguments';
import { calendarDay, type CalendarDay, type DateInput } from './dates';
import { dayCountOf, partsBetween, partsOfYear } from './day-count';
import { Decimal, type Numeric } from './decimal';
import { discountedSum, evaluate, signChanges, type DiscountedSum } from './discounted-sum';
import { noAnswer } from './errors';
import { ratesAtZero, rootFrom } from './growth-roots';
import { guessOf, type RatesOfReturn } from './returns';

/** Dates that stand beside the flows, one each. */
export type Dates = readonly DateInput[] | readonly (readonly DateInput[])[];

interface DatedFlow {
  readonly amount: Decimal;
  readonly day: CalendarDay;
}

/** Pairs flows with dates; a pair with an empty flow is skipped. */
function datedFlows(values: unknown, dates: unknown): DatedFlow[] {
  const [amounts, days] = [entries(values), entries(dates)];
  if (amounts.length !== days.length) {
    return noAnswer('values and dates must have the same number of entries.');
  }
  return amounts.flatMap((amount, index) =>
    isEmptyEntry(amount) ? [] : [{ amount: number(amount, 'values'), day: calendarDay(days[index]) }],
  );
}

function datedSum(flows: readonly DatedFlow[], base: CalendarDay, dayCount: string): DiscountedSum {
  const convention = dayCountOf(dayCount);
  return discountedSum(
    flows.map(({ amount }) => amount),
    flows.map(({ day }) => partsBetween(base, day, convention)),
    new Decimal(partsOfYear(convention)),
  );
}

/**
 * Net present value of dated flows at the FIRST date given, a year being 365 days.
 * Later pairs may come in any order but none may lie before the first date.
 * @param rate yearly, above −1; negative rates are answered, which Excel refuses.
 * @param values flows; a pair with an empty flow is skipped.
 * @param dayCount act/365F unless named (`day-count.ts`).
 * @throws #NUM! for unequal lists, a date before the first, or a rate of −1 or less; #VALUE! for
 * text or a date that is none. Source: XNPV.
 */
export function xnpv(rate: Numeric, values: Flows, dates: Dates, dayCount = 'act/365F'): Decimal {
  const growth = number(rate, 'rate').plus(1);
  const flows = datedFlows(values, dates);
  const first = flows[0]?.day ?? noAnswer('XNPV needs at least one flow.');
  if (growth.lte(0)) return noAnswer('rate must be above −100 %.');
  if (flows.some(({ day }) => day.serial < first.serial)) {
    return noAnswer('No date may lie before the first date.');
  }
  return finite(evaluate(datedSum(flows, first, dayCount), growth).value, 'XNPV');
}

function rateSum(values: Flows, dates: Dates, dayCount: string): DiscountedSum {
  const flows = datedFlows(values, dates);
  const [head, ...tail] = flows;
  if (head === undefined) return noAnswer('XIRR needs at least one positive and one negative flow.');
  // The rate does not depend on the day to which one discounts; the earliest keeps exponents ≥ 0.
  const base = tail.reduce((first, { day }) => (day.serial < first.serial ? day : first), head.day);
  return datedSum(flows, base, dayCount);
}

/**
 * Yearly internal rate of return of dated flows, a year being 365 days. Dates may come in any order
 * (Excel's page refuses dates before the first; the program does not). A rate is reported only
 * where XNPV is truly zero: Excel's false root near 0 is not repeated.
 * @param guess 0.1 if omitted; used when there are several roots. @param dayCount act/365F unless named.
 * @throws #NUM! without both signs, for unequal lists, or when no rate exists between −1 (by
 * 1e-12) and 1e300; #VALUE! for text or a date that is none. Source: XIRR.
 */
export function xirr(values: Flows, dates: Dates, guess?: Optional, dayCount = 'act/365F'): Decimal {
  const start = guessOf(guess);
  const discounted = rateSum(values, dates, dayCount);
  if (signChanges(discounted.amounts) === 0) {
    return noAnswer('XIRR needs at least one positive and one negative flow.');
  }
  return rootFrom(discounted, start) ?? noAnswer('No rate makes these flows worth 0.');
}

/** Every yearly rate of return of dated flows; shape as `irrAll`, arguments as `xirr`. */
export function xirrAll(values: Flows, dates: Dates, dayCount = 'act/365F'): RatesOfReturn {
  const discounted = rateSum(values, dates, dayCount);
  return { roots: ratesAtZero(discounted), signChanges: signChanges(discounted.amounts) };
}
