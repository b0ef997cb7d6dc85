import { describe, expect, test } from 'vitest';
import { LINT_KINDS, LINT_RULES, type LintKind, type LintRule } from '../../../src/xlsx/lint';
import { MOST_PARTS } from '../../../src/xlsx/lint/checks/formulas';
import { MOST_NAMES } from '../../../src/xlsx/lint/checks/names';

const EXTENTS = {
  full: { zh: '机器全查', en: 'checked in full' },
  part: { zh: '机器查一部分', en: 'checked in part' },
  none: { zh: '机器不能查', en: 'not checkable' },
} as const;

const kindsOf = (id: number): string =>
  (Object.keys(LINT_KINDS) as LintKind[])
    .filter((kind) => LINT_KINDS[kind].rule === id)
    .map((kind) => `\`${kind}\``)
    .join(' ');

const section = ({ id, name, extent, checked }: LintRule): string =>
  [
    `### ${id} ${name.zh} / ${name.en}`,
    '',
    `${EXTENTS[extent].zh} / ${EXTENTS[extent].en}${kindsOf(id) === '' ? '' : `: ${kindsOf(id)}`}`,
    '',
    `- ${checked.zh}`,
    `- ${checked.en}`,
    '',
  ].join('\n');

const HEAD = `# 工作簿检查 / Lint of a workbook

本页由规则表生成（tests/xlsx/lint/docs.test.ts），不手工修改。
This page is generated from the list of rules (tests/xlsx/lint/docs.test.ts) and not edited by hand.

    pingheng lint 文件.xlsx [--lang zh|en] [--json] [--exceptions 例外.json]

把任何一个工作簿，自己的或别人的，按 24 条建模规则检查一遍；第 25 条起是任何工作簿都可能有的毛病。
不重新计算：数值以文件里存的为准。每处问题写明规则、工作表、范围、公式、原因和办法；相邻的同类合并为一处。
退出码：0 无问题，1 有问题，2 文件读不了。

It holds any workbook, ours or a stranger's, against the 24 modelling rules; from 25 on, against what goes wrong in any workbook.
Nothing is computed anew: values are those the file has. Each finding names rule, sheet, range, formula, reason and remedy; neighbours of one kind are one finding.
Exit codes: 0 no finding, 1 findings, 2 the file cannot be read.

## 看不懂别人的表时怎样识别 / How a stranger's sheet is read

- 时间轴：前 40 行中，相邻列里逐期递增的日期、年份、“2026年1月”“2026 Q1”“FY2026”之类的标题（至少 3 个），或连续期号（至少 6 个）；日期先于期号，长的先于短的，上面的先于下面的。
- 输入：公式用到的、手工输入的数字。时间轴的标题不算，覆盖了公式的数字也不算（那是第 4 条的问题）。
- 标签是该行左起第一个文字；单位列是标题为“单位”的列，或标签旁多数行都有短文字的列。
- The axis: in the first 40 rows, neighbouring columns whose dates, years or headings such as "2026-01", "2026 Q1", "FY2026" go up by one period (three at least), or consecutive numbers (six at least); dates before numbers, long before short, upper before lower.
- Inputs: typed numbers that formulas use. Headings of the axis are none, nor are numbers typed over a formula: those are faults of rule 4.
- The label is the first text of the row; the column of units is headed Unit or 单位, or has a short text beside most labels.

## 例外 / Exceptions

有意为之的，写明理由申报为例外：用 JSON 文件（--exceptions），或在工作簿里设一张名为“检查例外”（Lint exceptions）的表（或同名表格 lint_exceptions），列为规则、工作表、范围、理由。
范围为空表示整张表，工作表为空表示整个工作簿。没有理由的例外不采用，并和看不懂的、用不上的例外一样列为问题（第 28 条）。

What is meant is declared as an exception with its reason: in a JSON file (--exceptions), or on a sheet of the workbook named Lint exceptions or 检查例外 (or a table named lint_exceptions) with columns rule, sheet, range, reason.
An empty range means the whole sheet, an empty sheet the whole workbook. An exception without reason is not applied, and is a finding itself (rule 28), as is one that cannot be read or lets nothing pass.

    {"exceptions": [{"rule": 5, "sheet": "Debt", "range": "G20:JV20", "reason": "Loan life cover looks ahead by definition"}]}

## 规则 / Rules

`;

test('docs/lint.md says what the rules say', async () => {
  await expect(HEAD + LINT_RULES.map(section).join('\n')).toMatchFileSnapshot('../../../docs/lint.md');
});

describe('the rules', () => {
  test('are numbered without gaps, and every kind of fault belongs to one', () => {
    expect(LINT_RULES.map(({ id }) => id)).toEqual(LINT_RULES.map((_, at) => at + 1));
    const ids = new Set(LINT_RULES.filter(({ extent }) => extent !== 'none').map(({ id }) => id));
    for (const { rule } of Object.values(LINT_KINDS)) expect(ids).toContain(rule);
  });

  test('state the limits that are applied', () => {
    const text = (id: number): string[] => {
      const { zh, en } = LINT_RULES[id - 1]!.checked;
      return [zh, en];
    };
    for (const said of text(11)) expect(said).toContain(` ${MOST_PARTS} `);
    for (const said of text(24)) expect(said).toContain(` ${MOST_NAMES} `);
  });

  test.each(Object.entries(LINT_KINDS))('%s names the same things in both languages', (_, { why, fix }) => {
    const words = (text: string): string[] =>
      (text.match(/\{\{\w+\}\}/g) ?? []).map((word: string) => word.replace(/^\{\{(zh|en)/, '{{')).sort();
    expect(words(why.zh)).toEqual(words(why.en));
    expect(words(fix.zh)).toEqual(words(fix.en));
  });
});
