import type { Language } from '../../i18n';
import { Book, Fault, Server, tellChanged, TYPES } from '../host';
import { arrange } from '../univer/arrange';
import { univerBackend, type UniverBackend } from '../univer/backend';
import { guard, type Refusal } from '../univer/guard';
import type { Spreadsheet } from '../univer/start';
import type { PaneEnd } from './door';

const PAYLOAD_LIMIT = 50 * 1024 * 1024;

/** One open workbook: its objects, the spreadsheet that shows it, and the pane that talks to it. */
export class Session {
  book: Book;
  private server: Server;
  private pane: PaneEnd | undefined;
  private readonly backend: UniverBackend;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly person: {
      /** Something in the workbook may have changed. */
      readonly changed: () => void;
      readonly refused: (why: Refusal) => void;
      /** Whether values are still to come. */
      readonly computing: (isComputing: boolean) => void;
    },
  ) {
    this.backend = univerBackend(spreadsheet, () => this.book, {
      edited: (sheet, area) => {
        const tell = (): void => tellChanged(this.book, sheet, area, 'user');
        tell();
        void this.settle(tell);
      },
      selected: (sheet, area) => {
        this.book.select(sheet, area);
        this.backend.view.selected(this.book.selection);
        this.server.flush();
      },
      arranged: () => this.arrange(),
      computing: () => person.computing(this.isComputing),
    });
    [this.book, this.server] = this.fresh();
    guard(spreadsheet, () => this.book, person.refused);
  }

  /** Opens another workbook: what fills it is handed the empty one. */
  open(name: string, fill: (book: Book) => void): void {
    this.server.close();
    [this.book, this.server] = this.fresh();
    this.book.name = name;
    fill(this.book);
    this.backend.view.showOpened();
  }

  connect(pane: PaneEnd): void {
    this.pane = pane;
  }

  receive(text: string): void {
    this.server.receive(text);
  }

  /** Whether values are still to come of what was changed. */
  get isComputing(): boolean {
    return this.backend.view.isComputing;
  }

  /** Resolves when the spreadsheet has computed what was changed. */
  computed(): Promise<void> {
    return this.backend.view.settled();
  }

  press(action: string): Promise<void> {
    return this.pane?.press(action) ?? Promise.resolve();
  }

  get paneWindow(): Window | undefined {
    return this.pane?.window;
  }

  /**
   * Tells the pane of a person's edit at once, computes what it calls for, and tells again where the pane has looked at the
   * workbook before that: what it read may have been computed since.
   */
  private async settle(tell: () => void): Promise<void> {
    const { book, server } = this;
    server.flush();
    this.person.changed();
    const isSeenEarly = await server.settle();
    if (!isSeenEarly || book !== this.book) return;
    // Nothing is to be computed for that, but perhaps for a later edit.
    const { isStale } = book;
    tell();
    book.isStale = isStale;
    server.flush();
  }

  /** What Excel would refuse is taken back by showing the workbook as it was. */
  private arrange(): void {
    try {
      arrange(this.spreadsheet, this.book);
      this.backend.view.accept();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.backend.view.showOpened();
    }
    this.server.flush();
    this.person.changed();
  }

  private fresh(): [Book, Server] {
    const book: Book = new Book(this.backend, (event) => server.queue(event));
    const server: Server = new Server(book, {
      types: TYPES,
      payloadLimit: PAYLOAD_LIMIT,
      interfere: () => undefined,
      deliver: (text) => this.pane?.deliver(text),
      answered: (hasChanged) => {
        if (book.calculationMode !== 'Manual') this.backend.view.show();
        if (hasChanged) this.person.changed();
      },
    });
    return [book, server];
  }
}

/** Excel's name for the language. */
export const localeOf = (lang: Language): string => (lang === 'zh' ? 'zh-CN' : 'en-US');
