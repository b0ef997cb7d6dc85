#!/usr/bin/env node
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/cli/pingheng.cjs', import.meta.url));

if (existsSync(program)) {
  // Node 22 and newer keep the compiled code between runs; older ones start without.
  nodeModule.enableCompileCache?.();
  nodeModule.createRequire(import.meta.url)(program);
} else {
  process.stderr.write(
    'pingheng is not built yet: run "npm ci" (or "npm run build") in its folder first.\n' +
      'pingheng 尚未构建：请先在其目录中运行 "npm ci"（或 "npm run build"）。\n',
  );
  process.exitCode = 2;
}
