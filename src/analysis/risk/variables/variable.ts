import type { Project, RiskCategory } from '../../../project';
import type { Label } from '../../../rows';
import type { Distribution } from '../distributions/distribution';
import type { Parameters } from '../distributions/read';

/** The five kinds of risk that the founding documents weigh (D-76). */
export const CATEGORIES: readonly RiskCategory[] = [
  'policy',
  'market',
  'technology',
  'social',
  'natureEconomy',
];

/** What a drawn number does to an input: it takes its place, multiplies it, or is added to it. */
export type Application = Project['risk']['variables'][number]['applies'];

/** Something uncertain: the inputs that it moves together, and how. */
export interface RiskVariable {
  readonly id: string;
  readonly label: Label;
  readonly category: RiskCategory;
  /** Places or choices of places, as a scenario's changes name them. */
  readonly paths: readonly string[];
  readonly applies: Application;
  readonly distribution: Distribution;
  /** The distribution as it was stated. */
  readonly stated: { readonly kind: string; readonly parameters: Parameters };
  /** What the project says, or ours where it says nothing. */
  readonly origin: 'project' | 'preset';
  /** Where the figures come from; of a preset without a source it says that they are assumed. Null where the project names none. */
  readonly source: Label | null;
}
