import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it, test } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { planOf } from '../../src/workbook';
import { exampleAt } from '../workbook/built';
import { kitchenSink } from '../xlsx/write/kitchen-sink';
import { hasLibreOffice, LibreOffice } from './libreoffice';

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

const SCHEMAS: readonly (readonly [RegExp, string])[] = [
  [/^\[Content_Types\]\.xml$/, 'opc-contentTypes'],
  [/\.rels$/, 'opc-relationships'],
  [/^docProps\/core/, 'opc-coreProperties'],
  [/^docProps\/app/, 'shared-documentPropertiesExtended'],
  [/^docProps\/custom/, 'shared-documentPropertiesCustom'],
  [/^xl\/theme\//, 'dml-main'],
  [/^xl\/charts\//, 'dml-chart'],
  [/^xl\/drawings\/.*\.xml$/, 'dml-spreadsheetDrawing'],
  [/^xl\/.*\.xml$/, 'sml'],
];

describe.skipIf(!hasXmllint)('the schemas of ECMA-376', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pingheng-schema-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** What xmllint has against a part; nothing when it holds. */
  const faults = (path: string, content: string): string => {
    const schema = SCHEMAS.find(([pattern]) => pattern.test(path))?.[1];
    const file = join(folder, 'part.xml');
    // Excel itself writes xml:space on <t>, which the schema forgot.
    writeFileSync(file, content.replaceAll(' xml:space="preserve"', ''));
    const against =
      schema === undefined ? [] : ['--schema', join(import.meta.dirname, 'ooxml-xsd', `${schema}.xsd`)];
    const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', ...against, file], {
      encoding: 'utf8',
    });
    return status === 0 ? '' : stderr;
  };

  test.each([
    ['everything that a plan can ask for', kitchenSink],
    ['a whole workbook', () => planOf(exampleAt('lixian-renewal', 'year'), { lang: 'zh' })],
  ])('%s: every part is valid', (_, plan) => {
    const parts = Object.entries(unzipSync(writeWorkbook(plan())));
    const found = parts.map(([path, bytes]) => [path, faults(path, strFromU8(bytes))]);
    expect(found.filter(([, fault]) => fault !== '')).toEqual([]);
    // Only notes have a part without a schema.
    expect(
      parts.filter(([path]) => !SCHEMAS.some(([pattern]) => pattern.test(path))).map(([path]) => path),
    ).toEqual(parts.filter(([path]) => path.endsWith('.vml')).map(([path]) => path));
  });

  it('knows a broken part', () => {
    expect(faults('xl/workbook.xml', '<workbook/>')).not.toBe('');
  });
});

describe.skipIf(!hasLibreOffice)('everything a plan can ask for, in LibreOffice', () => {
  const office = new LibreOffice();
  afterAll(() => {
    office.close();
  });
  const plan = kitchenSink();
  const saved = readWorkbook(office.recalculated(writeWorkbook(plan)));

  it('computes every formula to the value beside it', () => {
    let formulas = 0;
    for (const { name, rows } of plan.sheets) {
      const sheet = saved.sheets.find((each) => each.name === name)!;
      for (const [row, columns] of rows) {
        for (const [column, { value, formula }] of columns) {
          if (value === undefined || (value.kind === 'text' && value.value === '')) continue;
          const found = sheet.cells.get(row)?.get(column)?.value;
          const place = `${name} ${row} ${column}`;
          if (formula !== undefined) formulas += 1;
          if (value.kind === 'number')
            expect([place, Number(found?.value)]).toEqual([place, Number(value.value)]);
          else expect([place, found]).toEqual([place, value]);
        }
      }
    }
    expect(formulas).toBe(10);
  });

  it('keeps what stands around the cells', () => {
    const [data, summary] = saved.sheets;
    expect(data?.validations.map(({ type }) => type).sort()).toEqual([
      'date',
      'decimal',
      'list',
      'list',
      'whole',
    ]);
    expect(data?.conditionalFormats).toHaveLength(2);
    expect(data?.comments.map(({ text }) => text)).toEqual(['缺口从这里开始', ' 两行\n的说明']);
    expect(data?.hyperlinks).toHaveLength(1);
    expect(data?.protection?.hasPassword).toBe(false);
    expect(summary?.charts).toBe(5);
    expect(summary?.merges).toHaveLength(1);
  });
});
