import { Decimal } from '../../finance/decimal';
import { Flaw } from './flaw';

/** The values a field admits; every field declares its own beside its name. `above` excludes the bound itself. */
export interface Range {
  min?: number;
  above?: number;
  max?: number;
}

/** Money may carry its unit: 3.5亿 and 350万元 can be read one way only. Areas and counts may not. */
const MONEY_UNITS: Record<string, number> = { 元: 1, 万: 1e4, 万元: 1e4, 亿: 1e8, 亿元: 1e8 };

/** What nearly every cell of a long list looks like. */
const PLAIN_DIGITS = /^\d{1,30}(\.\d{1,30})?$/;
const ASCII = /^[ -~]*$/;
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d{1,4})?$/i;
const WITH_UNIT = /^(?:¥\s*)?(.*?)\s*(亿元|亿|万元|万|元)?$/;
const LOOKS_SEPARATED = /^[+-]?[\d.,]*,[\d.,]*$/;
const NOT_FINITE = /^[+-]?(nan|inf|infinity|∞)$/i;

/**
 * Full-width forms (１２．５％, －３, the ideographic space) to their ASCII twins, the true minus sign to a hyphen.
 * Not NFKC, which would turn 10² into 102.
 */
export function plain(text: string): string {
  if (ASCII.test(text)) return text.trim();
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\uFFE5/g, '¥')
    .trim();
}

/** Thousands separators are for people: 10,000,000,000,000. */
const grouped = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 10 });

/** The range in a spelling for both languages: '0–20', '> 0, ≤ 100', '≥ 1'. */
export function describe(range: Range, percent = false): string {
  const show = (n: number): string => (percent ? `${grouped(n)} (${grouped(n * 100)}%)` : grouped(n));
  if (range.min !== undefined && range.max !== undefined) {
    if (!percent) return `${grouped(range.min)}–${grouped(range.max)}`;
    return `${grouped(range.min)}–${grouped(range.max)} (${grouped(range.min * 100)}%–${grouped(range.max * 100)}%)`;
  }
  return [
    range.above === undefined ? '' : `> ${show(range.above)}`,
    range.min === undefined ? '' : `≥ ${show(range.min)}`,
    range.max === undefined ? '' : `≤ ${show(range.max)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

export function inside(value: Decimal, range: Range): boolean {
  if (range.min !== undefined && value.lt(range.min)) return false;
  if (range.above !== undefined && value.lte(range.above)) return false;
  return range.max === undefined || value.lte(range.max);
}

/** A value outside its range, told apart: a negative one is usually a sign slip, the rest a unit slip. */
export function checked(value: Decimal, range: Range, percent = false): Decimal | Flaw {
  if (inside(value, range)) return value.isZero() ? new Decimal(0) : value;
  const signSlip = value.isNegative() && (range.min ?? range.above ?? 0) >= 0;
  const code = signSlip ? 'negative' : percent ? 'shareOutOfRange' : 'outOfRange';
  return new Flaw(code, {}, describe(range, percent));
}

/** Digits with a sign, well-formed thousands separators and a decimal point; nothing else. */
function digits(text: string): Decimal | Flaw {
  if (NOT_FINITE.test(text)) return new Flaw('notFinite');
  const match = NUMBER.exec(text);
  if (match !== null && (match[2] !== undefined || match[3] !== undefined))
    return new Decimal(text.replaceAll(',', ''));
  return new Flaw(LOOKS_SEPARATED.test(text) ? 'badSeparators' : 'notANumber');
}

/** A number as JSON gives it or as a person writes it; range checked. */
export function readNumber(raw: unknown, range: Range): Decimal | Flaw {
  const value = unranged(raw, digits);
  return value instanceof Flaw ? value : checked(value, range);
}

/** Yuan, also as 3.5亿 or 350万元. */
export function readMoney(raw: unknown, range: Range): Decimal | Flaw {
  const value = unranged(raw, (text) => {
    const match = WITH_UNIT.exec(text);
    const number = digits(match?.[1] ?? text);
    return number instanceof Flaw ? number : number.times(MONEY_UNITS[match?.[2] ?? '元'] ?? 1);
  });
  return value instanceof Flaw ? value : checked(value, range);
}

/** A whole number; 36, '36' and '３６' are the same, 36.5 is not one. */
export function readWhole(raw: unknown, range: Range): number | Flaw {
  const value = readNumber(raw, {});
  if (value instanceof Flaw) return value;
  if (!value.isInteger()) return new Flaw('notWhole', {}, describe(range));
  const known = checked(value, range);
  return known instanceof Flaw ? known : known.toNumber();
}

/**
 * A share or a yearly rate as a fraction.
 * '10%' is a tenth, 0.1 is a tenth; 10 is a tenth too where the range rules out a thousand per cent.
 * Between 1 and 2 nobody can tell 1.5 % from 150 %: the reader asks instead of choosing.
 */
export function readShare(raw: unknown, range: Range): Decimal | Flaw {
  const text = typeof raw === 'string' ? plain(raw) : '';
  if (text.endsWith('%')) {
    const value = digits(text.slice(0, -1).trimEnd());
    return value instanceof Flaw ? value : checked(value.div(100), range, true);
  }
  const value = unranged(raw, digits);
  if (value instanceof Flaw) return value;
  const size = value.abs();
  if (size.lte(1)) return checked(value, range, true);
  if (size.lte(2)) {
    return new Flaw(
      'ambiguousPercent',
      { percent: `${value.toString()}%`, fraction: `${value.times(100).toString()}%` },
      describe(range, true),
    );
  }
  if (size.lte(100) && !inside(value, range)) return checked(value.div(100), range, true);
  return checked(value, range, true);
}

function unranged(raw: unknown, read: (text: string) => Decimal | Flaw): Decimal | Flaw {
  if (typeof raw === 'number') return Number.isFinite(raw) ? new Decimal(raw) : new Flaw('notFinite');
  if (raw instanceof Decimal) return raw.isFinite() ? new Decimal(raw) : new Flaw('notFinite');
  if (typeof raw === 'string') return PLAIN_DIGITS.test(raw) ? new Decimal(raw) : read(plain(raw));
  return new Flaw('notANumber');
}
