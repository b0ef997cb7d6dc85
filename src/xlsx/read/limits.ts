/** What a file may cost us before it is refused. The defaults read any workbook of ours ten times over. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of one part once inflated. */
  readonly partBytes: number;
  /** Bytes of all parts once inflated. */
  readonly totalBytes: number;
  readonly parts: number;
  /** Cells of all sheets, blank ones included. */
  readonly cells: number;
  /** XML elements outside the grid, for each part. */
  readonly elements: number;
  /** Bytes of one tag or one text: Excel's longest cell holds 32,767 characters. */
  readonly tokenBytes: number;
  /** XML elements inside each other. */
  readonly depth: number;
}

const MB = 1024 * 1024;

/** A part of 96 MB is held in memory while it is read; with what is made of it, a refusal stays below 200 MB. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 64 * MB,
  partBytes: 96 * MB,
  totalBytes: 256 * MB,
  parts: 4_000,
  cells: 1_000_000,
  elements: 100_000,
  tokenBytes: MB,
  depth: 64,
};
