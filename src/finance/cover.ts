import { count, divide, number, perPeriod, series, sum, type PerPeriod } from './arguments';
import { Decimal, ZERO, type Numeric } from './decimal';
import { noAnswer, wrongKind } from './errors';

/**
 * Cover ratios (D-3D). In a list, a period that owes nothing has no ratio: null, never 0 and never
 * infinite ("not applicable" is not a number). A single ratio over nothing is #DIV/0!.
 */
export type Ratio = Decimal | null;

function sameLength(a: readonly unknown[], b: readonly unknown[], names: string): void {
  if (a.length !== b.length) wrongKind(`${names} must have the same number of periods.`);
}

const ratios = (above: readonly Decimal[], below: readonly Decimal[]): Ratio[] =>
  above.map((value, index) => {
    const divisor = below[index] ?? ZERO;
    return divisor.isZero() ? null : value.div(divisor);
  });

/**
 * Debt service cover of each period: CFADS ÷ (principal + interest).
 * Interest paid during construction belongs to neither list unless it is put there.
 * @throws #VALUE! for text or unequal lists. Source: D-3D (DSCR).
 */
export function dscr(cfads: readonly Numeric[], debtService: readonly Numeric[]): Ratio[] {
  const [cash, service] = [series(cfads, 'cfads'), series(debtService, 'debtService')];
  sameLength(cash, service, 'cfads and debtService');
  return ratios(cash, service);
}

/** Lowest and average of the ratios that exist; null when none does. */
export function ratioSummary(values: readonly Ratio[]): { minimum: Ratio; average: Ratio } {
  const found = values.filter((value): value is Decimal => value !== null);
  if (found.length === 0) return { minimum: null, average: null };
  return { minimum: Decimal.min(...found), average: sum(found).div(found.length) };
}

/**
 * Interest cover of each period: EBIT ÷ interest in total cost.
 * @throws #VALUE! for text or unequal lists. Source: D-3D (ICR).
 */
export function icr(ebit: readonly Numeric[], interest: readonly Numeric[]): Ratio[] {
  const [earned, owed] = [series(ebit, 'ebit'), series(interest, 'interest')];
  sameLength(earned, owed, 'ebit and interest');
  return ratios(earned, owed);
}

function presentValues(cash: readonly Decimal[], rates: readonly Decimal[]): Decimal[] {
  if (rates.some((rate) => rate.lte(-1))) return noAnswer('rate must be above −100 %.');
  let later = ZERO;
  return cash
    .map((_, index) => cash.length - 1 - index)
    .map((index) => {
      later = later.plus(cash[index] ?? ZERO).div((rates[index] ?? ZERO).plus(1));
      return later;
    })
    .reverse();
}

function lifeCover(cfads: readonly Numeric[], rate: PerPeriod, debt: Numeric, to: number): Decimal {
  const cash = series(cfads, 'cfads');
  const rates = perPeriod(rate, cash.length, 'rate');
  const value = presentValues(cash.slice(0, to), rates.slice(0, to))[0] ?? ZERO;
  return divide(value, number(debt, 'debt'), 'There is no debt to cover.');
}

/**
 * Loan life cover at the opening of period 1: CFADS to the end of the loan, discounted at the rate of
 * the debt, ÷ debt. @param tenor periods of the loan, truncated.
 * @throws #DIV/0! without debt; #NUM! for a tenor below 1. Source: D-3D (LLCR).
 */
export function llcr(cfads: readonly Numeric[], rate: PerPeriod, debt: Numeric, tenor: Numeric): Decimal {
  const periods = count(tenor, 'tenor');
  return periods < 1 ? noAnswer('tenor must be at least 1.') : lifeCover(cfads, rate, debt, periods);
}

/** Project life cover: as `llcr`, to the end of the project. Source: D-3D (PLCR). */
export function plcr(cfads: readonly Numeric[], rate: PerPeriod, debt: Numeric): Decimal {
  return lifeCover(cfads, rate, debt, cfads.length);
}

/**
 * Life cover at the opening of every period: CFADS from then on, discounted, ÷ the opening balance.
 * Cut cfads at the end of the loan for LLCR, at the end of the project for PLCR; null without debt.
 */
export function lifeCoverByPeriod(
  cfads: readonly Numeric[],
  rate: PerPeriod,
  openingDebt: readonly Numeric[],
): Ratio[] {
  const [cash, opening] = [series(cfads, 'cfads'), series(openingDebt, 'openingDebt')];
  sameLength(cash, opening, 'cfads and openingDebt');
  return ratios(presentValues(cash, perPeriod(rate, cash.length, 'rate')), opening);
}

export interface Coverage {
  /** Over all periods; null without debt service. */
  readonly total: Ratio;
  readonly byPeriod: readonly Ratio[];
  /** Running total over running total. */
  readonly cumulative: readonly Ratio[];
}

/**
 * How far a project's own income covers the principal and interest of its bonds (D-3C).
 * @param basis net: income less operating cost (the rule's 净收益); gross: income alone.
 * There is no national floor; the limit is an input with a source.
 * @throws #VALUE! for text or unequal lists.
 */
export function coverage(
  income: readonly Numeric[],
  operatingCost: readonly Numeric[],
  debtService: readonly Numeric[],
  basis: 'net' | 'gross' = 'net',
): Coverage {
  const earned = series(income, 'income');
  const spent = series(operatingCost, 'operatingCost');
  const owed = series(debtService, 'debtService');
  sameLength(earned, spent, 'income and operatingCost');
  sameLength(earned, owed, 'income and debtService');
  const available =
    basis === 'gross' ? earned : earned.map((value, index) => value.minus(spent[index] ?? ZERO));
  const running = (values: readonly Decimal[]): Decimal[] => {
    let total = ZERO;
    return values.map((value) => (total = total.plus(value)));
  };
  return {
    total: ratios([sum(available)], [sum(owed)])[0] ?? null,
    byPeriod: ratios(available, owed),
    cumulative: ratios(running(available), running(owed)),
  };
}
