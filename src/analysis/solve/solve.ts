import { Decimal, ZERO } from '../../finance/decimal';
import type { Readings } from '../readings';
import { exactLights } from './exact-trial';
import type { Lights } from './facts';
import { trialsOf } from './lanes-trial';
import type { Setting, Trial, Trials } from './trial';
import { LeverError, type Lever } from './lever';
import { scanOf, search, type Found, type Reach, type Step } from './search';
import { meets, type SolveTarget } from './target';

/** A lever at a value, and the lights there. */
export interface Placed {
  readonly value: Decimal;
  readonly lights: Lights;
  /** The change of the inputs it moves, as a share of what they are; null for a choice. */
  readonly relative: Decimal | null;
}

export type Solution =
  /** The least change that meets the target: one step less does not. */
  | { readonly kind: 'found'; readonly lever: Lever; readonly to: Placed }
  /** Nothing within the range does; `best` is how far it gets. */
  | { readonly kind: 'outOfReach'; readonly lever: Lever; readonly best: Placed }
  | { readonly kind: 'alreadyMet'; readonly lever: Lever };

export interface SolveOptions {
  /** Levers made ready beforehand, this one among them; without them it is made ready alone. */
  readonly trials?: Trials;
}

/** The value a number of steps from where a lever stands. */
export const valueAt = ({ from, step }: Lever, at: Step): Decimal => from.plus(step.times(at));

/** How many whole steps a lever can go each way. */
export const reachOf = ({ from, step, range }: Lever): Reach => ({
  down: Decimal.max(ZERO, from.minus(range.least).div(step).floor()).toNumber(),
  up: Decimal.max(ZERO, range.most.minus(from).div(step).floor()).toNumber(),
});

/** Sum of the changes over sum of what is there. */
export const relativeAt = ({ form, moved, valuesAt }: Lever, value: Decimal): Decimal | null => {
  if (form === 'choice') return null;
  const values = valuesAt(value);
  const change = moved.reduce((sum, { from }, at) => sum.plus((values[at] ?? from).minus(from).abs()), ZERO);
  const whole = moved.reduce((sum, { from }) => sum.plus(from.abs()), ZERO);
  return whole.isZero() ? null : change.div(whole);
};

/** Differences below a millionth are of the reading, not of the model. */
const NOTHING = 1e-6;

const isSame = (one: Trial, other: Trial): boolean =>
  one.facts.every((fact, at) => {
    const beside = other.facts[at] ?? NaN;
    return Object.is(fact, beside) || Math.abs(fact - beside) < NOTHING;
  });

const changesNothing = ({ id, label }: Lever): LeverError =>
  new LeverError('changesNothing', id, {
    zh: `措施“${label.zh}”在允许范围内不改变任何一期的现金、债务或偿债能力，不能用来补缺口。请另选措施。`,
    en: `The lever "${label.en}" changes no period’s cash, debt or cover anywhere in its range, so it cannot close a gap. Choose another lever.`,
  });

/** A lever scanned once over its range, so that several targets can be sought in it. */
export interface Scanned {
  readonly lever: Lever;
  /** Levers that stand where they are put meanwhile. */
  readonly beside: readonly Setting[];
  readonly base: Trial;
  readonly scan: readonly Step[];
  readonly tried: readonly Trial[];
  readonly trials: Trials;
}

/** Reads a lever over its range. */
export const scanned = (lever: Lever, trials: Trials, beside: readonly Setting[] = []): Scanned => {
  const scan = scanOf(reachOf(lever));
  const [base, ...tried] = trials.run([0, ...scan].map((at) => [...beside, [lever, valueAt(lever, at)]]));
  return { lever, beside, base: base ?? NO_VALUE, scan, tried, trials };
};

const NO_VALUE: Trial = { lights: null, facts: [] };

/** Whether the lever moves any figure that the verdict rests on. */
export const doesAnything = ({ base, tried }: Scanned): boolean => tried.some((each) => !isSame(each, base));

/** The nearest place that meets the target, or the best there is, as the trials read it. */
export const sought = ({ lever, beside, base, scan, tried, trials }: Scanned, target: SolveTarget): Found =>
  search(
    scan,
    tried.map(({ lights }) => lights),
    base.lights,
    target,
    (steps) =>
      trials.run(steps.map((at) => [...beside, [lever, valueAt(lever, at)]])).map(({ lights }) => lights),
  );

/** The place as Decimals have it. Float64 can err only where a figure stands at its limit to the millionth of a yuan. */
const confirmed = (
  found: Found & { readonly kind: 'met' },
  isMet: (at: Step) => boolean,
  far: Step,
): Step | null => {
  const side = Math.sign(found.at);
  let at = found.at;
  for (let more = 1; !isMet(at); more *= 2) {
    if (at === far) return null;
    at = side * Math.min(Math.abs(at) + more, Math.abs(far));
  }
  let before = found.before;
  for (let less = 1; before !== 0 && isMet(before); less *= 2) {
    at = before;
    before = side * Math.max(Math.abs(before) - less, 0);
  }
  while (Math.abs(at - before) > 1) {
    const middle = Math.trunc((at + before) / 2);
    if (isMet(middle)) at = middle;
    else before = middle;
  }
  return at;
};

export const placed = (lever: Lever, at: Step, lights: Lights): Placed => {
  const value = valueAt(lever, at);
  return { value, lights, relative: relativeAt(lever, value) };
};

/**
 * The least change of one lever that meets a target, confirmed on Decimals on both sides: there the target is met, one step
 * less it is not. Throws LeverError where the lever changes nothing.
 */
export const solve = (
  readings: Readings,
  lever: Lever,
  target: SolveTarget,
  { trials = trialsOf(readings, [lever]) }: SolveOptions = {},
): Solution => {
  const known = new Map<Step, Lights | null>();
  const lightsAt = (at: Step): Lights | null => {
    const lights = known.get(at) ?? exactLights(readings, [[lever, valueAt(lever, at)]]);
    known.set(at, lights);
    return lights;
  };
  const now = exactLights(readings, []);
  if (meets(target, now)) return { kind: 'alreadyMet', lever };
  const scan = scanned(lever, trials);
  if (!doesAnything(scan)) throw changesNothing(lever);
  const found = sought(scan, target);
  const { down, up } = reachOf(lever);
  if (found.kind === 'met') {
    const at = confirmed(found, (step) => meets(target, lightsAt(step)), found.at < 0 ? -down : up);
    const lights = at === null ? null : lightsAt(at);
    if (at !== null && lights !== null) return { kind: 'found', lever, to: placed(lever, at, lights) };
  }
  const best = found.kind === 'met' ? found.at : found.best;
  const lights = lightsAt(best) ?? now;
  if (lights === null) throw changesNothing(lever);
  return { kind: 'outOfReach', lever, best: placed(lever, best, lights) };
};
