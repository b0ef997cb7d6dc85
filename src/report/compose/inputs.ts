import { Decimal } from '../../finance/decimal';
import { formatMonth, formatNumber, formatPercent, t } from '../../i18n';
import {
  lists,
  NAME,
  outline,
  type FieldOutline,
  type ListOutline,
  type SectionOutline,
} from '../../workbook/inputs/outline';
import { listLabel, SECTION_LABELS, SECTION_ORDER } from '../../workbook/inputs/sections';
import { sourceOf, sourceWords } from '../../workbook/inputs/sources';
import { choiceText, labelOf, unitCode, unitWord } from '../../workbook/inputs/words';
import type { Block, Row, Section } from '../document';
import { tell } from '../words';
import { inLanguage, line, spoken, tableOf, type Ground } from './ground';

/** Sections that stand elsewhere in the report, or say nothing to its reader. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'schemaVersion',
  'policy',
  'scenarios',
  'risk',
  'sources',
  'notes',
]);

/** What stands in a record beside its content. */
const OWN_COLUMN = new Set(['name', 'id', 'source']);

const decimalText = (ground: Ground, outlined: FieldOutline, value: Decimal): string => {
  const { lang } = ground;
  if (outlined.field.type === 'share') return formatPercent(value, Math.max(2, value.decimalPlaces() - 2));
  const code = unitCode(outlined);
  if (code === 'yuan') return spoken(ground, value, 'yuan');
  const unit = unitWord(outlined, lang);
  const said = formatNumber(value, 0, Math.min(value.decimalPlaces(), 6));
  return unit === '' ? said : `${said} ${unit}`;
};

/** What was entered, as a person reads it; '' where nothing was. */
const entered = (ground: Ground, outlined: FieldOutline, value: unknown): string => {
  const { lang } = ground;
  const { type } = outlined.field;
  if (value === undefined || value === null) return '';
  if (value instanceof Decimal) return decimalText(ground, outlined, value);
  if (typeof value === 'number') return decimalText(ground, outlined, new Decimal(value));
  if (typeof value === 'boolean') return choiceText(outlined.path, String(value), lang);
  if (typeof value !== 'string') return '';
  if (type === 'choice') return choiceText(outlined.path, value, lang);
  return type === 'calendarMonth' ? formatMonth(value, lang) : value;
};

const at = (root: unknown, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], root);

const pair = ({ lang }: Ground, label: string, value: string): string =>
  `${label}${t(lang, 'colon')}${value}`;

const joined = ({ lang }: Ground, parts: readonly string[]): string =>
  parts.join(lang === 'zh' ? '；' : '; ');

/** The lists within a record, each folded into one phrase. */
const childrenOf = (ground: Ground, list: ListOutline, record: unknown): string[] =>
  lists()
    .filter(({ parent }) => parent?.path === list.path)
    .flatMap((child) => {
      const held = at(record, child.path.slice(`${list.path}[].`.length));
      const entries = Array.isArray(held) ? (held as unknown[]) : [];
      if (entries.length === 0) return [];
      const said = entries
        .map((entry) => fieldsOf(ground, child, entry).join(' '))
        .join(ground.lang === 'zh' ? '，' : ', ');
      return [pair(ground, inLanguage(ground, listLabel(child.path)), said)];
    });

/** The fields of a record with their values; a bare value is its own. */
const fieldsOf = (ground: Ground, list: ListOutline, record: unknown): string[] =>
  list.holds === 'values'
    ? list.columns.map((column) => entered(ground, column, record))
    : list.columns
        .filter(({ key }) => !OWN_COLUMN.has(key) && key !== NAME)
        .flatMap((column) => {
          const said = entered(ground, column, at(record, column.key));
          return said === '' ? [] : [pair(ground, labelOf(column, ground.lang), said)];
        });

const nameOf = (record: unknown, number: number): string => {
  const { name, id } = (record ?? {}) as { name?: unknown; id?: unknown };
  return [name, id].find((each): each is string => typeof each === 'string' && each !== '') ?? String(number);
};

const sourceAt = (ground: Ground, path: string, record?: unknown): string => {
  const own = (record as { source?: unknown } | undefined)?.source;
  if (typeof own === 'string' && own !== '') return sourceWords(own, ground.lang);
  return sourceWords(sourceOf(ground.evaluation.project, path), ground.lang);
};

const listTable = (ground: Ground, list: ListOutline): Block[] => {
  const held = at(ground.evaluation.project, list.path);
  const records = Array.isArray(held) ? (held as unknown[]) : [];
  if (list.parent !== undefined || records.length === 0) return [];
  const rows = records.map((record, index): Row => {
    const content = [...fieldsOf(ground, list, record), ...childrenOf(ground, list, record)];
    const name = list.holds === 'values' ? String(index + 1) : nameOf(record, index + 1);
    return line([name, joined(ground, content), sourceAt(ground, `${list.path}[${index}]`, record)]);
  });
  const { lang } = ground;
  return tableOf(
    inLanguage(ground, listLabel(list.path)),
    [[tell(lang, 'item')], [tell(lang, 'content')], [tell(lang, 'source')]],
    rows,
  );
};

/** Single fields of a section: what was entered, and where it comes from. */
const fieldTable = (ground: Ground, { id, fields }: SectionOutline): Block[] => {
  const { lang, evaluation } = ground;
  const { project } = evaluation;
  const rows = fields.flatMap((outlined): Row[] => {
    const { path } = outlined;
    const said = path.endsWith('.source') ? '' : entered(ground, outlined, at(project, path));
    if (said === '') return [];
    const own = path.endsWith('.value') ? at(project, path.replace(/\.value$/, '')) : undefined;
    return [line([labelOf(outlined, lang), said, sourceAt(ground, path, own)])];
  });
  if (rows.length === 0) return [];
  return tableOf(
    inLanguage(ground, SECTION_LABELS[id]),
    [[tell(lang, 'item')], [tell(lang, 'value')], [tell(lang, 'source')]],
    rows,
  );
};

/** Everything that was entered, section by section, with its sources. */
export const inputSections = (ground: Ground): Section[] =>
  SECTION_ORDER.filter((id) => !ELSEWHERE.has(id)).flatMap((id): Section[] => {
    const section = outline().find((each) => each.id === id);
    if (section === undefined) return [];
    const blocks = [
      ...fieldTable(ground, section),
      ...section.lists.flatMap((list) => listTable(ground, list)),
    ];
    const title = inLanguage(ground, SECTION_LABELS[id]);
    return blocks.length === 0 ? [] : [{ id: `inputs-${id}`, title, isWide: false, blocks, sections: [] }];
  });
