import type { Decimal } from '../../finance/decimal';
import type { Json } from '../../project';
import type { Label } from '../../rows';
import type { Evaluation } from '../evaluate';
import type { Figure } from '../figures';
import type { Finding } from '../findings';
import type { Verdict } from '../verdict';

/** What differs between two projects, in inputs, in policy and in what follows from them. Amounts are yuan, periods the month of their end. */
export interface Comparison {
  readonly before: Evaluation['summary'];
  readonly after: Evaluation['summary'];
  /** No input, no household, no rule and no result differs. */
  readonly isSame: boolean;
  readonly inputs: readonly InputDifference[];
  readonly households: HouseholdsDifference;
  readonly policy: PolicyDifference;
  readonly verdicts: Readonly<Record<'construction' | 'operation' | 'overall', VerdictDifference>>;
  /** Every key figure that either has; `differs` marks those that moved. */
  readonly figures: readonly FigureDifference[];
  /** Checks with another result, or that only one of the two has; failing ones first. Overrides stand under `policy`. */
  readonly checks: readonly CheckDifference[];
  readonly rows: RowsDifference;
}

/** Both values of something; null where one has none. */
export interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

export interface InputDifference extends Pair<Json> {
  /** `reordered` is a list whose lines are the same in another order: its values are their keys. */
  readonly kind: 'changed' | 'added' | 'removed' | 'reordered';
  /** Place in the later project; for what was removed, in the earlier one. */
  readonly path: string;
  /** Names of the lines in which the field stands, outermost first. */
  readonly lines: readonly string[];
  /** The field as forms and sheets name it; null where nobody has named it. */
  readonly label: Label | null;
}

/** Records matched by id. Sums count every household that a record stands for. */
export interface HouseholdsDifference {
  readonly before: HouseholdTotals;
  readonly after: HouseholdTotals;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly HouseholdChange[];
}

export interface HouseholdTotals {
  readonly records: number;
  readonly households: number;
  /** Old floor area, m². */
  readonly areaM2: Decimal;
}

export interface HouseholdChange {
  readonly id: string;
  readonly fields: readonly (Pair<Json> & { readonly field: string; readonly label: Label | null })[];
}

export interface PolicyDifference {
  /** Pack ids in order; null where they are the same. */
  readonly packs: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
  readonly overrides: readonly (Pair<OverrideText> & { readonly id: string; readonly label: Label | null })[];
  /** Parameters whose value in force differs, overridden or not. */
  readonly values: readonly PolicyValueDifference[];
}

export interface OverrideText {
  readonly value: string;
  readonly reason: string;
}

export interface PolicyValueDifference extends Pair<PolicyValue> {
  readonly id: string;
  readonly label: Label;
  readonly unit: string;
  readonly kind: string;
}

export interface PolicyValue {
  /** Null where it is open. */
  readonly value: Decimal | null;
  /** Pack whose parameter is in force. */
  readonly pack: string;
  readonly clause: Label;
  readonly isOverridden: boolean;
}

export interface VerdictDifference {
  readonly before: Verdict;
  readonly after: Verdict;
  /** Colour, gap or worst month is another. */
  readonly differs: boolean;
}

export interface FigureDifference extends Pair<Decimal> {
  readonly id: string;
  readonly label: Label;
  readonly unit: Figure['unit'];
  readonly row: string;
  /** After less before; null where either does not apply. */
  readonly change: Decimal | null;
  readonly differs: boolean;
}

export interface CheckDifference extends Pair<Finding> {
  readonly id: string;
  readonly label: Label;
}

/**
 * Rows of money that moved, on received and committed sources. Two projects with the same periods are compared period by period; with other steps, starts or
 * horizons their periods are not comparable, and calendar years are: a flow by its sum over the year, a balance by its stand
 * at the year's end, up to the earlier horizon.
 */
export interface RowsDifference {
  readonly by: 'period' | 'year';
  /** Ranked by the largest change in any one period or year, in yuan. */
  readonly moved: readonly RowDifference[];
  /** Sections, or rows of a section that both have, that only one of them has. */
  readonly only: readonly OnlyRows[];
}

export interface RowDifference {
  /** Row of the later project. */
  readonly row: string;
  readonly label: Label;
  readonly section: Label;
  /** Where it moved most, `YYYY-MM` or `YYYY`, and its values there. */
  readonly at: string;
  readonly before: Decimal;
  readonly after: Decimal;
  readonly change: Decimal;
  /** The change over the row's largest value in either project, without sign. */
  readonly share: Decimal;
  /** Change of a flow's total over the horizon, or of a balance's closing value; null for other kinds. */
  readonly totalChange: Decimal | null;
  /** Other rows whose largest change is the same amount: they mirror this one. */
  readonly alike: readonly string[];
}

export interface OnlyRows {
  readonly side: 'before' | 'after';
  readonly section: string;
  readonly label: Label;
  readonly rows: number;
}
