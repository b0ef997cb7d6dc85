import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { choiceWord, fieldLabel } from '../../../src/i18n';
import { resolve } from '../../../src/policy';
import { fieldOf, projectSchema } from '../../../src/project';
import { householdsOutline, inputSheets, listLabel, lists, outline } from '../../../src/workbook/inputs';
import { LIST_NAMES, SECTION_ORDER, SHEET_OF } from '../../../src/workbook/inputs/sections';
import { columnsOf, unitWord } from '../../../src/workbook/inputs/words';
import type { Sheet } from '../../../src/workbook/plan';
import { example, examples } from '../../xlsx/import/book';

/** Paths of every leaf, walked here a second time and in another way than the sheets do. */
const leaves = (schema: z.core.$ZodType, path: string): string[] => {
  const field = fieldOf(schema);
  if (field?.type === 'households') return householdsOutline().map((each) => each.path);
  if (field !== undefined) return [path];
  const def = schema._zod.def as unknown as Record<string, z.core.$ZodType>;
  if ('innerType' in def) return leaves(def.innerType, path);
  if ('element' in def) return leaves(def.element, `${path}[]`);
  if ('valueType' in def) return leaves(def.valueType, `${path}.*`);
  return Object.entries(def.shape as unknown as Record<string, z.core.$ZodType>).flatMap(([key, each]) =>
    leaves(each, path === '' ? key : `${path}.${key}`),
  );
};
const all = leaves(projectSchema(), '');

const fields = [
  ...outline().flatMap((section) => [...section.fields, ...section.lists.flatMap(({ columns }) => columns)]),
  ...householdsOutline(),
];

describe('every field of a project', () => {
  test('is drawn', () => {
    expect(fields.map(({ path }) => path).sort()).toEqual([...all].sort());
    expect(all.length).toBeGreaterThan(200);
  });

  test.each(fields.map((field) => [field.path, field] as const))(
    '%s has a label, and a number its unit',
    (path, outlined) => {
      const label = fieldLabel(path);
      expect(label?.zh).toMatch(/[\u4e00-\u9fff]|REIT/);
      expect(label?.en).not.toMatch(/^$|[\u4e00-\u9fff]/);
      const isNumber = ['money', 'number', 'whole', 'share', 'month', 'calendarMonth', 'any'].includes(
        outlined.field.type,
      );
      for (const lang of ['zh', 'en'] as const) expect(unitWord(outlined, lang) !== '').toBe(isNumber);
    },
  );

  test('that chooses has words for every choice, none twice', () => {
    for (const { path, field } of fields.filter(
      ({ field: { type } }) => type === 'choice' || type === 'flag',
    ))
      for (const lang of ['zh', 'en'] as const) {
        const words = (field.values ?? ['true', 'false']).map((value) => choiceWord(path, value)?.[lang]);
        expect(words).not.toContain(undefined);
        expect(new Set(words).size, path).toBe(words.length);
        // Excel keeps a list of choices as one text.
        expect(words.join().length).toBeLessThan(256);
        expect(words.join('')).not.toContain(',');
      }
  });
});

describe('every list', () => {
  test('has a name, a table of its own, and heads that differ', () => {
    const tables = lists().map(({ path }) => LIST_NAMES[path]?.table);
    expect(tables).not.toContain(undefined);
    expect(new Set(tables).size).toBe(tables.length);
    for (const list of lists())
      for (const lang of ['zh', 'en'] as const) {
        expect(listLabel(list.path)[lang]).not.toBe(list.path);
        const heads = columnsOf(list, lang, true).map(({ head }) => head.toLowerCase());
        expect(new Set(heads).size, list.path).toBe(heads.length);
      }
  });

  test('every section has a sheet and a place in the order', () => {
    expect([...SECTION_ORDER].sort()).toEqual(Object.keys(SHEET_OF).sort());
  });
});

describe.each(examples)('the input sheets of %s', (name) => {
  const project = example(name);
  const policy = resolve(project.policy.packs, project.policy.overrides);
  const drawn = inputSheets({ project, policy, lang: 'en' });
  const sheets: readonly Sheet[] = [...drawn.finish(), drawn.households.finish()];
  const cellAt = (sheet: string, row: number, column: number) =>
    sheets
      .find(({ name: each }) => each === sheet)
      ?.rows.get(row)
      ?.get(column);

  test('hold an unlocked cell for every place', () => {
    for (const { path, cell } of drawn.places.cells()) {
      const found = cellAt(cell.sheet, cell.row, cell.column);
      expect(found?.style, path).toMatch(path.startsWith('policy.overrides') ? /^(input|code)/ : /^input/);
    }
  });

  test('say for each policy parameter what is in force', () => {
    for (const { id, value } of policy.all()) {
      const place = drawn.places.policyCell(id)!;
      const cell = cellAt(place.sheet, place.row, place.column);
      expect(cell?.formula).toBe(`IF(D${place.row + 1}="",C${place.row + 1},D${place.row + 1})`);
      expect(cell?.value?.value).toBe(value === undefined ? 'open' : String(value.toNumber()));
    }
  });

  test('keep within what Excel takes in a message', () => {
    for (const { prompt, error } of sheets.flatMap(({ validations = [] }) => validations))
      for (const message of [prompt, error]) {
        expect(message?.title.length).toBeLessThanOrEqual(32);
        expect(message?.text.length).toBeLessThanOrEqual(255);
      }
  });

  test('give a table the heads that stand in its cells', () => {
    for (const sheet of sheets)
      for (const { area, columns } of sheet.tables ?? [])
        expect(columns.map((_, i) => sheet.rows.get(area.row)?.get(area.column + i)?.value?.value)).toEqual(
          columns,
        );
  });
});
