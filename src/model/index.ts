export { COST_GROUPS } from './costs';
export { SOURCE_ROWS, USE_ROWS } from './funding';
export { ModelError, type ModelProblem } from './errors';
export { modelOf, type ProjectModel } from './model';
export type { CheckSpec, Severity } from './checks';
