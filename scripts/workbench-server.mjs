import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf } from './serve.mjs';

/** The workbench as a server on this computer: the page, the built add-in, Microsoft's library, and the file to open. */

const built = fileURLToPath(new URL('../dist/', import.meta.url));
const library = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

const OFFICE = '/office-js/';
const PANE = '/addin/taskpane.html';
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

/** Answers the page's requests; `file` is what it opens first. */
export const workbenchPages = (file) => {
  const ours = filesOf(built);
  const theirs = filesOf(library);
  return (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/') response.writeHead(302, { Location: '/workbench/index.html' }).end();
    else if (pathname === PANE) response.writeHead(200, HTML).end(pane());
    else if (pathname === '/file' && file === undefined) response.writeHead(204).end();
    else if (pathname === '/file') sendFile(response, file);
    else if (pathname.startsWith(OFFICE)) {
      request.url = pathname.slice(OFFICE.length - 1);
      theirs(request, response);
    } else ours(request, response);
  };
};

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });

/** Serves at the port, or at a free one where that is taken; answers the address and how to stop. */
export const serveWorkbench = async (file, port) => {
  const server = createServer(workbenchPages(file));
  const taken = await listen(server, port).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  return {
    address: `http://localhost:${taken}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
