import { z } from 'zod';
import {
  area,
  byDefault,
  certainty,
  choice,
  flag,
  line,
  list,
  money,
  months,
  numeric,
  optional,
  price,
  share,
  text,
  whole,
} from '../fields';
import { ZERO } from '../../finance/decimal';
import type { Months } from '../fields';

/** Floor-area ratio; beyond 20 somebody typed per cent. */
const far = () => numeric({ min: 0, max: 20 });

/**
 * Land to be sold and what of its price comes back.
 * Defaults: kind (the project's, where it is not mixed), exemptAreaM2 0 and reliefRate 0 (nothing is granted unless stated), no instalments (all at the sale).
 */
export const landSection = (month: Months) =>
  z.strictObject({
    parcels: list(
      line({
        use: text(),
        kind: optional(choice('renewal', 'newBuild')),
        areaM2: area({ above: 0, max: 1e8 }),
        inUnit: flag(),
        farOld: far(),
        farNew: far(),
        exemptAreaM2: byDefault(ZERO, area()),
        floorPrice: optional(price()),
        totalPrice: optional(money()),
        saleMonth: month.point(),
        instalments: list(z.strictObject({ monthsAfterSale: whole({ min: 0, max: 240 }), share: share() })),
        compensationCost: money(),
        developmentCost: money(),
        reliefRate: byDefault(ZERO, share()),
        newlyConverted: flag(),
        certainty: certainty(),
      }),
    ),
    retentionMode: choice('literal', 'conservative', 'confirmed'),
    confirmedRate: optional(share()),
    confirmedReference: optional(text()),
    costBasis: choice('gross', 'netted'),
    landIncomeFund: flag(),
    newLandFeeTariff: optional(price(1e4)),
    agriculturalFundTariff: optional(price(1e4)),
    treasuryLag: months(0, 240),
  });
