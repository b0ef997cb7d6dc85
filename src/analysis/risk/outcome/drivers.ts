import { eigenOf, withValues, type Matrix } from '../correlation/matrix';
import { ranksOf } from '../correlation/ranks';

/** How much a variable drives a figure. */
export interface Driver {
  /** Spearman's rank correlation with the figure, −1 … 1. */
  readonly rankCorrelation: number;
  /** Its share of what the ranks explain of the figure, 0 … 1; the shares of all variables make at most 1. */
  readonly varianceShare: number;
}

/** Ranks, centred and scaled, so that a product of two is their correlation; undefined for what is the same in every draw and drives nothing. */
const standardRanks = (column: Float64Array): Float64Array | undefined => {
  const ranks = ranksOf(column);
  const mean = (column.length + 1) / 2;
  let squares = 0;
  for (const rank of ranks) squares += (rank - mean) ** 2;
  const scale = Math.sqrt(squares);
  if (scale === 0) return undefined;
  for (let at = 0; at < ranks.length; at += 1) ranks[at] = ((ranks[at] ?? 0) - mean) / scale;
  return ranks;
};

const product = (one: Float64Array, other: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
};

/** Below it an eigenvalue is rounding: two variables that say the same. */
const NOTHING = 1e-10;

/** Variables by their ranks, and what of their correlations every figure is held against. */
interface Ranked {
  /** How many variables there are, with those that are the same in every draw. */
  readonly count: number;
  readonly moving: readonly { readonly rank: Float64Array; readonly at: number }[];
  readonly root: Matrix;
  readonly inverse: Matrix;
}

const rankedOf = (variables: readonly Float64Array[]): Ranked => {
  const moving = variables.flatMap((column, at) => {
    const rank = standardRanks(column);
    return rank === undefined ? [] : [{ rank, at }];
  });
  const among = moving.map(() => new Array<number>(moving.length).fill(0));
  moving.forEach(({ rank }, i) => {
    for (let k = i; k < moving.length; k += 1) {
      const correlation = product(rank, moving[k]?.rank ?? rank);
      (among[i] ?? [])[k] = correlation;
      (among[k] ?? [])[i] = correlation;
    }
  });
  const eigen = eigenOf(among);
  return {
    count: variables.length,
    moving,
    // Uncorrelated stand-ins as near as possible to the variables, and their part in the figure.
    root: withValues(eigen, (value) => Math.sqrt(Math.max(0, value))),
    inverse: withValues(eigen, (value) => (value > NOTHING ? 1 / Math.sqrt(value) : 0)),
  };
};

const driversIn = ({ count, moving, root, inverse }: Ranked, figure: Float64Array): Driver[] => {
  const none: Driver = { rankCorrelation: 0, varianceShare: 0 };
  const drivers = new Array<Driver>(count).fill(none);
  const target = standardRanks(figure);
  if (target === undefined) return drivers;
  const withTarget = moving.map(({ rank }) => product(rank, target));
  const parts = inverse.map(
    (row) => row.reduce((sum, value, k) => sum + value * (withTarget[k] ?? 0), 0) ** 2,
  );
  moving.forEach(({ at }, i) => {
    drivers[at] = {
      rankCorrelation: withTarget[i] ?? 0,
      varianceShare: (root[i] ?? []).reduce((sum, value, k) => sum + value * value * (parts[k] ?? 0), 0),
    };
  });
  return drivers;
};

/**
 * What drives figures: rank correlations, and Johnson's relative weights (2000) of the regression of a figure's ranks on
 * those of the variables. The weights make the regression's R², so at most 1, also where variables are correlated. Variables
 * are ranked once for all figures that have a value in every draw; of others the draws without one are left out.
 */
export const driversAmong = (variables: readonly Float64Array[]): ((figure: Float64Array) => Driver[]) => {
  let all: Ranked | undefined;
  return (figure) => {
    if (!figure.some(Number.isNaN)) return driversIn((all ??= rankedOf(variables)), figure);
    const kept = Uint32Array.from(figure.keys()).filter((draw) => !Number.isNaN(figure[draw]));
    const chosen = (column: Float64Array): Float64Array =>
      Float64Array.from(kept, (draw) => column[draw] ?? NaN);
    return driversIn(rankedOf(variables.map(chosen)), chosen(figure));
  };
};
