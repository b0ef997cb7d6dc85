import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildingPage } from './building-page.mjs';
import { filesOf } from './serve.mjs';

/** The workbench as a server on this computer: the page, the built add-in, Microsoft's library, and the file to open. */

const built = fileURLToPath(new URL('../dist/', import.meta.url));
const library = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const examples = fileURLToPath(new URL('../examples/', import.meta.url));

const OFFICE = '/office-js/';
const EXAMPLES = '/examples/';
const PANE = '/addin/taskpane.html';
const PAGES = new Set(['/', '/workbench/', '/workbench/index.html']);
const HTML = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' };

/** The pane's page as it was built; only its first script is another, and Microsoft's library comes from here. */
const pane = () =>
  readFileSync(join(built, PANE), 'utf8').replace(
    /<script src=[^>]*office\.js"?><\/script>/,
    `<script src="/workbench/shim.js"></script>\n    <script src="${OFFICE}office.js"></script>`,
  );

const sendFile = (response, path) => {
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'X-File-Name': encodeURIComponent(basename(path)),
  });
  response.end(readFileSync(path));
};

/** Another name that leads here belongs to a page elsewhere that would read the file. */
const isForHere = ({ headers }) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '');

const sendPage = (response, state) => {
  if (state.stage !== 'built') response.writeHead(200, HTML).end(buildingPage(state));
  else response.writeHead(200, HTML).end(readFileSync(join(built, 'workbench/index.html')));
};

/** Answers the page's requests; `file` is what it opens first, `state` says how far the build of the page is. */
export const workbenchPages = (file, state = () => ({ stage: 'built' })) => {
  const ours = filesOf(built);
  const folders = new Map([
    [OFFICE, filesOf(library)],
    [EXAMPLES, filesOf(examples)],
  ]);
  return (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const folder = [...folders.keys()].find((prefix) => pathname.startsWith(prefix));
    if (!isForHere(request)) response.writeHead(421).end();
    else if (PAGES.has(pathname)) sendPage(response, state());
    else if (pathname === PANE) response.writeHead(200, HTML).end(pane());
    else if (pathname === '/file' && file === undefined) response.writeHead(204).end();
    else if (pathname === '/file') sendFile(response, file);
    else if (folder) {
      request.url = pathname.slice(folder.length - 1);
      folders.get(folder)(request, response);
    } else ours(request, response);
  };
};

const listenAt = (server, host, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });

const close = (servers) => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
};

/** A browser takes localhost for either address: both are ours, or the port is another's. */
const listen = async (pages, port) => {
  const [four, six] = [createServer(pages), createServer(pages)];
  try {
    const taken = await listenAt(four, '127.0.0.1', port);
    await listenAt(six, '::1', taken).catch((error) => {
      // Many computers have no such address.
      if (error.code === 'EADDRINUSE') throw error;
    });
    return { taken, servers: [four, six] };
  } catch (error) {
    close([four, six]);
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(pages, 0);
  }
};

/** Serves at the port, or at a free one where that is taken; answers the address and how to stop. */
export const serveWorkbench = async (file, port, state) => {
  const { taken, servers } = await listen(workbenchPages(file, state), port);
  return { address: `http://localhost:${taken}/`, stop: () => close(servers) };
};
