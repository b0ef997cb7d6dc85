import { sure } from '../sure';
import { type Graph, type Node, OP, type Op, operandCount } from './graph';
import { type Bytes, code, type FunctionBody, I32, V128 } from './wasm';

/**
 * A kernel computes one step for a block of lanes: some operations over values
 * in memory and constants. Steps of one shape share a kernel; where their
 * operands lie is read from the step itself:
 *
 *     kernel (4 bytes) · target (4) · for each operand an address (4) or a constant (8)
 */
export interface Shape {
  /** The same for all steps that one kernel computes. */
  readonly key: string;
  /** Values in memory and constants, each once, in the order in which the kernel meets them. */
  readonly leaves: readonly Node[];
}

type IsInside = (node: Node) => boolean;

/** What a step computes; `isInside` says which operands are computed on the way. */
export const shapeOf = (graph: Graph, root: Node, isInside: IsInside): Shape => {
  const leaves: Node[] = [];
  const met = new Map<Node, number>();
  let key = '';
  const visit = (node: Node): void => {
    const number = met.get(node);
    if (number !== undefined) {
      key += `#${number}`;
      return;
    }
    met.set(node, met.size);
    if (node !== root && !isInside(node)) {
      leaves.push(node);
      key += graph.isConstant(node) ? 'c' : 'v';
      return;
    }
    const op = sure(graph.ops[node]);
    key += `(${op}`;
    const count = operandCount(op);
    if (count > 0) visit(sure(graph.a[node]));
    if (count > 1) visit(sure(graph.b[node]));
    if (count > 2) visit(sure(graph.c[node]));
    key += ')';
  };
  visit(root);
  return { key, leaves };
};

/** Bytes of a step: its kernel and target, an address, a constant. */
export const HEAD = 8;
export const ADDRESS = 4;
export const CONSTANT = 8;

/** Bytes of two lanes; a kernel computes two such vectors each time round. */
const VECTOR = 16;
const ROUND = 2 * VECTOR;
/** A block's lanes are a multiple of this. */
export const LANES_OF_A_ROUND = ROUND / 8;

/** Parameters and first locals of a kernel. */
const STEP = 0;
const BYTES = 1;
const TARGET = 2;
const OFFSET = 3;
const FIRST_LEAF = 4;

/** Operations whose vectors are masks until they are made 1 and 0. */
const MASKS: ReadonlySet<Op> = new Set([OP.above, OP.atLeast, OP.applies]);

const INSTRUCTIONS: Readonly<Partial<Record<Op, Bytes>>> = {
  [OP.add]: code.plus,
  [OP.subtract]: code.minus,
  [OP.multiply]: code.times,
  [OP.divide]: code.over,
  [OP.least]: code.least,
  [OP.greatest]: code.greatest,
  [OP.above]: code.above,
  [OP.atLeast]: code.atLeast,
  [OP.absolute]: code.absolute,
  [OP.floor]: code.floor,
};

/** Emits what a step computes for one vector of lanes. */
class Emitter {
  readonly bytes: number[] = [];
  private readonly met = new Set<Node>();

  constructor(
    private readonly graph: Graph,
    /** Locals of leaves, and of what is needed more than once. */
    private readonly locals: ReadonlyMap<Node, number>,
    private readonly addresses: ReadonlyMap<Node, number>,
    private readonly isComputed: IsInside,
  ) {}

  /** The vector stored at `offset` bytes from the current lanes. */
  vector(root: Node, offset: number): void {
    this.met.clear();
    this.emit(code.get(TARGET), code.get(OFFSET), code.add);
    this.value(root, offset);
    this.emit(code.storeVector(offset));
  }

  private emit(...instructions: readonly Bytes[]): void {
    for (const instruction of instructions) this.bytes.push(...instruction);
  }

  private value(node: Node, offset: number): void {
    if (this.graph.isConstant(node)) {
      this.emit(code.get(sure(this.locals.get(node))));
    } else if (this.isMask(node)) {
      this.mask(node, offset);
      this.emit(code.ones, code.and);
    } else {
      this.once(node, () => {
        if (this.isComputed(node)) this.number(node, offset);
        else
          this.emit(
            code.get(sure(this.addresses.get(node))),
            code.get(OFFSET),
            code.add,
            code.loadVector(offset),
          );
      });
    }
  }

  /** All bits of a lane where the flag is not 0, none where it is. */
  private mask(node: Node, offset: number): void {
    const { a, b, ops } = this.graph;
    if (!this.isMask(node)) {
      this.value(node, offset);
      this.emit(code.zeros, code.notEqual);
      return;
    }
    this.once(node, () => {
      const first = sure(a[node]);
      this.value(first, offset);
      // A number is equal to itself; what does not apply is not.
      const isApplies = ops[node] === OP.applies;
      this.value(isApplies ? first : sure(b[node]), offset);
      this.emit(isApplies ? code.equal : sure(INSTRUCTIONS[sure(ops[node])]));
    });
  }

  private number(node: Node, offset: number): void {
    const { a, b, c, ops } = this.graph;
    const op = sure(ops[node]);
    if (op === OP.select) {
      this.value(sure(b[node]), offset);
      this.value(sure(c[node]), offset);
      this.mask(sure(a[node]), offset);
      this.emit(code.bitSelect);
      return;
    }
    this.value(sure(a[node]), offset);
    if (operandCount(op) > 1) this.value(sure(b[node]), offset);
    this.emit(sure(INSTRUCTIONS[op]));
  }

  private isMask(node: Node): boolean {
    return this.isComputed(node) && MASKS.has(sure(this.graph.ops[node]));
  }

  /** Computes what has a local once for each vector, and takes it from there afterwards. */
  private once(node: Node, compute: () => void): void {
    const local = this.locals.get(node);
    if (local !== undefined && this.met.has(node)) {
      this.emit(code.get(local));
      return;
    }
    compute();
    if (local === undefined) return;
    this.emit(code.tee(local));
    this.met.add(node);
  }
}

/** The kernel of a shape, after any of its steps. Takes the step's address and the bytes of lanes, gives the next step's address. */
export const kernelOf = (
  graph: Graph,
  root: Node,
  { leaves }: Shape,
  isInside: IsInside,
  type: number,
): FunctionBody => {
  const isComputed = (node: Node): boolean => node === root || isInside(node);
  const addresses = new Map<Node, number>();
  const locals = new Map<Node, number>();
  const variables = leaves.filter((leaf) => !graph.isConstant(leaf));
  const firstVector = FIRST_LEAF + variables.length;
  let place = HEAD;
  const prologue: number[] = [...code.get(STEP), ...code.load(4), ...code.set(TARGET)];
  for (const leaf of leaves) {
    prologue.push(...code.get(STEP));
    if (graph.isConstant(leaf)) {
      const local = firstVector + locals.size;
      locals.set(leaf, local);
      prologue.push(...code.loadSplat(place), ...code.set(local));
      place += CONSTANT;
    } else {
      const local = FIRST_LEAF + addresses.size;
      addresses.set(leaf, local);
      prologue.push(...code.load(place), ...code.set(local));
      place += ADDRESS;
    }
  }
  for (const node of neededAgain(graph, root, isComputed)) locals.set(node, firstVector + locals.size);
  const emitter = new Emitter(graph, locals, addresses, isComputed);
  for (let offset = 0; offset < ROUND; offset += VECTOR) emitter.vector(root, offset);
  const body = [
    ...prologue,
    ...code.loop([
      ...emitter.bytes,
      ...code.get(OFFSET),
      ...code.constant(ROUND),
      ...code.add,
      ...code.tee(OFFSET),
      ...code.get(BYTES),
      ...code.isBelow,
      ...code.repeatIf,
    ]),
    ...code.get(STEP),
    ...code.constant(place),
    ...code.add,
  ];
  return {
    type,
    locals: [
      [FIRST_LEAF - TARGET + variables.length, I32],
      [locals.size, V128],
    ],
    body,
  };
};

/** What a step reads or computes and needs in more than one place. */
const neededAgain = (graph: Graph, root: Node, isComputed: IsInside): ReadonlySet<Node> => {
  const met = new Set<Node>();
  const again = new Set<Node>();
  const visit = (node: Node): void => {
    if (graph.isConstant(node)) return;
    if (met.has(node)) {
      again.add(node);
      return;
    }
    met.add(node);
    if (!isComputed(node)) return;
    const op = sure(graph.ops[node]);
    // Whether a value applies is found by comparing it with itself.
    for (const operand of graph.operands(node)) {
      visit(operand);
      if (op === OP.applies) visit(operand);
    }
  };
  visit(root);
  return again;
};
