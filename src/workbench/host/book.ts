import { addressOf } from './areas';
import type { Area, Backend, Format, Grid } from './backend';
import { Fault, notFound } from './fault';
import { EventType, type HostEvent, WORKBOOK_TARGET } from './protocol';
import { NORMAL, styleSetting } from './styles';

export type Settings = Map<string, unknown>;

export interface DefinedName {
  name: string;
  /** With '='. */
  formula: string;
  comment: string;
  visible: boolean;
  /** The sheet it belongs to; undefined: the whole workbook. */
  readonly sheet: Sheet | undefined;
}

export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  hasHeaders: boolean;
  readonly settings: Settings;
  readonly sheet: Sheet;
}

export interface Series {
  name: string;
  /** Addresses with sheet. */
  values: string | undefined;
  categories: string | undefined;
  readonly settings: Settings;
}

export interface Chart {
  readonly id: string;
  readonly sheet: Sheet;
  readonly series: Series[];
  /** `name`, `chartType`, `title.text`, `axes.valueAxis.title.text`, `top`, … */
  readonly settings: Settings;
  /** Where setPosition put it. */
  at: Area | undefined;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  /** `rule.formula`, `format.font.color`, `format.fill.color`, `stopIfTrue`, … */
  readonly settings: Settings;
}

export interface Validation {
  readonly areas: readonly Area[];
  /** `rule`, `prompt`, `errorAlert`, `ignoreBlanks`. */
  readonly settings: Settings;
}

export interface Group {
  readonly from: number;
  readonly to: number;
}

export interface Sheet {
  readonly id: string;
  name: string;
  readonly grid: Grid;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  protection:
    | { readonly options: Readonly<Record<string, unknown>>; readonly password: string | undefined }
    | undefined;
  tables: Table[];
  charts: Chart[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  merges: Area[];
  /** Areas of array formulas, which change as a whole or not at all. */
  arrays: Area[];
  readonly links: Map<string, Readonly<Record<string, unknown>>>;
  /** `orientation`, `paperSize`, `zoom`, `printTitleRows`, `headersFooters.defaultForAllPages.leftHeader`, … */
  readonly page: Settings;
  frozen: Area | undefined;
  /** Points; of the columns and rows that have their own. */
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  standardWidth: number;
  standardHeight: number;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  rowGroups: Group[];
  columnGroups: Group[];
  /** Outline levels shown. */
  outline: { rows: number; columns: number } | undefined;
  readonly custom: Map<string, string>;
}

export interface Selection {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The open workbook: its sheets in order and all that belongs to no cell. */
export class Book {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  /** Styles by name; each holds what it sets. */
  readonly styles = new Map<string, Settings>([
    ['Normal', new Map()],
    [
      'Hyperlink',
      new Map<string, unknown>(Object.entries({ 'font.color': '#0563C1', 'font.underline': 'Single' })),
    ],
  ]);
  readonly properties: Settings = new Map();
  readonly custom = new Map<string, unknown>();
  calculationMode = 'Automatic';
  isStructureProtected = false;
  structurePassword: string | undefined;
  isReadOnly = false;
  isDirty = false;
  /** Whether the pane is shown, as the shared runtime knows it. */
  runtimeState = 'Visible';
  startState = 'Inactive';
  /** Saved as it is edited, which a workbook with several authors always is. */
  autoSave = false;
  name = '工作簿1.xlsx';
  selection: Selection | undefined;
  /** Cells have changed since the last calculation. */
  isStale = false;
  /** Someone asked for a calculation that has not run yet. */
  calculationAsked = false;
  private next = 1;

  constructor(
    readonly backend: Backend,
    private readonly emit: (event: HostEvent) => void,
  ) {}

  /** Goes to some cells, as a click would, and says so. */
  select(sheet: Sheet, area: Area): void {
    const before = this.active.sheet;
    this.selection = { sheet, area };
    if (before !== sheet) {
      this.tellOf(before, EventType.deactivated);
      this.tellOf(sheet, EventType.activated);
    }
    this.tellOf(sheet, EventType.selectionChanged, { address: addressOf(area) });
    this.tell({ type: EventType.documentSelectionChanged, target: '', args: {} });
  }

  newId(): string {
    return `{00000000-0000-4000-8000-${(this.next++).toString(16).toUpperCase().padStart(12, '0')}}`;
  }

  newNumber(): string {
    return String(this.next++);
  }

  /** Tells office.js, which tells those that registered. */
  tell(event: HostEvent): void {
    this.emit(event);
  }

  /** Tells those that watch the sheet, and those that watch all sheets. */
  tellOf(sheet: Sheet, type: number, more: Readonly<Record<string, unknown>> = {}): void {
    const args = { worksheetId: sheet.id, ...more };
    this.tell({ type, target: sheet.id, args });
    this.tell({ type, target: WORKBOOK_TARGET, args });
  }

  find(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(({ id, name }) => id === nameOrId || name.toLowerCase() === wanted);
  }

  sheet(nameOrId: string): Sheet {
    const sheet = this.find(nameOrId);
    if (!sheet) throw notFound(`There is no sheet '${nameOrId}'.`);
    return sheet;
  }

  get active(): Selection {
    const selection = this.selection;
    if (selection && this.sheets.includes(selection.sheet)) return selection;
    const sheet = this.sheets.find(({ visibility }) => visibility === 'Visible');
    if (!sheet) throw new Fault('InvalidOperation', 'The workbook has no visible sheet.');
    return { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  /** The add-in holds calculation back while it builds: what stands here is then neither the old workbook nor the new one. */
  get isBeingBuilt(): boolean {
    return this.calculationMode === 'Manual';
  }

  /** Everything the cell's format comes to: its style's, then its own. */
  format(sheet: Sheet, row: number, column: number): Format {
    const own = sheet.grid.format(row, column);
    const style = this.styleOf(own);
    const keys = Object.keys({ ...NORMAL, ...Object.fromEntries(style) }).filter(
      (key) => !key.startsWith('include'),
    );
    return { ...Object.fromEntries(keys.map((key) => [key, styleSetting(style, key)])), ...own };
  }

  /** The cell's one setting, without putting the whole format together. */
  setting(sheet: Sheet, row: number, column: number, key: string): unknown {
    const own = sheet.grid.format(row, column);
    if (key in own) return own[key];
    return styleSetting(this.styleOf(own), key);
  }

  private styleOf(own: Format): ReadonlyMap<string, unknown> {
    return (
      this.styles.get(typeof own.style === 'string' ? own.style : 'Normal') ?? new Map<string, unknown>()
    );
  }

  get tables(): readonly Table[] {
    return this.sheets.flatMap(({ tables }) => tables);
  }
}
