/** SHA-256 (FIPS 180-4) in the few lines it takes, because pure rooms have no node:crypto and browsers' own is asynchronous. */

const fractionBits = (x: number): number => Math.floor((x - Math.floor(x)) * 2 ** 32) | 0;

const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
};

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND_CONSTANTS = primes(64).map((p) => fractionBits(Math.cbrt(p)));
const INITIAL = primes(8).map((p) => fractionBits(Math.sqrt(p)));

const at = (words: ArrayLike<number>, i: number): number => words[i] ?? 0;
const turned = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** The message, a 1 bit, zeros, and its length in bits as 64 bits: whole blocks of 64 bytes. */
const padded = (bytes: Uint8Array): DataView => {
  const length = (((bytes.length + 8) >> 6) + 1) << 6;
  const block = new Uint8Array(length);
  block.set(bytes);
  block[bytes.length] = 0x80;
  const view = new DataView(block.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, (bytes.length << 3) >>> 0);
  return view;
};

const compress = (state: Int32Array, view: DataView, begin: number): void => {
  const w = new Int32Array(64);
  for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(begin + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const [x, y] = [at(w, i - 15), at(w, i - 2)];
    const low = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const high = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    w[i] = at(w, i - 16) + low + at(w, i - 7) + high;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i += 1) {
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + high + ((e & f) ^ (~e & g)) + at(ROUND_CONSTANTS, i) + at(w, i)) | 0;
    const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((x, i) => (state[i] = at(state, i) + x));
};

/** Digest of the text's UTF-8 bytes, in lower-case hex. */
export const sha256 = (text: string): string => {
  const view = padded(new TextEncoder().encode(text));
  const state = Int32Array.from(INITIAL);
  for (let begin = 0; begin < view.byteLength; begin += 64) compress(state, view, begin);
  return Array.from(state, (x) => (x >>> 0).toString(16).padStart(8, '0')).join('');
};
