import { Flaw, UNDETERMINED, type Undetermined } from './flaw';
import { plain } from './number';

/** A calendar month as one integer: year × 12 + month − 1. */
export type MonthIndex = number;

/** What months are counted from. Absent where the project's own start or phases could not be read. */
export interface Calendar {
  start?: MonthIndex;
  operationStart?: MonthIndex;
  /** Excel stores dates as day numbers; only a workbook's cells may mean one. */
  fromWorkbook?: boolean;
  /** No project stands behind the list (households on their own): a calendar month then has nothing to count from. */
  alone?: boolean;
}

/** A hundred years: whatever the project, no month lies beyond. */
export const LAST_MONTH = 1200;
const FORMS = '2024-03, 2024/3, 2024.3, 2024年3月, 2024-03-15';
const SEPARATED = /^(\d{4})(?:-|\/|\.)(\d{1,2})(?:(?:-|\/|\.)(\d{1,2}))?$/;
const CHINESE = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;

export const indexOf = (year: number, month: number): MonthIndex => year * 12 + month - 1;
export const monthText = (index: MonthIndex): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

/** A calendar month in any of the forms that can mean one thing only; a day, where given, is dropped. */
export function readCalendarMonth(raw: unknown, calendar: Calendar): MonthIndex | Flaw {
  if (typeof raw === 'number') return fromNumber(raw, calendar);
  if (typeof raw !== 'string') return new Flaw('badMonth', {}, FORMS);
  const text = plain(raw).replaceAll(' ', '');
  const match = SEPARATED.exec(text) ?? CHINESE.exec(text) ?? COMPACT.exec(text);
  if (match !== null) return calendarMonth(Number(match[1]), Number(match[2]), match[3]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) return question(yearLast);
  return new Flaw('badMonth', {}, FORMS);
}

function calendarMonth(year: number, month: number, day: string | undefined): MonthIndex | Flaw {
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const real =
    month >= 1 && month <= 12 && (day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth));
  if (!real) return new Flaw('noSuchDate', {}, FORMS);
  if (year < 1990 || year > 2150) return new Flaw('yearOutOfRange', {}, '1990–2150');
  return indexOf(year, month);
}

/** 03/04/2024 is 4 March in one country and 3 April in the next: ask. */
function question(match: RegExpExecArray): Flaw {
  const year = (match[3] ?? '').padStart(4, '20');
  const months = [match[1], match[2]]
    .map(Number)
    .filter((m, i, all) => m >= 1 && m <= 12 && all.indexOf(m) === i)
    .map((m) => `${year}-${String(m).padStart(2, '0')}`);
  if (months.length === 0) return new Flaw('noSuchDate', {}, FORMS);
  return new Flaw('ambiguousDate', { first: months[0] ?? '', second: months[1] ?? months[0] ?? '' }, FORMS);
}

function fromNumber(raw: number, calendar: Calendar): MonthIndex | Flaw {
  // Unquoted 2024.1 may have been 2024.10: the decimal lost its zero.
  if (!Number.isInteger(raw)) return new Flaw('unquotedMonth', {}, FORMS);
  const match = COMPACT.exec(String(raw));
  if (match !== null) return calendarMonth(Number(match[1]), Number(match[2]), match[3]);
  if (calendar.fromWorkbook === true && raw > 20_000 && raw < 91_000) {
    const date = new Date(Date.UTC(1899, 11, 30) + raw * 86_400_000);
    return calendarMonth(date.getUTCFullYear(), date.getUTCMonth() + 1, undefined);
  }
  return new Flaw('badMonth', {}, FORMS);
}

/**
 * A month of the project: its number, or a calendar month counted from `origin`.
 * `first` is 1 for a point (the month in which something falls) and 0 for an offset (months gone by when it begins).
 */
export function readMonth(
  raw: unknown,
  calendar: Calendar,
  origin: MonthIndex | undefined,
  first: 0 | 1,
): number | Flaw | Undetermined {
  const allowed = `${first}–${LAST_MONTH} | YYYY-MM`;
  const number = asNumber(raw);
  // Above a hundred years of months a whole number is a date: 202403, 20240315, or a workbook's day number.
  if (Number.isInteger(number) && Math.abs(number) < 20_000) {
    if (number < first) return new Flaw('monthTooEarly', { first: String(first) }, allowed);
    return number > LAST_MONTH ? new Flaw('monthTooLarge', {}, allowed) : number;
  }
  if (typeof raw === 'number' && !Number.isInteger(raw)) {
    return new Flaw(raw >= 1990 && raw < 2151 ? 'unquotedMonth' : 'notWhole', {}, allowed);
  }
  const month = readCalendarMonth(Number.isInteger(number) ? number : raw, calendar);
  if (month instanceof Flaw) return month;
  if (origin === undefined) return calendar.alone === true ? new Flaw('calendarNeedsStart') : UNDETERMINED;
  if (month < origin)
    return new Flaw('monthBeforeStart', { start: monthText(origin) }, `≥ ${monthText(origin)}`);
  return month - origin + first;
}

function asNumber(raw: unknown): number {
  if (typeof raw !== 'string') return typeof raw === 'number' ? raw : NaN;
  const text = plain(raw);
  return /^[+-]?\d+(\.0+)?$/.test(text) ? Number(text) : NaN;
}
