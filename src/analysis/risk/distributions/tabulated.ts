import { quantileSorted } from 'simple-statistics';
import type { Distribution } from './distribution';

/** A value and how often it comes; the weights of a distribution make 1. */
export interface Weighed {
  readonly value: number;
  readonly weight: number;
}

/** One of a few values. */
export const discrete = (given: readonly Weighed[]): Distribution => {
  const cases = given.toSorted((one, other) => one.value - other.value);
  const mean = cases.reduce((sum, { value, weight }) => sum + value * weight, 0);
  const variance = cases.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0);
  const upTo: number[] = [];
  let sum = 0;
  for (const { weight } of cases) upTo.push((sum += weight));
  return {
    quantile: (p) => cases[upTo.findIndex((share) => p <= share)]?.value ?? cases.at(-1)?.value ?? NaN,
    mean,
    standardDeviation: Math.sqrt(variance),
  };
};

/** As observed: straight lines between neighbouring observations, so that values between them come too. */
export const empirical = (observed: readonly number[]): Distribution => {
  const sorted = observed.toSorted((one, other) => one - other);
  const pieces = sorted.slice(1).map((to, at) => [sorted[at] ?? to, to] as const);
  const mean = pieces.reduce((sum, [from, to]) => sum + (from + to) / 2, 0) / pieces.length;
  const square =
    pieces.reduce((sum, [from, to]) => sum + (from * from + from * to + to * to) / 3, 0) / pieces.length;
  return {
    quantile: (p) => quantileSorted(sorted, p),
    mean,
    standardDeviation: Math.sqrt(Math.max(0, square - mean * mean)),
  };
};
