import type { Decimal } from '../../finance/decimal';
import { mayBeNA } from '../applicability';
import type { BinaryExpr, Expr, RefExpr } from '../ast';
import { type CompiledRow, lengthOf, PERIOD, type Program, SINGLE } from '../program';
import { sure } from '../sure';
import { TEXT } from '../units';
import { compareNumbers, not, textsEqual } from './compare';
import { quotient, raise, unfoldCall } from './functions';
import type { Graph, Node } from './graph';
import { type Scope, toleranceOf } from './scope';

/** What an unfolding begins with. */
export interface Ground {
  readonly program: Program;
  readonly graph: Graph;
  /** Inputs that vary, or that this reading has other numbers for. */
  readonly changed: ReadonlyMap<string, readonly Node[]>;
  /** Cells of what is not unfolded: it rests on nothing that has changed. */
  readonly given: (ref: string) => readonly Node[];
  readonly asked: readonly string[];
  /** Takes what is 0, and NaN in draws in which the exact reading would stop. */
  readonly doubt: (gap: Node) => void;
}

/** Cells of a program as nodes of the graph. */
export interface Unfolded {
  /** Cells of a row or input: one per period or record. */
  readonly cells: (ref: string) => readonly Node[];
  /** A typed expression that does not depend on a period. */
  readonly value: (expr: Expr) => Node;
}

const numberOf = (x: Decimal): number => x.toNumber();

/** Rows in float64, for as long as their reading is there: every unfolding over it asks for the same ones. */
const converted = new WeakMap<readonly Decimal[], Float64Array>();

const numbersOf = (values: readonly Decimal[]): Float64Array => {
  const known = converted.get(values);
  if (known !== undefined) return known;
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    // Most rows keep one number over many periods.
    const isAgain = i > 0 && values[i] === values[i - 1];
    numbers[i] = isAgain ? sure(numbers[i - 1]) : numberOf(sure(values[i]));
  }
  converted.set(values, numbers);
  return numbers;
};

/** Numbers as constants of the graph. */
export const constantsOf = (graph: Graph, values: readonly Decimal[]): readonly Node[] => {
  const numbers = numbersOf(values);
  const nodes = new Array<Node>(numbers.length);
  for (let i = 0; i < numbers.length; i += 1) {
    const number = sure(numbers[i]);
    const isAgain = i > 0 && number === numbers[i - 1];
    nodes[i] = isAgain ? sure(nodes[i - 1]) : graph.constant(number);
  }
  return nodes;
};

/** Texts of an input, which no draw changes. */
const textsOf = (program: Program, ref: string): readonly string[] => {
  const data = program.inputs.get(ref)?.data;
  if (data?.kind !== 'text') throw new TypeError(`${ref} is not text.`);
  return data.values;
};

/** Unfolds what rests on the changed inputs and is asked for, cell by cell. */
export const unfold = ({ program, graph, changed, given, asked, doubt }: Ground): Unfolded => {
  const cells = new Map<string, readonly Node[]>(changed);
  let condition = graph.ONE;
  const doubtHere = (gap: Node): void => {
    const under = graph.select(condition, gap, graph.ZERO);
    if (under !== graph.ZERO) doubt(under);
  };

  const range = (ref: string): readonly Node[] => {
    const known = cells.get(ref);
    if (known !== undefined) return known;
    const made = given(ref);
    cells.set(ref, made);
    return made;
  };
  const isNullable = (ref: string): boolean => program.rows.get(ref)?.nullable ?? false;
  const scope: Scope = {
    graph,
    number: (expr, t) => unfoldExpr(expr, scope, t),
    range,
    texts: (ref) => textsOf(program, ref),
    mayBeNA: (expr) => mayBeNA(expr, isNullable),
    mustHold: (truth) => doubtHere(graph.select(truth, graph.ZERO, graph.NA)),
    mustBeThere: (value) => {
      doubtHere(graph.gap(value));
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

  const { kept } = rowsToUnfold(program, changed.keys(), asked);
  const unfoldCell = (row: CompiledRow, t: number): Node => {
    graph.now = timeOf(row.axis, t, program);
    return unfoldExpr(row.expr, scope, t);
  };
  for (const { direction, rows: all } of program.passes) {
    const rows = all.filter(({ ref }) => kept.has(ref));
    const filled = rows.map((row) => new Array<Node>(lengthOf(program, row.axis)).fill(graph.ZERO));
    if (direction === 'plain') {
      rows.forEach((row, r) => {
        const values = sure(filled[r]);
        for (let t = 0; t < values.length; t += 1) values[t] = unfoldCell(row, t);
        cells.set(row.ref, values);
      });
      continue;
    }
    rows.forEach((row, r) => cells.set(row.ref, sure(filled[r])));
    for (let step = 0; step < program.periods; step += 1) {
      const t = direction === 'forward' ? step : program.periods - 1 - step;
      rows.forEach((row, r) => (sure(filled[r])[t] = unfoldCell(row, t)));
    }
  }
  return {
    cells: range,
    value: (expr) => {
      graph.now = -Infinity;
      return unfoldExpr(expr, scope, 0);
    },
  };
};

/** Records come before the periods, one after another, so that what a record needs can be forgotten after it. */
const timeOf = (axis: string, t: number, program: Program): number => {
  if (axis === PERIOD) return t;
  return axis === SINGLE ? -Infinity : t / lengthOf(program, axis) - 1;
};

/** Which rows an unfolding computes, and which others they, or who asks, read. */
export interface Extent {
  readonly kept: ReadonlySet<string>;
  readonly border: readonly string[];
}

/** Rows that rest on a changed input and that an asked row rests on; a pass goes as a whole. */
export const rowsToUnfold = (
  program: Program,
  changed: Iterable<string>,
  asked: readonly string[],
): Extent => {
  const reached = new Set(changed);
  for (const { direction, rows } of program.passes) {
    const rests = (row: CompiledRow): boolean => row.precedents.some(({ ref }) => reached.has(ref));
    const together = direction === 'plain' ? undefined : rows.some(rests);
    for (const row of rows) if (together ?? rests(row)) reached.add(row.ref);
  }
  const needed = neededFor(program, asked);
  const kept = new Set<string>();
  const border = new Set<string>();
  const read = (ref: string): void => {
    if (program.rows.has(ref) && !(reached.has(ref) && needed.has(ref))) border.add(ref);
  };
  asked.forEach(read);
  for (const { ref, precedents } of program.rows.values()) {
    if (!reached.has(ref) || !needed.has(ref)) continue;
    kept.add(ref);
    for (const precedent of precedents) read(precedent.ref);
  }
  return { kept, border: [...border] };
};

/** Everything that the asked rows rest on, themselves and inputs included. */
export const neededFor = (program: Program, asked: readonly string[]): ReadonlySet<string> => {
  const needed = new Set(asked);
  for (const { direction, rows } of [...program.passes].reverse()) {
    const together = direction === 'plain' ? undefined : rows.some(({ ref }) => needed.has(ref));
    for (const row of [...rows].reverse()) {
      if (!(together ?? needed.has(row.ref))) continue;
      needed.add(row.ref);
      for (const { ref } of row.precedents) needed.add(ref);
    }
  }
  return needed;
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
