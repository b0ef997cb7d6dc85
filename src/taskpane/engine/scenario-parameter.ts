import { parameterText, type Comparison, type Wording } from '../../analysis';
import { Decimal } from '../../finance/decimal';
import {
  catalogue,
  isParameterId,
  resolve,
  type Override,
  type ParameterId,
  type Resolved,
} from '../../policy';
import { parseField, policyIdOf, type Json } from '../../project';
import type { Opened } from './opened';
import { isShare } from './policy-value';

/** A policy parameter that a scenario may set, as the base has it. */
export interface ParameterHit {
  /** `policy.relocation.upliftRate`. */
  readonly path: string;
  readonly title: string;
  /** The base's value as it is typed: `10%`. */
  readonly text: string;
}

const MOST = 10;
const TITLE = { zh: '政策参数：', en: 'Policy parameter: ' } as const;

/** The parameter that a path names; undefined for every other path. */
export const parameterOf = (path: string): ParameterId | undefined => {
  const id = policyIdOf(path);
  return id !== undefined && isParameterId(id) ? id : undefined;
};

export const parameterTitle = (id: ParameterId, { lang }: Wording): string =>
  `${TITLE[lang]}${catalogue[id].label[lang]}`;

interface Chosen {
  readonly policy?: { readonly packs?: string[]; readonly overrides?: readonly Override[] };
}

const policyOf = (raw: unknown): readonly Resolved[] => {
  const { packs = [], overrides = [] } = (raw as Chosen | undefined)?.policy ?? {};
  return resolve(packs, overrides).all();
};

const typedValue = (value: Decimal, id: ParameterId): string =>
  isShare(catalogue[id]) ? `${value.times(100).toFixed()}%` : value.toFixed();

/** A value of a parameter as JSON has it: as it stands in its box, and in words. */
export const parameterTyped = (id: ParameterId, path: string, value: unknown): string => {
  const read = parseField({ pattern: path, path }, value, undefined, false);
  return read.ok ? typedValue(new Decimal(String(read.value)), id) : String(value);
};

export const parameterInWords = (id: ParameterId, path: string, value: Json, { lang }: Wording): string => {
  const read = parseField({ pattern: path, path }, value, undefined, false);
  return read.ok
    ? parameterText(new Decimal(String(read.value)), catalogue[id], lang)
    : JSON.stringify(value);
};

/** What the base has, in words; empty where its packs leave the parameter open. */
export const parameterBase = (raw: unknown, id: ParameterId, { lang }: Wording): string => {
  const value = policyOf(raw).find((each) => each.id === id)?.value;
  return value === undefined ? '' : parameterText(value, catalogue[id], lang);
};

/** Parameters that a scenario has set, as its page shows what it changed. */
export const changedParameters = ({ policy: { values } }: Comparison, wording: Wording) =>
  values.flatMap(({ id, before, after }) => {
    if (!isParameterId(id)) return [];
    const text = (value: Decimal | null | undefined): string =>
      parameterText(value ?? undefined, catalogue[id], wording.lang);
    return [
      {
        path: `policy.${id}`,
        title: parameterTitle(id, wording),
        before: text(before?.value),
        after: text(after?.value),
      },
    ];
  });

/** Parameters by label or name in either language, every word of the search found; those without a value are left out. */
export const searchParameters = ({ project }: Opened, wording: Wording, text: string): ParameterHit[] => {
  const sought = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return [];
  const { packs, overrides } = project.policy;
  return resolve(packs, overrides)
    .all()
    .flatMap(({ id, value }): ParameterHit[] => {
      if (value === undefined || !isParameterId(id)) return [];
      const { zh, en } = catalogue[id].label;
      const all = `${zh} ${en} policy.${id}`.toLowerCase();
      if (!sought.every((word) => all.includes(word))) return [];
      return [{ path: `policy.${id}`, title: parameterTitle(id, wording), text: typedValue(value, id) }];
    })
    .slice(0, MOST);
};
