/** The project that a file holds, JSON or workbook, or everything that is wrong with it. */
export { packIds, projectJsonOf, projectOf } from './source';
export { problemsOf, reading, type Problem, type Read } from './problems';
