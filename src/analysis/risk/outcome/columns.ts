import type { Done } from '../run/dispatch';
import { FIGURE_NAMES, type FigureName } from '../run/figures';

/** The figures of all draws of a run, in the order of the draws; what has not come yet is NaN. */
export class Columns {
  readonly #figures: readonly Float64Array[];
  readonly #years: readonly Float64Array[];
  /** 1 where a draw has come. */
  readonly isDone: Uint8Array;

  constructor(
    readonly draws: number,
    years: number,
  ) {
    const column = (): Float64Array => new Float64Array(draws).fill(NaN);
    this.#figures = FIGURE_NAMES.map(column);
    this.#years = Array.from({ length: years }, column);
    this.isDone = new Uint8Array(draws);
  }

  /** A figure of every draw. */
  of(name: FigureName): Float64Array {
    return this.#figures[FIGURE_NAMES.indexOf(name)] ?? new Float64Array();
  }

  /** Closing cash of a year, by its place among the years. */
  year(at: number): Float64Array {
    return this.#years[at] ?? new Float64Array();
  }

  /** Takes what a hand has computed. */
  take({ draws, figures }: Done): void {
    [...this.#figures, ...this.#years].forEach((column, row) =>
      draws.forEach((draw, at) => (column[draw] = figures[row * draws.length + at] ?? NaN)),
    );
    draws.forEach((draw) => (this.isDone[draw] = 1));
  }
}
