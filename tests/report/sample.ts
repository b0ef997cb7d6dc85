import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReportAssets } from '../../src/report';
import { exampleAt } from '../workbook/built';

const { resolve } = createRequire(import.meta.url);
const fonts = join(dirname(resolve('@embedpdf/fonts-sc')), '..', 'fonts');

/** The typeface and the rasteriser, from their packages. */
export const assets: ReportAssets = {
  font: (weight) =>
    readFile(join(fonts, weight === 'bold' ? 'NotoSansHans-Bold.otf' : 'NotoSansHans-Regular.otf')),
  rasteriser: () => readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
};

/** A project short in construction, with expected money, by year: quick to compute. */
export const sample = () => exampleAt('wenzhou-mixed', 'year');
