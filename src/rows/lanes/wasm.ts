/** The little of WebAssembly's binary format that the kernels need; the numbers are the specification's. */

export type Bytes = readonly number[];

/** A number, seven bits at a time from the lowest, the last without a flag (LEB128). */
const unsigned = (n: number): Bytes => (n < 0x80 ? [n] : [(n & 0x7f) | 0x80, ...unsigned(n >>> 7)]);

const signed = (n: number): Bytes => {
  const low = n & 0x7f;
  const rest = n >> 7;
  const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
};

const vector = (items: readonly Bytes[]): Bytes => unsigned(items.length).concat(...items);

const text = (words: string): Bytes => vector(Array.from(words, (letter) => [letter.charCodeAt(0)]));

const FUNCTION_TYPE = 0x60;
const FUNCREF = 0x70;
const NO_RESULT = 0x40;
const END = 0x0b;
export const I32 = 0x7f;
export const V128 = 0x7b;

const wide = (code: number): Bytes => [0xfd, ...unsigned(code)];
/** Alignment (a promise, not a demand) and offset of a memory access. */
const at = (alignment: number, offset: number): Bytes => [alignment, ...unsigned(offset)];

/** Instructions, in words for the names of the specification. */
export const code = {
  get: (local: number): Bytes => [0x20, ...unsigned(local)],
  set: (local: number): Bytes => [0x21, ...unsigned(local)],
  tee: (local: number): Bytes => [0x22, ...unsigned(local)],
  /** i32.const, i32.load, i32.add, i32.lt_u */
  constant: (n: number): Bytes => [0x41, ...signed(n)],
  load: (offset: number): Bytes => [0x28, ...at(2, offset)],
  add: [0x6a],
  isBelow: [0x49],
  loop: (body: Bytes): Bytes => [0x03, NO_RESULT, ...body, END],
  repeatIf: [0x0d, 0],
  call: (index: number): Bytes => [0x10, ...unsigned(index)],
  callIndirect: (type: number): Bytes => [0x11, ...unsigned(type), 0],
  /** v128.load, v128.load64_splat, v128.store */
  loadVector: (offset: number): Bytes => [...wide(0x00), ...at(3, offset)],
  loadSplat: (offset: number): Bytes => [...wide(0x0a), ...at(2, offset)],
  storeVector: (offset: number): Bytes => [...wide(0x0b), ...at(3, offset)],
  /** v128.const of two float64 ones, and of zeros */
  ones: [...wide(0x0c), 0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f],
  zeros: [...wide(0x0c), ...new Array<number>(16).fill(0)],
  and: wide(0x4e),
  bitSelect: wide(0x52),
  /** f64x2.eq, ne, gt, ge */
  equal: wide(0x47),
  notEqual: wide(0x48),
  above: wide(0x4a),
  atLeast: wide(0x4c),
  /** f64x2.floor, abs, add, sub, mul, div, pmin, pmax: pmin(a, b) is b < a ? b : a, so that it passes over a NaN in b */
  floor: wide(0x75),
  absolute: wide(0xec),
  plus: wide(0xf0),
  minus: wide(0xf1),
  times: wide(0xf2),
  over: wide(0xf3),
  least: wide(0xf6),
  greatest: wide(0xf7),
} as const;

export interface Signature {
  readonly parameters: Bytes;
  readonly results: Bytes;
}

export interface FunctionBody {
  /** Index among the module's types. */
  readonly type: number;
  /** How many locals of each type, after the parameters. */
  readonly locals: readonly (readonly [count: number, type: number])[];
  readonly body: Bytes;
}

export interface ModuleParts {
  readonly types: readonly Signature[];
  /** Type of the one imported function, `lanes.call`, which has index 0. */
  readonly imported: number;
  /** Index 1 and up; all stand in the table from place 0 in this order. The last is exported as `run`. */
  readonly functions: readonly FunctionBody[];
  /** Pages of 64 kB of the memory, which is exported as `memory`. */
  readonly pages: number;
}

const section = (id: number, content: Bytes): Bytes => [id, ...unsigned(content.length)].concat(content);

const bodyOf = ({ locals, body }: FunctionBody): Bytes => {
  const content = vector(locals.map(([count, type]) => [...unsigned(count), type])).concat(body, END);
  return unsigned(content.length).concat(content);
};

/** The bytes of a module with a memory, one imported function and a table of all its own. */
export const encodeModule = ({ types, imported, functions, pages }: ModuleParts): Uint8Array<ArrayBuffer> => {
  const count = unsigned(functions.length);
  const own = functions.map((_, index) => unsigned(index + 1));
  const signatures = types.map(({ parameters, results }) => [
    FUNCTION_TYPE,
    ...vector(parameters.map((type) => [type])),
    ...vector(results.map((type) => [type])),
  ]);
  const sections: readonly Bytes[] = [
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, vector(signatures)),
    section(2, vector([[...text('lanes'), ...text('call'), 0x00, ...unsigned(imported)]])),
    section(3, vector(functions.map(({ type }) => unsigned(type)))),
    section(4, vector([[FUNCREF, 0x01, ...count, ...count]])),
    section(5, vector([[0x00, ...unsigned(pages)]])),
    section(
      7,
      vector([
        [...text('run'), 0x00, ...unsigned(functions.length)],
        [...text('memory'), 0x02, 0x00],
      ]),
    ),
    section(9, vector([[0x00, ...code.constant(0), END, ...vector(own)]])),
    section(10, vector(functions.map(bodyOf))),
  ];
  const bytes = new Uint8Array(sections.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of sections) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
};
