import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';

/** A file of a package that we depend on. Found from the program that was started, which a bundle and a checkout have alike. */
const packaged = (specifier: string, ...below: readonly string[]): Promise<Uint8Array> => {
  const found = createRequire(realpathSync(process.argv[1] ?? '.')).resolve(specifier);
  return readFile(below.length === 0 ? found : join(dirname(found), ...below));
};

const FACES = { regular: 'NotoSansHans-Regular.otf', bold: 'NotoSansHans-Bold.otf' } as const;

/** What renderers of reports need beside their scripts: Noto Sans Hans, and the rasteriser's WebAssembly. */
export const reportAssets = {
  font: (weight: keyof typeof FACES) => packaged('@embedpdf/fonts-sc', '..', 'fonts', FACES[weight]),
  rasteriser: () => packaged('@resvg/resvg-wasm/index_bg.wasm'),
};
