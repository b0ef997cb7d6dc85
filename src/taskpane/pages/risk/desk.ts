import { startStudy, type RiskStudyClient } from '../../engine/risk-client';
import type { RiskRun, RiskWish } from '../../engine/risk-study';
import type { RiskProgress } from '../../engine/risk-view';
import type { Session } from '../../session/session';

/** What the desk has: nothing, a run at work, or one that is done. */
export interface DeskState {
  /** How far a run is; undefined while none works. */
  readonly progress: RiskProgress | 'starting' | undefined;
  /** The last run that came to its end, and the reading of the workbook it was made on. */
  readonly done: { readonly study: RiskStudyClient; readonly revision: number } | undefined;
  /** Why the last run could not be made. */
  readonly refused: Extract<RiskRun, { kind: 'problems' }> | undefined;
}

/** The risk runs of a pane: a run goes on, and its result stays, whatever page is looked at meanwhile. */
export class Desk {
  #state: DeskState = { progress: undefined, done: undefined, refused: undefined };
  readonly #listeners = new Set<() => void>();
  #working: RiskStudyClient | undefined;

  constructor(private readonly session: Session) {}

  state = (): DeskState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Runs the open project; a run before it is ended. */
  async run(wish: RiskWish): Promise<void> {
    this.cancel();
    const study = startStudy();
    this.#working = study;
    const isCurrent = (): boolean => this.#working === study;
    const { revision } = this.session.state();
    this.#set({ progress: 'starting', refused: undefined });
    try {
      const project = await this.session.engine.project();
      const run = await study.run(project, wish, this.session.wording(), (progress) => {
        if (isCurrent()) this.#set({ progress });
      });
      if (!isCurrent()) return;
      this.#working = undefined;
      if (run.kind === 'done') {
        this.#state.done?.study.end();
        this.#set({ progress: undefined, done: { study, revision } });
        return;
      }
      this.#set({ progress: undefined, refused: run });
    } catch (error) {
      if (!isCurrent()) return;
      this.#working = undefined;
      this.#set({ progress: undefined });
      this.session.fail(error);
    }
    study.end();
  }

  /** Ends a run at once; the result before it stays. */
  cancel(): void {
    this.#working?.end();
    this.#working = undefined;
    this.#set({ progress: undefined });
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const desks = new WeakMap<Session, Desk>();

/** The desk of a pane: one for each session. */
export const deskOf = (session: Session): Desk => {
  const known = desks.get(session) ?? new Desk(session);
  desks.set(session, known);
  return known;
};
