import { sure } from '../sure';
import { type Graph, type Node, OP, type Op } from './graph';

/** Computes n lanes: from memory at a, b and c, with a mask of 0 where it is a constant, to d. */
export type Kernel = (
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

/**
 * Two operations in one step, which saves a value's way to memory and back: what a and b give together, and what is done
 * with it and c. Each rounds as it would alone, so the numbers are the same.
 */
const JOINED = {
  plusPlus: 16,
  plusMinus: 17,
  plusTimes: 18,
  minusPlus: 19,
  minusMinus: 20,
  minusTimes: 21,
  timesPlus: 22,
  timesMinus: 23,
  timesTimes: 24,
  timesFrom: 25,
} as const;
export type Step = Op | (typeof JOINED)[keyof typeof JOINED];

/** By the operation on a and b, then the one on what they give and c. */
const JOINED_AS: Readonly<Partial<Record<Op, Readonly<Partial<Record<Op, Step>>>>>> = {
  [OP.add]: { [OP.add]: JOINED.plusPlus, [OP.subtract]: JOINED.plusMinus, [OP.multiply]: JOINED.plusTimes },
  [OP.subtract]: {
    [OP.add]: JOINED.minusPlus,
    [OP.subtract]: JOINED.minusMinus,
    [OP.multiply]: JOINED.minusTimes,
  },
  [OP.multiply]: {
    [OP.add]: JOINED.timesPlus,
    [OP.subtract]: JOINED.timesMinus,
    [OP.multiply]: JOINED.timesTimes,
  },
};

/** The step that computes an operand of a node and the node itself, or undefined where there is none. */
export const joinedStep = ({ ops, a, b }: Graph, root: Node, node: Node): Step | undefined => {
  const [inner, outer] = [sure(ops[node]), sure(ops[root])];
  const isFirst = a[root] === node;
  if (isFirst === (b[root] === node)) return undefined;
  if (isFirst || outer !== OP.subtract) return JOINED_AS[inner]?.[outer];
  return inner === OP.multiply ? JOINED.timesFrom : undefined;
};

/** What each step does; runs wherever JavaScript does. */
export const KERNELS: Readonly<Partial<Record<Step, Kernel>>> = {
  [JOINED.plusPlus]: (m, n, d, a, x, b, y, c, z) => {
    for (let i = 0; i < n; i += 1)
      m[d + i] = sure(m[a + (i & x)]) + sure(m[b + (i & y)]) + sure(m[c + (i & z)]);
  },
  [JOINED.plusMinus]: (m, n, d, a, x, b, y, c, z) => {
    for (let i = 0; i < n; i += 1)
      m[d + i] = sure(m[a + (i & x)]) + sure(m[b + (i & y)]) - sure(m[c + (i & z)]);
  },
  [JOINED.plusTimes]: (m, n, d, a, x, b, y, c, z) => {
    for (let i = 0; i < n; i += 1)
      m[d + i] = (sure(m[a + (i & x)]) + sure(m[b + (i & y)])) * sure(m[c + (i & z)]);
  },
  [JOINED.minusPlus]: (m, n, d, a, x, b, y, c, z) => {
    for (let i = 0; i < n; i += 1)
      m[d + i] = sure(m[a + (i & x)]) - sure(m[b + (i & y)]) + sure(m[c + (i & z)]);
  },
  [JOINED.minusMinus]: (m, n, d, a, x, b, y, c, z) => {
    for (let i = 0; i < n; i += 1)
      m[d + i] = sure(m[a + (i & x)]) - sure(m[b + (i & y)]) - sure(m[c + (i & z)]);
  },
  [JOINED.minusTimes]: (m, n, d, a, x, b, y, c, z) => {
    for (let i = 0; i < n; i += 1)
      m[d + i] = (sure(m[a + (i & x)]) - sure(m[b + (i & y)])) * sure(m[c + (i & z)]);
  },
  [JOINED.timesPlus]: (m, n, d, a, x, b, y, c, z) => {
    for (let i = 0; i < n; i += 1)
      m[d + i] = sure(m[a + (i & x)]) * sure(m[b + (i & y)]) + sure(m[c + (i & z)]);
  },
  [JOINED.timesMinus]: (m, n, d, a, x, b, y, c, z) => {
    for (let i = 0; i < n; i += 1)
      m[d + i] = sure(m[a + (i & x)]) * sure(m[b + (i & y)]) - sure(m[c + (i & z)]);
  },
  [JOINED.timesTimes]: (m, n, d, a, x, b, y, c, z) => {
    for (let i = 0; i < n; i += 1)
      m[d + i] = sure(m[a + (i & x)]) * sure(m[b + (i & y)]) * sure(m[c + (i & z)]);
  },
  [JOINED.timesFrom]: (m, n, d, a, x, b, y, c, z) => {
    for (let i = 0; i < n; i += 1)
      m[d + i] = sure(m[c + (i & z)]) - sure(m[a + (i & x)]) * sure(m[b + (i & y)]);
  },
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
