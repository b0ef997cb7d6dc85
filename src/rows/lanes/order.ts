import type { Graph, Node } from './graph';
import { sure } from '../sure';

/** What a block computes, in order, with a slot of memory for every value that lives. */
export interface Plan {
  readonly graph: Graph;
  /** Inputs, and nodes whose value is stored, in the order they are computed in. */
  readonly steps: readonly Node[];
  /** The slot a stored node has while it lives; slots are used again. */
  readonly slotOf: Int32Array;
  readonly slots: number;
  readonly results: readonly Node[];
}

/** Nodes that a result rests on. */
export const liveNodes = (graph: Graph, results: readonly Node[]): Uint8Array => {
  const live = new Uint8Array(graph.size);
  for (const node of results) live[node] = 1;
  for (let node = graph.size - 1; node >= 0; node -= 1) {
    if (live[node] === 0) continue;
    for (const operand of graph.operands(node)) live[operand] = 1;
  }
  return live;
};

/** Puts nodes in an order in which few values live at once: by period, as far as what they need is there. */
export const plan = (graph: Graph, results: readonly Node[], isStored: (node: Node) => boolean): Plan => {
  const live = liveNodes(graph, results);
  const order = byTime(graph, live).filter((node) => isStored(node));
  const lastUse = new Int32Array(graph.size).fill(-1);
  order.forEach((node, position) =>
    eachStored(graph, node, isStored, (operand) => (lastUse[operand] = position)),
  );
  for (const node of results) lastUse[node] = order.length;

  const slotOf = new Int32Array(graph.size).fill(-1);
  const free: number[] = [];
  let slots = 0;
  order.forEach((node, position) => {
    // What is used here for the last time makes room for the result itself: every lane is read before it is written.
    eachStored(graph, node, isStored, (operand) => {
      if (lastUse[operand] !== position) return;
      lastUse[operand] = -1;
      free.push(sure(slotOf[operand]));
    });
    slotOf[node] = free.pop() ?? slots++;
  });
  return { graph, steps: order, slotOf, slots, results };
};

/** Calls `visit` for the stored values a node reads, through what is computed on the way. */
const eachStored = (
  graph: Graph,
  node: Node,
  isStored: (node: Node) => boolean,
  visit: (operand: Node) => void,
): void => {
  for (const operand of graph.operands(node)) {
    if (graph.isConstant(operand)) continue;
    if (isStored(operand)) visit(operand);
    else eachStored(graph, operand, isStored, visit);
  }
};

/** A topological order that takes the earliest period first, then the order of the model. */
const byTime = (graph: Graph, live: Uint8Array): Node[] => {
  const waiting = new Int32Array(graph.size);
  const firstUser = new Int32Array(graph.size).fill(-1);
  const nextUse: number[] = [];
  const users: Node[] = [];
  const ready = new Earliest(graph.times);
  for (let node = 0; node < graph.size; node += 1) {
    if (live[node] === 0 || graph.isConstant(node)) continue;
    for (const operand of graph.operands(node)) {
      if (graph.isConstant(operand)) continue;
      waiting[node] = sure(waiting[node]) + 1;
      users.push(node);
      nextUse.push(sure(firstUser[operand]));
      firstUser[operand] = users.length - 1;
    }
    if (waiting[node] === 0) ready.push(node);
  }
  const order: Node[] = [];
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    order.push(node);
    for (let use = sure(firstUser[node]); use >= 0; use = sure(nextUse[use])) {
      const user = sure(users[use]);
      const left = sure(waiting[user]) - 1;
      waiting[user] = left;
      if (left === 0) ready.push(user);
    }
  }
  return order;
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
