import { type Decimal, ZERO } from '../../finance/decimal';
import type { CallExpr, Expr, RefExpr } from '../ast';
import { CellFault } from '../errors';
import { sure } from '../sure';
import { aggregate } from './aggregates';
import * as arithmetic from './arithmetic';
import { irr, pmt } from './cashflows';
import { type Cell, fixed, lift1, lift2, liftAll, varying } from './cell';
import { dateOf, edate, eomonth } from './dates';
import type { Environment, Readers } from './environment';
import { conditionalAggregate } from './lookups';
import { match } from './match';

/** One call, with its arguments to be made ready as its function asks. */
interface Call {
  readonly expr: CallExpr;
  readonly env: Environment;
  readonly readers: Readers;
  readonly cell: (index: number) => Cell;
  readonly range: (index: number) => readonly Decimal[];
}

/** Makes a function call ready for one evaluation. */
export const specialiseCall = (expr: CallExpr, env: Environment, readers: Readers): Cell => {
  const prepare = FUNCTIONS_READ[expr.name];
  if (prepare === undefined) throw new Error(`The exact reading has no function ${expr.name}.`);
  return prepare({
    expr,
    env,
    readers,
    cell: (index) => readers.number(sure(expr.args[index]), env),
    range: (index) => env.values((expr.args[index] as RefExpr).ref),
  });
};

const aggregated = ({ expr, env, readers }: Call): Cell => aggregate(expr, env, readers.number);
const conditional = ({ expr, env, readers }: Call): Cell => conditionalAggregate(expr, env, readers);

const FUNCTIONS_READ: Readonly<Record<string, (call: Call) => Cell>> = {
  IF: ({ cell }) =>
    choice(
      cell(0),
      () => cell(1),
      () => cell(2),
    ),
  AND: (call) => allArguments(call, (flags) => flags.every((x) => x !== ZERO)),
  OR: (call) => allArguments(call, (flags) => flags.some((x) => x !== ZERO)),
  NOT: ({ cell }) => lift1(cell(0), (x) => arithmetic.flag(x === ZERO)),
  MIN: aggregated,
  MAX: aggregated,
  SUM: aggregated,
  AVERAGE: aggregated,
  COUNT: aggregated,
  ABS: ({ cell }) => lift1(cell(0), (x) => (x.s < 0 ? x.neg() : x)),
  INT: ({ cell }) => lift1(cell(0), arithmetic.floor),
  ROUND: (call) => rounding(call, arithmetic.round),
  ROUNDUP: (call) => rounding(call, arithmetic.roundUp),
  ROUNDDOWN: (call) => rounding(call, arithmetic.roundDown),
  MOD: ({ cell }) => lift2(cell(0), cell(1), arithmetic.modulo, false),
  RATIO: ({ cell }) =>
    lift2(cell(0), cell(1), (x, y) => (y === ZERO ? arithmetic.NA : arithmetic.divide(x, y))),
  APPLICABLE: ({ cell }) => lift1(cell(0), (x) => arithmetic.flag(x !== arithmetic.NA)),
  N: ({ cell }) => lift1(cell(0), (x) => (x === arithmetic.NA ? ZERO : x)),
  SUMIFS: conditional,
  MINIFS: conditional,
  MAXIFS: conditional,
  AVERAGEIFS: conditional,
  INDEX: ({ cell, range }) => {
    const values = range(0);
    return lift1(cell(1), (place) => pick(values, place), false);
  },
  MATCH: ({ expr, env, readers }) => match(expr, env, readers),
  SUMPRODUCT: ({ expr, range }) => fixed(sumOfProducts(expr.args.map((_, index) => range(index)))),
  EDATE: ({ cell }) => lift2(cell(0), cell(1), onCalendar(edate), false),
  EOMONTH: ({ cell }) => lift2(cell(0), cell(1), onCalendar(eomonth), false),
  YEAR: ({ cell }) =>
    lift1(
      cell(0),
      onCalendar((serial) => dateOf(serial)?.year),
      false,
    ),
  MONTH: ({ cell }) =>
    lift1(
      cell(0),
      onCalendar((serial) => dateOf(serial)?.month),
      false,
    ),
  PMT: ({ expr, cell }) =>
    liftAll(
      expr.args.map((_, index) => cell(index)),
      pmt,
    ),
  IRR: ({ expr, cell, range }) => {
    const flows = range(0);
    return expr.args.length === 1 ? fixed(irr(flows)) : lift1(cell(1), (guess) => irr(flows, guess), false);
  },
};

/** Only the branch taken is computed, as in Excel. */
const choice = (condition: Cell, yes: () => Cell, no: () => Cell): Cell => {
  if (condition.fixed !== undefined) return condition.fixed === ZERO ? no() : yes();
  const { at } = condition;
  const then = yes();
  const otherwise = no();
  const { at: whenTrue } = then;
  const { at: whenFalse } = otherwise;
  return varying(
    (t) => (at(t) === ZERO ? whenFalse(t) : whenTrue(t)),
    condition.safe && then.safe && otherwise.safe,
  );
};

/** AND and OR look at every argument, as in Excel: a fault in one is a fault of all. */
const allArguments = ({ expr, readers, env }: Call, holds: (flags: readonly Decimal[]) => boolean): Cell => {
  const cells = expr.args.map((arg: Expr) => readers.number(arg, env));
  const lifted = liftAll(cells, (flags) => arithmetic.flag(holds(flags)));
  if (lifted.fixed !== undefined) return lifted;
  return varying(
    lifted.at,
    cells.every((cell) => cell.safe),
  );
};

const rounding = ({ cell }: Call, round: (x: Decimal, places: number) => Decimal): Cell => {
  const value = cell(0);
  const digits = cell(1);
  if (digits.fixed === undefined) {
    return lift2(value, digits, (x, d) => round(x, Math.trunc(d.toNumber())));
  }
  const places = Math.trunc(digits.fixed.toNumber());
  return lift1(value, (x) => round(x, places));
};

/** The value at a position counted from 1; a broken position counts down, as in Excel. */
export const pick = <T>(values: readonly T[], place: Decimal): T => {
  const found = values[Math.trunc(place.toNumber()) - 1];
  if (found === undefined) throw new CellFault('outOfRange');
  return found;
};

const sumOfProducts = (columns: readonly (readonly Decimal[])[]): Decimal => {
  const [first = []] = columns;
  let sum = ZERO;
  for (let i = 0; i < first.length; i += 1) {
    const product = columns.map((column) => sure(column[i])).reduce(arithmetic.multiply);
    sum = arithmetic.add(sum, product);
  }
  return sum;
};

/** A calendar function over serials; outside Excel's calendar it is a fault. */
const onCalendar =
  (f: (...serials: number[]) => number | undefined) =>
  (...args: Decimal[]): Decimal => {
    const result = f(...args.map((x) => x.toNumber()));
    if (result === undefined) throw new CellFault('outOfRange');
    return arithmetic.whole(result);
  };
