import { Inflate, inflateSync } from 'fflate';
import { refuse, XlsxReadError } from '../errors';
import { crc32 } from './crc32';
import type { Entry } from './directory';

/** Deflate makes at most so many bytes of one. */
const MOST_PER_BYTE = 1032;

/**
 * Input given to the inflater at once: a bomb is noticed within 8 MB of what its directory states,
 * whatever it would have grown to.
 */
const SLICE = 1 << 13;

/** Parts no longer than this go in one piece, which is faster; they can grow to 66 MB, of which none is kept. */
const SHORT = 1 << 16;

/** Parts larger than this are inflated twice, and no room is set aside before the first time has proved them. */
const LARGE = 1 << 24;

/** The part's bytes, of exactly the stated size and checksum; else refuses. */
export function inflate(entry: Entry): Uint8Array {
  const bytes = entry.method === 0 ? stored(entry) : deflated(entry);
  checkSum(entry, crc32(bytes));
  return bytes;
}

function stored(entry: Entry): Uint8Array {
  if (entry.data.length !== entry.size) forged(entry);
  return entry.data;
}

function deflated(entry: Entry): Uint8Array {
  const { data, size } = entry;
  if (size > (data.length + 1) * MOST_PER_BYTE) forged(entry);
  if (data.length <= SHORT) return atOnce(entry);
  if (size > LARGE) {
    let sum = 0;
    inSlices(entry, (chunk) => (sum = crc32(chunk, sum)));
    checkSum(entry, sum);
  }
  const out = new Uint8Array(size);
  inSlices(entry, (chunk, at) => out.set(chunk, at));
  return out;
}

/** fflate drops what does not fit the room it is given; one byte more tells a part that is too long. */
function atOnce(entry: Entry): Uint8Array {
  const out = tell(entry, () => inflateSync(entry.data, { out: new Uint8Array(entry.size + 1) }));
  if (out.length !== entry.size) forged(entry);
  return out;
}

function inSlices(entry: Entry, take: (chunk: Uint8Array, at: number) => void): void {
  const { data, size } = entry;
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) forged(entry);
    take(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < data.length; at += SLICE)
    tell(entry, () => inflater.push(data.subarray(at, at + SLICE), at + SLICE >= data.length));
  if (length !== size) forged(entry);
}

/** fflate's own faults become ours. */
function tell<T>({ name }: Entry, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof XlsxReadError) throw error;
    return refuse(
      'damaged',
      { zh: `部件 ${name} 的压缩数据无法展开`, en: `the compressed data of ${name} cannot be inflated` },
      { part: name },
    );
  }
}

const forged = (entry: Entry): never =>
  refuse('forgedSize', { part: entry.name, stated: entry.size }, { part: entry.name });

function checkSum({ name, crc }: Entry, sum: number): void {
  if (sum !== crc) refuse('checksum', { part: name }, { part: name });
}
