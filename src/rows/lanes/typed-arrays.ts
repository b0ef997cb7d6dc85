import { sure } from '../sure';
import { type Graph, type Node, OP } from './graph';
import { joinedStep, KERNELS, type Step } from './loops';
import { type BackEnd, lanesFor, runCall } from './machine';
import { plan } from './order';

interface Computed {
  readonly node: Node;
  readonly step: Step;
  readonly operands: readonly Node[];
}

/** What a step does with which values; those of an operand computed on the way come first. */
const computedBy = (graph: Graph, node: Node, isInside: (node: Node) => boolean): Computed => {
  const op = sure(graph.ops[node]);
  const operands = graph.operands(node);
  const inner = op === OP.call ? undefined : operands.find(isInside);
  const step = inner === undefined ? undefined : joinedStep(graph, node, inner);
  if (inner === undefined || step === undefined) return { node, step: op, operands };
  return {
    node,
    step,
    operands: [...graph.operands(inner), ...operands.filter((operand) => operand !== inner)],
  };
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
  const { steps, slotOf, slots, isInside } = plan(graph, results, {
    most: 2,
    mayJoin: (root, node) => joinedStep(graph, root, node) !== undefined,
  });
  const layout = new Layout(graph);
  const lanes = lanesFor(slots);
  const stored = steps.filter((node) => graph.ops[node] !== OP.input);
  const computed = stored.map((node) => computedBy(graph, node, isInside));
  for (const { operands } of computed) for (const operand of operands) layout.constant(operand);
  const start = layout.constants.length;
  const memory = new Float64Array(start + slots * lanes);
  memory.set(layout.constants);
  const slotAt = (node: Node): number => start + sure(slotOf[node]) * lanes;
  /** Not negative: a slot; negative: a constant. */
  const addressOf = (node: Node): number => layout.constant(node) ?? slotAt(node);

  const code = new Int32Array(computed.length * STEP);
  const calls: Int32Array[] = [];
  let longest = 0;
  computed.forEach(({ node, step, operands }, index) => {
    const addresses = operands.map(addressOf);
    const at = index * STEP;
    code[at] = step;
    code[at + 1] = slotAt(node);
    if (step === OP.call) {
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
      const step = word(at) as Step;
      const target = word(at + 1);
      if (step === OP.call) {
        const index = word(at + 2);
        runCall(sure(graph.calls[index]), memory, sure(calls[index]), scratch, target, n);
        continue;
      }
      const kernel = sure(KERNELS[step]);
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
