import type { Cell, Sheet, WorkbookPlan } from '../../../src/workbook/plan';

const number = (value: string): Cell => ({ value: { kind: 'number', value } });
const text = (value: string): Cell => ({ value: { kind: 'text', value } });

const sheetOf = (
  id: string,
  name: string,
  rows: Record<number, Record<number, Cell>>,
  rest: Partial<Sheet> = {},
): Sheet => ({
  id,
  name,
  type: 'working',
  rows: new Map(
    Object.entries(rows).map(([row, cells]) => [
      Number(row),
      new Map(Object.entries(cells).map(([column, cell]) => [Number(column), cell])),
    ]),
  ),
  columnWidths: new Map(),
  print: { orientation: 'portrait', paper: 'A4', fitToWidth: 0, fitToHeight: 0 },
  ...rest,
});

/** Everything that a plan can ask for, once. */
export const kitchenSink = (): WorkbookPlan => ({
  sheets: [
    sheetOf(
      'data',
      "数据 '1' 号",
      {
        0: {
          0: { ...text('年份'), style: 'head' },
          1: { ...text('现金 <&>'), style: 'head' },
          2: { ...text('债务'), style: 'head' },
          3: { ...text('备付率'), style: 'head' },
        },
        1: {
          0: number('2026'),
          1: { ...number('-120.5'), style: 'money', note: '缺口从这里开始' },
          2: number('80'),
          3: number('1.1'),
        },
        2: { 0: number('2027'), 1: { ...number('60'), style: 'money' }, 2: number('60'), 3: number('1.25') },
        3: { 0: number('2028'), 1: { ...number('0.1'), style: 'money' }, 2: number('30'), 3: number('1.4') },
        5: {
          0: text(' 两端空格 '),
          1: text('=SUM(1,2)'),
          2: text('第一行\n第二行'),
          3: text('\u0007_x0041_\ud83c\udfe0'),
        },
        6: {
          0: { formula: 'SUM(B2:B4)', ...number('-60.4'), style: 'money' },
          1: { formula: 'IF(B2<0,"短缺 <&> ""1""","平衡")', ...text('短缺 <&> "1"') },
        },
        7: {
          0: { formula: 'MINIFS(B2:B4,A2:A4,">"&2026)', ...number('0.1') },
          1: { formula: '1=1', value: { kind: 'flag', value: true } },
          2: { value: { kind: 'flag', value: false } },
          3: { formula: 'TEXTJOIN("、",TRUE,"IFS(",SWITCH(2,1,"一",2,"二"))', ...text('IFS(、二') },
        },
        9: {
          0: { formula: 'MAXIFS(B2:B4,A2:A4,"<"&2028)', ...number('60') },
          1: {
            formula: 'CONCAT(IFS(A2>0,"有",TRUE,"无")," _x0041_ ")',
            ...text('有 _x0041_ '),
            note: ' 两行\n的说明',
          },
          2: { formula: 'LEN(A6)', ...number('6') },
        },
        8: {
          0: { formula: 'IF(B2="",1,"")', ...text('') },
          1: { ...text('看这里'), link: "'汇总'!A1", style: 'link' },
          2: { style: 'hatched' },
        },
        10: { 0: { formula: 'B2:B4*2', ...number('-241'), spill: { rows: 3, columns: 1 } } },
        11: { 0: number('120') },
        12: { 0: number('0.2') },
      },
      {
        tabColour: '0F6B6B',
        columnWidths: new Map([
          [0, 14],
          [1, 30],
          [2, 22],
        ]),
        rowHeights: new Map([[5, 32]]),
        frozen: { rows: 1, columns: 1 },
        rowGroups: [{ from: 1, to: 3, level: 1 }],
        tables: [
          {
            name: 'tblCash',
            area: { row: 0, column: 0, rows: 4, columns: 4 },
            columns: ['年份', '现金 <&>', '债务', '备付率'],
          },
        ],
        validations: [
          {
            area: { row: 1, column: 0, rows: 3, columns: 1 },
            rule: { kind: 'whole', min: '2000', max: '2100' },
            allowBlank: false,
            prompt: { title: '年份', text: '四位数 "20xx"' },
            error: { title: '不对', text: '2000–2100' },
          },
          {
            area: { row: 5, column: 2, rows: 1, columns: 1 },
            rule: { kind: 'list', values: ['是', '否'] },
            allowBlank: true,
          },
          {
            area: { row: 5, column: 3, rows: 1, columns: 1 },
            rule: { kind: 'listFrom', formula: '$A$2:$A$4' },
            allowBlank: true,
          },
          {
            area: { row: 1, column: 1, rows: 3, columns: 1 },
            rule: { kind: 'decimal', min: '-1000', max: '1000' },
            allowBlank: true,
          },
          {
            area: { row: 12, column: 3, rows: 1, columns: 1 },
            rule: { kind: 'date', min: '36526', max: '73050' },
            allowBlank: true,
          },
        ],
        conditionalFormats: [
          { area: { row: 1, column: 1, rows: 3, columns: 1 }, formula: 'B2<0', style: 'alarm' },
          { area: { row: 1, column: 2, rows: 3, columns: 1 }, formula: 'C2>50', style: 'hatched' },
        ],
        print: {
          orientation: 'landscape',
          paper: 'A3',
          fitToWidth: 1,
          fitToHeight: 0,
          repeatRows: { from: 0, to: 0 },
          repeatColumns: { from: 0, to: 1 },
          header: '甲 & 乙',
          footer: '第 & 页',
        },
        isProtected: true,
        showsGridLines: false,
      },
    ),
    sheetOf(
      'summary',
      '汇总',
      {
        0: { 0: text('合并的标题') },
        1: { 0: { formula: "'数据 ''1'' 号'!A7", ...number('-60.4'), style: 'money' } },
      },
      {
        merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
        charts: [
          {
            title: '现金与备付率 <&>',
            kind: 'stackedColumn',
            series: [
              {
                name: '现金',
                values: "'数据 ''1'' 号'!$B$2:$B$4",
                categories: "'数据 ''1'' 号'!$A$2:$A$4",
                colour: '0F6B6B',
              },
              {
                name: '债务',
                values: "'数据 ''1'' 号'!$C$2:$C$4",
                categories: "'数据 ''1'' 号'!$A$2:$A$4",
                colour: 'C7782A',
              },
              {
                name: '备付率',
                values: "'数据 ''1'' 号'!$D$2:$D$4",
                categories: "'数据 ''1'' 号'!$A$2:$A$4",
                colour: 'B3261E',
                kind: 'line',
                secondaryAxis: true,
              },
            ],
            at: { row: 3, column: 0, rows: 16, columns: 8 },
            valueAxis: { title: '万元', numberFormat: '#,##0' },
            description: '每年的现金、债务和备付率',
          },
          ...(['line', 'column', 'area', 'bar'] as const).map((kind, index) => ({
            title: kind,
            kind,
            series: [
              {
                name: '现金',
                values: "'数据 ''1'' 号'!$B$2:$B$4",
                categories: "'数据 ''1'' 号'!$A$2:$A$4",
                colour: '4E79A7',
              },
            ],
            at: { row: 20 + 12 * index, column: 0, rows: 11, columns: 8 },
            description: kind,
          })),
        ],
      },
    ),
  ],
  styles: new Map([
    [
      'head',
      {
        font: { bold: true, size: 11 },
        fill: 'E6F1F1',
        border: { bottom: 'thin', colour: '0F6B6B' },
        align: { horizontal: 'center', wrap: true },
      },
    ],
    [
      'money',
      {
        numberFormat: '#,##0.00;[Red]-#,##0.00',
        align: { horizontal: 'right', vertical: 'center' },
        locked: false,
      },
    ],
    ['link', { font: { colour: '0F6B6B', italic: true }, align: { indent: 1 } }],
    ['alarm', { font: { bold: true, colour: 'B3261E' }, fill: 'FDECEA' }],
    ['hatched', { fill: 'FFF8E1', pattern: 'lightUp', border: { top: 'double' } }],
  ]),
  names: new Map([['MasterCheck', "'汇总'!$A$2"]]),
  properties: {
    title: '样本 & 全部',
    creator: 'Pingheng 0.1.0',
    description: '一切功能',
    custom: new Map([
      ['PinghengVersion', '0.1.0'],
      ['注', '<&>'],
    ]),
  },
});
