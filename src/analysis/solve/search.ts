import type { Lights } from './facts';
import { badnessOf, gapOf, meets, type SolveTarget } from './target';

/** A place of a lever, counted in its steps from where it stands; negative is down. */
export type Step = number;

/** Reads the lights at many places at once. */
export type Probe = (steps: readonly Step[]) => readonly (Lights | null)[];

export interface Reach {
  readonly down: Step;
  readonly up: Step;
}

/** As many places are tried one by one; beyond, this many are spread over a side. */
const ONE_BY_ONE = 64;
const SPREAD = 40;
/** Places within a bracket in one round. */
const WITHIN = 12;
const NEIGHBOURS = 4;

interface Tried {
  readonly at: Step;
  readonly lights: Lights | null;
}

/** What a search found: the nearest place that meets the target and the one before it; or the best there is. */
export type Found =
  | { readonly kind: 'met'; readonly at: Step; readonly before: Step }
  | { readonly kind: 'unmet'; readonly best: Step };

/** Places from 1 to `far`: all of a few; else closer together near the start, where the least change is to be found. */
const spread = (far: Step): Step[] => {
  if (far <= ONE_BY_ONE) return Array.from({ length: far }, (_, at) => at + 1);
  const half = SPREAD / 2;
  const even = Array.from({ length: half }, (_, at) => Math.round((far * (at + 1)) / half));
  const close = Array.from({ length: half }, (_, at) => Math.max(1, Math.round(far ** ((at + 1) / half))));
  return [...new Set([...even, ...close])].sort((one, other) => one - other);
};

/** Places to scan on both sides, nearest first. */
export const scanOf = ({ down, up }: Reach): Step[] =>
  [...spread(down).map((at) => -at), ...spread(up)].sort((one, other) => Math.abs(one) - Math.abs(other));

/** Where a straight line through the last two gaps would reach nothing. */
const straightTo = (tried: readonly Tried[], target: SolveTarget): Step | undefined => {
  const [one, other] = tried
    .slice(-2)
    .map(({ at, lights }) => ({ at, gap: lights === null ? NaN : gapOf(target, lights).toNumber() }));
  if (one === undefined || other === undefined || !(one.gap > other.gap) || !(other.gap > 0))
    return undefined;
  return Math.round(other.at + (other.gap * (other.at - one.at)) / (one.gap - other.gap));
};

/** Places strictly between two: spread evenly, and around where a straight line would lead. */
const within = (short: Step, enough: Step, guess: Step | undefined): Step[] => {
  const [low, high] = short < enough ? [short, enough] : [enough, short];
  const even = Array.from({ length: WITHIN }, (_, at) =>
    Math.round(low + ((high - low) * (at + 1)) / (WITHIN + 1)),
  );
  const near =
    guess === undefined ? [] : Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, at) => guess + at - NEIGHBOURS);
  const inside = [...new Set([...even, ...near])].filter((at) => at > low && at < high);
  return inside.sort((one, other) => Math.abs(one) - Math.abs(other));
};

/** Narrows to the nearest met place and its neighbour; `shorts` are places before it that do not meet, nearest first. */
const narrowed = (shorts: readonly Tried[], met: Step, target: SolveTarget, probe: Probe): Found => {
  let known = [...shorts];
  let [before, at] = [known.at(-1)?.at ?? 0, met];
  while (Math.abs(at - before) > 1) {
    const places = within(before, at, straightTo(known, target));
    const tried = probe(places).map((lights, index): Tried => ({ at: places[index] ?? at, lights }));
    const first = tried.findIndex(({ lights }) => meets(target, lights));
    known = [...known, ...(first < 0 ? tried : tried.slice(0, first))];
    at = tried[first]?.at ?? at;
    before = known.at(-1)?.at ?? before;
  }
  return { kind: 'met', at, before };
};

/** The least gap, then the best lights, then the least change; 0 where no place has a value. */
const best = (tried: readonly Tried[], target: SolveTarget): Step => {
  const ranked = tried.flatMap(({ at, lights }) =>
    lights === null ? [] : [{ at, gap: gapOf(target, lights), badness: badnessOf(target, lights) }],
  );
  ranked.sort(
    (one, other) =>
      one.gap.comparedTo(other.gap) || one.badness - other.badness || Math.abs(one.at) - Math.abs(other.at),
  );
  return ranked[0]?.at ?? 0;
};

/**
 * The least change that meets the target, from lights already read at `scanOf` and at 0. A lever need not be monotone: the
 * nearest of the scanned places that meets is narrowed down; where fewer than some sixty places are in reach, each is tried.
 */
export const search = (
  scan: readonly Step[],
  lights: readonly (Lights | null)[],
  base: Lights | null,
  target: SolveTarget,
  probe: Probe,
): Found => {
  const tried = scan.map((at, index): Tried => ({ at, lights: lights[index] ?? null }));
  const founds = [-1, 1].flatMap((side) => {
    const own = tried.filter(({ at }) => Math.sign(at) === side);
    const first = own.findIndex(({ lights: each }) => meets(target, each));
    const met = own[first];
    if (met === undefined) return [];
    return [narrowed([{ at: 0, lights: base }, ...own.slice(0, first)], met.at, target, probe)];
  });
  const nearest = founds
    .filter((found) => found.kind === 'met')
    .sort((one, other) => Math.abs(one.at) - Math.abs(other.at))[0];
  return nearest ?? { kind: 'unmet', best: best([{ at: 0, lights: base }, ...tried], target) };
};
