/**
 * Pure numerics on Decimal: returns, annuities, debt, cover, taxes, spreading.
 * Functions that a spreadsheet has carry its name in lower camel case and its argument order.
 */
export { Decimal, ZERO, ONE, type Numeric } from './decimal';
export { FinanceError, type FinanceErrorCode } from './errors';
export { type FlowEntry, type Flows, type PerPeriod } from './arguments';
export { discountedPayback, irr, irrAll, irrRoots, mirr, npv, payback, type RatesOfReturn } from './returns';
export { xirr, xirrAll, xnpv, type Dates } from './dated-returns';
export { type DateInput } from './dates';
export { yearFraction, type DayCount } from './day-count';
export { fv, nper, pmt, pv, rate } from './annuity';
export { cumipmt, cumprinc, ipmt, ispmt, ppmt } from './instalments';
export { capRateValue, effect, fvschedule, nominal, pduration, rri } from './compounding';
export { db, ddb, sln, syd, vdb } from './depreciation';
export { allocate } from './allocation';
export {
  bullet,
  equalPrincipal,
  grace,
  level,
  scheduled,
  type GraceOptions,
  type ScheduleOptions,
  type ScheduleRow,
} from './schedules';
export { debtCapacity, sculpt, type SculptedDebt } from './sculpting';
export {
  coverage,
  dscr,
  icr,
  lifeCoverByPeriod,
  llcr,
  plcr,
  ratioSummary,
  type Coverage,
  type Ratio,
} from './cover';
export {
  interestDuringConstruction,
  pariPassuConstruction,
  priceContingency,
  type ConstructionInterest,
  type ConstructionInterestOptions,
  type PariPassuConstruction,
} from './construction-interest';
export {
  landValueAddedTax,
  landValueGain,
  NATIONAL_LAND_TAX_BANDS,
  surcharge,
  vatWithCreditForward,
  type LandTaxBand,
  type LandValueGain,
  type VatByPeriod,
} from './taxes';
export {
  backLoaded,
  cumulated,
  even,
  frontLoaded,
  logistic,
  logisticCurve,
  sCurve,
  spread,
} from './spreading';
