import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });

/** What the sources are just now, as a digest of their names and contents: parts that are built from the same have the same. */
export const sourcesDigest = (folder = join(root, 'src')) => {
  const hash = createHash('sha256');
  for (const path of filesIn(folder)) {
    const content = readFileSync(path);
    hash.update(`${path.slice(folder.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};
