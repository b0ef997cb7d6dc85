import type { CallExpr, Expr, RefExpr } from '../ast';
import { dateOf, edate, eomonth } from '../exact/dates';
import { wholeLiteral } from '../scope';
import { sure } from '../sure';
import { extremeOf, sumNodes } from './aggregates';
import { compareNumbers, not, recordTest, truth } from './compare';
import { conditionalAggregate } from './conditions';
import type { Graph, LaneFunction, Node } from './graph';
import { irr } from './returns';
import { floorOf, type Rounding, roundTo } from './rounding';
import { type Scope, toleranceOf } from './scope';

/** One call at one period or record. */
interface Place {
  readonly expr: CallExpr;
  readonly scope: Scope;
  readonly graph: Graph;
  readonly t: number;
  readonly value: (index: number) => Node;
  readonly range: (index: number) => readonly Node[];
}

/** Unfolds a function call at a period or record. */
export const unfoldCall = (expr: CallExpr, scope: Scope, t: number): Node => {
  const unfold = FUNCTIONS_UNFOLDED[expr.name];
  if (unfold === undefined) throw new TypeError(`The lanes have no function ${expr.name}.`);
  return unfold({
    expr,
    scope,
    graph: scope.graph,
    t,
    value: (index) => scope.number(sure(expr.args[index]), t),
    range: (index) => scope.range((expr.args[index] as RefExpr).ref),
  });
};

const conditional = ({ expr, scope, t }: Place): Node => conditionalAggregate(expr, scope, t);

const isTrue = ({ expr, scope, t, graph }: Place, index: number): Node => {
  const arg = sure(expr.args[index]);
  return truth(graph, scope.number(arg, t), toleranceOf(arg));
};

const flags = (place: Place): readonly Node[] => place.expr.args.map((_, index) => isTrue(place, index));

const FUNCTIONS_UNFOLDED: Readonly<Record<string, (place: Place) => Node>> = {
  IF: (place) => {
    const flag = isTrue(place, 0);
    const known = place.graph.valueOf(flag);
    // A branch no draw takes is not unfolded: it may have no value.
    if (known !== undefined) return place.value(known === 0 ? 2 : 1);
    const { graph, scope } = place;
    const yes = scope.under(flag, () => place.value(1));
    return graph.select(
      flag,
      yes,
      scope.under(not(graph, flag), () => place.value(2)),
    );
  },
  AND: (place) => flags(place).reduce((all, flag) => place.graph.multiply(all, flag)),
  OR: (place) => flags(place).reduce((any, flag) => place.graph.greatest(any, flag)),
  NOT: (place) => place.graph.select(isTrue(place, 0), place.graph.ZERO, place.graph.ONE),
  MIN: (place) => extreme(place, true),
  MAX: (place) => extreme(place, false),
  SUM: (place) => sum(place),
  AVERAGE: (place) => average(place),
  COUNT: (place) => count(place),
  ABS: ({ graph, value }) => graph.absolute(value(0)),
  INT: ({ graph, value }) => floorOf(graph, value(0)),
  ROUND: (place) => rounded(place, 'nearest'),
  ROUNDUP: (place) => rounded(place, 'up'),
  ROUNDDOWN: (place) => rounded(place, 'down'),
  MOD: ({ graph, scope, value }) => {
    const [a, b] = [value(0), value(1)];
    return graph.subtract(a, graph.multiply(b, floorOf(graph, quotient(graph, scope, a, b))));
  },
  RATIO: ({ graph, value, expr }) => {
    const [above, below] = [value(0), value(1)];
    const isThere = truth(graph, below, toleranceOf(sure(expr.args[1])));
    return graph.orNA(isThere, graph.divide(above, below));
  },
  APPLICABLE: ({ graph, value }) => graph.applies(value(0)),
  N: ({ graph, value }) => graph.numberOrZero(value(0)),
  SUMIFS: conditional,
  MINIFS: conditional,
  MAXIFS: conditional,
  AVERAGEIFS: conditional,
  INDEX: ({ graph, scope, value, range }) => pick(graph, scope, range(0), value(1)),
  MATCH: (place) => match(place),
  SUMPRODUCT: ({ graph, expr, range }) => {
    const columns = expr.args.map((_, index) => range(index));
    const [first = [], ...others] = columns;
    return sumNodes(
      graph,
      first.map((start, i) =>
        others.reduce((product, column) => graph.multiply(product, sure(column[i])), start),
      ),
    );
  },
  EDATE: (place) => onLanes(place, ([serial = 0, months = 0]) => edate(onDay(serial), onDay(months))),
  EOMONTH: (place) => onLanes(place, ([serial = 0, months = 0]) => eomonth(onDay(serial), onDay(months))),
  YEAR: (place) => onLanes(place, ([serial = 0]) => dateOf(onDay(serial))?.year),
  MONTH: (place) => onLanes(place, ([serial = 0]) => dateOf(onDay(serial))?.month),
  PMT: (place) => pmt(place),
  IRR: ({ graph, expr, range, value }) =>
    graph.call('IRR', irr, [expr.args.length === 1 ? graph.constant(0.1) : value(1), ...range(0)]),
};

/** Calls `visit` for every value of an aggregate; what does not apply in any draw is left out. */
const eachNumber = (
  { expr, scope, graph, t }: Place,
  visit: (value: Node, mayBeNA: boolean) => void,
): void => {
  for (const arg of expr.args) {
    if (arg.shape !== 'vector') {
      visit(scope.number(arg, t), false);
      continue;
    }
    const mayBeNA = scope.mayBeNA(arg);
    for (const value of scope.range((arg as RefExpr).ref)) {
      if (!mayBeNA || value !== graph.NA) visit(value, mayBeNA);
    }
  }
};

const sum = (place: Place): Node => {
  const values: Node[] = [];
  eachNumber(place, (value, mayBeNA) => values.push(mayBeNA ? place.graph.numberOrZero(value) : value));
  return sumNodes(place.graph, values);
};

const count = (place: Place): Node => {
  const counts: Node[] = [];
  eachNumber(place, (value, mayBeNA) => counts.push(mayBeNA ? place.graph.applies(value) : place.graph.ONE));
  return sumNodes(place.graph, counts);
};

const extreme = (place: Place, isLeast: boolean): Node => {
  const { graph, scope, expr } = place;
  const values: Node[] = [];
  const others: Node[] = [];
  eachNumber(place, (value, mayBeNA) => (mayBeNA ? others : values).push(value));
  const none = values.length === 0 && scope.mayBeNA(expr) ? graph.NA : graph.ZERO;
  return extremeOf(graph, isLeast, values, others, none);
};

const average = (place: Place): Node => {
  const { graph, scope } = place;
  const counted = count(place);
  const isThere = graph.above(counted, graph.ZERO);
  if (!scope.mayBeNA(place.expr)) scope.mustHold(isThere);
  return graph.orNA(isThere, graph.divide(sum(place), graph.greatest(graph.ONE, counted)));
};

const rounded = ({ graph, scope, value }: Place, how: Rounding): Node => {
  const places = graph.valueOf(value(1));
  if (places !== undefined) return roundTo(graph, value(0), Math.trunc(places), how);
  // So few decimal places are ever asked for that each is a choice of its own.
  let result = graph.NA;
  for (let digits = -9; digits <= 9; digits += 1) {
    const isAsked = compareNumbers(graph, '=', value(1), graph.constant(digits), 1e-9);
    result = graph.select(isAsked, roundTo(graph, value(0), digits, how), result);
  }
  return scope.mustBeThere(result);
};

/** The value at a position counted from 1; not a number outside. */
const pick = (graph: Graph, scope: Scope, values: readonly Node[], place: Node): Node => {
  const reaches = (position: number): Node => graph.atLeast(place, graph.constant(position - 1e-9));
  scope.mustHold(graph.multiply(reaches(1), not(graph, reaches(values.length + 1))));
  const known = graph.valueOf(place);
  if (known !== undefined) return values[Math.trunc(known + 1e-9) - 1] ?? graph.NA;
  // Outside, the draw has no value, whatever is found here.
  return values.reduce(
    (found, value, i) => (i === 0 ? value : graph.select(reaches(i + 1), value, found)),
    graph.NA,
  );
};

const match = ({ expr, scope, graph, t }: Place): Node => {
  const [value, range, type] = expr.args as [Expr, RefExpr, Expr];
  const isFirstEqual = wholeLiteral(type) === 0;
  const test = recordTest(scope, range, isFirstEqual ? '=' : '<=', value, t);
  const length = isFirstEqual ? lengthOf(scope, range) : scope.range(range.ref).length;
  let found = graph.NA;
  for (let i = 0; i < length; i += 1) {
    const record = isFirstEqual ? length - 1 - i : i;
    found = graph.select(test(record), graph.constant(record + 1), found);
  }
  return scope.mustBeThere(
    isFirstEqual ? found : graph.select(rises(graph, scope.range(range.ref)), found, graph.NA),
  );
};

const lengthOf = (scope: Scope, range: RefExpr): number =>
  range.unit?.name === 'text' ? scope.texts(range.ref).length : scope.range(range.ref).length;

const rises = (graph: Graph, values: readonly Node[]): Node =>
  values
    .slice(1)
    .reduce((all, value, i) => graph.multiply(all, graph.atLeast(value, sure(values[i]))), graph.ONE);

/** Days and months are whole numbers; crumbs below them are float64's. */
const onDay = (serial: number): number => Math.floor(serial + 1e-9);

const onLanes = (
  { expr, graph, scope, value }: Place,
  apply: (values: Float64Array) => number | undefined,
): Node => {
  const lane: LaneFunction = (values) => apply(values) ?? NaN;
  const args = expr.args.map((_, index) => value(index));
  return scope.mustBeThere(graph.call(expr.name, lane, args));
};

/** Excel's PMT, with the limit of a rate of 0. */
const pmt = ({ expr, graph, scope, value }: Place): Node => {
  const [rate, periods, present] = [value(0), value(1), value(2)];
  const future = expr.args.length > 3 ? value(3) : graph.ZERO;
  const type = expr.args.length > 4 ? value(4) : graph.ZERO;
  const growth = raise(graph, scope, graph.add(graph.ONE, rate), periods);
  const hasRate = graph.above(graph.absolute(rate), graph.constant(1e-12));
  const perPeriod = graph.divide(graph.subtract(growth, graph.ONE), graph.select(hasRate, rate, graph.ONE));
  const due = graph.add(graph.ONE, graph.multiply(rate, type));
  const accumulated = graph.multiply(graph.select(hasRate, perPeriod, periods), due);
  const owed = graph.add(graph.multiply(present, growth), future);
  const payment = graph.subtract(graph.ZERO, graph.divide(owed, accumulated));
  return scope.mustBeThere(graph.select(graph.above(periods, graph.ZERO), payment, graph.NA));
};

/** a over b; a draw in which b is 0 has no value. */
export const quotient = (graph: Graph, scope: Scope, a: Node, b: Node): Node => {
  scope.mustHold(b);
  return graph.divide(a, b);
};

/** Exponents up to here (forty years of months are 480) are products, which share their factors; beyond it a call for each lane. */
const MOST_FACTORS = 512;

/** a to the power of b; not a number where Excel has #NUM!. */
export const raise = (graph: Graph, scope: Scope, a: Node, b: Node): Node => {
  const exponent = graph.valueOf(b);
  const base = graph.valueOf(a);
  if (exponent === 1) return a;
  if (base === 1 || (exponent === 0 && base !== 0)) return graph.ONE;
  if (
    base === undefined &&
    exponent !== undefined &&
    Number.isInteger(exponent) &&
    Math.abs(exponent) <= MOST_FACTORS
  ) {
    const product = factors(graph, a, Math.abs(exponent));
    return exponent > 0 ? product : quotient(graph, scope, graph.ONE, product);
  }
  return scope.mustBeThere(graph.call('POWER', power, [a, b]));
};

/** Whole exponents up to here, which growth over years has, are products here too: Math.pow takes longer. */
const power: LaneFunction = (values) => {
  const base = values[0] ?? 0;
  const exponent = values[1] ?? 0;
  if (base === 0 && exponent === 0) return NaN;
  if (exponent < 0 || exponent > MOST_FACTORS || !Number.isInteger(exponent)) return Math.pow(base, exponent);
  let product = 1;
  let square = base;
  for (let left = exponent; left > 0; left >>= 1) {
    if ((left & 1) === 1) product *= square;
    square *= square;
  }
  return product;
};

const factors = (graph: Graph, a: Node, count: number): Node => {
  if (count === 1) return a;
  const half = factors(graph, a, count >> 1);
  const square = graph.multiply(half, half);
  return count % 2 === 0 ? square : graph.multiply(square, a);
};
