import type { Style } from './plan';

/** One hand for all sheets: thin rules, one tint for inputs, quiet type; a colour never stands alone. */
const INK = '1F2933';
const QUIET = '6B7780';
const RULE = 'C9D1D6';
export const BRAND = '0F6B6B';
const BRAND_TINT = 'E6F1F1';
const INPUT_TINT = 'FFF8E1';
const INPUT_INK = '1F4E9E';
const LINK_INK = '1B6E3C';
const EXPECTED_TINT = 'E3E7EA';

/** Dark enough for white text at 4.5 : 1. */
export const LIGHTS = { green: '1B7F4B', amber: '9A5B00', red: 'B3261E', grey: '5F6B73' } as const;

/** Colours of chart series, in order; the first is the brand's. */
export const SERIES = [
  '0F6B6B',
  'C7782A',
  '4E79A7',
  '8F6BB3',
  '7A9A3A',
  'B4575C',
  '5F6B73',
  '3F9CA8',
] as const;

const FORMATS = {
  money: '#,##0.00;[Red]-#,##0.00;-',
  whole: '#,##0;[Red]-#,##0;-',
  rate: '0.00%',
  /** A share as typed: its third and fourth decimal only where it has them. */
  share: '0.00##%',
  factor: '0.0000;[Red]-0.0000;-',
  ratio: '0.00',
  flag: '0',
  date: 'yyyy-mm-dd',
  month: 'yyyy-mm',
  general: 'General',
  text: '@',
} as const;
export type Format = keyof typeof FORMATS;

const base = { font: { colour: INK, size: 10 }, align: { vertical: 'center' } } as const satisfies Style;
// Amounts grow ten thousandfold when the display unit is switched: they shrink rather than turn to ###.
const right = { vertical: 'center', horizontal: 'right', shrink: true } as const;
const wrapped = { vertical: 'top', wrap: true } as const;

const text: Record<string, Style> = {
  plain: base,
  title: { font: { bold: true, size: 18, colour: INK }, align: { vertical: 'center' } },
  subtitle: { font: { size: 11, colour: QUIET }, align: { vertical: 'center' } },
  heading: {
    font: { bold: true, size: 12, colour: BRAND },
    border: { bottom: 'thin', colour: BRAND },
    align: { vertical: 'center' },
  },
  headingRight: {
    font: { bold: true, size: 9, colour: QUIET },
    border: { bottom: 'thin', colour: BRAND },
    align: { vertical: 'center', horizontal: 'right' },
  },
  headingLeft: {
    font: { bold: true, size: 9, colour: QUIET },
    border: { bottom: 'thin', colour: BRAND },
    align: { vertical: 'center' },
  },
  subheading: { font: { bold: true, size: 10, colour: INK }, align: { vertical: 'center' } },
  columnHead: {
    font: { bold: true, size: 10, colour: INK },
    fill: BRAND_TINT,
    border: { bottom: 'thin', colour: BRAND },
    align: { vertical: 'center', horizontal: 'center', wrap: true },
  },
  columnHeadRight: {
    font: { bold: true, size: 10, colour: INK },
    fill: BRAND_TINT,
    border: { bottom: 'thin', colour: BRAND },
    align: { vertical: 'center', horizontal: 'right', wrap: true },
  },
  columnHeadLeft: {
    font: { bold: true, size: 10, colour: INK },
    fill: BRAND_TINT,
    border: { bottom: 'thin', colour: BRAND },
    align: { vertical: 'center', wrap: true },
  },
  label: base,
  labelIndented: { ...base, align: { vertical: 'center', horizontal: 'left', indent: 1 } },
  labelSum: {
    font: { bold: true, size: 10, colour: INK },
    border: { top: 'thin', colour: RULE },
    align: { vertical: 'center' },
  },
  quiet: { font: { size: 9, colour: QUIET }, align: { vertical: 'center' } },
  quietWrapped: { font: { size: 9, colour: QUIET }, align: wrapped },
  quietMiddle: {
    font: { size: 9, colour: QUIET },
    align: { vertical: 'center', horizontal: 'left', wrap: true, indent: 1 },
  },
  sentence: { ...base, align: { vertical: 'center', horizontal: 'left', wrap: true, indent: 1 } },
  wrapped: { ...base, align: wrapped },
  wrappedMiddle: { ...base, align: { vertical: 'center', wrap: true } },
  /** Money that is only expected is hatched wherever it stands. */
  expectedText: { ...base, fill: EXPECTED_TINT, pattern: 'lightUp' },
  /** The legend's word for a link; figures take `link.…`. */
  keyLink: { font: { size: 10, colour: LINK_INK }, align: { vertical: 'center' } },
  hyperlink: { font: { size: 10, colour: BRAND }, align: { vertical: 'center' } },
  code: { font: { size: 8, colour: QUIET }, align: { vertical: 'center' } },
  inputText: {
    font: { size: 10, colour: INPUT_INK },
    fill: INPUT_TINT,
    border: { bottom: 'thin', colour: RULE },
    align: { vertical: 'center', horizontal: 'left', indent: 1 },
    locked: false,
  },
  inputWrapped: {
    font: { size: 10, colour: INPUT_INK },
    fill: INPUT_TINT,
    border: { bottom: 'thin', colour: RULE },
    align: { vertical: 'center', horizontal: 'left', wrap: true, indent: 1 },
    locked: false,
  },
  /** An open parameter that nobody has filled: hatched, so that it is seen without colour. */
  inputOpen: {
    font: { size: 10, colour: INPUT_INK },
    fill: INPUT_TINT,
    pattern: 'lightUp',
    border: { bottom: 'thin', colour: RULE },
    align: right,
    locked: false,
  },
  lightGreen: {
    font: { bold: true, size: 14, colour: 'FFFFFF' },
    fill: LIGHTS.green,
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  lightAmber: {
    font: { bold: true, size: 14, colour: 'FFFFFF' },
    fill: LIGHTS.amber,
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  lightRed: {
    font: { bold: true, size: 14, colour: 'FFFFFF' },
    fill: LIGHTS.red,
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  lightGrey: {
    font: { bold: true, size: 14, colour: 'FFFFFF' },
    fill: LIGHTS.grey,
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  /** Result of a check before a conditional format colours it. */
  result: {
    font: { size: 10, colour: INK },
    align: { horizontal: 'center', vertical: 'center', shrink: true },
  },
  checkPass: {
    font: { size: 10, colour: LIGHTS.green },
    align: { horizontal: 'center', vertical: 'center' },
  },
  checkFail: {
    font: { bold: true, size: 10, colour: LIGHTS.red },
    fill: 'FDECEA',
    align: { horizontal: 'center', vertical: 'center' },
  },
  checkWarn: {
    font: { bold: true, size: 10, colour: LIGHTS.amber },
    fill: 'FFF4E0',
    align: { horizontal: 'center', vertical: 'center' },
  },
  /** A line to sign on. */
  signature: { ...base, border: { bottom: 'thin', colour: INK }, locked: false },
  stamp: { font: { italic: true, size: 9, colour: QUIET }, align: { vertical: 'center' } },
  /** Whole yuan in narrow columns: smaller type rather than ###. */
  basis: { font: { size: 9, colour: INK }, numberFormat: FORMATS.whole, align: { ...right, shrink: true } },
  basisStamped: {
    font: { italic: true, size: 9, colour: QUIET },
    numberFormat: FORMATS.whole,
    align: { ...right, shrink: true },
  },
};

/** Each kind of number cell in each format: `input.money`, `calculation.rate`, `link.date`, `total.whole`, `key.money`. */
const kinds: Record<string, Style> = {
  input: {
    font: { size: 10, colour: INPUT_INK },
    fill: INPUT_TINT,
    border: { bottom: 'thin', colour: RULE },
    align: right,
    locked: false,
  },
  calculation: { ...base, align: right },
  link: { font: { size: 10, colour: LINK_INK }, align: right },
  expected: { ...base, fill: EXPECTED_TINT, pattern: 'lightUp', align: right },
  total: { font: { bold: true, size: 10, colour: INK }, fill: 'F4F6F7', align: right },
  sum: { font: { bold: true, size: 10, colour: INK }, border: { top: 'thin', colour: RULE }, align: right },
  head: {
    font: { bold: true, size: 9, colour: QUIET },
    fill: BRAND_TINT,
    align: { horizontal: 'right', vertical: 'center' },
  },
  key: { font: { bold: true, size: 14, colour: INK }, align: right },
  stamped: { font: { italic: true, size: 10, colour: QUIET }, align: right },
};

export const STYLES: ReadonlyMap<string, Style> = new Map([
  ...Object.entries(text),
  ...Object.entries(kinds).flatMap(([kind, style]) =>
    Object.entries(FORMATS).map(([format, numberFormat]): [string, Style] => [
      `${kind}.${format}`,
      { ...style, numberFormat },
    ]),
  ),
]);

/** The number format that a unit of the rows is shown in. */
export const formatOf = (unit: string, kind?: string): Format => {
  if (kind === 'flag') return 'flag';
  if (unit === 'date') return 'date';
  if (unit === 'text') return 'text';
  if (unit === 'yuan' || unit.startsWith('yuan')) return 'money';
  if (unit === 'month' || unit === 'month/year') return 'general';
  if (unit === '1/year') return 'rate';
  return unit === '' ? 'factor' : 'money';
};
