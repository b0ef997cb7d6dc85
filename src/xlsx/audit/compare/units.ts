import type { Sheet } from '../../../workbook/plan';

/** What heads a column of units. */
const HEADS = new Set(['单位', 'unit', 'units']);

/** Columns of a sheet that hold units. */
export function unitColumns(sheet: Sheet): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const cells of sheet.rows.values())
    for (const [column, { formula, value }] of cells)
      if (formula === undefined && value?.kind === 'text' && HEADS.has(value.value.toLowerCase()))
        columns.add(column);
  return columns;
}

const UNITS = /亿元|万元|元|平方米|m²|m2|公顷|\bha\b|[%‰]|\byuan\b|\bwan\b|\byi\b|\bmillion\b|\bbillion\b/gi;

/** Whether two wordings name other units: (万元) for (元). */
export function isUnitChange([expected, found]: readonly [string, string]): boolean {
  const [ours, theirs] = [expected, found].map((text) => (text.match(UNITS) ?? []).join(' ').toLowerCase());
  return ours !== theirs;
}
