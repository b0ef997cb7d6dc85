import { quantileSorted } from 'simple-statistics';

/** How a figure of the draws is spread; draws in which it is not applicable are left out and counted. */
export interface Spread {
  /** Draws in which it is applicable. */
  readonly draws: number;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly least: number;
  readonly greatest: number;
  /** By percentage: the value that so many per cent of draws stay at or below. */
  readonly percentiles: Readonly<Record<Percentile, number>>;
}

export const PERCENTILES = [5, 10, 20, 50, 80, 90, 95] as const;
export type Percentile = (typeof PERCENTILES)[number];

/** Null where the figure is applicable in no draw. */
export const spreadOf = (column: Float64Array): Spread | null => {
  // What is not applicable stands last.
  const rising = column.toSorted();
  let draws = rising.length;
  while (draws > 0 && Number.isNaN(rising[draws - 1])) draws -= 1;
  if (draws === 0) return null;
  const numbers = Array.from(rising.subarray(0, draws));
  let sum = 0;
  for (const value of numbers) sum += value;
  const mean = sum / draws;
  let square = 0;
  for (const value of numbers) square += (value - mean) ** 2;
  return {
    draws,
    mean,
    standardDeviation: draws > 1 ? Math.sqrt(square / (draws - 1)) : 0,
    least: numbers[0] ?? NaN,
    greatest: numbers.at(-1) ?? NaN,
    percentiles: Object.fromEntries(
      PERCENTILES.map((percent) => [percent, quantileSorted(numbers, percent / 100)]),
    ) as Record<Percentile, number>,
  };
};

/** Draws from one value up to the next; the last bin has its upper end too. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly draws: number;
}

const MOST_BINS = 24;

/** 1, 2 or 5 times a power of ten, not below the number. */
const roundUp = (width: number): number => {
  const power = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5].find((step) => step * power >= width * (1 - 1e-12)) ?? 10) * power;
};

/** Bins of one round width, with an edge at 0, so that what is short and what is left never share a bin. */
export const histogramOf = (column: Float64Array): Bin[] => {
  const values = column.filter((value) => !Number.isNaN(value));
  if (values.length === 0) return [];
  const least = values.reduce((low, value) => Math.min(low, value), Infinity);
  const greatest = values.reduce((high, value) => Math.max(high, value), -Infinity);
  if (least === greatest) return [{ from: least, to: greatest, draws: values.length }];
  const width = roundUp((greatest - least) / MOST_BINS);
  const first = Math.floor(least / width);
  const count = Math.max(1, Math.ceil(greatest / width) - first);
  const draws = new Uint32Array(count);
  values.forEach((value) => {
    const bin = Math.min(count - 1, Math.max(0, Math.floor(value / width) - first));
    draws[bin] = (draws[bin] ?? 0) + 1;
  });
  return Array.from(draws, (times, at) => ({
    from: (first + at) * width,
    to: (first + at + 1) * width,
    draws: times,
  }));
};
