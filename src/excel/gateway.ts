import type { Language } from '../i18n';
import type { Area, Cell, WorkbookPlan } from '../workbook';
import type { AreaValues } from '../workbook/results';
import type { WorkbookFile } from '../xlsx/read';

/** A cell of the open workbook; rows and columns count from 0, the sheet is its name as the tab shows it. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What the user enters in one cell; undefined empties it. A text is never read as a formula. */
export interface Entry extends Place {
  readonly value: Cell['value'];
}

/** Values of a rectangle on a sheet; undefined empties a cell. A text is never read as a formula. */
export interface Block {
  readonly sheet: string;
  readonly area: Area;
  readonly values: AreaValues;
}

/** An edit of the user's, of another author's, or of ours; several quick ones arrive as one. */
export interface Edit {
  /** Sheets in which something changed, by their names. */
  readonly sheets: readonly string[];
  /** Only what the add-in itself wrote. */
  readonly isOurs: boolean;
}

/** Undoes a subscription. */
export type Stop = () => void;

/** How much of a workbook is read. */
export type Scope = 'entries' | 'inputs' | 'all';

/** How far long work has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The sheet that is being written. */
  readonly sheet?: string;
}

export interface LongWork {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Where the add-in runs, and whether that is new enough. */
export interface Surroundings {
  readonly lang: Language;
  /** Requirement sets this add-in needs and the host lacks: 'ExcelApi 1.10'. */
  readonly missing: readonly string[];
  /** Colours of the host's own pages, undefined where it tells none. */
  readonly theme: { readonly isDark: boolean; readonly isHighContrast: boolean } | undefined;
}

/** What stands in the way of building, told before anything is written. */
export interface BuildCheck {
  /** Sheets of ours that will be replaced. */
  readonly replaces: readonly string[];
  /** Cells of the user's own on our sheets, outside every input: they would be lost. */
  readonly ownCells: readonly Place[];
}

/** What was done, and what was left for the user to know. */
export interface Built {
  readonly sheets: number;
  readonly cells: number;
  /** Round trips to the host. */
  readonly syncs: number;
  /** False where the host took no page setup, as without a printer. */
  readonly isPrintSetUp: boolean;
}

/**
 * The open workbook, as the pane sees it: the only door to the host. Everything that fails throws a GatewayError,
 * and leaves the user's sheets as they were.
 */
export interface Gateway {
  readonly surroundings: () => Surroundings;
  /** Whether the open workbook holds sheets of ours: told by its document properties. */
  readonly isOurs: () => Promise<boolean>;
  /**
   * The workbook as the reader of files would give it. `entries`: what `importProject` needs; `inputs`: every cell of the input
   * sheets and of what stands in no model sheet; `all`: every cell, formula, name, table, visibility and protection, for an
   * audit.
   */
  readonly read: (scope: Scope, work?: LongWork) => Promise<WorkbookFile>;
  /** What building would replace. */
  readonly beforeBuild: (plan: WorkbookPlan) => Promise<BuildCheck>;
  /** Draws the plan on fresh sheets and swaps them in at the end: all of it or nothing. */
  readonly build: (plan: WorkbookPlan, work?: LongWork) => Promise<Built>;
  /** Enters values into unlocked cells, all in one go. */
  readonly enter: (entries: readonly Entry[]) => Promise<void>;
  /** Writes blocks of values on our own sheets, protected or not, all or nothing; returns what stood there. */
  readonly put: (blocks: readonly Block[]) => Promise<readonly Block[]>;
  /** What stands in blocks of the workbook; their own values say nothing. */
  readonly held: (blocks: readonly Block[]) => Promise<readonly Block[]>;
  /** Tells of edits, once things have been quiet for a moment. */
  readonly watch: (listener: (edit: Edit) => void) => Promise<Stop>;
  readonly selection: () => Promise<Place | undefined>;
  readonly onSelection: (listener: (place: Place) => void) => Promise<Stop>;
  /** Goes to a cell and shows it. */
  readonly select: (place: Place) => Promise<void>;
  /** Settings that last, kept in the workbook's own properties. */
  readonly setting: (name: string) => Promise<string | undefined>;
  readonly keepSetting: (name: string, value: string) => Promise<void>;
}
