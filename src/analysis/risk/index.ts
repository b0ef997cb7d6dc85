/** Monte Carlo: how likely is balance, and what drives the gap. */
export { RiskError } from './error';
export { type Bin, PERCENTILES, type Percentile, type Spread } from './outcome/distribution';
export type { Driver } from './outcome/drivers';
export {
  PHASES,
  type Checkpoint,
  type FanYear,
  type PhaseOutcome,
  type RiskOutcome,
  type VariableOutcome,
} from './outcome/outcome';
export type { Probability } from './outcome/probability';
export type { Register, RegisterCategory, RegisterEntry } from './outcome/register';
export { riskRemarks } from './remarks';
export { planRisk, type RiskOptions, type RiskPlan } from './plan';
export { RiskRunner, type RiskHand, type RiskTask } from './run/runner';
export { SAMPLINGS, type Sampling } from './sampling/samples';
export { simulate, type SimulateOptions } from './simulate';
export { CATEGORIES, type RiskVariable } from './variables/variable';
