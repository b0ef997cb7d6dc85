import { describe, expect, it } from 'vitest';
import { balance, compile, evaluateExact, flow, input, type Model, single } from '../../src/rows';

const model = (more: Model['sections'] = []): Model => ({
  periods: 3,
  tables: [],
  sections: [
    {
      id: 'account',
      label: { zh: '账户', en: 'Account' },
      inputs: { paid: input('付款', 'Paid', 5, 'yuan') },
      rows: { out: flow('支出', 'Out', 'paid'), closing: balance('期末', 'Closing', 'PREV(closing) - out') },
    },
    ...more,
  ],
});

const summary = {
  id: 'summary',
  label: { zh: '汇总', en: 'Summary' },
  inputs: {},
  rows: { lowest: single(flow('最低', 'Lowest', 'MIN(account.closing)')) },
};

describe('a reading of a program that adds rows to another', () => {
  const base = evaluateExact(compile(model()));
  const larger = compile(model([summary]));

  it('keeps what is known and computes what is new', () => {
    const exact = evaluateExact(larger, { base });
    expect(exact.row('account.closing')).toBe(base.row('account.closing'));
    expect(exact.cell('summary.lowest').toNumber()).toBe(-15);
  });

  it('takes no overrides, which the known rows would not feel', () => {
    expect(() => evaluateExact(larger, { base, overrides: new Map([['account.paid', 6]]) })).toThrow(
      /same program/,
    );
  });
});
