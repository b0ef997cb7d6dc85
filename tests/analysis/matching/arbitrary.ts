import fc from 'fast-check';
import type { Home, Town } from './town';

const AREAS = [45, 60, 72.5, 80, 100] as const;

const home: fc.Arbitrary<Omit<Home, 'id'>> = fc.record({
  // Some targets fall above 100 m², the largest type there can be.
  areaM2: fc.integer({ min: 2500, max: 13_500 }).map((hundredths) => hundredths / 100),
  count: fc.constantFrom(1, 1, 1, 2, 3),
  agreementMonth: fc.integer({ min: 1, max: 4 }),
  route: fc.constantFrom('resettle', 'resettle', 'resettle', 'cash'),
});

/** A handful of households and of unit types, so small that every assignment can be tried. */
export const towns: fc.Arbitrary<Town> = fc
  .record({
    homes: fc.array(home, { minLength: 1, maxLength: 4 }),
    areas: fc.subarray([...AREAS], { minLength: 1 }),
    supplies: fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 8 }), {
      minLength: AREAS.length,
      maxLength: AREAS.length,
    }),
  })
  .map(({ homes, areas, supplies }) => ({
    homes: homes.map((each, index) => ({ id: `H-${index + 1}`, ...each })),
    types: areas.map((areaM2, index) => [areaM2, supplies[index]] as const),
  }));
