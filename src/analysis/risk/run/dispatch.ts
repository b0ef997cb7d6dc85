import type { RiskHand, RiskTask } from './runner';

/** Draws that share a structure, computed with one prepared task. */
export interface Batch {
  readonly task: RiskTask;
  /** Numbers of the task's varied inputs in the batch's draws, in order. */
  readonly values: readonly Float64Array[];
  /** The run's draws that these are. */
  readonly draws: Uint32Array;
}

/** What came back: the figures of some draws of the run. */
export interface Done {
  readonly draws: Uint32Array;
  /** As a hand's `run` gives them. */
  readonly figures: Float64Array;
}

/** Small enough for progress and for cancelling at once, large enough that handing over costs nothing. */
const BLOCK = 512;

interface Open {
  readonly batch: Batch;
  next: number;
  hands: number;
}

/** Stays with the batch it has prepared, then takes one that nobody works on, then helps the one with the fewest hands. */
const choose = (open: readonly Open[], current: Open | undefined): Open | undefined => {
  const left = open.filter(({ batch, next }) => next < batch.draws.length);
  if (current !== undefined && left.includes(current)) return current;
  return left.toSorted((one, other) => one.hands - other.hands)[0];
};

/**
 * Gives the draws of all batches to the hands, block after block; `onDone` hears of each block as it comes.
 * What a draw gives does not depend on who computes it or with what, so any number of hands gives the same.
 */
export const dispatch = async (
  batches: readonly Batch[],
  hands: readonly RiskHand[],
  onDone: (done: Done) => void,
  signal?: AbortSignal,
): Promise<void> => {
  const open = batches.map((batch): Open => ({ batch, next: 0, hands: 0 }));
  let left = batches.reduce((sum, { draws }) => sum + draws.length, 0);
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const work = async (hand: RiskHand): Promise<void> => {
    let current: Open | undefined;
    for (;;) {
      signal?.throwIfAborted();
      const chosen = choose(open, current);
      if (chosen === undefined) return;
      const { batch } = chosen;
      if (chosen !== current) {
        current = chosen;
        current.hands += 1;
        await hand.prepare(batch.task);
        // Others may have finished it meanwhile.
        continue;
      }
      const from = chosen.next;
      const draws = batch.draws.subarray(from, from + BLOCK);
      chosen.next = from + draws.length;
      const values = batch.values.map((column) => column.slice(from, from + draws.length));
      onDone({ draws, figures: await hand.run(values, draws.length) });
      left -= draws.length;
      if (left === 0) finish();
      // Lets a cancel or a picture of the progress in between.
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  // Nobody waits for a hand that is still getting ready when the others are through.
  await Promise.race([Promise.all(hands.map(work)), finished]);
  signal?.throwIfAborted();
};
