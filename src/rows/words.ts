import type { Label } from './definition';
import type { Fault } from './errors';

/** The few words the rows say to a person, in both languages. */
export type Locale = 'zh' | 'en';

export const FAULTS: Readonly<Record<Fault, Label>> = {
  divisionByZero: { zh: '除数为 0。', en: 'it divides by 0.' },
  noMatch: { zh: '查找不到匹配的值。', en: 'it looks for a value that is not there.' },
  outOfRange: { zh: '序号或日期超出范围。', en: 'a position or date is out of range.' },
  notSorted: { zh: '查找的区域没有按升序排列。', en: 'the range it searches does not rise.' },
  notANumber: { zh: '结果不是数值。', en: 'its result is not a number.' },
  nothingToAverage: { zh: '没有可求平均的值。', en: 'there is nothing to average.' },
};

export interface Phrases {
  readonly comma: string;
  readonly colon: string;
  readonly stop: string;
  readonly entered: string;
  readonly notApplicable: string;
  readonly quote: (text: string) => string;
  readonly before: (label: string, periods: number) => string;
  readonly after: (label: string, periods: number) => string;
  readonly zeros: (count: number) => string;
  readonly allZero: (count: number) => string;
  readonly mostTelling: (row: string, when: string, value: string) => string;
  readonly largest: (item: string) => string;
  readonly largestOf: (whole: string, item: string) => string;
  readonly clause: (id: string) => string;
  readonly path: (path: string) => string;
}

export const PHRASES: Readonly<Record<Locale, Phrases>> = {
  zh: {
    comma: '，',
    colon: '：',
    stop: '。',
    entered: '（输入）',
    notApplicable: '不适用',
    quote: (text) => `“${text}”`,
    before: (label, n) => (n === 1 ? `上期${label}` : `前 ${n} 期${label}`),
    after: (label, n) => (n === 1 ? `下期${label}` : `后 ${n} 期${label}`),
    zeros: (count) => `（另有 ${count} 项为 0）`,
    allZero: (count) => `${count} 项均为 0`,
    mostTelling: (row, when, value) => `${row}（${when} ${value}）`,
    largest: (item) => `；其中最大的一项是${item}`,
    largestOf: (whole, item) => `；${whole}中最大的一项是${item}`,
    clause: (id) => `；依据 ${id}`,
    path: (path) => `；见 ${path}`,
  },
  en: {
    comma: ', ',
    colon: ': ',
    stop: '.',
    entered: ' (entered)',
    notApplicable: 'not applicable',
    quote: (text) => `“${text}”`,
    before: (label, n) => `${label} ${n === 1 ? 'one period' : `${n} periods`} before`,
    after: (label, n) => `${label} ${n === 1 ? 'one period' : `${n} periods`} after`,
    zeros: (count) => ` (and ${count} that ${count === 1 ? 'is' : 'are'} 0)`,
    allZero: (count) => `${count} items, all 0`,
    mostTelling: (row, when, value) => `${row} (${when}: ${value})`,
    largest: (item) => `; the largest item is ${item}`,
    largestOf: (whole, item) => `; the largest part of ${whole} is ${item}`,
    clause: (id) => `; clause ${id}`,
    path: (path) => `; see ${path}`,
  },
};

export const OPERATOR_WORDS: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '−',
  '*': '×',
  '/': '÷',
  '^': '^',
  '=': '=',
  '<>': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};

type Words = Readonly<Record<string, (args: readonly string[]) => string>>;

/** Conditions of a lookup as they are said one after the other: `面积 ≥ 77`. */
const conditions = (args: readonly string[], and: string): string =>
  args.flatMap((range, at) => (at % 2 === 0 ? [`${range} ${args[at + 1] ?? ''}`] : [])).join(and);

/** Functions that read better as words; the others keep their names. */
export const FUNCTION_WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    MIN: (args) => `最小值（${args.join('、')}）`,
    MAX: (args) => `最大值（${args.join('、')}）`,
    SUM: (args) => `合计（${args.join('、')}）`,
    AVERAGE: (args) => `平均值（${args.join('、')}）`,
    COUNT: (args) => `个数（${args.join('、')}）`,
    MINIFS: ([row = '', ...tests]) => `${row}的最小值（${conditions(tests, '，')}）`,
    MAXIFS: ([row = '', ...tests]) => `${row}的最大值（${conditions(tests, '，')}）`,
    IF: ([test = '', yes = '', no = '']) => `若 ${test} 则 ${yes}，否则 ${no}`,
    AND: (args) => args.join(' 且 '),
    OR: (args) => args.join(' 或 '),
    NOT: ([test = '']) => `非（${test}）`,
    RATIO: ([a = '', b = '']) => `${a} ÷ ${b}`,
    ROUND: ([x = '', digits = '']) => `${x}（四舍五入至 ${digits} 位小数）`,
    N: ([x = '']) => x,
  },
  en: {
    MIN: (args) => `the least of (${args.join(', ')})`,
    MAX: (args) => `the greatest of (${args.join(', ')})`,
    SUM: (args) => `the sum of (${args.join(', ')})`,
    AVERAGE: (args) => `the average of (${args.join(', ')})`,
    COUNT: (args) => `the count of (${args.join(', ')})`,
    MINIFS: ([row = '', ...tests]) => `the least ${row} (${conditions(tests, ', ')})`,
    MAXIFS: ([row = '', ...tests]) => `the greatest ${row} (${conditions(tests, ', ')})`,
    IF: ([test = '', yes = '', no = '']) => `${yes} if ${test}, else ${no}`,
    AND: (args) => args.join(' and '),
    OR: (args) => args.join(' or '),
    NOT: ([test = '']) => `not (${test})`,
    RATIO: ([a = '', b = '']) => `${a} ÷ ${b}`,
    ROUND: ([x = '', digits = '']) => `${x}, rounded to ${digits} places`,
    N: ([x = '']) => x,
  },
};
