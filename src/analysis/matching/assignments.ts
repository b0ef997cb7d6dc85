import type { Household, Project } from '../../project/project';
import { sure } from '../../rows/sure';
import type { HouseholdSheet } from '../household-sheet';
import type { Asked, LargeTarget } from './claims';
import { placesOf, type Place } from './places';
import type { Assignment } from './result';
import type { Allocation } from './transport';

/** Every resettled household with its unit, in the order of the records, the parts of a record by area. */
export function assignmentsOf(asked: Asked, allocation: Allocation, sheet: HouseholdSheet): Assignment[] {
  const { claims, large, types } = asked;
  const ids = new Set(sheet.households.map(({ id }) => id));
  const byRecord = new Map<number, Place[]>();
  for (const place of placesOf(claims, allocation, types)) {
    const own = byRecord.get(place.record);
    if (own === undefined) byRecord.set(place.record, [place]);
    else own.push(place);
  }
  const ordinary = claims.flatMap(({ record, id, targetM2, nearestUp }): Assignment[] => {
    const areas = new Map<number, { count: number; unserved: number }>();
    for (const { type, count, served } of sure(byRecord.get(record))) {
      const part = areas.get(type) ?? { count: 0, unserved: 0 };
      areas.set(type, {
        count: part.count + count,
        unserved: part.unserved + (served ? 0 : count),
      });
    }
    return [...areas]
      .sort(([a], [b]) => a - b)
      .map(([type, part], index) => ({
        record,
        id: index === 0 ? id : partId(id, ids),
        targetM2,
        nearestUpM2: sure(types[nearestUp]).areaM2,
        areaM2: sure(types[type]).areaM2,
        movedUp: type > nearestUp,
        ...part,
      }));
  });
  return [...ordinary, ...largeOnes(large, allocation, sheet)].sort((a, b) => a.record - b.record);
}

/** `H-12/2`, or the next number that no record has. */
function partId(id: string, ids: Set<string>): string {
  let number = 2;
  while (ids.has(`${id}/${number}`)) number += 1;
  ids.add(`${id}/${number}`);
  return `${id}/${number}`;
}

/** Several units each, as the rows say; of a bundle that is short those who signed last stay without. */
function largeOnes(
  large: readonly LargeTarget[],
  { unservedBundles }: Allocation,
  sheet: HouseholdSheet,
): Assignment[] {
  const open = [...unservedBundles];
  return [...large]
    .sort((a, b) => b.agreementMonth - a.agreementMonth || (a.id < b.id ? 1 : -1))
    .map(({ record, id, count, targetM2, bundle }) => {
      const unserved = Math.min(count, sure(open[bundle]));
      open[bundle] = sure(open[bundle]) - unserved;
      const areaM2 = sheet.at('nearestUp', record);
      return { record, id, count, targetM2, nearestUpM2: areaM2, areaM2, movedUp: false, unserved };
    });
}

/** A project with the assignments in place of what stood there; records of other routes are passed on. */
export function applied(project: Project, assignments: readonly Assignment[]): Project {
  const byRecord = new Map<number, Assignment[]>();
  for (const assignment of assignments) {
    const own = byRecord.get(assignment.record);
    if (own === undefined) byRecord.set(assignment.record, [assignment]);
    else own.push(assignment);
  }
  return withHouseholds(
    project,
    project.relocation.households.flatMap((household, record) => {
      const parts = byRecord.get(record);
      if (parts === undefined) return [household];
      return parts.map(({ id, count, areaM2, movedUp }) => ({
        ...unassigned(household),
        id,
        count,
        ...(movedUp ? { assignedAreaM2: areaM2 } : {}),
      }));
    }),
  );
}

/** Every resettled household back at nearest-up. */
export const withoutAssignments = (project: Project): Project =>
  withHouseholds(project, project.relocation.households.map(unassigned));

const withHouseholds = (project: Project, households: Household[]): Project => ({
  ...project,
  relocation: { ...project.relocation, households },
});

/** Only resettled households are matched; what stands at the others reaches no row. */
function unassigned(household: Household): Household {
  if (household.route !== 'resettle' || household.assignedAreaM2 === undefined) return household;
  const { assignedAreaM2: _, ...rest } = household;
  return rest;
}
