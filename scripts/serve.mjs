import { createReadStream, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file that an address asks for; undefined where the address is none, or leads out of the folder. */
const fileAt = (folder, address) => {
  try {
    const path = join(folder, normalize(decodeURIComponent(address)));
    return path.startsWith(join(folder, sep)) ? path : undefined;
  } catch {
    // Not every address can be decoded.
    return undefined;
  }
};

const sizeOf = (path) => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
};

/** Answers requests with the files of a folder as an add-in needs them: the right type, readable by Excel on the web, never stale. */
export const filesOf = (folder) => (request, response) => {
  const { pathname } = new URL(request.url, 'https://localhost');
  const path = fileAt(folder, pathname);
  const size = path === undefined ? undefined : sizeOf(path);
  if (size === undefined) {
    response.writeHead(404, { 'Content-Type': TYPES['.txt'] }).end(`There is no ${pathname} here.\n`);
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': size,
    // Excel on the web reads the functions' description from its own address.
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(path).pipe(response);
};
