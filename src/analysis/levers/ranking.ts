import type { Readings } from '../readings';
import {
  doesAnything,
  exactLights,
  gapOf,
  leversOf,
  meets,
  placed,
  scanned,
  SOLVE_TARGETS,
  sought,
  trialsOf,
  valueAt,
  type Lever,
  type Lights,
  type Placed,
  type Scanned,
  type SolveTarget,
  type Trials,
} from '../solve';

/** What a lever alone can do for each target: the least change, or null where its range holds none. */
export type Turns = Readonly<Record<'construction' | 'operation' | 'both', Placed | null>>;

/** One lever as it stands in the ranking. */
export interface RankedLever {
  readonly lever: Lever;
  /** The least change that meets the target; null where nothing in its range does. */
  readonly to: Placed | null;
  /** Where the target is out of reach, how far the lever gets. */
  readonly best: Placed | null;
  readonly turns: Turns;
}

/** All levers of a project by the least relative change that alone meets a target. */
export interface Ranking {
  readonly target: SolveTarget;
  readonly lights: Lights;
  /** The target is met as things stand; then nothing is ranked. */
  readonly isMet: boolean;
  /** Those that meet the target, the least change first, a choice after quantities; then the others, the nearest first. */
  readonly levers: readonly RankedLever[];
  /** Levers that bring the target no nearer, wherever they are put. */
  readonly idle: readonly Lever[];
  /** Every lever ranked, made ready to be tried again, alone or in pairs. */
  readonly trials: Trials;
}

const byId = (id: SolveTarget['id']): SolveTarget =>
  SOLVE_TARGETS.find((each) => each.id === id) ?? SOLVE_TARGETS[0];

const TURNED = ['construction', 'operation', 'both'] as const;

const placeOf = ({ lever, trials, beside }: Scanned, at: number): Placed | null => {
  const [trial] = trials.run([[...beside, [lever, valueAt(lever, at)]]]);
  const lights = trial?.lights ?? null;
  return lights === null ? null : placed(lever, at, lights);
};

const turned = (scan: Scanned, lights: Lights | null, target: SolveTarget): Placed | null => {
  if (meets(target, lights)) return null;
  const found = sought(scan, target);
  return found.kind === 'met' ? placeOf(scan, found.at) : null;
};

const ranked = (scan: Scanned, target: SolveTarget): RankedLever => {
  const { lever, base } = scan;
  const found = sought(scan, target);
  const turns = TURNED.map((id) => [id, turned(scan, base.lights, byId(id))] as const);
  return {
    lever,
    to: found.kind === 'met' ? placeOf(scan, found.at) : null,
    best: found.kind === 'met' ? null : placeOf(scan, found.best),
    turns: Object.fromEntries(turns) as unknown as Turns,
  };
};

/** A choice has no measure, and comes after every quantity. */
const measureOf = ({ to }: RankedLever): number =>
  to === null ? Infinity : (to.relative?.toNumber() ?? Number.MAX_VALUE);

const distanceOf = ({ best }: RankedLever, target: SolveTarget): number =>
  best === null ? 0 : gapOf(target, best.lights).toNumber();

/** A lever that is at its best where it stands has nothing to give. */
const helps = ({ lever, to, best }: RankedLever): boolean => !((to ?? best)?.value.eq(lever.from) ?? true);

/**
 * All levers ranked by the least relative change that alone turns the lights asked for. Places are found in float64 and agree
 * with the exact reading but where a figure stands at its limit to the millionth of a yuan; `solve` confirms one.
 */
export const rankLevers = (readings: Readings, target: SolveTarget): Ranking => {
  // Lines that another lever moves together are left to it.
  const levers = leversOf(readings).filter(({ isPart }) => !isPart);
  const trials = trialsOf(readings, levers);
  const lights = exactLights(readings, []);
  if (lights === null) throw new TypeError('A project that could be read has lights.');
  const isMet = meets(target, lights);
  const scans = isMet ? [] : levers.map((lever) => scanned(lever, trials)).filter(doesAnything);
  const all = scans.map((scan) => ranked(scan, target));
  const helping = all.filter(helps);
  return {
    target,
    lights,
    isMet,
    trials,
    idle: isMet ? [] : levers.filter((lever) => helping.every((each) => each.lever !== lever)),
    levers: helping.sort(
      (one, other) =>
        measureOf(one) - measureOf(other) || distanceOf(one, target) - distanceOf(other, target),
    ),
  };
};
