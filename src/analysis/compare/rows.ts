import { type Decimal, ZERO } from '../../finance/decimal';
import { type CompiledRow, PERIOD, type Program } from '../../rows';
import type { Readings } from '../readings';
import type { OnlyRows, RowDifference, RowsDifference } from './comparison';

/** Less than half a cent is nothing, in money. */
const HALF_CENT = '0.005';

/** Rows that restate others to hold them against a limit. */
const RESTATING = new Set(['checks']);

/** A row over its periods or years, and where it has not begun or has ended. */
type Series = ReadonlyMap<string, Decimal>;

/** Which rows of money moved, and which only one of the two projects has. */
export function compareRows(
  before: Readings,
  after: Readings,
  renamed: ReadonlyMap<string, string>,
): RowsDifference {
  const by = sameTime(before, after) ? 'period' : 'year';
  const rowsBefore = moneyRows(before.program);
  const rowsAfter = new Map(moneyRows(after.program).map((row) => [row.ref, row]));
  const matched = rowsBefore.map((row) => ({ row, other: rowsAfter.get(refAfter(row.ref, renamed)) }));
  const found = new Set(matched.map(({ other }) => other?.ref));
  const ends = lastYear(before) < lastYear(after) ? lastYear(before) : lastYear(after);
  const differences = matched.flatMap(({ row, other }) =>
    other === undefined ? [] : moved({ row, other, before, after, by, ends }),
  );
  const gone = matched.flatMap(({ row, other }) => (other === undefined ? [row] : []));
  const come = [...rowsAfter.values()].filter(({ ref }) => !found.has(ref));
  return {
    by,
    moved: ranked(differences),
    only: [...only('before', gone, before.program), ...only('after', come, after.program)],
  };
}

const sameTime = (before: Readings, after: Readings): boolean =>
  before.project.project.step === after.project.project.step &&
  before.project.project.startMonth === after.project.project.startMonth &&
  before.periods.length === after.periods.length;

const lastYear = ({ periods }: Readings): string => yearOf(periods.at(-1) ?? '');
const yearOf = (month: string): string => month.slice(0, 4);

/** An opening balance is the closing one, a period later. */
const isOpening = ({ spec: { formula } }: CompiledRow): boolean => /^PREV\([\w.]+\)$/.test(formula);

/** Money over time: what the fund-balance tables are made of. A rate, a share or a date is not summed and not ranked. */
const moneyRows = (program: Program): CompiledRow[] =>
  [...program.rows.values()].filter(
    (row) =>
      row.axis === PERIOD && row.spec.unit === 'yuan' && !RESTATING.has(row.section) && !isOpening(row),
  );

/** The same row in the later project, where its line goes by another id. */
function refAfter(ref: string, renamed: ReadonlyMap<string, string>): string {
  const [subject = '', line = ''] = ref.split('.');
  const section = `${subject}.${line}`;
  const other = renamed.get(section);
  return other === undefined ? ref : other + ref.slice(section.length);
}

/** A row by period, or by calendar year: a flow summed, anything else as it stands at the year's end. */
function series({ exact, periods }: Readings, { ref, spec }: CompiledRow, by: 'period' | 'year'): Series {
  const values = new Map<string, Decimal>();
  exact.row(ref).forEach((value, index) => {
    const month = periods[index] ?? '';
    if (by === 'period') values.set(month, value);
    else if (spec.kind === 'flow') values.set(yearOf(month), value.plus(values.get(yearOf(month)) ?? ZERO));
    else values.set(yearOf(month), value);
  });
  return values;
}

interface Matched {
  readonly row: CompiledRow;
  readonly other: CompiledRow;
  readonly before: Readings;
  readonly after: Readings;
  readonly by: 'period' | 'year';
  /** The earlier horizon's last year: beyond it a project that has ended says nothing. */
  readonly ends: string;
}

/** The row where it moved most, if it moved at all. A project that has not begun has 0. */
function moved({ row, other, before, after, by, ends }: Matched): RowDifference[] {
  const was = series(before, row, by);
  const is = series(after, other, by);
  let scale = ZERO;
  let most: Pick<RowDifference, 'at' | 'before' | 'after' | 'change'> | undefined;
  for (const at of new Set([...was.keys(), ...is.keys()])) {
    if (by === 'year' && at > ends) continue;
    const [one, two] = [was.get(at) ?? ZERO, is.get(at) ?? ZERO];
    if (one.isNaN() || two.isNaN()) continue;
    scale = largest(scale, one.abs(), two.abs());
    const change = two.minus(one);
    if (change.abs().gt(most?.change.abs() ?? HALF_CENT)) most = { at, before: one, after: two, change };
  }
  if (most === undefined) return [];
  const totals = [before.exact.total(row.ref), after.exact.total(other.ref)] as const;
  return [
    {
      row: other.ref,
      label: other.spec.label,
      section: after.program.sectionLabels.get(other.section) ?? other.spec.label,
      ...most,
      share: most.change.abs().div(scale),
      totalChange: totals[0] === undefined || totals[1] === undefined ? null : totals[1].minus(totals[0]),
      alike: [],
    },
  ];
}

const largest = (...values: readonly Decimal[]): Decimal =>
  values.reduce((most, value) => (value.gt(most) ? value : most), ZERO);

/** By the largest change; rows that move by the same amount mirror one another, and the first in the order of the model stands for them. */
function ranked(differences: readonly RowDifference[]): RowDifference[] {
  const groups = new Map<string, RowDifference & { alike: string[] }>();
  for (const difference of differences) {
    const amount = difference.change.abs().toFixed(2);
    const first = groups.get(amount);
    if (first === undefined) groups.set(amount, { ...difference, alike: [] });
    else first.alike.push(difference.row);
  }
  return [...groups.values()].sort((a, b) => b.change.abs().comparedTo(a.change.abs()));
}

function only(side: OnlyRows['side'], rows: readonly CompiledRow[], program: Program): OnlyRows[] {
  const sections = new Map<string, number>();
  for (const { section } of rows) sections.set(section, (sections.get(section) ?? 0) + 1);
  return [...sections].map(([section, count]) => ({
    side,
    section,
    label: program.sectionLabels.get(section) ?? { zh: section, en: section },
    rows: count,
  }));
}
