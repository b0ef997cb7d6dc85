import type { CellStyle, FileCell } from '../../read/workbook-file';
import { dayOfSerial } from '../../read/sheet/dates';

/** What a heading cell says about time. */
export interface Moment {
  /** Months and quarters count from year 0; numbers are themselves. */
  readonly kind: 'date' | 'month' | 'quarter' | 'year' | 'number';
  readonly value: number;
}

const FIRST_YEAR = 1950;
const LAST_YEAR = 2200;

/** A date, a year, a period number, or a label such as '2026年1月', '2026 Q1', 'FY2026', '第3期'. */
export function momentOf(
  cell: FileCell | undefined,
  style: CellStyle | undefined,
  date1904: boolean,
): Moment | undefined {
  if (cell?.value === undefined) return undefined;
  if (cell.value.kind === 'text') return fromLabel(cell.value.value.trim());
  if (cell.value.kind !== 'number') return undefined;
  const number = Number(cell.value.value);
  if (style?.isDate === true) {
    const month = monthOf(number, date1904);
    return month === undefined ? undefined : { kind: 'date', value: month };
  }
  if (!Number.isInteger(number) || number < 0) return undefined;
  if (number >= FIRST_YEAR && number <= LAST_YEAR) return { kind: 'year', value: number };
  return number <= 1200 ? { kind: 'number', value: number } : undefined;
}

/** A date's month, counted from year 0. */
function monthOf(serial: number, date1904: boolean): number | undefined {
  const day = serial > 0 ? dayOfSerial(String(Math.floor(serial)), date1904) : undefined;
  if (day === undefined) return undefined;
  const [years = '0', month = '1'] = day.split('-');
  return Number(years) * 12 + Number(month) - 1;
}

const year = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** Patterns of labels: what they say from their numbers. */
const LABELS: readonly (readonly [RegExp, (first: string, second: string) => Moment])[] = [
  [
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/,
    (y, m) => ({ kind: 'month', value: year(y) * 12 + Number(m) - 1 }),
  ],
  [
    /^(\d{4})\s*年?\s*[-/]?\s*(?:Q|第)\s*([1-4])\s*(?:季度|季)?$/i,
    (y, q) => ({ kind: 'quarter', value: year(y) * 4 + Number(q) - 1 }),
  ],
  [
    /^Q([1-4])\s*[-/']?\s*(\d{4}|\d{2})$/i,
    (q, y) => ({ kind: 'quarter', value: year(y) * 4 + Number(q) - 1 }),
  ],
  [/^(?:FY|CY|Y)?\s*((?:19|20|21)\d{2})\s*(?:年度?|[AEFB])?$/i, (y) => ({ kind: 'year', value: year(y) })],
  [/^(?:第\s*)?(\d{1,4})\s*(?:期|年|个?月|季度?)$/, (n) => ({ kind: 'number', value: Number(n) })],
  [
    /^(?:period|year|month|quarter|yr|[ymqp])\.?\s*(\d{1,4})$/i,
    (n) => ({ kind: 'number', value: Number(n) }),
  ],
];

function fromLabel(text: string): Moment | undefined {
  if (text.length > 16) return undefined;
  const english = monthName(text);
  if (english !== undefined) return english;
  for (const [pattern, moment] of LABELS) {
    const match = pattern.exec(text);
    if (match !== null) return moment(match[1] ?? '', match[2] ?? '');
  }
  return undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 'Jan-26', 'January 2026'. */
function monthName(text: string): Moment | undefined {
  const [, name = '', digits = ''] = /^([A-Za-z]{3,9})[\s\-'./]*(\d{4}|\d{2})$/.exec(text) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return month < 0 ? undefined : { kind: 'month', value: year(digits) * 12 + month };
}
