import { describe, expect, test } from 'vitest';
import { isDateFormat, type SheetFile } from '../../../src/xlsx/read';
import {
  cellAt,
  type Made,
  madeFile,
  madeParts,
  type MadeSheet,
  MAIN,
  read,
  rel,
  RELS,
  relsXml,
  zipParts,
} from './made';
import { readWorkbook } from '../../../src/xlsx/read';
import { zip } from './zip-file';

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

describe('the workbook', () => {
  test('names: of the workbook, of a sheet, hidden', () => {
    const book = read({
      sheets: [{ name: 'A', rows: ONE }, { name: 'B' }],
      after:
        '<definedNames><definedName name="rate">A!$B$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">B!$A$1:$C$9</definedName><definedName name="secret" hidden="1">0.05</definedName></definedNames>',
    });
    expect(book.names).toEqual([
      { name: 'rate', formula: 'A!$B$1', hidden: false, sheet: undefined },
      { name: '_xlnm.Print_Area', formula: 'B!$A$1:$C$9', hidden: false, sheet: 'B' },
      { name: 'secret', formula: '0.05', hidden: true, sheet: undefined },
    ]);
  });

  test('how it calculates', () => {
    expect(read({}).calculation).toEqual({
      iterate: false,
      fullCalcOnLoad: false,
      mode: 'auto',
      fullPrecision: true,
      calcId: undefined,
    });
    expect(
      read({
        after:
          '<calcPr calcId="191029" iterate="1" fullCalcOnLoad="true" calcMode="manual" fullPrecision="0"/>',
      }).calculation,
    ).toEqual({
      iterate: true,
      fullCalcOnLoad: true,
      mode: 'manual',
      fullPrecision: false,
      calcId: '191029',
    });
  });

  test('structure, macros, external workbooks and parts nobody reads', () => {
    const book = read({
      before: '<workbookProtection lockStructure="1"/>',
      after: '<externalReferences><externalReference r:id="e1"/></externalReferences>',
      workbookRels:
        rel('e1', 'externalLink', 'externalLinks/externalLink1.xml') +
        '<Relationship Id="v1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>' +
        rel('th', 'theme', 'theme/theme1.xml'),
      parts: {
        'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}" xmlns:r="${RELS}"><externalBook r:id="x"/></externalLink>`,
        'xl/externalLinks/_rels/externalLink1.xml.rels': relsXml(
          rel('x', 'externalLinkPath', 'file:///C:/rates.xlsx', 'TargetMode="External"'),
        ),
        'xl/vbaProject.bin': 'x',
        'xl/theme/theme1.xml': '<x/>',
        'xl/worksheets/orphan.xml': '<x/>',
      },
    });
    expect(book.structureProtected).toBe(true);
    expect(book.externalLinks).toEqual([
      { index: 1, part: 'xl/externalLinks/externalLink1.xml', target: 'file:///C:/rates.xlsx' },
    ]);
    expect(book.macros).toEqual(['xl/vbaProject.bin']);
    expect(book.otherParts).toEqual(['xl/theme/theme1.xml', 'xl/vbaProject.bin', 'xl/worksheets/orphan.xml']);
  });

  const props = (application: string, custom = ''): Made => ({
    topRels:
      rel('p1', 'extended-properties', 'docProps/app.xml') +
      rel('p2', 'custom-properties', 'docProps/custom.xml') +
      '<Relationship Id="p3" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
    parts: {
      'docProps/app.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${application}</Properties>`,
      'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${custom}</Properties>`,
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>丽宪</dc:title><dc:creator>Li</dc:creator><dcterms:modified>2026-03-31T00:00:00Z</dcterms:modified></cp:coreProperties>',
    },
  });
  const custom = (name: string, text: string): string =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>${text}</vt:lpwstr></property>`;

  test('document properties', () => {
    const { properties } = read(
      props('<Application>Microsoft Excel</Application>', custom('pingheng.input', 'ab12')),
    );
    expect(Object.fromEntries(properties.core)).toEqual({
      title: '丽宪',
      creator: 'Li',
      modified: '2026-03-31T00:00:00Z',
    });
    expect(properties.custom.get('pingheng.input')).toBe('ab12');
  });

  test.each([
    ['excel', '<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion>', ''],
    ['wps', '<Application>Microsoft Excel</Application>', custom('KSOProductBuildVer', '2052-12.1.0.16120')],
    ['wps', '<Application>WPS 表格</Application>', ''],
    [
      'libreoffice',
      '<Application>LibreOffice/7.4.7.2$Linux_X86_64</Application>',
      custom('KSOProductBuildVer', '2052-11'),
    ],
    ['pingheng', '<Application>Pingheng</Application><AppVersion>0.1000</AppVersion>', ''],
    ['other', '<Application>SheetJS</Application>', ''],
    ['other', '', ''],
  ])('saved by %s: %s', (name, application, extra) => {
    expect(read(props(application, extra)).application.name).toBe(name);
  });
});

describe('styles', () => {
  test('formats of the file, built-in formats, colours and locks', () => {
    const { styles } = read({
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="#,##0.00&quot; 万元&quot;"/></numFmts>' +
        '<fonts><font/><font><b/><i val="0"/><color rgb="FF0000ff"/></font><font><color theme="1"/></font></fonts>' +
        '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
        '<cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="164" fontId="1" fillId="1"><protection locked="0" hidden="1"/></xf><xf numFmtId="14" fontId="2"/></cellXfs>',
    });
    expect(styles).toMatchObject([
      { numberFormat: 'General', isDate: false, locked: true, formulaHidden: false, bold: false },
      {
        numberFormat: '#,##0.00" 万元"',
        isDate: false,
        locked: false,
        formulaHidden: true,
        bold: true,
        italic: false,
        fontColour: '0000FF',
        fillColour: 'indexed:13',
        fillPattern: 'solid',
      },
      { isDate: true, fontColour: 'theme:1' },
    ]);
  });

  test.each([
    ['General', false],
    ['0.00', false],
    ['#,##0;[Red]-#,##0', false],
    ['0.00E+00', false],
    ['#,##0.00" yuan per month"', false],
    ['0\\d', false],
    ['_(* #,##0_);_(* \\(#,##0\\)', false],
    ['[$€-407] #,##0', false],
    ['@', false],
    ['# ?/?', false],
    ['0;0;"days"', false],
    ['yyyy-mm-dd', true],
    ['yyyy"年"m"月"d"日"', true],
    ['[$-804]yyyy"年"m"月"', true],
    ['[h]:mm', true],
    ['mm:ss.0', true],
    ['AM/PM h:mm', true],
    ['[Red]d-mmm-yy', true],
    ['[$-411]ge.m.d', true],
  ])('%s is a date: %s', (format, isDate) => {
    expect(isDateFormat(format)).toBe(isDate);
  });
});

describe('zips as different programs write them', () => {
  const expectOne = (file: Uint8Array): void => {
    expect(cellAt(readWorkbook(file).sheets[0]!, 'A1')?.value).toEqual({ kind: 'number', value: '1' });
  };

  test.each([
    ['stored without compression', zip(zipParts({}).map((part) => ({ ...part, method: 0 })))],
    ['sizes after the data', zip(zipParts({}).map((part) => ({ ...part, streamed: true })))],
    ['zip64 fields', zip(zipParts({}).map((part) => ({ ...part, zip64: true })))],
    ['a zip64 directory', zip(zipParts({}), { zip64: true })],
    ['a comment', zip(zipParts({}), { comment: 'made by hand' })],
    ['entries for folders', zip([{ name: 'xl/', data: '', method: 0 }, ...zipParts({})])],
    ['the content types last', zip([...zipParts({})].reverse())],
    [
      'names in other capitals',
      zip(
        zipParts({}).map((part) =>
          part.name.startsWith('xl/worksheets') ? { ...part, name: part.name.toUpperCase() } : part,
        ),
      ),
    ],
  ])('%s', (_, file) => expectOne(file));

  test('targets from the root, with steps up, and in percent signs', () => {
    const parts = madeParts({});
    const links = relsXml(rel('s1', 'worksheet', '/xl/./x/../work%20sheets/sheet1.xml'));
    expectOne(
      madeFile({
        parts: {
          'xl/_rels/workbook.xml.rels': links,
          'xl/work sheets/sheet1.xml': parts.get('xl/worksheets/sheet1.xml'),
          'xl/worksheets/sheet1.xml': undefined,
        },
      }),
    );
  });

  test('a strict workbook, as Excel saves it', () => {
    const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const strict = (text: string | Uint8Array): string =>
      String(text).replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll(RELS, STRICT);
    expectOne(zip([...madeParts({})].map(([name, data]) => ({ name, data: strict(data) }))));
  });
});
