import type { Expr } from '../ast';
import type { Graph, Node } from './graph';

/** What a formula can see while its cells are unfolded into the graph. */
export interface Scope {
  readonly graph: Graph;
  /** A number at a period or record. */
  readonly number: (expr: Expr, t: number) => Node;
  /** All values of a row or input. */
  readonly range: (ref: string) => readonly Node[];
  readonly texts: (ref: string) => readonly string[];
  readonly mayBeNA: (expr: Expr) => boolean;
  /** Says that the cell being unfolded may have no value in some draw. */
  readonly mayFail: () => void;
  /** What is made once for a range, by the first who asks. */
  readonly shared: Map<string, unknown>;
}

/** Amounts differ from a hundredth of a fen on, other numbers from a billionth: less is the crumbs of float64. */
export const toleranceOf = (...exprs: readonly Expr[]): number =>
  exprs.some(({ unit }) => unit?.powers.has('yuan')) ? 1e-3 : 1e-9;
