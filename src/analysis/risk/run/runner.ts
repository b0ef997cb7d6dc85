import type { Json } from '../../../project';
import { verdictLanes, type Varied, type VerdictLanes } from '../../lanes';
import { FIGURES, TOLD, yearEndsOf } from './figures';
import { programOf } from './task-program';

/** A project whose inputs are to be drawn: plain data, because it may cross to a worker. */
export interface RiskTask {
  readonly project: Json;
  /** Inputs that take another number in each draw. */
  readonly varied: readonly Varied[];
  /** Calendar years whose closing cash is wanted. */
  readonly years: readonly number[];
}

/** Who computes draws: here, in a worker thread of Node, or in a browser's worker. */
export interface RiskHand {
  readonly prepare: (task: RiskTask) => unknown;
  /**
   * The figures of some draws: `values` has a column for each ref. Row r of the answer begins at `r * draws`:
   * FIGURE_NAMES first, then the cash of each year; NaN is not applicable.
   */
  readonly run: (values: readonly Float64Array[], draws: number) => Float64Array | Promise<Float64Array>;
}

/** Reads a project once, then computes draws of it in lanes. */
export class RiskRunner implements RiskHand {
  #lanes: VerdictLanes | undefined;
  /** For each wanted year where its cash stands among what was asked; undefined where the project has no such year. */
  #years: readonly (number | undefined)[] = [];

  prepare({ project, varied, years }: RiskTask): void {
    const made = programOf(project);
    const ends = yearEndsOf(made.program).filter(({ year }) => years.includes(year));
    this.#lanes = verdictLanes(made, varied, {
      asked: [
        ...TOLD.map((name) => ({ ref: `verdict.${name}`, what: 'cell' as const })),
        ...ends.map(({ asked }) => asked),
      ],
    });
    const placeOf = new Map(ends.map(({ year }, at) => [year, TOLD.length + at]));
    this.#years = years.map((year) => placeOf.get(year));
  }

  run(values: readonly Float64Array[], draws: number): Float64Array {
    const lanes = this.#lanes;
    if (lanes === undefined) throw new TypeError('A runner prepares a task before it runs draws.');
    const all = new Float64Array(lanes.lanes.width * draws);
    const verdict = lanes.run(values, draws, all);
    const out = new Float64Array((FIGURES.length + TOLD.length + this.#years.length) * draws);
    const wanted = [...TOLD.keys(), ...this.#years];
    FIGURES.forEach((name, at) => out.set(verdict[name], at * draws));
    wanted.forEach((place, at) => {
      const from = place === undefined ? undefined : lanes.places[place]?.from;
      const to = (FIGURES.length + at) * draws;
      if (from === undefined) out.fill(NaN, to, to + draws);
      else out.set(all.subarray(from * draws, (from + 1) * draws), to);
    });
    return out;
  }
}
