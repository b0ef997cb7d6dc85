export type * from './project';
export { parseProject, type ParseOptions } from './parse';
export { formatProblems, type Problem, ProjectError } from './problem';
export type { Lang } from './messages';
