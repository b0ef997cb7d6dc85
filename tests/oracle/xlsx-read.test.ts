import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cellName,
  readWorkbook,
  XlsxReadError,
  type SheetFile,
  type WorkbookFile,
} from '../../src/xlsx/read';
import { cellAt, escapeXml, madeFile } from '../xlsx/read/made';

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

const ROWS = 20;
/** First formulas of shared columns: what must move with the cell, and what must not. */
const SHARED = [
  'B1*2',
  '$B1+B$1+$B$1',
  'SUM(B:B)+SUM($B:C)',
  'SUM(1:1)*0+ROW(A1)',
  '"A1"&B1&"say ""B2"""',
  "'A1'!$A$1+'It''s B2'!B1",
  'LOG10(B1)+ATAN2(B1,B2)',
  'IF(rate>0,B1*rate,0)',
  'SUM(B$1:B1)',
  'INDEX(B:B,ROW(B1))',
];

/** Columns A to C hold text and numbers; from F on, one shared formula in each column. */
function sample(): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, r) => {
    const shared = SHARED.map((formula, i) => {
      const name = cellName(r, 5 + i);
      const range = `${cellName(0, 5 + i)}:${cellName(ROWS - 1, 5 + i)}`;
      return r === 0
        ? `<c r="${name}"><f t="shared" si="${i}" ref="${range}">${escapeXml(formula)}</f></c>`
        : `<c r="${name}"><f t="shared" si="${i}"/></c>`;
    });
    const text = `<c r="A${r + 1}" t="inlineStr"><is><t xml:space="preserve">土地 ${r} &lt;A1&gt; </t></is></c>`;
    const hidden = r === 7 ? 'hidden="1"' : '';
    return `<row r="${r + 1}" ${hidden}>${text}<c r="B${r + 1}"><v>${(r + 1) * 1.25}</v></c><c r="C${r + 1}" t="b"><v>${r % 2}</v></c><c r="D${r + 1}" s="1"><v>${46000 + r}</v></c>${shared.join('')}</row>`;
  });
  rows.push(
    '<row r="30"><c r="A30"><f t="array" ref="A30:A32">B1:B3*2</f></c><c r="B30"><f>1/0</f></c><c r="C30"><f>NA()</f></c></row>',
  );
  return madeFile({
    styles:
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>',
    sheets: [
      {
        name: '测算',
        rows: rows.join(''),
        tail: '<mergeCells><mergeCell ref="A40:C41"/></mergeCells><dataValidations><dataValidation type="decimal" operator="greaterThan" sqref="B1:B20"><formula1>0</formula1></dataValidation></dataValidations>',
      },
      { name: 'A1', rows: '<row r="1"><c r="A1"><v>1000</v></c></row>' },
      {
        name: "It's B2",
        state: 'hidden',
        rows: Array.from(
          { length: ROWS },
          (_, r) => `<row r="${r + 1}"><c r="B${r + 1}"><v>${r}</v></c></row>`,
        ).join(''),
      },
    ],
    after: '<definedNames><definedName name="rate">\'A1\'!$A$1</definedName></definedNames>',
  });
}

describe.skipIf(!hasLibreOffice)('files as LibreOffice writes them', () => {
  let folder = '';
  let before: WorkbookFile;
  let after: WorkbookFile;
  const converted = (to: string, extension: string): Uint8Array => {
    const run = spawnSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        join(folder, 'in.xlsx'),
      ],
      { encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(run.stderr);
    return readFileSync(join(folder, 'out', `in.${extension}`));
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pingheng-oracle-'));
    writeFileSync(join(folder, 'in.xlsx'), sample());
    before = readWorkbook(sample());
    after = readWorkbook(converted('xlsx:Calc MS Excel 2007 XML', 'xlsx'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // LibreOffice leaves the quotes away where they are not needed to tell the sheet's name.
  const plain = (formula: string | undefined): string | undefined =>
    formula?.replace(/\s/g, '').replaceAll("'A1'!", 'A1!');

  test('every shared formula expands as LibreOffice expands it', () => {
    const [ours, theirs] = [before.sheets[0]!, after.sheets[0]!];
    for (let r = 0; r < ROWS; r += 1)
      for (let c = 5; c < 5 + SHARED.length; c += 1)
        expect(plain(theirs.cells.get(r)?.get(c)?.formula)).toBe(plain(ours.cells.get(r)?.get(c)?.formula));
  });

  test('every value that was put in comes back', () => {
    const valueOf = (sheet: SheetFile, r: number, c: number) => sheet.cells.get(r)?.get(c)?.value;
    for (let r = 0; r < ROWS; r += 1)
      for (const c of [0, 1, 3])
        expect(valueOf(after.sheets[0]!, r, c)).toEqual(valueOf(before.sheets[0]!, r, c));
    expect(cellAt(after.sheets[0]!, 'B30')).toMatchObject({
      formula: '1/0',
      value: { kind: 'error', value: '#DIV/0!' },
    });
    expect(cellAt(after.sheets[0]!, 'C30')).toMatchObject({ value: { kind: 'error', value: '#N/A' } });
    expect(cellAt(after.sheets[0]!, 'A30')).toMatchObject({ formula: 'B1:B3*2', fills: { kind: 'array' } });
    expect(cellAt(after.sheets[0]!, 'A31')?.filledFrom).toBe('A30');
  });

  test('sheets, names, formats and rules', () => {
    expect(after.application.name).toBe('libreoffice');
    expect(after.sheets.map(({ name, state }) => [name, state])).toEqual(
      before.sheets.map(({ name, state }) => [name, state]),
    );
    expect(after.names).toContainEqual({
      name: 'rate',
      formula: 'A1!$A$1',
      hidden: false,
      sheet: undefined,
    });
    const [sheet] = after.sheets;
    expect(sheet?.merges).toEqual(before.sheets[0]!.merges);
    expect(sheet?.rows.get(7)?.hidden).toBe(true);
    expect(sheet?.validations).toMatchObject([{ type: 'decimal', operator: 'greaterThan', formula1: '0' }]);
    expect(after.styles[cellAt(sheet!, 'D1')!.style]).toMatchObject({
      numberFormat: 'yyyy\\-mm\\-dd',
      isDate: true,
    });
  });

  test.each([
    ['xls', 'xls', 'oldExcel'],
    ['ods', 'ods', 'otherPackage'],
    ['html:HTML (StarCalc)', 'html', 'html'],
    ['csv', 'csv', 'text'],
  ])('the same as .%s, renamed, is named', (to, extension, code) => {
    const file = converted(to, extension);
    expect(() => readWorkbook(file)).toThrow(XlsxReadError);
    expect(() => readWorkbook(file)).toThrow(expect.objectContaining({ code }));
  });
});
