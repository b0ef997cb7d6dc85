import type { Said } from '../read/messages';
import type { Kind } from './rules/kinds';

/** How much of a rule a machine can check. */
export type Extent = 'full' | 'part' | 'none';

/** One fault, over one block of cells, one sheet, or the whole workbook. */
export interface Finding {
  /** 1 … 24 of the modelling rules; 25 … 28 are beyond them. */
  readonly rule: number;
  readonly name: Said;
  /** What kind of fault within the rule: 'typedOver'. */
  readonly kind: Kind;
  /** null: the workbook as a whole. */
  readonly sheet: string | null;
  /** 'G5' or 'G5:K9'; null: the whole sheet or workbook. */
  readonly range: string | null;
  readonly cells: number;
  /** The formula of the range's first cell, without '='; null where the fault is none of a formula. */
  readonly formula: string | null;
  readonly why: Said;
  readonly fix: Said;
}

/** A declared exception, and what it let pass. */
export interface ExceptionUsed {
  readonly rule: number;
  readonly sheet: string | null;
  readonly range: string | null;
  readonly reason: string;
  /** Where it is declared: the file's entry or the cell of the workbook. */
  readonly from: string;
  /** Cells (or sheets, or workbooks) it let pass. */
  readonly count: number;
}

/** One rule's line of the summary. */
export interface RuleResult {
  readonly rule: number;
  readonly name: Said;
  readonly extent: Extent;
  readonly result: 'pass' | 'fail' | 'notCheckable';
  readonly findings: number;
  /** What declared exceptions let pass. */
  readonly excepted: number;
}

/** What a workbook looks like against the modelling rules. */
export interface LintReport {
  /** By rule, then in the order of tabs and cells. */
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleResult[];
  readonly exceptions: readonly ExceptionUsed[];
  readonly sheets: number;
  readonly formulas: number;
}
