import { createDeflateRaw, deflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { DEFAULT_LIMITS, readWorkbook } from '../../src/xlsx/read';
import { crc32 } from '../../src/xlsx/read/zip/crc32';
import { madeFile, zipParts } from '../xlsx/read/made';
import { zip } from '../xlsx/read/zip-file';
import { refusalOf } from './refusal';

const MB = 1024 * 1024;
const BOMB = 600 * MB;
const SHEET = 'xl/worksheets/sheet1.xml';

/** 600 MB of zeros, deflated as they stream by: the file has some 600 kB. */
async function deflateZeros(bytes: number): Promise<Uint8Array> {
  const stream = createDeflateRaw({ level: 9 });
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const zeros = Buffer.alloc(MB);
  for (let written = 0; written < bytes; written += MB)
    if (!stream.write(zeros)) await new Promise((resolve) => stream.once('drain', resolve));
  stream.end();
  await new Promise((resolve) => stream.once('end', resolve));
  return new Uint8Array(Buffer.concat(chunks));
}

let deflated: Uint8Array;
beforeAll(async () => {
  deflated = await deflateZeros(BOMB);
}, 120_000);

const bomb = (stated: number): Uint8Array =>
  zip([
    ...zipParts({}).filter(({ name }) => name !== SHEET),
    { name: SHEET, data: '', deflated, size: stated, crc: 0 },
  ]);

/** Counts what the inflater hands out, without changing it. */
function countInflated(run: () => void): { pushes: number; input: number } {
  const seen = { pushes: 0, input: 0 };
  const original = Object.getOwnPropertyDescriptor(Inflate.prototype, 'push')!.value as Inflate['push'];
  const spy = vi.spyOn(Inflate.prototype, 'push').mockImplementation(function (this: Inflate, chunk, final) {
    seen.pushes += 1;
    seen.input += chunk.length;
    original.call(this, chunk, final);
  });
  run();
  spy.mockRestore();
  return seen;
}

describe('a sheet that inflates to 600 MB', () => {
  test('is refused by the size it states, before anything is inflated', () => {
    const seen = countInflated(() => {
      const { code, said, place } = refusalOf(bomb(BOMB));
      expect(code).toBe('tooLarge');
      expect(said.en).toContain('600 MB');
      expect(said.zh).toContain('600 MB');
      expect(place.part).toBe(SHEET);
    });
    expect(seen.pushes).toBe(0);
  });

  test.each([
    ['as 1 kB', 1024],
    ['as 1 MB', MB],
    ['as much as is allowed', DEFAULT_LIMITS.partBytes],
  ])('stated %s is refused once it passes what it states', (_, stated) => {
    const seen = countInflated(() => {
      expect(refusalOf(bomb(stated))).toMatchObject({ code: 'forgedSize', params: { stated } });
    });
    // Deflate makes at most 1,032 bytes of one: what was read bounds what can have been held.
    expect(seen.input * 1032).toBeLessThan(stated + 10 * MB);
  });

  test('stated as more than it can reach is refused before memory is set aside', () => {
    const file = zip([...zipParts({}), { name: 'a.bin', data: 'x', size: 90 * MB }]);
    expect(refusalOf(file).code).toBe('forgedSize');
  });
});

describe('a part that holds more than it states, and the checksum of what it states', () => {
  // Readers that stop at the stated size would take it; others would see the rest.
  test.each([
    ['of a few bytes', 500, 400],
    ['of 50 MB that deflate to little', 50 * MB, 1024],
    ['that deflates to much', 300_000, 200_000],
    ['larger than is inflated at once', 40 * MB, 20 * MB],
  ])('%s', (_, size, stated) => {
    // Every third byte random, so that 300,000 bytes do not deflate to next to nothing.
    const noise = (i: number): number => (size < MB && i % 3 === 0 ? (i * 2654435761) >>> 24 : 32);
    const data = Uint8Array.from({ length: size }, (__, i) => noise(i));
    const crc = crc32(data.subarray(0, stated));
    const file = zip([
      ...zipParts({}),
      { name: 'a.bin', data: '', deflated: deflateRawSync(data), size: stated, crc },
    ]);
    expect(refusalOf(file)).toMatchObject({ code: 'forgedSize', place: { part: 'a.bin' } });
    const honest = { name: 'a.bin', data: '', deflated: deflateRawSync(data), size, crc: crc32(data) };
    expect(readWorkbook(zip([...zipParts({}), honest])).otherParts).toEqual(['a.bin']);
  });
});

test('many parts that are each allowed, and together are not', () => {
  const tenth = deflateRawSync(Buffer.alloc(10 * MB));
  const parts = Array.from({ length: 30 }, (_, i) => ({
    name: `xl/media/${i}.bin`,
    data: '',
    deflated: tenth,
    size: 10 * MB,
    crc: 0,
  }));
  const seen = countInflated(() => expect(refusalOf(zip([...zipParts({}), ...parts])).code).toBe('tooLarge'));
  expect(seen.pushes).toBe(0);
});

describe('limits', () => {
  const rows = Array.from({ length: 100 }, () => '<row><c><v>1</v></c><c/></row>').join('');
  test.each([
    ['the file itself', { fileBytes: 100 }, 'tooLarge'],
    ['a part', { partBytes: 1000 }, 'tooLarge'],
    ['all parts', { totalBytes: 2000 }, 'tooLarge'],
    ['parts', { parts: 4 }, 'tooMany'],
    ['cells', { cells: 199 }, 'tooMany'],
    ['elements', { elements: 20 }, 'tooMany'],
    ['nesting', { depth: 4 }, 'tooDeep'],
  ] as const)('%s', (_, limits, code) => {
    const tail = '<a/>'.repeat(30);
    expect(refusalOf(madeFile({ sheets: [{ rows, tail }] }), limits).code).toBe(code);
  });

  test('one text without an end', () => {
    const file = madeFile({ sheets: [{ rows: `<row><c t="str"><v>${'x'.repeat(3 * MB)}</v></c></row>` }] });
    expect(refusalOf(file)).toMatchObject({ code: 'tooLarge', place: { part: SHEET } });
  });

  test('one tag without an end', () => {
    const attributes = Array.from({ length: 300_000 }, (_, i) => `a${i}=""`).join(' ');
    expect(refusalOf(madeFile({ sheets: [{ rows: `<row ${attributes}/>` }] })).code).toBe('tooLarge');
  });

  test('array formulas over whole columns, each with a cell in it', () => {
    const anchors = Array.from(
      { length: 2000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><f t="array" ref="A1:XFD1048576">1</f></c></row>`,
    );
    expect(refusalOf(madeFile({ sheets: [{ rows: anchors.join('') }] })).code).toBe('badCell');
  });
});
