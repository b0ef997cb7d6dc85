import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fieldOf,
  parseProject,
  ProjectError,
  projectSchema,
  toJson,
  type Json,
  type Project,
} from '../../../src/project';
import { follow } from '../../../src/project/rules/references';
import { PolicyError, resolve } from '../../../src/policy';
import { importProject } from '../../../src/xlsx/import';
import { example, inputFile, inputPlan } from './book';
import { Book } from './sheets';

const bases = new Map(
  ['ditang-finance.json', 'reit-exit.json', 'shortfall.json'].map((name) => [name, toJson(example(name))]),
);
const baseOf = (name: string): Json => bases.get(name) ?? null;

type Keys = readonly (string | number)[];

/** Where every value in a project's JSON stands. */
const keysIn = (json: Json, keys: Keys = []): Keys[] => {
  if (Array.isArray(json)) return json.flatMap((each, i) => keysIn(each, [...keys, i]));
  if (typeof json === 'object' && json !== null)
    return Object.entries(json).flatMap(([key, each]) => keysIn(each, [...keys, key]));
  return [keys];
};

const put = (json: Json, keys: Keys, value: Json): Json => {
  const copy = structuredClone(json);
  let at = copy as Record<string | number, Json>;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string | number, Json>;
  at[keys.at(-1) ?? ''] = value;
  return copy;
};

const pathOf = (keys: Keys): string =>
  keys.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
    '',
  );

const words = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+86',
    '-5',
    '@x',
    "'引号",
    '{"a":1}',
    '/facilities',
    'facilities[] name',
    '路径',
    '数值',
    'TRUE',
    '是',
    '1',
    '0.10',
    '1e3',
    '2024-03',
    '#REF!',
    'a\nb',
    '_x000D_',
  ),
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
);

/** Digits as people paste them from a calculator: within a share, and far beyond a double. */
const digits = fc
  .tuple(fc.constantFrom('0.', '0.0', '12.', '3000.', '123456789.'), fc.bigInt({ min: 1n, max: 10n ** 25n }))
  .map(([whole, rest]) => whole + rest.toString());

const valueFor = (keys: Keys, base: Json): fc.Arbitrary<Json> => {
  if (keys[0] === 'sources') return words;
  const found = follow(pathOf(keys), projectSchema(), parseProject(base));
  const field = 'schema' in found ? fieldOf(found.schema) : undefined;
  switch (field?.type) {
    case 'text':
      return words;
    case 'choice':
      return fc.constantFrom(...(field.values ?? []));
    case 'flag':
      return fc.boolean();
    case 'whole':
    case 'month':
      return fc.integer({ min: 0, max: 60 });
    case 'any':
      return fc.oneof(fc.jsonValue() as fc.Arbitrary<Json>, words, digits);
    case 'money':
    case 'number':
    case 'share':
      return fc.oneof(
        digits,
        // A spreadsheet has no subnormal numbers: what is nearer to 0 is 0 in its cells.
        fc.double({ min: 0, max: 1, noNaN: true }).filter((value) => value === 0 || value >= 2 ** -1022),
        fc.constantFrom('150%', '33.3333333333333333333%', 0, 1),
      );
    default:
      return fc.constant('');
  }
};

const changedProject = fc
  .constantFrom(...bases.keys())
  .chain((name) =>
    fc.tuple(fc.constant(name), fc.subarray(keysIn(baseOf(name)), { minLength: 1, maxLength: 8 })),
  )
  .chain(([name, places]) =>
    fc.record({
      name: fc.constant(name),
      changes: fc.tuple(...places.map((keys) => fc.tuple(fc.constant(keys), valueFor(keys, baseOf(name))))),
    }),
  );

/** The project with as many of the changes as it accepts. */
const accepted = (base: Json, changes: readonly (readonly [Keys, Json])[]): Project => {
  let json = base;
  let project = parseProject(base);
  for (const [keys, value] of changes) {
    try {
      const next = put(json, keys, value);
      project = parseProject(next);
      resolve(project.policy.packs, project.policy.overrides);
      json = next;
    } catch (error) {
      if (!(error instanceof ProjectError || error instanceof PolicyError)) throw error;
      project = parseProject(json);
    }
  }
  return project;
};

describe('any project comes back from its input sheets as it went in', () => {
  test('as values', () => {
    let changedCount = 0;
    fc.assert(
      fc.property(changedProject, fc.constantFrom('zh', 'en'), ({ name, changes }, lang) => {
        const project = accepted(baseOf(name), changes);
        if (JSON.stringify(toJson(project)) !== JSON.stringify(baseOf(name))) changedCount += 1;
        const imported = importProject(new Book(inputPlan(project, lang)).file());
        expect(JSON.stringify(toJson(imported))).toBe(JSON.stringify(toJson(project)));
      }),
      { numRuns: 60, seed: 4 },
    );
    expect(changedCount).toBeGreaterThan(30);
  });

  test('as a file', () => {
    fc.assert(
      fc.property(changedProject, ({ name, changes }) => {
        const project = accepted(baseOf(name), changes);
        const imported = importProject(inputFile(project, 'zh'));
        expect(JSON.stringify(toJson(imported))).toBe(JSON.stringify(toJson(project)));
      }),
      { numRuns: 8, seed: 5 },
    );
  });
});
