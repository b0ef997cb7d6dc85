import { strFromU8, unzipSync } from 'fflate';
import { HyperFormula } from 'hyperformula';
import { describe, expect, it, test, vi } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../../src/xlsx';
import { kitchenSink } from './kitchen-sink';
import { area, number, planWith, sheetOf, text } from './small';

const part = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path]!);
const firstSheet = (...args: Parameters<typeof planWith>): string =>
  part(writeWorkbook(planWith(...args)), 'xl/worksheets/sheet1.xml');

describe('what a received workbook hides', () => {
  const hidden = { rows: new Set([1, 7]), columns: new Set([0, 3]) };
  const sheets = [
    sheetOf([[number('1')]], {
      name: '底稿',
      hidden: { sheet: 'veryHidden', rows: new Set(), columns: new Set() },
    }),
    sheetOf([[number('1')], [number('2')]], { name: '测算', columnWidths: new Map([[0, 12]]), hidden }),
  ];
  const bytes = writeWorkbook(planWith(sheets));
  const [first, second] = readWorkbook(bytes).sheets;

  it('stays hidden in the file: sheets, rows with and without cells, columns with and without a width', () => {
    expect([first?.state, second?.state]).toEqual(['veryHidden', 'visible']);
    const rows = [...second!.rows].filter(([, row]) => row.hidden).map(([row]) => row);
    expect(rows).toEqual([1, 7]);
    expect(
      second?.columns.map(({ from, to, hidden: isHidden, width }) => [from, to, isHidden, width]),
    ).toEqual([
      [0, 0, true, 12],
      [3, 3, true, undefined],
    ]);
    expect(second?.cells.get(1)?.get(0)?.value).toEqual({ kind: 'number', value: '2' });
  });

  it('is not what the file opens with', () => {
    expect(part(bytes, 'xl/workbook.xml')).toContain('activeTab="1"');
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('tabSelected');
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).toContain('tabSelected="1"');
  });
});

describe('everything that a plan can ask for', () => {
  const plan = kitchenSink();
  const bytes = writeWorkbook(plan);
  const file = readWorkbook(bytes);
  const [data, summary] = file.sheets;

  it('has the same bytes each time, dated with the oldest day a zip knows', () => {
    expect(writeWorkbook(kitchenSink())).toEqual(bytes);
    expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'has the same bytes in %s',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      vi.resetModules();
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      const there = await import('../../../src/xlsx');
      expect(there.writeWorkbook(kitchenSink())).toEqual(bytes);
      vi.unstubAllEnvs();
    },
  );

  it('comes back cell for cell', () => {
    for (const { name, rows } of plan.sheets) {
      const sheet = file.sheets.find((each) => each.name === name)!;
      for (const [row, cells] of rows) {
        for (const [column, { value, formula }] of cells) {
          const found = sheet.cells.get(row)?.get(column);
          expect([row, column, found?.value, found?.formula]).toEqual([row, column, value, formula]);
        }
      }
    }
  });

  it('looks as planned', () => {
    const styleAt = (row: number, column: number) =>
      file.styles[data?.cells.get(row)?.get(column)?.style ?? -1];
    expect(styleAt(0, 0)).toMatchObject({ bold: true, fillColour: 'E6F1F1', fillPattern: 'solid' });
    expect(styleAt(1, 1)).toMatchObject({ numberFormat: '#,##0.00;[Red]-#,##0.00', locked: false });
    expect(styleAt(8, 2)).toMatchObject({ fillPattern: 'lightUp' });
    expect(styleAt(8, 1)).toMatchObject({ italic: true, fontColour: '0F6B6B' });
  });

  it('keeps what stands around the cells', () => {
    expect(data).toMatchObject({
      state: 'visible',
      frozen: { rows: 1, columns: 1 },
      statedDimension: 'A1:D13',
      tables: [{ name: 'tblCash', area: area(0, 0, 4, 4), columns: ['年份', '现金 <&>', '债务', '备付率'] }],
      hyperlinks: [{ area: area(8, 1, 1, 1), location: "'汇总'!A1" }],
      comments: [
        { row: 1, column: 1, text: '缺口从这里开始' },
        { row: 9, column: 1, text: ' 两行\n的说明' },
      ],
      protection: {
        hasPassword: false,
        settings: { sheet: '1', formatColumns: '0', formatRows: '0' },
      },
    });
    expect(data?.protection?.settings).not.toHaveProperty('selectLockedCells');
    expect(data?.rows.get(2)?.level).toBe(1);
    expect(data?.rows.get(5)?.height).toBe(32);
    expect(data?.cells.get(10)?.get(0)?.fills).toEqual({ kind: 'spill', area: area(10, 0, 3, 1) });
    expect(data?.conditionalFormats.map(({ formulas }) => formulas)).toEqual([['B2<0'], ['C2>50']]);
    expect(summary).toMatchObject({ charts: 5, merges: [area(0, 0, 1, 3)] });
  });

  it('limits what may be typed', () => {
    expect(data?.validations.map(({ type, formula1, formula2 }) => [type, formula1, formula2])).toEqual([
      ['whole', '2000', '2100'],
      ['list', '"是,否"', undefined],
      ['list', '$A$2:$A$4', undefined],
      ['decimal', '-1000', '1000'],
      ['date', '36526', '73050'],
    ]);
    expect(data?.validations[0]).toMatchObject({ prompt: '四位数 "20xx"', error: '2000–2100' });
  });

  it('says who made it and asks to be computed when opened', () => {
    expect(file.application).toEqual({ name: 'pingheng', text: 'Pingheng 0.1.0' });
    expect(file.calculation).toMatchObject({ fullCalcOnLoad: true, iterate: false, mode: 'auto' });
    expect(file.properties.custom).toEqual(plan.properties.custom);
    expect(file.properties.core.get('title')).toBe('样本 & 全部');
    expect([...file.properties.core.keys()].sort()).toEqual(['creator', 'description', 'title']);
    expect(file.names.map(({ name, formula, sheet }) => [name, formula, sheet])).toEqual([
      ['_xlnm.Print_Titles', "'数据 ''1'' 号'!$A:$B,'数据 ''1'' 号'!$1:$1", "数据 '1' 号"],
      ['MasterCheck', "'汇总'!$A$2", undefined],
    ]);
  });

  it('gives HyperFormula the values beside the formulas', () => {
    const engine = HyperFormula.buildEmpty({ licenseKey: 'gpl-v3', smartRounding: false });
    for (const { name } of file.sheets) engine.addSheet(name);
    engine.addNamedExpression('TRUE', '=1=1');
    let formulas = 0;
    for (const { name, cells } of file.sheets) {
      const sheet = engine.getSheetId(name)!;
      for (const [row, columns] of cells) {
        for (const [col, { value, formula }] of columns) {
          const typed =
            value?.kind === 'text'
              ? `'${value.value}`
              : value?.kind === 'flag'
                ? value.value
                : Number(value?.value ?? 0);
          engine.setCellContents({ sheet, row, col }, formula === undefined ? typed : `=${formula}`);
        }
      }
    }
    for (const { name, cells } of file.sheets) {
      const sheet = engine.getSheetId(name)!;
      for (const [row, columns] of cells) {
        for (const [col, { value, formula, fills }] of columns) {
          // Spilled formulas, quotation marks in a text and CONCAT are LibreOffice's to judge: HyperFormula knows none.
          if (formula === undefined || fills !== undefined || /"""|CONCAT\(/.test(formula)) continue;
          formulas += 1;
          const expected = value?.kind === 'number' ? Number(value.value) : value?.value;
          expect([formula, engine.getCellValue({ sheet, row, col })]).toEqual([formula, expected]);
        }
      }
    }
    expect(formulas).toBe(8);
  });

  it('draws every series in its colour, with its values beside it and the picture in words', () => {
    const chart = part(bytes, 'xl/charts/chart1.xml');
    for (const colour of ['0F6B6B', 'C7782A', 'B3261E'])
      expect(chart).toContain(`<a:srgbClr val="${colour}"/>`);
    expect(chart).toContain('<c:pt idx="0"><c:v>-120.5</c:v></c:pt>');
    expect(chart).toContain('<c:formatCode>#,##0.00;[Red]-#,##0.00</c:formatCode>');
    expect(part(bytes, 'xl/drawings/drawing2.xml')).toContain('descr="每年的现金、债务和备付率"');
  });
});

test('cells and rows given in any order stand in theirs', () => {
  const rows = new Map([
    [
      2,
      new Map([
        [1, number('4')],
        [0, number('3')],
      ]),
    ],
    [
      0,
      new Map([
        [27, number('2')],
        [0, number('1')],
      ]),
    ],
  ]);
  const written = firstSheet([sheetOf([], { rows })]);
  expect([...written.matchAll(/<c r="(\w+)"/g)].map(([, name]) => name)).toEqual(['A1', 'AB1', 'A3', 'B3']);
  expect(written).toContain('<dimension ref="A1:AB3"/>');
});

test.each([
  ['2026-01-31', '46053'],
  ['1900-02-28', '59'],
  ['1900-03-01', '61'],
  ['46053', '46053'],
])('the date %s limits what is typed as %s', (min, serial) => {
  const validations = [
    { area: area(0, 0, 1, 1), rule: { kind: 'date', min, max: '2150-12-31' } as const, allowBlank: false },
  ];
  expect(firstSheet([sheetOf([], { validations })])).toContain(
    `<formula1>${serial}</formula1><formula2>91677</formula2>`,
  );
});

test('a text that reads like a formula stays text', () => {
  const words = ['=1+1', '+1', '-1', '@SUM(A1)', "'a", 'TRUE', '007'];
  const sheet = readWorkbook(writeWorkbook(planWith([sheetOf([words.map(text)])]))).sheets[0]!;
  expect(words.map((_, column) => sheet.cells.get(0)?.get(column)?.value)).toEqual(
    words.map((value) => ({ kind: 'text', value })),
  );
});

test('styles that look alike are one format in the file', () => {
  const style = { font: { bold: true }, numberFormat: '0.0' };
  const written = writeWorkbook(
    planWith(
      [
        sheetOf([
          [
            { ...number('1'), style: 'a' },
            { ...number('2'), style: 'b' },
          ],
        ]),
      ],
      {
        styles: new Map([
          ['a', style],
          ['b', { ...style }],
        ]),
      },
    ),
  );
  expect(part(written, 'xl/styles.xml')).toContain('<cellXfs count="2">');
});

test('hatching needs no fill, and a conditional format draws no double line', () => {
  const written = writeWorkbook(
    planWith(
      [
        sheetOf([[{ style: 'hatch' }]], {
          conditionalFormats: [{ area: area(0, 0, 1, 1), formula: 'A1>0', style: 'sum' }],
        }),
      ],
      {
        styles: new Map([
          ['hatch', { pattern: 'lightUp' }],
          ['sum', { border: { top: 'double' }, numberFormat: '0.00' }],
        ]),
      },
    ),
  );
  const styles = part(written, 'xl/styles.xml');
  expect(styles).toContain('<patternFill patternType="lightUp">');
  expect(styles).not.toContain('double');
  expect(styles).toMatch(/<dxf><numFmt numFmtId="164" formatCode="0.00"\/>/);
});

test('a workbook with a single empty cell has no part that it does not need', () => {
  const parts = Object.keys(unzipSync(writeWorkbook(planWith([sheetOf([[number('1')]])]))));
  expect(parts.filter((path) => /metadata|comments|drawing|table|chart/.test(path))).toEqual([]);
});

test('notes on two sheets have shapes of their own', () => {
  const noted = (name: string) => sheetOf([[{ note: 'a' }, { note: 'b' }]], { name });
  const parts = unzipSync(writeWorkbook(planWith([noted('a'), noted('b')])));
  const shapes = Object.entries(parts)
    .filter(([path]) => path.endsWith('.vml'))
    .flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/v:shape id="(\w+)"/g)].map(([, id]) => id));
  expect(shapes).toEqual(['_x0000_s1025', '_x0000_s1026', '_x0000_s2049', '_x0000_s2050']);
});
