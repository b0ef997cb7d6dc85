/**
 * A workbook as data: what a file writer and the Excel host both render, cell for cell.
 * Rows and columns count from 0. Colours are RGB hex without '#'. Nothing here knows files or hosts.
 */

/** A value as it stands in a cell. Money keeps its decimal digits as text until it is written. */
export type CellValue =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'flag'; readonly value: boolean };

export interface Cell {
  /** What the cell shows; beside a formula, its value when last computed. */
  readonly value?: CellValue;
  /** A1 formula without '='. */
  readonly formula?: string;
  /** The formula spills (dynamic array) over this many rows and columns. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly style?: StyleId;
  /** Target inside the workbook: `'Sheet'!A1`. */
  readonly link?: string;
  readonly note?: string;
}

/** Key of the plan's style table. */
export type StyleId = string;

export interface Style {
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly colour?: string;
    readonly size?: number;
  };
  readonly fill?: string;
  /** Hatching as well as colour, so that colour is never the only sign. */
  readonly pattern?: 'solid' | 'lightUp';
  readonly border?: {
    readonly top?: 'thin' | 'double';
    readonly bottom?: 'thin' | 'double';
    readonly colour?: string;
  };
  readonly numberFormat?: string;
  readonly align?: {
    readonly horizontal?: 'left' | 'center' | 'right';
    readonly vertical?: 'top' | 'center';
    readonly wrap?: boolean;
    /** Smaller type rather than ### where a number is wider than its column. */
    readonly shrink?: boolean;
    readonly indent?: number;
  };
  /** Cells are locked unless this is false. */
  readonly locked?: boolean;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'listFrom'; readonly formula: string }
    | { readonly kind: 'decimal' | 'whole'; readonly min: string; readonly max: string }
    | { readonly kind: 'date'; readonly min: string; readonly max: string };
  readonly allowBlank: boolean;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: { readonly title: string; readonly text: string };
}

export interface ConditionalFormat {
  readonly area: Area;
  /** A1 formula for the area's first cell, without '='. */
  readonly formula: string;
  readonly style: StyleId;
}

/** An Excel table (list object); its header cells are in the grid as well. */
export interface Table {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
}

export interface ChartSeries {
  readonly name: string;
  /** A1 references with sheet. */
  readonly values: string;
  readonly categories: string;
  readonly colour: string;
  readonly kind?: 'line' | 'column' | 'area';
  readonly secondaryAxis?: boolean;
}

export interface Chart {
  readonly title: string;
  readonly kind: 'line' | 'column' | 'stackedColumn' | 'area' | 'bar';
  readonly series: readonly ChartSeries[];
  readonly at: Area;
  readonly valueAxis?: { readonly title?: string; readonly numberFormat?: string };
  /** What the picture shows, in a sentence, for those who do not see it. */
  readonly description: string;
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4' | 'A3';
  readonly fitToWidth: number;
  /** 0 = as many pages as needed. */
  readonly fitToHeight: number;
  readonly repeatRows?: { readonly from: number; readonly to: number };
  readonly repeatColumns?: { readonly from: number; readonly to: number };
  readonly header?: string;
  readonly footer?: string;
}

/** What of a received sheet nobody sees; a plan that is built hides nothing. */
export interface HiddenParts {
  readonly sheet?: 'hidden' | 'veryHidden';
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

export type SheetType = 'input' | 'working' | 'presentation' | 'control';

export interface Sheet {
  /** Stable id; the name depends on the language. */
  readonly id: string;
  readonly name: string;
  readonly type: SheetType;
  readonly tabColour?: string;
  /** Sparse rows: index → cells by column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly rowGroups?: readonly { readonly from: number; readonly to: number; readonly level: number }[];
  readonly merges?: readonly Area[];
  readonly tables?: readonly Table[];
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly charts?: readonly Chart[];
  readonly print: PrintSetup;
  /** Protected without a password: only unlocked cells take input. */
  readonly isProtected?: boolean;
  readonly showsGridLines?: boolean;
  readonly hidden?: HiddenParts;
}

/**
 * A whole workbook. The file writer and the Excel host, still to come, render it.
 * @public
 */
export interface WorkbookPlan {
  readonly sheets: readonly Sheet[];
  readonly styles: ReadonlyMap<StyleId, Style>;
  /** Workbook-wide names → reference. */
  readonly names: ReadonlyMap<string, string>;
  readonly properties: {
    readonly title: string;
    readonly creator: string;
    readonly description?: string;
    /** Product version, input digest, formula digest. */
    readonly custom: ReadonlyMap<string, string>;
  };
}
