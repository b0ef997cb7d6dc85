import type { Scalar } from './backend';

const date = (serial: number, isWithDay: boolean): string => {
  const iso = new Date((serial - 25_569) * 86_400_000).toISOString();
  return iso.slice(0, isWithDay ? 10 : 7);
};

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

const number = (value: number, format: string): string => {
  if (/^y{4}-mm(-dd)?$/.test(format)) return date(value, format.endsWith('dd'));
  const [positive = '', negative, zero] = format.split(';');
  if (value === 0 && zero !== undefined) return zero;
  const section = value < 0 && negative !== undefined ? negative.replace(/^\[\w+\]-?/, '') : positive;
  const isPercentage = section.endsWith('%');
  const places = /\.(0+)/.exec(section)?.[1]?.length ?? 0;
  const fixed = Math.abs(isPercentage ? value * 100 : value).toFixed(places);
  const [whole = '', fraction] = fixed.split('.');
  const digits = section.includes(',') ? grouped(whole) : whole;
  return `${value < 0 ? '-' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}${isPercentage ? '%' : ''}`;
};

/** What a cell shows: the number formats this product writes; any other shows the value as General does. */
export const shown = (value: Scalar, format: string): string => {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' || format === 'General' || format === '@') return String(value);
  return number(value, format);
};
