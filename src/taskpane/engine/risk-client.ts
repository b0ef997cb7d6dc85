import { proxy, wrap } from 'comlink';
import type { Wording } from '../../analysis';
import type { RiskRun, RiskStudy, RiskWish } from './risk-study';
import type { RiskProgress, RiskView } from './risk-view';
import { failureOf } from './worker-failure';

/** A study as the pane calls it: elsewhere, so every answer comes later. */
export interface RiskStudyClient {
  readonly run: (
    json: unknown,
    wish: RiskWish,
    wording: Wording,
    onProgress: (progress: RiskProgress) => void,
  ) => Promise<RiskRun>;
  readonly view: (wording: Wording) => Promise<RiskView | undefined>;
  /** Ends it, whatever it is at. */
  readonly end: () => void;
}

/** A study in a worker of its own. */
export const startStudy = (): RiskStudyClient => {
  const worker = new Worker(new URL('./risk-worker.ts', import.meta.url));
  const study = wrap<RiskStudy>(worker);
  const failed = failureOf(worker);
  return {
    run: (json, wish, wording, onProgress) =>
      Promise.race([study.run(json, wish, wording, proxy(onProgress)), failed]),
    view: (wording) => Promise.race([study.view(wording), failed]),
    end: () => worker.terminate(),
  };
};
