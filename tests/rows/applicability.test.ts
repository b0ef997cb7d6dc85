import { describe, expect, it } from 'vitest';
import { compile, factor, flow, input, single } from '../../src/rows/index';
import { globalSection, modelOf, problemsOf, read, section, shown } from './small';

/** Debt service begins in the third period; before it there is no cover ratio. */
const timeline = globalSection('timeline', { index: factor('', '', 'PREV(index) + 1') });
const debt = (rows: Parameters<typeof section>[1]) => [
  timeline,
  section(
    'debt',
    {
      service: flow('', '', 'level * (index > 2)'),
      dscr: factor('', '', 'RATIO(level * index, service)'),
      ...rows,
    },
    { level: input('', '', 10, 'yuan') },
  ),
];

describe('a cover ratio without debt service is not applicable, and is not 0', () => {
  it('is skipped by the least, the greatest, the mean and the count', () => {
    const exact = read(
      4,
      debt({
        least: single(factor('', '', 'MIN(dscr)')),
        mean: single(factor('', '', 'AVERAGE(dscr)')),
        known: single(factor('', '', 'COUNT(dscr)')),
        breaches: factor('', '', 'APPLICABLE(dscr) * (N(dscr) < 3.5)'),
      }),
    );
    expect(shown(exact.row('debt.dscr'))).toBe('n/a n/a 3 4');
    expect(exact.cell('debt.least').toString()).toBe('3');
    expect(exact.cell('debt.mean').toString()).toBe('3.5');
    expect(exact.cell('debt.known').toString()).toBe('2');
    expect(shown(exact.row('debt.breaches'))).toBe('0 0 1 0');
  });

  it('of no period at all, the least is not applicable either', () => {
    const exact = read(2, debt({ least: single(factor('', '', 'MIN(dscr)')) }));
    expect(exact.cell('debt.least').isNaN()).toBe(true);
  });

  it('the program says which rows it may happen to', () => {
    const program = compile(
      modelOf(
        2,
        debt({
          least: single(factor('', '', 'MIN(dscr)')),
          floor: single(factor('', '', 'MIN(dscr, 1)')),
          shown: factor('', '', 'IF(index > 1, dscr, 1)'),
          before: factor('', '', 'PREV(shown)'),
          safe: factor('', '', 'N(dscr)'),
        }),
      ),
    );
    const nullable = [...program.rows.values()].filter((row) => row.nullable).map((row) => row.name);
    expect(nullable).toEqual(['dscr', 'least', 'shown', 'before']);
  });

  it.each([
    ['dscr * 2', 'dscr'],
    ['1 + dscr', 'dscr'],
    ['dscr < 1.2', 'dscr'],
    ['IF(dscr, 1, 0)', 'dscr'],
    ['ROUND(dscr, 2)', 'dscr'],
    ['MIN(dscr, 1)', 'dscr'],
    ['PREV(dscr) + 1', 'PREV(dscr)'],
    ['RATIO(dscr, 1)', 'dscr'],
    ['0 - RATIO(level, service)', 'RATIO(level, service)'],
  ])('computing with it is refused: %s', (formula, culprit) => {
    expect(problemsOf(modelOf(2, debt({ y: factor('', '', formula) })))).toEqual([
      `debt.y (1:${formula.indexOf(culprit) + 1}): ${culprit} may be not applicable, and is computed with. In "${formula}". In Excel it is then empty text, greater than any number. Write N(…) for 0, or test APPLICABLE(…).`,
    ]);
  });
});

describe('a rate of return', () => {
  const irr = (flows: string) =>
    read(3, [
      timeline,
      section(
        'x',
        { net: flow('', '', flows), irr: single(factor('', '', 'IRR(net)')) },
        { one: input('', '', 1, 'yuan') },
      ),
    ]).cell('x.irr');

  it('makes the flows worth nothing', () => {
    expect(irr('one * IF(index = 1, 0 - 100, 60)').toSignificantDigits(12).toString()).toBe('0.130662386292');
  });

  it('is not applicable where nothing is paid in', () => {
    expect(irr('one * index').isNaN()).toBe(true);
  });
});
