import type { IncomingMessage, ServerResponse } from 'node:http';

export type BuildState =
  | { readonly stage: 'built' }
  | { readonly stage: 'building'; readonly share: number }
  | { readonly stage: 'failed'; readonly why: string };

export declare const workbenchPages: (
  file: string | undefined,
  state?: () => BuildState,
) => (request: IncomingMessage, response: ServerResponse) => void;

export declare const serveWorkbench: (
  file: string | undefined,
  port: number,
  state?: () => BuildState,
) => Promise<{ readonly address: string; readonly stop: () => void }>;
