import { messages } from './message';

/** The lint of a workbook on the command line; rules and faults have their texts beside them in xlsx/lint. */
export const lint = messages({
  'help.lint': {
    zh: '按建模规则检查一个工作簿（.xlsx），自己的或别人的',
    en: 'hold a workbook (.xlsx), ours or a stranger’s, against the modelling rules',
  },
  'help.workbook': {
    zh: '工作簿文件（.xlsx）；- 表示标准输入',
    en: 'workbook (.xlsx); - for standard input',
  },
  'help.exceptions': {
    zh: '申报例外的 JSON 文件：规则、工作表、范围、理由',
    en: 'JSON file of declared exceptions: rule, sheet, range, reason',
  },
  'help.lintExit': {
    zh: '退出码：0 无问题；1 有问题；2 文件读不了',
    en: 'Exit codes: 0 no finding; 1 findings; 2 the file cannot be read',
  },
  'lint.checking': { zh: '正在检查 …', en: 'Checking …' },
  'lint.clean': { zh: '没有发现问题', en: 'nothing found' },
  'lint.found': {
    zh: '{{count}} 处问题',
    en: { one: '{{count}} finding', other: '{{count}} findings' },
  },
  'lint.size': {
    zh: '{{sheets}} 张工作表，{{formulas}} 格公式',
    en: '{{sheets}} sheets, {{formulas}} formulas',
  },
  'lint.rule': { zh: '规则', en: 'Rule' },
  'lint.name': { zh: '内容', en: 'What it asks' },
  'lint.result': { zh: '结果', en: 'Result' },
  'lint.count': { zh: '问题', en: 'Findings' },
  'lint.excepted': { zh: '例外', en: 'Excepted' },
  'lint.pass': { zh: '通过', en: 'pass' },
  'lint.fail': { zh: '未通过', en: 'fail' },
  'lint.notCheckable': { zh: '机器不能查', en: 'not checkable' },
  'lint.partly': { zh: '部分', en: 'part' },
  'lint.note': {
    zh: '（部分）：机器只能查一部分，见 docs/lint.md。',
    en: '(part): a machine checks only a part of it; see docs/lint.md.',
  },
  'lint.workbook': { zh: '整个工作簿', en: 'the workbook' },
  'lint.more': {
    zh: '另有 {{count}} 处，全部列在 --json 中',
    en: { one: 'and {{count}} more, listed by --json', other: 'and {{count}} more, listed by --json' },
  },
  'lint.exceptions': { zh: '申报的例外（{{count}}）', en: 'Declared exceptions ({{count}})' },
  'lint.letPass': {
    zh: '放过 {{count}} 处',
    en: { one: 'let {{count}} pass', other: 'let {{count}} pass' },
  },
  'error.badWorkbook': { zh: '无法检查 {{file}}：{{reason}}', en: 'Cannot check {{file}}: {{reason}}' },
  'error.badExceptions': {
    zh: '{{file}} 不是例外清单（{{reason}}）。应为 JSON：exceptions 之下每项写明 rule、sheet、range 和 reason。',
    en: '{{file}} is no list of exceptions ({{reason}}). Write JSON: under exceptions, each with rule, sheet, range and reason.',
  },
});
