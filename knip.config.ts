import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // The rooms' faces: what other programs, the workbook and the pane may import.
  entry: ['src/*/index.ts', 'tests/**/*.test.ts', 'scripts/*.mjs'],
  project: ['src/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts'],
  // An exported type beside the function that takes it is documentation.
  ignoreExportsUsedInFile: true,
};
export default config;
