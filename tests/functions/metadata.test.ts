import { describe, expect, it } from 'vitest';
import { functions, type CustomFunction } from '../../src/functions';
import names from '../../src/functions/cells/names.json';
import { SENTENCES } from '../../src/functions/cells/sentences';
import { helpPage } from '../../scripts/functions-help.mjs';
import { functionsMetadata } from '../../scripts/functions-metadata.mjs';

const { files, pages } = await functionsMetadata('https://example.org/addin');
const english = files['functions.json'].functions;
const chinese = files['functions.zh-CN.json'].functions;
const HAN = /\p{Script=Han}/u;

const ISSUE =
  `LAND.RETAINED LAND.LADDER LAND.INCREMENT RELOCATION.ENTITLEMENT RELOCATION.UNIT RELOCATION.SETTLE
  RELOCATION.DEMAND LOAN.SCHEDULE LOAN.IDC LOAN.SCULPT LOAN.CAPACITY COLLATERAL.GAP DSCR LLCR PLCR ICR COVERAGE
  REIT.VALUE REIT.PROCEEDS OPERATION.INCOME OPERATION.SELFSUFFICIENCY SPREAD FACILITIES.REQUIRED TAX.LANDVAT
  BALANCE BALANCE.GAP POLICY POLICY.CLAUSE`.split(/\s+/);

describe('what Excel is told of the functions', () => {
  it('every function is described, and every described one exists', () => {
    expect(english.map(({ id }) => id).sort()).toEqual(Object.keys(functions).sort());
    expect(Object.keys(functions)).toEqual(expect.arrayContaining(ISSUE));
  });

  it('no function is volatile or streams; the one that walks a long list can be cancelled', () => {
    for (const { options = {} } of english) expect(Object.keys(options)).not.toContain('volatile');
    for (const { options = {} } of english) expect(Object.keys(options)).not.toContain('stream');
    expect(english.filter(({ options }) => options?.cancelable).map(({ id }) => id)).toEqual([
      'RELOCATION.SETTLE',
    ]);
  });

  it('both languages describe the same functions with the same arguments', () => {
    expect(chinese.map(({ id, name }) => [id, name])).toEqual(english.map(({ id, name }) => [id, name]));
    for (const [at, own] of chinese.entries()) {
      const other = english[at]!;
      expect(own.description, own.id).toMatch(HAN);
      expect(other.description, own.id).not.toMatch(HAN);
      expect(own.parameters.map(({ dimensionality, optional }) => [dimensionality, optional])).toEqual(
        other.parameters.map(({ dimensionality, optional }) => [dimensionality, optional]),
      );
      for (const { name, description } of own.parameters) {
        expect(name, own.id).toMatch(HAN);
        expect(description, `${own.id} ${name}`).toMatch(HAN);
      }
      expect(new Set(own.parameters.map(({ name }) => name)).size, own.id).toBe(own.parameters.length);
    }
  });

  it('names and descriptions fit what Excel shows', () => {
    for (const { id, name, description, parameters } of [...english, ...chinese]) {
      expect(id).toMatch(/^[A-Z][A-Z.]{2,}$/);
      expect(name).toBe(id);
      expect(description.length, id).toBeLessThanOrEqual(255);
      for (const parameter of parameters)
        expect(parameter.description.length, `${id} ${parameter.name}`).toBeLessThanOrEqual(255);
    }
  });

  it('errors in cells reach the functions, and help leads to the page of the function', () => {
    expect(files['functions.json'].allowErrorForDataTypeAny).toBe(true);
    expect(english[0]!.helpUrl).toBe(
      `https://example.org/addin/help/functions.en.html#${english[0]!.id.toLowerCase()}`,
    );
    for (const language of ['en', 'zh'] as const) {
      const page = helpPage(pages, language);
      for (const { id } of english) expect(page).toContain(`<article id="${id.toLowerCase()}">`);
      expect(page).not.toMatch(/<script|https?:/);
    }
  });

  it('optional arguments come last, and the declared number is the function’s own', () => {
    for (const { id, parameters, options } of english) {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect([...optional].sort(), id).toEqual(optional);
      const declared = parameters.length + (options?.cancelable === true ? 1 : 0);
      expect((functions as Record<string, CustomFunction>)[id]!.length, id).toBe(declared);
    }
  });

  it('every function has an example that calls it', () => {
    for (const { id, examples } of pages) {
      expect(examples.length, id).toBeGreaterThan(0);
      for (const example of examples)
        expect(example).toMatch(new RegExp(`^=PH\\.${id.replace('.', '\\.')}\\(`));
    }
  });

  it('every argument name of the errors is an argument of a function', () => {
    const used = new Set(english.flatMap(({ parameters }) => parameters.map(({ name }) => name)));
    expect(Object.keys(names).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('the sentences of refusal', () => {
  const placeholders = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
  it.each(Object.entries(SENTENCES))('%s says the same in both languages', (_, { zh, en }) => {
    expect(new Set(placeholders(zh))).toEqual(new Set(placeholders(en)));
    expect(zh).toMatch(HAN);
    expect(en).not.toMatch(HAN);
  });
});
