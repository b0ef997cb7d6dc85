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

/** Asks while it is wanted; the last answer stays until the next one has come. */
const useAsked = <K extends QueryName>(
  isWanted: boolean,
  name: K,
  asked: Asked<K>,
): Answer<K> | undefined => {
  const session = useSession();
  const { revision, lang, unit } = useSessionState();
  const [answer, setAnswer] = useState<Answer<K>>();
  const key = JSON.stringify(asked);
  useEffect(() => {
    if (!isWanted) return undefined;
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
  }, [isWanted, session, name, key, revision, lang, unit]);
  return answer;
};

/**
 * The engine's answer for the project as it is now. While the next one is on its way the last one stays; undefined before
 * the first, and while no project is open.
 */
export const useAnswer = <K extends QueryName>(name: K, ...asked: Asked<K>): Answer<K> | undefined =>
  useAsked(true, name, asked);

/** So long after the last edit a question that takes its time is no longer in the way of the lights. */
const QUIET_MS = 1200;

/** The same for a question that takes long: asked once edits have come to rest. */
export const useQuietAnswer = <K extends QueryName>(name: K, ...asked: Asked<K>): Answer<K> | undefined => {
  const { revision } = useSessionState();
  const [quiet, setQuiet] = useState<number>();
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(revision), QUIET_MS);
    return () => clearTimeout(timer);
  }, [revision]);
  return useAsked(quiet === revision, name, asked);
};

/** The value once it has rested for a moment: nobody wants the whole model to run at each key. */
export const useRested = <T>(value: T, pause = 300): T => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return rested;
};
