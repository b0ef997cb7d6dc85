import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const BUILT = ['dist/addin/taskpane.js', 'dist/workbench/workbench.js'];

/** The journeys are made through what is built: in a fresh clone it is built first. */
export const setup = (): void => {
  if (process.env.CI === undefined && BUILT.every((path) => existsSync(path))) return;
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/webpack/bin/webpack.js', '--stats', 'errors-only'],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('The build failed, for the reason above.');
};
