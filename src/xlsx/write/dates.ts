import { serialOf } from '../read/sheet/dates';
import { cellNumber } from './text';

/** A date as the number that a cell holds: from 2026-03-31, or from that number itself; undefined for anything else. */
export const dateSerial = (date: string): string | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(date) ? serialOf(date, false) : cellNumber(date);
