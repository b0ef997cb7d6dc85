import { describe, expect, test } from 'vitest';
import type { SheetFile } from '../../../src/xlsx/read';
import { type Made, type MadeSheet, MAIN, read, rel, relsXml } from './made';

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
const sheetWith = (sheet: MadeSheet, made: Made = {}): SheetFile =>
  read({ ...made, sheets: [{ rows: ONE, ...sheet }] }).sheets[0]!;

describe('sheets', () => {
  test('in the order of their tabs, hidden ones included', () => {
    const book = read({
      sheets: [
        { name: '封面', rows: ONE },
        { name: "It's <B> & co", rows: '', state: 'hidden' },
        { name: 'Check', rows: ONE, state: 'veryHidden' },
      ],
    });
    expect(book.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['封面', 'visible'],
      ["It's <B> & co", 'hidden'],
      ['Check', 'veryHidden'],
    ]);
  });

  test('a chart sheet and an old macro sheet stand among them', () => {
    const macro = `<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" xmlns="${MAIN}"><sheetData>${ONE}</sheetData></xm:macrosheet>`;
    const links = [
      rel('s1', 'worksheet', 'worksheets/sheet1.xml'),
      rel('s2', 'chartsheet', 'worksheets/sheet2.xml'),
      `<Relationship Id="s3" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/>`,
    ];
    const book = read({
      sheets: [{ rows: ONE }, { xml: `<chartsheet xmlns="${MAIN}"/>` }, {}],
      parts: {
        'xl/_rels/workbook.xml.rels': relsXml(links.join('')),
        'xl/macrosheets/sheet1.xml': macro,
        'xl/worksheets/sheet3.xml': undefined,
      },
    });
    expect(book.sheets.map(({ kind }) => kind)).toEqual(['worksheet', 'chartsheet', 'macrosheet']);
    expect(book.macros).toEqual(['xl/macrosheets/sheet1.xml']);
  });

  test('rows, columns, panes and merged cells', () => {
    const sheet = sheetWith({
      head: '<sheetViews><sheetView><pane xSplit="2" ySplit="3" topLeftCell="C4" state="frozen"/></sheetView></sheetViews><sheetFormatPr zeroHeight="1"/><cols><col min="2" max="4" width="12.5" customWidth="1" hidden="1" outlineLevel="1"/></cols>',
      rows: '<row r="1" hidden="1" outlineLevel="2"><c r="A1"><v>1</v></c></row><row r="9" ht="30" customHeight="1"/><row r="10" ht="15"/>',
      tail: '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
    });
    expect(sheet.frozen).toEqual({ rows: 3, columns: 2 });
    expect(sheet.columns).toEqual([{ from: 1, to: 3, hidden: true, width: 12.5, level: 1, style: 0 }]);
    expect([...sheet.rows]).toEqual([
      [0, { hidden: true, height: undefined, level: 2 }],
      [8, { hidden: false, height: 30, level: 0 }],
    ]);
    expect(sheet.rowsHiddenByDefault).toBe(true);
    expect(sheet.merges).toEqual([area(0, 0, 2, 3)]);
  });

  test('a split that is not frozen is no frozen pane', () => {
    const head =
      '<sheetViews><sheetView><pane xSplit="2000" ySplit="3000" state="split"/></sheetView></sheetViews>';
    expect(sheetWith({ head }).frozen).toEqual({ rows: 0, columns: 0 });
  });

  test('validations, also those that refer to other sheets', () => {
    const sheet = sheetWith({
      tail:
        '<dataValidations><dataValidation type="decimal" operator="greaterThan" allowBlank="1" sqref="B2:B9 D2" prompt="In 万元"><formula1>0</formula1></dataValidation></dataValidations>' +
        '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    });
    expect(sheet.validations).toMatchObject([
      {
        areas: [area(1, 1, 8, 1), area(1, 3, 1, 1)],
        type: 'decimal',
        operator: 'greaterThan',
        formula1: '0',
        allowBlank: true,
        prompt: 'In 万元',
      },
      { areas: [area(2, 2, 1, 1)], type: 'list', formula1: 'Lists!$A$1:$A$3', formula2: undefined },
    ]);
  });

  test('conditional formats', () => {
    const tail =
      '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="2" stopIfTrue="1" dxfId="0"><formula>A1&lt;0</formula></cfRule><cfRule type="cellIs" operator="equal" priority="1"><formula>0</formula></cfRule></conditionalFormatting>';
    expect(sheetWith({ tail }).conditionalFormats).toEqual([
      {
        areas: [area(0, 0, 9, 1)],
        type: 'expression',
        operator: undefined,
        priority: 2,
        stopIfTrue: true,
        formulas: ['A1<0'],
      },
      {
        areas: [area(0, 0, 9, 1)],
        type: 'cellIs',
        operator: 'equal',
        priority: 1,
        stopIfTrue: false,
        formulas: ['0'],
      },
    ]);
  });

  test('protection, with and without a password, and switched off', () => {
    expect(sheetWith({ tail: '<sheetProtection sheet="1" objects="1"/>' }).protection).toMatchObject({
      hasPassword: false,
    });
    expect(sheetWith({ tail: '<sheetProtection sheet="1" hashValue="x"/>' }).protection?.hasPassword).toBe(
      true,
    );
    expect(sheetWith({ tail: '<sheetProtection objects="1"/>' }).protection).toBeUndefined();
  });

  test('links, inside and out', () => {
    const sheet = sheetWith({
      tail: '<hyperlinks><hyperlink ref="A1" location="\'封面\'!A1" tooltip="back"/><hyperlink ref="B2:B3" r:id="h1"/></hyperlinks>',
      rels: rel('h1', 'hyperlink', 'https://example.com/?a=1&amp;b=2', 'TargetMode="External"'),
    });
    expect(sheet.hyperlinks).toEqual([
      { area: area(0, 0, 1, 1), location: "'封面'!A1", target: undefined, tooltip: 'back' },
      {
        area: area(1, 1, 2, 1),
        location: undefined,
        target: 'https://example.com/?a=1&b=2',
        tooltip: undefined,
      },
    ]);
  });

  test('tables', () => {
    const sheet = sheetWith(
      { rels: rel('t1', 'table', '../tables/table1.xml') },
      {
        parts: {
          'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="t" displayName="Costs" ref="A1:B9" totalsRowCount="1"><autoFilter ref="A1:B8"/><tableColumns count="2"><tableColumn id="1" name="项目"/><tableColumn id="2" name="Amount_x000a_yuan"/></tableColumns></table>`,
        },
      },
    );
    expect(sheet.tables).toEqual([
      {
        name: 'Costs',
        area: area(0, 0, 9, 2),
        columns: ['项目', 'Amount\nyuan'],
        headerRows: 1,
        totalsRows: 1,
        part: 'xl/tables/table1.xml',
      },
    ]);
  });

  test('notes and threads', () => {
    const sheet = sheetWith(
      {
        rels:
          rel('c1', 'comments', '../comments1.xml') +
          '<Relationship Id="c2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>',
      },
      {
        parts: {
          'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>Li</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t xml:space="preserve">see </t></r><r><t>clause 3</t></r></text></comment><comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
          'xl/threadedComments/threadedComment1.xml':
            '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" personId="p"><text>why?</text></threadedComment></ThreadedComments>',
        },
      },
    );
    expect(sheet.comments).toEqual([
      { row: 1, column: 1, author: undefined, text: 'why?' },
      { row: 0, column: 0, author: 'Li', text: 'see clause 3' },
    ]);
  });

  test('charts are counted', () => {
    const sheet = sheetWith(
      { rels: rel('d1', 'drawing', '../drawings/drawing1.xml') },
      {
        parts: {
          'xl/drawings/drawing1.xml': '<x/>',
          'xl/drawings/_rels/drawing1.xml.rels': relsXml(
            rel('c1', 'chart', '../charts/chart1.xml') + rel('c2', 'chart', '/xl/charts/chart2.xml'),
          ),
          'xl/charts/chart1.xml': '<x/>',
          'xl/charts/chart2.xml': '<x/>',
        },
      },
    );
    expect(sheet.charts).toBe(2);
  });
});
