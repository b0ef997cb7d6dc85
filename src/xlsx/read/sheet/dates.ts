const DAY = 86_400_000;
/** 1900 counts a 29 February that never was, so that days after it stand one higher. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?)?Z?$/;

/** A date as strict files may write it (2026-03-31, 2026-03-31T12:00:00, 12:00:00) as the number Excel holds. */
export function serialOf(text: string, date1904: boolean): string | undefined {
  const match = ISO.exec(text);
  if (match === null || text === '') return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0', thousandths = '0'] = match;
  const time =
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
    Number(thousandths.padEnd(3, '0'));
  if (time >= DAY) return undefined;
  if (year === undefined) return String(time / DAY);
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(at).toISOString().slice(0, 10) !== text.slice(0, 10)) return undefined;
  let serial = Math.round((at - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY);
  if (!date1904 && serial < 61) serial -= 1;
  return serial < 0 ? undefined : String(serial + time / DAY);
}

/**
 * The day of a number in a date format, as 2026-03-31; undefined when it is no day of the calendar:
 * negative, past 9999, or the 29 February 1900 that only Excel knows.
 */
export function dayOfSerial(value: string, date1904: boolean): string | undefined {
  const days = Math.floor(Number(value));
  if (!Number.isFinite(days) || days < 0 || days > 2_958_465 || (!date1904 && days === 60)) return undefined;
  const shift = !date1904 && days < 60 ? days + 1 : days;
  return new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + shift * DAY).toISOString().slice(0, 10);
}
