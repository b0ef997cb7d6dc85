import type { Exact } from '../exact/evaluate';
import type { Program } from '../program';
import { sure } from '../sure';
import type { Graph, Node } from './graph';
import { type Asked, Layers, type Varied } from './layers';
import type { BackEnd, Machine } from './machine';
import { liveNodes } from './order';
import { fastest } from './simd';

export type { BackEnd } from './machine';
export { type Asked, Layers, type Varied } from './layers';
export { neededFor } from './unfold';

export interface LanesOptions {
  readonly varied: readonly Varied[];
  readonly asked: readonly Asked[];
  /** The reading of the same program without overrides, for everything that does not vary. */
  readonly exact?: Exact;
  /** How it is computed; the fastest there is, unless named. */
  readonly backEnd?: BackEnd;
}

/** A program made ready to be computed for many draws at once. */
export interface Lanes {
  /** For each thing asked, where its results begin and how many there are: one, or as many as the row has cells. */
  readonly places: readonly { readonly from: number; readonly count: number }[];
  /** Results of a draw. */
  readonly width: number;
  /** Cells that are computed for each draw, without those that are the same in all of them. */
  readonly cells: number;
  /**
   * Computes draws. `values` holds for each varied input its number in each draw, `out` then for
   * each result its number in each draw: result r of draw d stands at `r * draws + d`. NaN is not
   * applicable; where a cell a result rests on has no value (a division by 0), the draw has none.
   */
  readonly run: (values: readonly Float64Array[], draws: number, out: Float64Array) => void;
}

/** Makes layers ready: `asked` holds the nodes of each thing asked. */
export const lanesOver = (
  layers: Layers,
  asked: readonly (readonly Node[])[],
  backEnd: BackEnd = fastest,
): Lanes => {
  const { graph, inputs } = layers;
  const doubt = layers.doubt();
  // A result plus 0 is the result; plus the doubt of a draw that has no value it is not a number.
  const results = asked.flat().map((node) => graph.add(node, doubt));
  const machine = backEnd(
    graph,
    results.filter((node) => !graph.isConstant(node)),
  );
  let from = 0;
  const places = asked.map(({ length }) => {
    const place = { from, count: length };
    from += length;
    return place;
  });
  return {
    places,
    width: results.length,
    cells: cellCount(graph, results),
    run: (values, draws, out) => runBlocks(graph, inputs, results, machine, values, draws, out),
  };
};

/**
 * The second reading: float64, many draws at once. It agrees with the exact reading to 1e-9 of a
 * number, or a millionth of a yuan; numbers nearer to each other than a hundredth of a fen (amounts)
 * or a billionth (the rest) count as equal in comparisons.
 *
 * @throws UnknownRefError for a name the program does not have, TypeError for what cannot vary or be asked.
 */
export const lanesOf = (program: Program, { varied, asked, exact, backEnd }: LanesOptions): Lanes => {
  const layers = new Layers();
  const layer = layers.read(
    program,
    varied,
    asked.map(({ ref }) => ref),
    exact,
  );
  return lanesOver(layers, asked.map(layer.results), backEnd);
};

const cellCount = (graph: Graph, results: readonly Node[]): number =>
  liveNodes(graph, results).reduce(
    (count, live, node) => (live === 1 && !graph.isConstant(node) ? count + 1 : count),
    0,
  );

/** Computes block after block: numbers in, results out. */
const runBlocks = (
  graph: Graph,
  inputs: readonly Node[],
  results: readonly Node[],
  { lanes, memory, addressOf, run }: Machine,
  values: readonly Float64Array[],
  draws: number,
  out: Float64Array,
): void => {
  if (out.length < results.length * draws)
    throw new RangeError(
      `The results of ${draws} draws need ${results.length * draws} places, not ${out.length}.`,
    );
  const loads = inputs.map((node, index) => ({ address: addressOf(node), given: sure(values[index]) }));
  const stores = results.map((node, index) => ({
    address: addressOf(node),
    known: graph.valueOf(node),
    index,
  }));
  for (let first = 0; first < draws; first += lanes) {
    const n = Math.min(lanes, draws - first);
    for (const { address, given } of loads) {
      if (address !== undefined) memory.set(given.subarray(first, first + n), address);
    }
    run(n);
    for (const { address, known, index } of stores) {
      const at = index * draws + first;
      if (known !== undefined) out.fill(known, at, at + n);
      else if (address !== undefined) out.set(memory.subarray(address, address + n), at);
    }
  }
};
