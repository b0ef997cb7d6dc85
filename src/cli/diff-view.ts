import type { Comparison } from '../analysis';
import { formatMonth, t } from '../i18n';
import { listLabel } from '../workbook/inputs';
import type { Files } from './diff-json';
import { arrow, finding, fits, section, type DiffView } from './diff-page';
import { rowLines } from './diff-rows-view';
import { householdLines, policyLines } from './diff-rules-view';
import { cut, figures, inputs, signed } from './diff-value';
import { grid } from './grid';
import type { Session } from './session';

/** A page that reads well, whatever the terminal. */
const READABLE = 100;
const NARROWEST = 40;

/** The answer to `diff` as a person reads it: whether they differ, what that does to the verdicts, then why. */
export function diffView(
  comparison: Comparison,
  files: Files,
  { unit, limit }: Pick<DiffView, 'unit' | 'limit'>,
  session: Session,
): string {
  const { lang, paint, io } = session;
  const width = Math.max(NARROWEST, Math.min(io.columns ?? READABLE, READABLE));
  const view: DiffView = { ...session, unit, limit, width };
  const { before, after, isSame } = comparison;
  const heads = grid(
    [
      [paint.dim(t(lang, 'diff.before')), files.before, cut(before.name)],
      [paint.dim(t(lang, 'diff.after')), files.after, cut(after.name)],
    ],
    [{ align: 'start' }, { align: 'start' }, { align: 'start' }],
  );
  const answer = isSame
    ? paint.green(paint.bold(`✓ ${t(lang, 'diff.same')}`))
    : paint.yellow(paint.bold(`! ${t(lang, 'diff.differs')}`));
  return [...heads, '', answer, ...(isSame ? [] : differences(comparison, view)), ''].join('\n');
}

const differences = (comparison: Comparison, view: DiffView): string[] => [
  ...verdictLines(comparison.verdicts, view),
  ...figureLines(comparison.figures, view),
  ...inputLines(comparison.inputs, view),
  ...householdLines(comparison.households, view),
  ...policyLines(comparison.policy, view),
  ...checkLines(comparison.checks, view),
  ...rowLines(comparison.rows, view),
];

const SIGNS = { green: '✓', amber: '!', red: '✗' } as const;

function verdictLines(verdicts: Comparison['verdicts'], view: DiffView): string[] {
  const { lang, paint } = view;
  const rows = (['construction', 'operation', 'overall'] as const).map((phase) => [
    `  ${paint.bold(t(lang, `verdict.${phase}`))}`,
    ...verdictColumns(verdicts[phase], view),
  ]);
  const table = grid(rows, rows[0]?.map(() => ({ align: 'start' })) ?? []);
  const lines = fits(table, view)
    ? table
    : rows.flatMap(([name = '', ...said]) => [name, ...said.filter(Boolean).map((each) => `    ${each}`)]);
  return ['', paint.bold(t(lang, 'diff.verdicts')), ...lines];
}

/** Colour, gap and worst month; what stayed is said once. */
function verdictColumns({ before, after, differs }: Comparison['verdicts']['overall'], view: DiffView) {
  const { lang, paint } = view;
  const ink = { green: paint.green, amber: paint.yellow, red: paint.red };
  const [was, is] = [before, after].map(({ colour }) =>
    ink[colour](`${SIGNS[colour]} ${t(lang, `colour.${colour}`)}`),
  ) as [string, string];
  const month = (each: string | null): string =>
    each === null ? t(lang, 'notApplicable') : formatMonth(each, lang);
  if (!differs) return [is, paint.dim(t(lang, 'diff.unchanged')), ''];
  return [
    before.colour === after.colour ? is : arrow([was, is]),
    before.gap.eq(after.gap)
      ? ''
      : `${t(lang, 'diff.gap')} ${arrow(figures(before.gap, after.gap, 'yuan', view))}`,
    before.worstPeriod === after.worstPeriod
      ? ''
      : `${t(lang, 'diff.worst')} ${arrow([month(before.worstPeriod), month(after.worstPeriod)])}`,
  ];
}

const FIGURE_HEADS = ['diff.figures', 'diff.before', 'diff.after', 'diff.change'] as const;

function figureLines(all: Comparison['figures'], view: DiffView): string[] {
  const { lang, paint } = view;
  const rows = all.map(({ label, unit, before, after, change, differs }) => [
    `  ${label[lang]}`,
    ...figures(before, after, unit, view),
    !differs ? paint.dim(t(lang, 'diff.unchanged')) : change === null ? '' : signed(change, unit, view),
  ]);
  const heads = FIGURE_HEADS.map((key) => t(lang, key));
  const [head = '', ...lines] = grid(
    [heads, ...rows],
    heads.map((_, column) => ({ align: column === 0 ? 'start' : 'end' })),
  );
  if (fits(lines, view)) return ['', paint.bold(head), ...lines];
  const told = rows.map(([label = '', was = '', is = '', change = '']) => {
    const facts = [was === is ? is : arrow([was, is]), change].filter(Boolean);
    return `${label.trim()}${t(lang, 'colon')}${facts.join(t(lang, 'separator'))}`;
  });
  return ['', paint.bold(heads[0] ?? ''), ...told.flatMap((text) => finding('·', text, '', view))];
}

function inputLines(all: Comparison['inputs'], view: DiffView): string[] {
  const { lang, paint } = view;
  const signs = { changed: '~', added: paint.green('+'), removed: paint.red('-'), reordered: '~' };
  return section(
    t(lang, 'diff.inputs', { count: all.length }),
    all,
    (each) => finding(signs[each.kind], inputText(each, view), each.path, view),
    view,
  );
}

type Input = Comparison['inputs'][number];

function inputText(each: Input, view: DiffView): string {
  const { lang } = view;
  const { kind, path, before, after } = each;
  const subject = subjectOf(each, view);
  const colon = t(lang, 'colon');
  if (kind === 'reordered') return `${subject}${colon}${t(lang, 'diff.reordered')}`;
  const said = inputs(path, before, after, view);
  if (kind === 'changed') return `${subject}${colon}${arrow(said)}`;
  // A whole line is told by its name; a bare value by itself.
  const [value, text] = kind === 'added' ? [after, said[1]] : [before, said[0]];
  return `${t(lang, `diff.${kind}`)}${colon}${subject}${typeof value === 'object' ? '' : `${colon}${text}`}`;
}

/** The list, the lines and the field, as far as they have names; else the path. */
function subjectOf({ kind, path, lines, label }: Input, { lang }: DiffView): string {
  const list = kind === 'reordered' ? path : /^(.*)\[\d+\]$/.exec(path)?.[1];
  const named = label === null && list !== undefined ? [listLabel(list.replace(/\[\d+\]/g, '[]'))[lang]] : [];
  const subject = [...named, ...lines.map(cut), ...(label === null ? [] : [label[lang]])];
  return subject.join(t(lang, 'separator')) || path;
}

function checkLines(checks: Comparison['checks'], view: DiffView): string[] {
  const { lang, paint } = view;
  type Result = Comparison['checks'][number]['after'];
  const fails = { error: paint.red('✗'), warning: paint.yellow('!'), info: paint.dim('·') };
  const result = (each: Result): string =>
    each === null
      ? t(lang, 'diff.none')
      : each.severity === 'info' && each.status === 'fail'
        ? t(lang, 'severity.info')
        : t(lang, `diff.${each.status}`);
  const signOf = (each: Result): string =>
    each?.status === 'fail'
      ? fails[each.severity]
      : each?.status === 'pass'
        ? paint.green('✓')
        : paint.dim('·');
  return section(
    t(lang, 'diff.checks', { count: checks.length }),
    checks,
    ({ label, before, after }) => {
      const text = `${label[lang]}${t(lang, 'colon')}${arrow([result(before), result(after)])}`;
      return finding(signOf(after), text, '', view);
    },
    view,
  );
}
