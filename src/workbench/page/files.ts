import { WorkbookPlanError, writeWorkbook } from '../../xlsx/write';
import { planOfBook } from '../files/book-plan';
import { planOf } from '../files/open';
import { openPlan } from '../files/open-plan';
import { saveBook, type Saved } from '../files/save';
import { sheetAsValues } from '../files/sheet-values';
import { insertSheet } from '../host';
import { forget, keep, restore, sourceOf } from './keep';
import type { Page } from './page';
import type { Session } from './session';

const KEEP_AFTER_MS = 2500;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const download = (name: string, bytes: Uint8Array): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** What is opened and saved, and what is kept in the browser in between. */
export class Files {
  private source: string | undefined;
  private original: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly page: Page,
    private readonly session: Session,
  ) {}

  /** Opens what the server was started with, as it was last left in this browser. */
  async begin(): Promise<void> {
    const response = await fetch('/file');
    const name = response.headers.get('X-File-Name');
    if (!response.ok || name === null) {
      this.blank();
      return;
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    await this.open(decodeURIComponent(name), bytes, true);
  }

  /** Opens a file; where it was edited in this browser before, as it was left. */
  async open(name: string, bytes: Uint8Array, isLeftAsItWas = false): Promise<void> {
    this.page.tell('opening', { file: name });
    // The sentence is seen before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const source = await sourceOf(bytes);
    const kept = isLeftAsItWas ? await restore(source) : undefined;
    const plan = planOf(kept?.bytes ?? bytes, this.page.lang);
    if (!plan.ok) {
      const { cell, message } = plan.problems[0] ?? { message: '' };
      this.page.warn('failed', { file: name, reason: cell === undefined ? message : `${cell} ${message}` });
      if (this.source === undefined) this.blank();
      return;
    }
    this.source = source;
    this.original = kept ? { name, bytes } : undefined;
    this.session.open(name.replace(/\.json$/i, '.xlsx'), (book) => openPlan(book, plan.value));
    this.page.tell(kept ? 'restored' : 'opened', { file: name });
  }

  get hasOriginal(): boolean {
    return this.original !== undefined;
  }

  /** Gives up what was edited in this browser. */
  async reopen(): Promise<void> {
    const { original, source } = this;
    if (!original) return;
    if (source !== undefined) await forget(source);
    await this.open(original.name, original.bytes);
  }

  private blank(): void {
    this.source = 'blank';
    this.session.open(`${this.page.say('empty')}.xlsx`, (book) => insertSheet(book, 'Sheet1'));
  }

  /** Keeps the workbook once nothing has changed for a moment. */
  changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), KEEP_AFTER_MS);
  }

  private async keep(): Promise<void> {
    const { book } = this.session;
    if (this.source === undefined || !book.isDirty) return;
    const bytes = this.written(() => writeWorkbook(planOfBook(book)));
    if (bytes) await keep({ name: book.name, bytes, source: this.source });
  }

  save(): void {
    const { book } = this.session;
    const saved = this.written(() => saveBook(book, this.page.lang));
    if (!saved) return;
    download(book.name, saved.bytes);
    this.tellSaved(saved);
  }

  /** Saves the sheet that is shown by itself, values in place of formulas. */
  exportSheet(): void {
    const { book } = this.session;
    const { sheet } = book.active;
    const bytes = this.written(() => writeWorkbook(sheetAsValues(book, sheet)));
    if (!bytes) return;
    const file = `${book.name.replace(/\.xlsx$/i, '')}-${sheet.name}.xlsx`;
    download(file, bytes);
    this.page.tell('exported', { file, sheet: sheet.name });
  }

  private tellSaved({ own, plain }: Saved): void {
    const { page } = this;
    const file = this.session.book.name;
    if (plain) {
      const given: Readonly<Record<string, string>> =
        plain.why === 'inputsWrong' ? { problem: plain.problem } : {};
      page.tell('savedPlain', { file, reason: page.say(plain.why, given) });
    } else if (own?.length) page.tell('savedWithOwn', { file, sheets: own.join(', ') });
    else page.tell('saved', { file });
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

  /** Takes files that are dropped on the page or chosen in a dialogue. */
  listen(opened: () => void): () => void {
    const { body } = document;
    const take = async (file: File | undefined): Promise<void> => {
      body.classList.remove('dropping');
      if (!file) return;
      await this.open(file.name, new Uint8Array(await file.arrayBuffer()));
      opened();
    };
    body.addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      body.dataset.drop = this.page.say('drop');
      body.classList.add('dropping');
    });
    body.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) body.classList.remove('dropping');
    });
    body.addEventListener('drop', (event) => {
      event.preventDefault();
      void take(event.dataTransfer?.files[0]);
    });
    const chooser = document.createElement('input');
    Object.assign(chooser, { type: 'file', accept: '.xlsx,.json', hidden: true });
    chooser.addEventListener('change', () => {
      void take(chooser.files?.[0]);
      chooser.value = '';
    });
    body.append(chooser);
    return () => chooser.click();
  }
}
