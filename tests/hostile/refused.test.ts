import { describe, expect, test } from 'vitest';
import { readWorkbook, XlsxReadError } from '../../src/xlsx/read';
import { madeFile, madeParts, rel, zipParts, type Made } from '../xlsx/read/made';
import { zip, type ZipPart } from '../xlsx/read/zip-file';
import { refusalOf } from './refusal';

const bytes = (text: string | readonly number[]): Uint8Array =>
  typeof text === 'string' ? new Uint8Array(Buffer.from(text)) : new Uint8Array(text);
const compound = (stream: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1016),
      Buffer.from(stream, 'utf16le'),
      Buffer.alloc(512),
    ]),
  );
const SHEET = 'xl/worksheets/sheet1.xml';
const good = (): Uint8Array => madeFile({});
/** The parts of a good file, one of them changed. */
const changed = (name: string, change: Partial<ZipPart>): Uint8Array =>
  zip(zipParts({}).map((part) => (part.name === name ? { ...part, ...change } : part)));
const withPart = (name: string, data: string): Uint8Array => zip([...zipParts({}), { name, data }]);
const contentType = (type: string): Uint8Array =>
  madeFile({
    parts: {
      '[Content_Types].xml': String(madeParts({}).get('[Content_Types].xml')).replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        type,
      ),
    },
  });

describe('what is no .xlsx is named for what it is', () => {
  test.each([
    ['nothing at all', bytes(''), 'empty', '空的', 'empty'],
    ['a CSV file', bytes('项目,金额\n土地,100\n'), 'text', '文本文件', 'text file'],
    [
      'a text in UTF-16',
      new Uint8Array(Buffer.from('\uFEFFa\tb', 'utf16le')),
      'text',
      '文本文件',
      'text file',
    ],
    [
      'a page exported as .xlsx',
      bytes('\n<html><body><table></table></body></html>'),
      'html',
      'HTML',
      'web page',
    ],
    ['a page with a doctype', bytes('<!DOCTYPE html><html></html>'), 'html', 'HTML', 'web page'],
    ['a page in XHTML', bytes('<?xml version="1.0"?><html xmlns="x"></html>'), 'html', 'HTML', 'web page'],
    ['a bare table', bytes('<table><tr><td>1</td></tr></table>'), 'html', 'HTML', 'web page'],
    [
      'an Excel 2003 XML file',
      bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'oldXml',
      '2003',
      '2003',
    ],
    ['another XML file', bytes('<?xml version="1.0"?><note/>'), 'otherFile', 'XML', 'XML'],
    ['a renamed .xls', compound('Workbook'), 'oldExcel', '.xls', '.xls'],
    ['a very old .xls', bytes([0x09, 0x08, 0x10, 0x00, 0x00]), 'oldExcel', '.xls', '.xls'],
    ['an encrypted workbook', compound('EncryptedPackage'), 'encrypted', '密码', 'password'],
    ['an old Word document', compound('WordDocument'), 'otherFile', 'Word', 'Word'],
    ['a PDF', bytes('%PDF-1.7\n'), 'otherFile', 'PDF', 'PDF'],
    ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'otherFile', '图片', 'picture'],
    ['random bytes', bytes([1, 2, 3, 0, 5, 6]), 'otherFile', '无法辨认', 'unknown'],
    [
      'a Word document',
      contentType('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'otherPackage',
      'Word',
      'Word',
    ],
    [
      'a binary workbook',
      contentType('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      'otherPackage',
      '.xlsb',
      '.xlsb',
    ],
    [
      'an .ods file',
      zip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 }]),
      'otherPackage',
      'OpenDocument',
      'OpenDocument',
    ],
    ['an ordinary zip', zip([{ name: 'readme.txt', data: 'hello' }]), 'otherPackage', 'zip', 'zip'],
    ['an empty zip', zip([]), 'otherPackage', 'zip', 'zip'],
  ] as const)('%s', (_, file, code, zh, en) => {
    const { code: found, said } = refusalOf(file);
    expect(found).toBe(code);
    expect(said.zh).toContain(zh);
    expect(said.en).toContain(en);
  });
});

describe('a damaged file is refused, never read in part', () => {
  test('cut off anywhere', () => {
    const file = good();
    for (let length = 4; length < file.length; length += 7) {
      const { code } = refusalOf(file.subarray(0, length));
      expect(code).toBe('truncated');
    }
  });

  test('a flipped bit in the stored cells', () => {
    const file = zip(zipParts({}).map((part) => ({ ...part, method: 0 })));
    const at = Buffer.from(file).indexOf('<v>1</v>') + 3;
    file[at] = '9'.charCodeAt(0);
    expect(refusalOf(file)).toMatchObject({ code: 'checksum', place: { part: SHEET } });
  });

  test.each([
    ['a wrong checksum', changed(SHEET, { crc: 1 }), 'checksum'],
    [
      'a wrong checksum on a part nobody reads',
      zip([...zipParts({}), { name: 'xl/theme/theme1.xml', data: 'x', crc: 1 }]),
      'checksum',
    ],
    [
      'deflated data that is none',
      changed(SHEET, { deflated: bytes([0xff, 0xff, 0xff]), size: 10 }),
      'damaged',
    ],
    ['bytes after the end', bytes([...good(), 0]), 'damaged'],
    ['bytes before the beginning', bytes([0x50, 0x4b, 3, 4, ...good()]), 'damaged'],
    [
      'a head that contradicts the directory',
      changed(SHEET, { localName: 'xl/worksheets/sheet2.xml' }),
      'damaged',
    ],
    ['an encrypted part', changed(SHEET, { flags: 1 }), 'encrypted'],
    ['a compression that workbooks do not allow', changed(SHEET, { method: 12 }), 'compression'],
    ['a missing sheet', madeFile({ parts: { [SHEET]: undefined } }), 'missingPart'],
    ['a missing workbook', madeFile({ parts: { 'xl/workbook.xml': undefined } }), 'missingPart'],
    ['no relationships', madeFile({ parts: { '_rels/.rels': undefined } }), 'missingPart'],
    [
      'missing shared strings',
      madeFile({ workbookRels: rel('x', 'sharedStrings', 'sharedStrings.xml') }),
      'missingPart',
    ],
    ['missing styles', madeFile({ workbookRels: rel('x', 'styles', 'styles.xml') }), 'missingPart'],
    [
      'a sheet without a relationship',
      madeFile({ parts: { 'xl/_rels/workbook.xml.rels': undefined } }),
      'badPart',
    ],
    ['no sheets', madeFile({ sheets: [] }), 'badPart'],
    ['a sheet that is no sheet', madeFile({ sheets: [{ xml: '<chart/>' }] }), 'badPart'],
    ['an empty sheet part', madeFile({ sheets: [{ xml: '' }] }), 'badXml'],
    ['XML that is not closed', madeFile({ sheets: [{ rows: '<row>' }] }), 'badXml'],
    ['bytes that are no text', madeFile({ parts: { [SHEET]: bytes([0x3c, 0xff, 0xfe, 0x3e]) } }), 'badXml'],
    [
      'a workbook without a filled cell',
      madeFile({ sheets: [{ rows: '<row r="1"><c r="A1"/></row>' }, {}] }),
      'noCells',
    ],
  ] as const)('%s', (_, file, code) => {
    expect(refusalOf(file).code).toBe(code);
  });
});

describe('a hostile file is refused', () => {
  const xml = (inner: string, doctype = ''): Made => ({
    sheets: [
      {
        xml: `<?xml version="1.0"?>${doctype}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${inner}</t></is></c></row></sheetData></worksheet>`,
      },
    ],
  });

  test.each([
    [
      'an external entity',
      madeFile(xml('&x;', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
      'dtd',
    ],
    ['an external DTD', madeFile(xml('1', '<!DOCTYPE w SYSTEM "http://example.com/x.dtd">')), 'dtd'],
    [
      'entities that multiply',
      madeFile(xml('&b;', '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>')),
      'dtd',
    ],
    ['an entity nobody declared', madeFile(xml('&x;')), 'badXml'],
    ['deep nesting', madeFile({ sheets: [{ tail: '<a>'.repeat(100_000) }] }), 'tooDeep'],
    ['deep nesting inside a cell', madeFile(xml('<a>'.repeat(100_000))), 'tooDeep'],
    ['a name that leads outside', withPart('../../etc/passwd', 'x'), 'unsafeName'],
    ['an absolute name', withPart('/etc/passwd', 'x'), 'unsafeName'],
    ['a drive', withPart('C:/x', 'x'), 'unsafeName'],
    ['backslashes', withPart('xl\\x', 'x'), 'unsafeName'],
    ['a name with a zero', withPart('xl/a\u0000b', 'x'), 'unsafeName'],
    [
      'a target that leads outside',
      madeFile({ workbookRels: rel('x', 'styles', '../../../x.xml') }),
      'unsafeName',
    ],
    ['the same part twice', withPart(SHEET, '<x/>'), 'duplicatePart'],
    ['the same part in capitals', withPart(SHEET.toUpperCase(), '<x/>'), 'duplicatePart'],
    [
      'two sheets of one name',
      madeFile({
        sheets: [
          { name: 'A', rows: '' },
          { name: 'a', rows: '' },
        ],
      }),
      'badPart',
    ],
    [
      'cells in two places',
      madeFile({ sheets: [{ rows: '', tail: '<sheetData><row><c><v>1</v></c></row></sheetData>' }] }),
      'badPart',
    ],
    [
      'cells that only some programs choose',
      madeFile({
        sheets: [
          {
            rows: '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"/>',
          },
        ],
      }),
      'badPart',
    ],
    [
      'an encoding we do not read',
      madeFile({ sheets: [{ xml: '<?xml version="1.0" encoding="GBK"?><worksheet/>' }] }),
      'badXml',
    ],
    ['a prefix nobody declared', madeFile({ sheets: [{ rows: '<z:row/>' }] }), 'badXml'],
    ['an attribute twice', madeFile({ sheets: [{ rows: '<row r="1" r="2"/>' }] }), 'badXml'],
  ] as const)('%s', (_, file, code) => {
    expect(refusalOf(file).code).toBe(code);
  });

  test('parts that share bytes', () => {
    const parts = zipParts({});
    const file = Buffer.from(
      zip([...parts, { name: 'a', data: 'x', method: 0 }, { name: 'b', data: 'x', method: 0 }]),
    );
    // The last entry of the directory points at the part before it.
    const directory = file.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const before = file.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]), directory - 1);
    file.copy(file, directory + 42, before + 42, before + 46);
    expect(refusalOf(new Uint8Array(file)).code).toBe('damaged');
  });
});

test('every refusal says what to do, in both languages, and is an error of one kind', () => {
  const error = new XlsxReadError(
    'badCell',
    { sheet: '成本', cell: 'B7', zh: '有两个值', en: 'it has two values' },
    { sheet: '成本', cell: 'B7' },
  );
  expect(error.message).toBe(
    'badCell (成本!B7): Cell B7 of sheet "成本" is not right: it has two values. Open it in Excel, WPS or LibreOffice, save it as "Excel workbook (.xlsx)", and try again.',
  );
  expect(error.said.zh).toBe(
    '工作表“成本”单元格 B7 有误：有两个值。请用 Excel、WPS 或 LibreOffice 打开它，另存为“Excel 工作簿（.xlsx）”，再试一次。',
  );
});

test('a good file beside all these is read', () => {
  expect(readWorkbook(good()).sheets).toHaveLength(1);
});
