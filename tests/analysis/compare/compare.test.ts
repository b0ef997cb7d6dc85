import { describe, expect, it } from 'vitest';
import { compareProjects, type Comparison } from '../../../src/analysis';
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
  upkeep,
  type Line,
  type RawProject,
} from '../../model/raw';

/** A parcel, a loan and two homes, by quarters. */
const base = (): RawProject =>
  changed(bare(), (raw) => {
    raw.project.step = 'quarter';
    raw.land.parcels = [parcel(2_000_000, 500_000)];
    raw.costs.lines = [cost(1_200_000), cost(300_000, { id: 'roads', name: '道路' })];
    raw.equity.lines = [equity(400_000)];
    raw.facilities = [loan(600_000)];
    raw.operation.incomes = [rent(200_000)];
    raw.operation.costs = [upkeep(60_000)];
  });

const compared = (change: (raw: RawProject) => void, from: RawProject = base()): Comparison =>
  compareProjects(evaluated(from), evaluated(changed(from, change)));

const told = ({ inputs }: Comparison) =>
  inputs.map(({ kind, path, before, after }) => [kind, path, before, after]);
const first = (lines: Line[]): Line => lines[0]!;

describe('inputs', () => {
  it('a project is the same as itself', () => {
    const comparison = compared(() => undefined);
    expect(comparison.isSame).toBe(true);
    expect(comparison.rows).toEqual({ by: 'period', moved: [], only: [] });
  });

  it('a changed price is one finding, with the parcel it belongs to and its label', () => {
    const comparison = compared((raw) => (first(raw.land.parcels).totalPrice = 1_500_000));
    expect(comparison.inputs).toEqual([
      {
        kind: 'changed',
        path: 'land.parcels[0].totalPrice',
        lines: ['北地块'],
        label: { zh: '总价', en: 'Total price' },
        before: 2_000_000,
        after: 1_500_000,
      },
    ]);
    expect(comparison.isSame).toBe(false);
  });

  it('a line inserted in the middle is one finding, whatever stands below it', () => {
    const comparison = compared((raw) =>
      raw.costs.lines.splice(1, 0, cost(50_000, { id: 'trees', name: '绿化' })),
    );
    expect(told(comparison).map(([kind, path]) => [kind, path])).toEqual([['added', 'costs.lines[1]']]);
    expect(comparison.inputs[0]?.after).toMatchObject({ id: 'trees', amount: 50_000 });
  });

  it('lines without ids are matched by name: their ids come from their position', () => {
    const unnamed = changed(base(), (raw) => raw.costs.lines.forEach((line) => delete line.id));
    const comparison = compared((raw) => {
      raw.costs.lines.unshift({ ...cost(50_000), id: undefined, name: '绿化' });
      raw.costs.lines[2]!.amount = 310_000;
    }, unnamed);
    expect(told(comparison).map(([kind, path]) => [kind, path])).toEqual([
      ['added', 'costs.lines[0]'],
      ['changed', 'costs.lines[2].amount'],
    ]);
    // The roads' rows are compared with themselves, not with the line that now has their number.
    expect(comparison.rows.only).toEqual([
      { side: 'after', section: 'cost.cost_1', label: { zh: '成本：绿化', en: 'Cost: 绿化' }, rows: 5 },
    ]);
    const roads = comparison.rows.moved.find(({ row, alike }) =>
      [row, ...alike].some((ref) => ref === 'cost.cost_3.payable' || ref.startsWith('cost.cost_3.')),
    );
    expect(roads?.change.abs().lte(10_000)).toBe(true);
  });

  it('checks of a line follow it to its new number', () => {
    const unnamed = changed(base(), (raw) => raw.facilities.forEach((line) => delete line.id));
    const comparison = compared(
      (raw) => raw.facilities.unshift({ ...loan(0), id: undefined, name: '备用贷款', priority: 2 }),
      unnamed,
    );
    const lost = comparison.checks.filter(({ after }) => after === null);
    expect(lost).toEqual([]);
    expect(comparison.checks.map(({ id }) => id)).toContain('atMaturity_facility_1');
  });

  it('a renamed line and a changed id are changes of that line', () => {
    expect(told(compared((raw) => (first(raw.facilities).name = '银团')))).toEqual([
      ['changed', 'facilities[0].name', '银行贷款', '银团'],
    ]);
    const comparison = compared((raw) => (first(raw.facilities).id = 'syndicate'));
    expect(told(comparison)).toEqual([['changed', 'facilities[0].id', 'bank', 'syndicate']]);
    expect(comparison.rows).toEqual({ by: 'period', moved: [], only: [] });
  });

  it('a facility removed is one finding, with the path it had', () => {
    const comparison = compared((raw) => raw.facilities.pop());
    expect(told(comparison).map(([kind, path]) => [kind, path])).toEqual([['removed', 'facilities[0]']]);
    // Without debt there is nothing to cover: those subjects go with it.
    const gone = comparison.rows.only.map(({ side, section }) => [side, section]);
    expect(gone[0]).toEqual(['before', 'facility.bank']);
    expect(gone).toContainEqual(['before', 'credit']);
  });

  it('another order of the same lines is one finding', () => {
    expect(told(compared((raw) => raw.costs.lines.reverse()))).toEqual([
      ['reordered', 'costs.lines', ['building', 'roads'], ['roads', 'building']],
    ]);
  });

  it('instalments have no key: what is alike at both ends is passed over', () => {
    const month = (at: number, share: number) => ({ month: at, share });
    const spread = changed(
      base(),
      (raw) => (first(raw.equity.lines).schedule = [month(1, 0.5), month(4, 0.5)]),
    );
    const comparison = compared(
      (raw) => (first(raw.equity.lines).schedule = [month(1, 0.5), month(2, 0.2), month(4, 0.3)]),
      spread,
    );
    expect(told(comparison)).toEqual([
      ['changed', 'equity.lines[0].schedule[1].month', 4, 2],
      ['changed', 'equity.lines[0].schedule[1].share', 0.5, 0.2],
      ['added', 'equity.lines[0].schedule[2]', null, { month: 4, share: 0.3 }],
    ]);
  });

  it('a threshold that only one has is one finding, named by its value', () => {
    const comparison = compared((raw) => (raw.thresholds.dscr = { value: 1.2, source: '银行' }));
    expect(comparison.inputs).toMatchObject([
      {
        kind: 'added',
        path: 'thresholds.dscr',
        label: { en: 'DSCR' },
        after: { value: 1.2, source: '银行' },
      },
    ]);
  });

  it('read backwards, what was added was removed', () => {
    const [one, other] = [base(), changed(base(), (raw) => raw.grants.lines.push(grant(90_000)))].map(
      evaluated,
    ) as [ReturnType<typeof evaluated>, ReturnType<typeof evaluated>];
    const [forth, back] = [compareProjects(one, other), compareProjects(other, one)];
    expect(forth.inputs[0]).toMatchObject({ kind: 'added', path: 'grants.lines[0]' });
    expect(back.inputs[0]).toMatchObject({
      kind: 'removed',
      path: 'grants.lines[0]',
      before: forth.inputs[0]?.after,
    });
    expect(back.rows.moved.map(({ row, change }) => [row, change.neg().toFixed(2)])).toEqual(
      forth.rows.moved.map(({ row, change }) => [row, change.toFixed(2)]),
    );
  });
});

describe('policy', () => {
  const id = 'relocation.upliftRate';
  const override = (value: string, reason = '常委会纪要') => ({ id, value, reason });

  it('an override is told with its reason, and the value in force with its clause', () => {
    const { policy, inputs } = compared((raw) => raw.policy.overrides.push(override('0.12')));
    expect(inputs).toEqual([]);
    expect(policy.overrides).toMatchObject([
      { id, before: null, after: { value: '0.12', reason: '常委会纪要' } },
    ]);
    expect(
      policy.values.map((each) => [each.id, each.before?.value?.toString(), each.after?.value?.toString()]),
    ).toEqual([[id, '0.1', '0.12']]);
    expect(policy.values[0]?.before?.clause.zh).toContain('《');
    expect(policy.values[0]?.after?.isOverridden).toBe(true);
  });

  it('another reason for the same value is a difference, and no value differs', () => {
    const from = changed(base(), (raw) => raw.policy.overrides.push(override('0.12')));
    const comparison = compared((raw) => (raw.policy.overrides = [override('0.12', '函件')]), from);
    expect(comparison.policy.values).toEqual([]);
    expect(comparison.policy.overrides).toHaveLength(1);
    expect(comparison.isSame).toBe(false);
  });

  it('fewer packs: which, and every value they had set', () => {
    const { policy } = compared((raw) => raw.policy.packs.pop());
    expect(policy.packs).toEqual({
      before: ['national', 'zhejiang-2019', 'quzhou-kecheng'],
      after: ['national', 'zhejiang-2019'],
    });
    expect(policy.values.length).toBeGreaterThan(0);
  });
});

describe('what follows', () => {
  it('verdicts, figures and checks before and after', () => {
    const { verdicts, figures, checks } = compared((raw) => (first(raw.land.parcels).totalPrice = 200_000));
    expect(verdicts.construction).toMatchObject({
      differs: true,
      before: { colour: 'green' },
      after: { colour: 'red' },
    });
    const retained = figures.find((each) => each.id === 'retainedLand');
    expect(retained?.differs).toBe(true);
    expect(retained?.change?.isNegative()).toBe(true);
    expect(figures.find((each) => each.id === 'equity')).toMatchObject({ differs: false });
    expect(checks[0]?.after?.status).toBe('fail');
    for (const { before, after } of checks) expect(before?.status).not.toBe(after?.status);
  });

  it('rows that moved most come first, mirrors of one another once, openings never', () => {
    const { rows } = compared((raw) => (first(raw.costs.lines).amount = 1_300_000));
    expect(rows.by).toBe('period');
    const changes = rows.moved.map(({ change }) => change.abs().toFixed(2));
    expect(changes).toEqual([...changes].sort((a, b) => Number(b) - Number(a)));
    expect(new Set(changes).size).toBe(changes.length);
    const named = rows.moved.flatMap(({ row, alike }) => [row, ...alike]);
    expect(named.some((row) => row.startsWith('cost.building.'))).toBe(true);
    expect(named.filter((row) => /\.opening$|^checks\./.test(row))).toEqual([]);
  });

  it('another step: calendar years are compared, and what falls in the same year did not move', () => {
    const { rows } = compared((raw) => (raw.project.step = 'month'));
    expect(rows.by).toBe('year');
    const named = rows.moved.flatMap(({ row, alike }) => [row, ...alike]);
    expect(named).not.toContain('grant.central.received');
    expect(named.filter((row) => row.startsWith('equity.') || row.startsWith('income.'))).toEqual([]);
    for (const { at } of rows.moved) expect(at).toMatch(/^\d{4}$/);
  });

  it('a longer horizon: years beyond the earlier one are not held against nothing', () => {
    const { rows } = compared((raw) => (raw.project.operationYears = 4));
    expect(rows.by).toBe('year');
    for (const { at } of rows.moved) expect(Number(at)).toBeLessThanOrEqual(2027);
  });

  it('a later start: the year that it lost counts as nothing', () => {
    const { rows } = compared((raw) => (raw.project.startMonth = '2026-01'));
    expect(rows.by).toBe('year');
    const spent = rows.moved.find(({ row, alike }) =>
      [row, ...alike].some((ref) => ref.startsWith('cost.building.')),
    );
    expect(['2025', '2026']).toContain(spent?.at);
  });
});

describe('households', () => {
  const household = (id: string, areaM2: number, more: Line = {}): Line => ({
    id,
    tenure: '私有',
    use: '住宅',
    areaM2,
    price: 9000,
    route: 'cash',
    agreementMonth: 1,
    ...more,
  });
  const moved = changed(base(), (raw) => {
    raw.relocation.cashBonusRate = 0;
    raw.relocation.earlySigningBonus = 0;
    raw.relocation.transitionAllowance = 0;
    raw.relocation.movingFee = 0;
    raw.relocation.returnMonth = 12;
    raw.relocation.households = [household('甲', 50), household('乙', 60, { count: 3 })];
  });

  it('are matched by id: who came, who went, what changed, and what they come to', () => {
    const { households, inputs } = compared((raw) => {
      raw.relocation.households = [household('丙', 40), household('乙', 62, { count: 2 })];
    }, moved);
    expect(inputs).toEqual([]);
    expect(households).toMatchObject({ added: ['丙'], removed: ['甲'] });
    expect(households.changed).toMatchObject([
      {
        id: '乙',
        fields: [
          { field: 'areaM2', label: { zh: '建筑面积' }, before: 60, after: 62 },
          { field: 'count', before: 3, after: 2 },
        ],
      },
    ]);
    expect(households.before).toMatchObject({ records: 2, households: 4 });
    expect(households.after.areaM2.toNumber()).toBe(164);
  });

  it('in another order are the same', () => {
    expect(compared((raw) => raw.relocation.households.reverse(), moved).isSame).toBe(true);
  });
});
