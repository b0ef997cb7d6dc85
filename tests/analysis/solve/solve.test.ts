import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, read, type Readings } from '../../../src/analysis';
import { applyScenario } from '../../../src/analysis/scenarios';
import {
  exactLights,
  leversOf,
  meets,
  PHASES,
  solve,
  SOLVE_TARGETS,
  valueAt,
  withRange,
  type Lever,
  type SolveTarget,
} from '../../../src/analysis/solve';
import { Decimal } from '../../../src/finance/decimal';
import { projectOf } from '../../../src/xlsx/project';

const readings = new Map<string, Readings>();
const example = (name: string): Readings => {
  const known = readings.get(name) ?? read(projectOf(readFileSync(`examples/${name}.json`)));
  readings.set(name, known);
  return known;
};
const lever = (of: Readings, id: string): Lever => leversOf(of).find((each) => each.id === id)!;
const target = (id: string): SolveTarget => SOLVE_TARGETS.find((each) => each.id === id)!;

/** The project with the lever at a value, read anew as a file would be. */
const anew = (of: Readings, moved: Lever, value: Decimal) =>
  evaluate(
    applyScenario(of.project, {
      id: 'lever',
      label: moved.label,
      origin: 'preset',
      source: null,
      changes: moved.changesAt(value),
    }),
  ).verdict;

describe('one lever to a target', () => {
  it.each([
    ['timing-gap', 'far', 'construction'],
    ['timing-gap', 'landMonth', 'all'],
    ['timing-gap', 'treasuryLag', 'all'],
    ['timing-gap', 'costCut', 'both'],
    ['shortfall', 'grant', 'construction'],
    ['shortfall', 'costCut', 'all'],
    ['generic-plan', 'equity', 'construction'],
    ['ditang-finance', 'equity', 'all'],
  ])('%s: %s is enough where it says for %s, and one step less is not', (name, id, aim) => {
    const of = example(name);
    const moved = lever(of, id);
    const solution = solve(of, moved, target(aim));
    if (solution.kind !== 'found') throw new Error(solution.kind);
    const { value } = solution.to;
    const before = value.gt(moved.from) ? value.minus(moved.step) : value.plus(moved.step);
    expect(meets(target(aim), exactLights(of, [[moved, value]]))).toBe(true);
    expect(meets(target(aim), exactLights(of, [[moved, before]]))).toBe(false);
  });

  it('the solved value put back into the project turns the verdict to the yuan; a yuan less does not', () => {
    const of = example('shortfall');
    const moved = lever(of, 'grant');
    const solution = solve(of, moved, target('all'));
    if (solution.kind !== 'found') throw new Error(solution.kind);
    const now = anew(of, moved, solution.to.value);
    expect(PHASES.map((phase) => now[phase].colour)).toEqual(['green', 'green', 'green']);
    const less = anew(of, moved, solution.to.value.minus(1)).construction;
    expect([less.colour, less.gap.gt(0) && less.gap.lte(1)]).toEqual(['amber', true]);
  });

  it('a choice is found too, and written as the project writes it', () => {
    const of = example('timing-gap');
    const moved = lever(of, 'retentionMode');
    const solution = solve(of, moved, target('all'));
    if (solution.kind !== 'found') throw new Error(solution.kind);
    expect(moved.changesAt(solution.to.value)).toEqual([
      { kind: 'set', path: 'land.retentionMode', value: 'literal' },
    ]);
    expect(anew(of, moved, solution.to.value).construction.colour).toBe('green');
  });

  it('out of reach: the best within the range and what is still missing there', () => {
    const of = example('shortfall');
    const solution = solve(of, lever(of, 'far'), target('all'));
    if (solution.kind !== 'outOfReach') throw new Error(solution.kind);
    expect(solution.best.value.toString()).toBe('2.5');
    expect(solution.best.lights.construction.gap.toFixed(2)).toBe('98375210.55');
  });

  it('a target that is met is said to be met', () => {
    const of = example('shortfall');
    expect(solve(of, lever(of, 'grant'), target('operation')).kind).toBe('alreadyMet');
  });

  it('a lever that changes nothing is refused, and so is a range without the place it stands at', () => {
    const of = example('shortfall');
    expect(() => solve(of, lever(of, 'treasuryLag'), target('all'))).toThrow(/changesNothing/);
    expect(() => withRange(lever(of, 'far'), { least: new Decimal(3) })).toThrow(/badRange/);
  });

  it('wherever a lever begins below the gap, the same yuan is enough', () => {
    const of = example('timing-gap');
    const moved = lever(of, 'grant');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7_000_000 }), (already) => {
        const from = moved.from.plus(already);
        const shifted: Lever = { ...moved, range: { ...moved.range, least: moved.from }, from };
        const solution = solve(of, shifted, target('construction'));
        const at = solution.kind === 'found' ? solution.to.value : undefined;
        return at?.toString() === '37490265';
      }),
      { numRuns: 5 },
    );
  });
});

describe('levers of a project', () => {
  it('every lever moved by one step is the same project as that input entered', () => {
    const of = example('timing-gap');
    for (const moved of leversOf(of).filter(({ isPart }) => !isPart)) {
      const at = moved.range.most.gt(moved.from) ? 1 : -1;
      const value = valueAt(moved, at);
      const there = exactLights(of, [[moved, value]]);
      const entered = anew(of, moved, value);
      for (const phase of PHASES)
        expect([moved.id, there?.[phase].gap.toFixed(2), there?.[phase].colour]).toEqual([
          moved.id,
          entered[phase].gap.toFixed(2),
          entered[phase].colour,
        ]);
    }
  });

  it('the sum of several lines grows in whole yuan, each in proportion', () => {
    const of = example('generic-plan');
    const moved = lever(of, 'equity');
    const values = moved.valuesAt(moved.from.plus(100_001));
    expect(Decimal.sum(...values).toString()).toBe(moved.from.plus(100_001).toString());
    expect(values.map((value) => value.isInteger())).toEqual([true, true]);
  });
});
