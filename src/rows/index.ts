/** The row language: a model's rows, checked, put in order and read. */
export * from './ast';
export { compile } from './compile';
export * from './definition';
export {
  EvaluationError,
  type Fault,
  type Position,
  type Problem,
  type ProblemCode,
  RowsError,
  sayProblem,
  UnknownRefError,
} from './errors';
export * from './excel/index';
export { evaluateExact, type EvaluationOptions, type Exact } from './exact/evaluate';
export { FUNCTIONS, type FunctionSpec, type Parameter, parameterAt } from './functions';
export {
  type Axis,
  type CompiledInput,
  type CompiledRow,
  lengthOf,
  type Pass,
  PERIOD,
  type Precedent,
  type Program,
  SINGLE,
} from './program';
export { BASE_UNITS, parseUnit, type Unit } from './units';
export { trace, type Trace, type TraceOptions } from './trace/trace';
export type { Contributor, Term } from './trace/terms';
export { type Format, formulaInWords, traceInWords } from './trace/words';
export type { Locale } from './words';
