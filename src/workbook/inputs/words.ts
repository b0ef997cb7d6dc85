import { choiceWord, fieldLabel, unitInWords, type Language } from '../../i18n';
import type { Field } from '../../project';
import type { Label } from '../../rows';
import { type FieldOutline, type ListOutline, NAME, NUMBER, PARENT } from './outline';
import { LIST_NAMES } from './sections';

/** Heads of the block of single fields; import finds the columns by them in either language. */
export const HEADS = {
  item: { zh: '项目', en: 'Item' },
  value: { zh: '数值', en: 'Value' },
  unit: { zh: '单位', en: 'Unit' },
  meaning: { zh: '说明与取值范围', en: 'Meaning and range' },
  source: { zh: '来源', en: 'Source' },
  path: { zh: '路径', en: 'Path' },
} as const satisfies Record<string, Label>;

export const WORDS = {
  legend: {
    zh: '浅黄底蓝字为输入；斜纹为政策留白、尚未填写的参数。小字路径与代号供读回本簿时识别，请保留。',
    en: 'Tinted cells with blue type take input; hatched ones are open in the policy and not yet filled. Keep the small paths and keys: by them the workbook is read back.',
  },
  illustrative: { zh: '示例', en: 'Illustrative' },
  noSource: { zh: '未注明', en: 'Not stated' },
  basis: { zh: '来源依据', en: 'Source on record' },
  format: { zh: '本产品', en: 'This product' },
  number: { zh: '序号', en: 'No.' },
  path: { zh: '输入项（路径）', en: 'Input (path)' },
  parameter: { zh: '参数名', en: 'Parameter' },
  parent: { zh: '所属代号', en: 'Belongs to' },
  required: { zh: '必填', en: 'required' },
  optional: { zh: '可空', en: 'may be empty' },
  together: {
    zh: '可空；须与其来源或同组项一并填写',
    en: 'may be empty; filled together with its source or group',
  },
  open: { zh: '政策留白，由项目填写', en: 'left open by the policy' },
  fallback: { zh: '空为', en: 'empty means' },
  point: { zh: '从起始月数起，首月为 1', en: 'counted from the first month = 1' },
  offset: { zh: '已过月数，首日为 0', en: 'months gone by, 0 from the first day' },
  calendar: { zh: '年-月', en: 'year-month' },
  json: {
    zh: '与该输入项相同的写法；复杂值用 JSON',
    en: 'as the input itself is written; JSON for anything else',
  },
  wrong: { zh: '不在允许范围', en: 'Not allowed' },
} as const satisfies Record<string, Label>;

/** Units that only inputs have. */
const UNITS: Readonly<Record<string, Label>> = {
  monthNo: { zh: '月序', en: 'month no.' },
  monthsIn: { zh: '月后', en: 'months in' },
  calendarMonth: { zh: '年-月', en: 'yyyy-mm' },
  version: { zh: '版', en: 'version' },
  item: { zh: '项', en: 'items' },
  set: { zh: '套', en: 'units' },
  sheet: { zh: '张', en: 'vouchers' },
  rank: { zh: '位', en: 'rank' },
  time: { zh: '次', en: 'runs' },
  seed: { zh: '整数', en: 'integer' },
  coefficient: { zh: '系数', en: 'coefficient' },
  unitsOf: { zh: '自身单位', en: 'own unit' },
};

const isNumber = ({ type }: Field): boolean =>
  ['money', 'number', 'whole', 'share', 'month', 'calendarMonth', 'any'].includes(type);

/** Code of a number's unit; undefined for words, choices and flags. */
export const unitCode = ({ path, field }: FieldOutline): string | undefined =>
  isNumber(field) ? (fieldLabel(path)?.unit ?? (field.type === 'share' ? '%' : undefined)) : undefined;

export const unitWord = (outlined: FieldOutline, lang: Language): string => {
  const code = unitCode(outlined);
  return code === undefined ? '' : (UNITS[code]?.[lang] ?? unitInWords(code, lang));
};

export const labelOf = ({ path, key }: FieldOutline, lang: Language): string =>
  fieldLabel(path)?.[lang] ?? key;

/** A column of a table: a field, or one of the columns that hold records together. */
export interface ColumnOutline {
  readonly key: string;
  readonly head: string;
  readonly field?: FieldOutline;
}

/** Columns of a list's table, in order; heads differ within a table. */
export const columnsOf = (
  list: ListOutline,
  lang: Language,
  needsNumber: boolean,
): readonly ColumnOutline[] => {
  const own = list.columns.map((field): ColumnOutline => {
    const unit = unitWord(field, lang);
    const label = labelOf(field, lang);
    return { key: field.key, head: unit === '' ? label : `${label} (${unit})`, field };
  });
  const parent = LIST_NAMES[list.path]?.parent ?? WORDS.parent;
  return [
    ...(list.parent === undefined ? [] : [{ key: PARENT, head: parent[lang] }]),
    ...(needsNumber ? [{ key: NUMBER, head: WORDS.number[lang] }] : []),
    ...(list.holds === 'named'
      ? [{ key: NAME, head: (list.path === 'sources' ? WORDS.path : WORDS.parameter)[lang] }]
      : []),
    ...own,
  ];
};

/** The text that stands in the cell for a choice or flag. */
export const choiceText = (path: string, value: string, lang: Language): string =>
  choiceWord(path.replace(/\[\d+\]/g, '[]'), value)?.[lang] ?? value;

/** What a field admits, in words; '' where anything goes. */
const allowed = ({ path, field }: FieldOutline, lang: Language): string => {
  if (field.type === 'flag')
    return [choiceText(path, 'true', lang), choiceText(path, 'false', lang)].join(' / ');
  if (field.type === 'choice')
    return (field.values ?? []).map((value) => choiceText(path, value, lang)).join(' / ');
  if (field.type === 'calendarMonth') return WORDS.calendar[lang];
  if (field.type === 'month') return field.range?.min === 0 ? WORDS.offset[lang] : WORDS.point[lang];
  if (field.type === 'any') return WORDS.json[lang];
  const { min, above, max } = field.range ?? {};
  const show = (value: number): string =>
    field.type === 'share'
      ? `${Number((value * 100).toPrecision(12))}%`
      : value.toLocaleString('en-US', { maximumFractionDigits: 10 });
  if (min !== undefined && max !== undefined) return `${show(min)}–${show(max)}`;
  return [
    ...(above === undefined ? [] : [`> ${show(above)}`]),
    ...(min === undefined ? [] : [`≥ ${show(min)}`]),
    ...(max === undefined ? [] : [`≤ ${show(max)}`]),
  ].join(lang === 'zh' ? '，' : ', ');
};

/** What may stand in a field, in a line. */
export const meaning = (outlined: FieldOutline, lang: Language): string => {
  const { presence, clause, fallback, type } = outlined.field;
  const byDefault =
    type === 'flag' || type === 'choice'
      ? choiceText(outlined.path, String(fallback), lang)
      : String(fallback);
  const must = {
    required: WORDS[outlined.isOfOptionalGroup === true ? 'together' : 'required'][lang],
    optional: WORDS.optional[lang],
    open: `${WORDS.open[lang]}${clause === undefined ? '' : ` ${clause}`}`,
    default: `${WORDS.fallback[lang]} ${byDefault}`,
  }[presence];
  return [allowed(outlined, lang), must].filter((part) => part !== '').join(lang === 'zh' ? '；' : '; ');
};
