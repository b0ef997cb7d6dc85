import { children, type Expr } from './ast';
import { FUNCTIONS, parameterAt } from './functions';

/** Whether a row, by its reference, may be not applicable somewhere. */
export type MayBeNA = (ref: string) => boolean;

/** Whether the expression may be not applicable; of a vector, whether any of its values may be. */
export const mayBeNA = (expr: Expr, rows: MayBeNA): boolean => {
  if (expr.type === 'ref') return rows(expr.ref);
  // Operators refuse such operands, so their own result always applies.
  if (expr.type !== 'call') return false;
  const spec = FUNCTIONS.get(expr.name);
  switch (spec?.notApplicable) {
    case 'always':
      return true;
    case 'passed':
      return expr.args.some(
        (arg, index) => parameterAt(spec, index)?.acceptsNA === true && mayBeNA(arg, rows),
      );
    case 'allSkipped':
      return expr.args.every((arg) => arg.shape === 'vector' && mayBeNA(arg, rows));
    default:
      return false;
  }
};

/**
 * Calls `report` where a value that may be not applicable is computed with. In
 * Excel it is empty text, which fails in sums and is greater than any number.
 */
export const checkApplicability = (expr: Expr, rows: MayBeNA, report: (where: Expr) => void): void => {
  const spec = expr.type === 'call' ? FUNCTIONS.get(expr.name) : undefined;
  children(expr).forEach((child, index) => {
    const parameter = spec === undefined ? undefined : parameterAt(spec, index);
    // Excel skips text in a range, but not text that an expression hands over.
    const accepted =
      parameter?.acceptsNA === true && (parameter.slot !== 'values' || child.shape === 'vector');
    if (!accepted && mayBeNA(child, rows)) report(child);
    checkApplicability(child, rows, report);
  });
};

/** The rows that may be not applicable: the least set that is closed under their formulas. */
export const rowsThatMayBeNA = (exprs: ReadonlyMap<string, Expr>): ReadonlySet<string> => {
  const found = new Set<string>();
  const inFound: MayBeNA = (ref) => found.has(ref);
  let grew = true;
  while (grew) {
    grew = false;
    for (const [ref, expr] of exprs) {
      if (found.has(ref) || !mayBeNA(expr, inFound)) continue;
      found.add(ref);
      grew = true;
    }
  }
  return found;
};
