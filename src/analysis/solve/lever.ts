import type { Decimal } from '../../finance/decimal';
import type { Label } from '../../rows';
import type { Change } from '../scenarios';

/** One number of the model that a lever moves: an input, or what stands in every record of a table's column. */
export interface Moved {
  readonly ref: string;
  /** How many records the column has; absent for a single input. */
  readonly records?: number;
  /** Where the project holds it, such as `land.parcels[0].farNew`. */
  readonly path: string;
  readonly from: Decimal;
}

/** How far a lever may go, both ends allowed, in its own unit; and why no farther. */
export interface LeverRange {
  readonly least: Decimal;
  readonly most: Decimal;
  readonly why: Label;
}

/**
 * How a lever's value is read. `value`: the one input's own value, or the sum of several; `addition`: what is added to
 * each of several inputs; `factor`: what each of several is multiplied by; `choice`: the place in a list of words, from 0.
 */
export type LeverForm = 'value' | 'addition' | 'factor' | 'choice';

/** Something that can be changed to close a gap: in which steps, how far, and which inputs it moves. */
export interface Lever {
  /** `landPrice`, or `landPrice:east` for one line of several. */
  readonly id: string;
  readonly label: Label;
  readonly form: LeverForm;
  /** Unit of its value, as the rows write units; `share`, and `calendarMonth` for a month counted from the project's start; '' for a number or a choice. */
  readonly unit: string;
  /** Where it stands now: 0 for an addition, 1 for a factor. */
  readonly from: Decimal;
  readonly step: Decimal;
  readonly range: LeverRange;
  /** What the lever leaves as it is, though one might expect it to move; null where there is nothing to say. */
  readonly caveat: Label | null;
  readonly moved: readonly Moved[];
  /** Values of `moved`, in that order, with the lever at a value. */
  readonly valuesAt: (value: Decimal) => readonly Decimal[];
  /** Beyond its range a lever of several lines no longer keeps each line within its own; the same as `valuesAt` for one line. */
  readonly freelyAt: (value: Decimal) => readonly Decimal[];
  /** The same as changes of the project, to be applied as a scenario. */
  readonly changesAt: (value: Decimal) => readonly Change[];
  /** One line of several that another lever moves together. */
  readonly isPart: boolean;
  /** Words of a choice. */
  readonly choices: readonly Label[];
}

/** A question about levers that cannot be asked of this project: why, and what to do, as a sentence. */
export class LeverError extends Error {
  constructor(
    readonly code: 'unknownLever' | 'notInProject' | 'changesNothing' | 'badRange',
    readonly lever: string,
    readonly sentence: Label,
  ) {
    super(`${code}: ${sentence.en}`);
    this.name = 'LeverError';
  }
}
