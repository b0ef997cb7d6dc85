import { type Decimal, ONE, ZERO } from '../../finance/decimal';
import type { BinaryExpr, BinaryOperator, Expr, RefExpr } from '../ast';
import { canonical } from '../inputs';
import { TEXT } from '../units';
import * as arithmetic from './arithmetic';
import { pick, specialiseCall } from './calls';
import { type Cell, fixed, lift1, lift2, type TextCell, varying } from './cell';
import type { Environment } from './environment';
import { remembered } from './remembered';
import { sure } from '../sure';

/** Makes a typed formula ready for one evaluation. */
export const specialise = (expr: Expr, env: Environment): Cell => {
  switch (expr.type) {
    case 'number':
      return fixed(canonical(expr.value));
    case 'ref':
      return specialiseRef(expr, env);
    case 'unary': {
      const argument = specialise(expr.argument, env);
      return expr.operator === '-'
        ? lift1(argument, arithmetic.negate)
        : lift1(argument, (x) => arithmetic.divide(x, arithmetic.whole(100)));
    }
    case 'binary':
      return specialiseBinary(expr, env);
    case 'call':
      return specialiseCall(expr, env, { number: specialise, text: specialiseText });
    case 'text':
    case 'criterion':
      throw new Error(`A ${expr.type} is not a number.`);
  }
};

const specialiseRef = ({ ref, how, shape, offset }: RefExpr, env: Environment): Cell => {
  const values = env.values(ref);
  if (shape === 'scalar') return fixed(sure(values[0]));
  const uniform = env.uniform(ref);
  switch (how) {
    case 'same':
      if (uniform !== undefined) return fixed(uniform);
      return varying((t) => sure(values[t]), true, true);
    case 'prev':
      if (uniform === ZERO) return fixed(ZERO);
      return varying((t) => (t < offset ? ZERO : sure(values[t - offset])), true, true);
    case 'next': {
      if (uniform === ZERO) return fixed(ZERO);
      const last = values.length - offset;
      return varying((t) => (t < last ? sure(values[t + offset]) : ZERO), true, true);
    }
    case 'whole':
      throw new Error(`${ref} is a range, not a number.`);
  }
};

const specialiseBinary = (expr: BinaryExpr, env: Environment): Cell => {
  if (expr.left.unit === TEXT) return specialiseTextComparison(expr, env);
  const left = specialise(expr.left, env);
  const right = specialise(expr.right, env);
  switch (expr.operator) {
    case '+':
      if (left.fixed === ZERO) return right;
      if (right.fixed === ZERO) return left;
      return lift2(left, right, arithmetic.add);
    case '-':
      return right.fixed === ZERO ? left : lift2(left, right, arithmetic.subtract);
    case '*':
      return product(left, right);
    case '/':
      return lift2(left, right, arithmetic.divide, right.fixed !== undefined);
    case '^':
      return lift2(left, right, power, false);
    default:
      return comparison(left, right, expr.operator);
  }
};

/** A product with a factor 0 is 0 without the other factor, unless that could fail. */
const product = (left: Cell, right: Cell): Cell => {
  if (left.fixed === ZERO && right.safe) return left;
  if (right.fixed === ZERO && left.safe) return right;
  if (left.fixed === ONE) return right;
  if (right.fixed === ONE) return left;
  if (left.fixed !== undefined || right.fixed !== undefined) {
    return lift2(left, right, arithmetic.multiply);
  }
  const [first, second] = right.cheap && !left.cheap ? [right, left] : [left, right];
  if (!second.safe || second.cheap) return lift2(first, second, arithmetic.multiply);
  const { at: factor } = first;
  const { at: rest } = second;
  return varying((t) => {
    const x = factor(t);
    return x === ZERO ? ZERO : arithmetic.multiply(x, rest(t));
  }, first.safe);
};

const comparison = (left: Cell, right: Cell, operator: BinaryOperator): Cell => {
  const { compare, flag } = arithmetic;
  switch (operator) {
    case '=':
      return lift2(left, right, (x, y) => flag(compare(x, y) === 0));
    case '<>':
      return lift2(left, right, (x, y) => flag(compare(x, y) !== 0));
    case '<':
      return lift2(left, right, (x, y) => flag(compare(x, y) < 0));
    case '<=':
      return lift2(left, right, (x, y) => flag(compare(x, y) <= 0));
    case '>':
      return lift2(left, right, (x, y) => flag(compare(x, y) > 0));
    case '>=':
      return lift2(left, right, (x, y) => flag(compare(x, y) >= 0));
    default:
      throw new Error(`${operator} is not a comparison.`);
  }
};

const power = remembered(arithmetic.raise);

/** Excel's = does not tell upper from lower case. */
const specialiseTextComparison = ({ left, right, operator }: BinaryExpr, env: Environment): Cell => {
  const a = specialiseText(left, env);
  const b = specialiseText(right, env);
  const wanted = operator === '=';
  const holds = (t: number): Decimal => arithmetic.flag((a.at(t) === b.at(t)) === wanted);
  return a.fixed !== undefined && b.fixed !== undefined ? fixed(holds(0)) : varying(holds, true);
};

/** Text in lower case, ready to be compared. */
export const specialiseText = (expr: Expr, env: Environment): TextCell => {
  if (expr.type === 'text') return fixedText(expr.value);
  if (expr.type === 'ref') {
    const texts = env.texts(expr.ref);
    if (expr.shape === 'scalar') return fixedText(texts[0] ?? '');
    const lower = texts.map((text) => text.toLowerCase());
    return { fixed: undefined, at: (t) => lower[t] ?? '' };
  }
  if (expr.type === 'call' && expr.name === 'INDEX') {
    const lower = env.texts((expr.args[0] as RefExpr).ref).map((text) => text.toLowerCase());
    const place = specialise(sure(expr.args[1]), env);
    return { fixed: undefined, at: (t) => pick(lower, place.at(t)) };
  }
  throw new Error(`A ${expr.type} is not text.`);
};

const fixedText = (text: string): TextCell => {
  const lower = text.toLowerCase();
  return { fixed: lower, at: () => lower };
};
