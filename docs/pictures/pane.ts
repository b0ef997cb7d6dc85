// Draws pages of the pane as PNG: `npx tsx docs/pictures/pane.ts` draws the two of the README; any page is drawn with
// `… pane.ts <out.png> page=funding example=shortfall lang=en width=320 height=1400 theme=dark`. Needs chromium.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

/** A page, in what language and size, and whatever else the page is asked. */
type Asked = Readonly<Record<string, string>>;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const README: readonly (readonly [picture: string, asked: Asked])[] = [
  [here('./pane-home-zh.png'), { example: 'timing-gap', lang: 'zh', height: '1340' }],
  [here('./pane-home-en.png'), { example: 'timing-gap', lang: 'en', height: '1600' }],
];

const bundle = async (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        devtool: false,
        entry: here('./pane-page.tsx'),
        output: { path: folder, filename: 'pane.js' },
        resolve: {
          extensions: ['.tsx', '.ts', '.js', '.json'],
          // The reader of CSV comes in two builds; a page has no Buffer.
          alias: {
            'csv-parse/sync': 'csv-parse/browser/esm/sync',
            // A page that is a file may start no worker.
            [here('../../src/taskpane/engine/risk-client')]: here('../../tests/taskpane/local-study.ts'),
          },
        },
        module: {
          rules: [
            { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } },
          ],
        },
        // The solver asks for Node's own modules where it runs in Node; a page has none.
        externals: [{ 'node:module': 'var undefined' }],
        optimization: { minimize: false },
        performance: { hints: false },
        cache: false,
      },
      (error, stats) => {
        const faults =
          error?.message ?? (stats?.hasErrors() === true ? stats.toString('errors-only') : undefined);
        if (faults === undefined) resolve();
        else reject(new Error(faults));
      },
    );
  });

const draw = (
  folder: string,
  picture: string,
  { width = '400', height = '1200', scale = '2', ...asked }: Asked,
): void => {
  // The width stands in the page too: while it loads, a browser's window is never narrower than 500 pixels.
  writeFileSync(
    join(folder, 'pane.html'),
    `<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="pane" style="width:${width}px"></div><script src="pane.js"></script>`,
  );
  execFileSync(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--hide-scrollbars',
      `--user-data-dir=${folder}/profile`,
      '--virtual-time-budget=30000',
      `--force-device-scale-factor=${scale}`,
      `--window-size=${width},${height}`,
      `--screenshot=${picture}`,
      `file://${folder}/pane.html?${new URLSearchParams(asked).toString()}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
};

const folder = mkdtempSync(join(tmpdir(), 'pingheng-pane-'));
try {
  await bundle(folder);
  const [picture, ...given] = process.argv.slice(2);
  const wanted =
    picture === undefined
      ? README
      : [[picture, Object.fromEntries(given.map((each) => each.split('=') as [string, string]))] as const];
  for (const [file, asked] of wanted) draw(folder, file, asked);
} finally {
  rmSync(folder, { recursive: true });
}
