import { afterAll, describe, expect, test } from 'vitest';
import { planOf } from '../../src/workbook';
import { auditFile, auditWorkbook } from '../../src/xlsx/audit';
import { readWorkbook } from '../../src/xlsx/read';
import { writeWorkbook } from '../../src/xlsx/write';
import { exampleAt, EXAMPLES } from '../workbook/built';
import { KINDS } from '../xlsx/audit/kinds';
import { said } from '../xlsx/audit/small';
import { Tampered } from '../xlsx/audit/tampered';
import { hasLibreOffice, LibreOffice } from './libreoffice';

const saved = (lines: readonly string[]): string[] => lines.filter((line) => !line.startsWith('remark '));

describe.skipIf(!hasLibreOffice)('workbooks re-saved by LibreOffice', () => {
  const asStored = new LibreOffice({ recalculates: false });
  const recalculating = new LibreOffice();
  afterAll(() => {
    asStored.close();
    recalculating.close();
  });

  test.each([
    ...EXAMPLES.map((name) => [name, 'year', 'zh'] as const),
    ['timing-gap', 'month', 'en'] as const,
  ])(
    '%s by %s, in %s: nothing above a remark, with its values as stored or computed again',
    (name, step, lang) => {
      const evaluation = exampleAt(name, step);
      const plan = planOf(evaluation, { lang });
      const bytes = writeWorkbook(plan);
      for (const office of [asStored, recalculating]) {
        const file = readWorkbook(office.recalculated(bytes));
        expect(file.application.name).toBe('libreoffice');
        const report = auditWorkbook(file, { plan, verdict: evaluation.verdict });
        expect(saved(said(report))).toEqual([]);
        expect(report.isShownAsOurs).toBe(true);
      }
    },
    240_000,
  );
});

describe.skipIf(!hasLibreOffice)('inputs changed by their user, and recalculated by LibreOffice', () => {
  const office = new LibreOffice();
  afterAll(() => {
    office.close();
  });

  test.each([
    ['shortfall', 'zh'],
    ['wenzhou-mixed', 'en'],
  ] as const)(
    '%s, in %s: nothing above a warning, and the verdict shown is the one recomputed',
    (name, lang) => {
      const plan = planOf(exampleAt(name, 'year'), { lang });
      const file = new Tampered(plan, writeWorkbook(plan));
      file.value(file.input('project.discountRate'), (rate) => rate + 0.01);
      file.type(file.input('project.name'), 'Another');
      file.value(file.input('land.parcels[] floorPrice'), (price) => price * 0.7);
      file.value(file.input('facilities[] limit'), (limit) => limit * 0.9);
      const { report } = auditFile(readWorkbook(office.recalculated(file.bytes())));
      expect(said(report).filter((line) => line.startsWith('error '))).toEqual([]);
      expect(said(report)).toContain('remark inputDigest');
      expect(report.isShownAsOurs).toBe(true);
    },
    240_000,
  );
});

describe.each(EXAMPLES)('%s', (name) => {
  test('every kind of tampering is found, planted at once by month', () => {
    const evaluation = exampleAt(name, 'month');
    const plan = planOf(evaluation, { lang: 'zh' });
    const file = new Tampered(plan, writeWorkbook(plan));
    const expected = KINDS.filter(({ isAlone }) => isAlone !== true).map(({ plant }) => plant(file));
    const report = auditWorkbook(file.file(), { plan, verdict: evaluation.verdict });
    expect(said(report)).toEqual(expect.arrayContaining(expected));
  }, 120_000);
});
