import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/workbook/build';
import { lintWorkbook } from '../../src/xlsx/lint';
import { readWorkbook } from '../../src/xlsx/read';
import { writeWorkbook } from '../../src/xlsx/write';
import { EXAMPLES, exampleAt } from './built';

/** The written file, as a bank would hold it against the modelling rules. */
describe.each(EXAMPLES)('the workbook of %s', (name) => {
  it.each([
    ['month', 'zh'],
    ['year', 'en'],
  ] as const)('by %s in %s: the lint finds nothing', (step, lang) => {
    const { findings, exceptions } = lintWorkbook(
      readWorkbook(writeWorkbook(planOf(exampleAt(name, step), { lang }))),
    );
    expect(findings.map(({ kind, sheet, range, formula }) => ({ kind, sheet, range, formula }))).toEqual([]);
    expect(exceptions.map(({ rule, reason }) => [rule, reason === ''])).not.toContainEqual([
      expect.anything(),
      true,
    ]);
    expect(exceptions.length).toBeGreaterThan(0);
  });
});
