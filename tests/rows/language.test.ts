import { describe, expect, it } from 'vitest';
import { balance, EvaluationError, factor, flag, flow, input, single } from '../../src/rows/index';
import { globalSection, read, section, shown, table, valueOf } from './small';

describe('operators and functions have the meaning they have in Excel', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['-2^2', '4'],
    ['0 - 2^2', '-4'],
    ['2^3^2', '64'],
    ['4^0.5', '2'],
    ['2^(0-1)', '0.5'],
    ['50%', '0.5'],
    ['200 * 5%', '10'],
    ['10 - 2 - 3', '5'],
    ['7 / 2', '3.5'],
    ['1 / 3', '0.3333333333333333333333333333333333'],
    ['0.1 + 0.2', '0.3'],
    ['(2 > 1) + (2 >= 2) + (1 <> 1)', '2'],
    ['IF(0, 1, 2)', '2'],
    ['IF(0.5, 1, 2)', '1'],
    ['AND(1, 1, 0)', '0'],
    ['OR(0, 0, 3)', '1'],
    ['NOT(0)', '1'],
    ['MIN(3, 1, 2)', '1'],
    ['MAX(3, 1, 2)', '3'],
    ['SUM(3, 1, 2)', '6'],
    ['AVERAGE(3, 1, 2)', '2'],
    ['COUNT(3, 1, 2)', '3'],
    ['ABS(0 - 3)', '3'],
    ['ROUND(2.5, 0)', '3'],
    ['ROUND(0 - 2.5, 0)', '-3'],
    ['ROUND(2.345, 2)', '2.35'],
    ['ROUND(1250, -2)', '1300'],
    ['ROUNDUP(2.01, 0)', '3'],
    ['ROUNDUP(0 - 2.01, 0)', '-3'],
    ['ROUNDDOWN(0 - 2.99, 0)', '-2'],
    ['INT(0 - 2.1)', '-3'],
    ['INT(2.9)', '2'],
    ['MOD(7, 3)', '1'],
    ['MOD(0 - 7, 3)', '2'],
    ['MOD(7, 0 - 3)', '-2'],
    ['RATIO(1, 4)', '0.25'],
    ['RATIO(1, 0)', 'n/a'],
    ['N(RATIO(1, 0))', '0'],
    ['N(RATIO(1, 2))', '0.5'],
    ['APPLICABLE(RATIO(1, 0))', '0'],
    ['APPLICABLE(RATIO(0, 1))', '1'],
    ['ROUND(PMT(1%, 12, 1000), 6)', '-88.848789'],
    ['PMT(0, 10, 1000)', '-100'],
  ])('%s is %s', (formula, expected) => {
    expect(valueOf(formula)).toBe(expected);
  });

  it.each([
    ['route = "cash"', '1'],
    ['route = "CASH"', '1'],
    ['route <> "voucher"', '1'],
    ['IF(route = "cash", 2, 3)', '2'],
  ])('text is compared without regard to case: %s is %s', (formula, expected) => {
    expect(valueOf(formula, { route: 'Cash' })).toBe(expected);
  });

  it('only the branch of IF that is taken is computed', () => {
    expect(valueOf('IF(a = 0, 0, 1 / a)', { a: 0 })).toBe('0');
  });
});

describe('dates are the serials of the 1900 system', () => {
  const dated = (formula: string, serial: number, unit = 'date') => {
    const rows = { y: single(factor('', '', formula, { unit })) };
    return read(1, [section('x', rows, { start: input('', '', serial, 'date') })])
      .cell('x.y')
      .toString();
  };

  // 31 January 2024 is 45322.
  it.each([
    ['EDATE(start, 1)', 45351],
    ['EDATE(start, 13)', 45716],
    ['EDATE(start, 0 - 2)', 45260],
    ['EOMONTH(start, 0)', 45322],
    ['EOMONTH(start, 1)', 45351],
    ['start + 1', 45323],
  ])('%s is %s', (formula, expected) => {
    expect(dated(formula, 45322)).toBe(String(expected));
  });

  it('years and months come out of them', () => {
    expect(dated('YEAR(start)', 45322, '')).toBe('2024');
    expect(dated('MONTH(start)', 45322, '')).toBe('1');
  });

  it('1900 keeps the leap day that never was', () => {
    expect([
      dated('MONTH(start)', 60, ''),
      dated('MONTH(start)', 61, ''),
      dated('EOMONTH(start, 0)', 32),
    ]).toEqual(['2', '3', '60']);
  });

  it('two dates differ by days', () => {
    expect(dated('EDATE(start, 12) - start', 45322, 'day')).toBe('366');
  });
});

describe('rows look at their own axis value by value, and at another axis as a whole', () => {
  const timeline = globalSection('timeline', { index: factor('', '', 'PREV(index) + 1') });

  it('a period row sees the period, the cell, and the column it adds up', () => {
    const households = table(
      'households',
      { area: ['m2', [50, 60]], price: ['yuan/m2', [10, 20]] },
      { value: flow('', '', 'area * price') },
    );
    const exact = read(
      3,
      [
        timeline,
        section(
          'payments',
          { paid: flow('', '', 'share * index * SUM(households.value)') },
          { share: input('', '', 0.5) },
        ),
      ],
      [households],
    );
    expect(shown(exact.row('households.value'))).toBe('500 1200');
    expect(shown(exact.row('payments.paid'))).toBe('850 1700 2550');
  });

  it('in a single cell a bare row stands for all periods', () => {
    const exact = read(4, [
      timeline,
      section('x', {
        most: single(factor('', '', 'MAX(index)')),
        mean: single(factor('', '', 'AVERAGE(index)')),
        all: single(factor('', '', 'SUM(index)')),
        third: single(factor('', '', 'INDEX(index, 3)')),
        where: single(factor('', '', 'MATCH(3, index, 0)')),
        lastUpTo: single(factor('', '', 'MATCH(2.5, index, 1)')),
        squares: single(factor('', '', 'SUMPRODUCT(index, index)')),
      }),
    ]);
    const cells = ['most', 'mean', 'all', 'third', 'where', 'lastUpTo', 'squares'];
    expect(cells.map((name) => exact.cell(`x.${name}`).toString())).toEqual([
      '4',
      '2.5',
      '10',
      '3',
      '3',
      '2',
      '30',
    ]);
  });

  it('SUM of names on the own axis adds this period only', () => {
    const exact = read(3, [timeline, section('x', { twice: factor('', '', 'SUM(index, index, 1)') })]);
    expect(shown(exact.row('x.twice'))).toBe('3 5 7');
  });

  it('a range argument takes all periods even in a period row: the year to which the month belongs', () => {
    const exact = read(4, [
      timeline,
      section(
        'x',
        {
          year: factor('', '', 'ROUNDUP(index / 2, 0)'),
          profit: flow('', '', 'index * unitProfit'),
          profitOfYear: flow('', '', 'SUMIFS(profit, year, year)'),
        },
        { unitProfit: input('', '', 10, 'yuan') },
      ),
    ]);
    expect(shown(exact.row('x.profitOfYear'))).toBe('30 30 70 70');
  });

  it('PREV and NEXT are 0 outside the periods, and reach as far as they are told', () => {
    const exact = read(4, [
      timeline,
      section('x', {
        before: factor('', '', 'PREV(index)'),
        twoBefore: factor('', '', 'PREV(index, 2)'),
        after: factor('', '', 'NEXT(index)'),
        nineAfter: factor('', '', 'NEXT(index, 9)'),
      }),
    ]);
    expect(
      ['before', 'twoBefore', 'after', 'nineAfter'].map((name) => shown(exact.row(`x.${name}`))),
    ).toEqual(['0 1 2 3', '0 0 1 2', '2 3 4 0', '0 0 0 0']);
  });

  it('own names come before those of a global section', () => {
    const exact = read(2, [
      timeline,
      section('x', { index: factor('', '', '7'), y: factor('', '', 'index') }),
    ]);
    expect(shown(exact.row('x.y'))).toBe('7 7');
  });

  it('ids with dots are qualified up to the last dot', () => {
    const exact = read(2, [
      timeline,
      section('facility.bank.2', { closing: factor('', '', 'index * 2') }),
      section('x', { debt: factor('', '', 'facility.bank.2.closing + 1') }),
    ]);
    expect(shown(exact.row('x.debt'))).toBe('3 5');
  });
});

describe('a corkscrew runs forward, a present value backward', () => {
  it('the loan is drawn, bears interest, and is repaid', () => {
    const exact = read(4, [
      globalSection('timeline', { index: factor('', '', 'PREV(index) + 1') }),
      section(
        'loan',
        {
          opening: balance('', '', 'PREV(closing)'),
          drawdown: flow('', '', 'limit * (index = 1)'),
          interest: flow('', '', 'opening * ratePerPeriod'),
          repayment: flow('', '', '(opening + interest) * (index = 4)'),
          closing: balance('', '', 'opening + drawdown + interest - repayment'),
          isOpen: flag('', '', 'closing > 0'),
        },
        { limit: input('', '', 100, 'yuan'), ratePerPeriod: input('', '', 0.1) },
      ),
    ]);
    expect(shown(exact.row('loan.closing'))).toBe('100 110 121 0');
    expect(shown(exact.row('loan.repayment'))).toBe('0 0 0 133.1');
    expect(shown(exact.row('loan.isOpen'))).toBe('1 1 1 0');
    expect(exact.total('loan.interest')?.toString()).toBe('33.1');
    expect(exact.total('loan.closing')?.toString()).toBe('0');
    expect(exact.total('loan.isOpen')).toBeUndefined();
    expect(exact.program.passes.map(({ direction }) => direction)).toContain('forward');
  });

  it('the worth of what is still to come is computed from the last period back', () => {
    const exact = read(3, [
      section(
        'x',
        { worth: balance('', '', '(NEXT(worth) + rent) / 2') },
        { rent: input('', '', 8, 'yuan') },
      ),
    ]);
    expect(shown(exact.row('x.worth'))).toBe('7 6 4');
    expect(exact.program.passes.map(({ direction }) => direction)).toEqual(['backward']);
  });

  it('a chain of five thousand rows is no deeper than a short one', () => {
    const rows = Object.fromEntries(
      Array.from({ length: 5000 }, (_, n) => [
        `row_${n}`,
        factor('', '', n === 4999 ? '1' : `row_${n + 1} + 1`),
      ]),
    );
    expect(
      read(1, [section('x', rows)])
        .row('x.row_0')
        .toString(),
    ).toBe('5000');
  });
});

describe('a cell without a value is an error that names row and period', () => {
  const failing =
    (formula: string, periods = 3) =>
    () =>
      read(periods, [
        globalSection('timeline', { index: factor('', '', 'PREV(index) + 1') }),
        section('x', { y: factor('倍数', 'Multiple', formula) }),
      ]);

  it.each([
    ['1 / (index - 2)', 'divisionByZero', 1],
    ['MOD(1, index - 1)', 'divisionByZero', 0],
    ['(0 - index) ^ 0.5', 'notANumber', 0],
    ['INDEX(index, index + 1)', 'outOfRange', 2],
    ['MATCH(index - 1, index, 0)', 'noMatch', 0],
    ['MATCH(index - 1, index, 1)', 'noMatch', 0],
    ['PMT(1%, index - 3, 1)', 'notANumber', 0],
    ['AND(index < 9, 1 / (index - 3))', 'divisionByZero', 2],
  ])('%s: %s at %i', (formula, fault, index) => {
    try {
      failing(formula)();
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(EvaluationError);
      expect(error).toMatchObject({ fault, ref: 'x.y', index, label: { en: 'Multiple' } });
    }
  });

  it('says so in a sentence', () => {
    expect(failing('1 / (index - 2)')).toThrow('x.y at 1 (Multiple): it divides by 0. In "1 / (index - 2)".');
  });

  it('a factor 0 does not hide it', () => {
    expect(failing('(index > 9) * (1 / (index - 2))')).toThrow(EvaluationError);
    expect(failing('0 * (1 / (index - 2))')).toThrow(EvaluationError);
  });
});
