import type { Label } from '../../rows';
import type { Area } from '../plan';

/** A deviation from a modelling rule that is meant. */
export interface LintException {
  /** Number of the rule in docs/lint.md. */
  readonly rule: number;
  readonly sheet: string;
  /** The whole sheet where absent. */
  readonly area?: Area;
  readonly reason: Label;
}
