import { describe, expect, it } from 'vitest';
import { flow, input, parseUnit, single } from '../../src/rows/index';
import { modelOf, problemsOf, section } from './small';

describe('units are read in any order and named in one', () => {
  it.each([
    ['', ''],
    ['yuan', 'yuan'],
    ['yuan/m2', 'yuan/m2'],
    ['yuan/(m2*month)', 'yuan/(m2*month)'],
    ['yuan/(month*m2)', 'yuan/(m2*month)'],
    ['1/year', '1/year'],
    ['month*yuan', 'yuan*month'],
    ['m2*m2', 'm2*m2'],
    ['m2/m2', ''],
  ])('%s is %s', (text, name) => {
    expect(parseUnit(text)?.name).toBe(name);
  });

  it.each(['mu', 'yuan/m2/month', 'yuan/m2*month', '2', 'yuan/', '/m2'])('%s is no unit', (text) => {
    expect(parseUnit(text)).toBeUndefined();
  });
});

describe('units that come out right', () => {
  const inputs = {
    area: input('', '', 50, 'm2'),
    price: input('', '', 10, 'yuan/m2'),
    rent: input('', '', 10, 'yuan/(m2*month)'),
    months: input('', '', 3, 'month'),
    rate: input('', '', 0.05, '1/year'),
    yearFraction: input('', '', 0.25, 'year'),
    debt: input('', '', 1000, 'yuan'),
    share: input('', '', 0.5),
    from: input('', '', 45322, 'date'),
    to: input('', '', 45688, 'date'),
    days: input('', '', 30, 'day'),
  };

  it.each([
    ['area * price', 'yuan'],
    ['rent * area * months', 'yuan'],
    ['debt * rate * yearFraction', 'yuan'],
    ['debt / area', 'yuan/m2'],
    ['debt / (debt / area)', 'm2'],
    ['RATIO(debt, price)', 'm2'],
    ['1 / yearFraction', '1/year'],
    ['debt * (1 + share) ^ 2', 'yuan'],
    ['area ^ 2 / area', 'm2'],
    ['(area * area) ^ -1', '1/(m2*m2)'],
    ['MAX(0, debt - 1)', 'yuan'],
    ['IF(debt > 0, debt, 0)', 'yuan'],
    ['ROUND(debt, 2)', 'yuan'],
    ['MOD(months, 12)', 'month'],
    ['debt * 5%', 'yuan'],
    ['-debt', 'yuan'],
    ['(debt > 0) * (area < 1)', ''],
    ['to - from', 'day'],
    ['from + days', 'date'],
    ['from + 1', 'date'],
    ['EDATE(from, months)', 'date'],
    ['EDATE(from, 12)', 'date'],
    ['MAX(from, to)', 'date'],
    ['YEAR(from)', ''],
    ['PMT(rate * yearFraction, 12, debt)', 'yuan'],
    ['0', 'yuan'],
    ['12 * 100', 'month'],
  ])('%s is in %s', (formula, unit) => {
    const model = modelOf(1, [section('x', { y: single(flow('', '', formula, { unit })) }, inputs)]);
    expect(problemsOf(model)).toEqual([]);
  });

  it('a unit is what it is, not what one would like', () => {
    const model = modelOf(1, [
      section('x', { y: single(flow('', '', 'debt / area', { unit: 'yuan' })) }, inputs),
    ]);
    expect(problemsOf(model)).toEqual([
      'x.y (1:1): The row is declared in yuan, and its formula gives yuan/m2. In "debt / area". Correct the one or the other.',
    ]);
  });
});
