import { describe, expect, it } from 'vitest';
import { applyMatching, matchUnits, type Matching } from '../../../src/analysis/matching';
import { parseProject, toJson } from '../../../src/project';
import { ModelError } from '../../../src/model';
import { town, type Home } from './town';

/** Who has which unit, a line each. */
const said = ({ assignments }: Matching): string[] =>
  assignments.map(
    ({ id, count, areaM2, unserved }) =>
      `${id}: ${count} × ${areaM2.toString()}${unserved > 0 ? `, ${unserved} without` : ''}`,
  );

// Targets are 1.1 times the old area: 40 → 44, 50 → 55, 54 → 59.4.
const small: Home = { id: 'small', areaM2: 40 };
const middle: Home = { id: 'middle', areaM2: 50 };
const large: Home = { id: 'large', areaM2: 54 };

describe('who moves up', () => {
  it('nobody, and no solver is asked, where nearest-up fits', async () => {
    const matching = await matchUnits(
      town({
        homes: [small, middle, large],
        types: [
          [60, 3],
          [80, 0],
        ],
      }),
    );
    expect(matching.status).toBe('nearestUp');
    expect(matching.moved).toEqual([]);
  });

  it('the one whose step is least, when one 60 m² home is missing', async () => {
    const matching = await matchUnits(town({ homes: [small, middle, large], types: [[60, 2], [80]] }));
    expect(matching.status).toBe('matched');
    expect(said(matching)).toEqual(['small: 1 × 60', 'middle: 1 × 60', 'large: 1 × 80']);
  });

  it('of equals the one who signed last, then the last in order of id', async () => {
    const homes = [
      { ...small, id: 'b', agreementMonth: 2 },
      { ...small, id: 'c', agreementMonth: 2 },
      { ...small, id: 'a', agreementMonth: 5 },
    ];
    const two = await matchUnits(town({ homes, types: [[60, 2], [80]] }));
    expect(two.moved.map(({ id }) => id)).toEqual(['a']);
    const one = await matchUnits(town({ homes, types: [[60, 1], [80]] }));
    expect(one.moved.map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('one step each rather than one household two steps, where the type above is full too', async () => {
    const homes = [small, large, { id: 'eighty', areaM2: 70 }];
    const matching = await matchUnits(town({ homes, types: [[60, 1], [80, 1], [100]] }));
    expect(said(matching)).toEqual(['small: 1 × 60', 'large: 1 × 80', 'eighty: 1 × 100']);
  });

  it('pays the step-up price for the area added, by the settlement rows', async () => {
    const { moved, before, after } = await matchUnits(
      town({ homes: [small, large], types: [[60, 1], [80]] }),
    );
    expect(
      moved.map(({ id, fromM2, toM2, extraAreaM2, extraPayment }) =>
        [id, fromM2, toM2, extraAreaM2, extraPayment].map(String),
      ),
    ).toEqual([['large', '60', '80', '20', '220000']]);
    expect(after.payable.minus(before.payable).toString()).toBe('220000');
    expect(after.stepUpM2.minus(before.stepUpM2).toString()).toBe('20');
  });
});

describe('a record that stands for several households', () => {
  it('is split when not all of them fit one type, and says so', async () => {
    const given = town({ homes: [{ ...small, id: 'H', count: 5 }], types: [[60, 3], [80]] });
    const matching = await matchUnits(given);
    expect(said(matching)).toEqual(['H: 3 × 60', 'H/2: 2 × 80']);
    expect(matching.split.map(({ id, parts }) => [id, parts.map((part) => part.id)])).toEqual([
      ['H', ['H', 'H/2']],
    ]);
    expect(matching.moved.map(({ id, count }) => [id, count])).toEqual([['H/2', 2]]);
  });

  it('takes no id that another record has', async () => {
    const homes = [
      { ...small, id: 'H', count: 2 },
      { ...large, id: 'H/2' },
    ];
    const matching = await matchUnits(town({ homes, types: [[60, 1], [80, 1], [100]] }));
    expect(said(matching)).toEqual(['H: 1 × 60', 'H/3: 1 × 80', 'H/2: 1 × 100']);
  });
});

describe('a target above the largest type', () => {
  // 100 → 110: one unit of 80 and one of 60 for the remaining 30.
  const huge: Home = { id: 'huge', areaM2: 100 };

  it('keeps its several units, which count against the supply', async () => {
    const homes = [huge, small, { id: 'eighty', areaM2: 70 }];
    const matching = await matchUnits(
      town({
        homes,
        types: [
          [60, 1],
          [80, 3],
        ],
      }),
    );
    expect(said(matching)).toEqual(['huge: 1 × 140', 'small: 1 × 80', 'eighty: 1 × 80']);
    expect(matching.large.map(({ id, largestUnits, lastUnitM2 }) => [id, largestUnits, +lastUnitM2])).toEqual(
      [['huge', 1, 60]],
    );
  });

  it('gives way where its units serve more households otherwise, and is listed', async () => {
    const homes = [huge, small, { id: 'eighty', areaM2: 70 }];
    const matching = await matchUnits(
      town({
        homes,
        types: [
          [60, 1],
          [80, 1],
        ],
      }),
    );
    expect(said(matching)).toEqual(['huge: 1 × 140, 1 without', 'small: 1 × 60', 'eighty: 1 × 80']);
    expect(matching.types.map(({ areaM2, short }) => [+areaM2, short])).toEqual([
      [60, 1],
      [80, 1],
    ]);
  });
});

describe('too few homes', () => {
  it('says which types are short by how many, and leaves the last to sign without', async () => {
    const homes = [
      { ...small, id: 'first', agreementMonth: 1 },
      { ...small, id: 'last', agreementMonth: 3, count: 4 },
      { id: 'eighty', areaM2: 70 },
    ];
    const matching = await matchUnits(
      town({
        homes,
        types: [
          [60, 2],
          [80, 2],
        ],
      }),
    );
    expect(matching.status).toBe('short');
    expect(matching.unserved).toEqual([{ id: 'last', count: 2 }]);
    expect(said(matching)).toEqual([
      'first: 1 × 60',
      'last: 3 × 60, 2 without',
      'last/2: 1 × 80',
      'eighty: 1 × 80',
    ]);
    expect(matching.types.map(({ areaM2, short }) => [+areaM2, short])).toEqual([
      [60, 2],
      [80, 0],
    ]);
  });

  it('fits exactly once the homes that are short are built', async () => {
    const homes = [
      { ...small, count: 7 },
      { ...middle, count: 3 },
      { id: 'eighty', areaM2: 70, count: 4 },
    ];
    const { types } = await matchUnits(
      town({
        homes,
        types: [
          [60, 5],
          [80, 6],
        ],
      }),
    );
    const built = types.map(({ areaM2, supply = 0, short }) => [+areaM2, supply + short] as const);
    expect((await matchUnits(town({ homes, types: built }))).status).not.toBe('short');
  });

  it('has an answer where there is no home at all', async () => {
    const matching = await matchUnits(town({ homes: [small], types: [[60, 0]] }));
    expect(matching.unserved).toEqual([{ id: 'small', count: 1 }]);
  });
});

describe('what is left alone', () => {
  it('cash and voucher households, and a project without households', async () => {
    const homes: Home[] = [
      { ...small, route: 'cash' },
      { ...middle, route: 'voucher' },
    ];
    expect((await matchUnits(town({ homes, types: [[60, 0]] }))).assignments).toEqual([]);
    expect((await matchUnits(town({ homes: [], types: [[60, 0]] }))).status).toBe('nearestUp');
  });

  it('the project that was given; an assignment that stands in it is replaced', async () => {
    const given = town({ homes: [{ ...small, assignedAreaM2: 80 }], types: [[60, 1], [80]] });
    const before = JSON.stringify(toJson(given));
    const matching = await matchUnits(given);
    const applied = applyMatching(given, matching);
    expect(JSON.stringify(toJson(given))).toBe(before);
    expect(applied.relocation.households[0]?.assignedAreaM2).toBeUndefined();
    expect(parseProject(toJson(applied))).toEqual(applied);
  });

  it('what relocation needs and does not have is refused as everywhere', async () => {
    const given = town({ homes: [small], types: [[60, 1]] });
    const { stepUpPrice: _, ...relocation } = given.relocation;
    await expect(matchUnits({ ...given, relocation })).rejects.toThrow(ModelError);
  });
});

describe('two types of one area', () => {
  it('are one type with both supplies', async () => {
    const homes = [{ ...small, count: 3 }];
    const given = town({ homes, types: [[60, 1], [61, 1], [80]] });
    const unitTypes = given.relocation.unitTypes.map((type, at) =>
      at === 1 ? { ...type, areaM2: given.relocation.unitTypes[0]!.areaM2 } : type,
    );
    const matching = await matchUnits({ ...given, relocation: { ...given.relocation, unitTypes } });
    expect(said(matching)).toEqual(['small: 2 × 60', 'small/2: 1 × 80']);
    expect(matching.types.map(({ names, supply, short }) => [names, supply, short])).toEqual([
      [['60 户型', '61 户型'], 2, 0],
      [['80 户型'], undefined, 0],
    ]);
  });
});
