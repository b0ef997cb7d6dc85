import { type Decimal, ZERO } from '../../finance/decimal';
import type { Expr, RefExpr } from '../ast';
import type { Label } from '../definition';
import { compare } from '../exact/arithmetic';
import type { Exact } from '../exact/evaluate';
import { SINGLE } from '../program';

/** A part of a sum: `− uses`. */
export interface Term {
  readonly sign: 1 | -1;
  readonly expr: Expr;
  /** Without the sign. */
  readonly value: Decimal;
}

/** A row that explains most of another's value. */
export interface Contributor {
  /** The term of the traced formula it was found in. */
  readonly term: Term;
  /** The row or input found going down; absent where the term is more than a name. */
  readonly ref?: string;
  readonly label?: Label;
  readonly unit?: string;
  readonly index: number;
  readonly value: Decimal;
}

/** The signed terms of a formula; one alone where it is not a sum. */
export const termsOf = (expr: Expr, exact: Exact, index: number): readonly Term[] =>
  split(expr, 1).map(({ sign, expr: part }) => ({ sign, expr: part, value: exact.value(part, index) }));

const split = (expr: Expr, sign: 1 | -1): readonly Pick<Term, 'sign' | 'expr'>[] => {
  const opposite = sign === 1 ? -1 : 1;
  if (expr.type === 'binary' && expr.operator === '+') {
    return [...split(expr.left, sign), ...split(expr.right, sign)];
  }
  if (expr.type === 'binary' && expr.operator === '-') {
    return [...split(expr.left, sign), ...split(expr.right, opposite)];
  }
  if (expr.type === 'unary' && expr.operator === '-') return split(expr.argument, opposite);
  if (expr.type === 'call' && expr.name === 'SUM' && expr.args.every((a) => a.shape !== 'vector')) {
    return expr.args.flatMap((arg) => split(arg, sign));
  }
  return [{ sign, expr }];
};

/**
 * The largest item behind a sum, in the direction of its outcome: of a negative
 * cash, the largest use. Goes down through rows that are sums themselves, and
 * stops at rates times quantities, inputs and other periods.
 */
export const largestContributor = (
  expr: Expr,
  value: Decimal,
  exact: Exact,
  index: number,
): Contributor | undefined => {
  const terms = termsOf(expr, exact, index);
  if (terms.length < 2) return undefined;
  const direction = value.isZero() ? 0 : value.s;
  const term = largestTerm(terms, direction);
  if (term === undefined) return undefined;
  const effect = term.sign * term.value.s;
  return { term, ...descend(term, effect, exact, index) };
};

/** The term with the greatest effect in a direction; in either where it is 0. */
const largestTerm = (terms: readonly Term[], direction: number): Term | undefined => {
  let largest: Term | undefined;
  for (const term of terms) {
    if (term.value.isNaN() || term.value.isZero()) continue;
    if (direction !== 0 && term.sign * term.value.s !== direction) continue;
    if (largest === undefined || compare(term.value.abs(), largest.value.abs()) > 0) largest = term;
  }
  return largest;
};

const descend = (term: Term, direction: number, exact: Exact, index: number): Omit<Contributor, 'term'> => {
  let here = term;
  let at = index;
  let wanted = direction;
  let found: Omit<Contributor, 'term'> = { index, value: term.value };
  // Formulas of one period have no circle, so the way down ends.
  for (;;) {
    const ref = bareReference(here.expr);
    if (ref === undefined) return found;
    const row = exact.program.rows.get(ref.ref);
    at = row?.axis === SINGLE || ref.shape === 'scalar' ? 0 : at;
    const label = row?.spec.label ?? exact.program.inputs.get(ref.ref)?.label;
    const unit = ref.unit?.name ?? '';
    found = { ref: ref.ref, unit, index: at, value: here.value, ...(label && { label }) };
    if (row === undefined) return found;
    // A term subtracted grows the sum where it falls, so the direction turns with its sign.
    wanted *= here.sign;
    const next = largestTerm(termsOf(row.expr, exact, at), wanted);
    if (next === undefined || bareReference(next.expr) === undefined) return found;
    here = next;
  }
};

const bareReference = (expr: Expr): RefExpr | undefined =>
  expr.type === 'ref' && expr.how === 'same' ? expr : undefined;

/** Whether a value is 0 or not applicable, and so says nothing in a sum. */
export const saysNothing = ({ value }: Term): boolean => value === ZERO || value.isNaN();
