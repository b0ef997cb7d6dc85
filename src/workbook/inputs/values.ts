import type { Language } from '../../i18n';
import { Decimal } from '../../finance/decimal';
import type { CellValue, StyleId, Validation } from '../plan';
import type { FieldOutline } from './outline';
import { choiceText, labelOf, meaning, unitCode, WORDS } from './words';

/** What a cell shows, and, where its number is not the very text of the project, that text. */
export interface Written {
  readonly value?: CellValue;
  readonly exact?: string;
}

const DAY = 86_400_000;
/** Excel counts days from the last day of 1899. */
export const serialOf = (calendarMonth: string): number => {
  const [year = 0, month = 1] = calendarMonth.split('-').map(Number);
  return (Date.UTC(year, month - 1, 1) - Date.UTC(1899, 11, 30)) / DAY;
};

/** A number as the double that a cell holds; digits beyond it are told apart. */
export const writtenNumber = (value: Decimal): Written => {
  const double = value.toNumber();
  const shown: CellValue = { kind: 'number', value: String(double) };
  return new Decimal(double).eq(value) ? { value: shown } : { value: shown, exact: value.toString() };
};

const text = (value: string): Written => ({ value: { kind: 'text', value } });

/** Any JSON: a number, a truth value or words as such; what would read back as something else, in JSON's own spelling. */
export const writtenJson = (value: unknown): Written => {
  if (typeof value === 'number') return { value: { kind: 'number', value: String(value) } };
  if (typeof value === 'boolean') return { value: { kind: 'flag', value } };
  const isPlain = typeof value === 'string' && value.trim() === value && value !== '' && value !== 'null';
  return text(isPlain && !/^["{[]/.test(value) ? value : JSON.stringify(value));
};

/** How a field's value stands in its cell. */
export const written = ({ path, field }: FieldOutline, value: unknown, lang: Language): Written => {
  if (field.type === 'any') return value === undefined ? {} : writtenJson(value);
  if (value === undefined) return {};
  if (value instanceof Decimal) return writtenNumber(value);
  if (field.type === 'calendarMonth' && typeof value === 'string')
    return { value: { kind: 'number', value: String(serialOf(value)) } };
  if (typeof value === 'number') return { value: { kind: 'number', value: String(value) } };
  if (typeof value !== 'string' && typeof value !== 'boolean')
    throw new TypeError(`${path} holds what no cell can hold.`);
  return text(
    field.type === 'choice' || field.type === 'flag' ? choiceText(path, String(value), lang) : String(value),
  );
};

const COUNTED = new Set(['household', 'person', 'set', 'sheet', 'time']);

/** Style of a quantity; one whose digits the usual format would hide is shown as it is. */
const quantityStyle = (isMoney: boolean, unit: string, value: unknown): StyleId => {
  const places = value instanceof Decimal ? value.decimalPlaces() : 0;
  if (places > 2) return 'input.general';
  if (unit === 'unitsOf') return places === 0 ? 'input.whole' : 'input.money';
  if (isMoney || unit === 'm2' || unit === 'ha') return 'input.money';
  return unit === 'ratio' ? 'input.ratio' : 'input.general';
};

/** Style of an input cell. */
export const inputStyle = (outlined: FieldOutline, value: unknown): StyleId => {
  const { type } = outlined.field;
  const unit = unitCode(outlined) ?? '';
  switch (type) {
    case 'calendarMonth':
      return 'input.month';
    case 'share':
      return 'input.share';
    case 'whole':
      return COUNTED.has(unit) ? 'input.whole' : 'input.general';
    case 'any':
      return Number.isInteger(value) ? 'input.whole' : 'input.general';
    case 'month':
      return 'input.general';
    case 'money':
    case 'number':
      return quantityStyle(type === 'money', unit, value);
    default:
      return 'inputText';
  }
};

const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;
const cut = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most - 1)}…` : words;

type Rule = Validation['rule'];

const bounds = (min: number, max: number): { min: string; max: string } => ({
  min: String(min),
  max: String(max),
});

const ruleOf = ({ path, field }: FieldOutline, lang: Language): Rule | undefined => {
  const { type, values = ['true', 'false'], range = {} } = field;
  const { min = range.above ?? -1e13, max = 1e13 } = range;
  switch (type) {
    case 'choice':
    case 'flag':
      return { kind: 'list', values: values.map((value) => choiceText(path, value, lang)) };
    case 'calendarMonth':
      return { kind: 'date', min: '1990-01-01', max: '2150-12-31' };
    case 'whole':
    case 'month':
      return field.values === undefined
        ? { kind: 'whole', ...bounds(min, max) }
        : { kind: 'whole', ...bounds(Number(values[0]), Number(values[0])) };
    case 'money':
    case 'number':
    case 'share':
      return { kind: 'decimal', ...bounds(min, max) };
    default:
      return undefined;
  }
};

/** What a cell or column of cells may take, with a message that says so. */
export const validationOf = (
  outlined: FieldOutline,
  area: Validation['area'],
  lang: Language,
): Validation | undefined => {
  const rule = ruleOf(outlined, lang);
  if (rule === undefined) return undefined;
  const title = cut(labelOf(outlined, lang), LONGEST_TITLE);
  const words = cut(meaning(outlined, lang), LONGEST_TEXT);
  return {
    area,
    rule,
    allowBlank: outlined.field.presence !== 'required' || outlined.isOfOptionalGroup === true,
    prompt: { title, text: words },
    error: { title: WORDS.wrong[lang], text: words },
  };
};
