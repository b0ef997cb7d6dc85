import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Answer, Asked, QueryName } from '../engine/queries';
import type { Session } from './session';
import type { State } from './state';

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of this pane. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === undefined) throw new TypeError('No session around this component.');
  return session;
};

/** The state as it is now, and again with every change. */
export const useSessionState = (): State => {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
};

/**
 * The engine's answer for the project as it is now. While the next one is on its way the last one stays; undefined before
 * the first, and while no project is open.
 */
export const useAnswer = <K extends QueryName>(name: K, ...asked: Asked<K>): Answer<K> | undefined => {
  const session = useSession();
  const { revision, lang, unit } = useSessionState();
  const [answer, setAnswer] = useState<Answer<K>>();
  const key = JSON.stringify(asked);
  useEffect(() => {
    let isCurrent = true;
    const wording = { lang, unit };
    session.engine.ask(name, wording, ...(JSON.parse(key) as Asked<K>)).then(
      (value) => {
        if (isCurrent) setAnswer(value);
      },
      (error: unknown) => {
        if (isCurrent) session.fail(error);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [session, name, key, revision, lang, unit]);
  return answer;
};
