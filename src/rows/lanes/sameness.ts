import { sure } from '../sure';

/** What is looked for again and again: an operation and its operands, in arrays by node. */
export interface Operations {
  readonly ops: readonly number[];
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly c: readonly number[];
}

const FIRST_SIZE = 2 ** 14;

const hashOf = (op: number, a: number, b: number, c: number): number => {
  const mixed =
    Math.imul(op, 0x9e3779b1) ^
    Math.imul(a, 0x85ebca6b) ^
    Math.imul(b, 0xc2b2ae35) ^
    Math.imul(c, 0x27d4eb2f);
  return mixed ^ (mixed >>> 15);
};

/** Finds the node that already is an operation. A table of our own, since a Map of keys beyond 31 bits is ten times slower. */
export class Sameness {
  /** Nodes counted from 1, each at its hash or the next free place; 0 is free. Never more than half full. */
  private places = new Int32Array(FIRST_SIZE);
  private count = 0;

  constructor(private readonly nodes: Operations) {}

  /** The node of an operation, or undefined. */
  find(op: number, a: number, b: number, c: number): number | undefined {
    const { nodes, places } = this;
    const last = places.length - 1;
    for (let place = hashOf(op, a, b, c) & last; places[place] !== 0; place = (place + 1) & last) {
      const node = sure(places[place]) - 1;
      if (nodes.ops[node] === op && nodes.a[node] === a && nodes.b[node] === b && nodes.c[node] === c)
        return node;
    }
    return undefined;
  }

  /** Takes in a node that `find` did not find. */
  add(node: number): void {
    this.count += 1;
    if (this.count * 2 > this.places.length) this.grow();
    this.put(node);
  }

  private put(node: number): void {
    const { nodes, places } = this;
    const last = places.length - 1;
    const hash = hashOf(sure(nodes.ops[node]), sure(nodes.a[node]), sure(nodes.b[node]), sure(nodes.c[node]));
    let place = hash & last;
    while (places[place] !== 0) place = (place + 1) & last;
    places[place] = node + 1;
  }

  private grow(): void {
    const before = this.places;
    this.places = new Int32Array(before.length * 2);
    for (const entry of before) if (entry !== 0) this.put(entry - 1);
  }
}
