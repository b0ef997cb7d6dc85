import type { Frontier, RankedLever, Ranking, Structural } from '../analysis/levers';
import {
  gapOf,
  leverValue,
  PHASES,
  type Lights,
  type Placed,
  type SolveTarget,
  type ValueWords,
} from '../analysis/solve';
import { formatMoney, machineAmount, t, type Language } from '../i18n';
import { csv, grid } from './grid';
import {
  caveatLines,
  digits,
  leverJson,
  lightsJson,
  lightsLine,
  placedJson,
  placedWords,
  relativeText,
} from './lever-view';
import { SCHEMA_VERSION } from './refusal';
import type { Session } from './session';

/** What would close a project's gap. */
export interface LeversFound {
  readonly file: string;
  readonly name: string;
  readonly ranking: Ranking;
  readonly frontiers: readonly Frontier[];
  readonly structural: readonly Structural[];
}

const TURNED = ['construction', 'operation', 'both'] as const;
const SHOWN = 5;

/** Lines of a table, its head in bold; the second column is a name. */
const table = (rows: readonly (readonly string[])[], { paint }: Session): string[] => {
  const [head = '', ...body] = grid(
    rows,
    (rows[0] ?? []).map((_, column) => ({ align: column === 1 ? 'start' : 'end' })),
  );
  return [paint.bold(head), ...body];
};

const head = (lang: Language): string[] => [
  '',
  t(lang, 'lever.name'),
  t(lang, 'lever.now'),
  t(lang, 'lever.to'),
  t(lang, 'lever.change'),
  t(lang, 'lever.relative'),
];

const cells = (lever: RankedLever['lever'], placed: Placed, words: ValueWords): string[] => {
  const { from, to, change } = placedWords(lever, placed, words);
  return [lever.label[words.lang], from, to, change, relativeText(placed.relative)];
};

/** What is still missing there; without a gap, the lights that are not green. */
const leftOf = (lights: Lights, target: SolveTarget, { lang, unit = 'auto' }: ValueWords): string => {
  const gap = gapOf(target, lights);
  if (!gap.isZero()) return formatMoney(gap, { unit, lang });
  return target.phases
    .filter((phase) => lights[phase].colour !== 'green')
    .map((phase) => `${t(lang, `verdict.${phase}`)} ${t(lang, `colour.${lights[phase].colour}`)}`)
    .join(t(lang, 'comma'));
};

/** Levers that are enough alone, and how far the others get. */
const rankingLines = ({ levers, idle, target }: Ranking, words: ValueWords, session: Session): string[] => {
  const { lang } = words;
  const { paint } = session;
  const enough = levers.flatMap((each) => (each.to === null ? [] : [{ ...each, to: each.to }]));
  const told = caveatLines(
    levers.map(({ lever }) => lever),
    lang,
  ).map((each) => paint.dim(each));
  const short = levers.flatMap(({ lever, best }) => (best === null ? [] : [{ lever, best }]));
  return [
    paint.bold(t(lang, 'levers.alone', { count: enough.length })),
    ...table(
      [head(lang), ...enough.map(({ lever, to }, at) => [`${at + 1}`, ...cells(lever, to, words)])],
      session,
    ),
    '',
    paint.bold(t(lang, 'levers.short', { count: short.length })),
    ...table(
      [
        [...head(lang), t(lang, 'levers.left')],
        ...short.map(({ lever, best }) => [
          '·',
          ...cells(lever, best, words),
          leftOf(best.lights, target, words),
        ]),
      ],
      session,
    ),
    '',
    ...(idle.length === 0
      ? []
      : [
          `${t(lang, 'levers.idle')}${t(lang, 'colon')}${idle.map(({ label }) => label[lang]).join(t(lang, 'comma'))}`,
          '',
        ]),
    ...told,
    ...(told.length === 0 ? [] : ['']),
  ];
};

const pairLines = (frontiers: readonly Frontier[], words: ValueWords, { paint }: Session): string[] => {
  if (frontiers.length === 0) return [];
  const { lang } = words;
  const lines = frontiers.flatMap(({ pair: [first, second], points }) => [
    `${first.label[lang]} + ${second.label[lang]}`,
    ...points.map(
      (point) =>
        `  ${leverValue(first, point.first, words)}  +  ${leverValue(second, point.second.value, words)}`,
    ),
  ]);
  return [paint.bold(t(lang, 'levers.pairs')), ...lines, ''];
};

const structuralLines = (
  structural: readonly Structural[],
  words: ValueWords,
  session: Session,
): string[] => {
  const { lang } = words;
  return structural.flatMap(({ label, arrangements, tried, possible }) => [
    session.paint.bold(t(lang, 'levers.tried', { name: label[lang], tried, possible })),
    ...arrangements.slice(0, SHOWN).map((each) => {
      const verdict = t(lang, each.meets ? 'levers.orderMeets' : 'levers.orderShort');
      return `  ${each.label[lang]}${t(lang, 'colon')}${verdict}   ${lightsLine(each.lights, words, session)}`;
    }),
    '',
  ]);
};

/** The ranking, pairs and other orders, as a page of text. */
export const leversText = (found: LeversFound, words: ValueWords, session: Session): string => {
  const { lang } = words;
  const { paint } = session;
  const { ranking, frontiers, structural, name, file } = found;
  const title = t(lang, 'levers.title', { target: ranking.target.label[lang] });
  const top = [
    `${paint.bold(title)}  ${name}`,
    `${t(lang, 'levers.now')}${t(lang, 'colon')}${lightsLine(ranking.lights, words, session)}`,
    '',
  ];
  if (ranking.isMet) return [...top, t(lang, 'levers.isMet'), ''].join('\n');
  const lever = ranking.levers[0]?.lever.id ?? 'far';
  return [
    ...top,
    ...rankingLines(ranking, words, session),
    ...pairLines(frontiers, words, session),
    ...structuralLines(structural, words, session),
    paint.dim(t(lang, 'levers.note', { file, lever })),
    '',
  ].join('\n');
};

const orNull = ({ lever }: RankedLever, placed: Placed | null) =>
  placed === null ? null : placedJson(lever, placed);

/** For programs: amounts in yuan, values in each lever's own unit. */
export const leversJson = (
  { file, ranking, frontiers, structural }: LeversFound,
  lang: Language,
): object => ({
  schemaVersion: SCHEMA_VERSION,
  file,
  target: { id: ranking.target.id, label: ranking.target.label[lang] },
  isMet: ranking.isMet,
  lights: lightsJson(ranking.lights),
  levers: ranking.levers.map((each) => ({
    lever: leverJson(each.lever, lang),
    to: orNull(each, each.to),
    best: orNull(each, each.best),
    turns: Object.fromEntries(TURNED.map((id) => [id, orNull(each, each.turns[id])])),
  })),
  noHelp: ranking.idle.map(({ id }) => id),
  pairs: frontiers.map(({ pair: [first, second], points }) => ({
    first: first.id,
    second: second.id,
    points: points.map((point) => ({
      first: digits(point.first),
      second: digits(point.second.value),
      changes: [...first.changesAt(point.first), ...second.changesAt(point.second.value)],
      lights: lightsJson(point.second.lights),
    })),
  })),
  orders: structural.map(({ id, label, tried, possible, arrangements }) => ({
    id,
    label: label[lang],
    tried,
    possible,
    arrangements: arrangements.map((each) => ({
      label: each.label[lang],
      meets: each.meets,
      changes: each.changes,
      lights: lightsJson(each.lights),
    })),
  })),
});

/** A line for each lever: what it is, where it is to go for each target, and the lights there. */
export const leversCsv = ({ ranking }: LeversFound, lang: Language): string =>
  csv([
    [
      t(lang, 'lever.id'),
      t(lang, 'lever.name'),
      t(lang, 'cli.table.unit'),
      t(lang, 'solve.result'),
      t(lang, 'lever.now'),
      t(lang, 'lever.to'),
      t(lang, 'lever.relative'),
      ...TURNED.map((id) => t(lang, `levers.${id}`)),
      ...PHASES.map((phase) => t(lang, `verdict.${phase}`)),
      ...PHASES.map((phase) => `${t(lang, `verdict.${phase}`)} ${t(lang, 'scenario.gap')}`),
    ],
    ...ranking.levers.flatMap(({ lever, to, best, turns }) => {
      const at = to ?? best;
      if (at === null) return [];
      return [
        [
          lever.id,
          lever.label[lang],
          lever.unit,
          to === null ? 'outOfReach' : 'found',
          digits(lever.from),
          digits(at.value),
          at.relative === null ? '' : digits(at.relative.toDecimalPlaces(6)),
          ...TURNED.map((id) => {
            const turned = turns[id];
            return turned === null ? '' : digits(turned.value);
          }),
          ...PHASES.map((phase) => at.lights[phase].colour),
          ...PHASES.map((phase) => machineAmount(at.lights[phase].gap)),
        ],
      ];
    }),
  ]);
