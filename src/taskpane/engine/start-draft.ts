import type { Wording } from '../../analysis';
import type { Language } from '../../i18n';
import { parseField, parseProject, template, toJson, type TemplateKind } from '../../project';
import { pathText } from '../../project/problem';
import type { FieldOutline } from '../../workbook/inputs';
import { SECTION_LABELS } from '../../workbook/inputs/sections';
import { labelOf, meaning, unitWord } from '../../workbook/inputs/words';
import { packIds, reading } from '../../xlsx/project';
import { fieldAt } from './explain-input';
import { choicesOf } from './inputs-field';
import { changedAt, type Keys, nameIn, valueAt } from './inputs-raw';

/** A new model that is being filled in: from which template, and what has been typed, by path. */
export interface Draft {
  readonly kind: TemplateKind;
  readonly typed: Readonly<Record<string, string>>;
}

/** A place that the template leaves empty. */
export interface DraftField {
  readonly path: string;
  /** 前期工程费 · 开始月份. */
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
  /** What may be chosen, in words; empty where the field is typed. */
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly text: string;
  /** What is wrong with what was typed; '' where nothing was typed. */
  readonly problem: string;
}

/** The empty places of one section. */
export interface DraftGroup {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly DraftField[];
  /** How many still have to be filled in or mended. */
  readonly left: number;
}

export interface DraftView {
  readonly groups: readonly DraftGroup[];
  readonly left: number;
  /** What is wrong between fields that are each filled in. */
  readonly together: readonly string[];
  /** The finished project as JSON; undefined while anything is missing. */
  readonly project: unknown;
}

/** The places that hold null, in the template's order. */
const emptyPlaces = (value: unknown, keys: Keys = []): Keys[] => {
  if (value === null) return [keys];
  if (Array.isArray(value)) return value.flatMap((each, at) => emptyPlaces(each, [...keys, at]));
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => emptyPlaces(each, [...keys, key]));
};

/** What the record is called that a field belongs to; '' for a field of no record. */
const recordOf = (root: unknown, keys: Keys): string => {
  const at = keys.findLastIndex((key) => typeof key === 'number');
  return at < 0 ? '' : nameIn(valueAt(root, keys.slice(0, at + 1))) || `#${Number(keys[at]) + 1}`;
};

const nameOf = (root: unknown, keys: Keys, outlined: FieldOutline, lang: Language): string =>
  [recordOf(root, keys), labelOf(outlined, lang)].filter((part) => part !== '').join(' · ');

const SECTIONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = SECTION_LABELS;

/** A template with what has been typed: each empty place with its label, what may stand there, and what is wrong with it. */
export const draftView = ({ kind, typed }: Draft, wording: Wording): DraftView => {
  const { lang } = wording;
  const blank = template(kind);
  const places = emptyPlaces(blank).flatMap((keys) => {
    const path = pathText(keys);
    const outlined = fieldAt(path);
    return outlined === undefined ? [] : [{ keys, path, outlined }];
  });
  const filled = places.reduce<unknown>((root, { keys, path }) => {
    const text = typed[path]?.trim() ?? '';
    return text === '' ? root : changedAt(root, keys, () => text);
  }, blank);
  const outcome = reading(lang, () => parseProject(filled, { packs: packIds }));
  const problems = outcome.ok ? [] : outcome.problems;
  const missing = new Set(problems.map(({ path }) => path));
  const fields = places.map(({ keys, path, outlined }) => {
    const text = typed[path] ?? '';
    const read = text === '' ? undefined : parseField({ pattern: outlined.path, path }, text, filled, false);
    const said = read?.ok === false ? [read.problem] : [];
    return {
      section: String(keys[0]),
      isLeft: missing.has(path),
      field: {
        path,
        label: nameOf(filled, keys, outlined, lang),
        unit: unitWord(outlined, lang),
        meaning: meaning(outlined, lang),
        choices: choicesOf(outlined, wording),
        text,
        problem: said.map(({ message, fix }) => `${message[lang]} ${fix[lang]}`).join(' '),
      },
    };
  });
  const sections = [...new Set(fields.map(({ section }) => section))];
  const known = new Set(places.map(({ path }) => path));
  return {
    groups: sections.map((id) => {
      const own = fields.filter(({ section }) => section === id);
      return {
        id,
        label: SECTIONS[id]?.[lang] ?? id,
        fields: own.map(({ field }) => field),
        left: own.filter(({ isLeft }) => isLeft).length,
      };
    }),
    left: problems.length,
    together: problems
      .filter(({ path }) => !known.has(path))
      .map(({ path, message }) => `${path} ${message}`),
    project: outcome.ok ? toJson(outcome.value) : undefined,
  };
};
