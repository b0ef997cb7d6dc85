import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/analysis';
import {
  applyScenario,
  runScenario,
  ScenarioError,
  scenariosOf,
  type Change,
  type Scenario,
} from '../../../src/analysis/scenarios';
import { packs } from '../../../src/policy';
import { parseProject, ProjectError, toJson, type Project } from '../../../src/project';
import {
  bare,
  changed,
  cost,
  equity,
  evaluated,
  grant,
  loan,
  parcel,
  rent,
  type RawProject,
} from '../../model/raw';

const packIds = new Set(packs.map(({ id }) => id));
const read = (raw: RawProject): Project => parseProject(raw, { packs: packIds });

const home = (kind: string, quantity: number) => ({
  id: kind,
  name: kind,
  kind,
  quantity,
  unit: 'm2',
  price: 10_000,
  start: 0,
  absorptionMonths: 12,
  presaleFrom: 0,
  escrowShare: 0,
  sellingCostRate: 0,
  vatRate: 0,
  certainty: 'committed',
});

/** A parcel sold in month 6, a loan, a promised and an expected grant, and a rent. */
const base = changed(bare(), (raw) => {
  raw.project.operationYears = 5;
  raw.land.parcels = [parcel(2_000_000, 500_000)];
  raw.costs.lines = [cost(3_000_000), cost(300_000, { id: 'site', name: '土地', group: 'land' })];
  raw.equity.lines = [equity(400_000)];
  raw.grants.lines = [
    grant(100_000),
    grant(50_000, { id: 'hoped', name: '争取中的补助', certainty: 'expected', arrivalRate: 0.5 }),
  ];
  raw.facilities = [loan(600_000)];
  raw.operation.incomes = [rent(200_000)];
});
const project = read(base);

const scenario = (changes: readonly Change[]): Scenario => ({
  id: 'asked',
  label: { zh: '试一试', en: 'a trial' },
  origin: 'project',
  source: null,
  changes,
});
const preset = (id: string, of = project): Scenario => {
  const found = scenariosOf(of).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found;
};

/** What a scenario makes of one place of the project. */
const after = (changes: readonly Change[], path: (json: RawProject) => unknown, of = project): unknown =>
  path(toJson(applyScenario(of, scenario(changes))) as unknown as RawProject);

const refused = (changes: readonly Change[], of = project): ScenarioError => {
  try {
    applyScenario(of, scenario(changes));
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error('not refused');
};

describe('a change of inputs', () => {
  it.each<[string, Change, (json: RawProject) => unknown, unknown]>([
    [
      'a new value',
      { kind: 'set', path: 'facilities[0].rate', value: '6%' },
      (p) => p.facilities[0]!.rate,
      0.06,
    ],
    [
      'a factor',
      { kind: 'factor', path: 'land.parcels[0].totalPrice', factor: '0.7' },
      (p) => p.land.parcels[0]!.totalPrice,
      1_400_000,
    ],
    [
      'basis points',
      { kind: 'add', path: 'facilities[].rate', by: '0.01' },
      (p) => p.facilities[0]!.rate,
      0.06,
    ],
    [
      'at most, from above',
      { kind: 'atMost', path: 'grants.lines[0].arrivalRate', value: '0.65' },
      (p) => p.grants.lines[0]!.arrivalRate,
      0.65,
    ],
    [
      'lines chosen by a field',
      { kind: 'factor', path: 'costs.lines[group=land].amount', factor: '1.15' },
      (p) => p.costs.lines.map(({ amount }) => amount),
      [3_000_000, 345_000],
    ],
    [
      'lines chosen by not having one',
      { kind: 'factor', path: 'costs.lines[group!=land].amount', factor: '2' },
      (p) => p.costs.lines.map(({ amount }) => amount),
      [6_000_000, 300_000],
    ],
  ])('%s', (_, change, path, expected) => {
    expect(after([change], path)).toEqual(expected);
  });

  it('a bound keeps what is already worse', () => {
    const rates = after([{ kind: 'atMost', path: 'grants.lines[].arrivalRate', value: '0.65' }], (json) =>
      json.grants.lines.map(({ arrivalRate }) => arrivalRate),
    );
    expect(rates).toEqual([0.65, 0.5]);
  });

  it('a delay moves the sale by as many months', () => {
    const month = (json: RawProject): number => json.land.parcels[0]!.saleMonth as number;
    const was = month(toJson(project) as unknown as RawProject);
    expect(after([{ kind: 'months', path: 'land.parcels[].saleMonth', months: 12 }], month as never)).toBe(
      was + 12,
    );
  });

  it('a policy parameter, with the scenario as its reason', () => {
    const changes: Change[] = [{ kind: 'set', path: 'policy.relocation.upliftRate', value: '12%' }];
    expect(after(changes, (json) => json.policy.overrides)).toEqual([
      { id: 'relocation.upliftRate', value: '0.12', reason: '试一试' },
    ]);
  });

  it('a share moved between lines leaves the whole as it was, each line in proportion', () => {
    const mixed = read(
      changed(base, (raw) => {
        raw.sales.lines = [home('marketHousing', 800), home('cappedHousing', 150), home('talentHousing', 50)];
      }),
    );
    const quantities = after(
      preset('affordableUp10').changes,
      (json) => json.sales.lines.map(({ quantity }) => quantity),
      mixed,
    );
    expect(quantities).toEqual([700, 225, 75]);
  });
});

describe('what is refused', () => {
  it('a missing input is named, with what was probably meant', () => {
    const { code, path, sentence } = refused([{ kind: 'factor', path: 'facilities[0].rat', factor: '2' }]);
    expect([code, path]).toEqual(['missingInput', 'facilities[0].rat']);
    expect(sentence.en).toBe(
      'The project has no input "facilities[0].rat". Did you mean facilities[0].rate?',
    );
    expect(sentence.zh).toContain('是否指 facilities[0].rate？');
  });

  it.each<[string, Change[], string]>([
    ['a line that is not there', [{ kind: 'set', path: 'facilities[4].rate', value: 0.1 }], 'missingInput'],
    ['a value it has already', [{ kind: 'set', path: 'facilities[0].rate', value: '5%' }], 'changesNothing'],
    [
      'lines that no project of this kind has',
      [{ kind: 'factor', path: 'sales.lines[].price', factor: '2' }],
      'changesNothing',
    ],
    ['no change at all', [], 'changesNothing'],
    ['a factor on a word', [{ kind: 'factor', path: 'land.retentionMode', factor: '2' }], 'notANumber'],
    [
      'a factor on what is not filled in',
      [{ kind: 'factor', path: 'project.namingMonth', factor: '2' }],
      'notANumber',
    ],
  ])('%s', (_, changes, code) => {
    expect(refused(changes).code).toBe(code);
  });

  it('moving homes without a line to move them to, or more than there are', () => {
    const alone = read(changed(base, (raw) => (raw.sales.lines = [home('marketHousing', 800)])));
    expect(refused(preset('affordableUp10').changes, alone).code).toBe('nothingToMove');
    const few = read(
      changed(base, (raw) => (raw.sales.lines = [home('marketHousing', 8), home('cappedHousing', 800)])),
    );
    expect(refused(preset('affordableUp10').changes, few).code).toBe('nothingToMove');
  });

  it('a share above one is out of range, never read as a per cent of itself', () => {
    const change: Change = { kind: 'factor', path: 'grants.lines[0].arrivalRate', factor: '2.5' };
    const work = () => applyScenario(project, scenario([change]));
    expect(work).toThrow(ProjectError);
    expect(work).toThrow('grants.lines[0].arrivalRate');
  });
});

describe('the stresses of the founding documents', () => {
  it('all have a source and an id of their own', () => {
    const presets = scenariosOf(project).filter(({ origin }) => origin === 'preset');
    expect(presets.map(({ id }) => id)).toEqual([
      'landDown30Delay12',
      'landDown30Delay24',
      'absorption18',
      'vacancy22',
      'collection68',
      'collection60',
      'grants65',
      'landCostUp15',
      'affordableUp10',
      'expectedAbsent',
      'rateUp100',
    ]);
    expect(presets.every(({ source }) => source !== null && source.zh.length > 10)).toBe(true);
  });

  it('land money already received neither falls nor comes later', () => {
    const sold = read(changed(base, (raw) => (raw.land.parcels[0]!.certainty = 'received')));
    expect(refused(preset('landDown30Delay12').changes, sold).code).toBe('changesNothing');
  });

  it('without expected sources the two readings of the model are one', () => {
    const { evaluation } = runScenario(evaluate(project), preset('expectedAbsent'));
    const { exact, withExpected } = evaluation;
    expect(withExpected.cell('construction.endingCash')).toEqual(exact.cell('construction.endingCash'));
    const before = evaluate(project);
    expect(before.withExpected.cell('construction.endingCash')).not.toEqual(
      before.exact.cell('construction.endingCash'),
    );
  });
});

describe('a scenario beside the base', () => {
  it('is the project one would have written oneself', () => {
    const { evaluation } = runScenario(evaluate(project), preset('landCostUp15'));
    const byHand = evaluated(changed(base, (raw) => (raw.costs.lines[1]!.amount = 345_000)));
    expect(evaluation.verdict).toEqual(byHand.verdict);
    expect(evaluation.figures).toEqual(byHand.figures);
  });

  it('says what changed and which rows moved', () => {
    const { comparison } = runScenario(evaluate(project), preset('rateUp100'));
    expect(comparison.inputs.map(({ path, before, after: is }) => [path, before, is])).toEqual([
      ['facilities[0].rate', 0.05, 0.06],
    ]);
    expect(comparison.rows.moved.length).toBeGreaterThan(0);
  });

  it('the project’s own scenarios come first, and take the place of ours of the same id', () => {
    const own = {
      ...base,
      scenarios: [
        { id: 'rateUp100', name: '利率 7%', changes: [{ path: 'facilities[0].rate', value: '7%' }] },
      ],
    };
    const known = scenariosOf(read(own));
    expect(known[0]).toMatchObject({ id: 'rateUp100', origin: 'project', source: null });
    expect(known.filter(({ id }) => id === 'rateUp100')).toHaveLength(1);
    const { evaluation } = runScenario(evaluate(read(own)), known[0]!);
    expect(evaluation.project.facilities[0]!.rate.toNumber()).toBe(0.07);
  });
});
