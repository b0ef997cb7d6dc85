import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** What npm start has built: each part in a process of its own, and only where the sources are newer. */

const root = fileURLToPath(new URL('..', import.meta.url));

/** By its place under dist: the names in webpack.config.js, and the file that is written last. */
const PARTS = {
  cli: { names: ['cli'], last: 'pingheng.cjs' },
  addin: { names: ['functions', 'addin'], last: 'taskpane.js' },
  workbench: { names: ['workbench'], last: 'workbench.js' },
};

const SOURCES = [
  'src',
  'assets',
  'manifest.xml',
  'package-lock.json',
  'webpack.config.js',
  'scripts/addin-files.mjs',
  'scripts/functions-help.mjs',
  'scripts/functions-metadata.mjs',
];

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** When the newest of the sources was changed; a folder counts too, so that a file taken away does. */
const newestOf = (paths) => {
  let newest = 0;
  for (const path of paths) {
    const found = statSync(path);
    newest = Math.max(newest, found.mtimeMs);
    if (found.isDirectory())
      newest = Math.max(newest, newestOf(readdirSync(path).map((name) => join(path, name))));
  }
  return newest;
};

const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is running all the same.
    return error.code === 'EPERM';
  }
};

/** Beside a part while it is built, with the number of the process that builds it. */
const lockOf = (dist, part) => join(dist, `${part}.building`);
/** As old as the sources that a part was last built from: webpack leaves a file alone that would not change. */
const stampOf = (dist, part) => join(dist, `${part}.built`);

const builderOf = (dist, part) => {
  try {
    return Number(readFileSync(lockOf(dist, part), 'utf8'));
  } catch {
    return undefined;
  }
};

const isFresh = (dist, part, newest) => {
  const written = changedAt(join(dist, part, PARTS[part].last));
  if (written === 0 || builderOf(dist, part) !== undefined) return false;
  return Math.max(written, changedAt(stampOf(dist, part))) >= newest;
};

/** Resolves when no other process builds the part any more. */
const othersOf = async (dist, part) => {
  for (;;) {
    const builder = builderOf(dist, part);
    if (builder === undefined || builder === process.pid || !isRunning(builder)) return;
    await wait(500);
  }
};

/** Runs the builder of a part; answers the errors as text, undefined where there are none. */
const runBuilder = (part, children, progressed) =>
  new Promise((resolve) => {
    const child = fork(join(root, 'scripts/build-part.mjs'), PARTS[part].names, { cwd: root, silent: true });
    children.add(child);
    let answer;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('message', (message) => {
      if (message.done) answer = message;
      else progressed(message.share);
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => {
      children.delete(child);
      resolve(answer ? answer.why : said.trim() || `The build of ${part} ended early (${signal ?? code}).`);
    });
  });

/**
 * Begins to build what of the parts is missing or older than its sources.
 *
 * @returns `state()`: `{ stage: 'built' }`, `{ stage: 'building', share }` with the share of the work done from 0 to 1, or
 * `{ stage: 'failed', why }`; `finished(part)` resolves to the errors of a part, undefined where there are none; `stop()` ends it.
 */
export const beginBuild = (
  parts = Object.keys(PARTS),
  { dist = join(root, 'dist'), sources = SOURCES.map((path) => join(root, path)), run = runBuilder } = {},
) => {
  const began = Date.now() / 1000;
  const newest = newestOf(sources);
  const children = new Set();
  const shares = new Map();
  let why;
  let isStopped = false;

  const build = async (part) => {
    await othersOf(dist, part);
    if (isStopped || isFresh(dist, part, newest)) {
      shares.set(part, 1);
      return undefined;
    }
    const lock = lockOf(dist, part);
    mkdirSync(dirname(lock), { recursive: true });
    writeFileSync(lock, String(process.pid));
    const errors = await run(part, children, (share) => shares.set(part, Math.min(share, 0.99)));
    // A part whose build was stopped may be half-written: it keeps its lock, and is built anew the next time.
    if (isStopped) return errors;
    rmSync(lock, { force: true });
    if (errors === undefined) {
      writeFileSync(stampOf(dist, part), '');
      utimesSync(stampOf(dist, part), began, began);
    } else why ??= errors;
    shares.set(part, 1);
    return errors;
  };

  const stale = parts.filter((part) => !isFresh(dist, part, newest));
  const running = new Map();
  for (const part of stale) {
    shares.set(part, 0);
    // The verdict waits for the command line alone: nothing slows that down.
    const before = part === 'cli' ? undefined : running.get('cli');
    running.set(
      part,
      Promise.resolve(before).then(() => build(part)),
    );
  }
  return {
    isNeeded: stale.length > 0,
    state: () => {
      if (why !== undefined) return { stage: 'failed', why };
      const all = [...shares.values()];
      if (all.every((share) => share === 1)) return { stage: 'built' };
      return { stage: 'building', share: all.reduce((sum, share) => sum + share, 0) / all.length };
    },
    finished: (part) => running.get(part) ?? Promise.resolve(undefined),
    stop: () => {
      isStopped = true;
      for (const child of children) child.kill();
    },
  };
};

/** What stands for a build where none is wanted: the page as it was built last. */
export const noBuild = (dist = join(root, 'dist')) => {
  const isThere = ['addin', 'workbench'].every((part) => changedAt(join(dist, part, PARTS[part].last)) > 0);
  const why =
    '还没有生成过。请运行不带 --no-build 的 npm start。\nIt was never built. Run npm start without --no-build.';
  return {
    isNeeded: false,
    state: () => (isThere ? { stage: 'built' } : { stage: 'failed', why }),
    finished: () => Promise.resolve(undefined),
    stop: () => undefined,
  };
};
