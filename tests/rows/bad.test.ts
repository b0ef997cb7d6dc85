import { describe, expect, it } from 'vitest';
import { balance, compile, factor, flow, input, type Model, RowsError, single } from '../../src/rows/index';
import { BAD_FORMULAS, type BadFormula } from './bad/formulas';
import { globalSection, modelOf, problemsOf, section, table } from './small';

const around = ({ formula, unit = 'yuan', single: isSingle }: BadFormula): Model => {
  const row = flow('', 'Y', formula, { unit });
  return modelOf(
    3,
    [
      globalSection('months', { index: factor('', '', 'PREV(index) + 1') }),
      globalSection('years', { index: factor('', '', 'PREV(index) + 1') }),
      section('loan', { principal: flow('', '', '1') }),
      section(
        'x',
        {
          y: isSingle === true ? single(row) : row,
          other: flow('', '', 'amount'),
          stock: balance('', '', 'PREV(stock) + amount'),
          total: single(flow('', '', 'SUM(other)')),
        },
        {
          price: input('', '', 10, 'yuan/m2'),
          area: input('', '', 50, 'm2'),
          amount: input('', '', 1000, 'yuan'),
          rate: input('', '', 0.05),
          route: input('', '', 'cash', 'text'),
          start: input('', '', 45322, 'date'),
        },
      ),
    ],
    [table('households', { area: ['m2', [50]], paid: ['yuan', [1]], route: ['text', ['cash']] })],
  );
};

describe('a formula that must not build', () => {
  it.each(BAD_FORMULAS)('$title: $formula', (bad) => {
    expect(problemsOf(around(bad))).toEqual(bad.says.map((said) => `x.y ${said}`));
  });
});

describe('rows that go round in a circle', () => {
  const circle = (rows: Record<string, string>, singles: Record<string, string> = {}) =>
    problemsOf(
      modelOf(3, [
        section('x', {
          ...Object.fromEntries(
            Object.entries(rows).map(([name, f]) => [name, factor('', `the ${name}`, f)]),
          ),
          ...Object.fromEntries(
            Object.entries(singles).map(([name, f]) => [name, single(factor('', `the ${name}`, f))]),
          ),
        }),
      ]),
    );

  it('need and draw in the same period', () => {
    expect(
      circle({ need: 'uses - draw', draw: 'need * 0.8', uses: '1 + interest', interest: 'draw' }),
    ).toEqual([
      'x.need: The rows need each other in the same period: x.need (the need) → x.draw (the draw) → x.need (the need). In "uses - draw". Break the circle: look back with PREV, or compute one of them from inputs.',
    ]);
  });

  it('a row that needs itself', () => {
    expect(circle({ a: 'a + 1' })).toEqual([
      'x.a: The rows need each other in the same period: x.a (the a) → x.a (the a). In "a + 1". Break the circle: look back with PREV, or compute one of them from inputs.',
    ]);
  });

  it('one looks back and the other ahead', () => {
    expect(circle({ past: 'PREV(ahead)', ahead: 'NEXT(past) + 1' })).toEqual([
      'x.past: The rows look at each other both back with PREV and ahead with NEXT: x.past (the past) → x.ahead (the ahead) → x.past (the past). In "PREV(ahead)". Compute one of the two directions in rows of its own.',
    ]);
  });

  it('a row feeds on its own total', () => {
    expect(circle({ part: 'total * 0.1' }, { total: 'SUM(part)' })).toEqual([
      'x.part: A row needs all values of a row that needs it: x.part (the part) → x.total (the total) → x.part (the part). In "total * 0.1". Break the circle: a row over time cannot feed on its own total.',
    ]);
  });

  it('two circles are both told', () => {
    expect(circle({ a: 'b', b: 'a', c: 'd', d: 'c' })).toHaveLength(2);
  });
});

describe('declarations that do not fit', () => {
  it('are all told at once, each with what to do', () => {
    const model: Model = {
      periods: 0,
      sections: [
        section(
          'x',
          { y: factor('', '', '1') },
          { y: input('', '', 1), price: input('', '', 1, 'yuan/m2/month') },
        ),
        section('x', {}),
        section('period', {}),
        section('1st', { 'a b': factor('', '', '1') }),
        section(
          'inputs',
          { name: factor('', '', '1', { unit: 'text' }) },
          {
            number: input('', '', 'ten'),
            nothing: input('', '', Number.NaN),
            text: input('', '', 3, 'text'),
            area: input('', '', 3, 'mu'),
          },
        ),
      ],
      tables: [
        { ...table('households', { area: ['m2', [1, 2]] }, { sum: single(flow('', '', '1')) }), size: 3 },
      ],
    };
    expect(problemsOf(model)).toEqual([
      'model: The model has 0 periods. Give a whole number, 1 or more.',
      'x.price: "yuan/m2/month" is not a unit. Write products and one quotient of yuan, m2, ha, month, year, household, person, unit, place, date, day, text.',
      'x.y: Two rows or inputs have this name. Rename one.',
      'x: Two sections or tables have this id. Rename one.',
      'period: "period" cannot be the id of a section or table. Use letters, digits and _, in parts joined by dots; period and single are taken.',
      '1st: "1st" cannot be the id of a section or table. Use letters, digits and _, in parts joined by dots; period and single are taken.',
      '1st.a b: "a b" cannot be a name. Use letters, digits and _, beginning with a letter.',
      'inputs.number: The input is "ten", not a number. Give a finite number, or the unit text.',
      'inputs.nothing: The input is NaN, not a number. Give a finite number, or the unit text.',
      'inputs.text: The input is 3, not text. Give text, or change the unit.',
      'inputs.area: "mu" is not a unit.  Did you mean m2? Write products and one quotient of yuan, m2, ha, month, year, household, person, unit, place, date, day, text.'.replace(
        '  ',
        ' ',
      ),
      'inputs.name: A row is a number; only inputs can be text. In "1". Use a flag or a number for what the text says.',
      'households.area: The column has 2 values and the table 3 records. Give one value for each record.',
      'households.sum: A column of a table has one value per record; it cannot be a single cell. In "1". Move the row to a section.',
    ]);
  });

  it('the error carries every problem with its place', () => {
    const model = modelOf(1, [section('x', { y: factor('', '', '1 + nothing'), z: factor('', '', '(') })]);
    try {
      compile(model);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(RowsError);
      const { code, problems } = error as RowsError;
      expect(code).toBe('rows.model');
      expect(problems.map(({ ref, code: problem, at }) => ({ ref, problem, at }))).toEqual([
        { ref: 'x.y', problem: 'unknownName', at: { line: 1, column: 5, offset: 4, length: 7 } },
        { ref: 'x.z', problem: 'syntax', at: { line: 1, column: 2, offset: 1, length: 1 } },
      ]);
    }
  });
});
