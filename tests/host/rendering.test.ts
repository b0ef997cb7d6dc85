import { afterEach, describe, expect, test } from 'vitest';
import { type Host, type HostOptions, openHost } from '.';

let host: Host | undefined;
const open = async (options?: HostOptions): Promise<Host> => (host = await openHost(options));
afterEach(() => host?.close());

/** Everything a plan of ours draws, in one batch. */
const draw = (context: Excel.RequestContext): void => {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem('Sheet1');
  workbook.styles.add('input.money');
  const style = workbook.styles.getItem('input.money');
  style.font.color = '#1f4e9e';
  style.font.size = 10;
  style.fill.color = '#FFF8E1';
  style.numberFormat = '#,##0.00';
  style.horizontalAlignment = 'Right';
  style.shrinkToFit = true;
  style.locked = false;
  style.borders.getItem('EdgeBottom').style = 'Continuous';
  style.borders.getItem('EdgeBottom').color = '#C9D1D6';
  sheet.getRange('A1:C1').values = [['项目', '金额', '备注']];
  sheet.getRange('B2:B3').values = [[1234.5], [-2]];
  sheet.getRanges('B2:B3,D5').style = 'input.money';
  sheet.getRanges('A1,C1').format.font.bold = true;
  sheet.getRange('A2:C4').format.borders.getItem('EdgeTop').style = 'Double';
  sheet.getRange('A:A').format.columnWidth = 120;
  sheet.getRange('2:2').format.rowHeight = 30;
  sheet.getRange('A10:B10').merge();
  sheet.getRange('5:7').group('ByRows');
  const validated = sheet.getRange('B2:B3').dataValidation;
  validated.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
  validated.prompt = { showPrompt: true, title: '金额', message: '元' };
  validated.ignoreBlanks = false;
  const conditional = sheet.getRange('B2:B3').conditionalFormats.add('Custom');
  conditional.custom.rule.formula = '=$B2<0';
  conditional.custom.format.font.color = '#B3261E';
  conditional.custom.format.fill.color = '#FDECEA';
  const table = sheet.tables.add('A1:C3', true);
  table.name = '土地';
  table.style = 'TableStyleLight1';
  table.showFilterButton = false;
  sheet.getRange('D1').formulas = [['=SUM(土地[金额])']];
  sheet.getRange('A12').hyperlink = { documentReference: "'Sheet1'!B2", textToDisplay: '去金额' };
  const chart = sheet.charts.add('Line', sheet.getRange('B2:B3'), 'Columns');
  chart.name = '现金';
  chart.title.text = '现金曲线';
  chart.series.getItemAt(0).setXAxisValues(sheet.getRange('A2:A3'));
  chart.series.getItemAt(0).format.line.color = '#0f6b6b';
  chart.axes.valueAxis.title.text = '元';
  chart.legend.position = 'Bottom';
  chart.setPosition('F2', 'K16');
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  sheet.pageLayout.setPrintTitleRows('$1:$2');
  sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
  sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
  sheet.showGridlines = false;
  sheet.tabColor = '#0f6b6b';
  sheet.customProperties.add('ph.id', 'land');
  sheet.names.add('本表', sheet.getRange('B2'));
  workbook.names.add('金额', "='Sheet1'!$B$2:$B$3");
  workbook.properties.title = '平衡';
  workbook.properties.custom.add('ph.version', '0.1.0');
  sheet.protection.protect({ allowFormatColumns: true });
};

describe('What a plan draws stands in the workbook', () => {
  test('styles, formats, tables, charts, names, print setup and protection', async () => {
    const { Excel, workbook, cell } = await open();
    await Excel.run(async (context) => {
      draw(context);
      await context.sync();
    });
    const sheet = workbook.sheet('Sheet1');
    expect(cell('Sheet1!B3').format).toMatchObject({
      style: 'input.money',
      numberFormat: '#,##0.00',
      'font.color': '#1F4E9E',
      'fill.color': '#FFF8E1',
      'fill.pattern': 'Solid',
      'protection.locked': false,
      'borders.EdgeBottom.style': 'Continuous',
      'borders.EdgeTop.style': 'None',
    });
    expect(cell('Sheet1!B2').format).toMatchObject({ 'borders.EdgeTop.style': 'Double' });
    expect(cell('Sheet1!C1').format).toMatchObject({ 'font.bold': true, style: 'Normal' });
    expect(cell('Sheet1!A12')).toMatchObject({ value: '去金额', format: { style: 'Hyperlink' } });
    expect(sheet.links.get('A12')).toMatchObject({ documentReference: "'Sheet1'!B2" });
    expect([sheet.columnWidths.get(0), sheet.rowHeights.get(1)]).toEqual([120, 30]);
    expect(sheet.merges).toEqual([{ row: 9, column: 0, rows: 1, columns: 2 }]);
    expect(sheet.rowGroups).toEqual([{ from: 4, to: 6 }]);
    expect(sheet.frozen).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
    expect(sheet.tables.map(({ name, area }) => ({ name, area }))).toEqual([
      { name: '土地', area: { row: 0, column: 0, rows: 3, columns: 3 } },
    ]);
    expect(Object.fromEntries(sheet.validations[0]?.settings ?? [])).toMatchObject({
      rule: { decimal: { formula1: 0, formula2: 100, operator: 'Between' } },
      ignoreBlanks: false,
    });
    expect(Object.fromEntries(sheet.conditionalFormats[0]?.settings ?? [])).toEqual({
      'rule.formula': '=$B2<0',
      'format.font.color': '#B3261E',
      'format.fill.color': '#FDECEA',
    });
    const chart = sheet.charts[0];
    expect(chart?.series[0]).toMatchObject({ values: '=Sheet1!B2:B3', categories: '=Sheet1!A2:A3' });
    expect(chart?.series[0]?.settings.get('format.line.color')).toBe('#0F6B6B');
    expect(Object.fromEntries(chart?.settings ?? [])).toMatchObject({
      name: '现金',
      'title.text': '现金曲线',
      'axes.valueAxis.title.text': '元',
      'legend.position': 'Bottom',
    });
    expect(chart?.at).toEqual({ row: 1, column: 5, rows: 15, columns: 6 });
    expect(Object.fromEntries(sheet.page)).toEqual({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      printTitleRows: '1:2',
      'headersFooters.defaultForAllPages.centerFooter': '&P / &N',
    });
    expect([sheet.showGridlines, sheet.tabColor, sheet.custom.get('ph.id')]).toEqual([
      false,
      '#0F6B6B',
      'land',
    ]);
    expect(workbook.names.map(({ name, formula, sheet: on }) => [name, formula, on?.name])).toEqual([
      ['本表', '=Sheet1!$B$2', 'Sheet1'],
      ['金额', "='Sheet1'!$B$2:$B$3", undefined],
    ]);
    expect([workbook.properties.get('title'), workbook.custom.get('ph.version')]).toEqual(['平衡', '0.1.0']);
    expect(sheet.protection?.options).toMatchObject({ allowFormatColumns: true, allowFormatCells: false });
  });

  test('what was drawn is read back, several levels in one load', async () => {
    const { Excel } = await open();
    await Excel.run(async (context) => {
      draw(context);
      await context.sync();
    });
    await Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B3');
      range.load(['address', 'text', 'valueTypes', 'format/fill/color', 'format/font/bold', 'style']);
      workbook.tables.load('items/name,items/columns/items/name,items/worksheet/name');
      workbook.names.load('items/name,items/type,items/value,items/scope');
      workbook.styles.load('items/name,items/builtIn');
      workbook.properties.custom.load('items/key,items/value');
      sheet.charts.load('items/name,items/title/text');
      sheet.protection.load('protected,options');
      sheet.load('name,visibility,position,tabColor,showGridlines');
      const merged = sheet.getRange('A9:C11').getMergedAreasOrNullObject();
      merged.load('address');
      const none = sheet.getRange('A1').getMergedAreasOrNullObject();
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      const count = sheet.getRange('B2').conditionalFormats.getCount();
      const validation = sheet.getRange('B2').dataValidation;
      validation.load('type,rule,prompt');
      const used = sheet.getUsedRange(true);
      used.load('address');
      await context.sync();
      expect(range.text).toEqual([
        ['项目', '金额'],
        ['', '1,234.50'],
        ['', '-2.00'],
      ]);
      expect(range.valueTypes[1]).toEqual(['Empty', 'Double']);
      expect([range.format.fill.color, range.style]).toEqual([null, null]);
      const table = workbook.tables.items[0];
      expect(table?.name).toBe('土地');
      expect(table?.worksheet.name).toBe('Sheet1');
      expect(table?.columns.items.map(({ name }) => name)).toEqual(['项目', '金额', '备注']);
      expect(workbook.names.items.map(({ name, type, value }) => [name, type, value as string])).toEqual([
        ['金额', 'Range', 'Sheet1!B2:B3'],
      ]);
      expect(workbook.styles.items.map(({ name, builtIn }) => [name, builtIn])).toContainEqual([
        'input.money',
        false,
      ]);
      expect(workbook.properties.custom.items.map(({ key, value }) => [key, value as string])).toEqual([
        ['ph.version', '0.1.0'],
      ]);
      expect(sheet.charts.items[0]?.title.text).toBe('现金曲线');
      expect([sheet.protection.protected, sheet.protection.options.allowFormatColumns]).toEqual([true, true]);
      expect([merged.address, none.isNullObject, frozen.address]).toEqual([
        'Sheet1!A10:B10',
        true,
        'Sheet1!A1:B3',
      ]);
      expect([count.value, validation.type, validation.prompt.title]).toEqual([1, 'Decimal', '金额']);
      expect(used.address).toBe('Sheet1!A1:D12');
    });
  });

  test('a renamed sheet and table keep names, validations, formats and charts', async () => {
    const { Excel, workbook, cell } = await open({ sheets: [{ name: 'Sheet1' }, { name: '名单' }] });
    await Excel.run(async (context) => {
      draw(context);
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.protection.unprotect();
      sheet.getRange('D5').dataValidation.rule = {
        list: { inCellDropDown: true, source: '=名单!$A$1:$A$3' },
      };
      await context.sync();
      context.workbook.worksheets.getItem('名单').name = '一览 表';
      sheet.name = '输入 土地';
      context.workbook.tables.getItem('土地').name = '地块';
      await context.sync();
    });
    const sheet = workbook.sheet('输入 土地');
    expect(cell('输入 土地!D1').formula).toBe('=SUM(地块[金额])');
    expect(sheet.validations.at(-1)?.settings.get('rule')).toMatchObject({
      list: { source: "='一览 表'!$A$1:$A$3" },
    });
    expect(sheet.charts[0]?.series[0]?.values).toBe("='输入 土地'!B2:B3");
    expect(sheet.links.get('A12')).toMatchObject({ documentReference: "'输入 土地'!B2" });
    expect(workbook.names.map(({ formula }) => formula)).toEqual([
      "='输入 土地'!$B$2",
      "='输入 土地'!$B$2:$B$3",
    ]);
  });
});
