import type { Edit, Place, Stop } from './gateway';
import type { Host } from './host';

/** Quiet for this long, and an edit is over: short enough for lights that follow within a second. */
const QUIET_MS = 250;

/** Things that happened, told once they have been quiet for a moment. */
class Quiet {
  private readonly sheets = new Set<string>();
  private isOurs = true;
  private hasStopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (ids: readonly string[], isOurs: boolean) => void) {}

  happened(sheet: string, isOurs: boolean): void {
    if (this.hasStopped) return;
    this.sheets.add(sheet);
    this.isOurs &&= isOurs;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.over(), QUIET_MS);
  }

  stop(): void {
    this.hasStopped = true;
    clearTimeout(this.timer);
  }

  private over(): void {
    const ids = [...this.sheets];
    const { isOurs } = this;
    this.sheets.clear();
    this.isOurs = true;
    this.tell(ids, isOurs);
  }
}

interface Happened {
  readonly worksheetId: string;
  readonly triggerSource?: string;
}

interface Handler {
  readonly remove: () => void;
  readonly context: unknown;
}

const removeAll = (handlers: readonly Handler[]): void => {
  const [first] = handlers;
  if (first === undefined) return;
  // What listens is taken away in the context that it was added in; a host that has gone has nothing left to remove.
  Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  }).catch(() => undefined);
};

/** Follows edits of cells and of the list of sheets. `isOurs` says whether the add-in is writing at the moment. */
export const watchEdits = async (
  host: Host,
  isOurs: () => boolean,
  listener: (edit: Edit) => void,
): Promise<Stop> => {
  const names = new Map<string, string>();
  const learn = async (): Promise<void> => {
    const { items } = await host.batch(({ workbook: { worksheets } }) =>
      worksheets.load('items/id,items/name'),
    );
    for (const { id, name } of items) names.set(id, name);
  };
  await learn();
  const quiet = new Quiet((ids, ours) => {
    const known = ids.every((id) => names.has(id));
    const tell = (): void => listener({ sheets: ids.flatMap((id) => names.get(id) ?? []), isOurs: ours });
    if (known) tell();
    else learn().then(tell, tell);
  });
  const happened = async ({ worksheetId, triggerSource }: Happened): Promise<void> => {
    // An older host does not say who wrote: then whatever comes while we write is ours.
    quiet.happened(worksheetId, triggerSource === undefined ? isOurs() : triggerSource === 'ThisLocalAddin');
    return Promise.resolve();
  };
  const handlers = await host.batch(({ workbook: { worksheets } }) => [
    worksheets.onChanged.add(happened),
    worksheets.onAdded.add(happened),
    worksheets.onDeleted.add(happened),
  ]);
  return () => {
    quiet.stop();
    removeAll(handlers);
  };
};

/** The cell that the user is on. */
export const selectedPlace = async (host: Host): Promise<Place | undefined> => {
  const cell = await host.batch(({ workbook }) => {
    const active = workbook.getActiveCell();
    active.load('rowIndex,columnIndex,worksheet/name');
    return active;
  });
  return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
};

/** Follows the user from cell to cell. */
export const watchSelection = async (host: Host, listener: (place: Place) => void): Promise<Stop> => {
  let isOn = true;
  const moved = async (): Promise<void> => {
    try {
      const place = await selectedPlace(host);
      if (isOn && place !== undefined) listener(place);
    } catch {
      // A chart or a picture is selected: there is no cell to tell of.
    }
  };
  const handlers = await host.batch(({ workbook }) => [workbook.onSelectionChanged.add(moved)]);
  return () => {
    isOn = false;
    removeAll(handlers);
  };
};
