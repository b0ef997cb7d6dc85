import { describe, expect, it } from 'vitest';
import { balance, compile, evaluateExact, factor, flow, input, type Model, single } from '../../src/rows';

const label = { zh: '账户', en: 'Account' };
const model: Model = {
  periods: 3,
  tables: [],
  sections: [
    {
      id: 'account',
      label,
      inputs: { paid: input('付款', 'Paid', 5, 'yuan'), drawn: input('提款', 'Drawn', 20, 'yuan') },
      rows: {
        out: flow('支出', 'Out', 'paid'),
        closing: balance('期末', 'Closing', 'opening - out'),
        opening: balance('期初', 'Opening', 'PREV(closing)'),
        share: factor('占比', 'Share', 'out / (drawn - drawn)'),
        lowest: single(flow('最低', 'Lowest', 'MIN(closing)')),
      },
    },
    { id: 'other', label, inputs: {}, rows: { twice: flow('两倍', 'Twice', 'account.drawn * 2') } },
  ],
};

describe('a reading of some rows', () => {
  const program = compile(model);
  const rows = ['account.lowest'];
  const exact = evaluateExact(program, { rows });

  it('has them and what they rest on', () => {
    expect(exact.cell('account.lowest').toNumber()).toBe(-15);
    expect(exact.row('account.closing').map(Number)).toEqual([-5, -10, -15]);
    expect(exact.cell('account.drawn').toNumber()).toBe(20);
  });

  it('does not compute the others, whatever fault is in them, and says so', () => {
    expect(() => evaluateExact(program)).toThrow(/share/);
    expect(() => exact.row('other.twice')).toThrow(
      'other.twice is not among the rows that this reading was asked for.',
    );
  });

  it('moves from a base reading as a whole one does', () => {
    const moved = evaluateExact(program, { rows, base: exact, overrides: new Map([['account.paid', 6]]) });
    expect(moved.cell('account.lowest').toNumber()).toBe(-18);
  });
});
