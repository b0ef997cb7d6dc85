import { sure } from '../sure';
import type { Call, Graph, Node } from './graph';

/** A graph made ready to be computed for blocks of lanes. */
export interface Machine {
  /** Lanes that are computed together, at most. */
  readonly lanes: number;
  /** Numbers of all lanes; an address counts numbers. */
  readonly memory: Float64Array;
  /** Where the first lane of an input or a result lies; undefined for an input that nothing needs. */
  readonly addressOf: (node: Node) => number | undefined;
  /** Computes every result for the first lanes of a block. */
  readonly run: (lanes: number) => void;
}

/** Makes a graph ready; the results are nodes that vary. */
export type BackEnd = (graph: Graph, results: readonly Node[]) => Machine;

/** What a block's living values may take, in numbers: half of a core's second cache. */
const BLOCK = 65_536;
const MOST_LANES = 256;
const LEAST_LANES = 8;

/** As many lanes as leave a block in the second cache; a multiple of what a vector holds. */
export const lanesFor = (slots: number): number => {
  const fitting = Math.floor(BLOCK / Math.max(1, slots) / 8) * 8;
  return Math.min(MOST_LANES, Math.max(LEAST_LANES, fitting));
};

/** A call of a function for each lane; `addresses` are those of its arguments, negative − 1 for a constant's. */
export const runCall = (
  call: Call,
  memory: Float64Array,
  addresses: Int32Array,
  scratch: Float64Array,
  target: number,
  lanes: number,
): void => {
  const values = scratch.subarray(0, addresses.length);
  for (let lane = 0; lane < lanes; lane += 1) {
    for (let k = 0; k < addresses.length; k += 1) {
      const address = sure(addresses[k]);
      values[k] = sure(memory[address < 0 ? ~address : address + lane]);
    }
    memory[target + lane] = call.apply(values);
  }
};
