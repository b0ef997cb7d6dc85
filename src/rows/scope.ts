import type { AstExpression } from '@borgar/fx';
import { Decimal } from '../finance/decimal';
import { children, type Expr, type NumberExpr, type Shape, type Span } from './ast';
import { didYouMean, type ProblemCode } from './errors';
import type { Slot } from './functions';
import type { Axis } from './program';
import { resolve, type Symbol, type Symbols } from './symbols';
import { type AnyUnit, sayUnit, TEXT } from './units';

/** Where a formula stands, and where its faults go. */
export interface Scope {
  readonly symbols: Symbols;
  readonly section: string;
  readonly axis: Axis;
  readonly fault: (code: ProblemCode, span: Span, sentence: string, fix: string) => void;
}

/** Types any node for the slot it stands in; handed to those who meet nodes inside nodes. */
export type TypeNode = (scope: Scope, node: AstExpression, slot: Slot) => Expr;

/** The value of what could not be read; its own object, so that it is known by identity. */
const UNREAD = new Decimal(0);

/** Stands for what could not be read, and fits everywhere, so that one mistake is told once. */
export const broken = (span: Span): NumberExpr => ({
  type: 'number',
  value: UNREAD,
  span,
  shape: 'scalar',
  unit: undefined,
});

export const spanOf = (node: { loc?: number[] }): Span => [node.loc?.[0] ?? 0, node.loc?.[1] ?? 0];

const isBroken = (expr: Expr): boolean =>
  expr.type === 'number' ? expr.value === UNREAD : children(expr).some(isBroken);

/** Tells that units do not fit, unless a part could not be read: then its unit is not known. */
export const unitFault = (
  scope: Scope,
  parts: readonly Expr[],
  span: Span,
  sentence: string,
  fix: string,
): void => {
  if (!parts.some(isBroken)) scope.fault('unitMismatch', span, sentence, fix);
};

/** The shape of a result computed value by value from these. */
export const joinShapes = (parts: readonly Expr[]): Shape =>
  parts.some((part) => part.shape === 'element') ? 'element' : 'scalar';

/** An expression where a number must stand: text is a fault, unless accepted. */
export const numeric = (scope: Scope, expr: Expr, acceptsText = false): Expr => {
  if (expr.unit !== TEXT || acceptsText) return expr;
  scope.fault(
    'text',
    expr.span,
    'Text stands where a number is needed.',
    'Text can be compared with = and <>, and used in criteria.',
  );
  return broken(expr.span);
};

/** The row or input a name means, or `undefined` with the fault told. */
export const lookUp = (scope: Scope, span: Span, written: string, kind: string): Symbol | undefined => {
  if (kind === 'range') {
    scope.fault('cellAddress', span, `${written} looks like a cell address.`, 'Choose another name.');
    return undefined;
  }
  if (kind !== 'name') {
    scope.fault('unsupported', span, `${written} is not a name.`, 'Name one row or input.');
    return undefined;
  }
  const resolution = resolve(scope.symbols, scope.section, written);
  if (resolution.found !== undefined) return resolution.found;
  if (resolution.ambiguous.length > 0) {
    scope.fault(
      'ambiguousName',
      span,
      `${written} could be ${resolution.ambiguous.join(' or ')}.`,
      'Say which.',
    );
  } else {
    scope.fault(
      'unknownName',
      span,
      `There is no row or input ${written} here.`,
      didYouMean(resolution.near).trim() || 'Check the spelling, or add it.',
    );
  }
  return undefined;
};

/**
 * The unit all parts share; a fault where they differ. Literals take any unit,
 * but no literal number is text.
 */
export const commonUnit = (
  scope: Scope,
  parts: readonly Expr[],
  sentence: (names: readonly [string, string]) => string,
): AnyUnit => {
  const first = parts.find((part) => part.unit !== undefined);
  if (first === undefined) return undefined;
  for (const part of parts) {
    if (part.unit === first.unit) continue;
    if (part.unit === undefined && first.unit !== TEXT) continue;
    const before = parts.indexOf(part) < parts.indexOf(first);
    const [a, b] = before ? [part, first] : [first, part];
    unitFault(
      scope,
      [first, part],
      part.span,
      `Units differ: ${sentence([sayUnit(a.unit), sayUnit(b.unit)])}.`,
      'Bring both to one unit.',
    );
    return undefined;
  }
  return first.unit;
};

/** The value of a written whole number, such as 2 or -1. */
export const wholeLiteral = (expr: Expr): number | undefined => {
  if (expr.type === 'number' && expr.value.isInteger()) return expr.value.toNumber();
  if (expr.type !== 'unary' || expr.operator !== '-') return undefined;
  const inner = wholeLiteral(expr.argument);
  return inner === undefined ? undefined : -inner;
};
