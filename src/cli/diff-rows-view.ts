import type { Comparison } from '../analysis';
import { formatMonth, formatNumber, t, wrap } from '../i18n';
import { arrow, finding, fits, more, section, type DiffView } from './diff-page';
import { figures, signed } from './diff-value';
import { grid } from './grid';

type Rows = Comparison['rows'];
type Row = Rows['moved'][number];

/** Row and place are words, the figures stand right, what is alike is a remark. */
const ALIGNED = (['start', 'start', 'end', 'end', 'end', 'end', 'start'] as const).map((align) => ({
  align,
}));
const HEADS = ['diff.at', 'diff.before', 'diff.after', 'diff.change', 'diff.share'] as const;

/** Rows of money that moved, how they are ranked, and the sections that only one of the two has. */
export function rowLines({ by, moved, only }: Rows, view: DiffView): string[] {
  const { lang, paint, limit, width } = view;
  const shown = moved.slice(0, limit).map((each) => columnsOf(each, by, view));
  const [head = '', ...lines] = grid(
    [[`  ${t(lang, 'diff.row')}`, ...HEADS.map((key) => t(lang, key)), ''], ...shown],
    ALIGNED,
  );
  const note = wrap(t(lang, by === 'period' ? 'diff.byPeriod' : 'diff.byYear'), width - 2);
  const table = fits([head, ...lines], view)
    ? [paint.dim(head), ...lines]
    : shown.flatMap((columns) => finding('·', sentence(columns, view), '', view));
  const ranking = [
    '',
    paint.bold(t(lang, 'diff.rows', { count: moved.length })),
    ...note.map((line) => `  ${paint.dim(line)}`),
    ...table,
    ...more(moved.length, view),
  ];
  return [
    ...(moved.length === 0 ? [] : ranking),
    ...section(t(lang, 'diff.only'), only, (each) => onlyLine(each, view), view),
  ];
}

function columnsOf(row: Row, by: Rows['by'], view: DiffView): string[] {
  const { lang, paint } = view;
  const { section: subject, label, at, before, after, change, share, alike } = row;
  // Chinese counts the row itself: 等五行.
  const others = alike.length + (lang === 'zh' ? 1 : 0);
  return [
    `  ${subject[lang]}${t(lang, 'separator')}${label[lang]}`,
    by === 'period' ? formatMonth(at, lang) : at,
    ...figures(before, after, 'yuan', view),
    signed(change, 'yuan', view),
    `${formatNumber(share.times(100), 0)}%`,
    alike.length === 0 ? '' : paint.dim(t(lang, 'diff.alike', { count: others })),
  ];
}

/** A row of the table in words, where the terminal is too narrow for it. */
function sentence(columns: readonly string[], { lang }: DiffView): string {
  const [name = '', at = '', was = '', is = '', change = '', , alike = ''] = columns;
  const facts = [at, arrow([was, is]), change, alike].filter(Boolean);
  return `${name.trim()}${t(lang, 'colon')}${facts.join(t(lang, 'separator'))}`;
}

function onlyLine({ side, section: id, label, rows }: Rows['only'][number], view: DiffView): string[] {
  const { lang, paint } = view;
  const isNew = side === 'after';
  const text = [
    label[lang],
    t(lang, isNew ? 'diff.onlyAfter' : 'diff.onlyBefore'),
    t(lang, 'diff.rowCount', { count: rows }),
  ].join(t(lang, 'separator'));
  return finding(isNew ? paint.green('+') : paint.red('-'), text, id, view);
}
