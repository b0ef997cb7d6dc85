import type { Decimal } from '../finance/decimal';
import {
  formatMoney,
  formatNumber,
  formatPercent,
  t,
  unitInWords,
  type Language,
  type MoneyUnit,
} from '../i18n';
import { isoDate } from './periods';

export interface Wording {
  readonly lang: Language;
  readonly unit: MoneyUnit | 'auto';
}

/** A value in the unit of its row, as a person reads it. */
export function formatValue(value: Decimal | null, unit: string, { lang, unit: money }: Wording): string {
  if (value === null || value.isNaN()) return t(lang, 'notApplicable');
  switch (unit) {
    case 'yuan':
      return formatMoney(value, { unit: money, lang });
    case '%':
    case 'share':
    case '1/year':
      return formatPercent(value);
    case 'date':
      return isoDate(value);
    case 'month':
      return `${formatNumber(value, 0, 2)} ${t(lang, 'unit.month')}`;
    case 'year':
      return `${formatNumber(value, 0, 2)} ${t(lang, 'unit.year')}`;
    case '':
    case '1':
      return formatNumber(value, value.isInteger() ? 0 : 2, value.abs().lt(1) ? 6 : 2);
    default:
      return `${formatNumber(value, 0, 2)} ${unitInWords(unit, lang)}`;
  }
}
