import { beforeAll, describe, expect, test } from 'vitest';
import { planOf, type WorkbookPlan } from '../../../src/workbook';
import { auditFile } from '../../../src/xlsx/audit';
import { readWorkbook } from '../../../src/xlsx/read';
import { writeWorkbook } from '../../../src/xlsx/write';
import { exampleAt, EXAMPLES } from '../../workbook/built';
import { said } from './small';
import { Tampered } from './tampered';
import { cellName } from '../../../src/xlsx/read';

describe('a workbook by itself, from its own inputs', () => {
  test.each(
    EXAMPLES.flatMap((name, at) => [
      [name, at % 2 === 0 ? 'zh' : 'en', at % 3 === 0 ? 'yi' : 'wan'] as const,
    ]),
  )(
    '%s in %s and %s is trusted, and shows the verdict recomputed',
    (name, lang, unit) => {
      const evaluation = exampleAt(name, 'year');
      const audited = auditFile(readWorkbook(writeWorkbook(planOf(evaluation, { lang, unit }))));
      expect(said(audited.report)).toEqual([]);
      expect(audited.report).toMatchObject({ trust: 'trusted', isShownAsOurs: true });
      expect(audited.evaluation.verdict).toEqual(evaluation.verdict);
    },
    60_000,
  );
});

describe('inputs changed in the file and nothing recalculated', () => {
  let plan: WorkbookPlan;
  let bytes: Uint8Array;
  beforeAll(() => {
    plan = planOf(exampleAt('shortfall', 'year'), { lang: 'zh' });
    bytes = writeWorkbook(plan);
  }, 60_000);

  test('a discount rate: the values are older than the inputs', () => {
    const file = new Tampered(plan, bytes);
    file.value(file.input('project.discountRate'), (rate) => rate + 0.01);
    const { report } = auditFile(file.file());
    expect(report.trust).toBe('notTrusted');
    const kinds = new Set(report.findings.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['inputDigest', 'staleStamp', 'staleValue']);
  });

  test('an input that decides the rows: the workbook has to be built again', () => {
    const file = new Tampered(plan, bytes);
    file.value(file.input('project.operationYears'), (years) => years + 2);
    const { report } = auditFile(file.file());
    expect(said(report).filter((line) => line.startsWith('error'))).toEqual([
      'error formulaDigest',
      'error structure 结构',
    ]);
  });

  test('a policy parameter overridden without a reason', () => {
    const policy = plan.sheets.find(({ id }) => id === 'policy')!;
    const [row] = [...policy.rows].find(
      ([, cells]) => cells.get(11)?.value?.value === 'duration.toleranceMonths',
    )!;
    const file = new Tampered(plan, bytes);
    file.type({ id: 'policy', sheet: policy.name, cell: cellName(row, 3) }, 4);
    const { report } = auditFile(file.file());
    expect(said(report)).toContain(`error policyReason ${policy.name}!${cellName(row, 4)}`);
    expect(
      report.findings.filter(
        ({ kind }) =>
          !['policyReason', 'staleValue', 'inputDigest', 'staleStamp', 'outdatedNote'].includes(kind),
      ),
    ).toEqual([]);
  });
});
