import { type Decimal, ZERO } from '../../finance/decimal';
import type { CallExpr, ComparisonOperator, CriterionExpr, Expr, RefExpr } from '../ast';
import { TEXT } from '../units';
import { larger, smaller } from './aggregates';
import { add, compare, divide, HOLDS, NA, whole } from './arithmetic';
import { type Cell, fixed, varying } from './cell';
import { type Environment, type Readers, shared } from './environment';
import { type Key, keyOf } from './remembered';
import { sure } from '../sure';

/**
 * SUMIFS and its kin. The ranges do not change while the calling row is
 * computed, so they are indexed once: by hash for equality, sorted with running
 * results for one inequality. 20,000 households by 276 months then take 276
 * searches instead of 5.5 million comparisons.
 */

/** What a range holds at a position, or what is looked for in a period. */
export type KeyAt = (index: number) => Key;

/** Keys of a range, computed once per evaluation. */
export const rangeKeys = (arg: RefExpr, env: Environment): readonly Key[] =>
  shared(env, `keys ${arg.ref}`, () =>
    arg.unit === TEXT
      ? env.texts(arg.ref).map((text) => `t${text.toLowerCase()}`)
      : env.values(arg.ref).map(keyOf),
  );

/** The key a value has in each period. */
export const soughtKey = (expr: Expr, env: Environment, readers: Readers): { fixed: boolean; at: KeyAt } => {
  if (expr.unit === TEXT) {
    const cell = readers.text(expr, env);
    return { fixed: cell.fixed !== undefined, at: (t) => `t${cell.at(t)}` };
  }
  const cell = readers.number(expr, env);
  return { fixed: cell.fixed !== undefined, at: (t) => keyOf(cell.at(t)) };
};

interface Tally {
  readonly value: Decimal | undefined;
  readonly count: number;
}
const EMPTY: Tally = { value: undefined, count: 0 };

type Fold = (a: Decimal, b: Decimal) => Decimal;

const FOLDS: Readonly<Record<string, Fold>> = {
  SUMIFS: add,
  AVERAGEIFS: add,
  MINIFS: smaller,
  MAXIFS: larger,
};

interface Condition {
  readonly range: RefExpr;
  readonly operator: ComparisonOperator;
  readonly value: Expr;
}

/** The records that agree on all equalities, with their results, computed when first asked for. */
class Group {
  readonly positions: number[] = [];
  private whole: Tally | undefined;
  private sorted: readonly number[] | undefined;
  private readonly running = new Map<'up' | 'down', readonly Tally[]>();

  constructor(
    private readonly values: readonly Decimal[],
    private readonly fold: Fold,
  ) {}

  step = (tally: Tally, position: number): Tally => {
    const value = sure(this.values[position]);
    if (value === NA) return tally;
    return {
      value: tally.value === undefined ? value : this.fold(tally.value, value),
      count: tally.count + 1,
    };
  };

  all(): Tally {
    return (this.whole ??= this.positions.reduce(this.step, EMPTY));
  }

  /** The records whose measure stands so to the limit. */
  bounded(measures: readonly Decimal[], operator: ComparisonOperator, limit: Decimal): Tally {
    const sorted = (this.sorted ??= [...this.positions].sort((a, b) =>
      compare(sure(measures[a]), sure(measures[b])),
    ));
    // How many records lie before the limit, or before and at it.
    const withEqual = operator === '<=' || operator === '>';
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = compare(sure(measures[sure(sorted[middle])]), limit);
      if (order < 0 || (withEqual && order === 0)) low = middle + 1;
      else high = middle;
    }
    const up = operator === '<' || operator === '<=';
    const taken = up ? low : sorted.length - low;
    return this.runningFrom(up ? 'up' : 'down', sorted)[taken] ?? EMPTY;
  }

  /** Results over the first 0, 1, 2, … records from the smallest up or the largest down. */
  private runningFrom(direction: 'up' | 'down', sorted: readonly number[]): readonly Tally[] {
    const known = this.running.get(direction);
    if (known !== undefined) return known;
    const tallies: Tally[] = [EMPTY];
    let tally = EMPTY;
    for (const position of direction === 'up' ? sorted : [...sorted].reverse()) {
      tally = this.step(tally, position);
      tallies.push(tally);
    }
    this.running.set(direction, tallies);
    return tallies;
  }
}

const joinKeys = (keys: readonly Key[]): Key => (keys.length === 1 ? sure(keys[0]) : keys.join('\u0001'));

/** Makes SUMIFS, MINIFS, MAXIFS or AVERAGEIFS ready. */
export const conditionalAggregate = (expr: CallExpr, env: Environment, readers: Readers): Cell => {
  const valueRange = expr.args[0] as RefExpr;
  const values = env.values(valueRange.ref);
  const fold = sure(FOLDS[expr.name]);
  const conditions: Condition[] = [];
  for (let i = 1; i < expr.args.length; i += 2) {
    const { operator, value } = expr.args[i + 1] as CriterionExpr;
    conditions.push({ range: expr.args[i] as RefExpr, operator, value });
  }
  const equal = conditions.filter(({ operator }) => operator === '=');
  const others = conditions.filter(({ operator }) => operator !== '=');
  const sought = equal.map(({ value }) => soughtKey(value, env, readers));
  const tests = others.map((condition) => prepareTest(condition, env, readers));
  const bound = tests.length === 1 && tests[0]?.limit !== undefined ? tests[0] : undefined;

  const signature = [
    FOLDS[expr.name] === add ? 'sum' : expr.name,
    valueRange.ref,
    ...equal.map(({ range }) => range.ref),
    // The sorted order inside a group belongs to the measure it is bounded by.
    ...(bound === undefined ? [] : ['by', others[0]?.range.ref]),
  ].join(' ');
  const groups = (): ReadonlyMap<Key, Group> =>
    shared(env, signature, () =>
      groupBy(
        equal.map(({ range }) => rangeKeys(range, env)),
        values,
        fold,
      ),
    );

  const tallyAt = (t: number): Tally => {
    const group = groups().get(equal.length === 0 ? '' : joinKeys(sought.map(({ at }) => at(t))));
    if (group === undefined) return EMPTY;
    if (tests.length === 0) return group.all();
    if (bound?.limit !== undefined) {
      return group.bounded(bound.measures, bound.operator, bound.limit.at(t));
    }
    const holds = tests.map((test) => test.at(t));
    return group.positions.filter((i) => holds.every((test) => test(i))).reduce(group.step, EMPTY);
  };
  const finish = ({ value, count }: Tally): Decimal =>
    expr.name === 'AVERAGEIFS' ? (value === undefined ? NA : divide(value, whole(count))) : (value ?? ZERO);

  const isFixed = sought.every((key) => key.fixed) && tests.every((test) => test.fixed);
  return isFixed
    ? fixed(finish(tallyAt(0)))
    : varying(
        (t) => finish(tallyAt(t)),
        expr.args.every((arg) => arg.type !== 'call'),
      );
};

const groupBy = (
  keys: readonly (readonly Key[])[],
  values: readonly Decimal[],
  fold: Fold,
): ReadonlyMap<Key, Group> => {
  const groups = new Map<Key, Group>();
  for (let i = 0; i < values.length; i += 1) {
    const key = keys.length === 0 ? '' : joinKeys(keys.map((column) => sure(column[i])));
    let group = groups.get(key);
    if (group === undefined) {
      group = new Group(values, fold);
      groups.set(key, group);
    }
    group.positions.push(i);
  }
  return groups;
};

interface Test {
  readonly operator: ComparisonOperator;
  readonly measures: readonly Decimal[];
  /** The limit of an inequality of numbers; absent for <>. */
  readonly limit: Cell | undefined;
  readonly fixed: boolean;
  /** Whether a record passes in this period. */
  readonly at: (t: number) => (position: number) => boolean;
}

const prepareTest = ({ range, operator, value }: Condition, env: Environment, readers: Readers): Test => {
  if (operator === '<>') {
    const keys = rangeKeys(range, env);
    const sought = soughtKey(value, env, readers);
    return {
      operator,
      measures: [],
      limit: undefined,
      fixed: sought.fixed,
      at: (t) => {
        const key = sought.at(t);
        return (i) => keys[i] !== key;
      },
    };
  }
  const measures = env.values(range.ref);
  const limit = readers.number(value, env);
  const holds = HOLDS[operator];
  return {
    operator,
    measures,
    limit,
    fixed: limit.fixed !== undefined,
    at: (t) => {
      const x = limit.at(t);
      return (i) => holds(compare(sure(measures[i]), x));
    },
  };
};
