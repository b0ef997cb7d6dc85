import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { planRisk, RiskRunner, simulate, type RiskHand, type RiskPlan } from '../src/analysis/risk';
import { crewOf, type Start } from '../src/cli/risk-hands';
import { parseProjectText } from '../src/project';
import type { Measurement } from './rows';

const DRAWS = 10_000;
const RUNS = 5;

const median = async (run: () => unknown): Promise<number> => {
  await run();
  const times: number[] = [];
  for (let time = 0; time < RUNS; time += 1) {
    const begin = performance.now();
    await run();
    times.push(performance.now() - begin);
  }
  return times.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? NaN;
};

/** All draws and their statistics with hands that have the model ready. */
const simulated = async (plan: RiskPlan, hands: readonly RiskHand[]): Promise<number> => {
  const [batch] = plan.batches;
  if (batch === undefined) throw new Error('The plan has no draws.');
  await Promise.all(hands.map((hand) => hand.prepare(batch.task)));
  const ready = hands.map((hand): RiskHand => ({
    prepare: () => undefined,
    run: (values, draws) => hand.run(values, draws),
  }));
  return median(() => simulate(plan, ready));
};

/** The thread of the built command line. */
const built = ({ workerData, transferList }: Start): Worker =>
  new Worker('./dist/cli/risk-worker.cjs', { workerData, transferList: [...transferList] });

/** A risk run of the monthly example by its parts: the sample, the model made ready, the draws with their statistics. */
export async function bench(): Promise<Measurement[]> {
  const project = parseProjectText(readFileSync('examples/lixian-renewal.json', 'utf8'));
  const planned = (): RiskPlan => planRisk(project, { draws: DRAWS, seed: 7, sampling: 'lhs' });
  const plan = planned();
  const { hands, dismiss } = crewOf(2, DRAWS, built);
  try {
    return [
      {
        name: 'risk: sample of 10,000 draws, and how it reaches the model',
        value: await median(planned),
        unit: 'ms',
      },
      {
        name: 'risk: model made ready for draws',
        value: await median(() => plan.batches.forEach(({ task }) => new RiskRunner().prepare(task))),
        unit: 'ms',
      },
      {
        name: 'risk: 10,000 draws and their statistics on one worker',
        value: await simulated(plan, hands.slice(-1)),
        unit: 'ms',
        budget: 700,
      },
      {
        name: 'risk: 10,000 draws and their statistics on two workers',
        value: await simulated(plan, hands),
        unit: 'ms',
        budget: 400,
      },
    ];
  } finally {
    await dismiss();
  }
}
