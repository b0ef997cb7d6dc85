import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginBuild, noBuild, type Run } from '../../../scripts/workbench-build.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pingheng-build-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, at?: number): string => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  if (at !== undefined) utimesSync(file, at, at);
  return file;
};

const YESTERDAY = Date.now() / 1000 - 86_400;
const LAST_WEEK = YESTERDAY - 6 * 86_400;

const builtAt = (at: number): void => {
  write('dist/addin/taskpane.js', at);
  write('dist/workbench/workbench.js', at);
};

/** A builder that writes what a build would, and remembers what it was asked for. */
const builder = (errors?: string): { readonly run: Run; readonly asked: string[] } => {
  const asked: string[] = [];
  const run: Run = (part, _, progressed) => {
    asked.push(part);
    progressed(0.5);
    if (errors === undefined)
      write(`dist/${part}/${part === 'addin' ? 'taskpane' : 'workbench'}.js`, LAST_WEEK);
    return Promise.resolve(errors);
  };
  return { run, asked };
};

const begin = (run: Run, source: string): ReturnType<typeof beginBuild> =>
  beginBuild(['addin', 'workbench'], { dist: join(folder, 'dist'), sources: [dirname(source)], run });

const done = async (build: ReturnType<typeof beginBuild>): Promise<void> => {
  await Promise.all([build.finished('addin'), build.finished('workbench')]);
};

describe('what npm start builds', () => {
  it('is everything in a fresh clone, and nothing the second time, though no file of it is newer than the sources', async () => {
    const source = write('src/main.ts');
    const first = builder();
    const build = begin(first.run, source);
    expect(build.isNeeded).toBe(true);
    expect(build.state().stage).toBe('building');
    await done(build);
    expect(first.asked).toEqual(['addin', 'workbench']);
    expect(build.state()).toEqual({ stage: 'built' });

    const second = builder();
    const again = begin(second.run, source);
    expect(again.isNeeded).toBe(false);
    expect(again.state()).toEqual({ stage: 'built' });
    await done(again);
    expect(second.asked).toEqual([]);
  });

  it('is what is older than its sources', async () => {
    const source = write('src/main.ts', LAST_WEEK);
    utimesSync(dirname(source), LAST_WEEK, LAST_WEEK);
    builtAt(YESTERDAY);
    expect(begin(builder().run, source).isNeeded).toBe(false);
    write('src/main.ts');
    const { run, asked } = builder();
    await done(begin(run, source));
    expect(asked).toEqual(['addin', 'workbench']);
  });

  it('is built anew where a source was taken away', () => {
    const source = write('src/main.ts', LAST_WEEK);
    const other = write('src/other.ts', LAST_WEEK);
    utimesSync(dirname(source), LAST_WEEK, LAST_WEEK);
    builtAt(YESTERDAY);
    rmSync(other);
    expect(begin(builder().run, source).isNeeded).toBe(true);
  });

  it('that fails says why, and is tried again the next time', async () => {
    const source = write('src/main.ts');
    const build = begin(builder('src/main.ts:1: unexpected end').run, source);
    await done(build);
    expect(build.state()).toEqual({ stage: 'failed', why: 'src/main.ts:1: unexpected end' });
    expect(begin(builder().run, source).isNeeded).toBe(true);
  });

  it('that was stopped half-way is not taken for built', async () => {
    const source = write('src/main.ts', LAST_WEEK);
    utimesSync(dirname(source), LAST_WEEK, LAST_WEEK);
    let killed = false;
    const build = begin((part, children) => {
      write(`dist/${part}/${part === 'addin' ? 'taskpane' : 'workbench'}.js`);
      return new Promise((resolve) => children.add({ kill: () => resolve(`${(killed = true)}`) }));
    }, source);
    await new Promise((resolve) => setTimeout(resolve, 50));
    build.stop();
    await done(build);
    expect(killed).toBe(true);
    expect(begin(builder().run, source).isNeeded).toBe(true);
  });

  it('waits for another npm start that builds the same', async () => {
    const source = write('src/main.ts', LAST_WEEK);
    utimesSync(dirname(source), LAST_WEEK, LAST_WEEK);
    // The test's own parent is running for sure.
    for (const part of ['addin', 'workbench'])
      writeFileSync(write(`dist/${part}.building`), String(process.ppid));
    const { run, asked } = builder();
    const build = begin(run, source);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).toEqual([]);
    builtAt(YESTERDAY);
    for (const part of ['addin', 'workbench']) rmSync(join(folder, `dist/${part}.building`));
    await done(build);
    expect(asked).toEqual([]);
    expect(build.state()).toEqual({ stage: 'built' });
  });
});

describe('npm start -- --no-build', () => {
  it('serves what is there, and says so where nothing is', () => {
    const dist = join(folder, 'dist');
    expect(noBuild(dist).state()).toMatchObject({ stage: 'failed' });
    builtAt(YESTERDAY);
    expect(existsSync(dist)).toBe(true);
    expect(noBuild(dist).state()).toEqual({ stage: 'built' });
  });
});
