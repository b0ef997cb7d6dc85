import type { Decimal } from '../../finance/decimal';
import type { Project } from '../../project';
import type { Label } from '../../rows';
import type { Readings } from '../readings';
import type { LeverRange } from './lever';

/** What a line of the project says of itself, as far as levers ask: the same names mean the same in every list. */
export interface LineFields {
  readonly id?: string;
  readonly name?: string;
  readonly kind?: string;
  readonly group?: string;
  readonly element?: string;
  readonly certainty?: Project['grants']['lines'][number]['certainty'];
  readonly floorPrice?: Decimal;
  readonly priceCap?: Decimal;
  readonly afterNaming?: boolean;
  readonly drawRule?: string;
  /** What a quantity counts: m2, place, household. */
  readonly unit?: string;
}

/** One input that a family may move, and the line of the project that it belongs to. */
export interface LineInput {
  readonly ref: string;
  readonly path: string;
  readonly value: Decimal;
  readonly line: LineFields;
}

/** Levers of one kind, as data: which inputs, in which steps, how far and why. */
export interface LeverFamily {
  readonly id: string;
  readonly label: Label;
  /** Names of the inputs, in every section that has them. */
  readonly inputs: RegExp;
  /** Lines that can be moved; all of them, where it is left out. */
  readonly where?: (line: LineFields) => boolean;
  /** Lines whose money has arrived are moved only where there are no others. */
  readonly prefersOpen?: boolean;
  /**
   * Several lines make one lever: their sum grows (each in proportion), all are multiplied, or the same is added to each.
   * `each`: a lever for every line.
   */
  readonly several: 'sum' | 'factor' | 'addition' | 'each';
  readonly unit: string;
  /** Step of a line's own value; a factor of several lines goes in ten-thousandths. */
  readonly step: string;
  /** What the lever leaves as it is, though one might expect it to move. */
  readonly caveat?: Label;
  /** How far a line may go. */
  readonly range: (input: LineInput, readings: Readings) => LeverRange;
}
