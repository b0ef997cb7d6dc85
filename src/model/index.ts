export { COST_GROUPS } from './costs';
export { SOURCE_ROWS, USE_ROWS } from './funding';
export { ModelError, type ModelProblem } from './errors';
export { modelOf, type ProjectModel } from './model';
export { COEFFICIENTS } from './spread';
export type { CheckSpec, Severity } from './checks';
export { factName, factsProgram, VERDICT_CASES, VERDICT_COLOURS, VERDICT_FACTS, verdictModel, workbookModel, type Colour, type VerdictPhase } from './verdict';
