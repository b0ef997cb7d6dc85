import { Sameness } from './sameness';

/**
 * Every cell of a program as one graph of float64 operations. Equal operations
 * are one node, constants fold as they are met (most cells of a month are 0 or
 * known), and a node's operands always come before it.
 */

/** What a node does with its operands a, b and c. */
export const OP = {
  constant: 0,
  input: 1,
  add: 2,
  subtract: 3,
  multiply: 4,
  divide: 5,
  /** b where b < a, otherwise a; so that a NaN in b is passed over. */
  least: 6,
  greatest: 7,
  /** 1 where a > b, otherwise 0. */
  above: 8,
  atLeast: 9,
  /** b where a is not 0, otherwise c. */
  select: 10,
  absolute: 11,
  floor: 12,
  /** 0 where a is NaN, otherwise 1. */
  applies: 13,
  /** A function that is called lane by lane. */
  call: 14,
} as const;
export type Op = (typeof OP)[keyof typeof OP];

/** A place in the graph. */
export type Node = number;

/** A function of one lane's arguments: powers, calendars, rates of return. */
export type LaneFunction = (values: Float64Array) => number;

export interface Call {
  readonly name: string;
  readonly apply: LaneFunction;
  readonly args: readonly Node[];
}

const toFlag = (truth: boolean): number => (truth ? 1 : 0);

/** What an operation gives for single numbers; both back ends do the same lane by lane. */
const APPLIED: Readonly<Partial<Record<Op, (a: number, b: number) => number>>> = {
  [OP.add]: (a, b) => a + b,
  [OP.subtract]: (a, b) => a - b,
  [OP.multiply]: (a, b) => a * b,
  [OP.divide]: (a, b) => a / b,
  [OP.least]: (a, b) => (b < a ? b : a),
  [OP.greatest]: (a, b) => (a < b ? b : a),
  [OP.above]: (a, b) => toFlag(a > b),
  [OP.atLeast]: (a, b) => toFlag(a >= b),
  [OP.absolute]: (a) => Math.abs(a),
  [OP.floor]: (a) => Math.floor(a),
  [OP.applies]: (a) => toFlag(!Number.isNaN(a)),
};

/** Memory for more would not be there. */
const MOST_NODES = 2 ** 24;
const COMMUTATIVE: ReadonlySet<Op> = new Set([OP.add, OP.multiply]);

export class Graph {
  readonly ops: Op[] = [];
  readonly a: Node[] = [];
  readonly b: Node[] = [];
  readonly c: Node[] = [];
  /** The number of a constant; of an input or a call, which one. */
  readonly values: number[] = [];
  /** When the node can be computed, in periods: its own cell's, or its latest operand's. */
  readonly times: number[] = [];
  readonly calls: Call[] = [];
  /** The period of the cell that is being unfolded. */
  now = 0;

  private readonly constants = new Map<number, Node>();
  private readonly known = new Sameness(this);
  private readonly knownCalls = new Map<string, Node>();
  /** Nodes that are 0 or 1 whatever the inputs. */
  private readonly flags: boolean[] = [];
  /** Choices between a number and not applicable, which are seen through. */
  private readonly choices = new Set<Node>();
  readonly ZERO = this.constant(0);
  readonly ONE = this.constant(1);
  readonly NA = this.constant(NaN);

  get size(): number {
    return this.ops.length;
  }

  isConstant(node: Node): boolean {
    return this.ops[node] === OP.constant;
  }

  /** The number of a constant; undefined where the node varies. */
  valueOf(node: Node): number | undefined {
    return this.isConstant(node) ? this.values[node] : undefined;
  }

  constant(value: number): Node {
    // −0 and 0 are one number in the row language.
    const number = value + 0;
    const known = this.constants.get(number);
    if (known !== undefined) return known;
    const node = this.push(OP.constant, 0, 0, 0, number, -Infinity, number === 0 || number === 1);
    this.constants.set(number, node);
    return node;
  }

  input(index: number): Node {
    return this.push(OP.input, 0, 0, 0, index, -Infinity, false);
  }

  add(a: Node, b: Node): Node {
    if (a === this.ZERO) return b;
    return b === this.ZERO ? a : this.node(OP.add, a, b);
  }

  subtract(a: Node, b: Node): Node {
    if (b === this.ZERO) return a;
    return a === b ? this.ZERO : this.node(OP.subtract, a, b, 0, a === this.ONE && this.isFlag(b));
  }

  /** A factor 0 gives 0 without the other factor, as in the exact reading. */
  multiply(a: Node, b: Node): Node {
    if (a === this.ZERO || b === this.ZERO) return this.ZERO;
    if (a === this.ONE) return b;
    if (b === this.ONE || (a === b && this.isFlag(a))) return a;
    return this.node(OP.multiply, a, b, 0, this.isFlag(a) && this.isFlag(b));
  }

  divide(a: Node, b: Node): Node {
    if (b === this.ONE) return a;
    return a === this.ZERO && !this.isConstant(b) ? a : this.node(OP.divide, a, b);
  }

  least(a: Node, b: Node): Node {
    return a === b ? a : this.node(OP.least, a, b, 0, this.isFlag(a) && this.isFlag(b));
  }

  greatest(a: Node, b: Node): Node {
    return a === b ? a : this.node(OP.greatest, a, b, 0, this.isFlag(a) && this.isFlag(b));
  }

  above(a: Node, b: Node): Node {
    return this.node(OP.above, a, b, 0, true);
  }

  atLeast(a: Node, b: Node): Node {
    return this.node(OP.atLeast, a, b, 0, true);
  }

  /** `yes` where the flag is not 0, otherwise `no`. */
  select(flag: Node, yes: Node, no: Node): Node {
    const known = this.valueOf(flag);
    if (known !== undefined) return known !== 0 ? yes : no;
    if (yes === no) return yes;
    if (this.isFlag(flag) && yes === this.ONE && no === this.ZERO) return flag;
    if (this.isFlag(flag) && yes === this.ZERO && no === this.ONE) return this.subtract(this.ONE, flag);
    return this.node(OP.select, flag, yes, no, this.isFlag(yes) && this.isFlag(no));
  }

  /** 0 where the value is a finite number, otherwise NaN. */
  gap(a: Node): Node {
    const value = this.valueOf(a);
    if (value === undefined) return this.node(OP.subtract, a, a);
    return Number.isFinite(value) ? this.ZERO : this.NA;
  }

  /** The value where the flag is not 0; elsewhere it is not applicable. */
  orNA(flag: Node, value: Node): Node {
    const node = this.select(flag, value, this.NA);
    // Where the flag is known, the node is the value itself, which may be a choice of another kind.
    if (node !== value && this.ops[node] === OP.select) this.choices.add(node);
    return node;
  }

  absolute(a: Node): Node {
    return this.isFlag(a) ? a : this.node(OP.absolute, a, 0);
  }

  floor(a: Node): Node {
    return this.isFlag(a) ? a : this.node(OP.floor, a, 0);
  }

  /** Whether the value applies; seen through a choice between a number and not applicable. */
  applies(a: Node): Node {
    if (this.isFlag(a)) return this.ONE;
    if (this.choices.has(a)) return this.select(this.flagOf(a), this.ONE, this.ZERO);
    return this.node(OP.applies, a, 0, 0, true);
  }

  /** The value, or 0 where it does not apply. */
  numberOrZero(a: Node): Node {
    if (this.choices.has(a)) return this.select(this.flagOf(a), this.yesOf(a), this.ZERO);
    return this.select(this.applies(a), a, this.ZERO);
  }

  call(name: string, apply: LaneFunction, args: readonly Node[]): Node {
    const numbers = args.map((arg) => this.valueOf(arg));
    if (numbers.every((number) => number !== undefined))
      return this.constant(apply(Float64Array.from(numbers)));
    const key = `${name} ${args.join(' ')}`;
    const known = this.knownCalls.get(key);
    if (known !== undefined) return known;
    const time = args.reduce((latest, arg) => Math.max(latest, this.timeOf(arg)), this.now);
    this.calls.push({ name, apply, args });
    const node = this.push(OP.call, 0, 0, 0, this.calls.length - 1, time, false);
    this.knownCalls.set(key, node);
    return node;
  }

  /** The operands of a node, in order. */
  operands(node: Node): readonly Node[] {
    const op = this.ops[node];
    if (op === OP.call) return this.calls[this.values[node] ?? 0]?.args ?? [];
    const all = [this.a[node] ?? 0, this.b[node] ?? 0, this.c[node] ?? 0];
    return all.slice(0, operandCount(op ?? OP.constant));
  }

  isFlag(node: Node): boolean {
    return this.flags[node] === true;
  }

  private timeOf(node: Node): number {
    return this.times[node] ?? 0;
  }

  private flagOf(select: Node): Node {
    return this.a[select] ?? 0;
  }

  private yesOf(select: Node): Node {
    return this.b[select] ?? 0;
  }

  private node(op: Op, first: Node, second: Node, c: Node = 0, isFlag = false): Node {
    const [a, b] = COMMUTATIVE.has(op) && first > second ? [second, first] : [first, second];
    const count = operandCount(op);
    const x = this.valueOf(a);
    const y = count < 2 ? 0 : this.valueOf(b);
    const apply = x === undefined || y === undefined ? undefined : APPLIED[op];
    if (apply !== undefined) return this.constant(apply(x ?? 0, y ?? 0));
    const known = this.known.find(op, a, b, c);
    if (known !== undefined) return known;
    let time = Math.max(this.now, this.timeOf(a));
    if (count > 1) time = Math.max(time, this.timeOf(b));
    if (count > 2) time = Math.max(time, this.timeOf(c));
    const node = this.push(op, a, b, c, 0, time, isFlag);
    this.known.add(node);
    return node;
  }

  private push(op: Op, a: Node, b: Node, c: Node, value: number, time: number, isFlag: boolean): Node {
    this.ops.push(op);
    this.a.push(a);
    this.b.push(b);
    this.c.push(c);
    this.values.push(value);
    this.times.push(time);
    this.flags.push(isFlag);
    if (this.ops.length >= MOST_NODES)
      throw new RangeError(
        'The model unfolds into more cells than lanes can hold: ask for fewer rows, or vary fewer inputs.',
      );
    return this.ops.length - 1;
  }
}

export const operandCount = (op: Op): number => {
  switch (op) {
    case OP.constant:
    case OP.input:
    case OP.call:
      return 0;
    case OP.absolute:
    case OP.floor:
    case OP.applies:
      return 1;
    case OP.select:
      return 3;
    default:
      return 2;
  }
};
