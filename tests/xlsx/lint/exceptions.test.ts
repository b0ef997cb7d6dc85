import { describe, expect, test } from 'vitest';
import { ExceptionFileError, exceptionsFromJson } from '../../../src/xlsx/lint';
import { across, type Cells, changed, lint, short } from './made';

const faulty = (exceptions: Cells = {}, name = 'Lint exceptions') =>
  changed(
    { Model: { A12: 'Reserve', B12: 'CNY', ...across(12, '=@6*0.25'), C14: '=TODAY()' } },
    Object.keys(exceptions).length === 0
      ? {}
      : { sheets: { [name]: { cells: { H1: 'Master check', I1: '=Checks!$C$5', ...exceptions } } } },
  );

const json = (entries: readonly object[]) => exceptionsFromJson(JSON.stringify({ exceptions: entries }));
const kinds = (...options: Parameters<typeof lint>): string[] => lint(...options).findings.map(short);

describe('exceptions of a file', () => {
  test('with a reason they let pass what their range holds, and the report says how much', () => {
    const report = lint(faulty(), {
      exceptions: json([
        { rule: 10, sheet: 'Model', range: 'F12:K12', reason: 'A quarter is fixed by law' },
        { rule: 13, sheet: 'model', reason: 'Printed with the day' },
      ]),
    });
    expect(report.findings).toEqual([]);
    expect(report.exceptions).toEqual([
      {
        rule: 10,
        sheet: 'Model',
        range: 'F12:K12',
        reason: 'A quarter is fixed by law',
        from: '#1',
        count: 6,
      },
      { rule: 13, sheet: 'model', range: null, reason: 'Printed with the day', from: '#2', count: 1 },
    ]);
    expect(
      report.rules.filter(({ excepted }) => excepted > 0).map(({ rule, excepted }) => [rule, excepted]),
    ).toEqual([
      [10, 6],
      [13, 1],
    ]);
  });

  test('what a range holds only in part stays found in the rest', () => {
    const exceptions = json([
      { rule: '10', sheet: 'Model', range: 'F12:H12', reason: 'As agreed' },
      { rule: 13, reason: 'As agreed' },
    ]);
    expect(kinds(faulty(), { exceptions })).toEqual(['10 constant Model!I12:K12 =I6*0.25']);
  });

  test.each([
    [{ rule: 10, sheet: 'Model', range: 'F12:K12' }, 'noReason'],
    [{ rule: 10, sheet: 'Model', range: 'F12:K12', reason: '  ' }, 'noReason'],
    [{ rule: 99, reason: 'x' }, 'unreadException'],
    [{ rule: 28, reason: 'x' }, 'unreadException'],
    [{ rule: 10, sheet: 'Modle', reason: 'x' }, 'unreadException'],
    [{ rule: 10, sheet: 'Model', range: 'twelve', reason: 'x' }, 'unreadException'],
    [{ rule: 12, sheet: 'Model', reason: 'x' }, 'unusedException'],
    [{ rule: 10, sheet: 'Model', range: 'A1:C3', reason: 'x' }, 'unusedException'],
    ['nonsense', 'unreadException'],
  ])('%j is %s', (entry, kind) => {
    const { findings } = lint(faulty(), { exceptions: json([entry as object]) });
    expect(findings.filter(({ rule }) => rule === 28).map((each) => each.kind)).toEqual([kind]);
    expect(findings.map((each) => each.rule)).toEqual([10, 13, 28]);
  });

  test('the list may stand alone; what is no list is refused', () => {
    expect(exceptionsFromJson('[{"rule":5,"reason":"r"}]')).toEqual([
      { rule: '5', sheet: '', range: '', reason: 'r', from: '#1' },
    ]);
    expect(() => exceptionsFromJson('{"rules": []}')).toThrow(ExceptionFileError);
    expect(() => exceptionsFromJson('rule,sheet')).toThrow(ExceptionFileError);
  });
});

describe('exceptions of the workbook itself', () => {
  const table = (rows: readonly (readonly string[])[], headings: readonly string[]): Cells =>
    Object.fromEntries(
      [headings, ...rows].flatMap((row, r) =>
        row.map((text, c) => [`${String.fromCharCode(65 + c)}${r + 3}`, text] as const),
      ),
    );

  test.each([
    ['Lint exceptions', ['Rule', 'Sheet', 'Range', 'Reason']],
    ['检查例外', ['规则', '工作表', '范围', '理由']],
    ['检查例外 Lint exceptions', ['规则 Rule', '工作表 Sheet', '范围 Range', '理由 Reason']],
  ])('on a sheet named %s', (name, headings) => {
    const rows = [
      ['10', 'Model', 'F12:K12', 'Fixed by law'],
      ['13', '', '', ''],
    ];
    const report = lint(faulty(table(rows, headings), name));
    expect(report.findings.map(short)).toEqual(['13 bannedFunction Model!C14 =TODAY()', '28 noReason *']);
    expect(report.findings.at(-1)?.why.en).toContain(`A5`);
    expect(report.exceptions).toMatchObject([{ rule: 10, reason: 'Fixed by law', count: 6 }]);
  });
});
