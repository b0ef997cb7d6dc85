import type { Parameter } from './parameter';

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Year, month or day in ISO form. */
export const isDate = (text: string): boolean => DATE.test(text);

/** A full ISO day that exists in the calendar. */
export const isDay = (text: string): boolean =>
  text.length === 10 &&
  DATE.test(text) &&
  Number(text.slice(8)) <=
    new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();

const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4);
/** Day 31 of a short month is never compared with a real day after it, so text order still holds. */
const lastDay = (date: string): string =>
  date + (date.length === 4 ? '-12-31' : date.length === 7 ? '-31' : '');

/** First day in force; a parameter without a date has always been in force. */
export const startOf = ({ inForce }: Parameter): string => (inForce === undefined ? '' : firstDay(inForce));
/** Last day in force; without an end it sorts after every date. */
export const endOf = ({ until }: Parameter): string => (until === undefined ? '9999-12-31' : lastDay(until));

export const inForceOn = (parameter: Parameter, day: string): boolean =>
  startOf(parameter) <= day && day <= endOf(parameter);

export const overlap = (a: Parameter, b: Parameter): boolean =>
  startOf(a) <= endOf(b) && startOf(b) <= endOf(a);

/** `2010-11 …`, `2006 – 2010-10`; empty where the parameter is undated. */
export const periodText = ({ inForce, until }: Parameter): string =>
  inForce === undefined && until === undefined ? '' : `${inForce ?? '…'} – ${until ?? '…'}`;
