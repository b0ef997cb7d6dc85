import type { EngineClient } from '../../src/taskpane/engine/client';
import { Engine } from '../../src/taskpane/engine/engine';

/** The engine on this side, behind the same promises; what crosses is copied as it would be to a worker. */
export const localEngine = (): EngineClient => {
  const engine = new Engine() as unknown as Readonly<Record<string, (...given: unknown[]) => unknown>>;
  const later =
    (name: string) =>
    async (...given: unknown[]): Promise<unknown> => {
      await Promise.resolve();
      return structuredClone(await engine[name]?.(...structuredClone(given)));
    };
  return new Proxy({} as EngineClient, { get: (_, name) => later(String(name)) });
};
