import type { Decimal } from '../../finance/decimal';
import { sure } from '../../rows/sure';
import type { Allocation, Supply } from './transport';

/** A record of the sheet that needs one unit per household. */
export interface Claim {
  readonly record: number;
  readonly id: string;
  readonly count: number;
  readonly agreementMonth: number;
  readonly targetM2: Decimal;
  /** Its nearest-up type, by position in the list of types. */
  readonly nearestUp: number;
}

/** Households of a record that get the same type; `served` is false for those left without a unit, who stay at their nearest-up type. */
export interface Place {
  readonly record: number;
  readonly type: number;
  readonly count: number;
  readonly served: boolean;
}

const byId = (a: Claim, b: Claim): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const firstSigned = (a: Claim, b: Claim): number => a.agreementMonth - b.agreementMonth || byId(a, b);

/**
 * Which households get the units that the allocation uses. The rule, the same on every run and in whatever order the records stand:
 *
 * 1. Where a type cannot serve its whole class, those who signed first are served first, then in order of id.
 * 2. The served are lined up by target, smallest first; equal targets by agreement month, then id. The units used are lined up by
 *    area, smallest first. The first household gets the first unit, and so on.
 *
 * So of a class that is too large those move up whose step is least; at equal targets those who signed last; and nobody gets a larger
 * home than somebody whose target is larger. Any allocation can be lined up so without a unit below its household's target: where
 * one household in the line would fall short, too few units of its type and above would have been used for those from it onwards.
 */
export function placesOf(
  claims: readonly Claim[],
  { used, unserved }: Allocation,
  types: readonly Supply[],
): Place[] {
  const { served, left } = splitServed(claims, unserved);
  const line = served.sort(
    (a, b) => a.nearestUp - b.nearestUp || a.targetM2.comparedTo(b.targetM2) || firstSigned(a, b),
  );
  const places: Place[] = left;
  let type = 0;
  let free = used[0] ?? 0;
  for (const { record, count, nearestUp } of line) {
    for (let open = count; open > 0;) {
      while (free === 0) {
        type += 1;
        free = sure(used[type]);
        if (type >= types.length) throw new Error('matching: fewer units than households in the line');
      }
      if (type < nearestUp) throw new Error('matching: a unit below its household');
      const taken = Math.min(open, free);
      places.push({ record, type, count: taken, served: true });
      open -= taken;
      free -= taken;
    }
  }
  return places;
}

/** Each class in the order of signing; its last ones stay without a unit. */
function splitServed(
  claims: readonly Claim[],
  unserved: readonly number[],
): { served: Claim[]; left: Place[] } {
  const left: Place[] = [];
  const open = [...unserved];
  const served: Claim[] = [];
  for (const claim of [...claims].sort((a, b) => firstSigned(b, a))) {
    const { record, nearestUp: type, count } = claim;
    const without = Math.min(count, sure(open[type]));
    open[type] = sure(open[type]) - without;
    if (without > 0) left.push({ record, type, count: without, served: false });
    if (without < count) served.push({ ...claim, count: count - without });
  }
  return { served, left };
}
