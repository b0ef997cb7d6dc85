import { describe, expect, it } from 'vitest';
import {
  balance,
  compile,
  evaluateExact,
  factor,
  flow,
  input,
  rate,
  RowsError,
  single,
  UnknownRefError,
} from '../../src/rows/index';
import { modelOf, section, shown, table } from './small';

const program = compile(
  modelOf(
    3,
    [
      section(
        'rent',
        {
          income: flow('租金', 'Rent', 'price * area'),
          held: balance('', '', 'PREV(held) + income'),
          dearest: single(factor('', '', 'MAX(homes.area)', { unit: 'm2' })),
          yearly: rate('', '', 'level'),
          once: single(flow('', '', 'price * area')),
        },
        {
          price: input('', '', 2, 'yuan/m2'),
          area: input('', '', 10, 'm2'),
          level: input('', '', 0.04, '1/year'),
          mode: input('', '', 'open', 'text'),
        },
      ),
    ],
    [table('homes', { area: ['m2', [1, 2, 3]] }, { twice: flow('', '', 'area * 2', { unit: 'm2' }) })],
  ),
);

describe('asking an evaluation', () => {
  const exact = evaluateExact(program);

  it('a row answers with its values, a single row and an input with one', () => {
    expect(shown(exact.row('rent.income'))).toBe('20 20 20');
    expect(shown(exact.row('homes.twice'))).toBe('2 4 6');
    expect(exact.cell('rent.dearest').toString()).toBe('3');
    expect(exact.cell('rent.price').toString()).toBe('2');
    expect(exact.texts('rent.mode')).toEqual(['open']);
  });

  it('the total of a flow is its sum, of a balance its closing value, of others nothing', () => {
    const totals = ['rent.income', 'rent.held', 'rent.yearly', 'homes.twice', 'rent.once', 'rent.price'];
    expect(totals.map((ref) => exact.total(ref)?.toString())).toEqual([
      '60',
      '60',
      undefined,
      '12',
      '20',
      undefined,
    ]);
  });

  it('a name it does not have is an error with the nearest names', () => {
    expect(() => exact.row('rent.incom')).toThrow(UnknownRefError);
    expect(() => exact.row('rent.incom')).toThrow(
      'There is no "rent.incom" in the model. Did you mean rent.income?',
    );
    expect(() => exact.cell('lease.income')).toThrow('Did you mean rent.income?');
    expect(() => exact.row('nothing')).toThrow('There is no "nothing" in the model.');
  });

  it('a row of several values is not one cell', () => {
    expect(() => exact.cell('rent.income')).toThrow(
      'rent.income has 3 values; ask row() for them, or total().',
    );
    expect(() => exact.row('rent.mode')).toThrow('rent.mode is text; ask texts() for it.');
    expect(() => exact.texts('rent.price')).toThrow('rent.price is a number; ask row() for it.');
  });
});

describe('other inputs, the same program', () => {
  it('scalars and whole columns are replaced, and the program is as it was', () => {
    const other = evaluateExact(program, {
      overrides: new Map<string, number | number[]>([
        ['rent.price', 3],
        ['homes.area', [5, 6, 7]],
      ]),
    });
    expect(shown(other.row('rent.income'))).toBe('30 30 30');
    expect(shown(other.row('homes.twice'))).toBe('10 12 14');
    expect(other.cell('rent.price').toString()).toBe('3');
    expect(shown(evaluateExact(program).row('rent.income'))).toBe('20 20 20');
  });

  it('another number of periods', () => {
    const longer = evaluateExact(program, { periods: 5 });
    expect(shown(longer.row('rent.held'))).toBe('20 40 60 80 100');
  });

  it.each([
    ['a row', 'rent.income', 1, 'A row is computed; only inputs can be overridden.'],
    ['text for a number', 'rent.price', 'high', 'The input is "high", not a number.'],
    ['a number for text', 'rent.mode', 1, 'The input is 1, not text.'],
    ['too few records', 'homes.area', [1, 2], 'The override has 2 values and the input 3.'],
  ])('%s is refused', (_, ref, value, sentence) => {
    const evaluate = () => evaluateExact(program, { overrides: new Map([[ref, value]]) });
    expect(evaluate).toThrow(RowsError);
    expect(evaluate).toThrow(sentence);
  });

  it('an unknown name is refused', () => {
    expect(() => evaluateExact(program, { overrides: new Map([['rent.prise', 1]]) })).toThrow(
      'Did you mean rent.price?',
    );
  });
});

describe('a program says what it is made of', () => {
  it('rows have an axis and precedents', () => {
    const held = program.rows.get('rent.held');
    expect(held?.axis).toBe('period');
    expect(held?.precedents).toEqual([
      { ref: 'rent.held', how: 'prev', offset: 1 },
      { ref: 'rent.income', how: 'same', offset: 0 },
    ]);
    expect(program.rows.get('rent.dearest')).toMatchObject({
      axis: 'single',
      precedents: [{ ref: 'homes.area', how: 'whole', offset: 0 }],
    });
    expect(program.rows.get('homes.twice')?.axis).toBe('homes');
  });

  it('every row is in one pass, after what it looks at', () => {
    const order = program.passes.flatMap(({ rows }) => rows.map(({ ref }) => ref));
    expect([...order].sort()).toEqual([...program.rows.keys()].sort());
    expect(order.indexOf('rent.income')).toBeLessThan(order.indexOf('rent.held'));
  });
});
