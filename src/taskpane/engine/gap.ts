import type { Colour, Evaluation, Wording } from '../../analysis';
import { frontiersOf, rankLevers, type RankedLever, type Ranking } from '../../analysis/levers';
import {
  leverChange,
  leverValue,
  PHASES,
  reachOf,
  SOLVE_TARGETS,
  valueAt,
  type Lever,
  type Lights,
  type Placed,
  type SolveTarget,
  type ValueWords,
} from '../../analysis/solve';
import { formatPercent, t } from '../../i18n';
import type { Phase } from './home';
import type { Opened } from './opened';
import { shown, type Shown } from './shown';

/** A light of the project as it is, or as it is tried. */
export interface GapLight {
  readonly phase: Phase;
  readonly name: string;
  readonly colour: Colour;
  readonly word: string;
  /** Undefined where nothing is missing. */
  readonly gap: Shown | undefined;
}

/** One lever of the ranking, with the slider that tries it. */
export interface GapLever {
  readonly id: string;
  readonly label: string;
  /** Where it stands, and where it meets the target or is at its best. */
  readonly from: string;
  readonly to: string;
  readonly change: string;
  /** Of the inputs it moves; empty for a choice. */
  readonly relative: string;
  readonly isEnough: boolean;
  /** What it alone turns green. */
  readonly turns: readonly ('construction' | 'operation' | 'both')[];
  /** What is missing at its best. */
  readonly left: Shown | undefined;
  /** Steps from where it stands to the end of its range, and to `to`; negative is down. */
  readonly far: number;
  readonly at: number;
  readonly why: string;
  /** What it leaves as it is, though one might expect it to move; empty where there is nothing to say. */
  readonly caveat: string;
}

/** What would close the gap. */
export interface GapView {
  readonly target: string;
  readonly targets: readonly { readonly id: string; readonly label: string }[];
  readonly isMet: boolean;
  readonly lights: readonly GapLight[];
  readonly levers: readonly GapLever[];
  /** Names of levers that are no help. */
  readonly idle: readonly string[];
}

/** Both settings of a pair, and how each reads. */
export interface GapPair {
  readonly key: string;
  readonly first: { readonly id: string; readonly at: number; readonly text: string };
  readonly second: { readonly id: string; readonly at: number; readonly text: string };
}

export interface GapPairs {
  readonly target: string;
  readonly pairs: readonly {
    readonly key: string;
    readonly first: string;
    readonly second: string;
    readonly points: readonly GapPair[];
  }[];
}

/** As many levers are paired. */
const PAIRED = 3;

const rankings = new WeakMap<Evaluation, Map<string, Ranking>>();

const targetOf = (id: string): SolveTarget =>
  SOLVE_TARGETS.find((each) => each.id === id) ?? SOLVE_TARGETS[0];

/** The ranking of the opened project, kept for as long as it is open. */
export const rankingOf = ({ evaluation }: Opened, id: string): Ranking => {
  const known = rankings.get(evaluation) ?? new Map<string, Ranking>();
  rankings.set(evaluation, known);
  const ranking = known.get(id) ?? rankLevers(evaluation, targetOf(id));
  known.set(id, ranking);
  return ranking;
};

export const wordsOf = ({ project }: Opened, { lang, unit }: Pick<Wording, 'lang' | 'unit'>): ValueWords => ({
  lang,
  unit,
  startMonth: project.project.startMonth,
});

export const gapLights = (lights: Lights, wording: Wording): GapLight[] =>
  PHASES.map((phase) => {
    const { colour, gap } = lights[phase];
    return {
      phase,
      name: t(wording.lang, `verdict.${phase}`),
      colour,
      word: t(wording.lang, `colour.${colour}`),
      gap: gap.isZero() ? undefined : shown(gap, 'yuan', wording),
    };
  });

const stepsTo = ({ from, step }: Lever, value: Placed['value']): number =>
  value.minus(from).div(step).toNumber();

const ROOM = 1.6;

/** Beyond the place that is enough a slider goes on for a while, not to an end that nobody thinks of. */
const farOf = (lever: Lever, at: number, isEnough: boolean): number => {
  const { down, up } = reachOf(lever);
  const end = at < 0 ? -down : up;
  const room = Math.round(at * ROOM) || at;
  return isEnough && Math.abs(room) < Math.abs(end) ? room : end;
};

const TURNED = ['both', 'construction', 'operation'] as const;

const leverView = (
  { lever, to, best, turns }: RankedLever,
  target: SolveTarget,
  wording: Wording,
  words: ValueWords,
): GapLever[] => {
  const placed = to ?? best;
  if (placed === null) return [];
  const at = stepsTo(lever, placed.value);
  const missing = target.phases.reduce(
    (sum, phase) => sum.plus(placed.lights[phase].gap),
    placed.lights.construction.gap.times(0),
  );
  return [
    {
      id: lever.id,
      label: lever.label[words.lang],
      from: leverValue(lever, lever.from, words),
      to: leverValue(lever, placed.value, words),
      change: leverChange(lever, placed.value, words),
      relative: placed.relative === null ? '' : formatPercent(placed.relative),
      isEnough: to !== null,
      turns: TURNED.filter((id) => turns[id] !== null),
      left: missing.isZero() ? undefined : shown(missing, 'yuan', wording),
      far: farOf(lever, at, to !== null),
      at,
      why: lever.range.why[words.lang],
      caveat: lever.caveat?.[words.lang] ?? '',
    },
  ];
};

/** Levers ranked by the least change that alone meets a target; the first time some tenths of a second on a large model. */
export const gap = (opened: Opened, wording: Wording, id: string): GapView => {
  const ranking = rankingOf(opened, id);
  const words = wordsOf(opened, wording);
  return {
    target: ranking.target.id,
    targets: SOLVE_TARGETS.map((each) => ({ id: each.id, label: each.label[wording.lang] })),
    isMet: ranking.isMet,
    lights: gapLights(ranking.lights, wording),
    levers: ranking.levers.flatMap((each) => leverView(each, ranking.target, wording, words)),
    idle: ranking.idle.map(({ label }) => label[wording.lang]),
  };
};

/** The levers at the head of the ranking, two and two: who gives how much. */
export const gapPairs = (opened: Opened, wording: Wording, id: string): GapPairs => {
  const words = wordsOf(opened, wording);
  return {
    target: id,
    pairs: frontiersOf(rankingOf(opened, id), PAIRED).map(({ pair: [first, second], points }) => ({
      key: `${first.id} ${second.id}`,
      first: first.label[words.lang],
      second: second.label[words.lang],
      points: points.map((point, at) => {
        const side = (lever: Lever, value: Placed['value']) => ({
          id: lever.id,
          at: stepsTo(lever, value),
          text: leverValue(lever, value, words),
        });
        return {
          key: String(at),
          first: side(first, point.first),
          second: side(second, point.second.value),
        };
      }),
    })),
  };
};

/** A lever of the opened project at so many steps from where it stands; undefined for a lever that it has no more. */
export const settingOf = (
  opened: Opened,
  target: string,
  { id, at }: { readonly id: string; readonly at: number },
): readonly [Lever, Placed['value']] | undefined => {
  const lever = rankingOf(opened, target).levers.find((each) => each.lever.id === id)?.lever;
  return lever === undefined ? undefined : [lever, valueAt(lever, at)];
};
