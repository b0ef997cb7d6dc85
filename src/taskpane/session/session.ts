import type { Wording } from '../../analysis';
import {
  GatewayError,
  type BuildCheck,
  type Edit,
  type Entry,
  type Gateway,
  type Place,
  type Stop,
} from '../../excel';
import type { Language, MoneyUnit } from '../../i18n';
import type { EngineClient } from '../engine/client';
import type { Outcome } from '../engine/engine';
import type { Candidate, Given } from '../engine/start';
import type { Draft } from '../engine/start-draft';
import { noticeOf, unreadable, WITHOUT_PRINT } from './notice';
import { UNITS, type Document, type Notice, type Page, type Request, type State, type Task } from './state';

/** Keys of the settings that the workbook keeps. */
const SETTING = { lang: 'PinghengPaneLanguage', unit: 'PinghengPaneUnit' } as const;

/** How to build: from what, and in what language and unit; what is left out stays as the workbook has it. */
export interface BuildRequest {
  /** A project as JSON; the one that is open where it is left out. */
  readonly project?: unknown;
  readonly lang?: Language;
  readonly unit?: MoneyUnit;
  /** Another model takes the place of the one in the workbook: not without the user's word. */
  readonly isAnother?: boolean;
}

/**
 * One open workbook and its pane: reads the inputs, computes, builds, follows edits, and tells whoever listens.
 * Every failure ends as a notice in both languages, never as an exception in a page.
 */
export class Session {
  #state: State;
  readonly #listeners = new Set<() => void>();
  #stops: Stop[] = [];
  #abort: AbortController | undefined;
  #answer: ((isAgreed: boolean) => void) | undefined;
  /** Counts readings, so that one that was overtaken by an edit says nothing. */
  #reading = 0;

  constructor(
    readonly gateway: Gateway,
    readonly engine: EngineClient,
    /** The moment, for "last checked". */
    private readonly now: () => Date = () => new Date(),
  ) {
    this.#state = {
      document: { kind: 'starting' },
      revision: 0,
      lang: gateway.surroundings().lang,
      unit: 'auto',
      page: 'home',
      asked: undefined,
      audit: undefined,
      task: undefined,
      draft: undefined,
      confirmation: undefined,
      notice: undefined,
    };
  }

  readonly state = (): State => this.#state;

  readonly subscribe = (listener: () => void): Stop => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Language and unit, as every question to the engine wants them. */
  wording(): Wording {
    return { lang: this.#state.lang, unit: this.#state.unit };
  }

  /** Reads the workbook for the first time and follows its edits from then on. */
  async start(): Promise<void> {
    const { missing } = this.gateway.surroundings();
    if (missing.length > 0) {
      this.#set({ document: { kind: 'tooOld', missing } });
      return;
    }
    await this.#guarded(async () => {
      await this.#recall();
      await this.#read();
      this.#stops.push(await this.gateway.watch((edit) => void this.#followed(edit)));
    });
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#abort?.abort();
  }

  /** Reads and computes again. */
  async refresh(): Promise<void> {
    await this.#guarded(() => this.#read());
  }

  /**
   * Builds the workbook, then reads it back. Asked with a project, that project takes the place of the one in the workbook.
   * Asks the user before anything of theirs is lost. False where it was refused, cancelled, or failed; the notice says why.
   */
  async build({ project, lang, unit, isAnother = false }: BuildRequest = {}): Promise<boolean> {
    return this.#long('build', async (signal) => {
      const { document, ...shown } = this.#state;
      const workbook = document.kind === 'open' ? document.workbook : undefined;
      if (project !== undefined) {
        const outcome = await this.engine.openProject(project, this.wording());
        if (!this.#isOpen(outcome)) return false;
      }
      const plan = await this.engine.plan(
        lang ?? workbook?.lang ?? shown.lang,
        unit ?? workbook?.unit ?? (shown.unit === 'auto' ? 'wan' : shown.unit),
      );
      if (plan === undefined) return false;
      let isBuilt = false;
      try {
        if (await this.#agreed(await this.gateway.beforeBuild(plan), isAnother, signal)) {
          const onProgress = (progress: Task['progress']): void => this.#progress(progress);
          const { isPrintSetUp } = await this.gateway.build(plan, { signal, onProgress });
          if (!isPrintSetUp) this.tell(WITHOUT_PRINT);
          isBuilt = true;
        }
      } finally {
        // Whatever came of it, the engine holds what the workbook holds.
        if (isBuilt || project !== undefined) await this.#guarded(() => this.#read());
      }
      return isBuilt;
    });
  }

  /** The user's word on what building would replace. */
  answer(isAgreed: boolean): void {
    this.#answer?.(isAgreed);
  }

  /** What a file or a project would be built into; nothing changes. Undefined where it could not be asked: the notice says why. */
  async candidate(given: Given): Promise<Candidate | undefined> {
    let found: Candidate | undefined;
    await this.#guarded(async () => {
      found = await this.engine.candidate(given, this.wording());
    });
    return found;
  }

  /** Keeps a new model while it is filled in, whatever page is looked at meanwhile; undefined gives it up. */
  drafting(draft: Draft | undefined): void {
    this.#set({ draft });
  }

  /** Enters values into input cells; the lights follow. */
  async enter(entries: readonly Entry[]): Promise<boolean> {
    return this.#guarded(async () => {
      await this.gateway.enter(entries);
      await this.#read();
    });
  }

  /** Goes to a cell of the workbook. */
  async goTo(place: Place): Promise<void> {
    await this.#guarded(() => this.gateway.select(place));
  }

  /** Reads every cell of the workbook and holds it against our own; false where it was cancelled or failed. */
  async audit(): Promise<boolean> {
    return this.#long('audit', async (signal) => {
      const file = await this.gateway.read('all', {
        signal,
        onProgress: (progress) => this.#progress(progress),
      });
      const { revision, lang } = this.#state;
      // The engine cannot be stopped half-way; what it finds after a cancellation is not shown.
      const outcome = await Promise.race([this.engine.audit(file, lang), aborted(signal)]);
      if (outcome === undefined || signal.aborted) return false;
      this.#set({ audit: { outcome, at: this.now(), revision } });
      return true;
    });
  }

  /** Does long work that can be cancelled, with its progress shown; false where it did not come to its end. */
  async long(name: Task['name'], work: (signal: AbortSignal) => Promise<boolean>): Promise<boolean> {
    return this.#long(name, work);
  }

  cancel(): void {
    this.#abort?.abort();
  }

  open(page: Page): void {
    this.#set({ page, asked: undefined });
  }

  /** Opens the page that a link leads to: where a figure comes from, or what a parameter says. */
  show(asked: Request): void {
    this.#set({ page: asked.page, asked });
  }

  tell(notice: Notice | undefined): void {
    this.#set({ notice });
  }

  /** A file that the browser did not give up. */
  cannotRead(name: string, error: unknown): void {
    this.tell(unreadable(name, error));
  }

  /** Something failed outside a task: said, and no more. */
  fail(error: unknown): void {
    this.tell(noticeOf(error));
  }

  /** Shows the pane in another language; the workbook keeps its own. */
  async speak(lang: Language): Promise<void> {
    this.#set({ lang });
    await this.#keep(SETTING.lang, lang);
  }

  /** Shows amounts in another unit. */
  async count(unit: State['unit']): Promise<void> {
    this.#set({ unit });
    await this.#keep(SETTING.unit, unit);
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Asks where something would be lost: the user's own cells, or the model that another takes the place of. */
  async #agreed(
    { replaces, ownCells }: BuildCheck,
    isAnother: boolean,
    signal: AbortSignal,
  ): Promise<boolean> {
    if (ownCells.length === 0 && !(isAnother && replaces.length > 0)) return true;
    const answered = new Promise<boolean>((resolve) => {
      this.#answer = resolve;
    });
    this.#set({ confirmation: { replaces, ownCells } });
    const isAgreed = await Promise.race([answered, aborted(signal)]);
    this.#answer = undefined;
    this.#set({ confirmation: undefined });
    return isAgreed === true;
  }

  #progress(progress: Task['progress']): void {
    const { task } = this.#state;
    if (task !== undefined) this.#set({ task: { ...task, progress } });
  }

  async #recall(): Promise<void> {
    const [lang, unit] = await Promise.all([
      this.gateway.setting(SETTING.lang),
      this.gateway.setting(SETTING.unit),
    ]);
    if (lang === 'zh' || lang === 'en') this.#set({ lang });
    const known = UNITS.find((each) => each === unit);
    if (known !== undefined) this.#set({ unit: known });
  }

  /** A setting that cannot be kept (a read-only workbook) still holds while the pane is open. */
  async #keep(name: string, value: string): Promise<void> {
    if (this.#state.document.kind !== 'open') return;
    try {
      await this.gateway.keepSetting(name, value);
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
    }
  }

  async #followed({ isOurs }: Edit): Promise<void> {
    if (isOurs || this.#state.task !== undefined) return;
    await this.refresh();
  }

  async #read(): Promise<void> {
    const reading = ++this.#reading;
    const document = await this.#documentNow();
    if (reading !== this.#reading) return;
    this.#set({ document, revision: this.#state.revision + 1 });
  }

  async #documentNow(): Promise<Document> {
    if (!(await this.gateway.isOurs())) return { kind: 'none' };
    const file = await this.gateway.read('entries');
    const outcome = await this.engine.openWorkbook(file, this.wording());
    return outcome.kind === 'open'
      ? { kind: 'open', workbook: outcome, checkedAt: this.now() }
      : { kind: 'problems', problems: outcome.problems };
  }

  /** Problems of a project that was to be built are shown as those of a workbook are. */
  #isOpen(outcome: Outcome): boolean {
    if (outcome.kind === 'open') return true;
    const [first] = outcome.problems;
    const said = first === undefined ? '' : `${first.path} ${first.message}`;
    this.tell({ intent: 'error', said: { zh: said, en: said }, where: undefined, code: undefined });
    return false;
  }

  async #long(name: Task['name'], work: (signal: AbortSignal) => Promise<boolean>): Promise<boolean> {
    if (this.#state.task !== undefined) return false;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#set({ task: { name, progress: undefined }, notice: undefined });
    let isDone = false;
    await this.#guarded(async () => {
      isDone = await work(signal);
    });
    this.#abort = undefined;
    this.#set({ task: undefined });
    return isDone;
  }

  /** A refusal of the host's becomes a notice; a fault of ours too, with its own words. */
  async #guarded(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.tell(noticeOf(error));
      return false;
    }
  }
}

/** Comes to its end when the work is cancelled. */
const aborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true }));
