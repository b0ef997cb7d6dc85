import { wrap } from 'comlink';
import type { Language } from '../../i18n';
import type { WorkbookPlan } from '../../workbook';
import type { Read } from '../../xlsx/project';
import { lastOpened, restore, sourceOf } from './keep';

/** A file as it is handed to the page. */
export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a thread of its own does with files. */
export interface Planning {
  readonly plan: (bytes: Uint8Array, lang: Language) => Read<WorkbookPlan>;
}

/** A file of the page's own server; undefined where it has none. */
export const fetched = async (address: string, name?: string): Promise<Given | undefined> => {
  const response = await fetch(address);
  const called = name ?? response.headers.get('X-File-Name');
  if (response.status !== 200 || called === null) return undefined;
  return { name: decodeURIComponent(called), bytes: new Uint8Array(await response.arrayBuffer()) };
};

/**
 * Makes workbooks of files in a thread of its own, while the spreadsheet starts beside it. What the server was started with is
 * asked for at once.
 */
export class Opener {
  private readonly thread;
  private readonly first: Promise<Given | undefined>;
  private readonly plans = new WeakMap<Uint8Array, Map<Language, Promise<Read<WorkbookPlan>>>>();

  constructor(worker: Worker) {
    this.thread = wrap<Planning>(worker);
    this.first = fetched('/file');
  }

  /** The file that the server was started with; undefined where it was started with none. */
  given(): Promise<Given | undefined> {
    return this.first;
  }

  /** What a file opens as; asked for again, the same answer. */
  plan(bytes: Uint8Array, lang: Language): Promise<Read<WorkbookPlan>> {
    const known = this.plans.get(bytes) ?? new Map<Language, Promise<Read<WorkbookPlan>>>();
    this.plans.set(bytes, known);
    const plan = known.get(lang) ?? this.thread.plan(bytes, lang);
    known.set(lang, plan);
    return plan;
  }

  /** Begins with what will be opened first, unless this browser has kept something else to open. */
  async prepare(lang: Language): Promise<void> {
    const given = await this.first;
    if (given === undefined) return;
    const source = await sourceOf(given.bytes);
    if (lastOpened(source) === undefined && (await restore(source)) === undefined)
      await this.plan(given.bytes, lang);
  }
}
