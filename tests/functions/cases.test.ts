import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useLanguage } from '../../src/functions';
import { SENTENCES } from '../../src/functions/cells/sentences';
import { type, type Ranges } from './excel';

interface Cases {
  readonly about: string;
  /** Relative to the larger of 1 and the expected figure. */
  readonly tolerance: number;
  readonly ranges?: Ranges;
  /** What a sheet shows, by the formula a user types; null is a cell that the case does not look at. */
  readonly cases: Readonly<Record<string, unknown>>;
}

const folder = new URL('./cases/', import.meta.url);
const read = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

const compare = (shown: unknown, expected: unknown, tolerance: number, place: string): void => {
  if (expected === null) return;
  if (Array.isArray(expected)) {
    expect(Array.isArray(shown) ? shown.length : shown, `${place}: rows or columns`).toBe(expected.length);
    expected.forEach((each, at) => compare((shown as unknown[])[at], each, tolerance, `${place}, ${at + 1}`));
  } else if (typeof expected === 'number') {
    expect(typeof shown, place).toBe('number');
    expect(Math.abs((shown as number) - expected), `${place}: ${String(shown)}`).toBeLessThanOrEqual(
      tolerance * Math.max(1, Math.abs(expected)),
    );
  } else expect(shown, place).toBe(expected);
};

beforeAll(() => useLanguage('en'));
afterAll(() => useLanguage(undefined));

describe.each(readdirSync(folder))('%s', (file) => {
  const { cases, tolerance, ranges } = read(new URL(file, folder)) as Cases;
  it.each(Object.entries(cases))('%s', async (formula, expected) => {
    const { value, error, en } = await type(formula, ranges);
    expect(error, en).toBeUndefined();
    compare(value, expected, tolerance, formula);
  });
});

interface Refused {
  readonly title: string;
  readonly formula: string;
  readonly error: string;
  readonly zh: string;
  readonly en: string;
}

describe('calls that are refused', () => {
  const { ranges, cases } = read(new URL('./errors.json', import.meta.url)) as {
    ranges: Ranges;
    cases: Refused[];
  };
  it.each(cases)('$title', async ({ formula, error, zh, en }) => {
    expect(await type(formula, ranges)).toEqual({ error, zh, en });
  });

  it('every sentence is met by one of them', () => {
    const elsewhere = ['cancelled', 'unavailable', 'unexpected'];
    const met = (text: string): boolean => {
      const parts = text.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      const pattern = new RegExp(`^${parts.join('.*')}$`);
      return cases.some(({ en }) => pattern.test(en));
    };
    const unmet = Object.entries(SENTENCES).filter(([, { en }]) => !met(en));
    expect(unmet.map(([key]) => key)).toEqual(elsewhere);
  });
});
