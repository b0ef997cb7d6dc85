import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What dist/addin holds beside the scripts: the manifest with its addresses, the pane's page, icons, and Microsoft's
 * library where it is served from here.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path) => readFileSync(join(root, path), 'utf8');

/** The address the manifest in the repository carries. */
export const DEVELOPMENT = 'https://localhost:3000';

/** Where the pane takes Microsoft's library from, by OFFICE_JS. */
const LIBRARY = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  // Microsoft 365 operated by 21Vianet has a network of its own in China.
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office-js/office.js',
};

/** A setting that cannot be built with; the message says what to write instead, in Chinese and English. */
export class SettingError extends Error {}

const refuse = (zh, en) => {
  throw new SettingError(`${zh}\n${en}`);
};

const parsed = (address) => {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
};

const baseOf = (given) => {
  const url = parsed(given);
  if (url?.protocol !== 'https:') {
    refuse(
      `ADDIN_BASE_URL 现为“${given}”，但 Excel 只打开 https 地址上的加载项。请写成例如 https://addin.example.com/pingheng。`,
      `ADDIN_BASE_URL is "${given}", but Excel opens add-ins from an https address only. Write for example https://addin.example.com/pingheng.`,
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    refuse(
      `ADDIN_BASE_URL 现为“${given}”，请去掉用户名以及 ? 或 # 之后的部分。`,
      `ADDIN_BASE_URL is "${given}". Leave out the user name, and whatever follows ? or #.`,
    );
  }
  return url.href.replace(/\/+$/, '');
};

/**
 * What the build was told by its environment: the address the add-in will be served from, and where office.js comes from.
 * @throws SettingError where either cannot be built with.
 */
export const settingsOf = (environment) => {
  const { ADDIN_BASE_URL = '', OFFICE_JS = '' } = environment;
  const office = OFFICE_JS === '' ? 'cdn' : OFFICE_JS;
  if (!Object.hasOwn(LIBRARY, office)) {
    const choices = Object.keys(LIBRARY).join(', ');
    refuse(
      `OFFICE_JS 现为“${office}”，只能是 ${choices} 之一；见 docs/deploy.md。`,
      `OFFICE_JS is "${office}", but must be one of ${choices}; see docs/deploy.md.`,
    );
  }
  return { base: ADDIN_BASE_URL.trim() === '' ? DEVELOPMENT : baseOf(ADDIN_BASE_URL.trim()), office };
};

const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The manifest with every address of development replaced by the given one. */
export const manifestFor = ({ base }) => read('manifest.xml').replaceAll(DEVELOPMENT, attribute(base));

/** Nothing is run, styled, shown or asked for but what comes with the add-in; scripts from Microsoft only where it is told so. */
const policyFor = (library) => {
  const scripts = library.startsWith('https:') ? ` ${new URL(library).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${scripts} 'wasm-unsafe-eval'`,
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    // The components write their styles into the page as they are shown.
    "style-src 'self' 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
};

/** The pane's page. */
export const pageFor = ({ office }) =>
  read('src/taskpane/taskpane.html')
    .replace('%CONTENT_SECURITY_POLICY%', policyFor(LIBRARY[office]))
    .replace('%OFFICE_JS%', LIBRARY[office]);

/** The files of the library that Excel on Windows, on a Mac and on the web asks for; another language falls back to English. */
const OF_EXCEL = [
  'office.js',
  'o15apptofilemappingtable.js',
  ...['win32-16.00', 'win32-16.01', 'mac-16.00', 'web-16.00'].map((host) => `excel-${host}.js`),
  ...['zh-cn', 'zh-tw', 'en-us'].map((language) => `${language}/office_strings.js`),
  // Asked for by office.js itself, which complains without it; the policy above lets it send nothing.
  'telemetry/oteljs_agave.js',
];

const libraryFiles = () => {
  const home = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
  return [
    ...OF_EXCEL.map((path) => [`office-js/${path}`, join(home, 'dist', path)]),
    ['office-js/LICENSE.md', join(home, 'LICENSE.md')],
  ];
};

const icons = () =>
  readdirSync(join(root, 'assets'))
    .filter((name) => name.endsWith('.png'))
    .map((name) => [`assets/${name}`, join(root, 'assets', name)]);

/** Every file of dist/addin that no bundler writes, by its name there: text, or bytes. */
export const addinFiles = (settings) => ({
  'manifest.xml': manifestFor(settings),
  'taskpane.html': pageFor(settings),
  ...Object.fromEntries(
    [...icons(), ...(settings.office === 'local' ? libraryFiles() : [])].map(([name, path]) => [
      name,
      readFileSync(path),
    ]),
  ),
});
