import { readFileSync } from 'node:fs';
import { planRisk, RiskRunner } from '../src/analysis/risk';
import { parseProjectText } from '../src/project';
import type { Measurement } from './rows';

const DRAWS = 10_000;

/** A risk run of the monthly example by its parts: the sample, the model made ready, the draws. */
export function bench(): Measurement[] {
  const project = parseProjectText(readFileSync('examples/lixian-renewal.json', 'utf8'));
  const timed = <T>(work: () => T): readonly [T, number] => {
    const begin = performance.now();
    const made = work();
    return [made, performance.now() - begin];
  };
  const [plan, planned] = timed(() => planRisk(project, { draws: DRAWS, seed: 7, sampling: 'lhs' }));
  const [batch] = plan.batches;
  if (batch === undefined) throw new Error('The plan has no draws.');
  const runner = new RiskRunner();
  const [, prepared] = timed(() => runner.prepare(batch.task));
  runner.run(
    batch.values.map((column) => column.slice(0, 512)),
    512,
  );
  const [, drawn] = timed(() => runner.run(batch.values, DRAWS));
  return [
    { name: 'risk: sample of 10,000 draws, and how it reaches the model', value: planned, unit: 'ms' },
    { name: 'risk: model made ready for draws', value: prepared, unit: 'ms' },
    { name: 'risk: 10,000 draws on one worker', value: drawn, unit: 'ms', budget: 700 },
  ];
}
