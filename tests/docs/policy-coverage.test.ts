import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../src/analysis';
import { coverage, itemNumbers, parameterIds } from '../../src/policy';
import { parseProject, projectJsonSchema } from '../../src/project';

interface Line {
  readonly item: string;
  readonly zh: string;
  readonly en: string;
  readonly parameters: readonly string[];
  readonly rows: readonly string[];
  readonly checks: readonly string[];
  readonly inputs: readonly string[];
  readonly how: string;
}

const names = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

const lines: Line[] = readFileSync('docs/policy-coverage.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| D-'))
  .map((line) => {
    const [, item = '', zh = '', en = '', parameters, rows, checks, inputs, how = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    return {
      item,
      zh,
      en,
      parameters: names(parameters),
      rows: names(rows),
      checks: names(checks),
      inputs: names(inputs),
      how,
    };
  });

/** A template: `*` stands for one name, or the rest of one. */
const matches = (template: string, name: string): boolean =>
  new RegExp(`^${template.replace(/[.[\]]/g, '\\$&').replaceAll('*', '[\\w]*')}$`).test(name);

/** Names that no candidate answers to. */
const unknown = (templates: readonly string[], candidates: Iterable<string>): string[] => {
  const all = [...candidates];
  return templates.filter((template) => !all.some((name) => matches(template, name)));
};

/** Whether a path such as `land.parcels[].farNew` leads somewhere in the published schema. */
const leads = (path: string): boolean => {
  interface Schema {
    properties?: Record<string, Schema>;
    items?: Schema;
    anyOf?: Schema[];
  }
  const step = (schema: Schema | undefined, part: string): Schema | undefined => {
    const options = [schema, ...(schema?.anyOf ?? [])];
    for (const option of options) {
      const found = part === '[]' ? option?.items : option?.properties?.[part];
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const parts = path.match(/[^.[\]]+|\[\]/g) ?? [];
  return parts.reduce<Schema | undefined>(step, projectJsonSchema() as Schema) !== undefined;
};

const rows = new Set<string>();
const checks = new Set<string>();

beforeAll(() => {
  for (const name of readdirSync('examples').filter((each) => each.endsWith('.json'))) {
    const { program, checks: findings } = evaluate(
      parseProject(JSON.parse(readFileSync(`examples/${name}`, 'utf8'))),
    );
    for (const row of program.rows.keys()) rows.add(row);
    for (const { id } of findings) checks.add(id);
  }
});

/** Items that the domain list marks F (formula) or C (check). */
const FORMULA_OR_CHECK = [
  1, 2, 3, 5, 8, 9, 10, 11, 12, 14, 15, 18, 19, 22, 24, 25, 26, 28, 30, 31, 33, 36, 37, 38, 39, 41, 43, 45,
  47, 48, 49, 50, 52, 54, 55, 56, 57, 58, 59, 63, 64, 72, 73, 76, 82,
].map((number) => `D-${number}`);
/** Of them, those that need what no project file holds: a price for land quota, actual progress, the local budget. */
const NEEDS_WHAT_NO_PROJECT_HOLDS = ['D-14', 'D-19', 'D-43'];

describe('docs/policy-coverage.md', () => {
  it('has every item once, in order', () => {
    expect(lines.map(({ item }) => item)).toEqual(itemNumbers);
  });

  it('says each in both languages', () => {
    expect(lines.filter(({ zh }) => !/[\u4e00-\u9fff]/.test(zh)).map(({ item }) => item)).toEqual([]);
    expect(lines.filter(({ en }) => !/[a-z]{3}/.test(en)).map(({ item }) => item)).toEqual([]);
  });

  it('names only what exists', () => {
    const broken = lines.flatMap(({ item, ...line }) => [
      ...unknown(line.parameters, parameterIds).map((name) => `${item} parameter ${name}`),
      ...unknown(line.rows, rows).map((name) => `${item} row ${name}`),
      ...unknown(line.checks, checks).map((name) => `${item} check ${name}`),
      ...line.inputs.filter((path) => !leads(path)).map((name) => `${item} input ${name}`),
    ]);
    expect(broken).toEqual([]);
  });

  it('would notice a wrong name', () => {
    expect(unknown(['facility.*.headroom', 'facility.*.headrom'], rows)).toEqual(['facility.*.headrom']);
    expect(leads('land.parcels[].farNew')).toBe(true);
    expect(leads('land.parcels[].farNow')).toBe(false);
  });

  it('names every parameter that cites the item', () => {
    const missing = coverage().flatMap(({ item, parameters }) => {
      const line = lines.find((each) => each.item === item);
      return parameters
        .filter((id) => line?.parameters.some((template) => matches(template, id)) !== true)
        .map((id) => `${item} ${id}`);
    });
    expect(missing).toEqual([]);
  });

  it('carries every formula and check of the domain list by a row or a check', () => {
    const bare = lines
      .filter(
        ({ item, rows: its, checks: own }) =>
          FORMULA_OR_CHECK.includes(item) && its.length + own.length === 0,
      )
      .map(({ item }) => item);
    expect(bare.filter((item) => !NEEDS_WHAT_NO_PROJECT_HOLDS.includes(item))).toEqual([]);
    for (const item of NEEDS_WHAT_NO_PROJECT_HOLDS)
      expect(lines.find((line) => line.item === item)?.how).toMatch(/not modelled/);
  });

  it('says why, where no row, check or input carries an item', () => {
    const silent = lines
      .filter((line) => line.rows.length + line.checks.length + line.inputs.length === 0)
      .filter(({ how }) => !/^context, not modelled: .{10}/.test(how));
    expect(silent.map(({ item }) => item)).toEqual([]);
  });
});
