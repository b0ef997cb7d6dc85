import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, Worker, type Transferable } from 'node:worker_threads';
import { wrap, type Endpoint } from 'comlink';
import { RiskRunner, type RiskHand } from '../analysis/risk';

/** Hands that compute draws, and how to let them go. */
export interface Crew {
  readonly hands: readonly RiskHand[];
  readonly dismiss: () => Promise<void>;
}

/** Below it, making the model ready in another thread takes longer than the draws. */
const WORTH_WORKERS = 20_000;

/** What a thread is started with: its end of the channel. */
export interface Start {
  readonly workerData: unknown;
  readonly transferList: readonly Transferable[];
}

/** The program's own thread: a file beside it. */
const besideProgram = ({ workerData, transferList }: Start): Worker =>
  new Worker(join(__dirname, 'risk-worker.cjs'), { workerData, transferList: [...transferList] });

/** As many hands as were asked for, or as the number of draws is worth: one works here, where the model was planned, each other in a thread of its own. */
export function crewOf(asked: number | undefined, draws: number, start = besideProgram): Crew {
  const count = asked ?? (draws < WORTH_WORKERS ? 1 : availableParallelism());
  const threads = Array.from({ length: count - 1 }, () => threaded(start));
  return {
    // Threads first: they get ready while the one here does.
    hands: [...threads.map(({ hand }) => hand), new RiskRunner()],
    dismiss: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** A thread as a hand; a thread that dies ends the run with its error. */
function threaded(start: typeof besideProgram): { readonly hand: RiskHand; readonly worker: Worker } {
  const { port1, port2 } = new MessageChannel();
  const worker = start({ workerData: port2, transferList: [port2] });
  // Node's port is an event target as comlink asks for, under a type of its own.
  const remote = wrap<RiskRunner>(port1 as unknown as Endpoint);
  const died = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A worker ended with exit code ${code}.`)));
  });
  // Unheard where the run has ended.
  died.catch(() => undefined);
  return {
    worker,
    hand: {
      prepare: (task) => Promise.race([remote.prepare(task), died]),
      run: (values, draws) => Promise.race([remote.run(values, draws), died]),
    },
  };
}
