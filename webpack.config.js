import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import esbuildLoader from 'esbuild-loader';
import webpack from 'webpack';
import { functionsMetadata } from './scripts/functions-metadata.mjs';
import { helpPage } from './scripts/functions-help.mjs';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The command line as one file, so that starting it reads one file and resolves nothing. */
const cli = {
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

/** Where the add-in will be served from; empty while nobody has said. Help links need it. */
const base = (process.env.ADDIN_BASE_URL ?? '').replace(/\/+$/, '');

/** What Excel shows of the functions, in both languages, and their help pages: written from the comments in src/functions. */
class FunctionsMetadata {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionsMetadata', (compilation) => {
      const emit = (name, text) => compilation.emitAsset(name, new webpack.sources.RawSource(text));
      compilation.hooks.processAssets.tapPromise('FunctionsMetadata', async () => {
        const { files, pages } = await functionsMetadata(base);
        for (const [name, metadata] of Object.entries(files)) emit(name, JSON.stringify(metadata, null, 2));
        emit('help/functions.en.html', helpPage(pages, 'en'));
        emit('help/functions.zh-CN.html', helpPage(pages, 'zh'));
      });
    });
  }
}

/** The custom functions as Excel loads them, and the policy's texts beside them, fetched with the first question of policy. */
const functions = {
  name: 'functions',
  mode: 'production',
  target: ['web', 'es2022'],
  devtool: false,
  entry: { functions: './src/functions/main.ts' },
  output: {
    path: here('./dist/addin'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.js', '.json'] },
  module: {
    rules: [
      { test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2022' } },
      // Our modules do nothing but declare, except the entry: what nobody uses is left out.
      { test: /src.(?!functions.main)[\s\S]*\.ts$/, sideEffects: false },
    ],
  },
  // webpack's own minimizer leaves out what a module declares and nobody uses, inside a concatenated module too.
  optimization: { splitChunks: false },
  plugins: [new FunctionsMetadata()],
  performance: { hints: false },
  cache: false,
};

export default [cli, functions];
