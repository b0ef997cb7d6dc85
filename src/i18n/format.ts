import type { Decimal } from 'decimal.js';
import type { Language } from './language';
import { t } from './translate';

/** Display units of money; inside the model there is only yuan. */
export type MoneyUnit = 'yuan' | 'wan' | 'yi';

const HALF_UP = 4;
const shift: Readonly<Record<MoneyUnit, number>> = { yuan: 0, wan: 4, yi: 8 };
/** A short tail that is zero says nothing: 3.5000 亿 reads 3.50 亿. */
const longestTail: Readonly<Record<MoneyUnit, number>> = { yuan: 2, wan: 2, yi: 4 };
const SHORTEST_TAIL = 2;

/** U+2212, as wide as a digit; programs get '-'. */
const MINUS = '\u2212';

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/**
 * A decimal number for people: thousands separators, a true minus, half up.
 * Works on the decimal digits, never through a float. A value that rounds to zero has no sign.
 */
export function formatNumber(value: Decimal, decimals: number, longest = decimals): string {
  if (!value.isFinite()) return '—';
  const [whole = '0', tail = ''] = value.abs().toFixed(longest, HALF_UP).split('.');
  const kept = tail.slice(0, decimals) + tail.slice(decimals).replace(/0+$/, '');
  const zero = /^0*$/.test(whole + kept);
  const sign = value.isNegative() && !zero ? MINUS : '';
  return sign + grouped(whole) + (kept ? `.${kept}` : '');
}

/** Yuan in the unit, as a Decimal: a shift of the decimal point. */
const inUnit = (yuan: Decimal, unit: MoneyUnit): Decimal => yuan.div(`1e${shift[unit]}`);

/** An amount's figure alone, for table cells under a heading that names the unit. */
export function formatAmount(yuan: Decimal, unit: MoneyUnit): string {
  return formatNumber(inUnit(yuan, unit), SHORTEST_TAIL, longestTail[unit]);
}

/** The unit people say an amount in: from 1 亿 in 亿, from 1 万 in 万; what would round to 10,000.00 takes the larger unit. */
export function naturalUnit(yuan: Decimal): MoneyUnit {
  const fills = (unit: MoneyUnit): boolean =>
    inUnit(yuan.abs(), unit).toDecimalPlaces(SHORTEST_TAIL, HALF_UP).gte(1e4);
  if (fills('wan')) return 'yi';
  return fills('yuan') ? 'wan' : 'yuan';
}

/** English has no 万 and 亿: left to itself it says yuan in millions. */
function naturalEnglish(yuan: Decimal): string {
  return yuan.abs().gte(1e6)
    ? `CNY ${formatNumber(yuan.div(1e6), SHORTEST_TAIL)} million`
    : `CNY ${formatNumber(yuan, SHORTEST_TAIL)}`;
}

const english: Readonly<Record<MoneyUnit, (figure: string) => string>> = {
  yuan: (figure) => `CNY ${figure}`,
  wan: (figure) => `CNY ${figure} wan`,
  yi: (figure) => `CNY ${figure} yi`,
};

export interface MoneyFormat {
  readonly unit: MoneyUnit | 'auto';
  readonly lang: Language;
}

/** An amount with its unit: `3.50 亿元`, `CNY 350.00 million`. Left to itself it keeps two decimals, as people speak; a unit asked for by name shows up to four of 亿. */
export function formatMoney(yuan: Decimal, { unit, lang }: MoneyFormat): string {
  if (lang === 'en') {
    return unit === 'auto' ? naturalEnglish(yuan) : english[unit](formatAmount(yuan, unit));
  }
  if (unit !== 'auto') return `${formatAmount(yuan, unit)} ${t('zh', `unit.${unit}`)}`;
  const said = naturalUnit(yuan);
  return `${formatNumber(inUnit(yuan, said), SHORTEST_TAIL)} ${t('zh', `unit.${said}`)}`;
}

/** For programs: yuan, two decimals, '-' and no separators. */
export function machineAmount(yuan: Decimal): string {
  const text = yuan.toFixed(2, HALF_UP);
  return /^-0\.0*$/.test(text) ? text.slice(1) : text;
}

/** A fraction as a percentage: 0.0485 → 4.85%. */
export function formatPercent(fraction: Decimal, decimals = 2): string {
  return `${formatNumber(fraction.times(100), decimals)}%`;
}

/**
 * Whole percentages of parts that make one whole, so that they add up to 100: the largest remainders are rounded up.
 * A part that is there but rounds to nothing reads <1%.
 */
export function formatShares(parts: readonly Decimal[]): string[] {
  const total = parts.reduce<Decimal | undefined>((sum, part) => sum?.plus(part) ?? part, undefined);
  if (!total?.gt(0)) return parts.map(() => '0%');
  const exact = parts.map((part) => part.div(total).times(100));
  const whole = exact.map((share) => share.floor().toNumber());
  const byRemainder = exact
    .map((share, at) => ({ at, remainder: share.minus(share.floor()) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.at - b.at);
  const missing = 100 - whole.reduce((sum, share) => sum + share, 0);
  for (const { at } of byRemainder.slice(0, missing)) whole[at] = (whole[at] ?? 0) + 1;
  return whole.map((share, at) => (share === 0 && parts[at]?.gt(0) ? '<1%' : `${share}%`));
}

/** A cover ratio: 1.36. */
export function formatRatio(ratio: Decimal, decimals = 2): string {
  return formatNumber(ratio, decimals);
}

/** An area with its unit: 81.50 m². */
export function formatArea(areaM2: Decimal, lang: Language): string {
  return `${formatNumber(areaM2, 2)} ${t(lang, 'unit.m2')}`;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2023-03` as 2023年3月 or March 2023; what is no month is returned as it is. */
export function formatMonth(month: string, lang: Language): string {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  const name = monthNames[Number(number) - 1];
  if (year === undefined || name === undefined) return month;
  return lang === 'zh' ? `${year}年${Number(number)}月` : `${name} ${year}`;
}

/** A moment by the reader's own clock, the same in both languages: `2026-01-02 03:04`. */
export function formatMoment(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
