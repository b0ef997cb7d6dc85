import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../scripts/serve.mjs';

let outside: string;
let server: Server;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'pingheng-serve-'));
  mkdirSync(join(outside, 'addin/help'), { recursive: true });
  writeFileSync(join(outside, 'secret.json'), '{}');
  writeFileSync(join(outside, 'addin/functions.json'), '{"functions":[]}');
  writeFileSync(join(outside, 'addin/help/functions.zh-CN.html'), '<p>帮助</p>');
  server = createServer(filesOf(join(outside, 'addin')));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(outside, { recursive: true });
});

/** What the server answers to a path as it is written, which `fetch` would tidy up. */
const ask = (path: string, method = 'GET') =>
  new Promise<{ status: number | undefined; type: string | undefined; cors: unknown; body: string }>(
    (resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      request({ host: 'localhost', port, path, method }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            type: response.headers['content-type'],
            cors: response.headers['access-control-allow-origin'],
            body,
          }),
        );
      })
        .on('error', reject)
        .end();
    },
  );

describe('the add-in served while it is developed', () => {
  it('Excel on the web may read the functions’ description from its own address', async () => {
    expect(await ask('/functions.json')).toEqual({
      status: 200,
      type: 'application/json; charset=utf-8',
      cors: '*',
      body: '{"functions":[]}',
    });
  });

  it('what Excel adds to an address is no part of the file’s name', async () => {
    expect(await ask('/help/functions.zh-CN.html?_host_Info=Excel$Win32$16.01')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<p>帮助</p>',
    });
  });

  it('asked for the head only, it sends no body', async () => {
    expect(await ask('/functions.json', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it.each([
    '/',
    '/help',
    '/none.js',
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/help/..%2f..%2fsecret.json',
  ])('%s: nothing outside the folder, and no folder', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('an address that is none is answered, not fatal', async () => {
    expect((await ask('/%zz')).status).toBe(404);
    expect((await ask('/functions.json')).status).toBe(200);
  });
});
