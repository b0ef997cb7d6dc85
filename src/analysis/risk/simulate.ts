import { RiskError } from './error';
import { Columns } from './outcome/columns';
import { checkpoint, outcomeOf, type Checkpoint, type RiskOutcome } from './outcome/outcome';
import type { RiskPlan } from './plan';
import { dispatch } from './run/dispatch';
import type { RiskHand } from './run/runner';

export interface SimulateOptions {
  readonly signal?: AbortSignal;
  /** Hears after each block of draws how many have come, and what they say so far. */
  readonly onProgress?: (progress: {
    readonly draws: number;
    readonly total: number;
    readonly soFar: Checkpoint;
  }) => void;
}

/**
 * Computes the draws of a plan and says what they say. Any number of hands gives the same outcome.
 * Throws RiskError `cancelled` when the signal says so; otherwise what a hand throws.
 */
export const simulate = async (
  plan: RiskPlan,
  hands: readonly RiskHand[],
  { signal, onProgress }: SimulateOptions = {},
): Promise<RiskOutcome> => {
  const columns = new Columns(plan.draws, plan.years.length);
  let draws = 0;
  try {
    await dispatch(
      plan.batches,
      hands,
      (done) => {
        columns.take(done);
        draws += done.draws.length;
        onProgress?.({
          draws,
          total: plan.draws,
          // Reckoned for those who look.
          get soFar() {
            return checkpoint(columns, plan.draws);
          },
        });
      },
      signal,
    );
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    throw new RiskError('cancelled', '', { zh: '风险模拟已取消。', en: 'The risk run was cancelled.' });
  }
  return outcomeOf(plan, columns);
};
