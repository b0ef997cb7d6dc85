import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/analysis';
import { frontiersOf, leverLines, rankLevers, structuralLevers } from '../../../src/analysis/levers';
import { applyScenario } from '../../../src/analysis/scenarios';
import { exactLights, meets, SOLVE_TARGETS } from '../../../src/analysis/solve';
import { projectOf } from '../../../src/xlsx/project';

const all = SOLVE_TARGETS.find(({ id }) => id === 'all')!;
const example = (name: string) => read(projectOf(readFileSync(`examples/${name}.json`)));
const timing = example('timing-gap');
const ranking = rankLevers(timing, all);

describe('levers ranked', () => {
  it('every place of the ranking is enough on Decimals, and one step less is not', () => {
    const enough = ranking.levers.filter(({ to }) => to !== null);
    expect(enough.length).toBeGreaterThan(5);
    for (const { lever, to } of enough) {
      const { value } = to!;
      const less = value.gt(lever.from) ? value.minus(lever.step) : value.plus(lever.step);
      expect([lever.id, meets(all, exactLights(timing, [[lever, value]]))]).toEqual([lever.id, true]);
      expect([lever.id, meets(all, exactLights(timing, [[lever, less]]))]).toEqual([lever.id, false]);
    }
  });

  it('the least relative change comes first, a choice after quantities', () => {
    const changes = ranking.levers.flatMap(({ to }) => (to?.relative ? [to.relative.toNumber()] : []));
    expect(changes).toEqual([...changes].sort((one, other) => one - other));
    const enough = ranking.levers.filter(({ to }) => to !== null);
    expect(enough.at(-1)!.lever.id).toBe('retentionMode');
  });

  it('the month of return is ranked however many households there are, and its place is the one on Decimals', () => {
    const { project } = example('wenzhou-mixed');
    expect(project.relocation.households.length).toBeGreaterThan(100);
    const short = read(
      applyScenario(project, {
        id: 'dearer',
        label: { zh: '造价上涨', en: 'dearer works' },
        origin: 'project',
        source: null,
        changes: [{ kind: 'factor', path: 'costs.lines[].amount', factor: '1.6' }],
      }),
    );
    const { levers } = rankLevers(short, all);
    const { lever, best } = levers.find(({ lever: { id } }) => id === 'transition')!;
    const exact = exactLights(short, [[lever, best!.value]])!;
    expect(best!.value.lt(lever.from)).toBe(true);
    expect(best!.lights.construction.gap.toNumber()).toBeCloseTo(exact.construction.gap.toNumber(), 2);
    const asItIs = exactLights(short, [])!.construction.gap;
    expect(exact.construction.gap.lt(asItIs)).toBe(true);
  });

  it('lines for the dashboard hold everything in words', () => {
    const [line] = leverLines(ranking, { lang: 'zh', startMonth: '2024-01', unit: 'auto' });
    expect(line).toEqual({
      label: '建设投资',
      now: '0%',
      to: '−2.36%',
      change: '−2.36%',
      relative: '2.36%',
      construction: '绿',
      operation: '绿',
      overall: '绿',
    });
  });
});

describe('two levers together', () => {
  it('the more the first gives the less the second has to, and together they are enough', () => {
    for (const { pair, points } of frontiersOf(ranking, 3)) {
      const seconds = points.map(({ second }) => second.value.minus(pair[1].from).abs().toNumber());
      expect(seconds).toEqual([...seconds].sort((one, other) => other - one));
      for (const { first, second } of points)
        expect(
          meets(
            all,
            exactLights(timing, [
              [pair[0], first],
              [pair[1], second.value],
            ]),
          ),
        ).toBe(true);
    }
  });
});

describe('other orders', () => {
  it('every order of three parcels is tried, and that is said', () => {
    const [sequence] = structuralLevers(example('ditang-finance'), all);
    expect([sequence?.id, sequence?.tried, sequence?.possible]).toEqual(['parcelSequence', 5, 5]);
    const gaps = sequence!.arrangements.map(({ lights }) => lights.construction.gap.toNumber());
    expect(gaps).toEqual([...gaps].sort((one, other) => one - other));
  });
});
