import fc from 'fast-check';
import { money, type Frame } from './arbitrary-lines';
import type { Line } from './raw';

export const UNIT_TYPES: Line[] = [60, 80, 100, 120, 140].map((areaM2) => ({
  id: `type${areaM2}`,
  name: `${areaM2} 户型`,
  areaM2,
  supply: 60,
}));

/** Records of one to thirty households each; they sign, move out and redeem in the first half of construction, so before they return. */
export const households = ({ built }: Frame): fc.Arbitrary<Line[]> =>
  fc
    .array(
      fc
        .record({
          route: fc.constantFrom('resettle', 'resettle', 'cash', 'voucher'),
          areaM2: fc.integer({ min: 2500, max: 17_000 }).map((hundredths) => hundredths / 100),
          price: fc.integer({ min: 7000, max: 14_000 }),
          count: fc.integer({ min: 1, max: 30 }),
          topUp: fc.boolean(),
          decoration: money(90_000),
          newDecoration: fc.constantFrom(0, 20_000),
          agreementMonth: fc.integer({ min: 1, max: Math.ceil(built / 2) }),
          later: fc.nat(100),
          assigned: fc.constantFrom(undefined, undefined, undefined, 140),
        })
        .map(({ later, assigned, ...rest }) => {
          const last = Math.ceil(built / 2);
          const after = rest.agreementMonth + (later % (last - rest.agreementMonth + 1));
          return {
            ...rest,
            tenure: '私有',
            use: '住宅',
            moveOutMonth: after,
            ...(rest.route === 'voucher' ? { redemptionMonth: after } : {}),
            ...(rest.route === 'resettle' && assigned !== undefined ? { assignedAreaM2: assigned } : {}),
          };
        }),
      { maxLength: 8 },
    )
    .map((records) => records.map((record, index) => ({ id: `H-${index + 1}`, ...record })));
