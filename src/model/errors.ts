import type { Label } from '../rows/definition';

export interface ModelProblem {
  readonly code: 'openParameter' | 'noPack' | 'missing' | 'refused';
  readonly path: string;
  readonly label: Label;
  /** openParameter only: the parameter's id, its clause and the document's number. */
  readonly parameter?: string;
  readonly clause?: Label;
  readonly number?: string;
}

const sentence = (problem: ModelProblem, lang: 'zh' | 'en'): string => {
  const label = problem.label[lang];
  switch (problem.code) {
    case 'openParameter': {
      const clause = `${problem.clause?.[lang] ?? ''} ${problem.number ?? ''}`.trim();
      return lang === 'zh' ? `${label}：政策未定（${clause}），须由项目给出并注明来源` : `${label}: left open by policy (${clause}); the project must give it, with its source`;
    }
    case 'noPack':
      return lang === 'zh'
        ? `${problem.parameter ?? ''}：所选政策包中没有此参数，请在 policy.packs 中加入相应政策包`
        : `${problem.parameter ?? ''}: none of the chosen policy packs has this parameter; add the pack that does to policy.packs`;
    case 'missing':
      return lang === 'zh' ? `${label}：未填写` : `${label}: not filled in`;
    case 'refused':
      return label;
  }
};

/** Every reason why no model can be assembled from a project, at once; nothing is computed on guesses. */
export class ModelError extends Error {
  readonly code = 'badModel';

  constructor(readonly problems: readonly ModelProblem[]) {
    super(problems.map((problem) => `${problem.path}: ${sentence(problem, 'en')}`).join('\n'));
    this.name = 'ModelError';
  }

  sentences(lang: 'zh' | 'en'): string[] {
    return this.problems.map((problem) => `${problem.path}: ${sentence(problem, lang)}`);
  }
}
