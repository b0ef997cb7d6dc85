import type { AstExpression } from '@borgar/fx';
import { Decimal } from '../finance/decimal';
import type { BinaryOperator, ComparisonOperator, Expr, RefExpr, Shape, Span } from './ast';
import { typeCall } from './calls';
import type { Slot } from './functions';
import { type Axis, PERIOD, SINGLE } from './program';
import {
  broken,
  commonUnit,
  joinShapes,
  lookUp,
  numeric,
  type Scope,
  spanOf,
  type TypeNode,
  unitFault,
  wholeLiteral,
} from './scope';
import { sure } from './sure';
import { type AnyUnit, DATE, DAY, NONE, per, power, sayUnit, TEXT, times } from './units';

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>=']);
const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '^']);

/** Types an expression that must be one number (or text where `acceptsText`). */
export const typeValue = (scope: Scope, node: AstExpression, acceptsText = false): Expr =>
  numeric(scope, typeNode(scope, node, 'value'), acceptsText);

const typeNode: TypeNode = (scope, node, slot) => {
  const span = spanOf(node);
  switch (node.type) {
    case 'Literal':
      return typeLiteral(scope, span, node.value, node.raw);
    case 'ReferenceIdentifier':
      return typeReference(scope, span, node.value, node.kind, slot);
    case 'UnaryExpression': {
      const argument = typeValue(scope, sure(node.arguments[0]));
      const { shape, unit } = argument;
      if (node.operator === '+') return argument;
      if (node.operator === '-' || node.operator === '%') {
        return { type: 'unary', operator: node.operator, argument, span, shape, unit };
      }
      return unsupported(scope, span, `The operator ${node.operator}`);
    }
    case 'BinaryExpression': {
      const [left, right] = node.arguments as [AstExpression, AstExpression];
      if (COMPARISONS.has(node.operator)) {
        return typeComparison(scope, span, node.operator as ComparisonOperator, left, right);
      }
      if (ARITHMETIC.has(node.operator)) {
        return typeArithmetic(scope, span, node.operator as BinaryOperator, left, right);
      }
      if (node.operator === '&') {
        return unsupported(scope, span, '& outside the criteria of SUMIFS and its kin');
      }
      if (node.operator === ' ') {
        scope.fault('syntax', span, 'Two names stand side by side.', 'Put an operator between them.');
        return broken(span);
      }
      return unsupported(scope, span, `The operator ${node.operator}`);
    }
    case 'CallExpression':
      return typeCall(scope, node, typeNode);
    case 'ErrorLiteral':
      return unsupported(scope, span, 'An error value');
    default:
      return unsupported(scope, span, 'This form');
  }
};

const unsupported = (scope: Scope, span: Span, what: string): Expr => {
  scope.fault('unsupported', span, `${what} is not part of the row language.`, 'Rewrite it.');
  return broken(span);
};

const typeLiteral = (scope: Scope, span: Span, value: unknown, raw: string): Expr => {
  if (typeof value === 'number') {
    return { type: 'number', value: new Decimal(raw), span, shape: 'scalar', unit: undefined };
  }
  if (typeof value === 'string') return { type: 'text', value, span, shape: 'scalar', unit: TEXT };
  scope.fault(
    'unsupported',
    span,
    `${raw} is not equal to 1 or 0 in Excel, and flags are 1 and 0.`,
    'Write 1 or 0.',
  );
  return broken(span);
};

/** Plural of what an axis holds, for sentences. */
const allOf = (axis: Axis): string => (axis === PERIOD ? 'all periods' : `all records of ${axis}`);

const typeReference = (scope: Scope, span: Span, written: string, kind: string, slot: Slot): Expr => {
  const symbol = lookUp(scope, span, written, kind);
  if (symbol === undefined) return broken(span);
  const { ref, target, unit } = symbol;
  const make = (how: 'same' | 'whole', shape: Shape): RefExpr => ({
    type: 'ref',
    ref,
    written,
    target,
    how,
    offset: 0,
    span,
    shape,
    unit,
  });
  if (slot === 'range') {
    if (symbol.axis !== SINGLE) return make('whole', 'vector');
    scope.fault('axis', span, `${written} is one cell, not a row or column.`, 'Name a row or column.');
    return broken(span);
  }
  if (symbol.axis === SINGLE) return make('same', 'scalar');
  if (symbol.axis === scope.axis) return make('same', 'element');
  if (slot === 'values') return make('whole', 'vector');
  scope.fault(
    'axis',
    span,
    `${written} stands for ${allOf(symbol.axis)}, where one value is needed.`,
    'Use it inside SUM, MIN, MAX, AVERAGE, COUNT, SUMIFS or INDEX.',
  );
  return broken(span);
};

const typeComparison = (
  scope: Scope,
  span: Span,
  operator: ComparisonOperator,
  leftNode: AstExpression,
  rightNode: AstExpression,
): Expr => {
  const left = typeValue(scope, leftNode, true);
  const right = typeValue(scope, rightNode, true);
  const isText = left.unit === TEXT || right.unit === TEXT;
  if (isText && operator !== '=' && operator !== '<>') {
    scope.fault('text', span, `Text is compared with ${operator}.`, 'Only = and <> compare text.');
  } else {
    commonUnit(scope, [left, right], ([a, b]) => `comparing ${a} with ${b}`);
  }
  return { type: 'binary', operator, left, right, span, shape: joinShapes([left, right]), unit: NONE };
};

const typeArithmetic = (
  scope: Scope,
  span: Span,
  operator: BinaryOperator,
  leftNode: AstExpression,
  rightNode: AstExpression,
): Expr => {
  const left = typeValue(scope, leftNode);
  const right = typeValue(scope, rightNode);
  const unit = arithmeticUnit(scope, span, operator, left, right);
  return { type: 'binary', operator, left, right, span, shape: joinShapes([left, right]), unit };
};

const arithmeticUnit = (
  scope: Scope,
  span: Span,
  operator: BinaryOperator,
  left: Expr,
  right: Expr,
): AnyUnit => {
  const bothLiteral = left.unit === undefined && right.unit === undefined;
  switch (operator) {
    case '*':
      return bothLiteral ? undefined : times(left.unit ?? NONE, right.unit ?? NONE);
    case '/':
      return bothLiteral ? undefined : per(left.unit ?? NONE, right.unit ?? NONE);
    case '^':
      return powerUnit(scope, left, right);
    default:
      break;
  }
  if (left.unit === DATE || right.unit === DATE) return dateUnit(scope, span, operator, left, right);
  return operator === '+'
    ? commonUnit(scope, [left, right], ([a, b]) => `adding ${b} to ${a}`)
    : commonUnit(scope, [left, right], ([a, b]) => `subtracting ${b} from ${a}`);
};

/** Dates move by days, and differ by days; nothing else. */
const dateUnit = (scope: Scope, span: Span, operator: BinaryOperator, left: Expr, right: Expr): AnyUnit => {
  const isDays = (part: Expr): boolean => part.unit === DAY || part.unit === undefined;
  if (operator === '-' && left.unit === DATE && right.unit === DATE) return DAY;
  if (left.unit === DATE && isDays(right)) return DATE;
  if (operator === '+' && isDays(left)) return DATE;
  const [a, b] = [sayUnit(left.unit), sayUnit(right.unit)];
  unitFault(
    scope,
    [left, right],
    span,
    operator === '+' ? `Units differ: adding ${b} to ${a}.` : `Units differ: subtracting ${b} from ${a}.`,
    'A date moves by days; use EDATE for months.',
  );
  return undefined;
};

const powerUnit = (scope: Scope, left: Expr, right: Expr): AnyUnit => {
  if (right.unit !== undefined && right.unit !== NONE) {
    unitFault(
      scope,
      [right],
      right.span,
      `The exponent is in ${right.unit.name}.`,
      'An exponent must be a pure number.',
    );
    return undefined;
  }
  if (left.unit === undefined || left.unit === NONE) return left.unit ?? right.unit;
  const exponent = wholeLiteral(right);
  if (exponent !== undefined) return power(left.unit, exponent);
  unitFault(
    scope,
    [left, right],
    left.span,
    `A number in ${left.unit.name} is raised to a power that is not a written whole number.`,
    'Make the base a pure number.',
  );
  return undefined;
};
