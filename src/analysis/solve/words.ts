import type { Decimal } from '../../finance/decimal';
import { formatMoney, formatNumber, unitInWords, type Language, type MoneyUnit } from '../../i18n';
import type { Lever } from './lever';

/** Where values are told: the month that months count from, and the unit of amounts; an amount is told to the yuan unless one is given. */
export interface ValueWords {
  readonly lang: Language;
  /** YYYY-MM. */
  readonly startMonth: string;
  readonly unit?: MoneyUnit | 'auto';
}

const MOST_DECIMALS = 8;
const plain = (value: Decimal): string => formatNumber(value, 0, MOST_DECIMALS);
const percent = (value: Decimal): string => `${plain(value.times(100))}%`;
const signed = (value: Decimal, text: string): string => (value.gt(0) ? `+${text}` : text);

/** Month 1 is the month that the project starts in. */
const monthFrom = (start: string, count: number): string => {
  const [year = 0, month = 1] = start.split('-').map(Number);
  const months = year * 12 + (month - 1) + (count - 1);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};

/** A number in the unit a lever has: an amount to the yuan, a share or rate in per cent, a month of the calendar. */
const inUnit = (
  value: Decimal,
  unit: string,
  { lang, startMonth, unit: money = 'yuan' }: ValueWords,
): string => {
  switch (unit) {
    case 'yuan':
      return formatMoney(value, { unit: money, lang });
    case 'share':
    case '1/year':
      return percent(value);
    case 'calendarMonth':
      return monthFrom(startMonth, Math.max(1, value.ceil().toNumber()));
    case '':
      return plain(value);
    default:
      return `${plain(value)} ${unitInWords(unit, lang)}`;
  }
};

/** A lever's value as people say it: `2.3`, `+0.0808` on each, `+5.3%`, a month, or the word of a choice. */
export const leverValue = ({ form, unit, choices }: Lever, value: Decimal, words: ValueWords): string => {
  switch (form) {
    case 'choice':
      return choices[value.toNumber()]?.[words.lang] ?? '';
    case 'factor':
      return signed(value.minus(1), percent(value.minus(1)));
    case 'addition':
      return signed(value, inUnit(value, unit, words));
    case 'value':
      return inUnit(value, unit, words);
  }
};

/** How far a value is from where the lever stands: `+0.0808`, `−2 months`, `+349.87%` of a factor; empty for a choice. */
export const leverChange = (lever: Lever, value: Decimal, words: ValueWords): string => {
  const by = value.minus(lever.from);
  if (lever.form === 'choice') return '';
  if (lever.form === 'factor') return leverValue(lever, value, words);
  return signed(by, inUnit(by, lever.unit === 'calendarMonth' ? 'month' : lever.unit, words));
};
