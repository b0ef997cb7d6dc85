import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/analysis';
import { planRisk, RiskError, RiskRunner, simulate, type RiskPlan } from '../../../src/analysis/risk';
import { FIGURE_NAMES, type FigureName } from '../../../src/analysis/risk/run/figures';
import { movedTo, putValue } from '../../../src/analysis/risk/variables/place';
import { breakEven } from '../../../src/analysis/sensitivity/break-even';
import { factorsOf, TARGETS } from '../../../src/analysis/sensitivity';
import { packs } from '../../../src/policy';
import { parseProject, toJson, type Json, type Project } from '../../../src/project';

const ids = new Set(packs.map(({ id }) => id));

/** An example with a risk section of its own, if any. */
const project = (name: string, risk: object = {}): Project =>
  parseProject(
    { ...(JSON.parse(readFileSync(`examples/${name}.json`, 'utf8')) as object), risk },
    { packs: ids },
  );

const REIT = project('reit-exit');
const LENGTH = REIT.project.phases.construction;
const options = { draws: 200, seed: 7, sampling: 'lhs' } as const;

/** The project as one draw of a plan has it. */
const inDraw = ({ project: base, variables }: RiskPlan, draw: number): Project => {
  const json: Json = toJson(base);
  for (const { variable, inputs, draws } of variables)
    for (const input of inputs) putValue(json, input, movedTo(input, variable, draws[draw]!));
  return parseProject(json, { packs: ids });
};

/** The figures of every draw of a plan, batch by batch, as a runner computes them. */
const figures = ({ batches, draws }: RiskPlan): ((name: FigureName, draw: number) => number) => {
  const found = FIGURE_NAMES.map(() => new Float64Array(draws));
  for (const batch of batches) {
    const runner = new RiskRunner();
    runner.prepare(batch.task);
    const out = runner.run(batch.values, batch.draws.length);
    found.forEach((column, row) =>
      batch.draws.forEach((draw, at) => (column[draw] = out[row * batch.draws.length + at]!)),
    );
  }
  return (name, draw) => found[FIGURE_NAMES.indexOf(name)]![draw]!;
};

/** What a draw gives is what the exact reading gives of the project with those inputs. */
const agrees = (plan: RiskPlan, draws: readonly number[]): void => {
  const figure = figures(plan);
  for (const draw of draws) {
    const { verdict, exact } = evaluate(inDraw(plan, draw));
    for (const phase of ['construction', 'operation', 'overall'] as const) {
      expect(figure(`${phase}Colour`, draw)).toBe(['green', 'amber', 'red'].indexOf(verdict[phase].colour));
      expect(Math.abs(figure(`${phase}Gap`, draw) - verdict[phase].gap.toNumber())).toBeLessThan(0.01);
    }
    const dscr = exact.cell('credit.lowestDscr').toNumber();
    if (Number.isNaN(dscr)) expect(figure('lowestDscr', draw)).toBeNaN();
    else expect(figure('lowestDscr', draw)).toBeCloseTo(dscr, 7);
    expect(figure('peakFundingNeed', draw)).toBeCloseTo(exact.cell('funding.peakFundingNeed').toNumber(), 2);
  }
};

describe('a draw is the model with those inputs', () => {
  it('our own variables, months of delay and absorption among them, are lanes of one model', () => {
    const plan = planRisk(REIT, options);
    expect(plan.structural).toEqual([]);
    expect(plan.batches).toHaveLength(1);
    agrees(plan, [0, 57, 199]);
  });

  it('a longer construction is a model of its own for each length', () => {
    const plan = planRisk(
      project('reit-exit', {
        variables: [
          {
            path: 'project.phases.construction',
            distribution: 'discrete',
            parameters: { value1: LENGTH, weight1: 0.5, value2: LENGTH + 6, weight2: 0.5 },
          },
          {
            path: 'land.parcels[].floorPrice',
            applies: 'factor',
            distribution: 'uniform',
            parameters: { min: 0.8, max: 1 },
          },
        ],
      }),
      { ...options, draws: 20 },
    );
    expect(plan.structural.map(({ variable }) => variable.id)).toEqual(['project.phases.construction']);
    expect(plan.batches.map(({ draws }) => draws.length)).toEqual([10, 10]);
    agrees(plan, [0, 1, 2, 3]);
  });
});

describe('what the policy sets and what the households are', () => {
  const variable = (path: string, over: object) => ({ path, distribution: 'uniform', ...over });
  const planOf = (...variables: object[]): RiskPlan =>
    planRisk(project('ditang-finance', { variables }), { ...options, draws: 40 });

  it('parameters of the policy are lanes of one model, those that settle each household among them', () => {
    const plan = planOf(
      variable('policy.relocation.upliftRate', { parameters: { min: 0.05, max: 0.15 } }),
      variable('policy.relocation.minimumArea', { applies: 'factor', parameters: { min: 0.8, max: 1.2 } }),
      variable('policy.land.retainedShare', { parameters: { min: 0.5, max: 0.9 } }),
      variable('policy.tax.stampRate', { applies: 'add', parameters: { min: 0, max: 0.0005 } }),
    );
    expect(plan.structural).toEqual([]);
    expect(plan.batches).toHaveLength(1);
    expect(plan.variables[0]!.variable).toMatchObject({
      category: 'policy',
      label: { zh: '政策参数：安置面积上浮比例', en: 'Policy parameter: Uplift on the old area' },
    });
    agrees(plan, [0, 39]);
  });

  it('a column of all households, or of some, is one lane however many there are', () => {
    const plan = planOf(
      variable('relocation.households[].price', { applies: 'factor', parameters: { min: 0.9, max: 1.2 } }),
      variable('relocation.households[route=resettle].areaM2', {
        applies: 'factor',
        parameters: { min: 0.95, max: 1.05 },
      }),
      variable('relocation.households[].moveOutMonth', { applies: 'add', parameters: { min: 0, max: 4 } }),
      variable('relocation.returnMonth', { applies: 'add', parameters: { min: 0, max: 6 } }),
    );
    expect(plan.structural).toEqual([]);
    expect(plan.batches[0]!.values).toHaveLength(4);
    agrees(plan, [0, 39]);
  });

  it.each([
    [
      'a parameter nobody knows',
      'policy.relocation.upliftRat',
      /Did you mean policy\.relocation\.upliftRate\?/,
    ],
    [
      'a column nobody knows',
      'relocation.households[].prise',
      /Did you mean relocation\.households\[\]\.price\?/,
    ],
  ])('%s is refused with what was probably meant', (_, path, said) => {
    expect(() => planOf(variable(path, { parameters: { min: 0, max: 1 } }))).toThrow(said);
  });

  it.each([
    [
      'outside what the law’s own range allows',
      'policy.relocation.upliftRate',
      { min: 0.5, max: 1.5 },
      /model refuses/,
    ],
    [
      'a parameter that this project’s model does not use',
      'policy.mix.landDependence',
      { min: 0.1, max: 0.2 },
      /enters no formula/,
    ],
    [
      'a parameter that the packs leave open',
      'policy.relocation.liftShare',
      { min: 0.1, max: 0.2 },
      /leave relocation\.liftShare open/,
    ],
    [
      'min above max',
      'policy.relocation.upliftRate',
      { min: 0.2, max: 0.1 },
      /min \(0\.2\) must be below max/,
    ],
  ])('%s is refused', (_, path, parameters, said) => {
    expect(() => planOf(variable(path, { parameters }))).toThrow(said);
    expect(() => planOf(variable(path, { parameters }))).toThrow(RiskError);
  });

  it('a parameter beside which the project states the figure itself is refused, and the place named', () => {
    const stated = parseProject(
      {
        ...(toJson(project('ditang-finance')) as object),
        thresholds: { dscr: { value: 1.25, source: '贷款合同' } },
        risk: { variables: [variable('policy.credit.dscrMinimum', { parameters: { min: 1.1, max: 1.3 } })] },
      },
      { packs: ids },
    );
    expect(() => planRisk(stated, options)).toThrow(
      /states the figure itself at thresholds\.dscr\.value\. Make that/,
    );
  });
});

describe('the same outcome, whoever computes it', () => {
  const plan = planRisk(REIT, { ...options, draws: 1200 });

  it.each([2, 3])('%i hands give what one gives', async (count) => {
    const alone = await simulate(plan, [new RiskRunner()]);
    const hands = Array.from({ length: count }, () => new RiskRunner());
    expect(await simulate(plan, hands)).toEqual(alone);
  });

  it('another seed gives other draws, the same seed the same', () => {
    const [again, other] = [7, 8].map((seed) => planRisk(REIT, { ...options, draws: 1200, seed }));
    expect(again!.batches[0]!.values).toEqual(plan.batches[0]!.values);
    expect(other!.batches[0]!.values).not.toEqual(plan.batches[0]!.values);
  });

  it('progress rises to the last draw, and a cancel ends the run', async () => {
    const seen: number[] = [];
    const stop = new AbortController();
    const cancelled = simulate(plan, [new RiskRunner()], {
      signal: stop.signal,
      onProgress: ({ draws, total, soFar }) => {
        seen.push(draws);
        expect(total).toBe(1200);
        expect(soFar.draws).toBe(draws);
        if (draws > 512) stop.abort();
      },
    });
    await expect(cancelled).rejects.toThrow(RiskError);
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toEqual([512, 1024]);
  });
});

describe('a probability that is known', () => {
  /** One price is uncertain, and the whole life balances from a certain price on: the share above it is the normal distribution's. */
  it.each(['plain', 'lhs', 'sobol'] as const)('lies inside its interval (%s)', async (sampling) => {
    const readings = evaluate(project('timing-gap'));
    const landPrice = factorsOf(readings).find(({ id }) => id === 'landPrice')!;
    const overall = TARGETS.find(({ id }) => id === 'overall')!;
    const balancesFrom = 1 + breakEven(readings, landPrice, overall)!.toNumber();
    const sd = 0.1;
    const uncertain = project('timing-gap', {
      variables: [
        {
          path: 'land.parcels[].floorPrice',
          applies: 'factor',
          distribution: 'normal',
          // Half a standard deviation above: 69.146% of draws balance.
          parameters: { mean: balancesFrom + sd / 2, sd },
        },
      ],
    });
    const { phases } = await simulate(planRisk(uncertain, { draws: 2000, seed: 1, sampling }), [
      new RiskRunner(),
    ]);
    const { low, high } = phases.overall.balances;
    expect(low).toBeLessThan(0.691462);
    expect(high).toBeGreaterThan(0.691462);
    expect(high - low).toBeLessThan(0.05);
  });
});

describe('what comes out', () => {
  const shifted = (by: number) =>
    project('shortfall', {
      variables: [
        {
          path: 'land.parcels[].floorPrice',
          applies: 'factor',
          distribution: 'uniform',
          parameters: { min: 0.8 + by, max: 1.2 + by },
        },
      ],
    });

  it('dearer land never makes balance less likely, draw for draw', async () => {
    const [cheap, dear] = await Promise.all(
      [0, 0.3].map((by) => simulate(planRisk(shifted(by), options), [new RiskRunner()])),
    );
    for (const percent of [5, 50, 95] as const)
      expect(dear!.phases.construction.gap!.percentiles[percent]).toBeLessThanOrEqual(
        cheap!.phases.construction.gap!.percentiles[percent],
      );
    expect(dear!.phases.construction.balances.share).toBeGreaterThanOrEqual(
      cheap!.phases.construction.balances.share,
    );
  });

  it('the parts agree with each other', async () => {
    const outcome = await simulate(planRisk(REIT, options), [new RiskRunner()]);
    expect(outcome.valid).toBe(200);
    for (const phase of Object.values(outcome.phases)) {
      expect(phase.green.share + phase.amber.share + phase.red.share).toBeCloseTo(1, 12);
      expect(phase.histogram.reduce((sum, { draws }) => sum + draws, 0)).toBe(200);
      const shares = phase.drivers.reduce((sum, { varianceShare }) => sum + varianceShare, 0);
      expect(shares).toBeLessThanOrEqual(1 + 1e-9);
    }
    const { convergence, fan, both, phases, register } = outcome;
    expect(convergence.at(-1)).toMatchObject({
      draws: 200,
      both,
      construction: phases.construction.balances,
    });
    expect(convergence.map(({ draws }) => draws)).toEqual(
      Array.from({ length: 20 }, (_, at) => 10 * (at + 1)),
    );
    expect(both.share).toBeLessThanOrEqual(
      Math.min(phases.construction.balances.share, phases.operation.balances.share),
    );
    expect(fan.length).toBeGreaterThan(10);
    for (const { cash } of fan) expect(cash!.percentiles[5]).toBeLessThanOrEqual(cash!.percentiles[95]);
    expect(register.categories.map(({ weight }) => weight)).toEqual([0.25, 0.3, 0.2, 0.15, 0.1]);
  });
});

describe('refused at its place', () => {
  const variable = (over: object) => ({
    variables: [
      { path: 'facilities[0].rate', distribution: 'uniform', parameters: { min: 0.03, max: 0.05 }, ...over },
    ],
  });

  it.each([
    [
      'two variables of one input',
      { variables: [...variable({}).variables, ...variable({}).variables] },
      /stands there twice/,
    ],
    ['a choice of no line', variable({ path: 'facilities[kind=specialBond].rate' }), /moves no number/],
    [
      'a rate beyond what the field allows',
      variable({ parameters: { min: 0.03, max: 2 } }),
      /model refuses .*facilities\[0\]\.rate/,
    ],
    ['text', variable({ path: 'facilities[0].name' }), /holds no number/],
    [
      'a structure that is drawn without end',
      variable({ path: 'project.operationYears', parameters: { min: 16, max: 60 } }),
      /structure .*discrete distribution with few values/,
    ],
  ])('%s', (_, risk, sentence) => {
    expect(() => planRisk(project('reit-exit', risk), options)).toThrow(sentence);
    expect(() => planRisk(project('reit-exit', risk), options)).toThrow(RiskError);
  });
});
