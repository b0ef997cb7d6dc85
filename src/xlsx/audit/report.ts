import type { Colour, Verdicts } from '../../analysis';
import type { Label } from '../../rows';
import type { WorkbookPlan } from '../../workbook/plan';

/** An error takes the trust away; a warning is for the reader to judge; a remark is only said. */
export type Severity = 'error' | 'warning' | 'remark';

export const VERDICT_PHASES = ['construction', 'operation', 'overall'] as const;
export type VerdictPhase = (typeof VERDICT_PHASES)[number];

/** The workbook we would write for the project that the file's own inputs describe, in the file's language and unit. */
export interface Rebuilt {
  readonly plan: WorkbookPlan;
  /** The verdict of that project. */
  readonly verdict: Verdicts;
  /** Policy parameters that the file overrides without saying why. */
  readonly overridesWithoutReason?: readonly Unreasoned[];
  /** Cells of stamps that name other inputs than the file has: results that were computed before an input was changed. */
  readonly outdatedStamps?: readonly { readonly sheet: string; readonly cell: string }[];
}

/** An override without its reason: the parameter, and the cell where the reason belongs. */
export interface Unreasoned {
  readonly id: string;
  readonly sheet: string;
  readonly cell: string;
}

export type AuditKind =
  // What is computed.
  | 'changedFormula'
  | 'typedOver'
  | 'removedCell'
  | 'checkEdited'
  | 'brokenReference'
  | 'changedConstant'
  | 'extraCell'
  | 'alteredValue'
  | 'staleValue'
  | 'otherRate'
  | 'missingValue'
  // What stands where.
  | 'insertedRow'
  | 'insertedColumn'
  | 'deletedRow'
  | 'deletedColumn'
  | 'movedRow'
  | 'outdatedNote'
  | 'missingSheet'
  | 'renamedSheet'
  | 'movedSheet'
  | 'extraSheet'
  // What a reader sees.
  | 'hiddenSheet'
  | 'hiddenRow'
  | 'hiddenColumn'
  | 'changedText'
  | 'changedUnit'
  | 'numberFormat'
  | 'invisibleText'
  | 'conditionalFormat'
  // What reaches in from outside, and how the workbook computes.
  | 'externalLink'
  | 'macro'
  | 'foreignPart'
  | 'iteration'
  | 'precisionAsDisplayed'
  | 'manualCalculation'
  | 'dateSystem'
  | 'redirectedName'
  | 'missingName'
  // What the workbook says of itself.
  | 'inputDigest'
  | 'structure'
  | 'formulaDigest'
  | 'otherVersion'
  | 'staleStamp'
  | 'policyReason'
  | 'inputFormula'
  | 'inputUnread'
  | 'unprotected'
  | 'unlocked';

/** One thing that is not as we would have written it. Findings are values; nothing here is thrown. */
export interface AuditFinding {
  readonly severity: Severity;
  readonly kind: AuditKind;
  /** The sheet as the file names it; null for the whole workbook. */
  readonly sheet: string | null;
  /** `D7`, `D7:K7`, or several of these parted by commas, as the file counts them; null for the whole sheet. */
  readonly cells: string | null;
  /** How many cells, rows or columns. */
  readonly count: number;
  /** What we would have written, and what stands there; empty where there is nothing. */
  readonly expected: string;
  readonly found: string;
  readonly what: Label;
  /** What it does to the verdict. */
  readonly effect: Label;
}

export type Trust = 'trusted' | 'trustedWithRemarks' | 'notTrusted';

export interface AuditReport {
  readonly trust: Trust;
  /** Recomputed by us from the file's inputs. */
  readonly verdict: Verdicts;
  /** The colours that the file shows; null where the cell shows none. */
  readonly shown: Readonly<Record<VerdictPhase, Colour | null>>;
  /** The same in words: 建设期红、运营期绿、全周期绿. */
  readonly shownInWords: Label;
  readonly isShownAsOurs: boolean;
  /** The worst first, then in reading order. */
  readonly findings: readonly AuditFinding[];
  readonly compared: {
    readonly sheets: number;
    readonly cells: number;
    readonly formulas: number;
    /** Cells whose value is not ours, those that only follow from others included. */
    readonly differing: number;
  };
}
