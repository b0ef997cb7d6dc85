/** One piece of a sheet's drawing: what it does, and about how many bytes it sends. */
export interface Step {
  readonly sheet: number;
  readonly weight: number;
  readonly draw: (sheet: Excel.Worksheet) => void;
}

/** A call with its few arguments. */
export const SMALL = 300;
