import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Draws the icons of the ribbon, the menu and the store from assets/icons/*.svg in every size that Excel asks for.
 * `node scripts/icons.mjs` needs `rsvg-convert` (Debian: librsvg2-bin, macOS: librsvg); the pictures are committed,
 * so that building the add-in needs it not.
 */

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const assets = fileURLToPath(new URL('../assets/', import.meta.url));

const draw = (name, size) => {
  const [from, to] = [`${assets}icons/${name}.svg`, `${assets}${name}-${size}.png`];
  execFileSync('rsvg-convert', ['-w', String(size), '-h', String(size), '-o', to, from]);
};

try {
  for (const file of readdirSync(`${assets}icons`)) {
    for (const size of SIZES) draw(file.replace(/\.svg$/, ''), size);
  }
} catch (error) {
  const why =
    error.code === 'ENOENT' ? 'rsvg-convert is not installed (Debian: librsvg2-bin)' : error.message;
  console.error(`The icons were not drawn: ${why}.`);
  process.exitCode = 1;
}
