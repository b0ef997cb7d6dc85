import type { Decimal } from '../finance/decimal';
import type { HouseholdSheet } from './household-sheet';

/** A household so close below the border of its unit type that a little more area lifts it into the next one (D-22). */
export interface Cliff {
  /** Record of the sheet, counted from 0. */
  readonly record: number;
  readonly id: string;
  /** Households the record stands for. */
  readonly count: number;
  readonly targetM2: Decimal;
  /** Area of the unit the household has. */
  readonly unitM2: Decimal;
  /** From the target up to the border, m². */
  readonly distanceM2: Decimal;
  /** The unit type beyond the border. */
  readonly nextM2: Decimal;
  /** What the households of the record would pay more there, yuan. */
  readonly cost: Decimal;
}

/** Every household below a cliff, nearest first, then in order of id: the rows say who and what it costs. */
export function cliffs({ households, exact }: HouseholdSheet): Cliff[] {
  if (households.length === 0) return [];
  const column = (name: string): readonly Decimal[] => exact.row(`households.${name}`);
  const [below, target, unit, next, cost] = [
    column('isBelowCliff'),
    column('target'),
    column('unitArea'),
    column('largerUnit'),
    column('cliffCost'),
  ] as const;
  return households
    .flatMap(({ id, count }, record): Cliff[] => {
      const [targetM2, unitM2, nextM2, price] = [target[record], unit[record], next[record], cost[record]];
      if (below[record]?.isZero() !== false || !targetM2 || !unitM2 || !nextM2 || !price) return [];
      const distanceM2 = unitM2.minus(targetM2);
      return [{ record, id, count, targetM2, unitM2, distanceM2, nextM2, cost: price }];
    })
    .sort((a, b) => a.distanceM2.comparedTo(b.distanceM2) || (a.id < b.id ? -1 : 1));
}
