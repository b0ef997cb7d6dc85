import type { ComparisonOperator, Expr, RefExpr } from '../ast';
import { sure } from '../sure';
import { TEXT } from '../units';
import type { Graph, Node } from './graph';
import { type Scope, toleranceOf } from './scope';

/** 1 where a number is not 0. */
export const truth = (graph: Graph, a: Node, tolerance: number): Node =>
  graph.isFlag(a) ? a : graph.above(graph.absolute(a), graph.constant(tolerance));

export const not = (graph: Graph, flag: Node): Node => graph.select(flag, graph.ZERO, graph.ONE);

/** a − b against a limit; a constant goes to the limit's side, where it costs nothing. */
const differs = (graph: Graph, kind: 'above' | 'atLeast', a: Node, b: Node, limit: number): Node => {
  const right = graph.valueOf(b);
  if (right !== undefined) return graph[kind](a, graph.constant(right + limit));
  const left = graph.valueOf(a);
  if (left !== undefined) return graph[kind](graph.constant(left - limit), b);
  return graph[kind](graph.subtract(a, b), graph.constant(limit));
};

/** A comparison of numbers, in which crumbs below the tolerance do not count. */
export const compareNumbers = (
  graph: Graph,
  operator: ComparisonOperator,
  a: Node,
  b: Node,
  tolerance: number,
): Node => {
  switch (operator) {
    case '>':
      return differs(graph, 'above', a, b, tolerance);
    case '>=':
      return differs(graph, 'atLeast', a, b, -tolerance);
    case '<':
      return differs(graph, 'above', b, a, tolerance);
    case '<=':
      return differs(graph, 'atLeast', b, a, -tolerance);
    case '<>':
      return graph.above(graph.absolute(graph.subtract(a, b)), graph.constant(tolerance));
    case '=':
      return graph.atLeast(graph.constant(tolerance), graph.absolute(graph.subtract(a, b)));
  }
};

/** A text a formula gives, under its condition. */
interface Variant {
  readonly when: Node;
  readonly text: string;
}

/** The texts an expression can give at a period or record, in lower case. */
const variants = (scope: Scope, expr: Expr, t: number): readonly Variant[] => {
  const { graph } = scope;
  const one = (text: string): readonly Variant[] => [{ when: graph.ONE, text: text.toLowerCase() }];
  if (expr.type === 'text') return one(expr.value);
  if (expr.type === 'ref') return one(sure(scope.texts(expr.ref)[expr.shape === 'scalar' ? 0 : t]));
  if (expr.type !== 'call') throw new TypeError(`A ${expr.type} is not text.`);
  const place = scope.number(sure(expr.args[1]), t);
  return scope.texts((expr.args[0] as RefExpr).ref).map((text, i) => ({
    when: isPlace(graph, place, i),
    text: text.toLowerCase(),
  }));
};

/** Whether a position counted from 1 is this index; a broken position counts down. */
const isPlace = (graph: Graph, place: Node, index: number): Node =>
  graph.multiply(
    graph.atLeast(place, graph.constant(index + 1 - 1e-9)),
    graph.above(graph.constant(index + 2 - 1e-9), place),
  );

export const textsEqual = (scope: Scope, left: Expr, right: Expr, t: number): Node => {
  const { graph } = scope;
  const others = variants(scope, right, t);
  let equal = graph.ZERO;
  for (const a of variants(scope, left, t)) {
    for (const b of others) {
      if (a.text === b.text) equal = graph.greatest(equal, graph.multiply(a.when, b.when));
    }
  }
  return equal;
};

/** Whether a record of a range meets a condition, per record. */
export const recordTest = (
  scope: Scope,
  range: RefExpr,
  operator: ComparisonOperator,
  value: Expr,
  t: number,
): ((record: number) => Node) => {
  const { graph } = scope;
  if (range.unit === TEXT) {
    const texts = scope.texts(range.ref);
    const sought = variants(scope, value, t);
    return (record) => {
      const text = sure(texts[record]).toLowerCase();
      const equal = sought.reduce(
        (found, variant) => (variant.text === text ? graph.greatest(found, variant.when) : found),
        graph.ZERO,
      );
      return operator === '=' ? equal : not(graph, equal);
    };
  }
  const measures = scope.range(range.ref);
  const sought = scope.number(value, t);
  const tolerance = toleranceOf(range, value);
  return (record) => compareNumbers(graph, operator, sure(measures[record]), sought, tolerance);
};
