import { DEVELOPMENT } from './addin-files.mjs';
import { npx } from './npx.mjs';

/**
 * Opens a desktop Excel with the add-in of the repository in it, served by `npm run dev`; `npm run excel -- stop` takes it
 * out again. Where there is no desktop Excel, it says what to do instead.
 */

const [, , action = 'start'] = process.argv;

const SERVER = `--dev-server "npm run dev" --dev-server-port ${new URL(DEVELOPMENT).port}`;
const COMMAND = {
  start: `start manifest.xml desktop --app excel --no-debug ${SERVER}`,
  stop: 'stop manifest.xml',
};

if (!['win32', 'darwin'].includes(process.platform)) {
  console.error(
    `这台机器没有桌面版 Excel（只有 Windows 和 Mac 有）。请运行 npm run dev，再在 Excel 网页版上传 manifest.xml，步骤见 docs/deploy.md。
There is no desktop Excel on this system; Windows and Mac have one. Run npm run dev and upload manifest.xml to Excel on the web, as docs/deploy.md says.`,
  );
  process.exitCode = 1;
} else {
  process.exitCode = npx(`office-addin-debugging ${action === 'stop' ? COMMAND.stop : COMMAND.start}`);
}
