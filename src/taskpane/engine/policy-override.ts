import { evaluate, type Wording } from '../../analysis';
import type { Entry } from '../../excel';
import { Decimal } from '../../finance/decimal';
import { rangeBroken, type Parameter } from '../../policy';
import { toJson, type Project } from '../../project';
import { overrideCells } from '../../xlsx/import/overrides';
import { reading } from '../../xlsx/project';
import type { Opened } from './opened';
import { isShare } from './policy-value';

/** What is to be done in the workbook, or why it cannot be. */
export type OverrideOutcome =
  /** Cells of the policy sheet to fill or to empty. */
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  /** The policy sheet has no line for the parameter: the workbook must be built again from this project. */
  | { readonly kind: 'project'; readonly project: unknown }
  | { readonly kind: 'noNumber' | 'noReason' }
  | { readonly kind: 'outOfRange'; readonly allowed: string }
  /** The model refuses it, in a sentence. */
  | { readonly kind: 'refused'; readonly said: string };

/** What is allowed, as it is typed. */
const IN_PERCENT: Partial<Readonly<Record<Parameter['kind'], string>>> = {
  share: '0% – 100%',
  rate: '−100% – 100%',
};

interface Own {
  readonly value: string;
  readonly reason: string;
}

/** The project with its own value of a parameter in place of the packs', or without one. */
export const withOverride = (project: Project, id: string, own: Own | undefined): Project => {
  const { overrides } = project.policy;
  const at = overrides.findIndex((each) => each.id === id);
  const changed = own === undefined ? [] : [{ id, ...own }];
  const next =
    at < 0
      ? [...overrides, ...changed]
      : overrides.flatMap((each, index) => (index === at ? changed : [each]));
  return { ...project, policy: { ...project.policy, overrides: next } };
};

/** A number as people type it: thousands may be parted, a percentage may carry its sign. */
const numberIn = (typed: string): Decimal | undefined => {
  const digits = typed.replace(/[\s,，]/g, '').replace(/[%％]$/, '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits) ? new Decimal(digits) : undefined;
};

/** Where it is written, if the model takes it. */
const placed = (opened: Opened, id: string, own: Own | undefined, { lang }: Wording): OverrideOutcome => {
  const changed = withOverride(opened.project, id, own);
  const trial = reading(lang, () => evaluate(changed));
  if (!trial.ok) return { kind: 'refused', said: trial.problems.map(({ message }) => message).join(' ') };
  const cells = opened.file === undefined ? undefined : overrideCells(opened.file, id);
  if (cells === undefined) return { kind: 'project', project: toJson(changed) };
  const { sheet, row, value, reason } = cells;
  return {
    kind: 'entries',
    entries: [
      { sheet, row, column: value, value: own && { kind: 'number', value: own.value } },
      { sheet, row, column: reason, value: own && { kind: 'text', value: own.reason } },
    ],
  };
};

/** Sets the project's own value of a parameter: a share or rate is typed in percent. */
export const setOverride = (
  opened: Opened,
  wording: Wording,
  id: string,
  typed: string,
  reason: string,
): OverrideOutcome => {
  const { parameter } = opened.evaluation.projectModel.policy.get(id);
  const number = numberIn(typed);
  if (number === undefined) return { kind: 'noNumber' };
  const value = isShare(parameter) ? number.div(100) : number;
  const allowed = rangeBroken(parameter.kind, value);
  if (allowed !== undefined) return { kind: 'outOfRange', allowed: IN_PERCENT[parameter.kind] ?? allowed };
  if (reason.trim() === '') return { kind: 'noReason' };
  return placed(opened, id, { value: value.toString(), reason: reason.trim() }, wording);
};

/** Goes back to what the packs say. */
export const removeOverride = (opened: Opened, wording: Wording, id: string): OverrideOutcome =>
  placed(opened, id, undefined, wording);
