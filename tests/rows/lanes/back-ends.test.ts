import { afterEach, describe, expect, it, vi } from 'vitest';
import { Graph, type Node } from '../../../src/rows/lanes/graph';
import type { BackEnd } from '../../../src/rows/lanes/machine';
import { fastest, simd } from '../../../src/rows/lanes/simd';
import { typedArrays } from '../../../src/rows/lanes/typed-arrays';

const NUMBERS = [0, -0, 1, -1, 0.5, -2.5, 3.999999999, 1e300, -1e-300, Infinity, -Infinity, NaN];

/** Every number beside every other one. */
const PAIRS = NUMBERS.flatMap((a) => NUMBERS.map((b) => [a, b] as const));

type Build = (graph: Graph, a: Node, b: Node) => Node;

/** The results of a small graph for every pair. */
const computed = (backEnd: BackEnd, build: Build): readonly number[] => {
  const graph = new Graph();
  const inputs = [graph.input(0), graph.input(1)] as const;
  const result = build(graph, ...inputs);
  const { lanes, memory, addressOf, run } = backEnd(graph, [result]);
  const out: number[] = [];
  for (let first = 0; first < PAIRS.length; first += lanes) {
    const block = PAIRS.slice(first, first + lanes);
    inputs.forEach((input, which) => {
      const address = addressOf(input);
      if (address !== undefined)
        memory.set(
          block.map((pair) => pair[which]!),
          address,
        );
    });
    run(block.length);
    const from = addressOf(result)!;
    out.push(...memory.subarray(from, from + block.length));
  }
  return out;
};

/** What each operation is, said once more in plain words of JavaScript. */
const OPERATIONS: readonly (readonly [string, Build, (a: number, b: number) => number])[] = [
  ['sum', (g, a, b) => g.add(a, b), (a, b) => a + b],
  ['difference', (g, a, b) => g.subtract(a, b), (a, b) => a - b],
  ['product', (g, a, b) => g.multiply(a, b), (a, b) => a * b],
  ['quotient', (g, a, b) => g.divide(a, b), (a, b) => a / b],
  ['least, passing over a b that does not apply', (g, a, b) => g.least(a, b), (a, b) => (b < a ? b : a)],
  ['greatest, passing over it too', (g, a, b) => g.greatest(a, b), (a, b) => (a < b ? b : a)],
  ['above', (g, a, b) => g.above(a, b), (a, b) => Number(a > b)],
  ['at least', (g, a, b) => g.atLeast(a, b), (a, b) => Number(a >= b)],
  ['absolute', (g, a) => g.absolute(a), (a) => Math.abs(a)],
  ['floor', (g, a) => g.floor(a), (a) => Math.floor(a)],
  ['applies', (g, a) => g.applies(a), (a) => Number(!Number.isNaN(a))],
  ['choice by a number', (g, a, b) => g.select(a, b, g.constant(7)), (a, b) => (a !== 0 ? b : 7)],
  [
    'choice by a comparison that is also a factor',
    (g, a, b) => g.multiply(g.select(g.above(a, b), a, b), g.add(g.above(a, b), g.applies(b))),
    (a, b) => (a > b ? a : b) * (Number(a > b) + Number(!Number.isNaN(b))),
  ],
  [
    'call between other operations',
    (g, a, b) =>
      g.add(
        g.call('HYPOT', ([x = 0, y = 0, z = 0]) => Math.hypot(x, y, z), [a, b, g.ONE]),
        a,
      ),
    (a, b) => Math.hypot(a, b, 1) + a,
  ],
];

describe.each([
  ['vectors', simd],
  ['typed arrays', typedArrays],
] as const)('%s', (_, backEnd) => {
  it.each(OPERATIONS)('give the %s as JavaScript does, bit for bit', (__, build, meant) => {
    expect(computed(backEnd, build)).toEqual(PAIRS.map(([a, b]) => meant(a, b)));
  });

  it('compute a sum of a thousand products whose values all wait for one another', () => {
    const build: Build = (g, a, b) => {
      const parts = Array.from({ length: 1000 }, (_, i) => g.multiply(a, g.add(b, g.constant(i + 1))));
      const forward = parts.reduce((sum, part) => g.add(sum, part));
      return parts.reduceRight((least, part) => g.least(least, g.subtract(forward, part)), forward);
    };
    const meant = (a: number, b: number): number => {
      const parts = Array.from({ length: 1000 }, (_, i) => a * (b + (i + 1)));
      const forward = parts.reduce((sum, part) => sum + part);
      return parts.reduceRight((least, part) => (forward - part < least ? forward - part : least), forward);
    };
    expect(computed(backEnd, build)).toEqual(PAIRS.map(([a, b]) => meant(a, b)));
  });
});

describe('the fastest back end', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const product: Build = (g, a, b) => g.multiply(a, b);
  const meant = PAIRS.map(([a, b]) => a * b);

  it.each([
    ['by its policy', WebAssembly.CompileError],
    ['for its size', RangeError],
  ])('is that of typed arrays where the surroundings refuse to compile %s', (_, Refusal) => {
    const refusing = vi.fn(function refuse() {
      throw new Refusal('refused');
    });
    vi.stubGlobal('WebAssembly', { CompileError: WebAssembly.CompileError, Module: refusing });
    expect(computed(fastest, product)).toEqual(meant);
    expect(refusing).toHaveBeenCalledTimes(1);
  });

  it('tells of any other fault', () => {
    const broken = vi.fn(function fail() {
      throw new TypeError('no such thing');
    });
    vi.stubGlobal('WebAssembly', { CompileError: WebAssembly.CompileError, Module: broken });
    expect(() => computed(fastest, product)).toThrow('no such thing');
  });

  it('compiles kernels here', () => {
    const modules = vi.spyOn(WebAssembly, 'Module');
    expect(computed(fastest, product)).toEqual(meant);
    expect(modules).toHaveBeenCalledTimes(1);
    modules.mockRestore();
  });
});
