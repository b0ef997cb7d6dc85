import { spawnSync } from 'node:child_process';

/**
 * Runs a tool of Microsoft's for add-ins without making it a dependency of the project: npm fetches it when it is first
 * wanted. Its exit code; 1 where it could not be started.
 */
export const npx = (command) =>
  spawnSync(`npx --yes ${command}`, { stdio: 'inherit', shell: true }).status ?? 1;
