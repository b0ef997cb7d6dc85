import type { Project } from '../../project/project';
import { householdSheet } from '../household-sheet';
import { applied, assignmentsOf, withoutAssignments } from './assignments';
import { askedBy, asNearestUp, fits } from './claims';
import { demandOf, movesOf, splitsOf, totalsOf } from './outcome';
import type { Matching } from './result';
import { loadSolver } from './solver';
import { allocate } from './transport';

export { demandOf } from './outcome';
export type { Assignment, Matching, MatchingTotals, MovedUp, TypeDemand } from './result';

export interface MatchOptions {
  /** Where the solver's WebAssembly file is served; in Node it is found beside its package. */
  readonly wasm?: string;
}

/**
 * Matches households to unit types so that no type with limited supply is over-allocated, with the least total step-up (D-22).
 *
 * Starts from nearest-up: assignments that stand in the project are replaced. A household may only move up, and who does is decided
 * by the rule of `placesOf`. What each pays comes from the settlement rows, read again with the assignment in place. Too little
 * supply is an answer (`short`) with the fewest households unserved; targets above the largest type count with their units.
 *
 * Throws PolicyError and ModelError for what relocation leaves open.
 */
export async function matchUnits(project: Project, { wasm }: MatchOptions = {}): Promise<Matching> {
  const plain = withoutAssignments(project);
  const before = householdSheet(plain);
  const asked = askedBy(before);
  const allocation = fits(asked)
    ? asNearestUp(asked)
    : allocate(await loadSolver(wasm), asked.types, asked.demand);
  const assignments = assignmentsOf(asked, allocation, before);
  const moves = assignments.some(({ movedUp }) => movedUp);
  const after = moves ? householdSheet(applied(plain, assignments)) : before;
  const unserved = assignments.filter((each) => each.unserved > 0);
  return {
    status: unserved.length > 0 ? 'short' : moves ? 'matched' : 'nearestUp',
    assignments,
    moved: movesOf(assignments, before, after),
    split: splitsOf(assignments, before),
    large: asked.large,
    unserved: unserved.map(({ id, unserved: count }) => ({ id, count })),
    typesBefore: demandOf(before),
    types: demandOf(after),
    before: totalsOf(before),
    after: totalsOf(after),
    sheet: after,
  };
}

/**
 * The project with the assignment written in: `assignedAreaM2` where a household moved up, empty (nearest-up) elsewhere.
 * A record that is split becomes one record per type; the first part keeps the id. The given project is left as it is.
 */
export function applyMatching(project: Project, { assignments }: Pick<Matching, 'assignments'>): Project {
  return applied(project, assignments);
}
