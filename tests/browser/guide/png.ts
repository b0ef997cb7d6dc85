import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, check]);
};

/** Width and height of a PNG, from its head. */
export const sizeOf = (png: Buffer): readonly [width: number, height: number] => [
  png.readUInt32BE(16),
  png.readUInt32BE(20),
];

const nearer = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

/** What a filter of PNG adds to a byte, by the bytes beside, above and before it. */
const PREDICTED: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  nearer,
];

/** The pixels of a PNG as a browser writes it: eight bits a channel, not interlaced; each as one number, RGB. */
const pixelsOf = (png: Buffer): Uint32Array => {
  const [width, height] = sizeOf(png);
  const channels = png[25] === 6 ? 4 : 3;
  if (png[24] !== 8 || (png[25] !== 6 && png[25] !== 2) || png[28] !== 0)
    throw new Error('The browser wrote a PNG of another kind.');
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const data = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = new Uint32Array(width * height);
  let above = new Uint8Array(stride);
  for (let row = 0; row < height; row++) {
    const begin = row * (stride + 1);
    const predicted = PREDICTED[data[begin] ?? 0] ?? nearer;
    const line = new Uint8Array(stride);
    for (let at = 0; at < stride; at++) {
      const [left, corner] = at < channels ? [0, 0] : [line[at - channels]!, above[at - channels]!];
      line[at] = data[begin + 1 + at]! + predicted(left, above[at]!, corner);
    }
    for (let column = 0; column < width; column++) {
      const at = column * channels;
      pixels[row * width + column] = (line[at]! << 16) | (line[at + 1]! << 8) | line[at + 2]!;
    }
    above = line;
  }
  return pixels;
};

interface Tint {
  readonly colour: number;
  readonly count: number;
}

const SHIFTS = [16, 8, 0] as const;
const channel = (colour: number, shift: number): number => (colour >> shift) & 0xff;

const spread = (box: readonly Tint[], shift: number): number => {
  const values = box.map(({ colour }) => channel(colour, shift));
  return (
    values.reduce((one, other) => Math.max(one, other)) - values.reduce((one, other) => Math.min(one, other))
  );
};

/** Halves the box across its widest channel, so that both halves stand for as many pixels. */
const halved = (box: readonly Tint[]): readonly [Tint[], Tint[]] => {
  const shift = [...SHIFTS].sort((a, b) => spread(box, b) - spread(box, a))[0] ?? 0;
  const sorted = [...box].sort((a, b) => channel(a.colour, shift) - channel(b.colour, shift));
  const half = sorted.reduce((sum, { count }) => sum + Math.sqrt(count), 0) / 2;
  let sum = 0;
  const cut = sorted.findIndex(({ count }) => (sum += Math.sqrt(count)) >= half);
  const at = Math.min(Math.max(1, cut), sorted.length - 1);
  return [sorted.slice(0, at), sorted.slice(at)];
};

const meanOf = (box: readonly Tint[]): number => {
  const total = box.reduce((sum, { count }) => sum + count, 0);
  return SHIFTS.reduce<number>((colour, shift) => {
    const mean = box.reduce((sum, each) => sum + channel(each.colour, shift) * each.count, 0) / total;
    return colour | (Math.round(mean) << shift);
  }, 0);
};

/** At most 256 colours that stand for all: the commonest as they are, the rest by median cut. */
const paletteOf = (
  pixels: Uint32Array,
): { readonly palette: number[]; readonly index: Map<number, number> } => {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const tints = [...counts]
    .map(([colour, count]): Tint => ({ colour, count }))
    .sort((a, b) => b.count - a.count);
  const boxes: Tint[][] = tints.slice(0, 64).map((tint) => [tint]);
  const rest: Tint[][] = tints.length > 64 ? [tints.slice(64)] : [];
  while (rest.length > 0 && boxes.length + rest.length < MOST_COLOURS) {
    rest.sort((a, b) => a.length - b.length);
    const widest = rest.pop() ?? [];
    if (widest.length < 2) {
      boxes.push(widest);
      continue;
    }
    rest.push(...halved(widest));
  }
  const all = [...boxes, ...rest];
  const index = new Map(all.flatMap((box, at) => box.map(({ colour }) => [colour, at] as const)));
  return { palette: all.map(meanOf), index };
};

/** The picture with a palette: a screen's few colours need a third of the bytes. */
export const withPalette = (png: Buffer): Buffer => {
  const [width, height] = sizeOf(png);
  const pixels = pixelsOf(png);
  const { palette, index } = paletteOf(pixels);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      lines[row * (width + 1) + 1 + column] = index.get(pixels[row * width + column]!) ?? 0;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk(
      'PLTE',
      Uint8Array.from(palette.flatMap((colour) => SHIFTS.map((shift) => channel(colour, shift)))),
    ),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
};
