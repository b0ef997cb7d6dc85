import type { Graph, Node } from './graph';

/** Constants are added first, so that the rest is one addition for each varying value. */
export const sumNodes = (graph: Graph, nodes: readonly Node[]): Node => {
  let known = 0;
  let sum = graph.ZERO;
  for (const node of nodes) {
    const value = graph.valueOf(node);
    if (value === undefined) sum = graph.add(sum, node);
    else known += value;
  }
  return graph.add(sum, graph.constant(known));
};

/** Smaller than every number, or larger: what a search starts from. */
const nothingOf = (graph: Graph, isLeast: boolean): Node => graph.constant(isLeast ? Infinity : -Infinity);

/** The least or greatest of values that apply; a value that may not apply is passed over as the second operand. */
const join = (graph: Graph, isLeast: boolean, from: Node, values: readonly Node[]): Node =>
  values.reduce((found, value) => (isLeast ? graph.least(found, value) : graph.greatest(found, value)), from);

/** The least or greatest of values; where `others` may not apply, of those that do; `none` where there is none. */
export const extremeOf = (
  graph: Graph,
  isLeast: boolean,
  values: readonly Node[],
  others: readonly Node[],
  none: Node,
): Node => {
  const [first, ...rest] = values;
  if (first !== undefined) return join(graph, isLeast, join(graph, isLeast, first, rest), others);
  if (others.length === 0) return none;
  const nothing = nothingOf(graph, isLeast);
  const found = join(graph, isLeast, nothing, others);
  const isFound = isLeast ? graph.above(nothing, found) : graph.above(found, nothing);
  return none === graph.NA ? graph.orNA(isFound, found) : graph.select(isFound, found, none);
};
