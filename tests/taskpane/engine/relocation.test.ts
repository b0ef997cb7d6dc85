import { describe, expect, it } from 'vitest';
import type { Opened } from '../../../src/taskpane/engine/opened';
import { relocation } from '../../../src/taskpane/engine/relocation';
import { calculateHousehold, type HouseholdForm } from '../../../src/taskpane/engine/relocation-calculator';
import { householdPage, type HouseholdQuestion } from '../../../src/taskpane/engine/relocation-households';
import { matching } from '../../../src/taskpane/engine/relocation-matching';
import { openedExample, type Json } from './opened-example';

const zh = { lang: 'zh', unit: 'yuan' } as const;
const en = { lang: 'en', unit: 'yuan' } as const;
const lixian = openedExample('lixian-renewal');

describe('the policy of relocation in force', () => {
  const terms = new Map(relocation(lixian, zh).terms.map((term) => [term.id, term]));

  it('tells the uplift with its clause, set by policy', () => {
    const uplift = terms.get('relocation.upliftRate');
    expect(uplift?.value.text).toBe('10.00%');
    expect(uplift?.setBy).toBe('policy');
    expect(uplift?.clause?.text).toContain('《');
  });

  it('tells what the project states where the policy leaves it open, with its cell', () => {
    const discount = terms.get('relocation.equalAreaDiscount');
    expect(discount?.value.text).toBe('15.00%');
    expect(discount?.setBy).toBe('project');
    expect(discount?.place?.sheet).toBe('relocation.equalAreaDiscount');
  });

  it('tells an override with its reason and the value it replaces', () => {
    const overridden = openedExample('lixian-renewal', (json) => ({
      ...json,
      policy: {
        ...(json.policy as Json),
        overrides: [{ id: 'relocation.upliftRate', value: '0.12', reason: '区政府专题会议' }],
      },
    }));
    const uplift = relocation(overridden, zh).terms.find(({ id }) => id === 'relocation.upliftRate');
    expect(uplift).toMatchObject({ setBy: 'override', reason: '区政府专题会议' });
    expect([uplift?.value.text, uplift?.instead?.text]).toEqual(['12.00%', '10.00%']);
  });
});

describe('households by route', () => {
  it('adds up to all households, each route once', () => {
    const view = relocation(lixian, zh);
    expect(view.routes.map(({ route }) => route)).toEqual(['resettle', 'cash', 'voucher']);
    expect(view.routes.reduce((sum, { households }) => sum + households, 0)).toBe(view.households);
  });

  it('stands beside the summary table of the model', () => {
    const paid = relocation(lixian, zh).summary.find(({ row }) => row === 'relocation.paid');
    expect(paid?.total?.number).toBeCloseTo(
      lixian.evaluation.exact.cell('relocation.paidTotal').toNumber(),
      2,
    );
  });

  it('has nothing to show where the model has no households', () => {
    const view = relocation(openedExample('timing-gap'), en);
    expect([view.households, view.routes, view.demand, view.cliff]).toEqual([0, [], [], undefined]);
    expect(view.terms.length).toBeGreaterThan(5);
  });
});

describe('the household list', () => {
  const all: HouseholdQuestion = { filter: 'all', search: '', order: 'record', isDescending: false, page: 0 };

  it('comes in pages of fifty', () => {
    const first = householdPage(lixian, zh, all);
    expect([first.rows.length, first.found, first.pages]).toEqual([50, 1029, 21]);
    expect(householdPage(lixian, zh, { ...all, page: 20 }).rows).toHaveLength(29);
    expect(householdPage(lixian, zh, { ...all, page: 99 }).page).toBe(20);
  });

  it('finds a household by part of its number and says where it stands', () => {
    const { rows, found } = householdPage(lixian, zh, { ...all, search: 'lx-0002' });
    expect(found).toBe(1);
    expect(rows[0]).toMatchObject({ id: 'LX-0002', record: 1 });
    expect(rows[0]?.place?.sheet).toBe('relocation.households[1].id');
  });

  it('lists who is just below a cliff, nearest first', () => {
    const { rows, found } = householdPage(lixian, zh, { ...all, filter: 'cliff', order: 'distance' });
    expect(found).toBe(lixian.evaluation.exact.cell('relocation.cliffHouseholds').toNumber());
    const distances = rows.map(({ cliff }) => cliff?.distance.number ?? Infinity);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(Math.max(...distances)).toBeLessThanOrEqual(1);
  });

  it('sorts either way over all pages', () => {
    const areas = (isDescending: boolean) =>
      householdPage(lixian, zh, { ...all, order: 'area', isDescending }).rows.map(({ area }) => area.number);
    const values = lixian.project.relocation.households.map(({ areaM2 }) => areaM2.toNumber());
    expect(areas(false)[0]).toBe(Math.min(...values));
    expect(areas(true)[0]).toBe(Math.max(...values));
  });
});

describe('a single household', () => {
  const form: HouseholdForm = {
    areaM2: '81.71',
    price: '9560',
    decoration: '64000',
    newDecoration: '',
    route: 'resettle',
    topUp: false,
    agreementMonth: '5',
    assignedAreaM2: '',
  };

  it('settles as its own record on the household sheet does', () => {
    const found = calculateHousehold(lixian, zh, form);
    if (found.kind !== 'settled') throw new Error(JSON.stringify(found));
    const at = (column: string) => lixian.evaluation.exact.row(`households.${column}`)[0]?.toNumber();
    const step = (id: string) => found.steps.find((each) => each.id === id)?.value.number;
    expect(found.unit?.number).toBe(at('unitArea'));
    for (const column of ['uplift', 'entitlement', 'target', 'payable', 'compensation', 'settlement'])
      expect(step(column)).toBe(at(column));
  });

  it('explains each step in words with its clause', () => {
    const found = calculateHousehold(lixian, en, form);
    if (found.kind !== 'settled') throw new Error(JSON.stringify(found));
    const uplift = found.steps.find(({ id }) => id === 'uplift');
    expect(uplift?.how).toContain('81.71');
    expect(uplift?.clause?.parameter).toBe('relocation.upliftRate');
  });

  it('buying up reaches the minimum area', () => {
    const found = calculateHousehold(lixian, zh, { ...form, areaM2: '40', topUp: true });
    expect(found.kind === 'settled' && found.target.number).toBe(60);
  });

  it('cash is paid with its bonus and takes no unit', () => {
    const found = calculateHousehold(lixian, zh, { ...form, route: 'cash' });
    if (found.kind !== 'settled') throw new Error(JSON.stringify(found));
    expect(found.unit).toBeUndefined();
    expect(found.direction).toBe('receives');
    expect(found.amount.number).toBeCloseTo((81.71 * 9560 + 64000) * 1.1, 2);
  });

  it('says of a figure that cannot be read which field it is', () => {
    const found = calculateHousehold(lixian, zh, { ...form, areaM2: 'abc' });
    expect(found.kind === 'problems' && found.problems.map(({ path }) => path)).toEqual([
      'relocation.households[0].areaM2',
    ]);
  });

  it('names what a project without relocation lacks', () => {
    const found = calculateHousehold(openedExample('timing-gap'), zh, form);
    expect(found.kind === 'problems' && found.problems.map(({ path }) => path)).toEqual([
      'relocation.unitTypes',
    ]);
    const cash = calculateHousehold(openedExample('timing-gap'), zh, { ...form, route: 'cash' });
    expect(cash.kind === 'problems' && cash.problems.map(({ path }) => path)).toContain(
      'relocation.cashBonusRate',
    );
  });
});

describe('matching under limited supply', () => {
  const withSupply = (supply: number): Opened =>
    openedExample('lixian-renewal', (json) => {
      const relocation = json.relocation as Json & { unitTypes: Json[] };
      const unitTypes = relocation.unitTypes.map((type) =>
        type.id === 'type80' ? { ...type, supply } : type,
      );
      return { ...json, relocation: { ...relocation, unitTypes } };
    });

  it('leaves everybody at the nearest type while supply suffices', async () => {
    const found = await matching(lixian, zh, 0);
    expect([found.status, found.movedHouseholds, found.entries]).toEqual(['nearestUp', 0, []]);
  });

  it('moves households up where a type runs out, and would write one cell for each', async () => {
    const found = await matching(withSupply(150), zh, 0);
    expect(found.status).toBe('matched');
    expect(found.types.every(({ demand, supply = Infinity }) => demand <= supply)).toBe(true);
    expect(found.entries).toHaveLength(found.movedHouseholds);
    expect(found.entries[0]?.sheet).toMatch(/assignedAreaM2$/);
    expect(found.moved.rows[0]?.to.number).toBeGreaterThan(found.moved.rows[0]?.from.number ?? Infinity);
  });

  it('says how many stay without a unit where there are too few whatever is done', async () => {
    const found = await matching(withSupply(1), zh, 0);
    expect(found.status).toBe('short');
    expect(found.unservedHouseholds).toBeGreaterThan(0);
  });
});
