import fc from 'fast-check';
import { certainty, instalments, lines, money, month, type Frame } from './arbitrary-lines';
import type { Line, RawProject } from './raw';

const parcels = (frame: Frame): fc.Arbitrary<Line[]> =>
  lines('parcel', 2, (id) =>
    fc
      .record({
        areaM2: fc.integer({ min: 1000, max: 60_000 }),
        kind: fc.constantFrom('renewal', 'renewal', 'newBuild'),
        inUnit: fc.boolean(),
        farOld: fc.integer({ min: 0, max: 15 }).map((tenths) => tenths / 10),
        farNew: fc.integer({ min: 5, max: 35 }).map((tenths) => tenths / 10),
        exemptAreaM2: fc.nat(5000),
        price: fc.oneof(
          fc.record({ floorPrice: fc.integer({ min: 500, max: 9000 }) }),
          fc.record({ totalPrice: money(400_000_000) }),
        ),
        saleMonth: month(frame),
        compensationCost: money(150_000_000),
        developmentCost: money(40_000_000),
        reliefRate: fc.constantFrom(0, 0, 0.1),
        newlyConverted: fc.boolean(),
        certainty,
      })
      .chain(({ price, ...rest }) =>
        instalments(frame.horizon - rest.saleMonth).map((parts) => ({
          id,
          name: id,
          use: '商住',
          ...rest,
          ...price,
          instalments: parts,
        })),
      ),
  );

/** Parcels of every kind and the three retention modes; `netted` puts their costs into the land account. */
export const land = (frame: Frame, netted: boolean): fc.Arbitrary<RawProject['land']> =>
  fc
    .record({
      parcels: parcels(frame),
      mode: fc.constantFrom(
        { retentionMode: 'literal' },
        { retentionMode: 'conservative' },
        { retentionMode: 'confirmed', confirmedRate: 0.55, confirmedReference: '区财政局函〔2024〕1号' },
      ),
      landIncomeFund: fc.boolean(),
      tariffs: fc.record({ newLandFeeTariff: fc.nat(120), agriculturalFundTariff: fc.nat(20) }),
      treasuryLag: fc.nat(9),
    })
    .map(({ mode, tariffs, ...rest }) => ({
      ...rest,
      ...mode,
      ...tariffs,
      costBasis: netted ? 'netted' : 'gross',
    }));
