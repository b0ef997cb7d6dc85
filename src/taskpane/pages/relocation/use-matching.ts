import { useState } from 'react';
import { useSession, useSessionState } from '../../session/hooks';

interface MatchingWork {
  /** Done for the workbook as it is now. */
  readonly isMatched: boolean;
  readonly isRunning: boolean;
  readonly match: () => void;
}

const cancelled = (signal: AbortSignal): Promise<'cancelled'> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve('cancelled'), { once: true });
  });

/** Matching as long work: an edit of the workbook makes it undone. */
export const useMatching = (): MatchingWork => {
  const session = useSession();
  const { revision, task } = useSessionState();
  const [done, setDone] = useState<number>();
  const match = (): void => {
    void session.long('match', async (signal) => {
      // The solver cannot be stopped half-way; what it finds after a cancellation is not shown.
      const work = session.engine.ask('matching', session.wording(), 0);
      const outcome = await Promise.race([work, cancelled(signal)]);
      if (outcome === 'cancelled' || outcome === undefined) return false;
      setDone(revision);
      return true;
    });
  };
  return { isMatched: done === revision, isRunning: task !== undefined, match };
};
