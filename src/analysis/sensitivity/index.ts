import { Decimal } from '../../finance/decimal';
import type { Readings } from '../readings';
import { breakEven } from './break-even';
import { factorsOf, rerun, type Factor, type Target } from './factors';

export { factorsOf, rerun, TARGETS, type Factor, type Target } from './factors';

/** One factor moved alone. Changes are fractions, values yuan. */
export interface OneWay {
  readonly factor: Factor;
  readonly cases: readonly { readonly change: Decimal; readonly value: Decimal }[];
  /** Between the best and the worst of the cases: the length of the tornado's bar. */
  readonly swing: Decimal;
  /** Change at which the target is nothing; null where there is none. */
  readonly breakEven: Decimal | null;
}

/** One factor moved alone; each figure is a run of the model. */
export const oneWay = (
  readings: Readings,
  factor: Factor,
  target: Target,
  changes: readonly Decimal[],
): OneWay => {
  const cases = changes.map((change) => ({
    change,
    value: rerun(readings, [[factor, change]], [target]).cell(target.ref),
  }));
  const values = cases.map(({ value }) => value);
  const swing = Decimal.max(...values).minus(Decimal.min(...values));
  return { factor, cases, swing, breakEven: breakEven(readings, factor, target) };
};

/** Every factor of the project moved alone, the longest bar first. */
export const tornado = (readings: Readings, target: Target, changes: readonly Decimal[]): OneWay[] =>
  factorsOf(readings)
    .map((factor) => oneWay(readings, factor, target, changes))
    .sort((one, other) => other.swing.comparedTo(one.swing));

/** Two factors moved together: a line for each change of the first, a column for each of the second; yuan. */
export const twoWay = (
  readings: Readings,
  [first, second]: readonly [Factor, Factor],
  target: Target,
  changes: readonly Decimal[],
): Decimal[][] =>
  changes.map((one) =>
    changes.map((other) =>
      rerun(
        readings,
        [
          [first, one],
          [second, other],
        ],
        [target],
      ).cell(target.ref),
    ),
  );
