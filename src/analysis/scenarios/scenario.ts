import type { Json } from '../../project';
import type { Label } from '../../rows';

/**
 * One change of the inputs. A path is a place, `facilities[0].rate`, or a choice of places: `[]` is every line,
 * `[kind=commercial|rental]` and `[certainty!=received]` choose lines by their fields. A chosen line without the field is passed over.
 * `policy.relocation.upliftRate` is a parameter of the policy: the project then overrides it, with the scenario as the reason.
 */
export type Change =
  | { readonly kind: 'set'; readonly path: string; readonly value: Json }
  /** Times a factor: 0.7 is thirty per cent less. */
  | { readonly kind: 'factor'; readonly path: string; readonly factor: string }
  /** Plus an amount in the field's own unit: 0.01 is a hundred basis points. */
  | { readonly kind: 'add'; readonly path: string; readonly by: string }
  /** Later by so many months; earlier where negative. */
  | { readonly kind: 'months'; readonly path: string; readonly months: number }
  /** No better than a bound: a project that already counts on less keeps what it has. */
  | { readonly kind: 'atMost' | 'atLeast'; readonly path: string; readonly value: string }
  /** Moves a share of what both hold together from one to the other, each line in proportion. */
  | { readonly kind: 'move'; readonly from: string; readonly to: string; readonly share: string };

/** A named set of changes to a project. */
export interface Scenario {
  readonly id: string;
  readonly label: Label;
  /** One of ours, or one that the project's author wrote into it. */
  readonly origin: 'preset' | 'project';
  /** Where the stress comes from; null for the project's own. */
  readonly source: Label | null;
  readonly changes: readonly Change[];
}

/** A scenario that cannot be asked of this project: where, why, and what to do, as a sentence. */
export class ScenarioError extends Error {
  constructor(
    readonly code: 'missingInput' | 'notANumber' | 'nothingToMove' | 'changesNothing',
    readonly path: string,
    readonly sentence: Label,
  ) {
    super(`${code}: ${sentence.en}`);
    this.name = 'ScenarioError';
  }
}
