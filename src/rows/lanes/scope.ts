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
  /** Says that a draw has no value where this is 0, as the exact reading would stop there. */
  readonly mustHold: (truth: Node) => void;
  /** Says the same where the value is no finite number; gives the value. */
  readonly mustBeThere: (value: Node) => Node;
  /** Unfolds what is needed only in draws in which the flag is 1. */
  readonly under: (flag: Node, unfold: () => Node) => Node;
  /** What is made once for a range, by the first who asks. */
  readonly shared: Map<string, unknown>;
}

/** Amounts differ from a hundredth of a fen on, other numbers from a billionth: less is the crumbs of float64. */
export const toleranceOf = (...exprs: readonly Expr[]): number =>
  exprs.some(({ unit }) => unit?.powers.has('yuan')) ? 1e-3 : 1e-9;
