import type { Decimal } from '../../finance/decimal';
import type { BinaryExpr, BinaryOperator, Expr, UnaryExpr } from '../ast';
import { mayBeNA } from '../applicability';
import { TEXT } from '../units';
import { writeCall } from './calls';
import { asNumber, atom, type Binding, BINDING, held, type Written } from './piece';
import { withoutText, writeReference } from './references';
import { isNullable, type Scope } from './scope';
import { textLiteral } from './text';

/** An expression as a part of an Excel formula. */
export const write = (scope: Scope, expr: Expr): Written => {
  switch (expr.type) {
    case 'number':
      return numberLiteral(expr.value);
    case 'text':
      return atom(textLiteral(expr.value));
    case 'ref': {
      const reference = writeReference(scope, expr);
      const counts = scope.notApplicable === '0' && mayBeNA(expr, isNullable(scope));
      return counts ? withoutText(reference) : reference;
    }
    case 'unary':
      return writeUnary(scope, expr);
    case 'binary':
      return writeBinary(scope, expr);
    case 'call':
      return writeCall(scope, expr, write);
    case 'criterion':
      throw new Error('A criterion stands alone.');
  }
};

/** `-2` is one literal to the parser, and still binds as a sign does. */
const numberLiteral = (value: Decimal): Written => ({
  pieces: [value.toString().toUpperCase()],
  binding: value.isNegative() ? BINDING.negation : BINDING.atom,
});

const writeUnary = (scope: Scope, { operator, argument }: UnaryExpr): Written => {
  const part = write(scope, argument);
  if (operator === '%') return { pieces: [...held(part, BINDING.atom), '%'], binding: BINDING.percent };
  // Two signs in a row read like a trick.
  const least = part.binding === BINDING.negation ? BINDING.atom : BINDING.percent;
  return { pieces: ['-', ...held(part, least)], binding: BINDING.negation };
};

const BINDS: Readonly<Record<BinaryOperator, Binding>> = {
  '+': BINDING.sum,
  '-': BINDING.sum,
  '*': BINDING.product,
  '/': BINDING.product,
  '^': BINDING.power,
  '=': BINDING.comparison,
  '<>': BINDING.comparison,
  '<': BINDING.comparison,
  '<=': BINDING.comparison,
  '>': BINDING.comparison,
  '>=': BINDING.comparison,
};

const writeBinary = (scope: Scope, { operator, left, right }: BinaryExpr): Written => {
  const binding = BINDS[operator];
  const [a, b] = [write(scope, left), write(scope, right)];
  if (binding === BINDING.comparison) {
    const pieces = [...side(a, left), operator, ...side(b, right)];
    return { pieces, binding, isTruth: true };
  }
  // -2^2 and 2^3^2 read differently in other programs, so a power holds nothing bare but atoms.
  const [leastLeft, leastRight] =
    operator === '^' ? [BINDING.atom, BINDING.atom] : ([binding, tighter(binding)] as const);
  const rightLeast = b.binding === BINDING.negation ? BINDING.atom : leastRight;
  return { pieces: [...held(a, leastLeft), operator, ...held(b, rightLeast)], binding };
};

/** One side of a comparison: TRUE is not equal to 1, so a truth is made a number; text stays text. */
const side = (part: Written, expr: Expr): Written['pieces'] =>
  held(expr.unit === TEXT ? part : asNumber(part), BINDING.join);

const tighter = (binding: Binding): Binding => (binding + 1) as Binding;
