import type { InputSpec, Label } from '../../rows/definition';
import type { Context } from '../context';

export type Severity = 'error' | 'warning' | 'info';
/** How the value must stand to the limit; `ties` allows half a cent. */
export type Relation = 'atMost' | 'atLeast' | 'ties';

/** One line of the checklist (model.md 4.11): a value, a limit, and what to say when it fails. */
export interface CheckSpec {
  readonly id: string;
  readonly severity: Severity;
  readonly label: Label;
  readonly why: Label;
  readonly fix: Label;
  readonly clause: string;
  /** Row whose worst period is meant, or the row that a reader should look at first. */
  readonly row: string;
  readonly unit: string;
  readonly value: string;
  readonly limit: string | { readonly number: number | string; readonly label?: Label };
  readonly relation: Relation;
  /** The value may be not applicable; then the check is too. */
  readonly mayNotApply?: boolean;
  /** Inputs of the check's own, such as a share that only it reads. */
  readonly inputs?: Readonly<Record<string, InputSpec>>;
}

/** A check from its three pairs of sentences: what holds, what is wrong, what to do. */
export const check = (
  id: string,
  severity: Severity,
  [label, why, fix]: readonly (readonly [string, string])[],
  rest: Omit<CheckSpec, 'id' | 'severity' | 'label' | 'why' | 'fix'>,
): CheckSpec => {
  const words = (pair: readonly [string, string] | undefined): Label => ({
    zh: pair?.[0] ?? '',
    en: pair?.[1] ?? '',
  });
  return { id, severity, label: words(label), why: words(why), fix: words(fix), ...rest };
};

/** A policy figure as an input of the check that reads it, where the chosen packs state one. */
export const stated = (context: Context, names: Readonly<Record<string, string>>): Record<string, InputSpec> | undefined =>
  Object.values(names).every((id) => context.policyValue(id) !== undefined)
    ? Object.fromEntries(Object.entries(names).map(([name, id]) => [name, context.parameter(id)]))
    : undefined;
