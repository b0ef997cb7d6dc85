import { describe, expect, test } from 'vitest';
import { isDateFormat, readWorkbook } from '../../../src/xlsx/read';
import { cellAt, type Made, madeFile, madeParts, MAIN, read, rel, RELS, relsXml, zipParts } from './made';
import { zip } from './zip-file';

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';

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
