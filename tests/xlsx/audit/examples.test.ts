import { beforeAll, describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../src/analysis';
import { planOf, type WorkbookPlan } from '../../../src/workbook';
import { auditWorkbook } from '../../../src/xlsx/audit';
import { readWorkbook } from '../../../src/xlsx/read';
import { writeWorkbook } from '../../../src/xlsx/write';
import { exampleAt } from '../../workbook/built';
import { KINDS } from './kinds';
import { said } from './small';
import { Tampered } from './tampered';

describe.each([
  ['timing-gap', 'zh'],
  ['reit-exit', 'en'],
] as const)('%s, in %s', (name, lang) => {
  let evaluation: Evaluation;
  let plan: WorkbookPlan;
  let bytes: Uint8Array;
  beforeAll(() => {
    evaluation = exampleAt(name, 'year');
    plan = planOf(evaluation, { lang });
    bytes = writeWorkbook(plan);
  }, 60_000);
  const audit = (file: ReturnType<typeof readWorkbook>) =>
    auditWorkbook(file, { plan, verdict: evaluation.verdict });

  test('a file nobody touched is trusted', () => {
    const report = audit(readWorkbook(bytes));
    expect(said(report)).toEqual([]);
    expect(report.trust).toBe('trusted');
    expect(report.isShownAsOurs).toBe(true);
  });

  test.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (_, { plant }) => {
    const file = new Tampered(plan, bytes);
    const expected = plant(file);
    expect(said(audit(file.file()))).toEqual([expected]);
  });

  test('all of them at once', () => {
    const file = new Tampered(plan, bytes);
    const expected = KINDS.filter(({ isAlone }) => isAlone !== true).map(({ plant }) => plant(file));
    expect(said(audit(file.file()))).toEqual(expect.arrayContaining(expected));
  });
});
