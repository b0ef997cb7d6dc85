export { evaluate, read, type EvaluateOptions, type Evaluation } from './evaluate';
export type { Readings } from './readings';
export type { Figure } from './figures';
export type { Finding } from './findings';
export { CHECK_SCHEMA_VERSION, toCheckJson } from './json';
export { table, tableNames, type TableData, type TableLine } from './tables';
export type { Colour, RestsOn, Verdict, Verdicts } from './verdict';
