import { spawnSync } from 'node:child_process';

/**
 * Makes the pictures of docs/guide, and of every page of the pane in both languages under coverage/screenshots, by walking
 * the built workbench in the system's Chromium. Any other run of these tests only walks. `npm run screenshots -- bank` makes
 * those of one walk.
 */
const asked = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'vitest.browser.config.ts',
    ...(asked.length > 0 ? asked : ['tests/browser/bank', 'tests/browser/official', 'tests/browser/guide']),
  ],
  { stdio: 'inherit', env: { ...process.env, PINGHENG_PICTURES: 'write' } },
);
process.exitCode = status ?? 1;
