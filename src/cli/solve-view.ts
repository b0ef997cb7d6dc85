import {
  gapOf,
  leverValue,
  type Lever,
  type Solution,
  type SolveTarget,
  type ValueWords,
} from '../analysis/solve';
import { PHASES } from '../analysis/solve';
import { formatMoney, t, type Language } from '../i18n';
import { csv, grid } from './grid';
import { caveatLines, digits, leverJson, lightsLine, placedJson, placedWords } from './lever-view';
import { SCHEMA_VERSION } from './refusal';
import type { Session } from './session';

/** What was asked of which lever, and what came of it. */
export interface Solved {
  readonly file: string;
  readonly target: SolveTarget;
  readonly solution: Solution;
}

const wordsOf = (lever: Lever, words: ValueWords) => ({
  lever: lever.label[words.lang],
  least: leverValue(lever, lever.range.least, words),
  most: leverValue(lever, lever.range.most, words),
});

/** The answer as a sentence. */
const sentence = ({ target, solution }: Solved, words: ValueWords): string => {
  const { lang, unit = 'auto' } = words;
  const { lever } = solution;
  const named = { ...wordsOf(lever, words), target: target.label[lang] };
  if (solution.kind === 'alreadyMet') return t(lang, 'solve.alreadyMet', named);
  if (solution.kind === 'outOfReach' && solution.best.value.eq(lever.from))
    return t(lang, 'solve.noHelp', { ...named, from: leverValue(lever, lever.from, words) });
  if (solution.kind === 'outOfReach') {
    const gap = gapOf(target, solution.best.lights);
    return t(lang, 'solve.outOfReach', {
      ...named,
      to: leverValue(lever, solution.best.value, words),
      gap: formatMoney(gap, { unit, lang }),
    });
  }
  const { value } = solution.to;
  const placed = { ...named, ...placedWords(lever, solution.to, words) };
  if (lever.form === 'choice') return t(lang, 'solve.foundChoice', placed);
  const before = value.gt(lever.from) ? value.minus(lever.step) : value.plus(lever.step);
  return t(lang, 'solve.found', { ...placed, before: leverValue(lever, before, words) });
};

/** The sentence, the lights after the change, and every input as it is to be entered. */
export const solveText = (solved: Solved, words: ValueWords, session: Session): string => {
  const { lang, paint } = session;
  const { solution } = solved;
  const lines = [paint.bold(sentence(solved, words))];
  const placed =
    solution.kind === 'found' ? solution.to : solution.kind === 'outOfReach' ? solution.best : null;
  if (placed !== null) {
    lines.push(
      '',
      `${t(lang, 'solve.after')}${t(lang, 'colon')}${lightsLine(placed.lights, words, session)}`,
    );
    const changes = solution.lever.changesAt(placed.value);
    lines.push('', `${t(lang, 'solve.inputs')}${t(lang, 'colon')}`);
    for (const change of changes)
      if (change.kind === 'set') lines.push(`  ${change.path} = ${JSON.stringify(change.value)}`);
  }
  lines.push(
    '',
    paint.dim(`${t(lang, 'lever.why')}${t(lang, 'colon')}${solution.lever.range.why[lang]}`),
    ...caveatLines([solution.lever], lang).map((each) => paint.dim(each)),
    '',
  );
  return lines.join('\n');
};

/** For programs: amounts in yuan, values in the lever's own unit. */
export const solveJson = ({ file, target, solution }: Solved, lang: Language): object => ({
  schemaVersion: SCHEMA_VERSION,
  file,
  target: { id: target.id, label: target.label[lang] },
  lever: leverJson(solution.lever, lang),
  result: solution.kind,
  to: solution.kind === 'found' ? placedJson(solution.lever, solution.to) : null,
  best: solution.kind === 'outOfReach' ? placedJson(solution.lever, solution.best) : null,
});

/** One line: lever, where it stands, where it is to go, and the lights there. */
export const solveCsv = ({ target, solution }: Solved, lang: Language): string => {
  const { lever } = solution;
  const placed =
    solution.kind === 'found' ? solution.to : solution.kind === 'outOfReach' ? solution.best : null;
  return csv([
    [
      t(lang, 'lever.name'),
      t(lang, 'help.solveTarget'),
      t(lang, 'solve.result'),
      t(lang, 'lever.now'),
      t(lang, 'lever.to'),
      ...PHASES.map((phase) => t(lang, `verdict.${phase}`)),
    ],
    [
      lever.id,
      target.id,
      solution.kind,
      digits(lever.from),
      placed === null ? '' : digits(placed.value),
      ...PHASES.map((phase) => (placed === null ? '' : placed.lights[phase].colour)),
    ],
  ]);
};

/** What may be asked: ids, names, where each stands and how far it may go. */
export const leverListText = (levers: readonly Lever[], words: ValueWords, { paint }: Session): string => {
  const { lang } = words;
  const rows = levers.map((lever) => {
    const { least, most } = wordsOf(lever, words);
    return [lever.id, lever.label[lang], leverValue(lever, lever.from, words), `${least} … ${most}`];
  });
  const [head = '', ...body] = grid(
    [['id', t(lang, 'lever.name'), t(lang, 'lever.now'), t(lang, 'lever.range')], ...rows],
    [{ align: 'start' }, { align: 'start' }, { align: 'end' }, { align: 'start' }],
  );
  return [
    paint.bold(t(lang, 'lever.known', { count: levers.length })),
    '',
    paint.bold(head),
    ...body,
    '',
  ].join('\n');
};

export const leverListJson = (levers: readonly Lever[], lang: Language): object => ({
  schemaVersion: SCHEMA_VERSION,
  levers: levers.map((lever) => leverJson(lever, lang)),
});
