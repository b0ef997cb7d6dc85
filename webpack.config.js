import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import esbuildLoader from 'esbuild-loader';
import webpack from 'webpack';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The command line as one file, so that starting it reads one file and resolves nothing. */
export default {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  devtool: false,
  entry: { pingheng: './src/cli/main.ts' },
  output: {
    path: here('./dist/cli'),
    filename: '[name].cjs',
    clean: true,
  },
  // The solver is 3.5 MB of WebAssembly beside its own script: loaded from its package, and only when households are matched.
  externals: { highs: 'commonjs highs' },
  resolve: { extensions: ['.ts', '.js', '.json'] },
  module: { rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'node20' } }] },
  optimization: {
    // Names stay readable in a bug report; the size budget is met without mangling them.
    minimizer: [
      new esbuildLoader.EsbuildPlugin({
        target: 'node20',
        minifyIdentifiers: false,
        minifyWhitespace: true,
        minifySyntax: true,
        legalComments: 'none',
      }),
    ],
    splitChunks: false,
  },
  plugins: [new webpack.DefinePlugin({ PINGHENG_VERSION: JSON.stringify(version) })],
  performance: { hints: false },
  cache: false,
};
