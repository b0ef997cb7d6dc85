import { eigenOf, withValues, type Matrix } from '../correlation/matrix';
import { ascending } from '../correlation/iman-conover';

/** How much a variable drives a figure. */
export interface Driver {
  /** Spearman's rank correlation with the figure, −1 … 1. */
  readonly rankCorrelation: number;
  /** Its share of what the ranks explain of the figure, 0 … 1; the shares of all variables make at most 1. */
  readonly varianceShare: number;
}

/** Ranks from 1; equal numbers share the mean of theirs. Centred and scaled, so that a product of two is their correlation. */
const standardRanks = (column: Float64Array): Float64Array | undefined => {
  const order = ascending(column);
  const ranks = new Float64Array(column.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    const value = column[order[from] ?? 0];
    while (to < order.length && column[order[to] ?? 0] === value) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at] ?? 0] = (from + 1 + to) / 2;
    from = to;
  }
  const mean = (column.length + 1) / 2;
  const scale = Math.sqrt(ranks.reduce((sum, rank) => sum + (rank - mean) ** 2, 0));
  // What is the same in every draw drives nothing.
  return scale === 0 ? undefined : ranks.map((rank) => (rank - mean) / scale);
};

const product = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/** Below it an eigenvalue is rounding: two variables that say the same. */
const NOTHING = 1e-10;

/**
 * What drives a figure: rank correlations, and Johnson's relative weights (2000) of the regression of the figure's ranks on
 * those of the variables. The weights make the regression's R², so at most 1, also where variables are correlated.
 */
export const driversOf = (variables: readonly Float64Array[], figure: Float64Array): Driver[] => {
  const kept = Uint32Array.from(figure.keys()).filter((draw) => !Number.isNaN(figure[draw]));
  const chosen = (column: Float64Array): Float64Array =>
    Float64Array.from(kept, (draw) => column[draw] ?? NaN);
  const target = standardRanks(chosen(figure));
  const ranks = variables.map((column) => standardRanks(chosen(column)));
  const moving = ranks.flatMap((rank, at) => (rank === undefined ? [] : [{ rank, at }]));
  const none: Driver = { rankCorrelation: 0, varianceShare: 0 };
  if (target === undefined || moving.length === 0) return variables.map(() => none);
  const among: Matrix = moving.map(({ rank }) => moving.map(({ rank: other }) => product(rank, other)));
  const withTarget = moving.map(({ rank }) => product(rank, target));
  const eigen = eigenOf(among);
  // Uncorrelated stand-ins as near as possible to the variables, and their part in the figure.
  const root = withValues(eigen, (value) => Math.sqrt(Math.max(0, value)));
  const inverse = withValues(eigen, (value) => (value > NOTHING ? 1 / Math.sqrt(value) : 0));
  const parts = inverse.map(
    (row) => row.reduce((sum, value, k) => sum + value * (withTarget[k] ?? 0), 0) ** 2,
  );
  const drivers = new Map(
    moving.map(({ at }, i): [number, Driver] => [
      at,
      {
        rankCorrelation: withTarget[i] ?? 0,
        varianceShare: (root[i] ?? []).reduce((sum, value, k) => sum + value * value * (parts[k] ?? 0), 0),
      },
    ]),
  );
  return variables.map((_, at) => drivers.get(at) ?? none);
};
