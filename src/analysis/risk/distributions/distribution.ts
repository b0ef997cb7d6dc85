/** How an uncertain number is spread; everything is in the number's own unit. */
export interface Distribution {
  /** The value below which a share `p` of draws fall, 0 < p < 1; it never falls as p rises. */
  readonly quantile: (p: number) => number;
  readonly mean: number;
  readonly standardDeviation: number;
}

export const DISTRIBUTIONS = [
  'triangular',
  'pert',
  'normal',
  'lognormal',
  'uniform',
  'discrete',
  'empirical',
] as const;
export type DistributionKind = (typeof DISTRIBUTIONS)[number];
