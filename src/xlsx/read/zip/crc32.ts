/** CRC-32 as zip has it (polynomial EDB88320), four bytes at a time; `crc` continues an earlier call. */
export function crc32(bytes: Uint8Array, crc = 0): number {
  let c = ~crc;
  const whole = bytes.length - (bytes.length % 4);
  let i = 0;
  for (; i < whole; i += 4) {
    c ^= at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24);
    c =
      at(TABLE, 768 + (c & 255)) ^
      at(TABLE, 512 + ((c >>> 8) & 255)) ^
      at(TABLE, 256 + ((c >>> 16) & 255)) ^
      at(TABLE, c >>> 24);
  }
  for (; i < bytes.length; i += 1) c = at(TABLE, (c ^ at(bytes, i)) & 255) ^ (c >>> 8);
  return ~c >>> 0;
}

/** Inside bounds by construction. */
const at = (list: Uint8Array | Int32Array, index: number): number => list[index] ?? 0;

/** Four tables of 256: what a byte does to the sum when 0, 1, 2 or 3 bytes follow it. */
const TABLE = new Int32Array(1024);
for (let n = 0; n < 256; n += 1) {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  TABLE[n] = c;
}
for (let n = 256; n < 1024; n += 1) {
  const before = at(TABLE, n - 256);
  TABLE[n] = at(TABLE, before & 255) ^ (before >>> 8);
}
