import { describe, expect, it } from 'vitest';
import { cliffs } from '../../src/analysis/cliffs';
import { householdSheet } from '../../src/analysis/household-sheet';
import { town, type Home } from './matching/town';

const of = (
  homes: readonly Home[],
  types: readonly (readonly [number, number?])[] = [[60], [80]],
): string[] =>
  cliffs(householdSheet(town({ homes, types }))).map(
    ({ id, count, targetM2, unitM2, distanceM2, nextM2, cost }) =>
      `${id}: ${count} × ${targetM2.toString()} in ${unitM2.toString()}, ${distanceM2.toString()} below, ${nextM2.toString()} costs ${cost.toString()}`,
  );

describe('households below a cliff', () => {
  it('within one square metre, nearest first, with what the next type costs all of the record', () => {
    expect(
      of([
        { id: 'just', areaM2: 53.7, count: 2 },
        { id: 'at', areaM2: 54.54 },
        { id: 'far', areaM2: 53.6 },
        { id: 'past', areaM2: 54.6 },
      ]),
    ).toEqual([
      'at: 1 × 59.99 in 60, 0.01 below, 80 costs 220000',
      'just: 2 × 59.07 in 60, 0.93 below, 80 costs 440000',
    ]);
  });

  it('not at the largest type, not those who take cash, not those who moved up', () => {
    expect(of([{ id: 'top', areaM2: 72.5 }])).toEqual([]);
    expect(of([{ id: 'cash', areaM2: 54.5, route: 'cash' }])).toEqual([]);
    expect(of([{ id: 'moved', areaM2: 54.5, assignedAreaM2: 80 }])).toEqual([]);
  });

  it('within the width that the policy names', () => {
    const given = town({ homes: [{ id: 'near', areaM2: 53.7 }], types: [[60], [80]] });
    const policy = {
      ...given.policy,
      overrides: [{ id: 'relocation.cliffWidth', value: '0.5', reason: '按街道要求' }],
    };
    expect(cliffs(householdSheet({ ...given, policy }))).toEqual([]);
  });

  it('none without households', () => {
    expect(of([])).toEqual([]);
  });
});
