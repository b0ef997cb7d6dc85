import { WorkbookPlanError, writeWorkbook } from '../../xlsx/write';
import { planOfBook } from '../files/book-plan';
import { openPlan } from '../files/open-plan';
import { saveBook, type Saved } from '../files/save';
import { sheetAsValues } from '../files/sheet-values';
import { insertSheet } from '../host';
import { Claim } from './claim';
import type { Example } from './examples';
import { forget, forgetOldest, keep, type Kept, lastOpened, rememberOpened, restore, sourceOf } from './keep';
import { fetched, type Given, type Opener } from './opener';
import type { Page } from './page';
import type { Session } from './session';

const KEEP_AFTER_MS = 2500;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BLANK = 'blank';

const download = ({ name, bytes }: Given): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** What is opened and saved, and what is kept in the browser in between. */
export class Files {
  /** What the page started with. */
  private start = BLANK;
  private source: string | undefined;
  private original: Given | undefined;
  private isRestored = false;
  /** Counts what was asked for, so that the last file asked for is the one that is open. */
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly claim = new Claim({
    asked: () => this.keep(),
    lost: () => this.offerTakeOver('takenElsewhere'),
  });

  constructor(
    private readonly page: Page,
    private readonly session: Pick<Session, 'book' | 'open' | 'computed' | 'isComputing'>,
    private readonly opener: Pick<Opener, 'given' | 'plan'>,
    /** Another workbook is open now. */
    private readonly opened: () => void,
  ) {}

  /** Opens what was last open on a page that started so; otherwise what the server was started with. */
  async begin(): Promise<void> {
    const given = await this.opener.given();
    this.start = given ? await sourceOf(given.bytes) : BLANK;
    const last = lastOpened(this.start);
    const kept = last === undefined ? undefined : await restore(last);
    if (kept) await this.openKept(kept);
    else if (given) await this.openFile(given);
    else await this.openBlank();
    await forgetOldest();
  }

  /** Opens a file that a person chose; where it was edited in this browser before, as it was left. */
  async choose(file: File | undefined): Promise<void> {
    if (!file) return;
    if (!/\.(xlsx|json)$/i.test(file.name)) {
      this.page.warn('wrongKind', { file: file.name });
      return;
    }
    await this.openFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }

  /** A new workbook from an example, whatever became of an earlier one. */
  async openExample(example: Example): Promise<void> {
    const given = await fetched(`/examples/${example}.json`, `${example}.json`);
    if (given) await this.show(given, crypto.randomUUID());
    else this.page.warn('noExample', { file: `${example}.json` });
  }

  /** Whether the file as it was before it was edited here can be opened. */
  get hasOriginal(): boolean {
    return this.isRestored && this.original !== undefined;
  }

  /** Gives up what was edited in this browser. */
  async reopen(): Promise<void> {
    const { original, source } = this;
    if (!original || source === undefined) return;
    clearTimeout(this.timer);
    await forget(source);
    await this.show(original, source);
  }

  private async openFile(given: Given): Promise<void> {
    const source = await sourceOf(given.bytes);
    const kept = await restore(source);
    if (kept) await this.openKept({ ...kept, original: kept.original ?? given });
    else await this.show(given, source);
  }

  private openKept(kept: Kept): Promise<void> {
    return this.show(kept, kept.source, kept);
  }

  private async openBlank(): Promise<void> {
    const kept = await restore(BLANK);
    if (kept) return this.openKept(kept);
    await this.leave();
    const name = `${this.page.say('empty')}.xlsx`;
    this.session.open(name, (book) => insertSheet(book, 'Sheet1'));
    return this.have(BLANK, undefined, false);
  }

  /** Shows a file, or what was kept of it; what was open before is kept first. */
  private async show({ name, bytes }: Given, source: string, kept?: Kept): Promise<void> {
    const turn = ++this.turn;
    this.page.tell('opening', { file: name });
    const plan = await this.opener.plan(bytes, this.page.lang);
    // Another file was asked for meanwhile.
    if (turn !== this.turn) return;
    await this.leave();
    if (!plan.ok) {
      const { cell, message } = plan.problems[0] ?? { message: '' };
      if (this.source === undefined) await this.openBlank();
      this.page.warn('failed', { file: name, reason: cell === undefined ? message : `${cell} ${message}` });
      return;
    }
    this.session.open(name.replace(/\.json$/i, '.xlsx'), (book) => openPlan(book, plan.value));
    this.page.tell(kept ? 'restored' : 'opened', { file: name });
    await this.have(source, kept ? kept.original : { name, bytes }, kept !== undefined);
  }

  /** Keeps at once what has not been kept yet. */
  private async leave(): Promise<void> {
    clearTimeout(this.timer);
    await this.keep();
  }

  private async have(source: string, original: Given | undefined, isRestored: boolean): Promise<void> {
    this.source = source;
    this.original = original;
    this.isRestored = isRestored;
    rememberOpened(this.start, source);
    if (!(await this.claim.take(source))) this.offerTakeOver('openElsewhere');
    this.opened();
  }

  private offerTakeOver(why: 'openElsewhere' | 'takenElsewhere'): void {
    this.page.offer(why, { file: this.session.book.name }, 'takeOver', () => void this.takeOver());
  }

  /** Keeps the workbook in this tab from now on: as the other tab left it, or as it was edited here. */
  private async takeOver(): Promise<void> {
    await this.claim.takeOver();
    const { source } = this;
    const kept = source === undefined ? undefined : await restore(source);
    if (this.session.book.isDirty || !kept) {
      await this.keep();
      this.page.tell('takenOver', { file: this.session.book.name });
    } else await this.openKept(kept);
  }

  /** Keeps the workbook once nothing has changed for a moment, and what was changed is computed. */
  changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.session.computed().then(() => this.keep()), KEEP_AFTER_MS);
  }

  private async keep(): Promise<void> {
    const { book } = this.session;
    const { source, original } = this;
    if (source === undefined || !book.isDirty || book.isBeingBuilt || !this.claim.isHeld) return;
    const bytes = this.written(() => writeWorkbook(planOfBook(book)));
    if (bytes) await keep({ name: book.name, bytes, source, ...(original && { original }) });
  }

  async save(): Promise<void> {
    const { book } = this.session;
    const saved = await this.asked(() => saveBook(book, this.page.lang));
    if (!saved) return;
    download({ name: book.name, bytes: saved.bytes });
    this.tellSaved(saved);
  }

  /** Saves the sheet that is shown by itself, values in place of formulas. */
  async exportSheet(): Promise<void> {
    const { book } = this.session;
    const { sheet } = book.active;
    const bytes = await this.asked(() => writeWorkbook(sheetAsValues(book, sheet)));
    if (!bytes) return;
    const file = `${book.name.replace(/\.xlsx$/i, '')}-${sheet.name}.xlsx`;
    download({ name: file, bytes });
    this.page.tell('exported', { file, sheet: sheet.name });
  }

  private tellSaved({ own, hidden, plain }: Saved): void {
    const { page } = this;
    const file = this.session.book.name;
    if (plain) {
      const given: Readonly<Record<string, string>> =
        plain.why === 'inputsWrong' ? { problem: plain.problem } : {};
      page.tell('savedPlain', { file, reason: page.say(plain.why, given) });
    } else if (hidden.length > 0) page.tell('savedHidden', { file, sheets: hidden.join(', ') });
    else if (own?.length) page.tell('savedWithOwn', { file, sheets: own.join(', ') });
    else page.tell('saved', { file });
  }

  /**
   * What a person asks for, with the values that are still being computed. During a build neither the old workbook nor the new
   * one is whole.
   */
  private async asked<T>(write: () => T): Promise<T | undefined> {
    const { book } = this.session;
    // As long as nothing was entered, a workbook's values are those that it came with.
    if (book.isDirty && !book.isBeingBuilt) {
      if (this.session.isComputing) this.page.tell('computing');
      await this.session.computed();
    }
    if (book === this.session.book && !book.isBeingBuilt) return this.written(write);
    this.page.warn('beingBuilt');
    return undefined;
  }

  private written<T>(write: () => T): T | undefined {
    try {
      return write();
    } catch (error) {
      if (!(error instanceof WorkbookPlanError)) throw error;
      this.page.warn('cannotSave', { reason: error.message });
      return undefined;
    }
  }
}

/** A dialogue to choose a file in; answers what opens it. */
export const fileChooser = (chosen: (file: File | undefined) => void): (() => void) => {
  const chooser = document.createElement('input');
  Object.assign(chooser, { type: 'file', accept: '.xlsx,.json', hidden: true });
  chooser.addEventListener('change', () => {
    chosen(chooser.files?.[0]);
    chooser.value = '';
  });
  document.body.append(chooser);
  return () => chooser.click();
};
