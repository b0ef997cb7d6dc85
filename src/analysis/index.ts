export { cliffs, type Cliff } from './cliffs';
export { compareProjects, type Comparison } from './compare';
export { evaluate, read, type EvaluateOptions, type Evaluation } from './evaluate';
export {
  causesBelow,
  explainFormat,
  isTelling,
  largestPrecedent,
  parameterText,
  worstPeriodOf,
  type Cause,
} from './explain';
export type { Readings } from './readings';
export { isoDate } from './periods';
export type { Figure } from './figures';
export { formatValue, type Wording } from './format-value';
export { bindingSize, type BindingSize, type SizeBound } from './sizing';
export { cite, type Finding } from './findings';
export { leftOf, PHASE_ROWS, PHASES } from './left';
export { householdSheet, type HouseholdSheet } from './household-sheet';
export { verdictLanes, type VerdictDraws, type VerdictLanes, type VerdictLanesOptions } from './lanes';
export { CHECK_SCHEMA_VERSION, machineNumber, toCheckJson, verdictJson } from './json';
export {
  applyMatching,
  demandOf,
  matchUnits,
  type Assignment,
  type Matching,
  type MatchOptions,
  type MovedUp,
  type TypeDemand,
} from './matching';
export { table, tableNames, type TableData, type TableLine } from './tables';
export { SEVERITY as CHECK_SEVERITY, STATUS as CHECK_STATUS } from './tables/review';
export type { Colour, RestsOn, Verdict, Verdicts } from './verdict';
