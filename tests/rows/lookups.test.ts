import { describe, expect, it } from 'vitest';
import { factor, flow, input, single } from '../../src/rows/index';
import { globalSection, problemsOf, modelOf, read, section, shown, table } from './small';

const unitTypes = table('unitTypes', { area: ['m2', [60, 45, 90, 75]] });

describe('the next larger unit type is found for each household', () => {
  const chosen = (areas: readonly number[]) =>
    shown(
      read(
        1,
        [],
        [
          unitTypes,
          table(
            'households',
            { target: ['m2', areas] },
            { unitArea: flow('', '', 'MINIFS(unitTypes.area, unitTypes.area, ">="&target)', { unit: 'm2' }) },
          ),
        ],
      ).row('households.unitArea'),
    );

  it('takes the type of the same size, or the next above', () => {
    expect(chosen([44.99, 45, 45.01, 60.005])).toBe('45 45 60 75');
  });

  it('gives 0 above the largest, as Excel does', () => {
    expect(chosen([90, 90.01])).toBe('90 0');
  });
});

describe('conditions', () => {
  const households = table('households', {
    route: ['text', ['rehousing', 'Cash', 'cash', 'voucher']],
    month: ['month', [1, 2, 2, 3]],
    paid: ['yuan', [10, 20, 30, 40]],
  });
  const totalOf = (formula: string, unit = 'yuan') =>
    read(
      3,
      [section('x', { y: single(flow('', '', formula, { unit })) }, { from: input('', '', 2, 'month') })],
      [households],
    )
      .row('x.y')
      .toString()
      .replace('NaN', 'n/a');

  it.each([
    ['SUMIFS(households.paid, households.route, "cash")', '50'],
    ['SUMIFS(households.paid, households.route, "<>cash")', '50'],
    ['SUMIFS(households.paid, households.month, from)', '50'],
    ['SUMIFS(households.paid, households.month, ">="&from)', '90'],
    ['SUMIFS(households.paid, households.month, ">"&from)', '40'],
    ['SUMIFS(households.paid, households.month, "<="&from)', '60'],
    ['SUMIFS(households.paid, households.month, "<"&from)', '10'],
    ['SUMIFS(households.paid, households.month, "<>"&from)', '50'],
    ['SUMIFS(households.paid, households.month, "="&from)', '50'],
    ['SUMIFS(households.paid, households.month, ">2")', '40'],
    ['SUMIFS(households.paid, households.month, from, households.route, "cash")', '50'],
    ['SUMIFS(households.paid, households.route, "cash", households.paid, ">20")', '30'],
    ['SUMIFS(households.paid, households.paid, ">10", households.paid, "<40")', '50'],
    ['SUMIFS(households.paid, households.month, 9)', '0'],
    ['MAXIFS(households.paid, households.month, "<="&from)', '30'],
    ['MINIFS(households.paid, households.month, ">="&from)', '20'],
    ['AVERAGEIFS(households.paid, households.month, from)', '25'],
    ['AVERAGEIFS(households.paid, households.month, 9)', 'n/a'],
  ])('%s is %s', (formula, expected) => {
    expect(totalOf(formula)).toBe(expected);
  });

  it('each period has its own answer', () => {
    const exact = read(
      4,
      [
        globalSection('timeline', { month: factor('', '', 'PREV(month) + 1', { unit: 'month' }) }),
        section('x', {
          paid: flow('', '', 'SUMIFS(households.paid, households.month, month)'),
          toDate: flow('', '', 'SUMIFS(households.paid, households.month, "<="&month)'),
          largestLeft: flow('', '', 'MAXIFS(households.paid, households.month, ">"&month)'),
        }),
      ],
      [households],
    );
    expect(shown(exact.row('x.paid'))).toBe('10 50 40 0');
    expect(shown(exact.row('x.toDate'))).toBe('10 60 100 100');
    expect(shown(exact.row('x.largestLeft'))).toBe('40 40 0 0');
  });

  it('text can be looked up and compared', () => {
    const exact = read(
      1,
      [
        section('x', {
          place: single(factor('', '', 'MATCH("voucher", households.route, 0)')),
          isVoucher: single(factor('', '', 'INDEX(households.route, place) = "Voucher"')),
        }),
      ],
      [households],
    );
    expect(exact.cell('x.place').toString()).toBe('4');
    expect(exact.cell('x.isVoucher').toString()).toBe('1');
  });

  it('a search in a range that does not rise is refused, not answered at random', () => {
    expect(() =>
      read(
        1,
        [
          section(
            'x',
            { y: single(factor('', '', 'MATCH(a, unitTypes.area, 1)')) },
            { a: input('', '', 50, 'm2') },
          ),
        ],
        [unitTypes],
      ),
    ).toThrow('the range it searches does not rise');
  });

  it('ranges of different lengths are refused', () => {
    const model = modelOf(
      1,
      [section('x', { y: single(flow('', '', 'SUMIFS(households.paid, unitTypes.area, ">0")')) })],
      [unitTypes, households],
    );
    expect(problemsOf(model)).toEqual([
      'x.y (1:1): SUMIFS reads ranges of different lengths: households, unitTypes. In "SUMIFS(households.paid, unitTypes.area, ">0")". Name rows of one axis or columns of one table.',
    ]);
  });
});

describe('an empty list of households', () => {
  const households = table('households', { paid: ['yuan', []] });
  const of = (formula: string) => () =>
    shown(read(1, [section('x', { y: single(flow('', '', formula)) })], [households]).row('x.y'));

  it('adds up to 0, and its least is 0, as in Excel', () => {
    expect(of('SUM(households.paid)')()).toBe('0');
    expect(of('MIN(households.paid)')()).toBe('0');
  });

  it('has no average', () => {
    expect(of('AVERAGE(households.paid)')).toThrow('there is nothing to average');
  });
});
