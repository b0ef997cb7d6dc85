import { z } from 'zod';
import { ZERO } from '../../finance/decimal';
import {
  byDefault,
  certainty,
  choice,
  flag,
  line,
  list,
  money,
  months,
  type Months,
  numeric,
  optional,
  share,
  text,
  whole,
} from '../fields';

/** Fees and issue cost are shares: of the limit at signing, of the undrawn limit per year, of each draw. */
const fee = () => share({ min: 0, max: 0.2 });

/**
 * Loans, bonds, notes. Every term is stated.
 * Defaults: no fee, subsidy, balloon, sizing or interest grace unless stated, a sweep takes surplus cash, halfPeriodInterest false (interest on the opening balance), empty draws, shares and lenders,
 * and priority: the position in the list where draws are scheduled and the order is therefore of no account.
 */
export const facilitiesSection = (month: Months) =>
  list(
    line({
      kind: choice(
        'syndicatedLoan',
        'policyBankLoan',
        'creditLine',
        'specialBond',
        'projectIncomeNote',
        'industryFund',
        'operatingLoan',
      ),
      limit: money(),
      drawRule: choice('scheduled', 'asNeeded'),
      window: z.strictObject({ start: month.offset(), months: months(1) }),
      draws: list(z.strictObject({ month: month.point(), amount: money() })),
      priority: optional(whole({ min: 1, max: 999 })),
      rate: share({ min: 0, max: 0.36 }),
      subsidyBps: byDefault(ZERO, numeric({ min: 0, max: 3600 })),
      upfrontFee: byDefault(ZERO, fee()),
      commitmentFee: byDefault(ZERO, fee()),
      issueCost: byDefault(ZERO, fee()),
      duringConstruction: choice('capitalise', 'pay'),
      halfPeriodInterest: byDefault(false, flag()),
      graceMonths: months(0, 600),
      interestGraceMonths: byDefault(0, months(0, 600)),
      tenorMonths: months(1, 720),
      repayment: choice('bullet', 'equalPrincipal', 'level', 'schedule', 'sculpted', 'sweep'),
      shares: list(share()),
      targetDscr: optional(numeric({ min: 1, max: 10 })),
      sweepShare: optional(share()),
      sweepFrom: byDefault('surplus', choice('surplus', 'land')),
      balloonShare: byDefault(ZERO, share()),
      sizing: z
        .strictObject({
          gearing: optional(share()),
          dscr: optional(numeric({ min: 1, max: 10 })),
          llcr: optional(numeric({ min: 1, max: 10 })),
        })
        .prefault({}),
      guaranteeFee: byDefault(ZERO, fee()),
      certainty: certainty(),
      lenders: list(z.strictObject({ name: text(), share: share() })),
    }),
  );

/** Default: debt is drawn by priority, and equity by its own schedules. */
export const fundingSection = () =>
  z
    .strictObject({
      drawOrder: byDefault('sequence', choice('sequence', 'equityFirst', 'pariPassu')),
      equityShare: optional(share()),
    })
    .prefault({});

export const collateralSection = (month: Months) =>
  z
    .strictObject({
      items: list(
        line({
          kind: choice('land', 'workInProgress', 'finishedBuildings'),
          value: optional(money()),
          from: month.offset(),
          until: optional(month.offset()),
          loanToValue: share(),
        }),
      ),
      guarantees: list(
        z.strictObject({ guarantor: text(), amount: money(), isGovernment: byDefault(false, flag()) }),
      ),
    })
    .prefault({});
