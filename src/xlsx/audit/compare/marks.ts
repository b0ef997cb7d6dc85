import type { SheetPair } from '../align/sheets';
import type { AuditKind, Severity } from '../report';

/** One cell that is not as we would have written it. */
export interface Mark {
  readonly severity: Severity;
  readonly kind: AuditKind;
  readonly pair: SheetPair;
  /** As the file counts. */
  readonly row: number;
  readonly column: number;
  /** The cell of the plan; undefined where the plan has none. */
  readonly ours: { readonly row: number; readonly column: number } | undefined;
  readonly expected: string;
  readonly found: string;
  /** Marks of one kind and key are one finding. */
  readonly key: string;
}

/** A cell whose formula is ours and whose value is not. */
export interface Difference {
  readonly pair: SheetPair;
  readonly row: number;
  readonly column: number;
  readonly ours: { readonly row: number; readonly column: number };
}

/** What comparing the cells has found. */
export interface Comparison {
  readonly marks: Mark[];
  readonly differences: Difference[];
  cells: number;
  formulas: number;
}
