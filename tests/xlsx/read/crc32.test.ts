import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../../src/xlsx/read/zip/crc32';
import { slowCrc } from './zip-file';

test('the checksum of the standard’s own example', () => {
  expect(crc32(new Uint8Array(Buffer.from('123456789')))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});

test('the same as bit by bit, whole or in pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, cut) => {
      expect(crc32(bytes)).toBe(slowCrc(bytes));
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(slowCrc(bytes));
    }),
  );
});
