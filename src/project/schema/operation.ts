import { z } from 'zod';
import { threshold } from './settings';
import {
  area,
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
  numeric,
  open,
  optional,
  price,
  quantity,
  share,
  text,
  whole,
} from '../fields';

/**
 * What the operation earns and costs, per unit and month and per year.
 * Defaults: basicService and soldToReit false. A project with no operation section at all has no working capital either.
 */
export const operationSection = (month: Months) =>
  z
    .strictObject({
      incomes: list(
        line({
          element: choice(
            'propertyOperation',
            'serviceCharge',
            'industryTax',
            'energy',
            'parking',
            'commercial',
            'rental',
            'other',
          ),
          quantity: quantity(),
          unit: choice('m2', 'place', 'household', 'unit'),
          unitPrice: price(1e9),
          startMonth: month.operationOffset(),
          rampMonths: months(0, 240),
          occupancy: share(),
          collectionRate: share(),
          growth: growth(),
          vatRate: share({ min: 0, max: 0.3 }),
          soldToReit: byDefault(false, flag()),
        }),
      ),
      costs: list(
        line({
          basicService: byDefault(false, flag()),
          amount: optional(money()),
          quantity: optional(quantity()),
          unitCost: optional(price(1e9)),
          startMonth: month.operationOffset(),
          growth: growth(),
          soldToReit: byDefault(false, flag()),
        }),
      ),
      renewals: list(line({ amount: money(), everyYears: whole({ min: 1, max: 70 }), growth: growth() })),
      propertyOperatingAreaM2: optional(area()),
      workingCapitalDays: whole({ min: 0, max: 366 }),
      handedOver: list(z.strictObject({ line: text(), month: month.operationOffset() })),
    })
    .prefault({ workingCapitalDays: 0 });

/** Absent or switched off: nothing is sold, and certainty is 'expected', the most cautious. */
export const reitSection = (month: Months) =>
  z
    .strictObject({
      enabled: flag(),
      month: optional(month.point()),
      capRate: optional(share({ above: 0, max: 0.5 })),
      retainedShare: optional(share()),
      distributionRate: optional(share()),
      issueCostRate: optional(share({ min: 0, max: 0.2 })),
      repayFacilities: list(text()),
      reinvestShare: optional(share()),
      certainty: byDefault('expected', certainty()),
    })
    .prefault({ enabled: false });

export const surplusSection = () =>
  z
    .strictObject({ operationFundShare: open('D-64', share()), distributionShare: optional(share()) })
    .prefault({});

/** Default: no reserve and no lock-up unless stated. */
export const reservesSection = () =>
  z
    .strictObject({
      debtServiceMonths: byDefault(0, months(0, 60)),
      renewals: byDefault(false, flag()),
      lockUpDscr: threshold(numeric({ min: 0, max: 100 })),
    })
    .prefault({});
