import fc from 'fast-check';
import type { Line } from './raw';

/** What the dates of a project's lines must fit into, in months from its start. */
export interface Frame {
  readonly built: number;
  readonly horizon: number;
  readonly stepMonths: number;
}

export const money = (most: number): fc.Arbitrary<number> => fc.nat(most * 100).map((fen) => fen / 100);
export const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
export const certainty = fc.constantFrom('received', 'committed', 'committed', 'expected');
/** A month in which something falls, counted from 1. */
export const month = ({ horizon }: Frame): fc.Arbitrary<number> => fc.integer({ min: 1, max: horizon });
/** Months gone by when something begins. */
export const offset = (below: number): fc.Arbitrary<number> => fc.nat(Math.max(0, below - 1));

/** A stretch of months that begins before `latest` and ends within the horizon. */
export const spell = (horizon: number, latest: number): fc.Arbitrary<{ start: number; months: number }> =>
  offset(Math.min(latest, horizon)).chain((start) =>
    fc.record({
      start: fc.constant(start),
      months: fc.integer({ min: 1, max: Math.min(30, horizon - start) }),
    }),
  );

/** Up to `most` lines, each made with its own id. */
export const lines = (
  prefix: string,
  most: number,
  make: (id: string) => fc.Arbitrary<Line>,
): fc.Arbitrary<Line[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => make(`${prefix}${'ABCD'[index] ?? 'E'}`))),
    );

/** So many whole percentages that add up to one. */
export const allShares = (count: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(100), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const bounds = [0, ...cuts.sort((a, b) => a - b), 100];
    return bounds.slice(1).map((bound, index) => (bound - (bounds[index] ?? 0)) / 100);
  });

export const instalments = (room: number): fc.Arbitrary<{ monthsAfterSale: number; share: number }[]> =>
  fc
    .integer({ min: 0, max: 3 })
    .chain((count) =>
      count === 0
        ? fc.constant([])
        : fc
            .tuple(
              allShares(count),
              fc.array(fc.nat(Math.max(0, Math.min(room, 24))), { minLength: count, maxLength: count }),
            )
            .map(([parts, months]) =>
              parts.map((part, index) => ({ monthsAfterSale: months[index] ?? 0, share: part })),
            ),
    );

/** Shares of a whole that fall in months first … last. */
export const draws = (first: number, last: number): fc.Arbitrary<{ month: number; share: number }[]> =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((count) =>
      fc
        .tuple(
          allShares(count),
          fc.array(fc.integer({ min: first, max: last }), { minLength: count, maxLength: count }),
        )
        .map(([parts, months]) =>
          parts.map((part, index) => ({ month: months[index] ?? first, share: part })),
        ),
    );

export const incomes = (frame: Frame, ramps: boolean): fc.Arbitrary<Line[]> =>
  lines('income', 3, (id) =>
    fc.record({
      id: fc.constant(id),
      name: fc.constant(id),
      element: fc.constantFrom(
        'propertyOperation',
        'serviceCharge',
        'industryTax',
        'energy',
        'parking',
        'commercial',
        'rental',
        'other',
      ),
      quantity: fc.nat(20_000),
      unit: fc.constantFrom('m2', 'place', 'household', 'unit'),
      unitPrice: money(90),
      startMonth: offset(frame.horizon - frame.built),
      rampMonths: ramps ? fc.constantFrom(0, 1, 6, 18) : fc.constant(0),
      occupancy: share,
      collectionRate: share,
      growth: fc.constantFrom(-0.01, 0, 0.02),
      vatRate: fc.constantFrom(0, 0.05, 0.09),
    }),
  );

export const operatingCosts = (frame: Frame): fc.Arbitrary<Line[]> =>
  lines('upkeep', 3, (id) =>
    fc
      .record({
        basicService: fc.boolean(),
        size: fc.oneof(
          fc.record({ amount: money(6_000_000) }),
          fc.record({ quantity: fc.nat(50_000), unitCost: money(60) }),
        ),
        startMonth: offset(frame.horizon - frame.built),
        growth: fc.constantFrom(0, 0.03),
      })
      .map(({ size, ...rest }) => ({ id, name: id, ...rest, ...size })),
  );
