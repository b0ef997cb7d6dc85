import { z } from 'zod';
import {
  area,
  id,
  list,
  months,
  type Months,
  open,
  optional,
  price,
  share,
  text,
  whole,
  money,
} from '../fields';
import { householdsField } from '../households';

/**
 * Households and the prices they settle at.
 * What the founding documents leave open (domain.md D-23 to D-28) has no default: absent is the model's to name, null is "not filled in".
 */
export const relocationSection = (month: Months) =>
  z
    .strictObject({
      households: householdsField(month.counted).default(() => []),
      unitTypes: list(
        z.strictObject({
          id: id(),
          name: text(),
          areaM2: area({ above: 0, max: 1000 }),
          supply: optional(whole({ min: 0, max: 1e6 })),
        }),
      ),
      appraisal: open('D-23', price()),
      equalAreaDiscount: open('D-23', share()),
      topUpDiscount: open('D-26', share()),
      liftShare: open('D-25', share()),
      upliftPrice: open('D-27', price()),
      stepUpPrice: open('D-27', price()),
      cashBonusRate: open('D-28', share()),
      voucherBonusRate: open('D-28', share()),
      voucherDiscount: open('D-28', share()),
      earlySigningBonus: open('D-27', money({ min: 0, max: 1e7 })),
      signingWindow: z.strictObject({ start: month.offset(), months: months(1, 240) }).optional(),
      transitionAllowance: open('D-27', price(1000)),
      movingFee: open('D-27', price()),
      returnMonth: optional(month.point()),
      talentVouchers: list(
        z.strictObject({
          name: text(),
          count: whole({ min: 0, max: 1e6 }),
          amount: money(),
          month: month.point(),
        }),
      ),
    })
    .prefault({});
