import { wrap } from 'comlink';
import { RiskRunner, type RiskHand } from '../../analysis/risk';
import { failureOf } from './worker-failure';

/** Hands that compute draws, and how to let them go. */
export interface RiskCrew {
  readonly hands: readonly RiskHand[];
  readonly dismiss: () => void;
}

/** Below it the first thread is through before a second has made the model ready. */
const WORTH_THREADS = 5_000;
/** More would take memory from Excel, and gain little. */
const MOST_THREADS = 4;

/** Threads for a number of draws on a machine with so many cores: one core is left to Excel. */
export const threadsFor = (draws: number, cores: number): number =>
  draws < WORTH_THREADS ? 1 : Math.min(Math.max(cores - 1, 1), MOST_THREADS);

/** One hand, in the thread that asks. */
export const aloneHere = (): RiskCrew => ({ hands: [new RiskRunner()], dismiss: () => undefined });

const threadedHand = (): { readonly hand: RiskHand; readonly worker: Worker } => {
  const worker = new Worker(new URL('./risk-hand.ts', import.meta.url));
  const remote = wrap<RiskRunner>(worker);
  const failed = failureOf(worker);
  return {
    worker,
    hand: {
      prepare: (task) => Promise.race([remote.prepare(task), failed]),
      run: (values, draws) => Promise.race([remote.run(values, draws), failed]),
    },
  };
};

/** The threads that the draws are worth; where a worker may start none of its own, it works alone. */
export const crewInThreads = (draws: number): RiskCrew => {
  const count = typeof Worker === 'undefined' ? 1 : threadsFor(draws, navigator.hardwareConcurrency);
  if (count === 1) return aloneHere();
  const threads = Array.from({ length: count }, threadedHand);
  return {
    hands: threads.map(({ hand }) => hand),
    dismiss: () => {
      for (const { worker } of threads) worker.terminate();
    },
  };
};
