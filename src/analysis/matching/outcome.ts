import { sure } from '../../rows/sure';
import type { HouseholdSheet } from '../household-sheet';
import { supplies } from './claims';
import type { Assignment, Matching, MatchingTotals, MovedUp, TypeDemand } from './result';

/** The households that moved up; what each pays is read from the settlement rows before and after. */
export function movesOf(
  assignments: readonly Assignment[],
  before: HouseholdSheet,
  after: HouseholdSheet,
): MovedUp[] {
  const moved = new Map(assignments.flatMap((each) => (each.movedUp ? [[each.id, each] as const] : [])));
  return after.households.flatMap(({ id, count, agreementMonth }, record) => {
    const assignment = moved.get(id);
    if (assignment === undefined) return [];
    const { record: origin, targetM2, nearestUpM2: fromM2, areaM2: toM2 } = assignment;
    return [
      {
        id,
        count,
        agreementMonth,
        targetM2,
        fromM2,
        toM2,
        extraAreaM2: toM2.minus(fromM2),
        extraPayment: after.at('settlement', record).minus(before.at('settlement', origin)),
      },
    ];
  });
}

/** Records of which not all households get the same type. */
export function splitsOf(
  assignments: readonly Assignment[],
  { households }: HouseholdSheet,
): Matching['split'] {
  const parts = new Map<number, Assignment[]>();
  for (const each of assignments) parts.set(each.record, [...(parts.get(each.record) ?? []), each]);
  return [...parts].flatMap(([record, own]) =>
    own.length > 1 ? [{ id: sure(households[record]).id, parts: own }] : [],
  );
}

/** What each unit area is asked for, by the rows, against all its supply; smallest first. */
export function demandOf({ exact, households, unitTypes }: HouseholdSheet): TypeDemand[] {
  const asked = households.length === 0 ? [] : exact.row('unitTypes.demand');
  return supplies(unitTypes).map(({ areaM2, supply }) => {
    const same = unitTypes.flatMap((type, at) => (type.areaM2.eq(areaM2) ? [{ at, name: type.name }] : []));
    // Of types of one area each row tells the demand of all.
    const demand = asked[same[0]?.at ?? 0]?.toNumber() ?? 0;
    const short = supply === undefined ? 0 : Math.max(0, demand - supply);
    return { areaM2, names: same.map(({ name }) => name), supply, demand, short };
  });
}

export const totalsOf = (sheet: HouseholdSheet): MatchingTotals => ({
  stepUpM2: sheet.sum('stepUp', true),
  payable: sheet.sum('payable', true),
  paidByHouseholds: sheet.sum('paidByHousehold'),
  paidToHouseholds: sheet.sum('paidToHousehold'),
});
