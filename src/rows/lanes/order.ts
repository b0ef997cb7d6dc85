import { sure } from '../sure';
import { type Graph, type Node, OP, operandCount } from './graph';

/** What a block computes, in order, with a slot of memory for every value that lives. */
export interface Plan {
  /** Inputs, and nodes whose value is stored, in the order they are computed in. */
  readonly steps: readonly Node[];
  /** Whether a node is computed within a step, on the way to the value that is stored. */
  readonly isInside: (node: Node) => boolean;
  /** The slot a stored node has while it lives; slots are used again. Negative for what has none. */
  readonly slotOf: Int32Array;
  readonly slots: number;
}

/** For each place, a list of numbers; all lists stand in one array. */
interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Calls `visit` for every operand of a node. */
export const eachOperand = (graph: Graph, node: Node, visit: (operand: Node) => void): void => {
  const op = sure(graph.ops[node]);
  if (op === OP.call) {
    for (const arg of graph.operands(node)) visit(arg);
    return;
  }
  const count = operandCount(op);
  if (count > 0) visit(sure(graph.a[node]));
  if (count > 1) visit(sure(graph.b[node]));
  if (count > 2) visit(sure(graph.c[node]));
};

/** Nodes that a result rests on. */
export const liveNodes = (graph: Graph, results: readonly Node[]): Uint8Array => {
  const live = new Uint8Array(graph.size);
  for (const node of results) live[node] = 1;
  for (let node = graph.size - 1; node >= 0; node -= 1) {
    if (live[node] === 1) eachOperand(graph, node, (operand) => (live[operand] = 1));
  }
  return live;
};

/** A node that nothing needs, one that is met with two different roots, and one whose only root is still to come. */
const UNUSED = -1;
const SEVERAL = -2;

/** How far operations are joined in a step. */
export interface Joining {
  /** Operations of a step. */
  readonly most: number;
  /** Whether a step can compute this operand of a root on the way; any, unless said. */
  readonly mayJoin?: (root: Node, node: Node) => boolean;
}

/**
 * The stored node in whose step each node is computed: its own, or that of its users where it has no
 * others and needs nothing of another time.
 */
const rootsOf = (
  graph: Graph,
  results: readonly Node[],
  { most, mayJoin = () => true }: Joining,
): Int32Array => {
  const roots = new Int32Array(graph.size).fill(UNUSED);
  const sizes = new Int32Array(graph.size);
  for (const node of results) roots[node] = SEVERAL;
  for (let node = graph.size - 1; node >= 0; node -= 1) {
    const users = sure(roots[node]);
    if (users === UNUSED || graph.isConstant(node)) continue;
    const op = sure(graph.ops[node]);
    const isInside =
      users !== SEVERAL &&
      op !== OP.input &&
      op !== OP.call &&
      graph.ops[users] !== OP.call &&
      graph.times[node] === graph.times[users] &&
      sure(sizes[users]) < most &&
      mayJoin(users, node);
    const root = isInside ? users : node;
    roots[node] = root;
    sizes[root] = sure(sizes[root]) + 1;
    eachOperand(graph, node, (operand) => {
      const before = roots[operand];
      roots[operand] = before === UNUSED || before === root ? root : SEVERAL;
    });
  }
  return roots;
};

/** Turns edges into a list for each of `count` places; `each` must name the same edges twice. */
const gathered = (count: number, each: (visit: (place: number, item: number) => void) => void): Lists => {
  const starts = new Int32Array(count + 1);
  each((place) => (starts[place + 1] = sure(starts[place + 1]) + 1));
  for (let place = 0; place < count; place += 1) {
    starts[place + 1] = sure(starts[place + 1]) + sure(starts[place]);
  }
  const items = new Int32Array(sure(starts[count]));
  const next = starts.slice();
  each((place, item) => {
    const at = sure(next[place]);
    items[at] = item;
    next[place] = at + 1;
  });
  return { starts, items };
};

/** Calls `visit` for each stored value that a step reads, as often as it reads it. */
type EachLeaf = (visit: (root: Node, leaf: Node) => void) => void;

const leavesOf =
  (graph: Graph, roots: Int32Array): EachLeaf =>
  (visit) => {
    for (let node = 0; node < roots.length; node += 1) {
      const root = sure(roots[node]);
      if (root < 0 || graph.isConstant(node)) continue;
      eachOperand(graph, node, (operand) => {
        if (roots[operand] === operand && !graph.isConstant(operand)) visit(root, operand);
      });
    }
  };

/**
 * Puts nodes in an order in which few values live at once, and joins operations in steps:
 * what frees a value is computed at once, anything else by period, as far as what it needs is there.
 */
export const plan = (graph: Graph, results: readonly Node[], joining: Joining): Plan => {
  const roots = rootsOf(graph, results, joining);
  const eachLeaf = leavesOf(graph, roots);
  const leaves = gathered(graph.size, eachLeaf);
  const users = gathered(graph.size, (visit) => eachLeaf((root, leaf) => visit(leaf, root)));
  const isKept = new Uint8Array(graph.size);
  for (const node of results) isKept[node] = 1;
  const steps = scheduled(graph, roots, leaves, users);
  return {
    steps,
    isInside: (node) => sure(roots[node]) >= 0 && roots[node] !== node && !graph.isConstant(node),
    ...slotted(graph.size, steps, leaves, isKept),
  };
};

const scheduled = (graph: Graph, roots: Int32Array, leaves: Lists, users: Lists): readonly Node[] => {
  const lengthOf = ({ starts }: Lists, node: Node): number => sure(starts[node + 1]) - sure(starts[node]);
  const waiting = new Int32Array(graph.size);
  const unread = new Int32Array(graph.size);
  const later = new Earliest(graph.times);
  const atOnce: Node[] = [];
  const inputs: Node[] = [];
  for (let node = 0; node < graph.size; node += 1) {
    if (roots[node] !== node || graph.isConstant(node)) continue;
    waiting[node] = lengthOf(leaves, node);
    unread[node] = lengthOf(users, node);
    if (graph.ops[node] === OP.input) inputs.push(node);
    else if (waiting[node] === 0) later.push(node);
  }
  const frees = (node: Node): boolean => {
    for (let k = sure(leaves.starts[node]); k < sure(leaves.starts[node + 1]); k += 1) {
      if (unread[sure(leaves.items[k])] === 1) return true;
    }
    return false;
  };
  const steps: Node[] = [];
  const done = (node: Node): void => {
    steps.push(node);
    for (let k = sure(leaves.starts[node]); k < sure(leaves.starts[node + 1]); k += 1) {
      const leaf = sure(leaves.items[k]);
      unread[leaf] = sure(unread[leaf]) - 1;
    }
    for (let k = sure(users.starts[node]); k < sure(users.starts[node + 1]); k += 1) {
      const user = sure(users.items[k]);
      const left = sure(waiting[user]) - 1;
      waiting[user] = left;
      if (left > 0) continue;
      if (frees(user)) atOnce.push(user);
      else later.push(user);
    }
  };
  // Inputs have their numbers before anything is computed.
  inputs.forEach(done);
  for (;;) {
    const next = atOnce.pop() ?? later.pop();
    if (next === undefined) return steps;
    done(next);
  }
};

const slotted = (
  size: number,
  steps: readonly Node[],
  { starts, items }: Lists,
  isKept: Uint8Array,
): Pick<Plan, 'slotOf' | 'slots'> => {
  const lastUse = new Int32Array(size).fill(-1);
  steps.forEach((node, position) => {
    for (let k = sure(starts[node]); k < sure(starts[node + 1]); k += 1) lastUse[sure(items[k])] = position;
  });
  const slotOf = new Int32Array(size).fill(-1);
  const free: number[] = [];
  let slots = 0;
  steps.forEach((node, position) => {
    // What is used here for the last time makes room for the result itself: every lane is read before it is written.
    for (let k = sure(starts[node]); k < sure(starts[node + 1]); k += 1) {
      const leaf = sure(items[k]);
      if (lastUse[leaf] !== position || isKept[leaf] === 1) continue;
      lastUse[leaf] = -1;
      free.push(sure(slotOf[leaf]));
    }
    slotOf[node] = free.pop() ?? slots++;
  });
  return { slotOf, slots };
};

/** A heap that gives the node of the earliest period, and of those the one that came first. */
class Earliest {
  private readonly heap: Node[] = [];

  constructor(private readonly times: readonly number[]) {}

  push(node: Node): void {
    const { heap } = this;
    let place = heap.length;
    heap.push(node);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.isBefore(node, sure(heap[parent]))) break;
      heap[place] = sure(heap[parent]);
      place = parent;
    }
    heap[place] = node;
  }

  pop(): Node | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.isBefore(sure(heap[child + 1]), sure(heap[child]))) child += 1;
      if (!this.isBefore(sure(heap[child]), last)) break;
      heap[place] = sure(heap[child]);
      place = child;
    }
    heap[place] = last;
    return first;
  }

  private isBefore(a: Node, b: Node): boolean {
    const [x, y] = [sure(this.times[a]), sure(this.times[b])];
    return x < y || (x === y && a < b);
  }
}
