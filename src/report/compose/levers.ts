import { PHASES } from '../../analysis';
import {
  frontiersOf,
  rankLevers,
  structuralLevers,
  type Frontier,
  type Ranking,
  type Structural,
} from '../../analysis/levers';
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

/** Orders of a kind that are told, best first; `pingheng levers` tells as many. */
const ORDERS = 5;

/** What would turn every light green: the levers ranked, the best of them in pairs, and other orders of the same things. */
export interface Levers {
  readonly ranking: Ranking;
  readonly frontiers: readonly Frontier[];
  readonly structural: readonly Structural[];
}

/** Ranks every lever by the least change that alone turns all three lights green; undefined where they are green. */
export const runLevers = ({ evaluation }: Ground): Levers | undefined => {
  if (PHASES.every((phase) => evaluation.verdict[phase].colour === 'green')) return undefined;
  const target = SOLVE_TARGETS.find(({ id }) => id === 'all') ?? SOLVE_TARGETS[0];
  const ranking = rankLevers(evaluation, target);
  return {
    ranking,
    frontiers: frontiersOf(ranking, PAIRED),
    structural: structuralLevers(evaluation, target),
  };
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

/** Parcels sold and money drawn in another order, and the lights then. */
const orderTables = (ground: Ground, structural: readonly Structural[]): Block[] => {
  const { lang } = ground;
  return structural.flatMap(({ label, arrangements, tried, possible }) =>
    tableOf(
      t(lang, 'levers.tried', { name: inLanguage(ground, label), tried, possible }),
      [[tell(lang, 'order')], ...PHASES.map((phase) => [t(lang, `verdict.${phase}`)] as const)],
      arrangements
        .slice(0, ORDERS)
        .map((each) => line([inLanguage(ground, each.label), ...verdictCells(ground, each.lights)])),
      { room: ROOM.wide },
    ),
  );
};

/** What a lever of the tables leaves as it is, though one might expect it to move. */
const caveats = (ground: Ground, { levers }: Ranking): Block[] =>
  levers.flatMap(({ lever: { label, caveat } }) => {
    if (caveat === null) return [];
    const told = { lever: inLanguage(ground, label), caveat: inLanguage(ground, caveat) };
    return [paragraph(t(ground.lang, 'lever.caveat', told), 'quiet')];
  });

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
            ...caveats(ground, found.ranking),
            ...pairTable(ground, found.frontiers),
            ...orderTables(ground, found.structural),
            ...idleParagraph(ground, found.ranking),
          ],
  };
};
