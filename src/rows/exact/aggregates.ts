import { type Decimal, ZERO } from '../../finance/decimal';
import type { CallExpr, Expr, RefExpr } from '../ast';
import { CellFault } from '../errors';
import { add, compare, divide, NA, whole } from './arithmetic';
import { type Cell, fixed, once, varying } from './cell';
import type { Environment } from './environment';

export const smaller = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);

/** MIN, MAX, SUM, AVERAGE and COUNT over values of this period and over whole rows. */
export const aggregate = (
  expr: CallExpr,
  env: Environment,
  specialise: (expr: Expr, env: Environment) => Cell,
): Cell => {
  const known: Decimal[] = [];
  const open: Cell[] = [];
  for (const arg of expr.args) {
    if (arg.shape === 'vector') {
      // What is not applicable is skipped, as Excel skips text in a range.
      for (const value of env.values((arg as RefExpr).ref)) if (value !== NA) known.push(value);
    } else {
      const cell = specialise(arg, env);
      if (cell.fixed === undefined) open.push(cell);
      else known.push(cell.fixed);
    }
  }
  switch (expr.name) {
    case 'COUNT':
      return fixed(whole(known.length + open.length));
    case 'AVERAGE': {
      const count = whole(known.length + open.length);
      if (count === ZERO) return env.mayBeNA(expr) ? fixed(NA) : once(nothingToAverage);
      const sum = combine(known, open, add);
      return sum.fixed === undefined
        ? varying((t) => divide(sum.at(t), count), sum.safe)
        : fixed(divide(sum.fixed, count));
    }
    case 'SUM':
      return combine(known, open, add);
    default: {
      // MIN of no numbers at all is 0 in Excel; of none that apply, not applicable.
      if (known.length + open.length === 0) return fixed(env.mayBeNA(expr) ? NA : ZERO);
      return combine(known, open, expr.name === 'MIN' ? smaller : larger);
    }
  }
};

const nothingToAverage = (): never => {
  throw new CellFault('nothingToAverage');
};

/** Folds what is known once, and the rest in each period. */
const combine = (
  known: readonly Decimal[],
  open: readonly Cell[],
  f: (a: Decimal, b: Decimal) => Decimal,
): Cell => {
  const [first, ...others] = open;
  const start = known.length === 0 ? undefined : known.reduce(f);
  if (first === undefined) return fixed(start ?? ZERO);
  const safe = open.every((cell) => cell.safe);
  const { at } = first;
  const rest = others.map((cell) => cell.at);
  const [second] = rest;
  if (start !== undefined && second === undefined) return varying((t) => f(start, at(t)), safe);
  if (start === undefined && second !== undefined && rest.length === 1) {
    return varying((t) => f(at(t), second(t)), safe);
  }
  return varying((t) => {
    let result = start === undefined ? at(t) : f(start, at(t));
    for (const next of rest) result = f(result, next(t));
    return result;
  }, safe);
};
