import type { Wording } from '../../analysis';
import { fieldAt as projectFieldAt, parseField, type Json } from '../../project';
import type { FieldOutline } from '../../workbook/inputs';
import { meaning, unitWord } from '../../workbook/inputs/words';
import { fieldAt } from './explain-input';
import type { RawInputs } from './inputs-entered';
import { choicesOf, type FieldView, readField, textOf } from './inputs-field';
import type { Keys } from './inputs-raw';
import { inWords, titleOf } from './inputs-title';
import { refusalOf } from './inputs-entry';
import {
  parameterBase,
  parameterInWords,
  parameterOf,
  parameterTitle,
  parameterTyped,
} from './scenario-parameter';

/** A change of an own scenario as it is typed: the input by its path, the new value as its field takes it. */
export interface DraftChange {
  /** `facilities[0].rate`. */
  readonly path: string;
  readonly text: string;
}

/** The same with its field: how it is entered, what stands there in the base, and what refuses it. */
export interface ChangeField extends DraftChange {
  /** 融资 · 银团贷款 · 利率. */
  readonly title: string;
  readonly unit: string;
  readonly choices: FieldView['choices'];
  readonly meaning: string;
  /** The base's own value in words; '' for none. */
  readonly base: string;
  readonly problem: string | undefined;
}

const STEP = /([^.[\]]+)|\[(\d+)\]/g;

const keysOf = (path: string): Keys =>
  [...path.matchAll(STEP)].map(([, name, index]) => name ?? Number(index));

/** The field that a path leads to in this project; undefined where it leads to none. */
const outlinedAt = ({ raw }: RawInputs, path: string): FieldOutline | undefined =>
  'meant' in projectFieldAt(path, raw) ? undefined : fieldAt(path);

/** What an input is called; its path where it is none. */
export const inputTitle = (inputs: RawInputs, path: string, wording: Wording): string => {
  const parameter = parameterOf(path);
  if (parameter !== undefined) return parameterTitle(parameter, wording);
  const { lang } = wording;
  const outlined = outlinedAt(inputs, path);
  return outlined === undefined ? path : titleOf(inputs, outlined, keysOf(path), lang);
};

/** A value of an input in words, as its form shows it. */
export const valueInWords = (
  inputs: RawInputs,
  path: string,
  value: Json | undefined,
  wording: Wording,
): string => {
  const parameter = parameterOf(path);
  if (parameter !== undefined && value !== undefined)
    return parameterInWords(parameter, path, value, wording);
  const { lang } = wording;
  const outlined = outlinedAt(inputs, path);
  if (outlined === undefined || value === undefined) return value === undefined ? '' : JSON.stringify(value);
  return inWords(outlined, textAs(inputs, outlined, path, value), lang);
};

const textAs = ({ raw }: RawInputs, outlined: FieldOutline, path: string, value: Json): string => {
  const read = parseField({ pattern: outlined.path, path }, value, raw, false);
  return textOf(outlined, read.ok ? read.value : value);
};

/** A value as it stands in its box. */
export const valueTyped = (inputs: RawInputs, path: string, value: unknown): string => {
  const parameter = parameterOf(path);
  if (parameter !== undefined) return parameterTyped(parameter, path, value);
  const outlined = outlinedAt(inputs, path);
  return outlined === undefined ? String(value) : textAs(inputs, outlined, path, value as Json);
};

/** What was typed, as the field reads it, or why it does not. */
export const readChange = (
  inputs: RawInputs,
  { path, text }: DraftChange,
  wording: Wording,
): { readonly value: Json } | { readonly problem: string } => {
  const pattern = parameterOf(path) === undefined ? outlinedAt(inputs, path)?.path : path;
  if (pattern === undefined) return { problem: MISSING[wording.lang](path) };
  const typed = text.trim();
  if (typed === '') return { problem: EMPTY[wording.lang] };
  const read = parseField({ pattern, path }, typed, inputs.raw, false);
  if (!read.ok) return { problem: refusalOf(read.problem, wording) };
  return { value: read.json ?? null };
};

const MISSING = {
  zh: (path: string) => `项目中没有输入“${path}”。请删去这一项，另选一个输入。`,
  en: (path: string) => `The project has no input "${path}". Remove this change and choose another input.`,
};
const EMPTY = { zh: '请填写新值，或删去这一项。', en: 'Enter the new value, or remove this change.' };

/** A change with everything that its control needs. */
export const changeField = (inputs: RawInputs, change: DraftChange, wording: Wording): ChangeField => {
  const { lang } = wording;
  const { path } = change;
  const outlined = outlinedAt(inputs, path);
  const read = readChange(inputs, change, wording);
  const problem = 'problem' in read ? read.problem : undefined;
  if (outlined === undefined) {
    const parameter = parameterOf(path);
    const base = parameter === undefined ? '' : parameterBase(inputs.raw, parameter, wording);
    const title = inputTitle(inputs, path, wording);
    return { ...change, title, unit: '', choices: [], meaning: '', base, problem };
  }
  return {
    ...change,
    title: titleOf(inputs, outlined, keysOf(path), lang),
    unit: unitWord(outlined, lang),
    choices: choicesOf(outlined, wording),
    meaning: meaning(outlined, lang),
    base: inWords(outlined, readField(inputs, outlined, keysOf(path)).text, lang),
    problem,
  };
};
