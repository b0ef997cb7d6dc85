import { number } from './arguments';
import { wrongKind } from './errors';

/** A calendar day without time or zone. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  /** Days since 1970-01-01. */
  readonly serial: number;
}

/** An ISO date (`2026-07-31`), or a spreadsheet serial number of the 1900 date system. */
export type DateInput = string | number;

const DAY = 86_400_000;
/** 1970-01-01 as a serial number of the 1900 date system. */
const EPOCH_SERIAL = 25_569;

function fromSerial(serial: number): CalendarDay {
  const date = new Date(serial * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    serial,
  };
}

/** Reads a date; a serial number is truncated to its day. @throws #VALUE! for anything else. */
export function calendarDay(value: unknown, name = 'dates'): CalendarDay {
  if (typeof value === 'number') {
    return fromSerial(number(value, name).trunc().toNumber() - EPOCH_SERIAL);
  }
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(typeof value === 'string' ? value : '');
  if (parts === null) return wrongKind(`${name}: ${JSON.stringify(value)} is not an ISO date.`);
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) {
    return wrongKind(`${name}: ${String(value)} is not a day of the calendar.`);
  }
  return { year, month, day, serial: Math.round(date.getTime() / DAY) };
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** True on 28 February, and on 29 February of a leap year only. */
export const isEndOfFebruary = ({ year, month, day }: CalendarDay): boolean =>
  month === 2 && day === (isLeapYear(year) ? 29 : 28);

/** Days from 1970-01-01 to 1 January of a year. */
export const startOfYear = (year: number): number =>
  calendarDay(`${String(year).padStart(4, '0')}-01-01`).serial;

/** The day after. */
export const nextDay = (day: CalendarDay): CalendarDay => fromSerial(day.serial + 1);
