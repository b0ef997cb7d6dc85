import type { Decimal } from '../finance/decimal';
import {
  displayWidth,
  formatMoney,
  formatMonth,
  formatShares,
  t,
  wrap,
  type Language,
  type MoneyUnit,
} from '../i18n';
import { formatValue, type Colour, type Figure, type Finding, type Verdict } from '../analysis';
import type { Kind, Step } from '../project';
import type { Evaluation } from './engine';
import { grid } from './grid';
import type { Paint } from './paint';

export interface View {
  readonly lang: Language;
  readonly unit: MoneyUnit | 'auto';
  readonly paint: Paint;
  /** Columns to write in. */
  readonly width: number;
}

/** The file as the user named it, for the commands of the last line. */
type File = string;

const sign: Readonly<Record<Colour, string>> = { green: '✓', amber: '!', red: '✗' };
const ink = (paint: Paint, colour: Colour) =>
  ({ green: paint.green, amber: paint.yellow, red: paint.red })[colour];

const INDENT = '    ';

function paragraph(text: string, width: number, first = INDENT, rest = first): string[] {
  return wrap(text, width - displayWidth(rest)).map((line, index) => (index === 0 ? first : rest) + line);
}

const certainties = ['received', 'committed', 'expected'] as const;

/** Shares of the money the verdict rests on; what is only expected is said, never hidden in a sum. */
function restsOn({ restsOn: sums }: Verdict, { lang, unit }: View): string {
  const shares = formatShares(certainties.map((certainty) => sums[certainty]));
  return certainties
    .map((certainty, at) => ({ certainty, amount: sums[certainty], share: shares[at] ?? '' }))
    .filter(({ amount }) => !amount.isZero())
    .map(({ certainty, amount, share }) =>
      t(lang, 'verdict.share', {
        certainty: t(lang, `certainty.${certainty}`),
        share,
        amount: formatMoney(amount, { unit, lang }),
      }),
    )
    .join(t(lang, 'separator'));
}

const hasGap = (gap: Decimal): boolean => gap.gt(0);

export function verdictLines(verdicts: Evaluation['verdict'], view: View): string[] {
  const { lang, unit, paint } = view;
  const subjects = ['construction', 'operation', 'overall'] as const;
  const heads = grid(
    subjects.map((subject) => {
      const { colour, gap, worstPeriod } = verdicts[subject];
      const amount = hasGap(gap)
        ? t(lang, 'verdict.gap', { amount: formatMoney(gap, { unit, lang }) })
        : t(lang, 'verdict.noGap');
      const worst = worstPeriod ? t(lang, 'verdict.worst', { month: formatMonth(worstPeriod, lang) }) : '';
      return [
        ink(paint, colour)(paint.bold(sign[colour])),
        paint.bold(t(lang, `verdict.${subject}`)),
        ink(
          paint,
          colour,
        )(paint.bold(`${t(lang, `colour.${colour}`)}${t(lang, 'separator')}${t(lang, `verdict.${colour}`)}`)),
        hasGap(gap) ? paint.bold(amount) : amount,
        paint.dim(worst),
      ];
    }),
    ['start', 'start', 'start', 'start', 'start'].map(() => ({ align: 'start' as const })),
  );
  return subjects.flatMap((subject, index) => {
    const basis = restsOn(verdicts[subject], view);
    return [
      ...(index > 0 ? [''] : []),
      `  ${heads[index] ?? ''}`,
      ...paragraph(verdicts[subject].reason[lang], view.width),
      ...(basis ? paragraph(basis, view.width).map((line) => paint.dim(line)) : []),
    ];
  });
}

/** The figure and its unit apart, so that digits stand below digits. */
function apart(said: string): [string, string] {
  const [, figure, unit] = /^(.*\d) (\S+)$/.exec(said) ?? [];
  return figure === undefined ? [said, ''] : [figure, unit ?? ''];
}

function figureLines(figures: readonly Figure[], view: View): string[] {
  const shown = figures.map(({ label, value, unit }) => [
    `  ${label[view.lang]}`,
    ...apart(formatValue(value, unit, view)),
  ]);
  return grid(shown, [{ align: 'start' }, { align: 'end' }, { align: 'start' }], 1);
}

const checkSign = (paint: Paint, { severity }: Finding): string =>
  severity === 'error' ? paint.red('✗') : severity === 'warning' ? paint.yellow('!') : paint.dim('·');

function checkLines(check: Finding, view: View): string[] {
  const { lang, paint, width } = view;
  const place = [check.row, check.period && formatMonth(check.period, lang)]
    .filter(Boolean)
    .join(t(lang, 'separator'));
  const detail = (key: 'cli.why' | 'cli.clause' | 'cli.fix', text: string): string[] => {
    if (!text) return [];
    const head = `${INDENT}${t(lang, key)}${t(lang, 'colon')}`;
    return paragraph(text, width, head, ' '.repeat(displayWidth(head)));
  };
  const { value, limit, unit } = check;
  const measured =
    value === null || limit === null
      ? ''
      : t(lang, 'cli.measured', {
          value: formatValue(value, unit, view),
          limit: formatValue(limit, unit, view),
        });
  return [
    `  ${checkSign(paint, check)} ${paint.bold(check.label[lang])}${place ? `  ${paint.dim(place)}` : ''}`,
    ...(measured ? paragraph(measured, width) : []),
    ...detail('cli.why', check.why[lang]),
    ...detail('cli.clause', check.clause),
    ...detail('cli.fix', check.fix[lang]),
  ];
}

const order = { error: 0, warning: 1, info: 2 } as const;

function checksSection(checks: readonly Finding[], view: View): string[] {
  const { lang, paint } = view;
  const failing = checks
    .filter(({ status }) => status === 'fail')
    .sort((a, b) => order[a.severity] - order[b.severity]);
  const broken = failing.filter(({ severity }) => severity !== 'info');
  const notes = failing.filter(({ severity }) => severity === 'info');
  const applied = checks.filter(({ status }) => status !== 'notApplicable').length;
  return [
    '',
    broken.length > 0
      ? paint.bold(t(lang, 'cli.failing', { count: broken.length }))
      : paint.bold(t(lang, 'cli.allPass', { count: applied - notes.length })),
    ...broken.flatMap((check) => checkLines(check, view)),
    ...(notes.length > 0 ? ['', paint.bold(t(lang, 'cli.notes', { count: notes.length }))] : []),
    ...notes.flatMap((check) => checkLines(check, view)),
  ];
}

const quoted = (argument: string): string => (/^[\w./:@%+=-]+$/.test(argument) ? argument : `"${argument}"`);

/** One next step: the figure behind the worst finding, or, where all is well, the table that a reviewer asks for. */
function nextStep({ checks }: Evaluation, file: File, { lang, paint }: View): string {
  const worst = [...checks]
    .filter(({ status, row, period }) => status === 'fail' && row && period)
    .sort((a, b) => order[a.severity] - order[b.severity])[0];
  const [what, command] = worst
    ? (['cli.next.explain', `pingheng explain ${quoted(file)} ${worst.row} ${worst.period ?? ''}`] as const)
    : (['cli.next.table', `pingheng table ${quoted(file)} 资金平衡表`] as const);
  return `${t(lang, 'cli.next')}${t(lang, 'colon')}${t(lang, what)}\n  ${paint.cyan(command)}`;
}

/** The answer to `check` as a person reads it: the three verdicts first, then what they rest on. */
export function checkView(evaluation: Evaluation, file: File, view: View): string {
  const { summary, verdict, figures, checks } = evaluation;
  const { lang, paint } = view;
  const facts = [
    t(lang, `kind.${summary.kind as Kind}`),
    t(lang, `step.${summary.step as Step}`),
    t(lang, 'cli.periods', { count: summary.periods }),
  ].join(t(lang, 'separator'));
  return [
    `${paint.bold(summary.name)}  ${paint.dim(facts)}`,
    '',
    ...verdictLines(verdict, view),
    '',
    paint.bold(t(lang, 'cli.figures')),
    ...figureLines(figures, view),
    ...checksSection(checks, view),
    '',
    nextStep(evaluation, file, view),
    '',
  ].join('\n');
}
