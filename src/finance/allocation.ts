import { count, number, series, sum } from './arguments';
import { Decimal, ZERO, type Numeric } from './decimal';
import { dividesByZero, noAnswer } from './errors';

/**
 * Shares a total out in parts that add up to it exactly, by largest remainder: every part is first
 * cut towards zero, then the units still missing go one each to the largest remainders (the earlier
 * part first among equals). Fewer units are missing than there are parts, so one round is enough.
 * @param total is rounded half up to `decimals` first. @param shares weights, none negative; they
 * need not add up to 1. @param decimals places kept, 2 if omitted; may be negative (−4: 万元).
 * @throws #DIV/0! when the shares add up to 0; #NUM! for a negative share.
 */
export function allocate(total: Numeric, shares: readonly Numeric[], decimals: Numeric = 2): Decimal[] {
  const weights = series(shares, 'shares');
  const whole = sum(weights);
  if (weights.some((weight) => weight.lt(0))) return noAnswer('No share may be negative.');
  if (whole.isZero()) return dividesByZero('The shares add up to 0.');
  const unit = new Decimal(10).pow(-count(decimals, 'decimals'));
  const units = number(total, 'total').div(unit).round();
  const parts = weights.map((weight) => {
    const exact = units.times(weight).div(whole);
    return { kept: exact.trunc(), remainder: exact.minus(exact.trunc()).abs() };
  });
  const missing = units.minus(sum(parts.map(({ kept }) => kept)));
  const step = missing.isNegative() ? -1 : 1;
  const receivers = parts
    .map(({ remainder }, index) => ({ remainder, index }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index)
    .slice(0, missing.abs().toNumber())
    .map(({ index }) => index);
  const chosen = new Set(receivers);
  return parts.map(({ kept }, index) => kept.plus(chosen.has(index) ? step : ZERO).times(unit));
}
