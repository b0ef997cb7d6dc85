import { wrap } from 'comlink';
import type { Engine } from './engine';
import type { Answer, Asked, QueryName } from './queries';
import type { Wording } from '../../analysis';

type Later<F> = F extends (...given: infer A) => infer R ? (...given: A) => Promise<R> : never;

/** The engine as the pane calls it: elsewhere, so every answer comes later. */
export type EngineClient = Readonly<{
  [K in Exclude<keyof Engine, 'ask'>]: Later<Engine[K]>;
}> & {
  readonly ask: <K extends QueryName>(
    name: K,
    wording: Wording,
    ...asked: Asked<K>
  ) => Promise<Answer<K> | undefined>;
};

/** The engine in a worker of its own. */
export const workerEngine = (worker: Worker): EngineClient => wrap<Engine>(worker) as unknown as EngineClient;
