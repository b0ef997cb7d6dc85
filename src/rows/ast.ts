import type { Decimal } from '../finance/decimal';
import type { AnyUnit } from './units';

/** Offsets in the formula text, end excluded. */
export type Span = readonly [start: number, end: number];

/**
 * `scalar`: one value for the whole row. `element`: one value per period or
 * record of the row's own axis. `vector`: all values of an axis at once.
 */
export type Shape = 'scalar' | 'element' | 'vector';

/** How a row looks at another: this period, before, after, or all of it. */
export type How = 'same' | 'prev' | 'next' | 'whole';

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | ComparisonOperator;

interface Node {
  readonly span: Span;
  readonly shape: Shape;
  readonly unit: AnyUnit;
}

export interface NumberExpr extends Node {
  readonly type: 'number';
  readonly value: Decimal;
}
export interface TextExpr extends Node {
  readonly type: 'text';
  readonly value: string;
}
export interface RefExpr extends Node {
  readonly type: 'ref';
  readonly ref: string;
  /** The name as the formula writes it. */
  readonly written: string;
  readonly target: 'row' | 'input';
  readonly how: How;
  /** Periods back for `prev`, forward for `next`; 0 otherwise. */
  readonly offset: number;
}
export interface UnaryExpr extends Node {
  readonly type: 'unary';
  readonly operator: '-' | '%';
  readonly argument: Expr;
}
export interface BinaryExpr extends Node {
  readonly type: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expr;
  readonly right: Expr;
}
export interface CallExpr extends Node {
  readonly type: 'call';
  readonly name: string;
  readonly args: readonly Expr[];
}
/** A condition of SUMIFS and its kin: `">="&x` or, for equality, `x`. */
export interface CriterionExpr extends Node {
  readonly type: 'criterion';
  readonly operator: ComparisonOperator;
  readonly value: Expr;
}

/** The typed formula all four readings share: names resolved, shapes and units known. */
export type Expr = NumberExpr | TextExpr | RefExpr | UnaryExpr | BinaryExpr | CallExpr | CriterionExpr;

/** The expressions directly inside this one, left to right. */
export const children = (expr: Expr): readonly Expr[] => {
  switch (expr.type) {
    case 'number':
    case 'text':
    case 'ref':
      return [];
    case 'unary':
      return [expr.argument];
    case 'binary':
      return [expr.left, expr.right];
    case 'call':
      return expr.args;
    case 'criterion':
      return [expr.value];
  }
};

/** Calls `visit` for every reference in the expression, left to right. */
export const eachReference = (expr: Expr, visit: (ref: RefExpr) => void): void => {
  if (expr.type === 'ref') visit(expr);
  else for (const child of children(expr)) eachReference(child, visit);
};
