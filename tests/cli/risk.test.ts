import Ajv from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { planRisk, RiskRunner, simulate } from '../../src/analysis/risk';
import { house } from '../../src/cli/house';
import { crewOf, type Start } from '../../src/cli/risk-hands';
import { parseProjectText } from '../../src/project';
import { pingheng, type Outcome } from './fake';

const reit = readFileSync('examples/reit-exit.json', 'utf8');
/** The example with a risk section of its own. */
const withRisk = (risk: object): Buffer =>
  Buffer.from(JSON.stringify({ ...(JSON.parse(reit) as object), risk }));
const wrong = withRisk({
  variables: [
    {
      path: 'facilities[0].rate',
      distribution: 'triangular',
      parameters: { min: 0.05, mode: 0.04, max: 0.06 },
    },
  ],
});
const files = { 'a.json': Buffer.from(reit), 'wrong.json': wrong };
const ask = (line: string): Promise<Outcome> => pingheng(line, { engine: house, files });

interface Printed {
  seed: number;
  draws: number;
  probability: { both: { share: string; low: string; high: string } };
  construction: { drivers: { variable: string; varianceShare: string }[]; gap: { p50: string; p90: string } };
  variables: { id: string; origin: string; source: string }[];
}

describe('risk on the command line', () => {
  it('--json has what the published schema says, and the same bytes for the same seed', async () => {
    const schema = JSON.parse(readFileSync('docs/schema/risk.schema.json', 'utf8')) as object;
    const { code, out } = await ask('risk a.json --draws 60 --seed 7 --json');
    expect(code).toBe(0);
    const validate = new Ajv({ allErrors: true }).compile(schema);
    validate(JSON.parse(out));
    expect(validate.errors ?? []).toEqual([]);
    expect((await ask('risk a.json --draws 60 --seed 7 --json')).out).toBe(out);
    const printed = JSON.parse(out) as Printed;
    expect(printed).toMatchObject({ draws: 60, seed: 7 });
    const { share, low, high } = printed.probability.both;
    expect(Number(low)).toBeLessThanOrEqual(Number(share));
    expect(Number(high)).toBeGreaterThanOrEqual(Number(share));
    expect(Number(printed.construction.gap.p90)).toBeGreaterThanOrEqual(Number(printed.construction.gap.p50));
    const shares = printed.construction.drivers.map(({ varianceShare }) => Number(varianceShare));
    expect(shares).toEqual(shares.toSorted((one, other) => other - one));
    for (const { origin, source } of printed.variables) {
      expect(origin).toBe('preset');
      expect(source).not.toBe('');
    }
  });

  it('says in words how likely, how much and what drives it, in either language', async () => {
    const { out: zh } = await ask('risk a.json --draws 40 --lang zh');
    expect(zh).toMatch(/^风险模拟/);
    expect(zh).toMatch(/建设期与运营期都平衡 +[\d.]+%/);
    expect(zh).toMatch(/风险清单 +权重/);
    const { out: en } = await ask('risk a.json --draws 40 --lang en --sampling sobol');
    expect(en).toMatch(/40 draws, seed 1, Sobol points/);
    expect(en).toMatch(/Construction and operation both +[\d.]+%/);
  });

  it('CSV has probabilities, figures, drivers, histogram and register below one another', async () => {
    const { out } = await ask('risk a.json --draws 40 --format csv --lang en');
    const json = JSON.parse((await ask('risk a.json --draws 40 --json --lang en')).out) as {
      construction: { histogram: { from: string; to: string; draws: number }[] };
      register: { score: string; entries: { label: string; likelihood: number; impact: number }[] };
    };
    const parts = out
      .trim()
      .split('\r\n\r\n')
      .map((part) => part.split('\r\n'));
    expect(parts.map(([head]) => head!.replace('\uFEFF', '').split(',')[0])).toEqual([
      'Probability of balance',
      'Figure',
      'Variable',
      '"Lowest cash or surplus',
      'Risk register',
    ]);
    const [, figures, , bins, register] = parts;
    expect(figures!.find((line) => line.startsWith('Peak funding need'))?.split(',')).toHaveLength(9);
    expect(bins!.filter((line) => line.startsWith('Construction,'))).toEqual(
      json.construction.histogram.map(({ from, to, draws }) => `Construction,${from},${to},${draws}`),
    );
    const drawn = bins!.slice(1).reduce((sum, line) => sum + Number(line.split(',').at(-1)), 0);
    expect(drawn).toBe(3 * 40);
    for (const { label, likelihood, impact } of json.register.entries)
      expect(
        register!.some((line) => line.includes(`,${label},,${likelihood},${impact},`)),
        label,
      ).toBe(true);
    expect(register!.at(-1)).toContain(`,,,${json.register.score},`);
  });

  it('a policy parameter and a column of households are told by their names, not household by household', async () => {
    const ditang = JSON.parse(readFileSync('examples/ditang-finance.json', 'utf8')) as object;
    const variables = [
      { path: 'policy.relocation.upliftRate', parameters: { min: 0.05, max: 0.15 } },
      { path: 'relocation.households[].price', applies: 'factor', parameters: { min: 0.9, max: 1.1 } },
    ].map((each) => ({ ...each, distribution: 'uniform' }));
    const { out } = await pingheng('risk d.json --draws 20 --json --lang en', {
      engine: house,
      files: { 'd.json': JSON.stringify({ ...ditang, risk: { variables } }) },
    });
    const told = (JSON.parse(out) as { variables: { label: string; inputs: string[]; category: string }[] })
      .variables;
    expect(told.map(({ label, inputs, category }) => [label, inputs, category])).toEqual([
      ['Policy parameter: Uplift on the old area', ['policy.relocation.upliftRate'], 'policy'],
      [
        expect.stringContaining('(relocation.households[].price)'),
        ['relocation.households[].price'],
        'social',
      ],
    ]);
  });

  it('what makes no distribution is refused with its place', async () => {
    const { code, err } = await ask('risk wrong.json --lang en');
    expect(code).toBe(2);
    expect(err).toMatch(
      /risk\.variables\[0\]\.parameters\.mode: The likeliest value mode \(0\.04\) is below min \(0\.05\)/,
    );
  });

  it('no draws at all are refused', async () => {
    const { code, err } = await ask('risk a.json --draws 0 --lang en');
    expect(code).toBe(2);
    expect(err).toMatch(/1 – 1000000/);
  });
});

describe('threads of Node', () => {
  const plan = planRisk(parseProjectText(reit), { draws: 700, seed: 3, sampling: 'lhs' });
  /** The worker from its source, as the built one is started from its file. */
  const fromSource = ({ workerData, transferList }: Start): Worker =>
    new Worker(
      `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(new URL('../../src/cli/risk-worker.ts', import.meta.url).href)}, ${JSON.stringify(import.meta.url)}))`,
      { eval: true, workerData, transferList: [...transferList] },
    );

  it('give what one hand here gives', async () => {
    const { hands, dismiss } = crewOf(2, plan.draws, fromSource);
    const here = await simulate(plan, [new RiskRunner()]);
    try {
      expect(await simulate(plan, hands.slice(0, 1)), 'a thread alone').toEqual(here);
      expect(await simulate(plan, hands), 'a thread and the hand here').toEqual(here);
    } finally {
      await dismiss();
    }
  });

  it('one that cannot start ends the run with its reason', async () => {
    const { hands, dismiss } = crewOf(2, plan.draws, (given) =>
      fromSource({ ...given, workerData: { not: 'a port' } }),
    );
    await expect(simulate(plan, hands.slice(0, 1))).rejects.toThrow();
    await dismiss();
  });
});
