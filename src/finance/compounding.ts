import { count, entries, finite, isEmptyEntry, number, type Flows } from './arguments';
import type { Decimal } from './decimal';
import { ONE, type Numeric } from './decimal';
import { dividesByZero, noAnswer } from './errors';

/** Reads a positive rate and a number of compoundings, truncated and at least 1. */
function compounding(rate: unknown, npery: unknown): { rate: Decimal; times: number } {
  const read = { rate: number(rate, 'rate'), times: count(npery, 'npery') };
  if (read.rate.lte(0)) return noAnswer('The rate must be above 0.');
  if (read.times < 1) return noAnswer('npery must be at least 1.');
  return read;
}

/**
 * Effective yearly rate of a nominal one compounded npery times a year (truncated).
 * @throws #NUM! unless the rate > 0 and npery ≥ 1. Source: EFFECT.
 */
export function effect(nominalRate: Numeric, npery: Numeric): Decimal {
  const { rate, times } = compounding(nominalRate, npery);
  return finite(rate.div(times).plus(1).pow(times).minus(1), 'EFFECT');
}

/** Nominal yearly rate of an effective one; arguments and errors as `effect`. Source: NOMINAL. */
export function nominal(effectRate: Numeric, npery: Numeric): Decimal {
  const { rate, times } = compounding(effectRate, npery);
  return finite(rate.plus(1).pow(ONE.div(times)).minus(1).times(times), 'NOMINAL');
}

/**
 * The constant rate per period that turns pv into fv.
 * @throws #NUM! unless nper > 0, pv ≠ 0 and fv/pv ≥ 0. Source: RRI.
 */
export function rri(nper: Numeric, pv: Numeric, fv: Numeric): Decimal {
  const [periods, present, future] = [number(nper, 'nper'), number(pv, 'pv'), number(fv, 'fv')];
  if (periods.lte(0)) return noAnswer('nper must be above 0.');
  if (present.isZero()) return noAnswer('pv must not be 0.');
  const growth = future.div(present);
  if (growth.isNegative() && !growth.isZero()) return noAnswer('pv and fv must have one sign.');
  return finite(growth.pow(ONE.div(periods)).minus(1), 'RRI');
}

/** Periods until pv has grown to fv at a rate. @throws #NUM! unless all are above 0. Source: PDURATION. */
export function pduration(rate: Numeric, pv: Numeric, fv: Numeric): Decimal {
  const [interest, present, future] = [number(rate, 'rate'), number(pv, 'pv'), number(fv, 'fv')];
  if (interest.lte(0) || present.lte(0) || future.lte(0)) {
    return noAnswer('rate, pv and fv must be above 0.');
  }
  return finite(future.div(present).ln().div(interest.plus(1).ln()), 'PDURATION');
}

/** A principal after a path of rates, one a period; an empty cell earns nothing. Source: FVSCHEDULE. */
export function fvschedule(principal: Numeric, schedule: Flows): Decimal {
  const value = entries(schedule)
    .filter((entry) => !isEmptyEntry(entry))
    .reduce<Decimal>(
      (grown, rate) => grown.times(number(rate, 'schedule').plus(1)),
      number(principal, 'principal'),
    );
  return finite(value, 'FVSCHEDULE');
}

/**
 * Value of a property, or of a trust's holding, by capitalising next year's net operating income.
 * @param costOfSale share of the gross value, 0 if omitted.
 * @returns gross = noi ÷ capRate, and net of the cost of sale; in the unit of noi.
 * @throws #DIV/0! at a rate of 0. Source: D-3B (valuation of public trusts).
 */
export function capRateValue(
  noiForward: Numeric,
  capRate: Numeric,
  costOfSale: Numeric = 0,
): { readonly gross: Decimal; readonly net: Decimal } {
  const rate = number(capRate, 'capRate');
  if (rate.isZero()) return dividesByZero('A capitalisation rate of 0 gives no value.');
  const gross = number(noiForward, 'noiForward').div(rate);
  return { gross, net: gross.times(ONE.minus(number(costOfSale, 'costOfSale'))) };
}
