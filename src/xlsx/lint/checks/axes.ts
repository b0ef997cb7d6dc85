import { cellName, columnName } from '../../read/references';
import { type Axis, periodName } from '../book/axis';
import type { Sheet } from '../book/sheet';
import type { Context } from '../context';

interface Placed {
  readonly sheet: Sheet;
  readonly axis: Axis;
}

/** Rules 2 and 3: one column one period on all sheets, one axis per sheet, in frozen panes. */
export function checkAxes({ book, report }: Context): void {
  const placed = book.sheets.flatMap((sheet) =>
    sheet.axis === undefined ? [] : [{ sheet, axis: sheet.axis }],
  );
  for (const { sheet, axis } of placed) {
    const like = placed.filter((other) => other.axis.step === axis.step);
    const usual = axis.step === 'number' ? undefined : mostUsual(like);
    if (usual !== undefined) samePeriods({ report }, sheet, axis, usual);
    for (const { row, from, to } of axis.others)
      report('secondAxis', { sheet, row, column: from, columns: to - from + 1 }, { axis: rangeOf(axis) });
    frozen({ report }, sheet, axis);
  }
}

/** Where periods would stand in column A: the same for sheets whose columns mean the same. */
const originOf = ({ first, from }: Axis): number => first - from;

/** The alignment that most sheets share, by its first sheet; of equals the first. */
function mostUsual(all: readonly Placed[]): Placed | undefined {
  const groups = new Map<number, Placed[]>();
  for (const each of all) {
    const origin = originOf(each.axis);
    groups.set(origin, [...(groups.get(origin) ?? []), each]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)[0]?.[0];
}

export const rangeOf = ({ row, from, to }: Axis): string => `${cellName(row, from)}:${cellName(row, to)}`;

function samePeriods({ report }: Pick<Context, 'report'>, sheet: Sheet, axis: Axis, other: Placed): void {
  const from = Math.max(axis.from, other.axis.from);
  const to = Math.min(axis.to, other.axis.to);
  const shift = originOf(axis) - originOf(other.axis);
  // Axes of one step differ by the same number of periods in every column.
  if (to < from || shift === 0) return;
  report(
    'otherPeriod',
    { sheet, row: axis.row, column: from, columns: to - from + 1 },
    {
      found: periodName(axis, from),
      expected: periodName(other.axis, from),
      sheet: other.sheet.name,
    },
  );
}

function frozen({ report }: Pick<Context, 'report'>, sheet: Sheet, axis: Axis): void {
  const { rows, columns } = sheet.file.frozen;
  const below = axis.row + 1;
  const isTop = rows >= below;
  const isLeft = axis.from === 0 || (columns >= 1 && columns <= axis.from);
  if (isTop && isLeft) return;
  report(
    'notFrozen',
    { sheet, row: axis.row, column: axis.from, columns: axis.to - axis.from + 1 },
    { axis: rangeOf(axis), cell: `${columnName(axis.from)}${below + 1}` },
  );
}
