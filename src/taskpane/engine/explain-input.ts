import type { Wording } from '../../analysis';
import type { Place } from '../../excel';
import { Decimal } from '../../finance/decimal';
import { formatNumber } from '../../i18n';
import type { Project } from '../../project';
import { type FieldOutline, householdsOutline, lists, outline } from '../../workbook/inputs';
import { sourceOf, sourceWords } from '../../workbook/inputs/sources';
import { choiceText, labelOf, unitCode, unitWord } from '../../workbook/inputs/words';
import { writtenJson } from '../../workbook/inputs/values';
import type { Opened } from './opened';
import { shown, type Shown } from './shown';

/** What somebody entered: where it stands, what it says, and where it comes from. */
export interface InputView {
  readonly path: string;
  readonly label: string;
  /** The record it belongs to: 北地块; '' outside lists. */
  readonly record: string;
  readonly value: Shown;
  readonly source: string;
  readonly place: Place | undefined;
  /** The policy parameter, where it stands on the policy sheet. */
  readonly parameter: string | undefined;
}

const POLICY = 'policy:';

let fields: ReadonlyMap<string, FieldOutline> | undefined;

/** The field that a path, or a pattern of paths, leads to; undefined where there is none. */
export const fieldAt = (path: string): FieldOutline | undefined => {
  fields ??= new Map(
    [
      ...outline().flatMap((section) => section.fields),
      ...lists().flatMap((list) => list.columns),
      ...householdsOutline(),
    ].map((field) => [field.path, field]),
  );
  const anywhere = path.replace(/\[\d+\]/g, '[]');
  return (
    fields.get(anywhere) ??
    fields.get(anywhere.replace(/^sources\..*/, 'sources.*')) ??
    fields.get(anywhere.replace(/\.[^.]+$/, '.*'))
  );
};

const child = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/** A path's keys; what comes after `sources.` is one name, dots and all. */
const keysOf = (path: string): readonly string[] =>
  path.startsWith('sources.')
    ? ['sources', path.slice('sources.'.length)]
    : path.split(/[.[\]]+/).filter((key) => key !== '');

const valueAt = (project: Project, path: string): unknown => keysOf(path).reduce<unknown>(child, project);

/** Names of the records that a path goes through. */
const recordOf = (project: Project, path: string): string => {
  let here: unknown = project;
  const names: string[] = [];
  for (const key of keysOf(path)) {
    const isRecord = Array.isArray(here);
    here = child(here, key);
    if (!isRecord || typeof here !== 'object') continue;
    const name = child(here, 'name') ?? child(here, 'id');
    names.push(typeof name === 'string' ? name : String(Number(key) + 1));
  }
  return names.join(' · ');
};

const EMPTY: Shown = { text: '', exact: '', number: null };
const plain = (text: string): Shown => ({ ...EMPTY, text });

const decimalShown = (value: Decimal, field: FieldOutline, wording: Wording): Shown => {
  const code = unitCode(field) ?? '';
  if (field.field.type === 'share') return shown(value, 'share', wording);
  if (code === 'yuan') return shown(value, 'yuan', wording);
  const text = [formatNumber(value, 0, Math.min(6, value.decimalPlaces())), unitWord(field, wording.lang)];
  return { text: text.filter(Boolean).join(' '), exact: value.toFixed(), number: value.toNumber() };
};

const valueShown = (field: FieldOutline | undefined, value: unknown, wording: Wording): Shown => {
  if (value === undefined) return EMPTY;
  if (field === undefined) return plain(String(writtenJson(value).value?.value ?? ''));
  const { type } = field.field;
  if (value instanceof Decimal) return decimalShown(value, field, wording);
  if (typeof value === 'number' && type !== 'any') return decimalShown(new Decimal(value), field, wording);
  const isWord = typeof value === 'string' || typeof value === 'boolean';
  if (isWord && (type === 'choice' || type === 'flag'))
    return plain(choiceText(field.path, String(value), wording.lang));
  return plain(typeof value === 'string' ? value : String(writtenJson(value).value?.value ?? ''));
};

const ownSource = (project: Project, path: string): string | undefined => {
  const beside = valueAt(project, path.replace(/\.[^.]+$/, '.source'));
  return typeof beside === 'string' && beside !== '' ? beside : sourceOf(project, path);
};

const parameterInput = (opened: Opened, path: string, wording: Wording): InputView => {
  const { policy, inputs } = opened.drawn().draft;
  const id = path.slice(POLICY.length);
  const { parameter, value } = policy.get(id);
  const isShare = parameter.kind === 'share' || parameter.kind === 'rate';
  return {
    path,
    label: parameter.label[wording.lang],
    record: '',
    value: shown(value ?? null, isShare ? 'share' : parameter.unit, wording),
    source: parameter.clause.document[wording.lang],
    place: inputs.policyCell(id),
    parameter: id,
  };
};

/** An input by its path in the project, or `policy:` and a parameter's id; a path down a list takes its record. */
export const inputView = (
  opened: Opened,
  pattern: string,
  index: number | undefined,
  wording: Wording,
): InputView => {
  if (pattern.startsWith(POLICY)) return parameterInput(opened, pattern, wording);
  const { project } = opened;
  const path = pattern.replace('[]', `[${index ?? 0}]`);
  const field = fieldAt(path);
  const source =
    path.startsWith('sources') || path.startsWith('notes') ? undefined : ownSource(project, path);
  return {
    path,
    label: field === undefined ? path : labelOf(field, wording.lang),
    record: recordOf(project, path),
    value: valueShown(field, valueAt(project, path), wording),
    source: sourceWords(source, wording.lang),
    place: opened.cellOf(path) ?? opened.drawn().draft.inputs.cellOf(path),
    parameter: undefined,
  };
};
