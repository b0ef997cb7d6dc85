import { finite, number, numberOr, type Optional } from './arguments';
import { Decimal, ONE, ZERO, type Numeric } from './decimal';
import { dividesByZero, noAnswer } from './errors';

/** Depreciation. `cost` and `salvage` are money, `life` and `period` the same unit of time. */

interface Asset {
  readonly cost: Decimal;
  readonly salvage: Decimal;
  readonly life: Decimal;
}

function assetOf(cost: unknown, salvage: unknown, life: unknown): Asset {
  return {
    cost: number(cost, 'cost'),
    salvage: number(salvage, 'salvage'),
    life: number(life, 'life'),
  };
}

function declining(cost: unknown, salvage: unknown, life: unknown): Asset {
  const asset = assetOf(cost, salvage, life);
  if (asset.cost.lt(0) || asset.salvage.lt(0)) {
    return noAnswer('cost and salvage must not be negative.');
  }
  return asset.life.lte(0) ? noAnswer('life must be above 0.') : asset;
}

/** Straight-line depreciation of every period. @throws #DIV/0! at life 0. Source: SLN. */
export function sln(cost: Numeric, salvage: Numeric, life: Numeric): Decimal {
  const asset = assetOf(cost, salvage, life);
  if (asset.life.isZero()) return dividesByZero('life must not be 0.');
  return finite(asset.cost.minus(asset.salvage).div(asset.life), 'SLN');
}

/** Sum-of-years' digits. @throws #NUM! unless salvage ≥ 0 and 0 < per ≤ life. Source: SYD. */
export function syd(cost: Numeric, salvage: Numeric, life: Numeric, per: Numeric): Decimal {
  const asset = assetOf(cost, salvage, life);
  const period = number(per, 'per');
  if (asset.salvage.lt(0)) return noAnswer('salvage must not be negative.');
  if (asset.life.lte(0) || period.lte(0) || period.gt(asset.life)) {
    return noAnswer('per must lie between 0 and life.');
  }
  const digits = asset.life.times(asset.life.plus(1)).div(2);
  const left = asset.life.minus(period).plus(1);
  return finite(asset.cost.minus(asset.salvage).times(left).div(digits), 'SYD');
}

/**
 * Fixed declining balance; the rate is rounded to three decimals, as in the spreadsheet.
 * @param period truncated; below 1 it is the first. @param month months of the first year, 12 if
 * omitted, truncated; below 12 there is one period more than life.
 * @returns 0 when salvage is not below cost: an asset does not depreciate upwards.
 * @throws #NUM! for negative money, life or period not above 0, month outside 1…12. Source: DB.
 */
export function db(
  cost: Numeric,
  salvage: Numeric,
  life: Numeric,
  period: Numeric,
  month?: Optional,
): Decimal {
  const asset = declining(cost, salvage, life);
  const asked = number(period, 'period');
  const months = numberOr(month, 12, 'month').trunc();
  if (months.lt(1) || months.gt(12)) return noAnswer('month must lie between 1 and 12.');
  const periods = months.lt(12) ? asset.life.plus(1) : asset.life;
  if (asked.lte(0) || asked.trunc().gt(periods)) return noAnswer('period must lie within life.');
  if (asset.cost.lte(asset.salvage)) return ZERO;
  const rate = ONE.minus(asset.salvage.div(asset.cost).pow(ONE.div(asset.life))).toDecimalPlaces(3);
  const at = Math.max(1, asked.trunc().toNumber());
  const first = asset.cost.times(rate).times(months).div(12);
  if (at === 1) return first;
  const opening = asset.cost.minus(first).times(ONE.minus(rate).pow(at - 2));
  const year = opening.times(rate);
  return asset.life.lt(at) ? year.times(new Decimal(12).minus(months)).div(12) : year;
}

/**
 * Declining balance at factor ÷ life, never below salvage.
 * @param factor 2 (double) if omitted. @param period may have a fraction; below 1 it is the first.
 * @throws #NUM! for negative money, life, period or factor not above 0, period > life. Source: DDB.
 */
export function ddb(
  cost: Numeric,
  salvage: Numeric,
  life: Numeric,
  period: Numeric,
  factor?: Optional,
): Decimal {
  const asset = declining(cost, salvage, life);
  const asked = number(period, 'period');
  const speed = numberOr(factor, 2, 'factor');
  if (asked.lte(0) || asked.gt(asset.life)) return noAnswer('period must lie within life.');
  if (speed.lte(0)) return noAnswer('factor must be above 0.');
  const at = Decimal.max(1, asked);
  const kept = Decimal.max(0, ONE.minus(speed.div(asset.life)));
  const before = at.equals(1) ? asset.cost : asset.cost.times(kept.pow(at.minus(1)));
  const after = asset.cost.times(kept.pow(at));
  return Decimal.max(0, before.minus(Decimal.max(after, asset.salvage)));
}

/** Depreciation of each whole period, switching once to the straight line unless told not to. */
function variableDeclining(asset: Asset, factor: Decimal, noSwitch: boolean): Decimal[] {
  const rate = Decimal.min(1, factor.div(asset.life));
  const periods: Decimal[] = [];
  let left = asset.cost;
  let straight: Decimal | undefined;
  for (let period = 0; asset.life.gt(period); period += 1) {
    const toLose = Decimal.max(0, left.minus(asset.salvage));
    const fast = Decimal.min(left.times(rate), toLose);
    const even = toLose.div(asset.life.minus(period));
    if (!noSwitch && straight === undefined && even.gt(fast)) straight = even;
    const charge = straight ?? fast;
    periods.push(charge);
    left = left.minus(charge);
  }
  return periods;
}

/**
 * Variable declining balance between two moments, periods taken in part where they are cut.
 * @param factor 2 if omitted. @param noSwitch true: never change to the straight line.
 * @throws #NUM! for negative money or factor, life not above 0, or unless 0 ≤ start ≤ end ≤ life.
 * Source: VDB.
 */
export function vdb(
  cost: Numeric,
  salvage: Numeric,
  life: Numeric,
  startPeriod: Numeric,
  endPeriod: Numeric,
  factor?: Optional,
  noSwitch?: boolean | Numeric | null,
): Decimal {
  const asset = declining(cost, salvage, life);
  const [start, end] = [number(startPeriod, 'start_period'), number(endPeriod, 'end_period')];
  const speed = numberOr(factor, 2, 'factor');
  if (start.lt(0) || end.lt(start) || end.gt(asset.life)) {
    return noAnswer('The periods must satisfy 0 ≤ start_period ≤ end_period ≤ life.');
  }
  if (speed.lt(0)) return noAnswer('factor must not be negative.');
  const fixed = typeof noSwitch === 'boolean' ? noSwitch : !numberOr(noSwitch, 0, 'no_switch').isZero();
  return variableDeclining(asset, speed, fixed).reduce((total, charge, period) => {
    const share = Decimal.min(end, period + 1).minus(Decimal.max(start, period));
    return share.gt(0) ? total.plus(charge.times(share)) : total;
  }, ZERO);
}
