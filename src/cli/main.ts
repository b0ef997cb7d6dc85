import process from 'node:process';
import { house } from './house';
import { nodeIo } from './node-io';
import { run } from './program';

// The exit code is set, not forced: what is still on its way into a pipe arrives.
void run(process.argv.slice(2), nodeIo(), house).then((code) => {
  process.exitCode = code;
});
