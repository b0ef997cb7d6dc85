import { compile, factor, flag, flow, input, type Program, single } from '../../../src/rows/index';
import { globalSection, modelOf, section, table } from '../small';

const none = { unit: '' };

/** A program around one formula, where it stands over the periods, as a single cell, or in a table. */
export const around = (
  formula: string,
  where: 'period' | 'single' | 'table' = 'period',
  unit = '',
): Program => {
  const spec = factor('', '', formula, { unit });
  const y = where === 'single' ? single(spec) : spec;
  return compile(
    modelOf(
      8,
      [
        globalSection(
          'time',
          {
            index: factor('', '', 'PREV(index) + 1'),
            late: flag('', '', 'IF(index > 4, 1, 0)'),
            ratio: factor('', '', 'RATIO(index, late)'),
            never: factor('', '', 'RATIO(index, index * 0)'),
            paid: flow('', '', 'index * 10 - 35', none),
          },
          {
            rate: input('', '', 0.05),
            start: input('', '', 45658, 'date'),
            lag: input('', '', 3, 'month'),
            kind: input('', '', 'a*b~?', 'text'),
          },
        ),
        section('x', where === 'table' ? { other: factor('', '', '1') } : { y }),
      ],
      [
        table(
          'h',
          {
            size: ['', [80.1, 60, 67.35, 60]],
            kind: ['text', ['cash', 'A*B~?', 'axxb', '']],
          },
          { ...(where === 'table' ? { y: spec } : {}), share: factor('', '', 'RATIO(size, size - 60)') },
        ),
        table('none', { size: ['', []] }),
      ],
    ),
  );
};

/** With the test sheets' own names shortened, so that the table below reads. */
export const shortened = (formula: string): string =>
  formula
    .replaceAll("'输入 inputs'!", 'in!')
    .replaceAll("'time''表'!", 't!')
    .replaceAll("'h''表'!", 'h!')
    .replaceAll("'none''表'!", 'none!');
