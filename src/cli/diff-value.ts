import { formatValue, type Wording } from '../analysis';
import { Decimal } from '../finance/decimal';
import { formatMoney, formatNumber, t } from '../i18n';
import { householdFields, type Json } from '../project';
import { lists, outline, type FieldOutline } from '../workbook/inputs';
import { choiceText, unitCode, unitWord } from '../workbook/inputs/words';

/** Longer texts are cut: the file has them whole. */
const LONGEST = 60;

let known: ReadonlyMap<string, FieldOutline> | undefined;

/** Every field of a project by its path with `[]` for any place in a list. */
const fields = (): ReadonlyMap<string, FieldOutline> =>
  (known ??= new Map(
    [
      ...outline().flatMap((section) => section.fields),
      ...lists().flatMap(({ columns }) => columns),
      ...householdFields().map(([key, field]) => ({ key, path: `relocation.households[].${key}`, field })),
    ].map((each) => [each.path, each]),
  ));

/** The first way of saying two values by which they read differently: two amounts may round to the same. What is the same is said the first way. */
export function apart<T>(before: T, after: T, ways: readonly ((value: T) => string)[]): [string, string] {
  const said = ways.map((way): [string, string] => [way(before), way(after)]);
  return said.find(([was, is]) => was !== is) ?? said[0] ?? ['', ''];
}

/** Two figures of a row's unit as a person reads them. */
export const figures = (
  before: Decimal | null,
  after: Decimal | null,
  unit: string,
  wording: Wording,
): [string, string] =>
  apart(before, after, [
    (value) => formatValue(value, unit, wording),
    (value) => formatValue(value, unit, { ...wording, unit: 'yuan' }),
    (value) => (value === null ? formatValue(value, unit, wording) : formatNumber(value, 0, 12)),
  ]);

/** A change with its sign, an increase too. */
export function signed(change: Decimal, unit: string, wording: Wording): string {
  const [said] =
    unit === 'share'
      ? [t(wording.lang, 'diff.points', { points: formatNumber(change.times(100), 2) })]
      : figures(change, change.times(0), unit, wording);
  return change.gt(0) ? `+${said}` : said;
}

/** Two values of an input field, each in the field's own words and unit. */
export function inputs(path: string, before: Json, after: Json, wording: Wording): [string, string] {
  const pattern = path.replace(/\[\d+\]/g, '[]').replace(/^sources\..*/s, 'sources.*');
  const field = fields().get(pattern);
  return apart(before, after, [
    (value) => inputText(value, field, wording),
    (value) => inputText(value, field, { ...wording, unit: 'yuan' }),
    (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
  ]);
}

function inputText(value: Json, field: FieldOutline | undefined, wording: Wording): string {
  const { lang } = wording;
  if (value === null) return t(lang, 'diff.empty');
  if (typeof value === 'object') return JSON.stringify(value);
  const isWord = field?.field.type === 'choice' || field?.field.type === 'flag';
  if (isWord || typeof value === 'boolean') return choiceText(field?.path ?? '', String(value), lang);
  if (typeof value === 'number' && field !== undefined) return numberText(new Decimal(value), field, wording);
  return cut(String(value));
}

function numberText(value: Decimal, field: FieldOutline, { lang, unit }: Wording): string {
  const code = unitCode(field) ?? '';
  if (code === 'yuan') return formatMoney(value, { unit, lang });
  if (code.startsWith('%')) return `${formatNumber(value.times(100), 0, 8)}${unitWord(field, lang)}`;
  return `${formatNumber(value, 0, 8)} ${unitWord(field, lang)}`.trim();
}

/** One line of text, and nothing that a terminal would obey. */
export const cut = (text: string): string => {
  const line = text.replace(/\p{Cc}+/gu, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};
