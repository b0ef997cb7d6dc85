import type { Graph, Node } from './graph';

export type Rounding = 'nearest' | 'up' | 'down';

/** What float64 may have lost of a number that is whole in decimals: a share of it, and a bit more. */
const SHARE = 1e-14;
const CRUMB = 1e-9;

/** Down to a whole number; one that float64 left a crumb below is that number. */
export const floorOf = (graph: Graph, a: Node): Node => graph.floor(graph.add(a, graph.constant(CRUMB)));

/** Rounds away from zero, towards it, or half away from it, to decimal places as Excel does. */
export const roundTo = (graph: Graph, value: Node, places: number, how: Rounding): Node => {
  const scale = graph.constant(10 ** Math.abs(places));
  const size = graph.absolute(value);
  const scaled = places < 0 ? graph.divide(size, scale) : graph.multiply(size, scale);
  const whole = WHOLE[how](graph, scaled);
  const result = places < 0 ? graph.multiply(whole, scale) : graph.divide(whole, scale);
  return graph.select(graph.above(graph.ZERO, value), graph.subtract(graph.ZERO, result), result);
};

const WHOLE: Readonly<Record<Rounding, (graph: Graph, size: Node) => Node>> = {
  nearest: (graph, size) =>
    graph.floor(graph.add(graph.multiply(size, graph.constant(1 + SHARE)), graph.constant(0.5 + CRUMB))),
  down: (graph, size) =>
    graph.floor(graph.add(graph.multiply(size, graph.constant(1 + SHARE)), graph.constant(CRUMB))),
  up: (graph, size) => {
    const least = graph.subtract(graph.multiply(size, graph.constant(1 - SHARE)), graph.constant(CRUMB));
    return graph.subtract(graph.ZERO, graph.floor(graph.subtract(graph.ZERO, least)));
  },
};
