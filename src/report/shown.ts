import { formatValue, type Wording } from '../analysis';
import type { Decimal } from '../finance/decimal';
import { formatMonth, type Language } from '../i18n';

/** A figure ready to be shown: rounded and in words, with the exact value behind it. */
export interface Shown {
  /** `3.50 亿元`; 不适用 where it is not applicable. */
  readonly text: string;
  /** The same in yuan to the cent (or with every digit for what is no money); '' where there is none. */
  readonly exact: string;
  /** The value for charts and comparisons; null where it is not applicable. */
  readonly number: number | null;
}

/** A value of the model for people: in their unit, the exact one beside it. */
export const shown = (value: Decimal | null, unit: string, wording: Wording): Shown => {
  if (value === null || value.isNaN())
    return { text: formatValue(null, unit, wording), exact: '', number: null };
  const exact = unit === 'yuan' ? formatValue(value, unit, { ...wording, unit: 'yuan' }) : value.toFixed();
  return { text: formatValue(value, unit, wording), exact, number: value.toNumber() };
};

/** A period as it is spoken of; '' where there is none. */
export const shownMonth = (month: string | null, lang: Language): string =>
  month === null ? '' : formatMonth(month, lang);
