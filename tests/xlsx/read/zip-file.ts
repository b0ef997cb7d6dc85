import { deflateRawSync } from 'node:zlib';

/** A part as the test wants it in the zip; what is not given is written truthfully. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Already deflated bytes of `size` bytes whose sum is `crc`. */
  readonly deflated?: Uint8Array;
  readonly method?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly flags?: number;
  /** Sizes and offset stand in a zip64 field, as some Java and .NET writers have it. */
  readonly zip64?: boolean;
  /** Sizes and sum stand only in the directory, as of a streaming writer. */
  readonly streamed?: boolean;
  /** The name in the part's own head. */
  readonly localName?: string;
}

/** CRC-32 bit by bit: slow, and unlike the reader's. */
export function slowCrc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c ^= byte;
    for (let bit = 0; bit < 8; bit += 1) c = (c >>> 1) ^ (c & 1 ? 0xedb88320 : 0);
  }
  return ~c >>> 0;
}

const little = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  for (let i = 0, rest = value; i < bytes; i += 1, rest = Math.floor(rest / 256)) buffer[i] = rest % 256;
  return buffer;
};
const u16 = (value: number): Buffer => little(value, 2);
const u32 = (value: number): Buffer => little(value, 4);
const u64 = (value: number): Buffer => little(value, 8);

/** A zip of the parts, in their order. */
export function zip(
  parts: readonly ZipPart[],
  options: { zip64?: boolean; comment?: string } = {},
): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, entry } = onePart(part, offset);
    locals.push(local);
    central.push(entry);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const comment = Buffer.from(options.comment ?? '');
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(options.zip64 ? 0xffff : parts.length),
    u16(options.zip64 ? 0xffff : parts.length),
    u32(options.zip64 ? 0xffffffff : directory.length),
    u32(options.zip64 ? 0xffffffff : offset),
    u16(comment.length),
    comment,
  ]);
  const wide = options.zip64 ? end64(parts.length, directory.length, offset) : Buffer.alloc(0);
  return new Uint8Array(Buffer.concat([...locals, directory, wide, end]));
}

function onePart(part: ZipPart, offset: number): { local: Buffer; entry: Buffer } {
  const raw = Buffer.from(typeof part.data === 'string' ? Buffer.from(part.data) : part.data);
  const method = part.method ?? 8;
  const data = part.deflated ?? (method === 8 ? deflateRawSync(raw) : raw);
  const crc = part.crc ?? slowCrc(raw);
  const size = part.size ?? raw.length;
  const flags = (part.flags ?? 0) | (part.streamed ? 8 : 0) | 0x800;
  const name = Buffer.from(part.name);
  const localName = Buffer.from(part.localName ?? part.name);
  const wide = part.zip64 === true;
  const clamp = (value: number): Buffer => u32(wide ? 0xffffffff : value);
  const sizes = part.streamed ? [u32(0), u32(0), u32(0)] : [u32(crc), clamp(data.length), clamp(size)];
  const extra = wide ? Buffer.concat([u16(1), u16(16), u64(size), u64(data.length)]) : Buffer.alloc(0);
  const centralExtra = wide
    ? Buffer.concat([u16(1), u16(24), u64(size), u64(data.length), u64(offset)])
    : Buffer.alloc(0);
  const head = [u16(flags), u16(method), u32(0)];
  const local = Buffer.concat([
    u32(0x04034b50),
    u16(20),
    ...head,
    ...sizes,
    u16(localName.length),
    u16(extra.length),
    localName,
    extra,
    data,
    part.streamed ? Buffer.concat([u32(0x08074b50), u32(crc), u32(data.length), u32(size)]) : Buffer.alloc(0),
  ]);
  const entry = Buffer.concat([
    u32(0x02014b50),
    u16(20),
    u16(20),
    ...head,
    u32(crc),
    clamp(data.length),
    clamp(size),
    u16(name.length),
    u16(centralExtra.length),
    u16(0),
    u16(0),
    u16(0),
    u32(0),
    clamp(offset),
    name,
    centralExtra,
  ]);
  return { local, entry };
}

function end64(count: number, size: number, offset: number): Buffer {
  const record = Buffer.concat([
    u32(0x06064b50),
    u64(44),
    u16(45),
    u16(45),
    u32(0),
    u32(0),
    u64(count),
    u64(count),
    u64(size),
    u64(offset),
  ]);
  return Buffer.concat([record, u32(0x07064b50), u32(0), u64(offset + size), u32(1)]);
}
