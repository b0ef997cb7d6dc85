import { balance, balanceGap } from './balance';
import { collateralGap } from './collateral';
import { coverage, dscr, icr, llcr, plcr } from './cover';
import type { CustomFunction } from './host/register';
import { landIncrement, landLadder, landRetained } from './land';
import { loanCapacity, loanIdc, loanSchedule, loanSculpt } from './loan';
import { operationIncome, operationSelfSufficiency, reitProceeds, reitValue } from './operation';
import { facilitiesRequired, spread, taxLandVat } from './planning';
import { policy, policyClause } from './policy';
import { relocationDemand, relocationEntitlement, relocationSettle, relocationUnit } from './relocation';

export { useLanguage } from './host/language';
export { functionErrorOf } from './host/outcome';
export { register, type CustomFunction, type Runtime } from './host/register';

/** The custom functions of the namespace PH by their ids. A cell that is blank or omitted arrives as null, undefined or ''. */
export const functions = {
  'LAND.RETAINED': landRetained,
  'LAND.LADDER': landLadder,
  'LAND.INCREMENT': landIncrement,
  'RELOCATION.ENTITLEMENT': relocationEntitlement,
  'RELOCATION.UNIT': relocationUnit,
  'RELOCATION.SETTLE': relocationSettle,
  'RELOCATION.DEMAND': relocationDemand,
  'LOAN.SCHEDULE': loanSchedule,
  'LOAN.IDC': loanIdc,
  'LOAN.SCULPT': loanSculpt,
  'LOAN.CAPACITY': loanCapacity,
  'COLLATERAL.GAP': collateralGap,
  DSCR: dscr,
  LLCR: llcr,
  PLCR: plcr,
  ICR: icr,
  COVERAGE: coverage,
  'REIT.VALUE': reitValue,
  'REIT.PROCEEDS': reitProceeds,
  'OPERATION.INCOME': operationIncome,
  'OPERATION.SELFSUFFICIENCY': operationSelfSufficiency,
  SPREAD: spread,
  'FACILITIES.REQUIRED': facilitiesRequired,
  'TAX.LANDVAT': taxLandVat,
  BALANCE: balance,
  'BALANCE.GAP': balanceGap,
  POLICY: policy,
  'POLICY.CLAUSE': policyClause,
} as const satisfies Record<string, CustomFunction>;
