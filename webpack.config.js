import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import esbuildLoader from 'esbuild-loader';
import webpack from 'webpack';
import { addinFiles, SettingError, settingsOf } from './scripts/addin-files.mjs';
import { functionsMetadata } from './scripts/functions-metadata.mjs';
import { helpPage } from './scripts/functions-help.mjs';
import { sourcesDigest } from './scripts/sources-digest.mjs';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The command line as one file (and one for its threads), so that starting it reads one file and resolves nothing. */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  devtool: false,
  // The thread that computes a risk run's draws is a file beside the program, which starts it by its place.
  entry: { pingheng: './src/cli/main.ts', 'risk-worker': './src/cli/risk-worker.ts' },
  node: { __dirname: false },
  output: {
    path: here('./dist/cli'),
    filename: '[name].cjs',
    clean: true,
  },
  // Large libraries are loaded from their packages, and only by the command that needs them: the solver, the writers of reports.
  externals: Object.fromEntries(
    ['highs', 'pdfmake/build/pdfmake', 'docx', '@resvg/resvg-wasm'].map((name) => [name, `commonjs ${name}`]),
  ),
  resolve: { extensions: ['.ts', '.js', '.json'] },
  module: {
    // Fonts and WebAssembly of a package are found where the program runs, not where it was built.
    parser: { javascript: { createRequire: false } },
    rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'node20' } }],
  },
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

const settings = () => {
  try {
    return settingsOf(process.env);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    console.error(error.message);
    return process.exit(2);
  }
};

/** What Excel shows of the functions, in both languages, and their help pages: written from the comments in src/functions. */
class FunctionsMetadata {
  apply(compiler) {
    const { base } = settings();
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

/** Which sources a part was built from, so that the workbench can tell a pane of another build. */
class SourcesDigest {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SourcesDigest', (compilation) => {
      const digest = sourcesDigest();
      compilation.hooks.processAssets.tap('SourcesDigest', () => {
        compilation.emitAsset('sources.txt', new webpack.sources.RawSource(digest));
      });
    });
  }
}

/** Manifest, page, icons and, where it is asked for, Microsoft's library. */
class AddinFiles {
  apply(compiler) {
    const given = settings();
    compiler.hooks.thisCompilation.tap('AddinFiles', (compilation) => {
      compilation.hooks.processAssets.tap('AddinFiles', () => {
        for (const [name, content] of Object.entries(addinFiles(given))) {
          compilation.emitAsset(name, new webpack.sources.RawSource(content));
        }
      });
    });
  }
}

/** The pane and the commands of the ribbon, which share a page with the functions; the engine and the charts are files of their own. */
const addin = {
  name: 'addin',
  // The functions' build empties the folder first.
  dependencies: ['functions'],
  mode: 'production',
  target: ['web', 'es2022'],
  devtool: false,
  entry: {
    commands: './src/commands/main.ts',
    // One copy of the commands, so that pane and ribbon hear each other.
    taskpane: { import: './src/taskpane/main.tsx', dependOn: 'commands' },
  },
  output: {
    path: here('./dist/addin'),
    filename: '[name].js',
    chunkFilename: 'pane-[name].js',
    // Two builds on one page must not take each other's files for their own.
    uniqueName: 'pingheng-pane',
  },
  resolve: {
    extensions: ['.tsx', '.ts', '.js', '.json'],
    // The reader of CSV comes in two builds; a page has no Buffer.
    alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
  },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } },
      {
        test: /src.(?!(commands|taskpane).main\.|taskpane.engine.(risk-)?worker\.)[\s\S]*\.tsx?$/,
        sideEffects: false,
      },
    ],
  },
  optimization: {
    // A tenth larger than webpack's own minimizer leaves it, in a third of the time; licences stay at the end of each file.
    minimizer: [new esbuildLoader.EsbuildPlugin({ target: 'es2022', legalComments: 'eof' })],
  },
  plugins: [
    new webpack.DefinePlugin({ PINGHENG_VERSION: JSON.stringify(version) }),
    // The solver reads its file through Node only where it runs in Node.
    new webpack.IgnorePlugin({ resourceRegExp: /^node:/, contextRegExp: /highs/ }),
    new AddinFiles(),
    new SourcesDigest(),
  ],
  performance: { hints: false },
  cache: false,
};

/** The workbench's page. */
class WorkbenchPage {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('WorkbenchPage', (compilation) => {
      compilation.hooks.processAssets.tap('WorkbenchPage', () => {
        const page = readFileSync(here('./src/workbench/page/workbench.html'));
        compilation.emitAsset('index.html', new webpack.sources.RawSource(page));
      });
    });
  }
}

/** A page with an open-source spreadsheet that shows the built add-in's own pane, and the script its frame begins with. */
const workbench = {
  name: 'workbench',
  mode: 'production',
  target: ['web', 'es2022'],
  devtool: false,
  entry: { workbench: './src/workbench/page/begin.ts', shim: './src/workbench/page/shim.ts' },
  output: { path: here('./dist/workbench'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  experiments: { css: true },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } },
      {
        test: /src.(?!(workbench.page.(begin|main|planner|shim)|workbench.univer.comput(e|er))\.)[\s\S]*\.tsx?$/,
        sideEffects: false,
      },
    ],
  },
  optimization: {
    splitChunks: false,
    // Two megabytes of spreadsheet: a quick minimizer is good enough for a page that is never published.
    minimizer: [new esbuildLoader.EsbuildPlugin({ target: 'es2022', css: true, legalComments: 'none' })],
  },
  plugins: [
    new webpack.DefinePlugin({ PINGHENG_VERSION: JSON.stringify(version) }),
    new webpack.IgnorePlugin({ resourceRegExp: /^node:/, contextRegExp: /highs/ }),
    new WorkbenchPage(),
    new SourcesDigest(),
  ],
  performance: { hints: false },
  cache: false,
};

export default [cli, functions, addin, workbench];
