import type { CallExpr, ComparisonOperator, CriterionExpr, Expr, RefExpr } from '../ast';
import { sure } from '../sure';
import { TEXT } from '../units';
import { extremeOf, sumNodes } from './aggregates';
import { recordTest } from './compare';
import type { Graph, Node } from './graph';
import type { Scope } from './scope';

interface Condition {
  readonly range: RefExpr;
  readonly operator: ComparisonOperator;
  readonly value: Expr;
}

/** A record that may meet the conditions, and the flag that says whether it does. */
interface Candidate {
  readonly value: Node;
  readonly when: Node;
}

/** SUMIFS, MINIFS, MAXIFS and AVERAGEIFS: records that no draw can take or leave are settled while unfolding. */
export const conditionalAggregate = (expr: CallExpr, scope: Scope, t: number): Node => {
  const range = expr.args[0] as RefExpr;
  const values = scope.range(range.ref);
  const mayBeNA = scope.mayBeNA(range);
  const conditions: Condition[] = [];
  for (let i = 1; i < expr.args.length; i += 2) {
    const { operator, value } = expr.args[i + 1] as CriterionExpr;
    conditions.push({ range: expr.args[i] as RefExpr, operator, value });
  }
  const tests = conditions.map((c) => recordTest(scope, c.range, c.operator, c.value, t));
  const { graph } = scope;
  const alike =
    expr.name === 'SUMIFS' && !mayBeNA ? sumOfAlike(scope, range.ref, conditions, tests) : undefined;
  if (alike !== undefined) return alike;
  const candidates: Candidate[] = [];
  for (const record of possible(scope, conditions, values.length, t)) {
    const value = sure(values[record]);
    let when = graph.ONE;
    for (const test of tests) {
      when = graph.multiply(when, test(record));
      if (when === graph.ZERO) break;
    }
    if (mayBeNA) when = graph.multiply(when, graph.applies(value));
    if (when !== graph.ZERO) candidates.push({ value, when });
  }
  switch (expr.name) {
    case 'SUMIFS':
      return sumOf(graph, candidates);
    case 'AVERAGEIFS': {
      const count = sumNodes(
        graph,
        candidates.map(({ when }) => when),
      );
      return graph.orNA(
        graph.above(count, graph.ZERO),
        graph.divide(sumOf(graph, candidates), graph.greatest(graph.ONE, count)),
      );
    }
    default: {
      // 0 where no record meets the conditions, as in Excel.
      const [sureOnes, others] = [
        candidates.filter(isSure(graph)),
        candidates.filter((c) => !isSure(graph)(c)),
      ];
      const taken = others.map(({ value, when }) => graph.select(when, value, graph.NA));
      const known = sureOnes.map(({ value }) => value);
      return extremeOf(graph, expr.name === 'MINIFS', known, taken, graph.ZERO);
    }
  }
};

/** Records that a condition treats alike, and the sum over them. */
interface Alike {
  readonly record: number;
  readonly sum: Node;
}

/**
 * A sum under one condition on numbers that vary: records with the same number are added up once for all periods, so that
 * a date moved for ten thousand households costs as much as their few different dates. Undefined where none varies.
 */
const sumOfAlike = (
  scope: Scope,
  summed: string,
  [condition, ...others]: readonly Condition[],
  [test]: readonly ((record: number) => Node)[],
): Node | undefined => {
  if (condition === undefined || test === undefined || others.length > 0) return undefined;
  const { ref: tested, unit } = condition.range;
  if (unit === TEXT || placesOf(scope, tested) !== undefined) return undefined;
  const { graph, shared } = scope;
  const key = `sums of ${summed} by ${tested}`;
  const alike = (shared.get(key) as readonly Alike[] | undefined) ?? alikeIn(scope, summed, tested);
  shared.set(key, alike);
  return sumOf(
    graph,
    alike
      .map(({ record, sum }): Candidate => ({ value: sum, when: test(record) }))
      .filter(({ when }) => when !== graph.ZERO),
  );
};

const alikeIn = ({ graph, range }: Scope, summed: string, tested: string): readonly Alike[] => {
  const records = new Map<Node, number[]>();
  range(tested).forEach((number, record) => {
    const same = records.get(number);
    if (same === undefined) records.set(number, [record]);
    else same.push(record);
  });
  const values = range(summed);
  return [...records.values()].map((same) => ({
    record: sure(same[0]),
    sum: sumNodes(
      graph,
      same.map((record) => sure(values[record])),
    ),
  }));
};

const isSure =
  (graph: Graph) =>
  ({ when }: Candidate): boolean =>
    when === graph.ONE;

const sumOf = (graph: Graph, candidates: readonly Candidate[]): Node =>
  sumNodes(
    graph,
    candidates.map(({ value, when }) => graph.select(when, value, graph.ZERO)),
  );

const everyRecord = (length: number): readonly number[] => Array.from({ length }, (_, record) => record);

/** Seven places: coarser than the crumbs of float64, finer than anything that is told apart. */
const keyOf = (x: number): number => Math.round(x * 1e7);

/** The records an equality between known numbers leaves; each is still tested. */
const possible = (
  scope: Scope,
  conditions: readonly Condition[],
  length: number,
  t: number,
): readonly number[] => {
  for (const { range, operator, value } of conditions) {
    if (operator !== '=' || range.unit === TEXT) continue;
    const sought = scope.graph.valueOf(scope.number(value, t));
    const places = sought === undefined ? undefined : placesOf(scope, range.ref);
    if (places === undefined || sought === undefined) continue;
    const key = keyOf(sought);
    return [key - 1, key, key + 1].flatMap((near) => places.get(near) ?? []).sort((a, b) => a - b);
  }
  return everyRecord(length);
};

/** Records of a range by its numbers; undefined where one of them varies. */
const placesOf = (scope: Scope, ref: string): ReadonlyMap<number, readonly number[]> | undefined => {
  const key = `places ${ref}`;
  if (scope.shared.has(key))
    return scope.shared.get(key) as ReadonlyMap<number, readonly number[]> | undefined;
  const values = scope.range(ref).map((node) => scope.graph.valueOf(node));
  const places = new Map<number, number[]>();
  values.forEach((value = NaN, record) => {
    const known = places.get(keyOf(value));
    if (known === undefined) places.set(keyOf(value), [record]);
    else known.push(record);
  });
  const found = values.includes(undefined) ? undefined : places;
  scope.shared.set(key, found);
  return found;
};
