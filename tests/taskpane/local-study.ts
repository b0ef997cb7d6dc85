import type { RiskStudyClient } from '../../src/taskpane/engine/risk-client';
import { RiskStudy } from '../../src/taskpane/engine/risk-study';

/** A study on this side, as `startStudy` would start it in a worker; what crosses is copied as it would be to one. */
export const startStudy = (): RiskStudyClient => {
  const study = new RiskStudy();
  let isEnded = false;
  // A worker that has been ended answers no more.
  const unlessEnded = async <T>(answer: T | Promise<T>): Promise<T> => {
    const value = structuredClone(await answer);
    return isEnded ? new Promise(() => undefined) : value;
  };
  return {
    run: (json, wish, wording, onProgress) =>
      unlessEnded(
        study.run(structuredClone(json), wish, wording, (progress) => {
          if (!isEnded) onProgress(structuredClone(progress));
        }),
      ),
    view: (wording) => unlessEnded(study.view(wording)),
    end: () => {
      isEnded = true;
    },
  };
};
