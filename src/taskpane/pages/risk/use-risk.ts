import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RiskView } from '../../engine/risk-view';
import { useSession, useSessionState } from '../../session/hooks';
import { deskOf, type Desk, type DeskState } from './desk';

interface Risk extends DeskState {
  readonly desk: Desk;
  /** The last run in the reader's language and unit. */
  readonly view: RiskView | undefined;
  /** The inputs have changed since the run. */
  readonly isStale: boolean;
}

/** The pane's risk runs as they are now. */
export const useRisk = (): Risk => {
  const session = useSession();
  const { lang, unit, revision } = useSessionState();
  const desk = deskOf(session);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const [view, setView] = useState<RiskView>();
  const study = state.done?.study;
  useEffect(() => {
    let isCurrent = true;
    study?.view({ lang, unit }).then(
      (said) => {
        if (isCurrent) setView(said);
      },
      (error: unknown) => {
        if (isCurrent) session.fail(error);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [study, lang, unit, session]);
  return { ...state, desk, view, isStale: state.done !== undefined && state.done.revision !== revision };
};
