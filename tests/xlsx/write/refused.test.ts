import { expect, test } from 'vitest';
import type { Cell, Chart, Sheet, Style, Table, Validation, WorkbookPlan } from '../../../src/workbook/plan';
import { WorkbookPlanError, writeWorkbook, type WorkbookPlanCode } from '../../../src/xlsx';
import { area, number, planWith, sheetOf, text } from './small';

const HEADS = [
  [text('甲'), text('乙')],
  [number('1'), number('2')],
];
const named = (...names: string[]) => planWith(names.map((name) => sheetOf([], { name })));
const celled = (cell: Cell) => planWith([sheetOf([[], [undefined, cell]])]);
const formula = (written: string) => celled({ formula: written });
const tables = (...list: Partial<Table>[]) =>
  planWith([
    sheetOf(HEADS, {
      tables: list.map((table) => ({ name: 'tbl', area: area(0, 0, 2, 2), columns: ['甲', '乙'], ...table })),
    }),
  ]);
const valid = (rest: Partial<Validation> & Pick<Validation, 'rule'>) =>
  planWith([sheetOf([], { validations: [{ area: area(1, 1, 1, 1), allowBlank: true, ...rest }] })]);
const SERIES = { name: 's', values: '一!$A$1:$A$2', categories: '一!$B$1:$B$2', colour: '112233' };
const charted = (chart: Partial<Chart>) =>
  planWith([
    sheetOf(HEADS, {
      charts: [
        { title: 't', kind: 'column', series: [SERIES], at: area(1, 1, 9, 9), description: 'd', ...chart },
      ],
    }),
  ]);
const laid = (rest: Partial<Sheet>) => planWith([sheetOf([], rest)]);
const styled = (style: Style) => planWith([sheetOf([])], { styles: new Map([['s', style]]) });
const property = (name: string, value: string) => {
  const plan = planWith([sheetOf([])]);
  return {
    ...plan,
    properties: {
      ...plan.properties,
      custom: new Map([
        ['a', ''],
        [name, value],
      ]),
    },
  };
};

test.each<[string, WorkbookPlan, WorkbookPlanCode, string]>([
  ['no sheet', planWith([]), 'sheetName', 'workbook'],
  [
    'nothing but hidden tabs',
    laid({ hidden: { sheet: 'hidden', rows: new Set(), columns: new Set() } }),
    'sheetName',
    'workbook',
  ],
  ['a tab without a name', named(''), 'sheetName', ''],
  ['a tab of 32 characters', named('长'.repeat(32)), 'sheetName', '长'.repeat(32)],
  ['a tab with a bracket', named('a[b'), 'sheetName', 'a[b'],
  ['a tab with a slash', named('收/支'), 'sheetName', '收/支'],
  ['a tab that begins with a quotation mark', named("'a"), 'sheetName', "'a"],
  ['a tab with a line end', named('a\nb'), 'sheetName', 'a\nb'],
  ["Excel's own tab", named('History'), 'sheetName', 'History'],
  ['two tabs that differ in case', named('Cash', 'CASH'), 'sheetName', 'CASH'],
  ['a text too long', celled(text('长'.repeat(32_768))), 'cellText', '一!B2'],
  ['a number in words', celled(number('twelve')), 'number', '一!B2'],
  ['a number in hex', celled(number('0x10')), 'number', '一!B2'],
  ['a number too large', celled(number('1e400')), 'number', '一!B2'],
  ['no number', celled(number('')), 'number', '一!B2'],
  ['an empty formula', formula(''), 'formula', '一!B2'],
  ['a formula with =', formula('=A1'), 'formula', '一!B2'],
  ['a formula too long', formula(`1${'+1'.repeat(4_096)}`), 'formula', '一!B2'],
  ['a text in a formula too long', formula(`LEN("${'x'.repeat(256)}")`), 'formula', '一!B2'],
  ['a formula left open', formula('SUM(A1'), 'formula', '一!B2'],
  ['a formula closed too often', formula('SUM(A1))+(1'), 'formula', '一!B2'],
  ['a string left open', formula('"a""'), 'formula', '一!B2'],
  ['a formula nested too deep', formula(`${'('.repeat(65)}1${')'.repeat(65)}`), 'formula', '一!B2'],
  ['a formula with LET', formula('LET(x,1,x)'), 'formula', '一!B2'],
  ['a link to no sheet', celled({ link: "'二'!A1" }), 'link', '一!B2'],
  ['a link to no cell', celled({ link: '一' }), 'link', '一!B2'],
  ['an empty note', celled({ note: '' }), 'note', '一!B2'],
  ['a value that spills', celled({ ...number('1'), spill: { rows: 2, columns: 1 } }), 'spill', '一!B2'],
  [
    'a formula under a spill',
    planWith([sheetOf([[{ formula: 'B1:B2', spill: { rows: 2, columns: 1 } }], [{ formula: '1+1' }]])]),
    'spill',
    '一!A2',
  ],
  [
    'a spill into a merge',
    planWith([
      sheetOf([[{ formula: 'C1:C2', spill: { rows: 2, columns: 1 } }]], { merges: [area(1, 0, 1, 2)] }),
    ]),
    'spill',
    '一!A1:A2',
  ],
  [
    'a cell outside the sheet',
    planWith([sheetOf([], { rows: new Map([[1_048_576, new Map([[0, text('a')]])]]) })]),
    'grid',
    '一!A1048577',
  ],
  ['overlapping merges', laid({ merges: [area(0, 0, 2, 2), area(1, 1, 2, 2)] }), 'merge', '一!A1:B2'],
  ['a merge of one cell', laid({ merges: [area(0, 0, 1, 1)] }), 'merge', '一!A1'],
  ['overlapping tables', tables({}, { name: 'other' }), 'table', '一!A1:B2'],
  ['a table called like a cell', tables({ name: 'TAX2026' }), 'table', '一!A1:B2'],
  ['a table of heads alone', tables({ area: area(0, 0, 1, 2) }), 'table', '一!A1:B1'],
  ['a head too few', tables({ columns: ['甲'] }), 'table', '一!A1:B2'],
  ['a head that its cell does not say', tables({ columns: ['甲', '丙'] }), 'table', '一!B1'],
  [
    'a head that stands twice',
    planWith([
      sheetOf([[text('Cash'), text('CASH')], []], {
        tables: [{ name: 'tbl', area: area(0, 0, 2, 2), columns: ['Cash', 'CASH'] }],
      }),
    ]),
    'table',
    '一!A1:B2',
  ],
  [
    'a head that is computed',
    planWith([
      sheetOf([[{ ...text('甲'), formula: '"甲"' }], []], {
        tables: [{ name: 'tbl', area: area(0, 0, 2, 1), columns: ['甲'] }],
      }),
    ]),
    'table',
    '一!A1',
  ],
  ['a table and a name alike', { ...tables({}), names: new Map([['TBL', '一!$A$1']]) }, 'table', '一!tbl'],
  ['a name like a cell', planWith([sheetOf([])], { names: new Map([['R1C1', '一!$A$1']]) }), 'name', 'R1C1'],
  ['a name with a space', planWith([sheetOf([])], { names: new Map([['a b', '一!$A$1']]) }), 'name', 'a b'],
  [
    'names that differ in case',
    planWith([sheetOf([])], {
      names: new Map([
        ['ab', '1'],
        ['AB', '1'],
      ]),
    }),
    'name',
    'AB',
  ],
  ['a name for nothing', planWith([sheetOf([])], { names: new Map([['ab', '']]) }), 'name', 'ab'],
  [
    'a list of 256 characters',
    valid({ rule: { kind: 'list', values: ['x'.repeat(256)] } }),
    'validation',
    '一!B2',
  ],
  ['a choice with a comma', valid({ rule: { kind: 'list', values: ['a,b'] } }), 'validation', '一!B2'],
  ['an empty list', valid({ rule: { kind: 'list', values: [] } }), 'validation', '一!B2'],
  ['no range of numbers', valid({ rule: { kind: 'whole', min: '2', max: '1' } }), 'validation', '一!B2'],
  ['no date', valid({ rule: { kind: 'date', min: '2026-02-30', max: '2027-01-01' } }), 'validation', '一!B2'],
  [
    'a prompt too long',
    valid({ rule: { kind: 'list', values: ['a'] }, prompt: { title: 't', text: 'x'.repeat(256) } }),
    'validation',
    '一!B2',
  ],
  [
    'a broken condition',
    laid({ conditionalFormats: [{ area: area(1, 1, 2, 1), formula: '(A1', style: 's' }] }),
    'conditionalFormat',
    '一!B2:B3',
  ],
  ['a chart of nothing', charted({ series: [] }), 'chart', '一!B2:J10'],
  [
    'a chart of a sheet that is not there',
    charted({ series: [{ ...SERIES, values: '二!A1' }] }),
    'chart',
    '一!B2:J10',
  ],
  [
    'a chart on its second axis alone',
    charted({ series: [{ ...SERIES, secondaryAxis: true }] }),
    'chart',
    '一!B2:J10',
  ],
  [
    'bars with a line',
    charted({ kind: 'bar', series: [SERIES, { ...SERIES, kind: 'line' }] }),
    'chart',
    '一!B2:J10',
  ],
  ['a column too wide', laid({ columnWidths: new Map([[0, 256]]) }), 'grid', '一!column 0'],
  ['a row too high', laid({ rowHeights: new Map([[0, 410]]) }), 'grid', '一!row 0'],
  ['rows grouped too deep', laid({ rowGroups: [{ from: 0, to: 1, level: 8 }] }), 'grid', '一'],
  [
    'a header too long',
    laid({
      print: { orientation: 'portrait', paper: 'A4', fitToWidth: 0, fitToHeight: 0, header: 'x'.repeat(256) },
    }),
    'print',
    '一',
  ],
  ['a colour with #', styled({ fill: '#FFFFFF' }), 'style', 's'],
  ['a format left open', styled({ numberFormat: '0"元' }), 'style', 's'],
  [
    'too many styles',
    planWith([sheetOf([])], {
      styles: new Map(Array.from({ length: 64_001 }, (_, index) => [`${index}`, {}])),
    }),
    'style',
    'workbook',
  ],
  [
    'too many links',
    planWith([sheetOf(Array.from({ length: 65_531 }, () => [{ link: "'一'!A1" }]))]),
    'link',
    '一!A1',
  ],
  ['a style the plan has not', celled({ style: 'none' }), 'style', '一'],
  ['properties that differ in case', property('A', 'x'), 'text', 'A'],
  ['a control character in a property', property('b', '\u0001'), 'text', 'b'],
])('%s', (_, plan, code, place) => {
  let thrown: unknown;
  try {
    writeWorkbook(plan);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(WorkbookPlanError);
  expect(thrown).toMatchObject({ code, place });
});

test('the error names sheet and cell apart', () => {
  expect(() => writeWorkbook(celled(number('x')))).toThrow(
    expect.objectContaining({
      sheet: '一',
      cell: 'B2',
      message: '一!B2: "x" is no number that a cell can hold.',
    }),
  );
});
