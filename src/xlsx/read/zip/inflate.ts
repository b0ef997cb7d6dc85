import { Inflate } from 'fflate';
import { refuse } from '../errors';
import { crc32 } from './crc32';
import type { Entry } from './directory';

/**
 * Input given to the inflater at once. Deflate makes at most 1,032 bytes of one, so a bomb is noticed
 * within 4 MB of what its directory states, whatever it would have grown to.
 */
const SLICE = 4096;
const MOST_PER_BYTE = 1032;

/** The part's bytes, of exactly the stated size and checksum; else refuses. */
export function inflate(entry: Entry): Uint8Array {
  const bytes = entry.method === 0 ? stored(entry) : deflated(entry);
  if (crc32(bytes) !== entry.crc) refuse('checksum', { part: entry.name }, { part: entry.name });
  return bytes;
}

function stored(entry: Entry): Uint8Array {
  if (entry.data.length !== entry.size) forged(entry);
  return entry.data;
}

function deflated(entry: Entry): Uint8Array {
  const { data, size } = entry;
  // Nothing is set aside for a size that the data cannot reach.
  if (size > (data.length + 1) * MOST_PER_BYTE) forged(entry);
  const out = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) forged(entry);
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < data.length; at += SLICE) push(inflater, entry, at);
  if (length !== size) forged(entry);
  return out;
}

function push(inflater: Inflate, { data, name }: Entry, at: number): void {
  try {
    inflater.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
  } catch (error) {
    // fflate's own faults have a code number; ours pass through.
    if (!(error instanceof Error) || error.name === 'XlsxReadError') throw error;
    refuse(
      'damaged',
      { zh: `部件 ${name} 的压缩数据无法展开`, en: `the compressed data of ${name} cannot be inflated` },
      { part: name },
    );
  }
}

const forged = (entry: Entry): never =>
  refuse('forgedSize', { part: entry.name, stated: entry.size }, { part: entry.name });
