import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdSheet } from '../../../src/analysis/household-sheet';
import { applyMatching, matchUnits, type Matching } from '../../../src/analysis/matching';
import type { Decimal } from '../../../src/finance/decimal';
import { ZERO } from '../../../src/finance/decimal';
import { towns } from './arbitrary';
import { byHand } from './by-hand';
import { town, type Town } from './town';

const sum = <T>(list: readonly T[], of: (each: T) => Decimal | number): Decimal =>
  list.reduce((total, each) => total.plus(of(each)), ZERO);

/** Above nearest-up, of the households that are served, m². */
const extraOf = ({ assignments }: Matching): Decimal =>
  sum(assignments, ({ areaM2, nearestUpM2, count, unserved }) =>
    areaM2.minus(nearestUpM2).times(count - unserved),
  );
const unservedOf = ({ unserved }: Matching): number => sum(unserved, ({ count }) => count).toNumber();

const holds = (law: (given: Town, matching: Matching) => void | Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(towns, async (given) => law(given, await matchUnits(town(given)))),
    { numRuns: 120 },
  );

describe('matching, on towns so small that every assignment can be tried', () => {
  it('leaves as few households out as can be, and then the least area above nearest-up', () =>
    holds((given, matching) => {
      const best = byHand(given);
      expect([unservedOf(matching), extraOf(matching).times(100).toNumber()]).toEqual([
        best.unserved,
        best.extra,
      ]);
      expect(matching.status === 'short').toBe(best.unserved > 0);
    }));

  it('has the step-up of the rows: that of nearest-up and the areas added', () =>
    holds((_, matching) => {
      expect(matching.after.stepUpM2.minus(matching.before.stepUpM2).toString()).toBe(
        extraOf(matching).toString(),
      );
    }));

  it('never over-allocates a type', () =>
    holds((given, matching) => {
      const { types, status, sheet } = matching;
      if (status === 'short') expect(sum(types, ({ short }) => short).gt(0)).toBe(true);
      else
        for (const over of given.homes.length > 0 ? sheet.exact.row('unitTypes.overallocated') : [])
          expect(over.isZero()).toBe(true);
    }));

  it('drops nobody, gives nobody less than the target, and writes only what moved', () =>
    holds((given, matching) => {
      const applied = applyMatching(town(given), matching).relocation.households;
      expect(sum(applied, ({ count }) => count).toNumber()).toBe(
        sum(given.homes, ({ count = 1 }) => count).toNumber(),
      );
      expect(new Set(applied.map(({ id }) => id)).size).toBe(applied.length);
      for (const each of matching.assignments) {
        expect(each.areaM2.gte(each.targetM2)).toBe(true);
        const written = applied.find(({ id }) => id === each.id)?.assignedAreaM2;
        expect(written?.toString()).toBe(each.movedUp ? each.areaM2.toString() : undefined);
      }
    }));

  it('gives nobody a larger home than somebody with a larger target', () =>
    holds(({ types }, { assignments }) => {
      const largest = Math.max(...types.map(([areaM2]) => areaM2));
      const line = assignments
        .filter(({ unserved, targetM2 }) => unserved === 0 && targetM2.lte(largest))
        .sort((a, b) => a.targetM2.comparedTo(b.targetM2) || a.areaM2.comparedTo(b.areaM2));
      line.slice(1).forEach((each, index) => expect(each.areaM2.gte(line[index]!.areaM2)).toBe(true));
    }));

  it('is the same whatever the order of the records and of the types', () =>
    fc.assert(
      fc.asyncProperty(towns, fc.nat(), async (given, turn) => {
        const turned = <T>(list: readonly T[]): T[] =>
          list.map((_, index) => list[(index + turn) % list.length]!).reverse();
        const [one, other] = await Promise.all(
          [given, { homes: turned(given.homes), types: turned(given.types) }].map((each) =>
            matchUnits(town(each)),
          ),
        );
        const said = ({ assignments, moved }: Matching): string[] => [
          ...assignments.map(
            ({ id, count, areaM2, unserved }) =>
              `${id}: ${count} × ${areaM2.toString()}, ${unserved} without`,
          ),
          ...moved.map(({ id, extraPayment }) => `${id} pays ${extraPayment.toString()}`),
        ];
        expect(said(other!).sort()).toEqual(said(one!).sort());
      }),
      { numRuns: 60 },
    ));

  it('never has more step-up, nor more households left out, where there are more units', () =>
    fc.assert(
      fc.asyncProperty(towns, fc.nat(), fc.integer({ min: 1, max: 3 }), async (given, which, more) => {
        const at = which % given.types.length;
        const types = given.types.map(([areaM2, supply], index) =>
          index === at && supply !== undefined
            ? ([areaM2, supply + more] as const)
            : ([areaM2, supply] as const),
        );
        const [one, other] = await Promise.all([
          matchUnits(town(given)),
          matchUnits(town({ ...given, types })),
        ]);
        expect(unservedOf(other)).toBeLessThanOrEqual(unservedOf(one));
        if (one.status !== 'short') expect(other.after.stepUpM2.lte(one.after.stepUpM2)).toBe(true);
      }),
      { numRuns: 60 },
    ));

  it('changes nothing when it is done twice', () =>
    holds(async (given, matching) => {
      const once = applyMatching(town(given), matching);
      const again = await matchUnits(once);
      expect(again.after).toEqual(matching.after);
      expect(householdSheet(applyMatching(once, again)).sum('settlement', true).toString()).toBe(
        matching.sheet.sum('settlement', true).toString(),
      );
    }));
});
