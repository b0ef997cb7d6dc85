import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/analysis';
import { changed, example, parsed } from '../model/raw';

const text = readFileSync(new URL('../../docs/conventions.md', import.meta.url), 'utf8');
const bullets = text.split('\n').filter((line) => line.startsWith('- '));
/** Row and input names, `*` for the line's id. */
const named = [...text.matchAll(/`([a-z][A-Za-z]*(?:\.(?:\*|[a-zA-Z]+))+)`/g)]
  .map(([, name]) => name ?? '')
  .filter((name) => !name.endsWith('.md'));

const programs = [
  ...readdirSync('examples').map((file) => example(file.replace('.json', ''))),
  // What no example has: half-year interest, a sweep, distributions, talent vouchers, losses.
  changed(example('generic-plan'), (raw) => {
    raw.facilities[0] = { ...raw.facilities[0], halfPeriodInterest: true };
    raw.facilities.push({
      ...raw.facilities[0],
      id: 'second',
      name: '第二笔',
      priority: 2,
      halfPeriodInterest: false,
      repayment: 'sweep',
      sweepShare: 0.5,
    });
    raw.surplus.distributionShare = 0.5;
    raw.relocation.talentVouchers = [{ name: '人才', count: 1, amount: 1, month: 40 }];
  }),
].map((raw) => read(parsed(raw)).program);

describe('docs/conventions.md', () => {
  it('names in every bullet the row that carries the convention', () => {
    expect(bullets.filter((bullet) => !/`[a-zA-Z]+\.[^`]+`/.test(bullet))).toEqual([]);
  });

  it.each([...new Set(named)])('%s is a row or an input of the model', (name) => {
    const pattern = new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '[A-Za-z0-9_]+')}$`);
    const refs = programs.flatMap((program) => [...program.rows.keys(), ...program.inputs.keys()]);
    expect(refs.some((ref) => pattern.test(ref))).toBe(true);
  });
});
