import type { Language } from '../../i18n';
import { pathText } from '../../project/problem';
import { type FieldOutline, listLabel, type ListOutline, lists } from '../../workbook/inputs';
import { SECTION_LABELS } from '../../workbook/inputs/sections';
import { choiceText, labelOf } from '../../workbook/inputs/words';
import { fieldAt } from './explain-input';
import type { Change } from './inputs-changes';
import { readField } from './inputs-field';
import type { RawInputs, Shape } from './inputs-entered';
import { toldAs } from './inputs-list';
import type { Keys } from './inputs-raw';

const SEPARATOR = ' · ';

/** Whose values stand under names. */
const isNamed = (list: ListOutline, keys: Keys): boolean =>
  list.holds === 'named' && typeof keys.at(-1) === 'string';

const listAtKeys = (keys: Keys): ListOutline | undefined => {
  const pattern = keys.map((key) => (typeof key === 'number' ? '[]' : `.${key}`)).join('');
  return lists().find(({ path }) => `.${path}` === pattern);
};

/** 出让地块 · 北地块: the lists and records on the way; the section's name for what lies in none. */
const recordTitle = (shape: RawInputs, keys: Keys, lang: Language): string => {
  const steps = keys.flatMap((key, index) => {
    const list = listAtKeys(keys.slice(0, index));
    if (list === undefined || (typeof key === 'string' && !isNamed(list, keys))) return [];
    const told = toldAs(shape, list, keys.slice(0, index + 1));
    const number = typeof key === 'number' ? String(key + 1) : key;
    return [listLabel(list.path)[lang], told === '' ? number : told];
  });
  const list = listAtKeys(keys);
  if (list !== undefined) steps.push(listLabel(list.path)[lang]);
  if (steps.length > 0) return steps.join(SEPARATOR);
  const section = Object.entries(SECTION_LABELS).find(([id]) => id === keys[0]);
  return section?.[1][lang] ?? '';
};

/** 出让地块 · 北地块 · 楼面价. */
export const titleOf = (shape: RawInputs, outlined: FieldOutline, keys: Keys, lang: Language): string =>
  [recordTitle(shape, keys, lang), labelOf(outlined, lang)].filter((part) => part !== '').join(SEPARATOR);

/** A choice by its words; anything else as it stands in its box. */
export const inWords = ({ path, field }: FieldOutline, text: string, lang: Language): string =>
  text !== '' && (field.type === 'choice' || field.type === 'flag') ? choiceText(path, text, lang) : text;

/** A collected change, to be put in words. */
export interface ChangeView {
  readonly kind: Change['kind'];
  /** The list or field it is about, with its record. */
  readonly title: string;
  /** What the field becomes; '' where nothing is set. */
  readonly text: string;
}

const fieldSet = (before: Shape, after: Shape, keys: Keys, lang: Language): Omit<ChangeView, 'kind'> => {
  const outlined = fieldAt(pathText(keys));
  if (outlined === undefined) return { title: keys.join('.'), text: '' };
  return {
    title: titleOf(before, outlined, keys, lang),
    text: inWords(outlined, readField(after, outlined, keys).text, lang),
  };
};

/** What a change does, told of the inputs before and after it. */
export const changeView = (change: Change, before: Shape, after: Shape, lang: Language): ChangeView => {
  const { kind } = change;
  switch (kind) {
    case 'set':
      return { kind, ...fieldSet(before, after, change.keys, lang) };
    case 'add': {
      const title = listLabel(listAtKeys(change.list)?.path ?? '')[lang];
      return { kind, title, text: change.name ?? '' };
    }
    case 'copy':
    case 'remove':
      return { kind, title: recordTitle(before, [...change.list, change.at], lang), text: '' };
    case 'move':
      return {
        kind,
        title: recordTitle(before, [...change.list, change.from], lang),
        text: String(change.to + 1),
      };
  }
};
