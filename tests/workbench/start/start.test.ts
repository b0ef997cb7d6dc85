import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';

interface Started {
  readonly process: ChildProcess;
  readonly text: () => string;
  /** The address as a script would find it in the output. */
  readonly address: () => Promise<string>;
  readonly ended: Promise<number | null>;
}

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

const watch = (child: ChildProcess): Started => {
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (more) => (text += String(more)));
  return {
    process: child,
    text: () => text,
    address: async () => {
      const found = (): string | undefined => /https?:\/\/localhost:[0-9]+[^ \n]*/.exec(text)?.[0];
      await expect.poll(found, { timeout: 40_000, interval: 50 }).toBeDefined();
      return found() ?? '';
    },
    ended: new Promise((resolve) => child.on('close', resolve)),
  };
};

const QUIET = { ...process.env, CI: 'true', LANG: 'zh_CN.UTF-8' };

/** As npm start runs it, without a terminal; nothing is built, so that the test is quick. */
const start = (...args: string[]): Started =>
  watch(spawn(process.execPath, ['scripts/start.mjs', '--no-build', ...args], { env: QUIET }));

const SMALL = 'examples/timing-gap.json';

describe('npm start without a terminal', () => {
  it('says the verdict first, then where the page is, answers there, and stops cleanly when it is told to', async () => {
    const started = start(SMALL, '--port', '0');
    const address = await started.address();
    expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(started.text().split(address)[0]).toMatch(/建设期|Construction/);
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>平衡 Pingheng</title>');
    const file = await fetch(`${address}file`);
    expect(file.headers.get('X-File-Name')).toBe('timing-gap.json');
    started.process.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('stops with Ctrl+C too', async () => {
    const started = start(SMALL, '--port', '0');
    await started.address();
    started.process.kill('SIGINT');
    expect(await started.ended).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('stops when the npm that started it is killed', async () => {
    const command = `"${process.execPath}" scripts/start.mjs --no-build ${SMALL} --port 0; true`;
    const env = { ...QUIET, npm_lifecycle_event: 'start' };
    const parent = watch(spawn('sh', ['-c', command], { env }));
    const address = await parent.address();
    parent.process.kill('SIGKILL');
    const isServed = (): Promise<boolean> =>
      fetch(address).then(
        () => true,
        () => false,
      );
    await expect.poll(isServed, { timeout: 10_000 }).toBe(false);
  });

  describe('where its port is taken', () => {
    let other: Server;
    beforeAll(async () => {
      other = createServer((_, response) => response.end('somebody else'));
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      return () => other.close();
    });

    it('takes another', async () => {
      const { port } = other.address() as AddressInfo;
      const started = start(SMALL, '--port', String(port));
      const address = await started.address();
      expect(address).not.toContain(`:${port}/`);
      expect(await (await fetch(address)).text()).toContain('平衡');
    });
  });

  it('ends after the verdict with --check', async () => {
    const started = start(SMALL, '--check');
    expect(await started.ended).toBe(0);
    expect(started.text()).not.toContain('http://');
  });
});

describe('npm start with what it cannot open', () => {
  const refused = async (...args: string[]): Promise<string> => {
    const started = start(...args);
    expect(await started.ended).toBe(2);
    expect(started.text()).not.toContain('http://');
    expect(started.text()).not.toMatch(/^\s+at /m);
    return started.text();
  };

  it('names a file that is not there', async () => {
    expect(await refused('nowhere.json')).toMatch(/找不到 .*nowhere\.json/);
  });

  it('refuses what is no project and no workbook', async () => {
    expect(await refused('README.md')).toContain('README.md is neither');
    expect(await refused('examples')).toContain('examples is neither');
  });

  it('lists what is wrong in a project, and opens no page on it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pingheng-start-'));
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, '{"project":{"name":5}}');
    expect(await refused(bad)).toContain('project.city');
    rmSync(folder, { recursive: true });
  });

  it('refuses a port that is none, and an option it does not know', async () => {
    expect(await refused('--port', '70000')).toContain('70000');
    expect(await refused('--serve')).toContain('Usage: npm start');
  });
});
