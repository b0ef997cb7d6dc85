import { useEffect, useState } from 'react';
import type { Place } from '../../../excel';
import type { Question, Step } from '../../engine/explain';
import { useSession } from '../../session/hooks';
import type { Request } from '../../session/state';

/** A figure that was looked at on the way to the present one. */
export interface Crumb {
  readonly question: Question;
  readonly label: string;
}

/** What is explained now, the way it was reached, and how to go on. */
export interface Way {
  readonly question: Question;
  readonly crumbs: readonly Crumb[];
  /** Steps from the figure shown, called `label`, down to the last of the steps. */
  readonly follow: (label: string, steps: readonly Step[]) => void;
  /** Looks at another period of the same row. */
  readonly turn: (step: Step) => void;
  /** Back to one of the crumbs. */
  readonly back: (to: number) => void;
  readonly isPinned: boolean;
  readonly pin: (isPinned: boolean) => void;
}

type Asked = Extract<Request, { page: 'explain' }>;

const questionOf = ({ ref, index }: Step): Question =>
  index === undefined ? { kind: 'row', ref } : { kind: 'row', ref, index };

/** What a step is called on the way. */
export const stepName = ({ label, when }: Step): string => (when === '' ? label : `${label} ${when}`);

const asAsked = ({ row, period }: Asked): Question =>
  period === undefined ? { kind: 'row', ref: row } : { kind: 'row', ref: row, period };

interface Trail {
  readonly question: Question;
  readonly crumbs: readonly Crumb[];
}

/** Follows the selected cell, unless pinned, and keeps the way from figure to figure. */
export const useQuestion = (asked: Asked | undefined): Way => {
  const session = useSession();
  const [isPinned, pin] = useState(false);
  const [{ question, crumbs }, go] = useState<Trail>({
    question: asked === undefined ? { kind: 'nothing' } : asAsked(asked),
    crumbs: [],
  });
  const isAsked = asked !== undefined;
  useEffect(() => {
    if (isPinned) return;
    let isCurrent = true;
    let stop: (() => void) | undefined;
    const show = (place: Place | undefined): void => {
      if (isCurrent && place !== undefined) go({ question: { kind: 'cell', place }, crumbs: [] });
    };
    const follow = async (): Promise<void> => {
      const stopFollowing = await session.gateway.onSelection(show);
      if (isCurrent) stop = stopFollowing;
      else stopFollowing();
      // What a link asked for stands until another cell is selected.
      if (!isAsked) show(await session.gateway.selection());
    };
    follow().catch((error: unknown) => session.fail(error));
    return () => {
      isCurrent = false;
      stop?.();
    };
  }, [session, isPinned, isAsked]);
  return {
    question,
    crumbs,
    isPinned,
    pin,
    follow: (label, steps) => {
      const last = steps.at(-1);
      if (last === undefined) return;
      const between = steps
        .slice(0, -1)
        .map((step) => ({ question: questionOf(step), label: stepName(step) }));
      go({ question: questionOf(last), crumbs: [...crumbs, { question, label }, ...between] });
    },
    turn: (step) => go({ question: questionOf(step), crumbs }),
    back: (to) => {
      const crumb = crumbs[to];
      if (crumb !== undefined) go({ question: crumb.question, crumbs: crumbs.slice(0, to) });
    },
  };
};
