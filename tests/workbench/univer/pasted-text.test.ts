import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedCells } from '../../../src/workbench/univer/pasted-text';

/** Cells as Excel puts them on the clipboard. */
const copied = (rows: readonly (readonly string[])[], end = '\r\n'): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .map((row) => row + end)
    .join('');

describe('cells from the clipboard', () => {
  it.each([
    [
      'rows and cells',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'Unix line ends, the last row without one',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['line ends of old Macs', 'a\rb\r', [['a'], ['b']]],
    [
      'empty cells at the end of a row',
      'a\t\t\r\nb\t\t\r\n',
      [
        ['a', '', ''],
        ['b', '', ''],
      ],
    ],
    ['an empty cell at the very end', 'a\t', [['a', '']]],
    ['empty rows between rows', 'a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
    ['a line end inside a cell', '"幸福路\r\n12 号"\tb\r\n', [['幸福路\n12 号', 'b']]],
    ['a tab inside a cell', '"a\tb"\tc', [['a\tb', 'c']]],
    ['quotation marks inside a cell', '"他说""好"""\tb', [['他说"好"', 'b']]],
    ['a cell of nothing but quotation marks', '""\tb', [['', 'b']]],
    ['a mark that never closes', '"a\tb\r\nc', [['"a', 'b'], ['c']]],
    ['marks that close before the cell ends', '"12" 寸\tb', [['"12" 寸', 'b']]],
    ['a mark in the middle', 'a"b\tc', [['a"b', 'c']]],
    ['blanks, which stay', ' a \t b', [[' a ', ' b']]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(pastedCells(text)).toEqual(rows);
  });

  it('whatever the cells hold, they come back as they were copied', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '户', '"', '\t', '\n', ' ', '1', '=') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(pastedCells(copied(rows))).toEqual(rows);
      }),
    );
  });

  it('20,000 rows of 14 cells are taken apart in a moment', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) =>
      Array.from({ length: 14 }, (__, column) => `${at} ${column}`),
    );
    const cells = pastedCells(copied(rows));
    expect(cells).toHaveLength(20_000);
    expect(cells.at(-1)).toEqual(rows.at(-1));
  });
});
