import type { Wording } from '../../analysis';
import { pathText } from '../../project/problem';
import {
  type FieldOutline,
  HOUSEHOLDS,
  listLabel,
  type ListOutline,
  outline,
  OVERRIDES,
  type SectionOutline,
} from '../../workbook/inputs';
import { SECTION_LABELS, SHEET_OF } from '../../workbook/inputs/sections';
import { labelOf } from '../../workbook/inputs/words';
import type { Change } from './inputs-changes';
import { type Entered, type Shape, shapeOf } from './inputs-entered';
import { readField } from './inputs-field';
import { fieldKeys, innerKeys, recordKeys, toldAs } from './inputs-list';
import type { Keys } from './inputs-raw';
import { inWords, titleOf } from './inputs-title';
import type { Way } from './inputs-way';

/** A field that fits what is searched for, and the way to its form. */
export interface InputHit extends Way {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface SearchView {
  readonly hits: readonly InputHit[];
  /** Fields that fit as well but are not listed. */
  readonly more: number;
}

const MOST = 30;

/** A field where it stands, with the words it is found by. */
interface Candidate {
  readonly outlined: FieldOutline;
  readonly keys: Keys;
  readonly at: Readonly<Record<string, number>>;
  readonly section: SectionOutline;
  readonly words: readonly string[];
  /** It stands for what a first record would have. */
  readonly isOfNone?: boolean;
}

const bothOf = (label: { readonly zh: string; readonly en: string }): readonly string[] => [
  label.zh,
  label.en,
];

const wordsOf = (outlined: FieldOutline): readonly string[] => [
  labelOf(outlined, 'zh'),
  labelOf(outlined, 'en'),
  outlined.path,
  outlined.field.clause ?? '',
];

/** Fields that a list's records would have: it has none yet. */
const ofNone = (
  section: SectionOutline,
  list: ListOutline,
  keys: Keys,
  { at, words }: Pick<Candidate, 'at' | 'words'>,
): Candidate[] =>
  list.columns.map((outlined) => ({
    outlined,
    keys,
    at,
    section,
    words: [...words, ...bothOf(listLabel(list.path)), ...wordsOf(outlined)],
    isOfNone: true,
  }));

/** Every field of a list's records and of the lists within them. */
const inList = (
  shape: Shape,
  section: SectionOutline,
  list: ListOutline,
  keys: Keys,
  on: Pick<Candidate, 'at' | 'words'>,
): Candidate[] => {
  const records = recordKeys(shape, list, keys);
  if (records.length === 0) return ofNone(section, list, keys, on);
  return records.flatMap((record, index) => {
    const at = { ...on.at, [pathText(keys)]: index };
    const words = [...on.words, ...bothOf(listLabel(list.path)), toldAs(shape, list, record)];
    const own = list.columns.map((outlined) => ({
      outlined,
      keys: fieldKeys(list, record, outlined.key),
      at,
      section,
      words: [...words, ...wordsOf(outlined)],
    }));
    const inner = section.lists.filter(({ parent }) => parent === list);
    return [
      ...own,
      ...inner.flatMap((each) => inList(shape, section, each, innerKeys(each, list, record), { at, words })),
    ];
  });
};

const candidates = (shape: Shape): Candidate[] =>
  outline()
    .filter(({ id }) => id !== 'schemaVersion')
    .flatMap((section) => {
      const words = bothOf(SECTION_LABELS[section.id]);
      const fields = section.fields.map((outlined) => ({
        outlined,
        keys: outlined.path.split('.'),
        at: {},
        section,
        words: [...words, ...wordsOf(outlined)],
      }));
      const lists = section.lists.filter(
        ({ parent, path }) => parent === undefined && path !== OVERRIDES && path !== HOUSEHOLDS,
      );
      return [
        ...fields,
        ...lists.flatMap((list) => inList(shape, section, list, list.path.split('.'), { at: {}, words })),
      ];
    });

const plain = (text: string): string => text.toLowerCase();

/** The label itself goes before what is found by its list or path only. */
const rank = ({ outlined }: Candidate, sought: readonly string[]): number => {
  const label = plain(`${labelOf(outlined, 'zh')} ${labelOf(outlined, 'en')}`);
  return sought.every((word) => label.includes(word)) ? 0 : 1;
};

/** Fields by label, path, record or clause in either language; every word must be found. */
export const searchInputs = (
  entered: Entered,
  { lang }: Wording,
  text: string,
  changes: readonly Change[],
): SearchView => {
  const sought = plain(text).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return { hits: [], more: 0 };
  const shape = shapeOf(entered, changes);
  const found = candidates(shape)
    .filter(({ words, keys }) => {
      const all = plain([...words, pathText(keys)].join(' '));
      return sought.every((word) => all.includes(word));
    })
    .sort((a, b) => rank(a, sought) - rank(b, sought));
  return {
    hits: found.slice(0, MOST).map(({ outlined, keys, at, section, isOfNone }) => ({
      path: pathText(keys),
      part: SHEET_OF[section.id],
      group: section.id,
      at,
      id: `${pathText(keys)} ${outlined.path}`,
      title: titleOf(shape, outlined, keys, lang),
      text: isOfNone === true ? '' : inWords(outlined, readField(shape, outlined, keys).text, lang),
    })),
    more: Math.max(0, found.length - MOST),
  };
};
