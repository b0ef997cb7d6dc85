import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/node-io';

describe('files on a disk', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'pingheng-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const io = nodeIo();

  it('writes a whole file and leaves nothing beside it', async () => {
    const file = join(folder, '项目.json');
    await io.write(file, '{"名称":"礼贤"}\n', false);
    expect(readFileSync(file, 'utf8')).toBe('{"名称":"礼贤"}\n');
    expect(readdirSync(folder)).toEqual(['项目.json']);
  });

  it('refuses an existing file without touching it, and replaces it when told to', async () => {
    const file = join(folder, 'a.json');
    writeFileSync(file, 'old');
    await expect(io.write(file, 'new', false)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(file, 'utf8')).toBe('old');
    await io.write(file, 'new', true);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('leaves nothing where the folder does not exist', async () => {
    const file = join(folder, 'none', 'a.json');
    await expect(io.write(file, 'x', false)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(existsSync(file)).toBe(false);
  });
});
