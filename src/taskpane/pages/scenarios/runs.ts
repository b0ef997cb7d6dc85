import { useEffect, useSyncExternalStore } from 'react';
import type { ScenarioDraft } from '../../engine/scenario-draft';
import type { ScenarioRun } from '../../engine/scenario-run';
import { useSession, useSessionState } from '../../session/hooks';
import type { Session } from '../../session/session';
import type { State } from '../../session/state';

/** What the scenarios page holds, for as long as the pane is open, whatever page is shown. */
export interface Desk {
  readonly view: 'compare' | 'sensitivity';
  /** The comparison is shown, not the list to choose from. */
  readonly isComparing: boolean;
  /** Scenarios that are compared, in the order they were chosen. */
  readonly chosen: readonly string[];
  /** What they came to, with the reading of the workbook it belongs to. */
  readonly runs: ReadonlyMap<string, { readonly of: string; readonly run: ScenarioRun }>;
  /** The own scenario that is being written; undefined while none is. */
  readonly draft: ScenarioDraft | undefined;
}

/** Answers belong to a reading of the workbook, and are worded. */
export const stampOf = ({ revision, lang, unit }: State): string => `${revision} ${lang} ${unit}`;

/** Compares scenarios one after another: between two of them the worker has time for other questions. */
export class Desks {
  #state: Desk = { view: 'compare', isComparing: false, chosen: [], runs: new Map(), draft: undefined };
  #isRunning = false;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly session: Session) {}

  readonly state = (): Desk => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(change: Partial<Desk>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Takes a scenario into the comparison, or out of it. */
  choose(id: string, isChosen: boolean): void {
    const others = this.#state.chosen.filter((each) => each !== id);
    this.set({ chosen: isChosen ? [...others, id] : others });
    void this.run();
  }

  /** The outcome of a scenario for the workbook as it is now. */
  current(id: string): ScenarioRun | undefined {
    const known = this.#state.runs.get(id);
    return known?.of === stampOf(this.session.state()) ? known.run : undefined;
  }

  /** Runs what is chosen and not yet known, one after another, until nothing is left. */
  async run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      for (let id = this.#next(); id !== undefined; id = this.#next()) await this.#runOne(id);
    } catch (error) {
      this.session.fail(error);
    } finally {
      this.#isRunning = false;
    }
  }

  #next(): string | undefined {
    return this.#state.chosen.find((id) => this.current(id) === undefined);
  }

  async #runOne(id: string): Promise<void> {
    const of = stampOf(this.session.state());
    const run = await this.session.engine.ask('scenarioRun', this.session.wording(), id);
    // A scenario that is gone from the workbook leaves the comparison.
    if (run === undefined) this.set({ chosen: this.#state.chosen.filter((each) => each !== id) });
    else this.set({ runs: new Map([...this.#state.runs, [id, { of, run }]]) });
  }
}

const known = new WeakMap<Session, Desks>();

/** The scenarios of this pane's session; what is chosen is run again after an edit. */
export const useDesk = (): readonly [Desk, Desks] => {
  const session = useSession();
  const stamp = stampOf(useSessionState());
  let desk = known.get(session);
  if (desk === undefined) {
    desk = new Desks(session);
    known.set(session, desk);
  }
  useEffect(() => {
    void known.get(session)?.run();
  }, [session, stamp]);
  return [useSyncExternalStore(desk.subscribe, desk.state), desk];
};
