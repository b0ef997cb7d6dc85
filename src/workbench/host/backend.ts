/** What lies beneath the object model: a grid per sheet. Rows and columns count from 0. */
export type Scalar = string | number | boolean;

/** What a cell holds: a constant, or a formula in A1 with '=' and its value when last computed ('' where it never was). */
export interface Content {
  readonly value: Scalar;
  readonly formula?: string;
}

/** Cell formats by their path in the API: `font.bold`, `fill.color`, `borders.EdgeTop.style`, `numberFormat`, `style`. */
export type Format = Readonly<Record<string, unknown>>;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Grid {
  readonly read: (row: number, column: number) => Content | undefined;
  /** Undefined empties the cell and leaves its format. */
  readonly write: (row: number, column: number, content: Content | undefined) => void;
  /** The cells that hold something, row by row. */
  readonly cells: () => Iterable<{
    readonly row: number;
    readonly column: number;
    readonly content: Content;
  }>;
  /** What was set on the cell or on its row, column or sheet, the nearest first; nothing inherited from its style. */
  readonly format: (row: number, column: number) => Format;
  /** Lays settings over an area's own; its own settings that begin with one of `forgotten` go first. */
  readonly setFormat: (area: Area, settings: Format, forgotten?: readonly string[]) => void;
  /** The smallest area with every value, or with every value and every formatted cell. */
  readonly used: (isValuesOnly: boolean) => Area | undefined;
}

export interface Backend {
  readonly addSheet: (id: string, name: string, position: number) => Grid;
  readonly removeSheet: (id: string) => void;
  readonly renameSheet: (id: string, name: string) => void;
  readonly moveSheet: (id: string, position: number) => void;
  /** Brings the values of formulas up to date; a backend without an engine leaves them. */
  readonly calculate: () => void | Promise<void>;
}
