import { sure } from '../sure';
import { type Graph, type Node, OP } from './graph';
import { ADDRESS, CONSTANT, HEAD, kernelOf, LANES_OF_A_ROUND, type Shape, shapeOf } from './kernels';
import { type BackEnd, lanesFor, runCall } from './machine';
import { plan, type Plan } from './order';
import { typedArrays } from './typed-arrays';
import { code, encodeModule, type FunctionBody, I32, type Signature, V128 } from './wasm';

/** Operations that are computed together in a step, at most: more would not fit the registers. */
const MOST_OPERATIONS = 16;

/** Bytes of a number, and of a page of memory. */
const NUMBER = 8;
const PAGE = 65_536;
const CACHE_LINE = 64;

/** A step calls an imported function: kernel, target, index of the call. */
const CALL_STEP = 12;
const CALL_KERNEL = 0;

const TYPES: readonly Signature[] = [
  { parameters: [I32, I32], results: [I32] },
  { parameters: [I32, I32], results: [] },
  { parameters: [I32], results: [] },
];
const [KERNEL_TYPE, CALL_TYPE, RUN_TYPE] = [0, 1, 2];

/** Hands the call's index and its target to the one imported function. */
const callKernel: FunctionBody = {
  type: KERNEL_TYPE,
  locals: [],
  body: [
    ...[...code.get(0), ...code.load(8), ...code.get(0), ...code.load(4), ...code.call(0)],
    ...[...code.get(0), ...code.constant(CALL_STEP), ...code.add],
  ],
};

/** Computes step after step, from the start of memory to `end`, for so many bytes of lanes. */
const runner = (end: number): FunctionBody => ({
  type: RUN_TYPE,
  locals: [[1, I32]],
  body: code.loop([
    ...[...code.get(1), ...code.get(0), ...code.get(1), ...code.load(0), ...code.callIndirect(KERNEL_TYPE)],
    ...[...code.tee(1), ...code.constant(end), ...code.isBelow, ...code.repeatIf],
  ]),
});

/** The steps of a plan, each with its kernel and where it stands in memory. */
interface Program {
  readonly kernels: readonly FunctionBody[];
  readonly steps: readonly {
    readonly node: Node;
    readonly kernel: number;
    readonly leaves: readonly Node[];
  }[];
  /** Bytes of all steps. */
  readonly length: number;
}

const programOf = (graph: Graph, { steps, isInside }: Plan): Program => {
  const kernels: FunctionBody[] = [callKernel];
  const known = new Map<string, number>();
  let length = 0;
  const kernelFor = (node: Node, shape: Shape): number => {
    const found = known.get(shape.key);
    if (found !== undefined) return found;
    const kernel = kernels.push(kernelOf(graph, node, shape, isInside, KERNEL_TYPE)) - 1;
    known.set(shape.key, kernel);
    return kernel;
  };
  const computed = steps
    .filter((node) => graph.ops[node] !== OP.input)
    .map((node) => {
      if (graph.ops[node] === OP.call) {
        length += CALL_STEP;
        return { node, kernel: CALL_KERNEL, leaves: [] };
      }
      const shape = shapeOf(graph, node, isInside);
      for (const leaf of shape.leaves) length += graph.isConstant(leaf) ? CONSTANT : ADDRESS;
      length += HEAD;
      return { node, kernel: kernelFor(node, shape), leaves: shape.leaves };
    });
  return { kernels, steps: computed, length };
};

/** Writes the steps where the kernels read them. */
const write = (graph: Graph, { steps }: Program, view: DataView, addressOf: (node: Node) => number): void => {
  let place = 0;
  const word = (n: number): void => {
    view.setInt32(place, n, true);
    place += 4;
  };
  for (const { node, kernel, leaves } of steps) {
    word(kernel);
    word(addressOf(node));
    if (kernel === CALL_KERNEL) word(sure(graph.values[node]));
    for (const leaf of leaves) {
      const value = graph.valueOf(leaf);
      if (value === undefined) word(addressOf(leaf));
      else {
        view.setFloat64(place, value, true);
        place += NUMBER;
      }
    }
  }
};

const roundUp = (n: number, unit: number): number => Math.ceil(n / unit) * unit;

/**
 * Kernels in WebAssembly with vectors of 128 bits, emitted for the graph. It needs `wasm-unsafe-eval` where a page
 * has a content security policy; on the main thread a browser may refuse to compile as much at once, so it runs in workers.
 *
 * @throws RangeError or CompileError where the surroundings refuse to compile.
 */
export const simd: BackEnd = (graph, results) => {
  const planned = plan(graph, results, { most: MOST_OPERATIONS });
  const { slotOf, slots } = planned;
  const program = programOf(graph, planned);
  const calls = graph.calls.map(() => new Int32Array(0));
  // Constants of calls stand after the steps, each once.
  const constants = new Map<Node, number>();
  const called = program.steps.filter(({ kernel }) => kernel === CALL_KERNEL);
  for (const { node } of called) {
    for (const arg of graph.operands(node)) {
      if (graph.isConstant(arg) && !constants.has(arg)) constants.set(arg, constants.size);
    }
  }
  const firstConstant = roundUp(program.length, NUMBER) / NUMBER;
  const firstSlot = roundUp((firstConstant + constants.size) * NUMBER, CACHE_LINE) / NUMBER;
  const lanes = roundUp(lanesFor(slots), LANES_OF_A_ROUND);
  const slotAt = (node: Node): number => firstSlot + sure(slotOf[node]) * lanes;

  const functions = [...program.kernels, runner(program.length)];
  const pages = Math.ceil(((firstSlot + slots * lanes) * NUMBER) / PAGE);
  const bytes = encodeModule({ types: TYPES, imported: CALL_TYPE, functions, pages });
  let length = 0;
  const call = (index: number, target: number): void =>
    runCall(sure(graph.calls[index]), memory, sure(calls[index]), scratch, target / NUMBER, length);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { lanes: { call } });
  const { buffer } = exports.memory as WebAssembly.Memory;
  const memory = new Float64Array(buffer);
  write(graph, program, new DataView(buffer), (node) => slotAt(node) * NUMBER);
  for (const [node, place] of constants) memory[firstConstant + place] = sure(graph.valueOf(node));
  let longest = 0;
  for (const { node } of called) {
    const args = graph.operands(node);
    longest = Math.max(longest, args.length);
    calls[sure(graph.values[node])] = Int32Array.from(args, (arg) => {
      const constant = constants.get(arg);
      return constant === undefined ? slotAt(arg) : ~(firstConstant + constant);
    });
  }
  const scratch = new Float64Array(longest);
  const compute = exports.run as (bytes: number) => void;
  return {
    lanes,
    memory,
    addressOf: (node) => (sure(slotOf[node]) < 0 ? undefined : slotAt(node)),
    run: (n) => {
      length = n;
      if (program.length > 0) compute(roundUp(n, LANES_OF_A_ROUND) * NUMBER);
    },
  };
};

/** Whether a module with a vector instruction of float64 is valid here; asked once. */
const hasVectors: boolean =
  typeof WebAssembly === 'object' &&
  WebAssembly.validate(
    encodeModule({
      types: TYPES,
      imported: CALL_TYPE,
      functions: [
        {
          type: RUN_TYPE,
          locals: [[1, V128]],
          body: [...code.get(1), ...code.get(1), ...code.least, ...code.set(1)],
        },
      ],
      pages: 1,
    }),
  );

/** The fastest back end that the surroundings allow. */
export const fastest: BackEnd = (graph, results) => {
  if (!hasVectors) return typedArrays(graph, results);
  try {
    return simd(graph, results);
  } catch (error) {
    // A page may know vectors and still refuse to compile: by its policy (CompileError) or for size (RangeError).
    if (error instanceof RangeError || error instanceof WebAssembly.CompileError)
      return typedArrays(graph, results);
    throw error;
  }
};
