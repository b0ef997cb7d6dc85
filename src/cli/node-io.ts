import { constants } from 'node:fs';
import { copyFile, link, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import type { Io } from './io';

async function readStandardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Without replacing: a hard link refuses an existing name in one step; a file system without links copies with the same refusal. */
async function place(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(draft, file, constants.COPYFILE_EXCL);
  }
  await unlink(draft);
}

/** Written beside its place and moved there when it is whole. */
async function writeWhole(file: string, content: string | Uint8Array, replace: boolean): Promise<void> {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    await writeFile(draft, content, { flag: 'wx' });
    await (replace ? rename(draft, file) : place(draft, file));
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
}

/** A reader that has read enough (`| head`) is no fault. */
function stopQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

export function nodeIo(): Io {
  process.stdout.on('error', stopQuietly);
  process.stderr.on('error', stopQuietly);
  return {
    environment: process.env,
    // Asked only where no variable says: loading the locale data takes a tenth of the start-up.
    get systemLocale() {
      return Intl.DateTimeFormat().resolvedOptions().locale;
    },
    // Some terminals say 0, which means that they do not know.
    columns: (process.stdout.isTTY && process.stdout.columns) || undefined,
    outIsTerminal: process.stdout.isTTY,
    errIsTerminal: process.stderr.isTTY,
    out: (content) => void process.stdout.write(content),
    err: (text) => void process.stderr.write(text),
    read: (file) => (file === '-' ? readStandardInput() : readFile(file)),
    write: writeWhole,
  };
}
