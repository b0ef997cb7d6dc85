import { useSyncExternalStore } from 'react';
import type { Change } from '../../engine/inputs-changes';
import type { Edit } from '../../engine/inputs-entry';
import type { FieldView } from '../../engine/inputs-field';
import type { Way } from '../../engine/inputs-way';
import { useSession } from '../../session/hooks';
import type { Session } from '../../session/session';

/** What the forms hold beyond the workbook: kept for as long as the pane is open, whatever page is shown. */
export interface FormsState {
  readonly part: string;
  /** Position of the record shown, by the list's path. */
  readonly at: Readonly<Record<string, number>>;
  /** Sections that are unfolded, by part; the first one where nobody has said. */
  readonly open: Readonly<Record<string, readonly string[]>>;
  readonly sought: string;
  /** Path of the field to be gone to, once it is on the screen. */
  readonly wanted: string | undefined;
  readonly changes: readonly Change[];
  /** Records of the workbook that the changes are meant for. */
  readonly records: string | undefined;
  /** Newest last. */
  readonly edits: readonly Edit[];
}

/** What became of something typed: done, or why not; `failed` is told by a notice. */
export type Entered =
  { readonly kind: 'done' | 'failed' } | { readonly kind: 'wrong'; readonly message: string };

const MOST_EDITS = 50;

const EMPTY: FormsState = {
  part: '',
  at: {},
  open: {},
  sought: '',
  wanted: undefined,
  changes: [],
  records: undefined,
  edits: [],
};

/** Typing over what was just collected replaces it. */
const collectedWith = (changes: readonly Change[], change: Change): readonly Change[] => {
  const last = changes.at(-1);
  const isSamePlace =
    change.kind === 'set' &&
    last?.kind === 'set' &&
    JSON.stringify(last.keys) === JSON.stringify(change.keys);
  return [...(isSamePlace ? changes.slice(0, -1) : changes), change];
};

/** The forms of one session: where the user is, what was entered, and what waits to be built. */
export class Forms {
  #state = EMPTY;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly session: Session) {}

  readonly state = (): FormsState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(change: Partial<FormsState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Shows a record of a list. */
  show(list: string, index: number): void {
    this.set({ at: { ...this.#state.at, [list]: index } });
  }

  /** Goes to a field, wherever its form is. */
  goTo({ part, group, at, path }: Way): void {
    const open = this.#state.open[part] ?? [];
    this.set({
      part,
      sought: '',
      wanted: path,
      at: { ...this.#state.at, ...at },
      open: { ...this.#state.open, [part]: open.includes(group) ? open : [...open, group] },
    });
  }

  /** Enters what was typed into its cell, or collects it where it has none. */
  async enter({ keys, pattern }: FieldView, text: string, records: string): Promise<Entered> {
    const { session } = this;
    const { changes, edits } = this.#state;
    try {
      const tried = await session.engine.ask('tryInput', session.wording(), { keys, pattern, text, changes });
      if (tried === undefined) return { kind: 'failed' };
      if (tried.kind === 'wrong') return tried;
      if (tried.kind === 'change') this.collect(tried.change, records);
      if (tried.kind !== 'cell') return { kind: 'done' };
      if (!(await session.enter([tried.entry]))) return { kind: 'failed' };
      this.set({ edits: [...edits, tried.edit].slice(-MOST_EDITS) });
      return { kind: 'done' };
    } catch (error) {
      session.fail(error);
      return { kind: 'failed' };
    }
  }

  /** Puts the value before back into its cell. */
  async takeBack(index: number, place: Parameters<Session['goTo']>[0]): Promise<void> {
    const edit = this.#state.edits[index];
    if (edit === undefined || !(await this.session.enter([{ ...place, value: edit.cellBefore }]))) return;
    this.set({ edits: this.#state.edits.filter((each) => each !== edit) });
  }

  /** Keeps a change for the next building. */
  collect(change: Change, records: string): void {
    const { changes } = this.#state;
    this.set({
      changes: collectedWith(changes, change),
      records: changes.length === 0 ? records : this.#state.records,
    });
  }

  dropLast(): void {
    this.set({ changes: this.#state.changes.slice(0, -1) });
  }

  discard(): void {
    this.set({ changes: [], records: undefined });
  }

  /** After building, cells are elsewhere: edits before it cannot be taken back one by one. */
  built(): void {
    this.set({ changes: [], records: undefined, edits: [] });
  }
}

const known = new WeakMap<Session, Forms>();

/** The forms of this pane's session, and what they hold now. */
export const useForms = (): readonly [FormsState, Forms] => {
  const session = useSession();
  let forms = known.get(session);
  if (forms === undefined) {
    forms = new Forms(session);
    known.set(session, forms);
  }
  return [useSyncExternalStore(forms.subscribe, forms.state), forms];
};
