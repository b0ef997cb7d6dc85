import type { Wording } from '../../analysis';
import { planRisk, RiskError, simulate, type RiskOptions, type RiskOutcome } from '../../analysis/risk';
import { parseProject } from '../../project';
import { packIds, reading } from '../../xlsx/project';
import { problemOf, type InputProblem } from './input-problem';
import { aloneHere, type RiskCrew } from './risk-crew';
import { riskView, shownProbability, type RiskProgress, type RiskView } from './risk-view';

/** What became of a run. */
export type RiskRun =
  { readonly kind: 'done' } | { readonly kind: 'problems'; readonly problems: readonly InputProblem[] };

/** What of a run the reader may set; what is left out the project says. */
export type RiskWish = Partial<RiskOptions>;

/**
 * A risk run behind the pane, in a worker of its own beside the engine's, so that lights go on following edits while it works.
 * It is cancelled by ending its worker. Arguments and answers are plain data; refusals are answers, never thrown.
 */
export class RiskStudy {
  #outcome: RiskOutcome | undefined;

  /** `crewFor` gives the hands for a number of draws; any number of them gives the same. */
  constructor(private readonly crewFor: (draws: number) => RiskCrew = aloneHere) {}

  /** Computes the draws of a project as JSON; `onProgress` hears after each block. */
  async run(
    json: unknown,
    wish: RiskWish,
    { lang }: Wording,
    onProgress: (progress: RiskProgress) => unknown,
  ): Promise<RiskRun> {
    const planned = reading(lang, () => {
      try {
        const project = parseProject(json, { packs: packIds });
        const { draws, seed, sampling } = project.risk;
        return { plan: planRisk(project, { draws, seed, sampling, ...wish }) };
      } catch (error) {
        if (error instanceof RiskError) return { refusal: error };
        throw error;
      }
    });
    if (!planned.ok) return { kind: 'problems', problems: planned.problems.map(problemOf) };
    const { plan, refusal } = planned.value;
    if (plan === undefined)
      return {
        kind: 'problems',
        problems: [problemOf({ path: refusal.path, message: refusal.sentence[lang] })],
      };
    const { hands, dismiss } = this.crewFor(plan.draws);
    try {
      this.#outcome = await simulate(plan, hands, {
        onProgress: ({ draws, total, soFar }) => {
          onProgress({ draws, total, both: shownProbability(soFar.both) });
        },
      });
    } finally {
      dismiss();
    }
    return { kind: 'done' };
  }

  /** The last run in words; undefined before the first. */
  view(wording: Wording): RiskView | undefined {
    return this.#outcome === undefined ? undefined : riskView(this.#outcome, wording);
  }
}
