import { formatProblems, type Lang, type Problem, ProjectError } from '../../src/project';

/** The problems a call is refused with; a call that is not refused fails the test. */
export function problemsOf(call: () => unknown): readonly Problem[] {
  try {
    call();
  } catch (error) {
    if (error instanceof ProjectError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** One line per problem, as a reader sees it. */
export function saidOf(problems: readonly Problem[], lang: Lang): string[] {
  return formatProblems(problems, lang)
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^\d+\. /, ''));
}
