import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEVELOPMENT } from './addin-files.mjs';
import { npx } from './npx.mjs';
import { filesOf } from './serve.mjs';

/**
 * Serves dist/addin at the address of the manifest in the repository, with the certificate that Microsoft's tool makes
 * for this computer; the tool asks before it installs it.
 */

const built = fileURLToPath(new URL('../dist/addin/', import.meta.url));
const certificates = join(homedir(), '.office-addin-dev-certs');
const certificate = (name) => join(certificates, name);

const certified = () =>
  existsSync(certificate('localhost.crt')) || npx('office-addin-dev-certs install') === 0;

const fail = (zh, en) => {
  console.error(`${zh}\n${en}`);
  process.exitCode = 1;
};

const serve = () => {
  const { port } = new URL(DEVELOPMENT);
  const pair = {
    cert: readFileSync(certificate('localhost.crt')),
    key: readFileSync(certificate('localhost.key')),
  };
  createServer(pair, filesOf(built))
    .on('error', ({ code, message }) => {
      if (code !== 'EADDRINUSE') return fail(message, '');
      return fail(
        `端口 ${port} 已被占用，可能另有一个 npm run dev 在运行；停掉它再试。`,
        `Port ${port} is taken, perhaps by another npm run dev. Stop it, then try again.`,
      );
    })
    .listen(Number(port), 'localhost', () => console.log(`${DEVELOPMENT}/taskpane.html`));
};

if (!existsSync(join(built, 'taskpane.html'))) {
  fail('还没有生成加载项，请先运行 npm run build。', 'The add-in is not built yet. Run npm run build first.');
} else if (certified()) {
  serve();
} else {
  fail(
    '没有这台电脑信任的证书，Excel 不会打开加载项。请再运行一次并同意安装证书。',
    'Excel opens no add-in without a certificate that this computer trusts. Run this again and let the certificate be installed.',
  );
}
