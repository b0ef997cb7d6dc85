import { resolve } from '../policy';
import type { Policy } from '../policy';
import type { Project } from '../project/project';
import type { Model } from '../rows/definition';
import { accounts } from './accounts';
import { checks, type CheckSpec } from './checks';
import { Context, type Part } from './context';
import { collateral } from './collateral';
import { costs } from './costs';
import { credit, overall } from './credit';
import { equity, equityStep } from './equity';
import { exposure } from './exposure';
import { funding } from './funding';
import { grants } from './grants';
import { investment } from './investment';
import { land } from './land';
import { lending } from './lending';
import { operation } from './operation';
import { reit } from './reit';
import { relocation } from './relocation';
import { reserves } from './reserves';
import { sales } from './sales';
import { statements } from './statements';
import { talent } from './talent';
import { tax } from './tax';
import { timeline } from './timeline';

export interface ProjectModel {
  readonly model: Model;
  readonly policy: Policy;
  readonly checks: readonly CheckSpec[];
}

/**
 * The fund-balance model of a project: sections in the order money flows.
 * Throws PolicyError for packs and overrides that do not fit, ModelError with every
 * open parameter and missing figure otherwise; nothing is computed on guesses.
 */
export const modelOf = (project: Project): ProjectModel => {
  const policy = resolve(project.policy.packs, project.policy.overrides);
  const context = new Context(project, policy);
  const subjects: Part[] = [
    relocation(context),
    talent(context),
    land(context),
    costs(context),
    sales(context),
    grants(context),
    investment(context),
    equity(context),
    operation(context),
    reit(context),
    tax(context),
  ];
  const sources = subjects.flatMap((part) => part.sources ?? []);
  const uses = subjects.flatMap((part) => part.uses ?? []);
  const debt = funding(context, sources, uses);
  const pledges = collateral(context);
  const head = timeline(context);
  const kept = reserves(context);
  const tail = [...accounts(context, sources, uses), ...(kept === undefined ? [] : [kept]), statements(context), credit(context), exposure(context), overall()];
  const review = checks(context);
  context.finish();
  const parts = [...subjects, { sections: [lending(context)] }, debt, { sections: equityStep(context) }, pledges];
  return {
    model: {
      periods: context.periods,
      sections: [head, ...parts.flatMap((part) => part.sections ?? []), ...tail, review.section],
      tables: parts.flatMap((part) => part.tables ?? []),
    },
    policy,
    checks: review.checks,
  };
};
