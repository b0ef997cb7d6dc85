import { afterEach, describe, expect, test } from 'vitest';
import { type Host, type HostOptions, openHost } from '.';

let host: Host | undefined;
const open = async (options?: HostOptions): Promise<Host> => (host = await openHost(options));
afterEach(() => host?.close());

/** Runs one batch on the sheet Sheet1. */
const on = (
  opened: Host,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<void> =>
  opened.Excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });

const formulas = ({ workbook }: Host, sheet = 'Sheet1'): Record<string, string> =>
  Object.fromEntries(
    [...workbook.sheet(sheet).grid.cells()].map(({ row, column, content }) => [
      `${'ABCDEFGH'.charAt(column)}${row + 1}`,
      content.formula ?? String(content.value),
    ]),
  );

const borders = (opened: Host, address: string): unknown[] => {
  const { format } = opened.cell(`Sheet1!${address}`);
  return ['Top', 'Bottom', 'Left', 'Right'].map((edge) => format[`borders.Edge${edge}.style`] !== 'None');
};

describe('Ranges', () => {
  test('one value or formula for a whole range stands in every cell', async () => {
    const opened = await open();
    await on(opened, (sheet) => {
      sheet.getRange('A1:B1').values = 7 as unknown as number[][];
      sheet.getRange('A2:B2').formulasR1C1 = '=R[-1]C*2' as unknown as string[][];
      sheet.getRange('A3:B3').numberFormat = '0.00%' as unknown as string[][];
    });
    expect(formulas(opened)).toEqual({ A1: '7', B1: '7', A2: '=A1*2', B2: '=B1*2' });
    expect(opened.cell('Sheet1!B3').format.numberFormat).toBe('0.00%');
  });

  test('null leaves a cell as it is, an empty text empties it', async () => {
    const opened = await open({ sheets: [{ name: 'Sheet1', cells: { A1: 1, B1: 2, C1: 3 } }] });
    await on(opened, (sheet) => {
      sheet.getRange('A1:C1').values = [[null, '', 4]];
    });
    expect(formulas(opened)).toEqual({ A1: '1', C1: '4' });
  });

  test('copies move the references that are not fixed, and repeat in a larger target', async () => {
    const opened = await open({
      sheets: [{ name: 'Sheet1', cells: { A1: '=B1+$B$1' }, formats: { A1: { 'font.bold': true } } }],
    });
    await on(opened, (sheet) => {
      sheet.getRange('A2:A3').copyFrom('A1');
      sheet.getRange('C1').copyFrom(sheet.getRange('A1'), 'Formulas');
      sheet.getRange('D1').copyFrom('A1', 'Formats');
    });
    expect(formulas(opened)).toEqual({ A1: '=B1+$B$1', A2: '=B2+$B$1', A3: '=B3+$B$1', C1: '=D1+$B$1' });
    expect(['A3', 'C1', 'D1'].map((cell) => opened.cell(`Sheet1!${cell}`).format['font.bold'])).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('edges of a range are edges of its outer cells, and what lies inside is inside', async () => {
    const opened = await open();
    await on(opened, (sheet) => {
      const { borders: around } = sheet.getRange('B2:C3').format;
      around.getItem('EdgeTop').style = 'Continuous';
      around.getItem('EdgeLeft').style = 'Continuous';
      around.getItem('InsideHorizontal').style = 'Continuous';
    });
    expect(borders(opened, 'B2')).toEqual([true, false, true, false]);
    expect(borders(opened, 'C3')).toEqual([true, false, false, false]);
    expect(borders(opened, 'D2')).toEqual([false, false, false, false]);
  });

  test('formats of whole columns hold for cells that nobody has touched', async () => {
    const opened = await open();
    await on(opened, (sheet) => {
      sheet.getRange('B5').format.font.italic = true;
      sheet.getRange('B:C').format.font.bold = true;
      sheet.getRange().format.font.name = '宋体';
    });
    expect(opened.cell('Sheet1!C900').format).toMatchObject({ 'font.bold': true, 'font.italic': false });
    expect(opened.cell('Sheet1!B5').format).toMatchObject({ 'font.bold': true, 'font.italic': true });
    expect(opened.cell('Sheet1!H9').format).toMatchObject({ 'font.bold': false, 'font.name': '宋体' });
  });

  test('clearing takes what was named: contents, formats, links', async () => {
    const opened = await open({
      sheets: [
        { name: 'Sheet1', cells: { A1: 1, A2: 2, A3: 3 }, formats: { 'A1:A3': { 'font.bold': true } } },
      ],
    });
    await on(opened, (sheet) => {
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('A2').clear('Formats');
      sheet.getRange('A3').clear();
    });
    expect(formulas(opened)).toEqual({ A2: '2' });
    expect(['A1', 'A2', 'A3'].map((cell) => opened.cell(`Sheet1!${cell}`).format['font.bold'])).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('parts of a range are found from it', async () => {
    const opened = await open({
      sheets: [{ name: 'Sheet1', cells: { C3: 1, E7: 2 } }],
      names: { 区: '=Sheet1!$B$2:$D$4' },
    });
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('区');
      const parts = [
        range,
        range.getCell(1, 1),
        range.getRow(2),
        range.getColumn(0),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 0),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getBoundingRect('F9'),
        sheet.getUsedRange(),
        range.getUsedRangeOrNullObject(true),
      ];
      for (const part of parts) part.load('address');
      const none = sheet.getRange('H1:H9').getUsedRangeOrNullObject(true);
      const areas = sheet.getRanges('A1, C3:D4');
      areas.load('address,areaCount,cellCount,areas/items/address');
      await context.sync();
      expect(parts.map(({ address }) => address.replace('Sheet1!', ''))).toEqual([
        'B2:D4',
        'C3',
        'B4:D4',
        'B2:B4',
        'A3:C5',
        'B2:D5',
        '2:4',
        'B:D',
        'B2:F9',
        'C3:E7',
        'C3:D4',
      ]);
      expect(none.isNullObject).toBe(true);
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Sheet1!A1,Sheet1!C3:D4', 2, 5]);
    });
  });

  test('rows are hidden, grouped and ungrouped; cells merged and taken apart', async () => {
    const opened = await open({ sheets: [{ name: 'Sheet1', cells: { A1: 1, B1: 2 } }] });
    await on(opened, (sheet) => {
      sheet.getRange('2:4').group('ByRows');
      sheet.getRange('3:4').group('ByRows');
      sheet.getRange('C:D').group('ByColumns');
      sheet.getRange('3:4').ungroup('ByRows');
      sheet.getRange('6:7').rowHidden = true;
      sheet.getRange('A1:B1').merge();
      sheet.getRange('D1:E1').merge();
      sheet.getRange('D1:E1').unmerge();
    });
    const { rowGroups, columnGroups, hiddenRows, merges } = opened.workbook.sheet('Sheet1');
    expect([rowGroups, columnGroups, [...hiddenRows]]).toEqual([
      [{ from: 1, to: 3 }],
      [{ from: 2, to: 3 }],
      [5, 6],
    ]);
    expect([merges, formulas(opened)]).toEqual([[{ row: 0, column: 0, rows: 1, columns: 2 }], { A1: '1' }]);
  });

  test('rows and columns of a range say one by one whether they are hidden', async () => {
    const opened = await open();
    const told = await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('3:4').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      const range = sheet.getRange('B2:D5');
      range.load('rowHidden,columnHidden');
      const rows = range.getRowProperties({ rowHidden: true });
      const columns = range.getColumnProperties({ columnHidden: true });
      await context.sync();
      return [range.rowHidden, range.columnHidden, rows.value, columns.value];
    });
    expect(told).toEqual([
      null,
      null,
      [false, true, true, false].map((rowHidden) => ({ rowHidden })),
      [true, false, false].map((columnHidden) => ({ columnHidden })),
    ]);
  });
});

describe('Sheets and tables', () => {
  test('a sheet is copied, moved, hidden and counted', async () => {
    const opened = await open({
      sheets: [
        { name: 'Sheet1', cells: { A1: '=B1' }, formats: { A1: { 'font.bold': true } } },
        { name: 'Other' },
      ],
    });
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const copied = sheet.copy('After', sheet);
      copied.load('name,position');
      context.workbook.worksheets.getItem('Other').position = 0;
      sheet.visibility = 'Hidden';
      const count = context.workbook.worksheets.getCount();
      const visible = context.workbook.worksheets.getCount(true);
      await context.sync();
      expect([copied.name, copied.position, count.value, visible.value]).toEqual(['Sheet1 (2)', 1, 3, 2]);
    });
    expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(['Other', 'Sheet1', 'Sheet1 (2)']);
    expect(opened.cell('Sheet1 (2)!A1')).toMatchObject({ formula: '=B1', format: { 'font.bold': true } });
  });

  test('items are read in part, and found by position', async () => {
    const opened = await open({ sheets: [{ name: '甲' }, { name: '乙' }, { name: '丙' }] });
    await opened.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(['乙']);
    });
  });

  test('a sheet that goes takes its names and tables along: what meant them is #REF!', async () => {
    const opened = await open({
      sheets: [
        { name: 'Sheet1', cells: { A1: '=SUM(住户[面积])', A2: '=总数' } },
        { name: '名单', cells: { A1: '户主', B1: '面积' }, tables: { 住户: 'A1:B3' } },
      ],
      names: { 总数: '=名单!$B$2' },
    });
    await on(opened, (_, { workbook }) => workbook.worksheets.getItem('名单').delete());
    expect(formulas(opened)).toEqual({ A1: '=SUM(#REF!)', A2: '=总数' });
    expect(opened.workbook.names.map(({ formula }) => formula)).toEqual(['=#REF!']);
    await on(opened, (_, { workbook }) => workbook.worksheets.add('名单'));
    expect(formulas(opened)).toMatchObject({ A1: '=SUM(#REF!)' });
  });

  test('rows of a table are added in its midst and deleted', async () => {
    const opened = await open({
      sheets: [
        { name: 'Sheet1', cells: { A1: '户主', A2: '张', A3: '王', A5: '下' }, tables: { 住户: 'A1:A3' } },
      ],
    });
    await on(opened, (_, { workbook }) => workbook.tables.getItem('住户').rows.add(1, [['李']]));
    expect(formulas(opened)).toEqual({ A1: '户主', A2: '张', A3: '李', A4: '王', A5: '下' });
    await on(opened, (_, { workbook }) => workbook.tables.getItem('住户').rows.deleteRows([0, 2]));
    expect(formulas(opened)).toEqual({ A1: '户主', A2: '李', A5: '下' });
    expect(opened.workbook.tables[0]?.area).toEqual({ row: 0, column: 0, rows: 2, columns: 1 });
  });

  test('the print margins are kept in points, the outline levels as told', async () => {
    const opened = await open();
    await on(opened, (sheet) => {
      sheet.pageLayout.setPrintMargins('Inches', { top: 1, left: 0.5 });
      sheet.showOutlineLevels(1, 2);
      sheet.freezePanes.freezeColumns(2);
    });
    const sheet = opened.workbook.sheet('Sheet1');
    expect(Object.fromEntries(sheet.page)).toEqual({ topMargin: 72, leftMargin: 36 });
    expect([sheet.outline, sheet.frozen]).toEqual([
      { rows: 1, columns: 2 },
      { row: 0, column: 0, rows: 1_048_576, columns: 2 },
    ]);
  });
});
