import { refuse } from '../errors';
import type { Limits } from '../limits';
import { locate } from './end';

/** One file of the zip, as its directory states it and its own header confirms. */
export interface Entry {
  readonly name: string;
  readonly method: 0 | 8;
  /** Stated size once inflated; `inflate` holds the data to it. */
  readonly size: number;
  readonly crc: number;
  /** Compressed bytes, inside the file's own. */
  readonly data: Uint8Array;
}

interface Stated {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN = 0xffffffff;
const MB = 1024 * 1024;

/** The files of a zip. Refuses what two readers could read differently, and what would cost too much. */
export function openZip(bytes: Uint8Array, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = locate(view);
  if (end.count > limits.parts) tooManyParts(limits);
  const stated: Stated[] = [];
  let at = end.directory;
  for (let i = 0; i < end.count; i += 1) {
    const { entry, next } = readCentral(bytes, view, at, end.directoryEnd);
    stated.push(entry);
    at = next;
  }
  if (at !== end.directoryEnd) damaged('目录长度与所写的不符', 'its directory is not as long as it states');
  checkNames(stated);
  checkSizes(stated, limits);
  return openAll(bytes, view, stated, end.directory);
}

function readCentral(bytes: Uint8Array, view: DataView, at: number, limit: number) {
  if (at + 46 > limit || view.getUint32(at, true) !== CENTRAL)
    damaged('目录条目无法辨认', 'an entry of its directory is unreadable');
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameEnd = at + 46 + nameLength;
  const next = nameEnd + extraLength + view.getUint16(at + 32, true);
  if (next > limit) damaged('目录条目越界', 'an entry of its directory runs over its end');
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  const wide = zip64(view, nameEnd, nameEnd + extraLength);
  const size = wide(view.getUint32(at + 24, true));
  const compressed = wide(view.getUint32(at + 20, true));
  const offset = wide(view.getUint32(at + 42, true));
  const entry: Stated = {
    name: decodeName(nameBytes),
    nameBytes,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressed,
    size,
    offset,
  };
  return { entry, next };
}

/** Values that did not fit 32 bits stand in the extra field 0001, in a fixed order. */
function zip64(view: DataView, from: number, to: number): (value: number) => number {
  let at = from;
  let end = from;
  for (let field = from; field + 4 <= to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    at = field + 4;
    end = Math.min(to, at + view.getUint16(field + 2, true));
  }
  return (value) => {
    if (value !== UNKNOWN) return value;
    if (at + 8 > end) damaged('缺少 zip64 的大小', 'a zip64 size is missing');
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Part names are ASCII; a name in an old code page can only be of a file that is no part.
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** Names lead nowhere outside, and no two are the same to a reader that ignores case, as part names do. */
function checkNames(entries: readonly Stated[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const steps = name.split('/');
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (name === '' || /^\/|\\|^[A-Za-z]:|[\u0000-\u001f]/.test(name) || steps.includes('..'))
      refuse('unsafeName', { part: name.slice(0, 200) }, { part: name });
    const key = name.toLowerCase();
    if (seen.has(key)) refuse('duplicatePart', { part: name }, { part: name });
    seen.add(key);
  }
}

function checkSizes(entries: readonly Stated[], limits: Limits): void {
  let total = 0;
  for (const { name, size } of entries) {
    total += size;
    if (size > limits.partBytes) tooLarge(name, size, limits.partBytes);
  }
  if (total > limits.totalBytes) tooLarge('', total, limits.totalBytes);
}

/** Each file's own header must say what the directory says, and no two may share bytes. */
function openAll(bytes: Uint8Array, view: DataView, stated: readonly Stated[], directory: number): Entry[] {
  const spans: { from: number; to: number }[] = [];
  const entries: Entry[] = [];
  for (const entry of stated) {
    if ((entry.flags & 1) !== 0) refuse('encrypted', {}, { part: entry.name });
    const from = checkLocal(bytes, view, entry, directory);
    const to = from + entry.compressed;
    if (to > directory) damaged('部件数据越界', 'the data of a part runs over its end');
    spans.push({ from: entry.offset, to });
    if (entry.name.endsWith('/')) continue;
    const { name, method, size, crc } = entry;
    if (method !== 0 && method !== 8) refuse('compression', { part: name, method }, { part: name });
    entries.push({ name, method, size, crc, data: bytes.subarray(from, to) });
  }
  spans.sort((a, b) => a.from - b.from);
  for (const [i, { from }] of spans.entries())
    if (i > 0 && from < (spans[i - 1]?.to ?? 0)) damaged('部件互相重叠', 'its parts overlap');
  return entries;
}

/** Where the data begins. */
function checkLocal(bytes: Uint8Array, view: DataView, entry: Stated, directory: number): number {
  const { offset, nameBytes } = entry;
  if (offset + 30 > directory || view.getUint32(offset, true) !== LOCAL)
    damaged('部件开头无法辨认', 'the head of a part is unreadable');
  const nameLength = view.getUint16(offset + 26, true);
  const begin = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  if (begin > directory) damaged('部件开头越界', 'the head of a part runs over its end');
  const sameName =
    nameLength === nameBytes.length && nameBytes.every((byte, i) => byte === bytes[offset + 30 + i]);
  const flags = view.getUint16(offset + 6, true);
  const streamed = (flags & 8) !== 0;
  const sameNumbers =
    streamed ||
    (view.getUint32(offset + 14, true) === entry.crc &&
      fits(view.getUint32(offset + 18, true), entry.compressed) &&
      fits(view.getUint32(offset + 22, true), entry.size));
  if (!sameName || !sameNumbers || view.getUint16(offset + 8, true) !== entry.method || (flags & 1) !== 0)
    damaged(
      `部件 ${entry.name} 的开头与目录不一致`,
      `the head of ${entry.name} contradicts the directory`,
      entry.name,
    );
  return begin;
}

const fits = (local: number, stated: number): boolean => local === stated || local === UNKNOWN;

const tooManyParts = (limits: Limits): never =>
  refuse('tooMany', { limit: limits.parts, zh: '部件', en: 'parts' });

function tooLarge(part: string, size: number, limit: number): never {
  const megabytes = (bytes: number): number => Math.ceil(bytes / MB);
  const sizes = { size: megabytes(size), limit: megabytes(limit) };
  if (part === '') refuse('tooLarge', { zh: '文件展开后', en: 'The inflated file', ...sizes });
  refuse('tooLarge', { zh: `部件 ${part} 展开后`, en: `${part}, once inflated,`, ...sizes }, { part });
}

function damaged(zh: string, en: string, part?: string): never {
  refuse('damaged', { zh, en }, part === undefined ? {} : { part });
}
