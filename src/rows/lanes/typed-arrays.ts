import { sure } from '../sure';
import { type Graph, type Node, OP, type Op } from './graph';
import { type BackEnd, lanesFor, runCall } from './machine';
import { plan } from './order';

/** Computes n lanes: from memory at a, b and c, with a mask of 0 where it is a constant, to d. */
type Kernel = (
  m: Float64Array,
  n: number,
  d: number,
  a: number,
  x: number,
  b: number,
  y: number,
  c: number,
  z: number,
) => void;

const KERNELS: Readonly<Partial<Record<Op, Kernel>>> = {
  [OP.add]: (m, n, d, a, x, b, y) => {
    for (let i = 0; i < n; i += 1) m[d + i] = sure(m[a + (i & x)]) + sure(m[b + (i & y)]);
  },
  [OP.subtract]: (m, n, d, a, x, b, y) => {
    for (let i = 0; i < n; i += 1) m[d + i] = sure(m[a + (i & x)]) - sure(m[b + (i & y)]);
  },
  [OP.multiply]: (m, n, d, a, x, b, y) => {
    for (let i = 0; i < n; i += 1) m[d + i] = sure(m[a + (i & x)]) * sure(m[b + (i & y)]);
  },
  [OP.divide]: (m, n, d, a, x, b, y) => {
    for (let i = 0; i < n; i += 1) m[d + i] = sure(m[a + (i & x)]) / sure(m[b + (i & y)]);
  },
  [OP.least]: (m, n, d, a, x, b, y) => {
    for (let i = 0; i < n; i += 1) {
      const p = sure(m[a + (i & x)]);
      const q = sure(m[b + (i & y)]);
      m[d + i] = q < p ? q : p;
    }
  },
  [OP.greatest]: (m, n, d, a, x, b, y) => {
    for (let i = 0; i < n; i += 1) {
      const p = sure(m[a + (i & x)]);
      const q = sure(m[b + (i & y)]);
      m[d + i] = p < q ? q : p;
    }
  },
  [OP.above]: (m, n, d, a, x, b, y) => {
    for (let i = 0; i < n; i += 1) m[d + i] = sure(m[a + (i & x)]) > sure(m[b + (i & y)]) ? 1 : 0;
  },
  [OP.atLeast]: (m, n, d, a, x, b, y) => {
    for (let i = 0; i < n; i += 1) m[d + i] = sure(m[a + (i & x)]) >= sure(m[b + (i & y)]) ? 1 : 0;
  },
  [OP.select]: (m, n, d, a, x, b, y, c, z) => {
    for (let i = 0; i < n; i += 1)
      m[d + i] = m[a + (i & x)] !== 0 ? sure(m[b + (i & y)]) : sure(m[c + (i & z)]);
  },
  [OP.absolute]: (m, n, d, a, x) => {
    for (let i = 0; i < n; i += 1) m[d + i] = Math.abs(sure(m[a + (i & x)]));
  },
  [OP.floor]: (m, n, d, a, x) => {
    for (let i = 0; i < n; i += 1) m[d + i] = Math.floor(sure(m[a + (i & x)]));
  },
  [OP.applies]: (m, n, d, a, x) => {
    for (let i = 0; i < n; i += 1) m[d + i] = Number.isNaN(m[a + (i & x)]) ? 0 : 1;
  },
};

/** Words of a step: operation, target, three operands, and a mask for each. */
const STEP = 8;

/** Numbers of memory: the constants in use, each once, then the slots. */
class Layout {
  readonly constants: number[] = [];
  private readonly places = new Map<Node, number>();

  constructor(private readonly graph: Graph) {}

  /** A constant's place, as `~place`; undefined for a node that varies. */
  constant(node: Node): number | undefined {
    const value = this.graph.valueOf(node);
    if (value === undefined) return undefined;
    const known = this.places.get(node);
    if (known !== undefined) return ~known;
    this.places.set(node, this.constants.length);
    return ~(this.constants.push(value) - 1);
  }
}

/** Plain loops over typed arrays, one for each operation of a block; runs wherever JavaScript does. */
export const typedArrays: BackEnd = (graph, results) => {
  const { steps, slotOf, slots } = plan(graph, results, 1);
  const layout = new Layout(graph);
  const lanes = lanesFor(slots);
  const computed = steps.filter((node) => graph.ops[node] !== OP.input);
  for (const node of computed) for (const operand of graph.operands(node)) layout.constant(operand);
  const start = layout.constants.length;
  const memory = new Float64Array(start + slots * lanes);
  memory.set(layout.constants);
  const slotAt = (node: Node): number => start + sure(slotOf[node]) * lanes;
  /** Not negative: a slot; negative: a constant. */
  const addressOf = (node: Node): number => layout.constant(node) ?? slotAt(node);

  const code = new Int32Array(computed.length * STEP);
  const calls: Int32Array[] = [];
  let longest = 0;
  computed.forEach((node, step) => {
    const op = sure(graph.ops[node]);
    const addresses = graph.operands(node).map(addressOf);
    const at = step * STEP;
    code[at] = op;
    code[at + 1] = slotAt(node);
    if (op === OP.call) {
      calls[sure(graph.values[node])] = Int32Array.from(addresses);
      code[at + 2] = sure(graph.values[node]);
      longest = Math.max(longest, addresses.length);
      return;
    }
    addresses.forEach((address, k) => {
      code[at + 2 + 2 * k] = address < 0 ? ~address : address;
      code[at + 3 + 2 * k] = address < 0 ? 0 : -1;
    });
  });
  const scratch = new Float64Array(longest);
  const word = (at: number): number => sure(code[at]);

  const run = (n: number): void => {
    for (let at = 0; at < code.length; at += STEP) {
      const op = word(at) as Op;
      const target = word(at + 1);
      if (op === OP.call) {
        const index = word(at + 2);
        runCall(sure(graph.calls[index]), memory, sure(calls[index]), scratch, target, n);
        continue;
      }
      const kernel = sure(KERNELS[op]);
      kernel(
        memory,
        n,
        target,
        word(at + 2),
        word(at + 3),
        word(at + 4),
        word(at + 5),
        word(at + 6),
        word(at + 7),
      );
    }
  };
  return {
    lanes,
    memory,
    run,
    addressOf: (node) => ((slotOf[node] ?? -1) < 0 ? undefined : slotAt(node)),
  };
};
