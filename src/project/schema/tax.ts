import { z } from 'zod';
import { choice, flag, money, type Months, optional, share, text, whole } from '../fields';

const switched = () => ({ enabled: flag(), reason: optional(text()) });

/** Every tax is stated on or off, and off has its reason; whether a tax applies is never assumed. */
export const taxSection = (month: Months) =>
  z.strictObject({
    vat: z.strictObject(switched()),
    landVat: z.strictObject({
      ...switched(),
      deductibleShare: optional(share()),
      settlementMonth: optional(month.point()),
    }),
    incomeTax: z.strictObject({
      ...switched(),
      saleableCostShare: optional(share()),
      depreciationYears: optional(whole({ min: 1, max: 70 })),
    }),
    propertyTax: z.strictObject({
      mode: choice('rent', 'value', 'off'),
      reason: optional(text()),
      taxableValue: optional(money()),
    }),
    stamp: z.strictObject(switched()),
  });
