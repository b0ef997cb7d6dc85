import { sure } from '../../rows/sure';
import type { HouseholdSheet } from '../household-sheet';
import type { Assignment, MatchedType, Matching, MatchingTotals, MovedUp } from './result';
import type { Supply } from './transport';

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

/** What each unit area is asked for, by the rows, against all its supply. */
export function typesOf(
  types: readonly Supply[],
  before: HouseholdSheet,
  after: HouseholdSheet,
): MatchedType[] {
  const demand = ({ exact, households, unitTypes }: HouseholdSheet, { areaM2 }: Supply): number => {
    if (households.length === 0) return 0;
    const type = unitTypes.findIndex((each) => each.areaM2.eq(areaM2));
    return exact.row('unitTypes.demand')[type]?.toNumber() ?? 0;
  };
  return types.map((type) => {
    const { areaM2, supply } = type;
    const demandAfter = demand(after, type);
    return {
      areaM2,
      names: before.unitTypes.filter((each) => each.areaM2.eq(areaM2)).map(({ name }) => name),
      supply,
      demandBefore: demand(before, type),
      demandAfter,
      short: supply === undefined ? 0 : Math.max(0, demandAfter - supply),
    };
  });
}

export const totalsOf = (sheet: HouseholdSheet): MatchingTotals => ({
  stepUpM2: sheet.sum('stepUp', true),
  payable: sheet.sum('payable', true),
  paidByHouseholds: sheet.sum('paidByHousehold'),
  paidToHouseholds: sheet.sum('paidToHousehold'),
});
