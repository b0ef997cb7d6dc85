import type { Decimal } from '../../finance/decimal';
import { sure } from '../../rows/sure';
import type { HouseholdSheet } from '../household-sheet';
import type { Claim } from './places';
import type { Allocation, Bundle, Demand, Supply } from './transport';

/** A record whose target lies above the largest type: largest units first, the rest nearest-up (model.md 4.2). */
export interface LargeTarget {
  readonly record: number;
  readonly id: string;
  readonly count: number;
  readonly agreementMonth: number;
  readonly targetM2: Decimal;
  readonly largestUnits: number;
  /** The type of the rest, m²; 0 where there is no rest. */
  readonly lastUnitM2: Decimal;
  /** Position of its bundle in the demand. */
  readonly bundle: number;
}

/** What the households ask of the unit types, and the records that ask it. */
export interface Asked {
  readonly types: readonly Supply[];
  readonly demand: Demand;
  readonly claims: readonly Claim[];
  readonly large: readonly LargeTarget[];
}

/** Types of equal area are one type with both supplies. */
export function supplies(unitTypes: HouseholdSheet['unitTypes']): Supply[] {
  const byArea = new Map<string, Supply>();
  for (const { areaM2, supply } of unitTypes) {
    const before = byArea.get(areaM2.toString());
    const both =
      before === undefined
        ? supply
        : before.supply === undefined || supply === undefined
          ? undefined
          : before.supply + supply;
    byArea.set(areaM2.toString(), { areaM2, supply: both });
  }
  return [...byArea.values()].sort((a, b) => a.areaM2.comparedTo(b.areaM2));
}

/** Reads the demand from the rows of a sheet without assignments; a bundle is kept once however many records share it. */
export function askedBy(sheet: HouseholdSheet): Asked {
  const types = supplies(sheet.unitTypes);
  const position = new Map(types.map(({ areaM2 }, index) => [areaM2.toString(), index]));
  const typeOf = (areaM2: Decimal): number => sure(position.get(areaM2.toString()));
  const nearestUp = types.map(() => 0);
  const bundles = new Map<string, Bundle & { readonly index: number }>();
  const claims: Claim[] = [];
  const large: LargeTarget[] = [];
  sheet.households.forEach(({ id, count, agreementMonth, route }, record) => {
    if (route !== 'resettle') return;
    const [targetM2, lastUnitM2] = [sheet.at('target', record), sheet.at('lastUnit', record)];
    const largestUnits = sheet.at('largestUnits', record).toNumber();
    const own = { record, id, count, agreementMonth, targetM2 };
    if (largestUnits === 0) {
      // A target that rounds to nothing asks for nothing.
      if (lastUnitM2.isZero()) return;
      const type = typeOf(lastUnitM2);
      nearestUp[type] = sure(nearestUp[type]) + count;
      claims.push({ ...own, nearestUp: type });
      return;
    }
    const key = `${largestUnits}+${lastUnitM2.toString()}`;
    const before = bundles.get(key);
    const needs = types.map((_, type) => (type === types.length - 1 ? largestUnits : 0));
    if (!lastUnitM2.isZero()) needs[typeOf(lastUnitM2)] = sure(needs[typeOf(lastUnitM2)]) + 1;
    const index = before?.index ?? bundles.size;
    bundles.set(key, { index, households: (before?.households ?? 0) + count, needs });
    large.push({ ...own, largestUnits, lastUnitM2, bundle: index });
  });
  // Written in an order of its own, so that the order of the records never reaches the solver.
  const ordered = [...bundles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, bundle]) => bundle);
  const place = new Map(ordered.map(({ index }, at) => [index, at]));
  return {
    types,
    demand: { nearestUp, bundles: ordered },
    claims,
    large: large.map((each) => ({ ...each, bundle: sure(place.get(each.bundle)) })),
  };
}

const unitsAsked = ({ demand }: Asked, type: number): number =>
  demand.bundles.reduce(
    (sum, { households, needs }) => sum + households * sure(needs[type]),
    sure(demand.nearestUp[type]),
  );

/** Nearest-up over-allocates nothing, and there is nothing to solve. */
export const fits = (asked: Asked): boolean =>
  asked.types.every(({ supply }, type) => supply === undefined || unitsAsked(asked, type) <= supply);

/** Everybody at the nearest-up type. */
export const asNearestUp = ({ demand: { nearestUp, bundles } }: Asked): Allocation => ({
  used: nearestUp,
  unserved: nearestUp.map(() => 0),
  unservedBundles: bundles.map(() => 0),
});
