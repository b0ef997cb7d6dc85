import { afterEach, describe, expect, test } from 'vitest';
import { type Host, type HostOptions, openHost } from '.';

let host: Host | undefined;
const open = async (options?: HostOptions): Promise<Host> => (host = await openHost(options));
afterEach(() => host?.close());

describe('Sheets and cells', () => {
  test('a sheet is added, filled and read back', async () => {
    const { Excel, cell, workbook } = await open();
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('投资');
      sheet.getRange('A1:B2').values = [
        ['土地', 1200.5],
        [true, '2026-03-01'],
      ];
      sheet.getRange('A3').formulas = [['=SUM(B1:B2)']];
      const range = sheet.getRange('A1:B3');
      range.load('values,formulas,address');
      sheet.load('name');
      await context.sync();
      return { values: range.values, formulas: range.formulas, address: range.address, name: sheet.name };
    });
    expect(read).toEqual({
      name: '投资',
      address: '投资!A1:B3',
      values: [
        ['土地', 1200.5],
        [true, 46082],
        ['', ''],
      ],
      formulas: [
        ['土地', 1200.5],
        [true, 46082],
        ['=SUM(B1:B2)', ''],
      ],
    });
    expect(cell('投资!A3').formula).toBe('=SUM(B1:B2)');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', '投资']);
  });

  test('a renamed sheet keeps the formulas, a deleted one leaves #REF!', async () => {
    const { Excel, cell, workbook } = await open({
      sheets: [
        { name: 'Sheet1', cells: { A1: "='输入 项目'!B2+LEN(\"'输入 项目'!B2\")", A2: '=Other!C3*2' } },
        { name: '输入 项目' },
        { name: 'Other' },
      ],
      names: { total: "='输入 项目'!$B$2" },
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('输入 项目').name = '项目';
      context.workbook.worksheets.getItem('Other').delete();
      await context.sync();
    });
    expect(cell('Sheet1!A1').formula).toBe("='项目'!B2+LEN(\"'输入 项目'!B2\")");
    expect(cell('Sheet1!A2').formula).toBe('=#REF!*2');
    expect(workbook.names.map(({ formula }) => formula)).toEqual(["='项目'!$B$2"]);
  });

  test('only the sheet itself is renamed in formulas, not what looks like it', async () => {
    const { Excel, cell } = await open({
      sheets: [
        {
          name: 'Sheet1',
          cells: { A1: "=A!B1+AA!B1+'A'!B1+SUM(a!C:C)", A2: "='A b'!A1", A3: '=A!B1&"A!B1"' },
        },
        { name: 'A' },
        { name: 'AA' },
        { name: 'A b' },
      ],
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').name = "x'y";
      await context.sync();
    });
    expect(cell('Sheet1!A1').formula).toBe("='x''y'!B1+AA!B1+'x''y'!B1+SUM('x''y'!C:C)");
    expect(cell('Sheet1!A2').formula).toBe("='A b'!A1");
    expect(cell('Sheet1!A3').formula).toBe("='x''y'!B1&\"A!B1\"");
  });

  test('syncs are counted, not what office.js sends by itself', async () => {
    const { Excel, syncs } = await open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      range.load('values');
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(syncs.map(({ actions }) => actions)).toEqual([7, 2]);
    expect(syncs[0]?.bytes).toBeGreaterThan(500);
  });

  test('what is entered is understood as Excel understands it; a cell formatted as text takes it as it is', async () => {
    const { Excel, cell } = await open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A2:F2').numberFormat = '@' as unknown as string[][];
      for (const address of ['A1:F1', 'A2:F2']) {
        sheet.getRange(address).values = [['001', '3.5%', '1,200', "'=A1", 'TRUE', '2026-13-40']];
      }
      sheet.getRange('A3').formulas = [['=A1']];
      await context.sync();
    });
    const row = (number: number): unknown[] =>
      ['A', 'B', 'C', 'D', 'E', 'F'].map((column) => cell(`Sheet1!${column}${number}`).value);
    expect(row(1)).toEqual([1, 0.035, 1200, '=A1', true, '2026-13-40']);
    expect(row(2)).toEqual(['001', '3.5%', '1,200', '=A1', 'TRUE', '2026-13-40']);
  });

  test('a formula in R1C1 stands in each cell as A1', async () => {
    const { Excel, cell } = await open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('C3:E4');
      range.formulasR1C1 = [
        ["=RC[-1]+R1C1*SUM('a b'!R[-2]C:RC)", '=RC[-1]', '=C1'],
        ['=SUM(R)', '=x', '=RC[-1]:RC[-1]'],
      ];
      range.load('formulasR1C1');
      await context.sync();
      expect(range.formulasR1C1[0]?.[0]).toBe("=RC[-1]+R1C1*SUM('a b'!R[-2]C:RC)");
    });
    expect(cell('Sheet1!C3').formula).toBe("=B3+$A$1*SUM('a b'!C1:C3)");
    expect(cell('Sheet1!D3').formula).toBe('=C3');
    expect(cell('Sheet1!E3').formula).toBe('=$A:$A');
    expect(cell('Sheet1!C4').formula).toBe('=SUM(4:4)');
    expect(cell('Sheet1!D4').formula).toBe('=x');
  });
});
