/** Projects: read once, refused with every problem at once, written back, and blank. */
export type * from './project';
export { fieldAt } from './field-at';
export { type Field, fieldOf } from './fields';
export { parseHouseholdsCsv, type HouseholdsCsvOptions } from './households-csv';
export { householdFields } from './households';
export { projectJsonSchema } from './json-schema';
export type { Lang } from './messages';
export { parseProject, type ParseOptions } from './parse';
export { parseField, type FieldRead } from './parse-field';
export { parseProjectText, readJson } from './parse-text';
export { formatProblems, type Problem, ProjectError } from './problem';
export { projectSchema } from './schema/schema';
export { policyIdOf } from './rules/policy-paths';
export { template, type TemplateKind } from './template';
export { type Json, toJson } from './to-json';
