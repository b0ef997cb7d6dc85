import { describe, expect, test } from 'vitest';
import { dayOfSerial, type FileCell } from '../../../src/xlsx/read';
import { cellAt, MAIN, read, readRows } from './made';

const value = (rows: string, name = 'A1', made = {}): FileCell['value'] =>
  cellAt(readRows(rows, made), name)?.value;
const inRow = (cells: string): string => `<row r="1">${cells}</row>`;
const text = (words: string) => ({ kind: 'text', value: words });
const number = (digits: string) => ({ kind: 'number', value: digits });

describe('a cell is read as it stands in the file', () => {
  test.each([
    ['a number', '<c r="A1"><v>12.50</v></c>', number('12.50')],
    [
      'a number with its digits as stored',
      '<c r="A1"><v>0.10000000000000001</v></c>',
      number('0.10000000000000001'),
    ],
    ['a number with an exponent', '<c r="A1"><v>-1.5E-7</v></c>', number('-1.5E-7')],
    ['a number with its type said', '<c r="A1" t="n"><v> 3 </v></c>', number('3')],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { kind: 'flag', value: true }],
    ['false', '<c r="A1" t="b"><v>false</v></c>', { kind: 'flag', value: false }],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { kind: 'error', value: '#DIV/0!' }],
    ['a missing value as an error', '<c r="A1" t="e"><v>#N/A</v></c>', { kind: 'error', value: '#N/A' }],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>土地</t></is></c>', text('土地')],
    [
      'an inline string in runs',
      '<c r="A1" t="inlineStr"><is><r><t xml:space="preserve">Land </t></r><r><t>price</t></r></is></c>',
      text('Land price'),
    ],
    ['the text of a formula', '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', text('ab')],
    ['an empty text of a formula', '<c r="A1" t="str"><f>""</f><v></v></c>', text('')],
    ['a text in CDATA', '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', text('a<b')],
    ['a text that looks like a formula', '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>', text('=1+1')],
    ['an escaped line break', '<c r="A1" t="str"><v>a_x000D_b</v></c>', text('a\rb')],
    ['an escaped underscore', '<c r="A1" t="str"><v>_x005F_x000D_</v></c>', text('_x000D_')],
    ['a date of a strict file', '<c r="A1" t="d"><v>2026-03-31</v></c>', number('46112')],
    ['a moment of a strict file', '<c r="A1" t="d"><v>2026-03-31T18:00:00Z</v></c>', number('46112.75')],
    [
      'space that is to be kept',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>',
      text(' a '),
    ],
    ['space that is not', '<c r="A1" t="inlineStr"><is><t> a </t></is></c>', text('a')],
    [
      'phonetic readings, which are left out',
      '<c r="A1" t="inlineStr"><is><t>课</t><rPh sb="0" eb="1"><t>ke</t></rPh><phoneticPr fontId="1"/></is></c>',
      text('课'),
    ],
    [
      'an extension beside its value',
      '<c r="A1"><v>1</v><extLst><ext uri="u"><v>2</v></ext></extLst></c>',
      number('1'),
    ],
  ])('%s', (_, cells, expected) => {
    expect(value(inRow(cells))).toEqual(expected);
  });

  test('a row and cells that do not say where they stand follow one another', () => {
    const sheet = readRows(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"/><row><c r="C6"><v>3</v></c><c><v>4</v></c></row>',
    );
    expect(cellAt(sheet, 'B1')?.value).toEqual(number('2'));
    expect(cellAt(sheet, 'D6')?.value).toEqual(number('4'));
  });

  test('shared strings: plain, rich, phonetic, spaced and empty', () => {
    const strings =
      '<si><t>plain</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>text</t></r></si>' +
      '<si><t>东京</t><rPh sb="0" eb="2"><t>dongjing</t></rPh></si><si><t xml:space="preserve"> two\nlines </t></si><si/>';
    const cells = [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    const sheet = readRows(inRow(cells), { strings });
    expect([...sheet.cells.get(0)!.values()].map((cell) => cell.value?.value)).toEqual([
      'plain',
      'rich text',
      '东京',
      ' two\nlines ',
      '',
    ]);
  });

  test('blank cells keep their style, and a huge stated dimension costs nothing', () => {
    const styles = '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>';
    const book = read({
      styles,
      sheets: [
        {
          head: '<dimension ref="A1:XFD1048576"/>',
          rows: inRow('<c r="A1"><v>1</v></c><c r="XFD1" s="1"/>'),
        },
      ],
    });
    expect(book.sheets[0]?.statedDimension).toBe('A1:XFD1048576');
    expect(cellAt(book.sheets[0]!, 'XFD1')).toEqual({ style: 1 });
    expect(book.styles[1]?.isDate).toBe(true);
  });
});

describe('the same sheet, however its XML is spelt', () => {
  const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  test.each([
    [
      'a prefix on every element',
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    ],
    [
      'a prefix declared half way',
      `<worksheet xmlns="${MAIN}"><sheetData><y:row xmlns:y="${MAIN}" r="1"><y:c r="A1"><y:v>7</y:v></y:c></y:row></sheetData></worksheet>`,
    ],
    [
      'strict namespaces',
      `<worksheet xmlns="${STRICT}"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
    ],
    [
      'line breaks and comments',
      `<?xml version="1.0"?>\n<!-- made by hand -->\n<worksheet xmlns="${MAIN}">\n<sheetData>\n<row r="1">\n<c r="A1">\n<v>7</v>\n</c>\n</row>\n</sheetData>\n</worksheet>\n`,
    ],
    [
      'a byte order mark',
      `\uFEFF<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
    ],
  ])('%s', (_, xml) => {
    expect(cellAt(read({ sheets: [{ xml }] }).sheets[0]!, 'A1')?.value).toEqual(number('7'));
  });

  test('UTF-16', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>平衡</v></c></row></sheetData></worksheet>`;
    const data = new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le'));
    const book = read({ parts: { 'xl/worksheets/sheet1.xml': data } });
    expect(cellAt(book.sheets[0]!, 'A1')?.value).toEqual(text('平衡'));
  });

  test('cells of another namespace are no cells', () => {
    const xml = `<worksheet xmlns="${MAIN}" xmlns:o="urn:other"><o:sheetData><o:row r="1"><o:c r="A1"><o:v>9</o:v></o:c></o:row></o:sheetData><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`;
    expect(cellAt(read({ sheets: [{ xml }] }).sheets[0]!, 'A1')?.value).toEqual(number('7'));
  });
});

describe('dates count from 1900 or from 1904', () => {
  test('the flag is read, and a strict date is counted by it', () => {
    const rows = inRow('<c r="A1" t="d"><v>2026-03-31</v></c>');
    const book = read({ before: '<workbookPr date1904="1"/>', sheets: [{ rows }] });
    expect(book.date1904).toBe(true);
    expect(cellAt(book.sheets[0]!, 'A1')?.value).toEqual(number('44650'));
  });

  test.each([
    ['46112', false, '2026-03-31'],
    ['44650', true, '2026-03-31'],
    ['46112.75', false, '2026-03-31'],
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['60', false, undefined],
    ['61', false, '1900-03-01'],
    ['0', true, '1904-01-01'],
    ['-1', false, undefined],
    ['2958465', false, '9999-12-31'],
    ['2958466', false, undefined],
  ])('%s (1904: %s) is %s', (serial, date1904, day) => {
    expect(dayOfSerial(serial, date1904)).toBe(day);
  });
});

describe('a cell that contradicts itself is named and refused', () => {
  test.each([
    ['a word as a number', '<c r="A1"><v>12,5</v></c>'],
    ['infinity', '<c r="A1"><v>INF</v></c>'],
    ['a flag of 2', '<c r="A1" t="b"><v>2</v></c>'],
    ['an error that is none', '<c r="A1" t="e"><v>oops</v></c>'],
    ['a type nobody knows', '<c r="A1" t="x"><v>1</v></c>'],
    ['a shared string that is missing', '<c r="A1" t="s"><v>0</v></c>'],
    ['a day that is none', '<c r="A1" t="d"><v>2026-02-30</v></c>'],
    ['two values', '<c r="A1"><v>1</v><v>2</v></c>'],
    ['an inline string beside a value', '<c r="A1"><v>1</v><is><t>2</t></is></c>'],
    ['two formulas', '<c r="A1"><f>1</f><f>2</f></c>'],
    ['an empty formula', '<c r="A1"><f></f></c>'],
    ['a style that is missing', '<c r="A1" s="5"><v>1</v></c>'],
    ['the same cell twice', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
  ])('%s', (_, cells) => {
    expect(() => readRows(inRow(cells))).toThrow(
      expect.objectContaining({
        code: 'badCell',
        place: { part: 'xl/worksheets/sheet1.xml', sheet: 'Sheet1', cell: 'A1' },
      }),
    );
  });

  test.each([
    ['a cell in the wrong row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a cell beyond the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a row 0', '<row r="0"><c><v>1</v></c></row>'],
    ['cells outside a row', '<c r="A1"><v>1</v></c>'],
  ])('%s', (_, rows) => {
    expect(() => readRows(rows)).toThrow(expect.objectContaining({ code: 'badPart' }));
  });
});
