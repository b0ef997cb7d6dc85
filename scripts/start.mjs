import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { setInterval } from 'node:timers';
import { extname, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { beginBuild, noBuild } from './workbench-build.mjs';
import { serveWorkbench } from './workbench-server.mjs';

/**
 * npm start [-- FILE] [--port N] [--check] [--no-build]: the verdict of a project or workbook, and a page to work on it, served
 * until it is stopped. What is older than its sources is built beside that, unless told not to; --check ends after the verdict,
 * with its exit code.
 */

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const EXAMPLE = here('examples/lixian-renewal.json');
const KINDS = new Set(['.json', '.xlsx']);

const say = (zh, en) => console.log(`${zh}\n${en}`);

/** What was asked for cannot be done; said in both languages. */
class Refusal extends Error {
  constructor(zh, en) {
    super(`${zh}\n${en}`);
  }
}

const OPTIONS = {
  port: { type: 'string', default: '3100' },
  check: { type: 'boolean', default: false },
  'no-build': { type: 'boolean', default: false },
};

const argumentsOf = (args) => {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new Refusal(
      `看不懂这些参数：${error.message}`,
      'Usage: npm start -- [FILE.json | FILE.xlsx] [--port N] [--check] [--no-build]',
    );
  }
};

const fileOf = ([given]) => {
  if (given === undefined) return EXAMPLE;
  const file = resolve(given);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() && KINDS.has(extname(file).toLowerCase())) return file;
  throw found
    ? new Refusal(
        `${file} 不是项目 JSON，也不是 .xlsx 文件。`,
        `${file} is neither a project's JSON file nor an .xlsx workbook. Name one of these.`,
      )
    : new Refusal(
        `找不到 ${file}。请给出一个项目 JSON 或 .xlsx 文件。`,
        `There is no ${file}. Name a project's JSON file or an .xlsx workbook.`,
      );
};

const portOf = (given) => {
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Refusal(
    `端口 ${given} 不是 0 到 65535 的整数。`,
    `The port ${given} is no whole number from 0 to 65535.`,
  );
};

/** The command line's verdict on the file; answers its exit code. */
const verdictOf = (file, ends) =>
  new Promise((done) => {
    const child = spawn(process.execPath, [here('bin/pingheng.mjs'), 'check', relative(here('.'), file)], {
      stdio: ['ignore', 'inherit', 'inherit'],
      cwd: here('.'),
    });
    ends.push(() => child.kill());
    child.on('close', (code) => done(code ?? 1));
  });

/** Where there is no screen or nobody at it, the address has been printed. */
const hasBrowser = () =>
  process.stdout.isTTY === true &&
  !process.env.CI &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

const openBrowser = (address) => {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
};

const PARENT_ASKED_MS = 1000;

/** Stops with the terminal, with a signal, and with the npm that started it, however that ended. */
const whenToldToStop = (stop) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, PARENT_ASKED_MS).unref();
};

/** Says how the build of the page ended; resolves when it has. */
const tellBuild = async (build, parts) => {
  await Promise.all(parts.map((part) => build.finished(part)));
  const { stage, why } = build.state();
  if (stage === 'built') say('工作台已生成。', 'The workbench is built.');
  else if (stage === 'failed') {
    say(`工作台没有生成：\n${why}`, 'The workbench could not be built, for the reason above.');
    process.exitCode = 1;
  }
};

const PAGE_PARTS = ['addin', 'workbench'];

/** A verdict is worth waiting for; the address comes sooner where the command line has to be built, or the computer is busy. */
const LONGEST_WAIT_MS = 8000;

/** The verdict's exit code; the command line is built first where its sources are newer. */
const checked = async (build, file, ends) => {
  const faults = await build.finished('cli');
  if (faults === undefined) return verdictOf(file, ends);
  say(`命令行没有生成：\n${faults}`, 'The command line could not be built, for the reason above.');
  return 1;
};

const main = async () => {
  const { values, positionals } = argumentsOf(process.argv.slice(2));
  const file = fileOf(positionals);
  const port = portOf(values.port);
  const parts = values.check ? ['cli'] : ['cli', ...PAGE_PARTS];
  const build = values['no-build'] ? noBuild() : beginBuild(parts);
  const ends = [build.stop];
  const stop = () => {
    for (const end of ends) end();
    process.exit();
  };
  whenToldToStop(stop);

  const verdict = checked(build, file, ends).then((code) => {
    // A workbook that is no model has no verdict, and can be opened; a project that is none cannot.
    if (!values.check && (code === 0 || extname(file).toLowerCase() === '.xlsx')) return;
    process.exitCode = code;
    stop();
  });
  await (values.check ? verdict : Promise.race([verdict, wait(LONGEST_WAIT_MS)]));
  const { address, stop: close } = await serveWorkbench(file, port, build.state);
  ends.push(close);
  say('\n工作台（按 Ctrl+C 停止）：', 'The workbench (Ctrl+C stops it):');
  console.log(address);
  if (hasBrowser()) openBrowser(address);
  if (build.isNeeded) {
    say('正在生成页面，打开后会自己等到完成…', 'Its page is being built, and waits for that by itself…');
    await tellBuild(build, PAGE_PARTS);
  }
};

try {
  await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
