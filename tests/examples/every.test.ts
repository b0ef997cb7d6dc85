import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, example, raw } from './example';

/** Places whose figures carry their source or reason beside them, and the seed of a random run. */
const OWN_SOURCE = /^(schemaVersion|policy\.overrides|thresholds|reserves\.lockUpDscr|risk\.(draws|seed))\b/;
const NUMBER = /^-?\d+(\.\d+)?%?$/;

const numericLeaves = (value: unknown, path = ''): string[] => {
  if (typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value))) return [path];
  if (Array.isArray(value)) return value.flatMap((each, index) => numericLeaves(each, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => numericLeaves(each, path === '' ? key : `${path}.${key}`));
  return [];
};

const covers = (prefix: string, path: string): boolean =>
  path === prefix || path.startsWith(`${prefix}.`) || path.startsWith(`${prefix}[`);

it('each file in examples/ is tested here', () => {
  expect(
    readdirSync('examples')
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.replace('.json', ''))
      .sort(),
  ).toEqual([...EXAMPLES].sort());
});

describe.each(EXAMPLES)('%s', (name) => {
  const file = raw(name);
  const sources = file.sources as Record<string, string>;

  it('is labelled illustrative and says so in its notes', () => {
    expect(file).toMatchObject({ project: { illustrative: true } });
    expect((file.notes as string[]).join()).toMatch(/[\u4e00-\u9fff]/);
  });

  it('has a source for every number in it', () => {
    const bare = numericLeaves(file).filter(
      (path) => !OWN_SOURCE.test(path) && !Object.keys(sources).some((prefix) => covers(prefix, path)),
    );
    expect(bare).toEqual([]);
  });

  it('cites a founding document or says illustrative', () => {
    for (const source of Object.values(sources)) expect(source).toMatch(/illustrative|示意|示例|S[0-4]/);
  });

  it('has no input that the checklist finds unsourced', () => {
    expect(example(name).checks.find(({ id }) => id === 'sources')?.status).toBe('pass');
  });

  it('ties: both accounts, the debt, and the balance sheet’s cash with the waterfall’s', () => {
    const { exact, withExpected, checks } = example(name);
    for (const reading of [exact, withExpected])
      expect(reading.cell('statements.worstDifference').abs().lt('0.005')).toBe(true);
    for (const id of ['constructionTies', 'operationTies', 'transferConserved', 'statementsTie', 'debtTies'])
      expect(checks.find((each) => each.id === id)?.status ?? 'pass').toBe('pass');
  });

  it('repays all debt by its maturity, with expected money and without', () => {
    const { exact, withExpected } = example(name);
    for (const reading of [exact, withExpected]) expect(reading.cell('funding.debtLeft').abs().lt('0.005')).toBe(true);
  });

  it('gives its reasons in both languages, with the same amounts', () => {
    const { construction, operation, overall } = example(name).verdict;
    for (const { reason } of [construction, operation, overall]) {
      expect(reason.zh).toMatch(/[。]$/);
      expect(reason.en).toMatch(/\.$/);
      expect(reason.en).not.toMatch(/undefined|NaN/);
      expect(reason.zh).not.toMatch(/undefined|NaN/);
    }
  });

  it('has hundreds of rows behind its verdict', () => {
    expect(example(name).program.rows.size).toBeGreaterThan(400);
  });
});
