import type { Area } from '../../../workbook/plan';
import { cellName } from '../references';
import type { FileCell } from '../workbook-file';

interface Filling {
  readonly row: number;
  readonly column: number;
  readonly cell: FileCell;
}

type Refuse = (place: { row: number; column: number }, zh: string, en: string) => never;
type Cells = Map<number, Map<number, FileCell>>;

/** Steps that finding the cells of all arrays may take: a hundred sheets full of them, and no hostile one. */
const MOST_STEPS = 50_000_000;

/** Marks the cells that arrays, spills and what-if tables fill with the cell their formula stands in. */
export function fill(cells: Cells, fillings: readonly Filling[], refuse: Refuse): void {
  let steps = 0;
  for (const { row, column, cell } of fillings) {
    const area = cell.fills?.area;
    if (area === undefined) continue;
    const from = cellName(row, column);
    for (const [r, line] of inside(cells, area.row, area.rows))
      for (const [c, member] of inside(line, area.column, area.columns)) {
        steps += 1;
        if (r === row && c === column) continue;
        if (member.filledFrom !== undefined || (member.fills !== undefined && !isSpill(member)))
          refuse({ row: r, column: c }, '属于两个数组公式', 'two array formulas claim it');
        // A spill that is blocked has its obstacle, with a formula of its own, inside its range.
        if (member.formula === undefined) line.set(c, { ...member, filledFrom: from });
      }
    steps += Math.min(area.rows, cells.size);
    if (steps > MOST_STEPS) refuse({ row, column }, '数组公式过多', 'there are too many array formulas');
  }
}

const isSpill = (cell: FileCell): boolean => cell.fills?.kind === 'spill';

/** The entries whose key lies in the span, whichever way is shorter. */
function* inside<T>(map: Map<number, T>, from: number, length: Area['rows']): Generator<[number, T]> {
  if (length <= map.size) {
    for (let key = from; key < from + length; key += 1) {
      const value = map.get(key);
      if (value !== undefined) yield [key, value];
    }
    return;
  }
  for (const [key, value] of [...map]) if (key >= from && key < from + length) yield [key, value];
}
