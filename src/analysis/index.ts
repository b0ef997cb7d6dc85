export { evaluate, read, type EvaluateOptions, type Evaluation, type Readings } from './evaluate';
export type { Figure } from './figures';
export type { Finding } from './findings';
export { CHECK_SCHEMA_VERSION, toCheckJson } from './json';
export { table, tableNames, type TableData, type TableLine } from './tables';
export type { Colour, RestsOn, Verdict, Verdicts } from './verdict';
