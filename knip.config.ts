import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // The rooms' faces: what other programs, the workbook and the pane may import.
  entry: [
    'src/*/index.ts',
    'src/taskpane/{main.tsx,engine/{worker,risk-worker}.ts}',
    'tests/**/*.test.{ts,tsx}',
    'scripts/*.mjs',
    'tests/browser/build.ts',
  ],
  project: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}', 'bench/**/*.ts'],
  // Schemas that are read as files.
  ignoreDependencies: ['@microsoft/app-manifest'],
  // An exported type beside the function that takes it is documentation.
  ignoreExportsUsedInFile: true,
};
export default config;
