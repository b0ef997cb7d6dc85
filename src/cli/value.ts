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

export interface Wording {
  readonly lang: Language;
  readonly unit: MoneyUnit | 'auto';
}

const DAY = 86_400_000;
/** Excel counts days from 1899-12-30. */
const EPOCH = Date.UTC(1899, 11, 30);

/** An Excel day number as an ISO date. */
export const dateOf = (serial: Decimal): string =>
  new Date(EPOCH + serial.toNumber() * DAY).toISOString().slice(0, 10);

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
      return dateOf(value);
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
