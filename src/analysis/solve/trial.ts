import type { Lights } from './facts';
import type { Decimal } from '../../finance/decimal';
import type { Lever } from './lever';

/** A lever and the value it is put at. */
export type Setting = readonly [lever: Lever, value: Decimal];

/** What a case came to. */
export interface Trial {
  /** Null where the model has no value in it. */
  readonly lights: Lights | null;
  /** The figures that the lights rest on: where none moves, a lever does nothing. */
  readonly facts: readonly number[];
}

/** Reads many cases, each with some levers moved. */
export interface Trials {
  readonly run: (cases: readonly (readonly Setting[])[]) => readonly Trial[];
}
