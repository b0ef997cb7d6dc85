import type { SheetFile, WorkbookFile } from '../../read/workbook-file';
import { type Moment, momentOf } from './period';

export type Step = 'month' | 'quarter' | 'halfYear' | 'year' | 'number';

/** A run of headings that count time, in neighbouring columns of one row. */
export interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly step: Step;
  /** The first period, counted in steps: months, quarters, half-years, years. */
  readonly first: number;
}

/** The time axis of a sheet. */
export interface Axis extends Run {
  /** Rows that number or date the same columns: they are headings and not calculations. */
  readonly rows: ReadonlySet<number>;
  /** Runs of another start or step. */
  readonly others: readonly Run[];
}

/** So many headings in a row make an axis; of bare numbers it takes more, since lists are numbered too. */
const LEAST = 3;
const LEAST_NUMBERS = 6;
/** Headings stand at the top: below so many rows a run is a row of data. */
const HEAD_ROWS = 40;

/** Finds the axis by what headings look like; undefined where no row counts time. */
export function axisOf(sheet: SheetFile, book: WorkbookFile): Axis | undefined {
  const rows = [...sheet.cells.keys()].sort((a, b) => a - b);
  const first = rows[0] ?? 0;
  const runs = rows.filter((row) => row < first + HEAD_ROWS).flatMap((row) => runsOf(sheet, book, row));
  const main = best(runs);
  if (main === undefined) return undefined;
  const same = runs.filter((run) => run.from === main.from && run.to === main.to && fits(run, main));
  const timely = runs.filter((run) => run.step !== 'number');
  return {
    ...main,
    rows: new Set(same.map(({ row }) => row)),
    // Bare numbers beside dates number something else.
    others: timely.filter((run) => main.step !== 'number' && !overlaps(run, main, same)),
  };
}

/** Dates before numbers, then the longest, then the topmost. */
function best(runs: readonly Run[]): Run | undefined {
  const worth = (run: Run): number => (run.step === 'number' ? 0 : 1_000_000) + run.to - run.from;
  let found: Run | undefined;
  for (const run of runs) if (found === undefined || worth(run) > worth(found)) found = run;
  return found;
}

const fits = (run: Run, main: Run): boolean => run.step === main.step || run.step === 'number';

const overlaps = (run: Run, main: Run, same: readonly Run[]): boolean =>
  same.includes(run) || (run.step === main.step && run.from === main.from);

/** Every run of the row. */
function runsOf(sheet: SheetFile, book: WorkbookFile, row: number): Run[] {
  const cells = [...(sheet.cells.get(row) ?? [])].sort(([a], [b]) => a - b);
  const runs: Run[] = [];
  let open: { from: number; moments: Moment[] } | undefined;
  const close = (): void => {
    const run = open === undefined ? undefined : asRun(row, open.from, open.moments);
    if (run !== undefined) runs.push(run);
    open = undefined;
  };
  for (const [column, cell] of cells) {
    const moment = momentOf(cell, book.styles[cell.style], book.date1904);
    if (
      open !== undefined &&
      moment !== undefined &&
      follows(open.moments, moment) &&
      column === open.from + open.moments.length
    ) {
      open.moments.push(moment);
      continue;
    }
    close();
    if (moment !== undefined) open = { from: column, moments: [moment] };
  }
  close();
  return runs;
}

/** Whether a heading comes one step after those before it. */
function follows(moments: readonly Moment[], next: Moment): boolean {
  const last = moments.at(-1);
  const before = moments.at(-2);
  if (last?.kind !== next.kind) return false;
  const by = next.value - last.value;
  if (by <= 0) return false;
  if (before !== undefined) return by === last.value - before.value;
  return next.kind === 'date' || next.kind === 'month' ? STEPS.has(by) : by === 1;
}

const STEPS: ReadonlyMap<number, Step> = new Map([
  [1, 'month'],
  [3, 'quarter'],
  [6, 'halfYear'],
  [12, 'year'],
]);

function asRun(row: number, from: number, moments: readonly Moment[]): Run | undefined {
  const [start, second] = moments;
  if (start === undefined || second === undefined) return undefined;
  if (moments.length < (start.kind === 'number' ? LEAST_NUMBERS : LEAST)) return undefined;
  const run = { row, from, to: from + moments.length - 1 };
  if (start.kind === 'date' || start.kind === 'month') {
    const months = second.value - start.value;
    // Whether a period is dated by its first or its last day, it is the same period.
    return { ...run, step: STEPS.get(months) ?? 'month', first: Math.floor(start.value / months) };
  }
  return { ...run, step: start.kind, first: start.value };
}

/** A period as a person names it. */
export function periodName({ step, first, from }: Run, column: number): string {
  const count = first + column - from;
  switch (step) {
    case 'month':
      return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
    case 'quarter':
      return `${Math.floor(count / 4)} Q${(count % 4) + 1}`;
    case 'halfYear':
      return `${Math.floor(count / 2)} H${(count % 2) + 1}`;
    case 'year':
    case 'number':
      return String(count);
  }
}
