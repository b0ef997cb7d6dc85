import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/analysis';
import { parseProject, toJson } from '../../../src/project';
import { type Change, withChanges } from '../../../src/taskpane/engine/inputs-changes';
import { collectedProject, type Entered } from '../../../src/taskpane/engine/inputs-entered';
import { inputEdits, tryInput, type Tried } from '../../../src/taskpane/engine/inputs-entry';
import type { FieldView } from '../../../src/taskpane/engine/inputs-field';
import type { ListView } from '../../../src/taskpane/engine/inputs-list';
import { searchInputs } from '../../../src/taskpane/engine/inputs-search';
import { wayOf } from '../../../src/taskpane/engine/inputs-way';
import { inputs, type InputsView } from '../../../src/taskpane/engine/inputs';
import { lists, outline } from '../../../src/workbook/inputs';
import { buildWorkbook } from '../../../src/workbook';
import { writeWorkbook } from '../../../src/xlsx';
import { enteredInputs } from '../../../src/xlsx/import';
import { projectOf } from '../../../src/xlsx/project';
import { readWorkbook } from '../../../src/xlsx/read';
import { EN, ZH } from './opened';

const known = new Map<string, Entered>();

/** An example's input sheets, as they are read from its workbook. */
const entered = (name: string): Entered => {
  const before = known.get(name);
  if (before !== undefined) return before;
  const file = readWorkbook(writeWorkbook(buildWorkbook(projectOf(readFileSync(`examples/${name}.json`)))));
  const made: Entered = { file, inputs: enteredInputs(file), lang: 'zh', unit: 'wan', refusal: undefined };
  known.set(name, made);
  return made;
};

const ofList = ({ record }: ListView): readonly FieldView[] =>
  record === undefined ? [] : [...record.fields, ...record.lists.flatMap(ofList)];

const fieldsIn = ({ groups }: InputsView): readonly FieldView[] =>
  groups.flatMap(({ fields, lists: own }) => [...fields, ...own.flatMap(ofList)]);

const PARTS = inputs(entered('ditang-finance'), ZH, { part: '', at: {}, changes: [] }).parts.map(
  ({ id }) => id,
);

const viewOf = (name: string, part: string, changes: readonly Change[] = []): InputsView =>
  inputs(entered(name), ZH, { part, at: {}, changes });

const everyField = (name: string): readonly FieldView[] =>
  PARTS.flatMap((part) => fieldsIn(viewOf(name, part)));

const fieldOf = (name: string, path: string): FieldView => {
  const found = everyField(name).find((field) => field.path === path);
  if (found === undefined) throw new Error(`No field ${path}.`);
  return found;
};

const typed = (name: string, path: string, text: string): Tried => {
  const { keys, pattern } = fieldOf(name, path);
  return tryInput(entered(name), ZH, { keys, pattern, text, changes: [] });
};

describe('the forms', () => {
  it('hold every field of the schema once, but for households, overrides and the version of the format', () => {
    const wanted = outline().flatMap(({ id, fields }) =>
      id === 'schemaVersion' ? [] : fields.map(({ path }) => path),
    );
    const single = PARTS.flatMap((part) => viewOf('ditang-finance', part).groups)
      .flatMap(({ fields }) => fields.map(({ path }) => path))
      .sort();
    expect(single).toEqual([...wanted].sort());
    const shownLists = PARTS.flatMap((part) => viewOf('ditang-finance', part).groups).flatMap((group) =>
      group.lists.map(({ path }) => path),
    );
    const wantedLists = lists().filter(
      ({ parent, path }) => parent === undefined && path !== 'policy.overrides',
    );
    expect(shownLists.sort()).toEqual(wantedLists.map(({ path }) => path).sort());
  });

  it.each(['ditang-finance', 'reit-exit'])(
    '%s: what a box shows is what its cell holds, so entering it again changes nothing',
    (name) => {
      const changed = everyField(name).filter(
        ({ keys, pattern, text }) =>
          tryInput(entered(name), ZH, { keys, pattern, text, changes: [] }).kind !== 'same',
      );
      expect(changed.map(({ path }) => path)).toEqual([]);
    },
  );

  it('give every field of a built workbook its own cell', () => {
    const cells = everyField('ditang-finance').map(({ place }) => JSON.stringify(place));
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells).not.toContain(undefined);
  });

  it('leave a formula of the user’s to the sheet', () => {
    const { file, ...rest } = entered('timing-gap');
    const place = fieldOf('timing-gap', 'land.treasuryLag').place;
    const sheets = file.sheets.map((sheet) => {
      const row = sheet.cells.get(place?.row ?? -1);
      const cell = row?.get(place?.column ?? -1);
      if (sheet.name !== place?.sheet || row === undefined || cell === undefined) return sheet;
      const changed = new Map(row).set(place.column, { ...cell, formula: '1+2' });
      return { ...sheet, cells: new Map(sheet.cells).set(place.row, changed) };
    });
    const view = inputs({ ...rest, file: { ...file, sheets } }, ZH, {
      part: 'inputs.land',
      at: {},
      changes: [],
    });
    expect(
      fieldsIn(view).flatMap(({ path, formula }) => (formula === undefined ? [] : [path, formula])),
    ).toEqual(['land.treasuryLag', '1+2']);
  });

  it('speak the language of the reader', () => {
    const view = inputs(entered('timing-gap'), EN, { part: 'inputs.land', at: {}, changes: [] });
    expect(view.groups[0]?.fields[0]).toMatchObject({
      label: 'Retention mode',
      meaning: 'Literal / Conservative / Confirmed; required',
      source: 'Illustrative',
    });
  });

  it('say what the policy leaves open, with the item that says so', () => {
    const view = viewOf('timing-gap', 'inputs.relocation');
    expect(view.groups[0]?.fields.find(({ path }) => path === 'relocation.appraisal')).toMatchObject({
      empty: 'open',
      text: '',
      meaning: expect.stringContaining('D-23') as string,
    });
  });

  it('name the month of the calendar, and money in the unit people speak', () => {
    expect(fieldOf('timing-gap', 'land.parcels[0].saleMonth').spoken?.text).toMatch(/^20\d\d年\d+月$/);
    expect(fieldOf('timing-gap', 'costs.lines[0].amount').spoken).toMatchObject({ text: '3,000.00 万元' });
  });

  it('go to the nearest record where the one asked for is gone', () => {
    const at = { 'costs.lines': 99 };
    const view = inputs(entered('timing-gap'), ZH, { part: 'inputs.costs', at, changes: [] });
    const [costs] = view.groups[0]?.lists ?? [];
    expect(costs?.at).toBe((costs?.names.length ?? 0) - 1);
  });
});

describe('what is typed', () => {
  it.each([
    ['land.treasuryLag', ' 6 ', { kind: 'number', value: '6' }],
    ['land.parcels[0].floorPrice', '1.2万', { kind: 'number', value: '12000' }],
    ['project.discountRate', '6.5%', { kind: 'number', value: '0.065' }],
    ['project.startMonth', '2025年2月', { kind: 'number', value: '45689' }],
    ['land.retentionMode', 'literal', { kind: 'text', value: '字面口径' }],
    ['land.parcels[0].inUnit', 'false', { kind: 'text', value: '否' }],
    ['project.city', '=1+1', { kind: 'text', value: '=1+1' }],
    ['land.parcels[0].reliefRate', '', undefined],
  ])('%s: “%s” goes into its cell as the workbook has it', (path, text, value) => {
    const tried = typed('timing-gap', path, text);
    expect(tried.kind === 'cell' ? tried.entry : tried).toEqual({
      ...fieldOf('timing-gap', path).place,
      value,
    });
  });

  it.each([
    ['land.treasuryLag', '', /缺少此项/],
    ['project.discountRate', '1.5', /1\.5%.*150%/],
    ['land.parcels[0].floorPrice', '三千', /不是数字/],
  ])('%s refuses “%s” in a sentence', (path, text, sentence) => {
    const tried = typed('timing-gap', path, text);
    expect(tried.kind === 'wrong' ? tried.message : tried.kind).toMatch(sentence);
  });

  it('empties a threshold field by field, though both are needed while there is one', () => {
    const tried = typed('ditang-finance', 'thresholds.minimumCash.source', '');
    expect(tried.kind === 'cell' ? tried.entry.value : tried.kind).toBeUndefined();
  });

  it('collects an id: rows are named by it', () => {
    expect(typed('timing-gap', 'land.parcels[0].id', 'west')).toEqual({
      kind: 'change',
      change: { kind: 'set', keys: ['land', 'parcels', 0, 'id'], value: 'west' },
    });
  });

  it('can be told from what stands there since', () => {
    const tried = typed('timing-gap', 'land.treasuryLag', '6');
    const edit = tried.kind === 'cell' ? [tried.edit] : [];
    expect(inputEdits(entered('timing-gap'), ZH, edit)).toEqual([
      {
        title: '土地出让与留用 · 国库拨付时滞',
        before: '3',
        after: '6',
        since: '3',
        place: fieldOf('timing-gap', 'land.treasuryLag').place,
      },
    ]);
  });
});

describe('collected changes', () => {
  const list = ['land', 'parcels'];

  it('leave the project as it is where they cancel out', () => {
    const project = toJson(projectOf(readFileSync('examples/wenzhou-mixed.json')));
    const changes: Change[] = [
      { kind: 'move', list, from: 2, to: 0 },
      { kind: 'move', list, from: 0, to: 2 },
      { kind: 'add', list: ['notes'], blank: null },
      { kind: 'remove', list: ['notes'], at: (project as { notes: unknown[] }).notes.length },
    ];
    expect(collectedProject(entered('wenzhou-mixed'), ZH, changes)).toEqual(project);
  });

  it('make a project that the model computes: a copy has a name and an id of its own', () => {
    const changes: Change[] = [{ kind: 'copy', list, at: 0, name: '东地块' }];
    const project = parseProject(collectedProject(entered('timing-gap'), ZH, changes));
    expect(project.land.parcels.map(({ id, name }) => [id, name])).toEqual([
      ['north', '北地块'],
      ['parcel_2', '东地块'],
    ]);
    expect(evaluate(project).checks.length).toBeGreaterThan(0);
  });

  it('say what is missing of a blank record, beside its fields, and give no project', () => {
    const changes: Change[] = [{ kind: 'add', list, blank: {} }];
    const asked = { part: 'inputs.land', at: { 'land.parcels': 1 }, changes };
    const [land] = inputs(entered('timing-gap'), ZH, asked).groups;
    const record = land?.lists[0]?.record;
    expect(record?.fields.find(({ pattern }) => pattern.endsWith('.use'))?.problems).toEqual([
      '缺少此项。请填写。',
    ]);
    expect(record?.problems.join()).toMatch(/floorPrice 和 totalPrice 都没有给出/);
    expect(collectedProject(entered('timing-gap'), ZH, changes)).toBeUndefined();
  });

  const root = {
    land: { parcels: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] },
    sources: { land: 'all', 'land.parcels[0]': 'a', 'land.parcels[2].price': 'c' },
    scenarios: [
      {
        changes: [
          { path: 'land.parcels[1].price', value: 1 },
          { path: 'land.treasuryLag', value: 2 },
        ],
      },
    ],
    risk: {
      variables: [{ path: 'land.parcels[2].price' }],
      correlations: [{ a: 'land.parcels[2].price', b: 'land.parcels[1].price', value: 0 }],
    },
  };

  it('a removed record takes along what is said of it, and the rest is said of the right ones', () => {
    expect(withChanges(root, [{ kind: 'remove', list, at: 1 }])).toEqual({
      land: { parcels: [{ name: 'a' }, { name: 'c' }] },
      sources: { land: 'all', 'land.parcels[0]': 'a', 'land.parcels[1].price': 'c' },
      scenarios: [{ changes: [{ path: 'land.treasuryLag', value: 2 }] }],
      risk: { variables: [{ path: 'land.parcels[1].price' }], correlations: [] },
    });
  });

  it('a moved record keeps what is said of it', () => {
    expect(withChanges(root, [{ kind: 'move', list, from: 2, to: 0 }])).toMatchObject({
      land: { parcels: [{ name: 'c' }, { name: 'a' }, { name: 'b' }] },
      sources: { 'land.parcels[1]': 'a', 'land.parcels[0].price': 'c' },
      scenarios: [{ changes: [{ path: 'land.parcels[2].price', value: 1 }, {}] }],
      risk: { correlations: [{ a: 'land.parcels[0].price', b: 'land.parcels[2].price' }] },
    });
  });

  it('an emptied group is gone, and the original stays as it was', () => {
    const before = { thresholds: { dscr: { value: 1.2 }, llcr: { value: 1.3, source: 's' } } };
    const change: Change = { kind: 'set', keys: ['thresholds', 'dscr', 'value'], value: undefined };
    expect(withChanges(before, [change])).toEqual({ thresholds: { llcr: { value: 1.3, source: 's' } } });
    expect(before.thresholds.dscr).toEqual({ value: 1.2 });
  });

  it('a value by name is added once, and removed by its name', () => {
    const named = ['sources'];
    const added = withChanges({ sources: { land: 'x' } }, [
      { kind: 'add', list: named, blank: null, name: 'land' },
      { kind: 'add', list: named, blank: null, name: 'costs' },
    ]);
    expect(added).toEqual({ sources: { land: 'x', costs: null } });
    expect(withChanges(added, [{ kind: 'remove', list: named, at: 'land' }])).toEqual({
      sources: { costs: null },
    });
  });
});

describe('the search', () => {
  const paths = (text: string): readonly string[] =>
    searchInputs(entered('ditang-finance'), ZH, text, []).hits.map(({ path }) => path);

  it.each([
    ['利率', 'facilities[0].rate'],
    ['interest rate', 'facilities[1].rate'],
    ['land.treasuryLag', 'land.treasuryLag'],
    ['D-23', 'relocation.appraisal'],
    ['parcels floor price', 'land.parcels[0].floorPrice'],
  ])('“%s” finds %s', (text, path) => {
    expect(paths(text)).toContain(path);
  });

  it('finds what a first record would have', () => {
    expect(searchInputs(entered('timing-gap'), ZH, '年利率', []).hits).toEqual([
      expect.objectContaining({ path: 'facilities', title: '融资 · 年利率', text: '' }),
    ]);
  });

  it('says how many more there are, and nothing of nothing', () => {
    const view = searchInputs(entered('ditang-finance'), ZH, '名称', []);
    expect(searchInputs(entered('ditang-finance'), ZH, ' ', [])).toEqual({ hits: [], more: 0 });
    expect(view.hits.length).toBeLessThanOrEqual(30);
  });
});

describe('the way to a form', () => {
  it('names part, section and the record of each list', () => {
    expect(wayOf('land.parcels[2].instalments[1].share')).toEqual({
      path: 'land.parcels[2].instalments[1].share',
      part: 'inputs.land',
      group: 'land',
      at: { 'land.parcels': 2, 'land.parcels[2].instalments': 1 },
    });
  });

  it.each(['', 'elsewhere.a'])('is none for “%s”', (path) => {
    expect(wayOf(path)).toBeUndefined();
  });
});
