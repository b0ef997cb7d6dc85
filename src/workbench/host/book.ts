import type { Area, Backend, Format, Grid } from './backend';
import { Fault, notFound } from './fault';
import type { HostEvent } from './protocol';

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
  readonly links: Map<string, Readonly<Record<string, unknown>>>;
  /** `orientation`, `paperSize`, `zoom`, `printTitleRows`, `headersFooters.defaultForAllPages.leftHeader`, … */
  readonly page: Settings;
  frozen: Area | undefined;
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
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

/** What a cell looks like where nothing was set: the style Normal. */
export const NORMAL: Format = {
  style: 'Normal',
  numberFormat: 'General',
  'font.name': '等线',
  'font.size': 11,
  'font.color': '#000000',
  'font.bold': false,
  'font.italic': false,
  'font.strikethrough': false,
  'font.underline': 'None',
  'fill.color': '#FFFFFF',
  'fill.pattern': 'None',
  'fill.patternColor': '#000000',
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  readingOrder: 'Context',
  'protection.locked': true,
  'protection.formulaHidden': false,
};

/** The open workbook: its sheets in order and all that belongs to no cell. */
export class Book {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  /** Styles by name; each holds what it sets. */
  readonly styles = new Map<string, Settings>([['Normal', new Map()]]);
  readonly properties: Settings = new Map();
  readonly custom = new Map<string, unknown>();
  calculationMode = 'Automatic';
  isStructureProtected = false;
  isReadOnly = false;
  isDirty = false;
  /** Saved as it is edited, which a workbook with several authors always is. */
  autoSave = false;
  name = '工作簿1.xlsx';
  selection: Selection | undefined;
  /** Someone asked for a calculation that has not run yet. */
  calculationAsked = false;
  private next = 1;

  constructor(
    readonly backend: Backend,
    private readonly emit: (event: HostEvent) => void,
  ) {}

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

  /** Everything the cell's format comes to: its style's, then its own. */
  format(sheet: Sheet, row: number, column: number): Format {
    const own = sheet.grid.format(row, column);
    const style = this.styles.get(typeof own.style === 'string' ? own.style : 'Normal');
    return { ...NORMAL, ...(style ? Object.fromEntries(style) : {}), ...own };
  }

  /** The cell's one setting, without putting the whole format together. */
  setting(sheet: Sheet, row: number, column: number, key: string): unknown {
    const own = sheet.grid.format(row, column);
    if (key in own) return own[key];
    const style = this.styles.get(typeof own.style === 'string' ? own.style : 'Normal');
    return style?.get(key) ?? NORMAL[key] ?? null;
  }

  allNames(): readonly DefinedName[] {
    return this.names;
  }

  get tables(): readonly Table[] {
    return this.sheets.flatMap(({ tables }) => tables);
  }
}
