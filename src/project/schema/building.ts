import { z } from 'zod';
import {
  byDefault,
  certainty,
  choice,
  flag,
  growth,
  line,
  list,
  money,
  months,
  type Months,
  optional,
  price,
  quantity,
  share,
} from '../fields';

/** Project costs. Default: shares empty (only profile byYear has them). No rate, profile or date is ever assumed. */
export const costsSection = (month: Months) =>
  z
    .strictObject({
      lines: list(
        line({
          group: choice(
            'land',
            'preliminary',
            'construction',
            'infrastructure',
            'publicFacilities',
            'indirect',
            'management',
            'smartOperations',
            'other',
          ),
          amount: optional(money()),
          quantity: optional(quantity()),
          unitCost: optional(price(1e9)),
          start: month.offset(),
          months: months(1),
          profile: choice('even', 'sCurve', 'frontLoaded', 'backLoaded', 'byYear'),
          shares: list(share()),
          escalation: growth(),
          contingencyRate: share({ min: 0, max: 0.5 }),
          vatRate: share({ min: 0, max: 0.3 }),
        }),
      ),
    })
    .prefault({});

/** Sales of what is built. Default: unit m2, except parking, which is sold by the place. */
export const salesSection = (month: Months) =>
  z
    .strictObject({
      lines: list(
        line({
          kind: choice('cappedHousing', 'marketHousing', 'commercial', 'parking', 'talentHousing'),
          quantity: quantity(),
          unit: optional(choice('m2', 'place')),
          price: price(1e7),
          priceCap: optional(price(1e7)),
          start: month.offset(),
          absorptionMonths: months(1, 600),
          presaleFrom: month.offset(),
          escrowShare: share(),
          sellingCostRate: share({ min: 0, max: 0.5 }),
          vatRate: share({ min: 0, max: 0.3 }),
          certainty: certainty(),
        }),
      ),
    })
    .prefault({});

export const grantsSection = (month: Months) =>
  z
    .strictObject({
      lines: list(
        line({
          level: choice('central', 'provincial', 'municipal', 'county'),
          amount: money(),
          month: month.point(),
          arrivalRate: share(),
          afterNaming: flag(),
          certainty: certainty(),
        }),
      ),
    })
    .prefault({});

export const equitySection = (month: Months) =>
  z
    .strictObject({
      lines: list(
        line({
          party: choice('government', 'socialCapital', 'fund'),
          amount: optional(money()),
          share: optional(share()),
          drawRule: byDefault('scheduled', choice('scheduled', 'asNeeded')),
          schedule: list(z.strictObject({ month: month.point(), share: share() })),
          certainty: certainty(),
        }),
      ),
    })
    .prefault({});
