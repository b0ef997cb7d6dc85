import { cellName, columnName } from '../../read/references';
import { type Axis, periodName } from '../book/axis';
import type { Sheet } from '../book/sheet';
import type { Context } from '../context';

/** Rules 2 and 3: one column one period on all sheets, one axis per sheet, in frozen panes. */
export function checkAxes({ book, report }: Context): void {
  const byStep = new Map<string, { sheet: Sheet; axis: Axis }>();
  for (const sheet of book.sheets) {
    const { axis } = sheet;
    if (axis === undefined) continue;
    const first = byStep.get(axis.step);
    if (first === undefined) byStep.set(axis.step, { sheet, axis });
    else if (axis.step !== 'number') samePeriods({ report }, sheet, axis, first);
    for (const { row, from, to } of axis.others)
      report('secondAxis', { sheet, row, column: from, columns: to - from + 1 }, { axis: rangeOf(axis) });
    frozen({ report }, sheet, axis);
  }
}

export const rangeOf = ({ row, from, to }: Axis): string => `${cellName(row, from)}:${cellName(row, to)}`;

function samePeriods(
  { report }: Pick<Context, 'report'>,
  sheet: Sheet,
  axis: Axis,
  other: { sheet: Sheet; axis: Axis },
): void {
  const from = Math.max(axis.from, other.axis.from);
  const to = Math.min(axis.to, other.axis.to);
  const shift = axis.first - axis.from - (other.axis.first - other.axis.from);
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
