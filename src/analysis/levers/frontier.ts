import type { Decimal } from '../../finance/decimal';
import {
  meets,
  placed,
  reachOf,
  relativeAt,
  scanned,
  sought,
  valueAt,
  type Lever,
  type Lights,
  type Placed,
} from '../solve';
import type { RankedLever, Ranking } from './ranking';

/** One way to share the change between two levers; what both give, and the lights there. */
export interface FrontierPoint {
  readonly first: Decimal;
  readonly second: Placed;
}

/** Who gives how much: for each step of the first lever the least change of the second that meets the target with it. */
export interface Frontier {
  readonly pair: readonly [first: Lever, second: Lever];
  readonly points: readonly FrontierPoint[];
}

/** Parts of what the first lever would have to give alone, or could give at most. */
const PARTS = [0.25, 0.5, 0.75] as const;

/** As far as a lever is worth going: where it meets the target alone, or where it is at its best. */
const farthest = ({ to, best }: RankedLever): Decimal | undefined => (to ?? best)?.value;

const stepsTo = ({ from, step }: Lever, value: Decimal): number => value.minus(from).div(step).toNumber();

/** Places from where the second lever alone would have to do it to where the first has given all it can. */
const placesOf = (first: RankedLever): Decimal[] => {
  const end = farthest(first);
  if (end === undefined) return [];
  const steps = stepsTo(first.lever, end);
  const inner = PARTS.map((part) => Math.round(steps * part));
  const places = first.to === null ? [...inner, steps] : inner;
  return [...new Set(places)].filter((at) => at !== 0).map((at) => valueAt(first.lever, at));
};

/** The frontier of two levers; without points where they do not meet the target together. */
export const frontierOf = (
  { target, trials }: Pick<Ranking, 'target' | 'trials'>,
  [first, second]: readonly [RankedLever, RankedLever],
): Frontier => {
  const points = placesOf(first).flatMap((value): FrontierPoint[] => {
    const scan = scanned(second.lever, trials, [[first.lever, value]]);
    const lights = scan.base.lights;
    if (meets(target, lights)) return [{ first: value, second: placed(second.lever, 0, lights) }];
    const found = sought(scan, target);
    if (found.kind !== 'met') return [];
    const there = lightsAt(scan, found.at);
    return there === null ? [] : [{ first: value, second: placed(second.lever, found.at, there) }];
  });
  return { pair: [first.lever, second.lever], points };
};

const lightsAt = ({ trials, beside, lever }: ReturnType<typeof scanned>, at: number): Lights | null =>
  trials.run([[...beside, [lever, valueAt(lever, at)]]])[0]?.lights ?? null;

const isQuantity = ({ lever }: RankedLever): boolean => {
  const { down, up } = reachOf(lever);
  return lever.form !== 'choice' && down + up > 1;
};

/** Two levers that move one input cannot be put beside one another. */
const areApart = ([one, other]: readonly [RankedLever, RankedLever]): boolean => {
  const refs = new Set(one.lever.moved.map(({ ref }) => ref));
  return other.lever.moved.every(({ ref }) => !refs.has(ref));
};

/** How much two levers give together, each as a share of what it is; the pair that gives least in its best place comes first. */
const leastOf = ({ pair, points }: Frontier): number =>
  Math.min(
    ...points.map(
      ({ first, second }) =>
        (relativeAt(pair[0], first)?.toNumber() ?? 0) + (second.relative?.toNumber() ?? 0),
    ),
  );

/** Frontiers of the levers at the head of a ranking, two and two: at most so many levers are paired. */
export const frontiersOf = (ranking: Ranking, most: number): Frontier[] => {
  const head = ranking.levers.filter(isQuantity).slice(0, most);
  return head
    .flatMap((first, at) =>
      head.slice(at + 1).map((second): readonly [RankedLever, RankedLever] => [first, second]),
    )
    .filter(areApart)
    .map((pair) => frontierOf(ranking, pair))
    .filter(({ points }) => points.length > 0)
    .sort((one, other) => leastOf(one) - leastOf(other));
};
