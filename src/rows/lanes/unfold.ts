import type { Decimal } from '../../finance/decimal';
import { mayBeNA } from '../applicability';
import type { BinaryExpr, Expr, RefExpr } from '../ast';
import { type Exact, unknownRef } from '../exact/evaluate';
import { type CompiledRow, lengthOf, PERIOD, type Program, SINGLE } from '../program';
import { sure } from '../sure';
import { TEXT } from '../units';
import { compareNumbers, not, textsEqual } from './compare';
import { quotient, raise, unfoldCall } from './functions';
import { Graph, type Node } from './graph';
import { type Scope, toleranceOf } from './scope';

/** A number that differs from draw to draw: a single input, or one record of a table's column. */
export interface Varied {
  readonly ref: string;
  /** Counted from 0; only for a table's column. */
  readonly record?: number;
}

/** The cells that vary, as one graph; whatever else a formula needs is taken from the exact reading. */
export interface Unfolded {
  readonly graph: Graph;
  readonly inputs: readonly Node[];
  /** Cells of a row or input: one per period or record. */
  readonly cells: (ref: string) => readonly Node[];
  /** 0 each; NaN in draws in which the exact reading would stop. */
  readonly doubts: ReadonlySet<Node>;
}

const numberOf = (x: Decimal): number => x.toNumber();

/**
 * Unfolds what rests on the varied inputs and is asked for, cell by cell.
 *
 * @throws UnknownRefError for a name that is not there, TypeError for an input that is no number.
 */
export const unfold = (
  program: Program,
  exact: Exact,
  varied: readonly Varied[],
  asked: readonly string[],
): Unfolded => {
  const graph = new Graph();
  const cells = new Map<string, Node[]>();
  const inputs = varied.map((one, index) => plant(program, exact, graph, cells, one, index));
  const doubts = new Set<Node>();
  let condition = graph.ONE;
  const doubt = (gap: Node): void => {
    const under = graph.select(condition, gap, graph.ZERO);
    if (under !== graph.ZERO) doubts.add(under);
  };

  const range = (ref: string): readonly Node[] => {
    const known = cells.get(ref);
    if (known !== undefined) return known;
    const made = exact.row(ref).map((value) => graph.constant(numberOf(value)));
    cells.set(ref, made);
    return made;
  };
  const isNullable = (ref: string): boolean => program.rows.get(ref)?.nullable ?? false;
  const scope: Scope = {
    graph,
    number: (expr, t) => unfoldExpr(expr, scope, t),
    range,
    texts: exact.texts,
    mayBeNA: (expr) => mayBeNA(expr, isNullable),
    mustHold: (truth) => doubt(graph.select(truth, graph.ZERO, graph.NA)),
    mustBeThere: (value) => {
      doubt(graph.gap(value));
      return value;
    },
    under: (flag, unfolded) => {
      const before = condition;
      condition = graph.multiply(before, flag);
      const node = unfolded();
      condition = before;
      return node;
    },
    shared: new Map(),
  };

  const isWanted = wanted(program, cells.keys(), asked);
  const unfoldCell = (row: CompiledRow, t: number): Node => {
    graph.now = timeOf(row.axis, t, program);
    return unfoldExpr(row.expr, scope, t);
  };
  for (const { direction, rows } of program.passes) {
    const kept = rows.filter(isWanted);
    const filled = kept.map((row) => new Array<Node>(lengthOf(program, row.axis)).fill(graph.ZERO));
    if (direction === 'plain') {
      kept.forEach((row, r) => {
        const values = sure(filled[r]);
        for (let t = 0; t < values.length; t += 1) values[t] = unfoldCell(row, t);
        cells.set(row.ref, values);
      });
      continue;
    }
    kept.forEach((row, r) => cells.set(row.ref, sure(filled[r])));
    for (let step = 0; step < program.periods; step += 1) {
      const t = direction === 'forward' ? step : program.periods - 1 - step;
      kept.forEach((row, r) => (sure(filled[r])[t] = unfoldCell(row, t)));
    }
  }
  return { graph, inputs, cells: range, doubts };
};

/** Records come before the periods, one after another, so that what a record needs can be forgotten after it. */
const timeOf = (axis: string, t: number, program: Program): number => {
  if (axis === PERIOD) return t;
  return axis === SINGLE ? -Infinity : t / lengthOf(program, axis) - 1;
};

/** Puts a varied input in the place of its number. */
const plant = (
  program: Program,
  exact: Exact,
  graph: Graph,
  cells: Map<string, Node[]>,
  { ref, record }: Varied,
  index: number,
): Node => {
  const input = program.inputs.get(ref);
  if (input === undefined) {
    if (!program.rows.has(ref)) throw unknownRef(program, ref);
    throw new TypeError(`${ref} is a row: only inputs can vary. Name an input it rests on.`);
  }
  if (input.data.kind === 'text') throw new TypeError(`${ref} is text: only numbers can vary.`);
  const values = cells.get(ref) ?? exact.row(ref).map((value) => graph.constant(numberOf(value)));
  if ((input.axis === SINGLE) !== (record === undefined) || values[record ?? 0] === undefined) {
    const what = input.axis === SINGLE ? 'one number' : `a column of ${values.length} records`;
    throw new TypeError(
      `${ref} is ${what}: name ${input.axis === SINGLE ? 'no record' : 'one of them, counted from 0'}.`,
    );
  }
  const node = graph.input(index);
  values[record ?? 0] = node;
  cells.set(ref, values);
  return node;
};

/** Rows that rest on a varied input and that an asked row rests on; a pass goes as a whole. */
const wanted = (
  program: Program,
  varied: Iterable<string>,
  asked: readonly string[],
): ((row: CompiledRow) => boolean) => {
  const reached = new Set(varied);
  for (const { direction, rows } of program.passes) {
    const rests = (row: CompiledRow): boolean => row.precedents.some(({ ref }) => reached.has(ref));
    const together = direction === 'plain' ? undefined : rows.some(rests);
    for (const row of rows) if (together ?? rests(row)) reached.add(row.ref);
  }
  const needed = new Set(asked);
  for (const { direction, rows } of [...program.passes].reverse()) {
    const together = direction === 'plain' ? undefined : rows.some(({ ref }) => needed.has(ref));
    for (const row of [...rows].reverse()) {
      if (!(together ?? needed.has(row.ref))) continue;
      needed.add(row.ref);
      for (const { ref } of row.precedents) needed.add(ref);
    }
  }
  return ({ ref }) => reached.has(ref) && needed.has(ref);
};

const unfoldExpr = (expr: Expr, scope: Scope, t: number): Node => {
  const { graph } = scope;
  switch (expr.type) {
    case 'number':
      return graph.constant(numberOf(expr.value));
    case 'ref':
      return unfoldRef(expr, scope, t);
    case 'unary': {
      const argument = unfoldExpr(expr.argument, scope, t);
      return expr.operator === '-'
        ? graph.subtract(graph.ZERO, argument)
        : graph.divide(argument, graph.constant(100));
    }
    case 'binary':
      return unfoldBinary(expr, scope, t);
    case 'call':
      return unfoldCall(expr, scope, t);
    case 'text':
    case 'criterion':
      throw new TypeError(`A ${expr.type} is not a number.`);
  }
};

const unfoldRef = ({ ref, how, shape, offset }: RefExpr, scope: Scope, t: number): Node => {
  const values = scope.range(ref);
  if (shape === 'scalar') return sure(values[0]);
  const place = how === 'prev' ? t - offset : how === 'next' ? t + offset : t;
  return values[place] ?? scope.graph.ZERO;
};

const unfoldBinary = (expr: BinaryExpr, scope: Scope, t: number): Node => {
  const { graph } = scope;
  const { left, right, operator } = expr;
  if (left.unit === TEXT) {
    const equal = textsEqual(scope, left, right, t);
    return operator === '=' ? equal : not(graph, equal);
  }
  const a = unfoldExpr(left, scope, t);
  const b = unfoldExpr(right, scope, t);
  switch (operator) {
    case '+':
      return graph.add(a, b);
    case '-':
      return graph.subtract(a, b);
    case '*':
      return graph.multiply(a, b);
    case '/':
      return quotient(graph, scope, a, b);
    case '^':
      return raise(graph, scope, a, b);
    default:
      return compareNumbers(graph, operator, a, b, toleranceOf(left, right));
  }
};
