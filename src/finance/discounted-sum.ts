import { Decimal, ONE, ZERO } from './decimal';

/**
 * A sum of flows discounted by a growth factor q = 1 + rate:
 *     f(q) = Σ amount_i · q^(−exponent_i / unit)
 * For IRR the unit is 1 and the exponents are periods; for XIRR the unit is the days of a year
 * and the exponents are days. Exponents ascend, are distinct, and no amount is zero.
 */
export interface DiscountedSum {
  readonly amounts: readonly Decimal[];
  readonly exponents: readonly Decimal[];
  readonly unit: Decimal;
}

/** Sorts flows by exponent, adds those that share one, and drops what comes to zero. */
export function discountedSum(
  amounts: readonly Decimal[],
  exponents: readonly (Decimal | number)[],
  unit: Decimal = ONE,
): DiscountedSum {
  const byExponent = new Map<string, { exponent: Decimal; amount: Decimal }>();
  amounts.forEach((amount, index) => {
    const exponent = new Decimal(exponents[index] ?? index);
    const key = exponent.toString();
    const before = byExponent.get(key)?.amount ?? ZERO;
    byExponent.set(key, { exponent, amount: before.plus(amount) });
  });
  const terms = [...byExponent.values()]
    .filter((term) => !term.amount.isZero())
    .sort((a, b) => a.exponent.comparedTo(b.exponent));
  return {
    amounts: terms.map((term) => term.amount),
    exponents: terms.map((term) => term.exponent),
    unit,
  };
}

export interface Evaluation {
  /** f(q) */
  readonly value: Decimal;
  /** df / d(ln q) · (−unit) = Σ exponent · amount · q^(−exponent/unit) */
  readonly weighted: Decimal;
  /** Σ |term|: what the value is measured against. */
  readonly scale: Decimal;
}

/**
 * Evaluates the sum at a growth factor. Walks the exponents in order and multiplies by the power of
 * each gap, so that equal gaps (every period of an IRR) cost one multiplication each.
 */
export function evaluate(sum: DiscountedSum, growth: Decimal): Evaluation {
  const step = sum.unit.equals(1) ? ONE.div(growth) : growth.pow(ONE.div(sum.unit).neg());
  let [lastGap, lastPower] = [ONE, step];
  const power = (gap: Decimal): Decimal => {
    if (!gap.equals(lastGap)) [lastGap, lastPower] = [gap, step.pow(gap)];
    return lastPower;
  };
  let [value, weighted, scale, discount] = [ZERO, ZERO, ZERO, ONE];
  let previous = ZERO;
  sum.exponents.forEach((exponent, index) => {
    discount = discount.times(power(exponent.minus(previous)));
    previous = exponent;
    const term = discount.times(sum.amounts[index] ?? ZERO);
    value = value.plus(term);
    weighted = weighted.plus(term.times(exponent));
    scale = scale.plus(term.abs());
  });
  return { value, weighted, scale };
}

/** How often the amounts change sign in order of time: the most roots there can be (Descartes). */
export function signChanges(amounts: readonly Decimal[]): number {
  const signs = amounts.filter((amount) => !amount.isZero()).map((amount) => amount.isNegative());
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}
