import type { IncomingMessage, ServerResponse } from 'node:http';

export declare const workbenchPages: (
  file: string | undefined,
) => (request: IncomingMessage, response: ServerResponse) => void;

export declare const serveWorkbench: (
  file: string | undefined,
  port: number,
) => Promise<{ readonly address: string; readonly stop: () => void }>;
