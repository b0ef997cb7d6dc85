import { useState } from 'react';
import type { Entry } from '../../../excel';
import type { TriedGap } from '../../engine/gap-try';
import { useAnswer, useRested, useSession, useSessionState } from '../../session/hooks';
import { say, type WordKey } from '../../words';

/** Soon enough that the lights seem to follow the slider, late enough that not every pixel is a run. */
const PAUSE = 80;

/** Steps of each lever that is tried. */
type Steps = ReadonlyMap<string, number>;

/** Levers put somewhere for a target: what they come to, and how that is written to the workbook and taken back. */
export interface GapDesk {
  readonly steps: Steps;
  /** Levers that are tried. */
  readonly moved: number;
  readonly put: (steps: Steps) => void;
  /** The answer to what is tried now; undefined while it is on its way. */
  readonly tried: TriedGap | undefined;
  readonly canUndo: boolean;
  readonly apply: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

const NONE: Steps = new Map();

export const useTrial = (target: string): GapDesk => {
  const session = useSession();
  const { revision } = useSessionState();
  const [desk, setDesk] = useState({ steps: NONE, of: `${target} ${revision}` });
  const [former, setFormer] = useState<readonly Entry[]>([]);
  // What was tried belongs to a target and to the workbook as it was.
  const steps = desk.of === `${target} ${revision}` ? desk.steps : NONE;
  const asked = {
    target,
    settings: [...steps].map(([id, at]) => ({ id, at })).filter(({ at }) => at !== 0),
  };
  const rested = useRested(JSON.stringify(asked), PAUSE);
  const answer = useAnswer('tryGap', JSON.parse(rested) as typeof asked);
  const tried =
    answer !== undefined && JSON.stringify(answer.asked) === JSON.stringify(asked) ? answer : undefined;
  const tell = (word: WordKey & ('gap.applied' | 'gap.undone')): void =>
    session.tell({
      intent: 'success',
      said: { zh: say('zh', word), en: say('en', word) },
      where: undefined,
      code: undefined,
    });
  return {
    steps,
    moved: asked.settings.length,
    put: (steps) => setDesk({ steps, of: `${target} ${revision}` }),
    tried,
    canUndo: former.length > 0,
    apply: async () => {
      if (tried === undefined || !(await session.enter(tried.entries))) return;
      setFormer(tried.former);
      tell('gap.applied');
    },
    undo: async () => {
      if (!(await session.enter(former))) return;
      setFormer([]);
      tell('gap.undone');
    },
  };
};
