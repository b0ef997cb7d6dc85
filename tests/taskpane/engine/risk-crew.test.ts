import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RiskRunner, type RiskHand } from '../../../src/analysis/risk';
import { threadsFor, type RiskCrew } from '../../../src/taskpane/engine/risk-crew';
import { RiskStudy } from '../../../src/taskpane/engine/risk-study';
import type { RiskProgress } from '../../../src/taskpane/engine/risk-view';

const project: unknown = JSON.parse(
  readFileSync(new URL('../../../examples/reit-exit.json', import.meta.url), 'utf8'),
);
const wording = { lang: 'en', unit: 'auto' } as const;
const nobody = (): void => undefined;

/** Hands that answer later and out of turn, as threads do. */
const crewOf = (count: number) => {
  const made = { asked: 0, dismissed: 0 };
  const hand = (): RiskHand => {
    const runner = new RiskRunner();
    return {
      prepare: async (task) => {
        await Promise.resolve();
        runner.prepare(task);
      },
      run: async (values, draws) => {
        await Promise.resolve();
        return runner.run(values, draws);
      },
    };
  };
  const crewFor = (draws: number): RiskCrew => {
    made.asked = draws;
    return {
      hands: Array.from({ length: count }, hand),
      dismiss: () => {
        made.dismissed += 1;
      },
    };
  };
  return { made, crewFor };
};

describe('the threads of a risk run', () => {
  it.each([
    { draws: 1_000, cores: 8, threads: 1, why: 'few draws are done before a second thread is ready' },
    { draws: 10_000, cores: 1, threads: 1, why: 'a machine with one core' },
    { draws: 10_000, cores: 2, threads: 1, why: 'one core is left to Excel' },
    { draws: 10_000, cores: 4, threads: 3, why: 'one core is left to Excel' },
    { draws: 100_000, cores: 32, threads: 4, why: 'four at most' },
  ])('$draws draws on $cores cores take $threads: $why', ({ draws, cores, threads }) => {
    expect(threadsFor(draws, cores)).toBe(threads);
  });
});

describe('a study in the pane', () => {
  it('says the same with any number of hands, and lets them go', async () => {
    const views = [];
    for (const count of [1, 3]) {
      const { made, crewFor } = crewOf(count);
      const study = new RiskStudy(crewFor);
      const heard: RiskProgress[] = [];
      const run = await study.run(project, { draws: 1_100, seed: 7 }, wording, (each) => heard.push(each));
      expect(run).toEqual({ kind: 'done' });
      expect(heard.map(({ draws }) => draws)).toEqual(
        heard.map(({ draws }) => draws).toSorted((a, b) => a - b),
      );
      expect(heard.at(-1)).toMatchObject({ draws: 1_100, total: 1_100 });
      expect(made).toEqual({ asked: 1_100, dismissed: 1 });
      views.push(study.view(wording));
    }
    expect(views[0]!.run).toContain('1100');
    expect(views[1]).toEqual(views[0]);
  });

  it('lets its hands go when one of them fails, and keeps the failure', async () => {
    let dismissed = 0;
    const hand: RiskHand = {
      prepare: () => Promise.reject(new Error('the thread has ended')),
      run: () => new Float64Array(),
    };
    const study = new RiskStudy(() => ({
      hands: [hand],
      dismiss: () => {
        dismissed += 1;
      },
    }));
    await expect(study.run(project, {}, wording, nobody)).rejects.toThrow('the thread has ended');
    expect(dismissed).toBe(1);
    expect(study.view(wording)).toBeUndefined();
  });
});
