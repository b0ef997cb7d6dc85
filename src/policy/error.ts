import type { Text } from './parameter';

export type PolicyErrorCode =
  | 'unknownPack'
  | 'repeatedPack'
  | 'packOrder'
  | 'unknownParameter'
  | 'openParameter'
  | 'missingReason'
  | 'badValue'
  | 'repeatedOverride'
  | 'badDate';

/** One thing wrong: what, where, and what to do about it, in both languages. */
export interface PolicyProblem {
  readonly code: PolicyErrorCode;
  /** Parameter or pack id, or the path of the override. */
  readonly place: string;
  readonly what: Text;
  readonly fix: Text;
}

/** The one error of this room. It carries every problem found; `code` is the first one's. */
export class PolicyError extends Error {
  readonly code: PolicyErrorCode;
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly [PolicyProblem, ...PolicyProblem[]]) {
    super(problems.map(({ what, fix }) => `${what.en} ${fix.en}`).join('\n'));
    this.name = 'PolicyError';
    this.code = problems[0].code;
    this.problems = problems;
  }

  /** The same sentences in Chinese. */
  get messageZh(): string {
    return this.problems.map(({ what, fix }) => `${what.zh}${fix.zh}`).join('\n');
  }
}

/** Throws when the list is not empty. */
export const refuse = (problems: readonly PolicyProblem[]): void => {
  const [first, ...rest] = problems;
  if (first !== undefined) throw new PolicyError([first, ...rest]);
};
