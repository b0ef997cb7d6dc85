import { PHASES } from '../../analysis';
import { frontiersOf, rankLevers, type Frontier, type Ranking } from '../../analysis/levers';
import {
  leverChange,
  leverValue,
  SOLVE_TARGETS,
  type Lever,
  type Placed,
  type ValueWords,
} from '../../analysis/solve';
import { t } from '../../i18n';
import { percent } from '../charts/percent';
import type { Block, Section } from '../document';
import { ROOM } from '../table';
import { tell } from '../words';
import { verdictCells } from './stresses';
import { inLanguage, line, paragraph, tableOf, type Ground } from './ground';

/** Levers at the head of the ranking that are paired, as `pingheng levers` pairs them. */
const PAIRED = 3;

/** What would turn every light green: the levers ranked, and the best of them in pairs. */
export interface Levers {
  readonly ranking: Ranking;
  readonly frontiers: readonly Frontier[];
}

/** Ranks every lever by the least change that alone turns all three lights green; undefined where they are green. */
export const runLevers = ({ evaluation }: Ground): Levers | undefined => {
  if (PHASES.every((phase) => evaluation.verdict[phase].colour === 'green')) return undefined;
  const target = SOLVE_TARGETS.find(({ id }) => id === 'all') ?? SOLVE_TARGETS[0];
  const ranking = rankLevers(evaluation, target);
  return { ranking, frontiers: frontiersOf(ranking, PAIRED) };
};

const wordsOf = ({ lang, evaluation }: Ground): ValueWords => ({
  lang,
  startMonth: evaluation.project.project.startMonth,
  unit: 'auto',
});

const headOf = ({ lang }: Ground) =>
  [
    [t(lang, 'lever.name')],
    [t(lang, 'lever.now'), 'end'],
    [t(lang, 'lever.to'), 'end'],
    [t(lang, 'lever.change'), 'end'],
    [t(lang, 'lever.relative'), 'end'],
  ] as const;

const cellsOf = (ground: Ground, lever: Lever, { value, relative }: Placed): string[] => {
  const words = wordsOf(ground);
  return [
    inLanguage(ground, lever.label),
    leverValue(lever, lever.from, words),
    leverValue(lever, value, words),
    leverChange(lever, value, words),
    relative === null ? '—' : percent(relative),
  ];
};

const enoughTable = (ground: Ground, { levers }: Ranking): Block[] => {
  const { lang } = ground;
  const rows = levers.flatMap(({ lever, to }) => (to === null ? [] : [line(cellsOf(ground, lever, to))]));
  if (rows.length === 0) return [paragraph(tell(lang, 'noneAlone'))];
  return tableOf(t(lang, 'levers.alone', { count: rows.length }), headOf(ground), rows, { room: ROOM.wide });
};

/** How far the others get: their best place, and the lights there. */
const shortTable = (ground: Ground, { levers }: Ranking): Block[] => {
  const { lang } = ground;
  const rows = levers.flatMap(({ lever, best }) =>
    best === null ? [] : [line([...cellsOf(ground, lever, best), ...verdictCells(ground, best.lights)])],
  );
  if (rows.length === 0) return [];
  return tableOf(
    t(lang, 'levers.short', { count: rows.length }),
    [...headOf(ground), ...PHASES.map((phase) => [t(lang, `verdict.${phase}`)] as const)],
    rows,
    { room: ROOM.wide },
  );
};

const pairTable = (ground: Ground, frontiers: readonly Frontier[]): Block[] => {
  const { lang } = ground;
  if (frontiers.length === 0) return [];
  const words = wordsOf(ground);
  return tableOf(
    t(lang, 'levers.pairs'),
    [[tell(lang, 'pair')], [tell(lang, 'pairFirst'), 'end'], [tell(lang, 'pairSecond'), 'end']],
    frontiers.flatMap(({ pair: [first, second], points }) =>
      points.map((point) =>
        line([
          `${inLanguage(ground, first.label)} + ${inLanguage(ground, second.label)}`,
          leverValue(first, point.first, words),
          leverValue(second, point.second.value, words),
        ]),
      ),
    ),
    { room: ROOM.wide },
  );
};

const idleParagraph = (ground: Ground, { idle }: Ranking): Block[] => {
  const { lang } = ground;
  if (idle.length === 0) return [];
  const names = idle.map(({ label }) => inLanguage(ground, label)).join(t(lang, 'comma'));
  return [paragraph(`${t(lang, 'levers.idle')}${t(lang, 'colon')}${names}`, 'quiet')];
};

/** What would close the gap; one sentence where every light is green. */
export const levers = (ground: Ground, found: Levers | undefined): Section => {
  const { lang } = ground;
  return {
    id: 'levers',
    title: tell(lang, 'levers'),
    isWide: found !== undefined,
    sections: [],
    blocks:
      found === undefined
        ? [paragraph(tell(lang, 'leversMet'))]
        : [
            paragraph(tell(lang, 'leversNote'), 'quiet'),
            ...enoughTable(ground, found.ranking),
            ...shortTable(ground, found.ranking),
            ...pairTable(ground, found.frontiers),
            ...idleParagraph(ground, found.ranking),
          ],
  };
};
