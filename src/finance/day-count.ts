import {
  calendarDay,
  isEndOfFebruary,
  isLeapYear,
  nextDay,
  startOfYear,
  type CalendarDay,
  type DateInput,
} from './dates';
import { Decimal } from './decimal';
import { wrongKind } from './errors';

/** The day-count conventions by name; `dayCountOf` knows their other names. */
export type DayCount =
  | 'act/act'
  | 'act/365F'
  | 'act/365.25'
  | 'act/364'
  | 'act/360'
  | '30/360'
  | '30E/360'
  | '30E+/360'
  | '30E/360 ISDA'
  | '30U/360'
  | 'NL/365'
  | 'NL/360';

const OTHER_NAMES: Readonly<Record<string, DayCount>> = {
  'act/act': 'act/act',
  'act/act isda': 'act/act',
  'act/365f': 'act/365F',
  'act/365': 'act/365F',
  'act/365 fixed': 'act/365F',
  english: 'act/365F',
  'act/365.25': 'act/365.25',
  'act/364': 'act/364',
  'act/360': 'act/360',
  french: 'act/360',
  '30/360': '30/360',
  '30/360 isda': '30/360',
  'bond basis': '30/360',
  '30e/360': '30E/360',
  '30/360 isma': '30E/360',
  'eurobond basis': '30E/360',
  '30e+/360': '30E+/360',
  '30e/360 isda': '30E/360 ISDA',
  '30e/360 german': '30E/360 ISDA',
  german: '30E/360 ISDA',
  '30u/360': '30U/360',
  '30us/360': '30U/360',
  '30/360 us': '30U/360',
  '30/360 sia': '30U/360',
  'nl/365': 'NL/365',
  'nl/360': 'NL/360',
};

/** Reads a convention by any of its common names, letter case aside. @throws #VALUE! if unknown. */
export function dayCountOf(name: string): DayCount {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/\bactual\b/g, 'act')
    .replace(/^a\//, 'act/');
  return OTHER_NAMES[plain] ?? wrongKind(`No day-count convention is called ${name}.`);
}

const thirty = (from: CalendarDay, to: CalendarDay, fromDay: number, toDay: number): number =>
  360 * (to.year - from.year) + 30 * (to.month - from.month) + (toDay - fromDay);

const actual = (from: CalendarDay, to: CalendarDay): number => to.serial - from.serial;

/** 29ths of February after the first day and up to the last. */
function leapDays(from: CalendarDay, to: CalendarDay): number {
  let found = 0;
  for (let year = from.year; year <= to.year; year += 1) {
    if (!isLeapYear(year)) continue;
    const leapDay = startOfYear(year) + 59;
    if (from.serial < leapDay && leapDay <= to.serial) found += 1;
  }
  return found;
}

/** Days in common years × 366 + days in leap years × 365: a fraction of 365 × 366 without rounding. */
function actualActual(from: CalendarDay, to: CalendarDay): number {
  let parts = 0;
  for (let year = from.year; year <= to.year; year += 1) {
    const first = Math.max(from.serial, startOfYear(year));
    const last = Math.min(to.serial, startOfYear(year + 1));
    parts += Math.max(0, last - first) * (isLeapYear(year) ? 365 : 366);
  }
  return parts;
}

interface Convention {
  /** Whole parts of a year between two days, the first not after the second. */
  readonly parts: (from: CalendarDay, to: CalendarDay) => number;
  /** How many such parts make a year. */
  readonly unit: number;
}

const CONVENTIONS: Readonly<Record<DayCount, Convention>> = {
  'act/act': { parts: actualActual, unit: 365 * 366 },
  'act/365F': { parts: actual, unit: 365 },
  'act/365.25': { parts: (from, to) => 4 * actual(from, to), unit: 1461 },
  'act/364': { parts: actual, unit: 364 },
  'act/360': { parts: actual, unit: 360 },
  '30/360': {
    parts: (from, to) =>
      thirty(from, to, Math.min(from.day, 30), from.day >= 30 ? Math.min(to.day, 30) : to.day),
    unit: 360,
  },
  '30E/360': {
    parts: (from, to) => thirty(from, to, Math.min(from.day, 30), Math.min(to.day, 30)),
    unit: 360,
  },
  '30E+/360': {
    parts: (from, to) => {
      const end = to.day === 31 ? nextDay(to) : to;
      return thirty(from, end, Math.min(from.day, 30), end.day);
    },
    unit: 360,
  },
  '30E/360 ISDA': {
    parts: (from, to) => {
      const day = (at: CalendarDay): number => (isEndOfFebruary(at) ? 30 : Math.min(at.day, 30));
      return thirty(from, to, day(from), day(to));
    },
    unit: 360,
  },
  '30U/360': {
    parts: (from, to) => {
      const fromEnds = isEndOfFebruary(from);
      const first = fromEnds ? 30 : Math.min(from.day, 30);
      if (fromEnds && isEndOfFebruary(to)) return thirty(from, to, first, 30);
      return thirty(from, to, first, first === 30 ? Math.min(to.day, 30) : to.day);
    },
    unit: 360,
  },
  'NL/365': { parts: (from, to) => actual(from, to) - leapDays(from, to), unit: 365 },
  'NL/360': { parts: (from, to) => actual(from, to) - leapDays(from, to), unit: 360 },
};

/** Parts of a year between two days, and the parts that make a year. Negative when reversed. */
export function partsBetween(from: CalendarDay, to: CalendarDay, convention: DayCount): number {
  const { parts } = CONVENTIONS[convention];
  return to.serial < from.serial ? -parts(to, from) : parts(from, to);
}

export const partsOfYear = (convention: DayCount): number => CONVENTIONS[convention].unit;

/**
 * The share of a year between two dates under a day-count convention; negative when reversed.
 * @throws #VALUE! for a date or a name that is none. Source: 2006 ISDA definitions, 4.16.
 */
export function yearFraction(from: DateInput, to: DateInput, dayCount = 'act/365F'): Decimal {
  const convention = dayCountOf(dayCount);
  const parts = partsBetween(calendarDay(from), calendarDay(to), convention);
  return new Decimal(parts).div(partsOfYear(convention));
}
