import type { BuildCheck, Built, Edit, Entry, Gateway, Place, Surroundings } from '../../src/excel';
import type { WorkbookPlan } from '../../src/workbook';
import { writeWorkbook } from '../../src/xlsx';
import { readWorkbook, type FileCell, type WorkbookFile } from '../../src/xlsx/read';

const written = new WeakMap<WorkbookPlan, WorkbookFile>();

/** The plan as it would be read from its file; files are never changed in place, so one is read once. */
const fileOf = (plan: WorkbookPlan): WorkbookFile => {
  const file = written.get(plan) ?? readWorkbook(writeWorkbook(plan));
  written.set(plan, file);
  return file;
};

/**
 * A workbook in memory for the pane's tests: what is built is written and read as a file, so that the pane sees what it
 * would see of any workbook. The gateway to Excel itself is tested on office.js, in tests/excel.
 */
export class MemoryGateway implements Gateway {
  file: WorkbookFile | undefined;
  readonly selected: Place[] = [];
  readonly entered: Entry[] = [];
  readonly settings = new Map<string, string>();
  /** What building is said to replace. */
  check: BuildCheck = { replaces: [], ownCells: [] };
  /** Thrown by the next call that goes to the host. */
  failure: Error | undefined;
  readonly #watchers = new Set<(edit: Edit) => void>();
  readonly #selectionWatchers = new Set<(place: Place) => void>();

  constructor(
    plan?: WorkbookPlan,
    private readonly around: Partial<Surroundings> = {},
  ) {
    if (plan !== undefined) this.file = fileOf(plan);
  }

  surroundings = (): Surroundings => ({ lang: 'zh', missing: [], theme: undefined, ...this.around });

  isOurs = async (): Promise<boolean> => {
    this.#fail();
    return Promise.resolve(this.file !== undefined);
  };

  read = async (): Promise<WorkbookFile> => {
    this.#fail();
    if (this.file === undefined) throw new Error('Nothing is open.');
    return Promise.resolve(this.file);
  };

  beforeBuild = async (): Promise<BuildCheck> => Promise.resolve(this.check);

  build: Gateway['build'] = async (plan, work): Promise<Built> => {
    this.#fail();
    work?.onProgress?.({ done: 1, total: 1 });
    this.file = fileOf(plan);
    return Promise.resolve({ sheets: plan.sheets.length, cells: 0, syncs: 0, isPrintSetUp: true });
  };

  enter = async (entries: readonly Entry[]): Promise<void> => {
    this.#fail();
    for (const entry of entries) {
      this.entered.push(entry);
      this.#put(entry, entry.value);
    }
    return Promise.resolve();
  };

  put: Gateway['put'] = async (blocks) => {
    this.#fail();
    const held = await this.held(blocks);
    for (const { sheet, area, values } of blocks)
      values.forEach((line, down) =>
        line.forEach((value, across) =>
          this.#put({ sheet, row: area.row + down, column: area.column + across }, value),
        ),
      );
    return held;
  };

  held: Gateway['held'] = async (blocks) =>
    Promise.resolve(
      blocks.map((block) => {
        const cells = this.file?.sheets.find(({ name }) => name === block.sheet)?.cells;
        const { row, column, rows, columns } = block.area;
        return {
          ...block,
          values: Array.from({ length: rows }, (_, down) =>
            Array.from({ length: columns }, (__, across) => {
              const value = cells?.get(row + down)?.get(column + across)?.value;
              return value?.kind === 'error' ? undefined : value;
            }),
          ),
        };
      }),
    );

  watch: Gateway['watch'] = async (listener) => {
    this.#watchers.add(listener);
    return Promise.resolve(() => this.#watchers.delete(listener));
  };

  selection = async (): Promise<Place | undefined> => Promise.resolve(this.selected.at(-1));

  onSelection: Gateway['onSelection'] = async (listener) => {
    this.#selectionWatchers.add(listener);
    return Promise.resolve(() => this.#selectionWatchers.delete(listener));
  };

  select = async (place: Place): Promise<void> => {
    this.#fail();
    this.userSelects(place);
    return Promise.resolve();
  };

  setting = async (name: string): Promise<string | undefined> => Promise.resolve(this.settings.get(name));

  keepSetting = async (name: string, value: string): Promise<void> => {
    this.settings.set(name, value);
    return Promise.resolve();
  };

  /** The user types into a cell. */
  userTypes(place: Place, value: Entry['value']): void {
    this.#put(place, value);
    for (const tell of this.#watchers) tell({ sheets: [place.sheet], isOurs: false });
  }

  /** The user goes to a cell. */
  userSelects(place: Place): void {
    this.selected.push(place);
    for (const tell of this.#selectionWatchers) tell(place);
  }

  #put({ sheet: name, row, column }: Place, value: Entry['value']): void {
    const file = this.file;
    const sheet = file?.sheets.find((each) => each.name === name);
    if (file === undefined || sheet === undefined) throw new Error(`No sheet ${name}.`);
    const cells = new Map(sheet.cells);
    const line = new Map<number, FileCell>(cells.get(row));
    const { style } = line.get(column) ?? { style: 0 };
    line.set(column, value === undefined ? { style } : { value, style });
    cells.set(row, line);
    this.file = {
      ...file,
      sheets: file.sheets.map((each) => (each === sheet ? { ...each, cells } : each)),
    };
  }

  #fail(): void {
    const { failure } = this;
    this.failure = undefined;
    if (failure !== undefined) throw failure;
  }
}
