import fc from 'fast-check';
import type { Home, Town } from './town';

const AREAS = [45, 60, 72.5, 80, 100] as const;

const hundredths = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least * 100, max: most * 100 }).map((area) => area / 100);

const home: fc.Arbitrary<Omit<Home, 'id'>> = fc.record({
  // Now and then a target above 100 m², the largest type there can be.
  areaM2: fc.oneof(
    { weight: 6, arbitrary: hundredths(25, 72) },
    { weight: 1, arbitrary: hundredths(72, 135) },
  ),
  count: fc.constantFrom(1, 1, 1, 2, 3),
  agreementMonth: fc.integer({ min: 1, max: 4 }),
  route: fc.constantFrom('resettle', 'resettle', 'resettle', 'cash'),
});

/** A handful of households and of unit types, so small that every assignment can be tried; to fit, to be matched and to be short are all common. */
export const towns: fc.Arbitrary<Town> = fc
  .record({
    homes: fc.array(home, { minLength: 2, maxLength: 4 }),
    areas: fc.subarray([...AREAS], { minLength: 1 }),
    supplies: fc.array(fc.nat(3), { minLength: AREAS.length, maxLength: AREAS.length }),
    largest: fc.constantFrom(undefined, 2, 5, 8),
  })
  .map(({ homes, areas, supplies, largest }) => ({
    homes: homes.map((each, index) => ({ id: `H-${index + 1}`, ...each })),
    types: areas.map(
      (areaM2, index) => [areaM2, index === areas.length - 1 ? largest : supplies[index]] as const,
    ),
  }));
