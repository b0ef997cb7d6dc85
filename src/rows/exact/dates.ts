/**
 * Excel's calendar on serial numbers of the 1900 date system, where serial 60
 * is the 29th of February 1900, a day that never was.
 */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

interface YearMonthDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The last serial Excel knows: 31 December 9999. */
const LAST = 2_958_465;

/** The date of a serial; `undefined` outside Excel's calendar. */
export const dateOf = (serial: number): YearMonthDay | undefined => {
  const whole = Math.floor(serial);
  if (!(whole >= 0 && whole <= LAST)) return undefined;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** The serial of a date; months and days run over as in Excel's DATE. */
export const serialOf = (year: number, month: number, day: number): number => {
  const days = (Date.UTC(year, month - 1, day) - EPOCH) / DAY;
  return days <= 60 ? days - 1 : days;
};

const lastDay = (year: number, month: number): number => {
  // The leap day that never was lies in the February Excel shows for 1900.
  if (year === 1900 && month === 2) return 29;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
};

const shifted = (
  serial: number,
  months: number,
): { year: number; month: number; day: number } | undefined => {
  const date = dateOf(serial);
  if (date === undefined) return undefined;
  const count = date.year * 12 + date.month - 1 + Math.trunc(months);
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1, day: date.day };
};

const inCalendar = (serial: number): number | undefined =>
  serial >= 0 && serial <= LAST ? serial : undefined;

const serialOfDay = (year: number, month: number, day: number): number =>
  year === 1900 && month === 2 && day === 29 ? 60 : serialOf(year, month, day);

/** The same day some months away, or the month's last day where it is shorter. */
export const edate = (serial: number, months: number): number | undefined => {
  const to = shifted(serial, months);
  if (to === undefined || to.year < 1900) return undefined;
  return inCalendar(serialOfDay(to.year, to.month, Math.min(to.day, lastDay(to.year, to.month))));
};

/** The last day of the month some months away. */
export const eomonth = (serial: number, months: number): number | undefined => {
  const to = shifted(serial, months);
  if (to === undefined || to.year < 1900) return undefined;
  return inCalendar(serialOfDay(to.year, to.month, lastDay(to.year, to.month)));
};
