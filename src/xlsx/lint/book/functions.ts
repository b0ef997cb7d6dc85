/** Functions that rule 13 keeps out of a model, with the reason and what to do instead. */
export interface Banned {
  readonly zh: string;
  readonly en: string;
  readonly zhFix: string;
  readonly enFix: string;
}

const reason = (zh: string, en: string, zhFix: string, enFix: string): Banned => ({ zh, en, zhFix, enFix });

const discounting = reason(
  '默认首期也折现，间隔须相等，读者难以核对。',
  'it discounts the first period too and hides the factors.',
  '列出折现系数行，再用 SUMPRODUCT 或逐期相乘求和。',
  'Show a row of discount factors, multiply by period, and sum.',
);
const moving = reason(
  '引用在运行时才确定，追踪不到，且每次都重算。',
  'its reference is made when it runs: it cannot be traced and is computed anew every time.',
  '改用 INDEX 或直接引用。',
  'Use INDEX or refer to the cells themselves.',
);
const volatile = reason(
  '结果随打开的时间或次数而变。',
  'its result changes with the day or with every calculation.',
  '把日期或取值放进输入表。',
  'Put the date or the draw on an input sheet.',
);
const arrays = reason(
  '数组运算，读者难以逐格核对。',
  'it works on arrays, and nobody can check it cell by cell.',
  '改为每格一个普通公式。',
  'Give every cell an ordinary formula.',
);

const each = (names: string, why: Banned): [string, Banned][] => names.split(' ').map((name) => [name, why]);

export const BANNED: ReadonlyMap<string, Banned> = new Map([
  ...each('NPV XNPV', discounting),
  ...each('OFFSET INDIRECT', moving),
  ...each('NOW TODAY RAND RANDBETWEEN RANDARRAY CELL INFO', volatile),
  ...each('TRANSPOSE MMULT MINVERSE FREQUENCY LINEST LOGEST TREND GROWTH', arrays),
  ...each('FILTER SORT SORTBY UNIQUE SEQUENCE LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY', arrays),
]);

export const ROUNDING: ReadonlySet<string> = new Set([
  'ROUND',
  'ROUNDUP',
  'ROUNDDOWN',
  'MROUND',
  'TRUNC',
  'INT',
  'FIXED',
]);

/**
 * Arguments, counted from 0, whose numbers say where, how many digits or from which guess, and not how much.
 * A number there is part of the writing, as a column letter is.
 */
export const PLACES: Readonly<Record<string, readonly number[]>> = {
  ROUND: [1],
  ROUNDUP: [1],
  ROUNDDOWN: [1],
  TRUNC: [1],
  FIXED: [1],
  INDEX: [1, 2, 3],
  MATCH: [2],
  XMATCH: [2, 3],
  VLOOKUP: [2, 3],
  HLOOKUP: [2, 3],
  XLOOKUP: [4, 5],
  IRR: [1],
  XIRR: [2],
  RATE: [5],
  LARGE: [1],
  SMALL: [1],
  SUBTOTAL: [0],
  AGGREGATE: [0, 1],
  WEEKDAY: [1],
  DATE: [1, 2],
  YEARFRAC: [2],
  LEFT: [1],
  RIGHT: [1],
  MID: [1, 2],
  CHAR: [0],
};
