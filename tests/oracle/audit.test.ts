import { afterAll, describe, expect, test } from 'vitest';
import { planOf } from '../../src/workbook';
import { auditWorkbook } from '../../src/xlsx/audit';
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
