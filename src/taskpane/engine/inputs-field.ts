import type { Wording } from '../../analysis';
import type { Place } from '../../excel';
import { Decimal } from '../../finance/decimal';
import { formatNumber } from '../../i18n';
import { parseField } from '../../project';
import { pathText } from '../../project/problem';
import { Flaw } from '../../project/read/flaw';
import { monthText, readCalendarMonth } from '../../project/read/month';
import type { FieldOutline } from '../../workbook/inputs';
import { type Sourced, sourceOf, sourceWords } from '../../workbook/inputs/sources';
import { writtenJson } from '../../workbook/inputs/values';
import { choiceText, labelOf, meaning, unitCode, unitWord } from '../../workbook/inputs/words';
import type { InputProblem } from './input-problem';
import { cellOfField, type RawInputs, type Shape } from './inputs-entered';
import { groupAt, type Keys, valueAt } from './inputs-raw';
import { shown, shownMonth, type Shown } from './shown';

/** One field of a form. */
export interface FieldView {
  readonly keys: Keys;
  /** `facilities[].rate`: what field it is, wherever it stands. */
  readonly pattern: string;
  /** `facilities[0].rate`. */
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  /** As it is edited: figures with separators, shares with their sign, a choice by its code; what no field can be, as typed. */
  readonly text: string;
  /** What may be chosen, in words; empty where the field is typed. */
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  /** An amount in the unit people speak, a month of the project by its name. */
  readonly spoken: Shown | undefined;
  /** What may stand there: the sheet's own message. */
  readonly meaning: string;
  readonly isRequired: boolean;
  /** Nothing is entered: a parameter that the policy leaves to the project, or a field that may be empty. */
  readonly empty: 'open' | 'optional' | undefined;
  /** Where the figure comes from; '' where it is said elsewhere. */
  readonly source: string;
  readonly problems: readonly string[];
  readonly place: Place | undefined;
  /** The cell computes its value, without '='; a form would replace the formula. */
  readonly formula: string | undefined;
}

const FIGURES = new Set(['money', 'number', 'whole', 'month']);

/** A figure or text as it stands in its box. */
export const textOf = ({ field }: FieldOutline, value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (field.type === 'any') return String(writtenJson(value).value?.value ?? '');
  if (value instanceof Decimal && field.type === 'share') return `${formatNumber(value.times(100), 0, 20)}%`;
  if (value instanceof Decimal) return formatNumber(value, 0, 20);
  if (typeof value === 'number' && FIGURES.has(field.type)) return formatNumber(new Decimal(value), 0, 0);
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value);
};

const LEAST_SPOKEN = 10_000;

/** The month of the calendar that a counted month is. */
const calendarMonth = (
  { raw }: Shape,
  month: number,
  first: number,
  { lang }: Wording,
): Shown | undefined => {
  const start = readCalendarMonth(valueAt(raw, ['project', 'startMonth']), { fromWorkbook: true });
  if (start instanceof Flaw) return undefined;
  return { text: shownMonth(monthText(start + month - first), lang), exact: '', number: null };
};

const spokenOf = (
  shape: Shape,
  outlined: FieldOutline,
  value: unknown,
  wording: Wording,
): Shown | undefined => {
  const code = unitCode(outlined);
  if (value instanceof Decimal && code === 'yuan' && value.abs().gte(LEAST_SPOKEN))
    return shown(value, 'yuan', wording);
  if (typeof value !== 'number' || (code !== 'monthNo' && code !== 'monthsIn')) return undefined;
  return calendarMonth(shape, value, code === 'monthNo' ? 1 : 0, wording);
};

/** What a field's value is, and how it stands in its box. */
export const readField = (
  shape: RawInputs,
  outlined: FieldOutline,
  keys: Keys,
): { readonly value: unknown; readonly text: string } => {
  const raw = valueAt(shape.raw, keys);
  const blank = raw === undefined || raw === null;
  const read = blank
    ? undefined
    : parseField({ pattern: outlined.path, path: pathText(keys) }, raw, shape.raw, true);
  const value = read?.ok === true ? read.value : undefined;
  return { value, text: textOf(outlined, value ?? raw) };
};

/** What may be chosen for a field, in words; empty where it is typed. */
export const choicesOf = (outlined: FieldOutline, { lang }: Wording): FieldView['choices'] => {
  const { type, values = ['true', 'false'] } = outlined.field;
  if (type !== 'choice' && type !== 'flag') return [];
  return values.map((value) => ({ value, text: choiceText(outlined.path, value, lang) }));
};

/** What the inputs say of their own sources. */
const sourcedOf = ({ raw }: Shape): Sourced => ({
  sources: groupAt(raw, ['sources']) as Sourced['sources'],
  project: { illustrative: /^(true|是|yes|y|1)$/i.test(String(valueAt(raw, ['project', 'illustrative']))) },
});

const SELF_SAID = /^(sources|notes|policy|scenarios|risk|schemaVersion)\b|(^|\.)(name|id|source)$/;

/** The basis of a record or single field in words; '' for what has none. */
export const basisOf = (shape: Shape, path: string, own: unknown, { lang }: Wording): string => {
  if (SELF_SAID.test(path)) return '';
  const said = typeof own === 'string' && own.trim() !== '' ? own : sourceOf(sourcedOf(shape), path);
  return sourceWords(said, lang);
};

const formulaAt = ({ entered: { file } }: Shape, place: Place | undefined): string | undefined =>
  place === undefined
    ? undefined
    : file.sheets
        .find(({ name }) => name === place.sheet)
        ?.cells.get(place.row)
        ?.get(place.column)?.formula;

const emptyAs = ({ field }: FieldOutline, text: string): FieldView['empty'] => {
  if (text !== '' || field.presence === 'required') return undefined;
  return field.presence === 'open' ? 'open' : 'optional';
};

/** A source typed beside its figure is named by that figure. */
const nameOf = (outlined: FieldOutline, { lang }: Wording): string => {
  const figure = outlined.path.replace(/\.source$/, '.value');
  const own = labelOf(outlined, lang);
  if (figure === outlined.path || outlined.path.includes('[]')) return own;
  return `${labelOf({ ...outlined, path: figure, key: figure }, lang)} · ${own}`;
};

/** A field as a form shows it. */
export const fieldView = (
  shape: Shape,
  problems: readonly InputProblem[],
  outlined: FieldOutline,
  keys: Keys,
  wording: Wording,
): FieldView => {
  const { lang } = wording;
  const path = pathText(keys);
  const { value, text } = readField(shape, outlined, keys);
  const place = cellOfField(shape, path);
  const isSingle = outlined.key === outlined.path;
  return {
    keys,
    pattern: outlined.path,
    path,
    label: nameOf(outlined, wording),
    unit: unitWord(outlined, lang),
    text,
    choices: choicesOf(outlined, wording),
    spoken: spokenOf(shape, outlined, value, wording),
    meaning: meaning(outlined, lang),
    isRequired: outlined.field.presence === 'required' && outlined.isOfOptionalGroup !== true,
    empty: emptyAs(outlined, text),
    source:
      isSingle && text !== '' && !path.endsWith('.value') ? basisOf(shape, path, undefined, wording) : '',
    problems: problems.filter((problem) => problem.path === path).map(({ message }) => message),
    place,
    formula: formulaAt(shape, place),
  };
};
