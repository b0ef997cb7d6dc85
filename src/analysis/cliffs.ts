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
export function cliffs({ households, at }: HouseholdSheet): Cliff[] {
  return households
    .flatMap(({ id, count }, record): Cliff[] => {
      if (at('isBelowCliff', record).isZero()) return [];
      const [targetM2, unitM2] = [at('target', record), at('unitArea', record)];
      const next = { nextM2: at('largerUnit', record), cost: at('cliffCost', record) };
      return [{ record, id, count, targetM2, unitM2, distanceM2: unitM2.minus(targetM2), ...next }];
    })
    .sort((a, b) => a.distanceM2.comparedTo(b.distanceM2) || (a.id < b.id ? -1 : 1));
}
