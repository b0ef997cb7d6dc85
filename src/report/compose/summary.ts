import { leftOf, PHASES, type Finding } from '../../analysis';
import { formatMonth, formatShares, t } from '../../i18n';
import type { VerdictPhase } from '../../model';
import { SIGNS, type Block, type Light, type Section } from '../document';
import { tell } from '../words';
import { inLanguage, line, paragraph, spoken, tableOf, type Ground } from './ground';

export const CERTAINTIES = ['received', 'committed', 'expected'] as const;

/** A sentence of its own begins with a capital. */
const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is short, or what is left at the worst point or at the end. */
const amountOf = (ground: Ground, phase: VerdictPhase): string => {
  const { evaluation, lang } = ground;
  const { gap } = evaluation.verdict[phase];
  if (gap.gt(0)) return t(lang, 'verdict.gap', { amount: spoken(ground, gap, 'yuan') });
  const left = leftOf(phase, evaluation);
  if (left === null) return t(lang, 'verdict.noGap');
  return tell(lang, phase === 'overall' ? 'ending' : 'left', { amount: spoken(ground, left, 'yuan') });
};

/** What a verdict rests on, with shares that make 100. */
const restsOnOf = (ground: Ground, phase: VerdictPhase): string => {
  const { lang, evaluation } = ground;
  const { restsOn } = evaluation.verdict[phase];
  const shares = formatShares(CERTAINTIES.map((certainty) => restsOn[certainty]));
  const parts = CERTAINTIES.map((certainty, at) =>
    t(lang, 'verdict.share', {
      certainty: t(lang, `certainty.${certainty}`),
      share: shares[at] ?? '',
      amount: spoken(ground, restsOn[certainty], 'yuan'),
    }),
  );
  return tell(lang, 'restsOn', { parts: parts.join(lang === 'zh' ? '，' : ', ') });
};

const light = (ground: Ground, phase: VerdictPhase): Light => {
  const { lang, evaluation } = ground;
  const { colour, worstPeriod, reason } = evaluation.verdict[phase];
  return {
    id: phase,
    name: t(lang, `verdict.${phase}`),
    colour,
    sign: SIGNS[colour],
    word: t(lang, `verdict.${colour}`),
    amount: begun(amountOf(ground, phase)),
    reason: inLanguage(ground, reason),
    notes: [
      ...(worstPeriod === null
        ? []
        : [begun(t(lang, 'verdict.worst', { month: formatMonth(worstPeriod, lang) }))]),
      restsOnOf(ground, phase),
    ],
  };
};

const failing = (checks: readonly Finding[], severity: Finding['severity']): number =>
  checks.filter((check) => check.status === 'fail' && check.severity === severity).length;

/** How many checks pass, and how many call for something. */
const checksTold = ({ evaluation: { checks }, lang }: Ground): string => {
  const [errors, warnings, notes] = (['error', 'warning', 'info'] as const).map((severity) =>
    failing(checks, severity),
  ) as [number, number, number];
  const applied = checks.filter(({ status }) => status !== 'notApplicable').length - notes;
  return tell(lang, 'checksTold', { applied, passed: applied - errors - warnings, warnings, errors, notes });
};

/** The key figures, two beside one another. */
const figureTable = (ground: Ground): Block[] => {
  const { lang, evaluation } = ground;
  const cells = evaluation.figures.map(({ label, value, unit }) => [
    inLanguage(ground, label),
    spoken(ground, value, unit),
  ]);
  const half = Math.ceil(cells.length / 2);
  const head = [[tell(lang, 'figure')], [tell(lang, 'value'), 'end']] as const;
  return tableOf(
    tell(lang, 'keyFigures'),
    [...head, ...head],
    cells.slice(0, half).map((left, at) => line([...left, ...(cells[half + at] ?? ['', ''])])),
  );
};

/** The three verdicts, the figures a reader asks for first, and how the checks stand. */
export const summary = (ground: Ground, cash: readonly Block[]): Section => {
  const { lang } = ground;
  return {
    id: 'summary',
    title: tell(lang, 'summary'),
    isWide: false,
    sections: [],
    blocks: [
      { kind: 'lights', lights: PHASES.map((phase) => light(ground, phase)) },
      paragraph(tell(lang, 'basis'), 'quiet'),
      ...cash,
      ...figureTable(ground),
      paragraph(checksTold(ground)),
    ],
  };
};
