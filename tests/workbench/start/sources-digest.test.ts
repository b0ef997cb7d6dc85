import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcesDigest } from '../../../scripts/sources-digest.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pingheng-sources-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page/main.ts'), 'a');
  writeFileSync(join(folder, 'page/door.ts'), 'b');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the digest of the sources', () => {
  it('is the same for the same sources, wherever they stand', () => {
    const other = mkdtempSync(join(tmpdir(), 'pingheng-sources-'));
    mkdirSync(join(other, 'page'));
    writeFileSync(join(other, 'page/door.ts'), 'b');
    writeFileSync(join(other, 'page/main.ts'), 'a');
    expect(sourcesDigest(other)).toBe(sourcesDigest(folder));
    rmSync(other, { recursive: true });
  });

  it.each([
    ['a file changes', () => writeFileSync(join(folder, 'page/main.ts'), 'c')],
    ['a file comes', () => writeFileSync(join(folder, 'page/pane.ts'), '')],
    ['a file goes', () => rmSync(join(folder, 'page/door.ts'))],
    [
      'text moves from one file to the next',
      () => {
        writeFileSync(join(folder, 'page/door.ts'), '');
        writeFileSync(join(folder, 'page/main.ts'), 'ba');
      },
    ],
  ])('is another where %s', (_, change) => {
    const before = sourcesDigest(folder);
    change();
    expect(sourcesDigest(folder)).not.toBe(before);
  });
});
