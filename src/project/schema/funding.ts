import { z } from 'zod';
import { ZERO } from '../../finance/decimal';
import { byDefault, certainty, choice, flag, line, list, money, months, type Months, numeric, optional, share, text, whole } from '../fields';

/** Fees and issue cost are shares: of the limit at signing, of the undrawn limit per year, of each draw. */
const fee = () => share({ min: 0, max: 0.2 });

/**
 * Loans, bonds, notes. Every term is stated.
 * Defaults: subsidyBps 0 (no subsidy unless stated), halfPeriodInterest false (interest on the opening balance), empty draws, shares and lenders,
 * and priority: the position in the list where draws are scheduled and the order is therefore of no account.
 */
export const facilitiesSection = (month: Months) =>
  list(
    line({
      kind: choice('syndicatedLoan', 'policyBankLoan', 'creditLine', 'specialBond', 'projectIncomeNote', 'industryFund', 'operatingLoan'),
      limit: money(),
      drawRule: choice('scheduled', 'asNeeded'),
      window: z.strictObject({ start: month.offset(), months: months(1) }),
      draws: list(z.strictObject({ month: month.point(), amount: money() })),
      priority: optional(whole({ min: 1, max: 999 })),
      rate: share({ min: 0, max: 0.36 }),
      subsidyBps: byDefault(ZERO, numeric({ min: 0, max: 3600 })),
      upfrontFee: fee(),
      commitmentFee: fee(),
      issueCost: fee(),
      duringConstruction: choice('capitalise', 'pay'),
      halfPeriodInterest: byDefault(false, flag()),
      graceMonths: months(0, 600),
      interestGraceMonths: months(0, 600),
      tenorMonths: months(1, 720),
      repayment: choice('bullet', 'equalPrincipal', 'level', 'schedule', 'sculpted', 'sweep'),
      shares: list(share()),
      targetDscr: optional(numeric({ min: 1, max: 10 })),
      sweepShare: optional(share()),
      certainty: certainty(),
      lenders: list(z.strictObject({ name: text(), share: share() })),
    }),
  );

export const collateralSection = (month: Months) =>
  z
    .strictObject({
      items: list(
        line({
          kind: choice('land', 'workInProgress', 'finishedBuildings'),
          value: money(),
          from: month.offset(),
          until: optional(month.offset()),
          loanToValue: share(),
        }),
      ),
      guarantees: list(z.strictObject({ guarantor: text(), amount: money() })),
    })
    .prefault({});
