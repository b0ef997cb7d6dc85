import { useEffect, useState } from 'react';
import type { FactorView, SensitivityTerms } from '../../engine/sensitivity';
import { useSession, useSessionState } from '../../session/hooks';
import { stampOf } from './runs';

interface Known {
  readonly key: string;
  readonly views: readonly FactorView[];
  readonly asked: number;
}

/** The factors as far as they have been computed, one after another, so that other questions come between. */
export const useFactors = (
  target: string,
  factors: SensitivityTerms['factors'],
): { readonly views: readonly FactorView[]; readonly done: number } => {
  const session = useSession();
  const ids = factors.map(({ id }) => id).join(' ');
  const key = `${stampOf(useSessionState())} ${target} ${ids}`;
  const [known, setKnown] = useState<Known>({ key: '', views: [], asked: 0 });
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const views: FactorView[] = [];
      let asked = 0;
      for (const factor of ids.split(' ').filter(Boolean)) {
        const view = await session.engine.ask('sensitivityFactor', session.wording(), { target, factor });
        if (!isCurrent) return;
        if (view !== undefined) views.push(view);
        asked += 1;
        setKnown({ key, views: [...views], asked });
      }
    };
    ask().catch((error: unknown) => session.fail(error));
    return () => {
      isCurrent = false;
    };
  }, [session, key, target, ids]);
  return known.key === key ? { views: known.views, done: known.asked } : { views: [], done: 0 };
};
