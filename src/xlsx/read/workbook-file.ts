import type { Area } from '../../workbook/plan';

/**
 * A workbook as it stands in its file: nothing recomputed, nothing mended. Rows and columns count from 0.
 * A number stays the text that the file has, so that no digit is lost or gained.
 */
export interface WorkbookFile {
  /** Read from an open workbook over the host's interface: conditional formats and notes are not known. */
  readonly isOpen?: true;
  readonly application: Application;
  /** In the order of the tabs, hidden ones included. */
  readonly sheets: readonly SheetFile[];
  readonly names: readonly DefinedName[];
  /** By the style index of the cells. */
  readonly styles: readonly CellStyle[];
  readonly calculation: Calculation;
  /** Dates count from 1904 and not from 1900. */
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly properties: DocumentProperties;
  readonly externalLinks: readonly ExternalLink[];
  /** Parts that hold macros. */
  readonly macros: readonly string[];
  /** Parts that nothing here was read from: themes, pictures, connections, sheets nobody refers to. */
  readonly otherParts: readonly string[];
}

/** The program that saved the file, by its own account. */
export interface Application {
  readonly name: 'excel' | 'wps' | 'libreoffice' | 'pingheng' | 'other';
  /** As the file has it: 'Microsoft Excel 16.0300', 'LibreOffice/7.4.7.2…'. */
  readonly text: string;
}

export type FileValue =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string };

export interface FileCell {
  /** What the cell shows; beside a formula, its value when last saved. */
  readonly value?: FileValue;
  /** A1 formula without '=', shared formulas expanded, as Excel would show it: no _xlfn, `A1#`, `@`. */
  readonly formula?: string;
  /** Index into the workbook's styles. */
  readonly style: number;
  /** The formula fills more than its own cell. */
  readonly fills?: {
    readonly kind: 'array' | 'spill' | 'dataTable';
    readonly area: Area;
  };
  /** The cell whose array formula gives this cell its value: 'B2'. */
  readonly filledFrom?: string;
  /** The cell from whose shared formula this one was expanded: 'B2'. */
  readonly sharedFrom?: string;
}

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

export interface SheetFile {
  readonly name: string;
  readonly state: SheetState;
  readonly kind: 'worksheet' | 'chartsheet' | 'dialogsheet' | 'macrosheet';
  readonly part: string;
  /** Row → column → cell. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, FileCell>>;
  /** Rows that are hidden, grouped or of their own height. */
  readonly rows: ReadonlyMap<number, RowFile>;
  readonly columns: readonly ColumnsFile[];
  /** Every row without an entry of its own is hidden. */
  readonly rowsHiddenByDefault: boolean;
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tables: readonly TableFile[];
  readonly validations: readonly ValidationFile[];
  readonly conditionalFormats: readonly ConditionalFormatFile[];
  readonly protection: ProtectionFile | undefined;
  readonly autoFilter: Area | undefined;
  readonly hyperlinks: readonly HyperlinkFile[];
  readonly comments: readonly CommentFile[];
  readonly charts: number;
  /** As the file states it, true or not. */
  readonly statedDimension: string | undefined;
}

export interface RowFile {
  readonly hidden: boolean;
  /** Points. */
  readonly height: number | undefined;
  readonly level: number;
}

export interface ColumnsFile {
  readonly from: number;
  readonly to: number;
  readonly hidden: boolean;
  /** Characters. */
  readonly width: number | undefined;
  readonly level: number;
  readonly style: number;
}

export interface TableFile {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly part: string;
}

export interface ValidationFile {
  readonly areas: readonly Area[];
  /** 'list', 'decimal', 'whole', 'date', 'time', 'textLength', 'custom' or 'none'. */
  readonly type: string;
  readonly operator: string;
  readonly formula1: string | undefined;
  readonly formula2: string | undefined;
  readonly allowBlank: boolean;
  readonly errorStyle: string;
  readonly prompt: string | undefined;
  readonly error: string | undefined;
}

export interface ConditionalFormatFile {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly operator: string | undefined;
  readonly priority: number | undefined;
  readonly stopIfTrue: boolean;
  readonly formulas: readonly string[];
}

export interface ProtectionFile {
  readonly hasPassword: boolean;
  /** Every attribute as the file has it. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface HyperlinkFile {
  readonly area: Area;
  /** Place inside the workbook: `'Sheet'!A1`. */
  readonly location: string | undefined;
  /** Address outside it. */
  readonly target: string | undefined;
  readonly tooltip: string | undefined;
}

export interface CommentFile {
  readonly row: number;
  readonly column: number;
  readonly author: string | undefined;
  readonly text: string;
}

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
  /** The sheet it belongs to; undefined for the workbook's own. */
  readonly sheet: string | undefined;
}

export interface CellStyle {
  /** The format's own text, also of the built-in ones: 'General', 'yyyy-mm-dd'. */
  readonly numberFormat: string;
  /** A number in this format is shown as a date or a time. */
  readonly isDate: boolean;
  readonly locked: boolean;
  /** The formula is hidden when the sheet is protected. */
  readonly formulaHidden: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  /** RGB hex, 'theme:1' or 'indexed:8'. */
  readonly fontColour: string | undefined;
  readonly fillColour: string | undefined;
  readonly fillPattern: string;
}

export interface Calculation {
  readonly iterate: boolean;
  readonly fullCalcOnLoad: boolean;
  /** 'auto', 'manual' or 'autoNoTable'. */
  readonly mode: string;
  /** False when Excel computes with the digits shown and not with those stored. */
  readonly fullPrecision: boolean;
  readonly calcId: string | undefined;
}

export interface DocumentProperties {
  /** title, creator, lastModifiedBy, created, modified … */
  readonly core: ReadonlyMap<string, string>;
  /** Application, AppVersion, Company … */
  readonly app: ReadonlyMap<string, string>;
  readonly custom: ReadonlyMap<string, string>;
}

export interface ExternalLink {
  /** The number in formulas: [1]Sheet1!A1. */
  readonly index: number;
  readonly part: string;
  readonly target: string | undefined;
}
