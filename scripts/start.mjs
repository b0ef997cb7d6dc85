import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveWorkbench } from './workbench-server.mjs';

/**
 * npm start [-- FILE] [--serve] [--port N]: the verdict of a project or workbook, and the page to work on it.
 * Without a terminal it ends after the verdict, unless it is told to serve.
 */

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const EXAMPLE = here('examples/lixian-renewal.json');
/** The command line is built with the installation; the page when it is first asked for. */
const BUILT = ['dist/addin/taskpane.js', 'dist/workbench/workbench.js'];

const say = (zh, en) => console.log(`${zh}\n${en}`);

const node = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit', cwd: here('.') });

const build = () => {
  say('正在生成，只需一次，约一分钟…', 'Building, once; it takes about a minute…');
  return node(here('node_modules/webpack/bin/webpack.js'), '--stats', 'errors-only').status === 0;
};

/** Where there is no browser to open, the address has been printed. */
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

const serve = async (file, port) => {
  const { address, stop } = await serveWorkbench(file, port);
  say(`工作台：${address}（按 Ctrl+C 停止）`, `Workbench: ${address} (Ctrl+C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  return address;
};

const main = async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { serve: { type: 'boolean', default: false }, port: { type: 'string', default: '3100' } },
  });
  const file = positionals[0] === undefined ? EXAMPLE : resolve(positionals[0]);
  if (!existsSync(file)) {
    say(
      `找不到 ${file}。请给出一个项目 JSON 或 .xlsx 文件。`,
      `There is no ${file}. Name a project's JSON file or an .xlsx workbook.`,
    );
    process.exitCode = 2;
    return;
  }
  const isForPerson = process.stdout.isTTY === true && !process.env.CI;
  const verdict = node(here('bin/pingheng.mjs'), 'check', relative(here('.'), file));
  // A workbook that is no model has no verdict, but can be opened.
  if (!isForPerson && !values.serve) {
    process.exitCode = verdict.status ?? 1;
    return;
  }
  if (!BUILT.every((path) => existsSync(here(path))) && !build()) {
    say('生成失败，原因见上。', 'The build failed for the reason above.');
    process.exitCode = 1;
    return;
  }
  const address = await serve(file, Number(values.port));
  if (isForPerson) openBrowser(address);
};

await main();
