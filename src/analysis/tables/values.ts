import { ZERO, type Decimal } from '../../finance/decimal';
import { PERIOD, SINGLE, type Label } from '../../rows';
import { sumOver } from '../periods';
import type { Readings } from '../readings';

export interface LineSpec {
  readonly number: string;
  readonly label: Label;
  /** Row that the line shows; none for a heading. */
  readonly ref?: string;
  readonly style?: 'header' | 'sum' | 'line';
  readonly unit?: string;
  /** How a span reads the row where its kind does not say. */
  readonly reads?: 'opening' | 'closing' | 'lowest';
  /** Two paths to one number: less than half a cent between them is nothing. */
  readonly isTie?: boolean;
}

/** How the periods of a span become one figure; `alone` is one cell, or the sum of a column of records, and has no spans. */
export type Gather = 'sum' | 'opening' | 'closing' | 'lowest' | 'alone';

/** What a line reads: by it the figures here and the formulas of the workbook are one and the same. */
export interface LineReading {
  readonly ref: string;
  readonly gather: Gather;
  readonly isTie?: boolean;
}

export type TableColumns = 'years' | 'phasesAndYears' | 'none';

/** The periods in which a row has a value. */
export interface Where {
  readonly ref: 'timeline.calendarYear' | 'timeline.inConstruction' | 'timeline.inOperation';
  readonly equals: number;
}

/** A column of a table: the periods it gathers. */
export interface Span {
  readonly label: Label;
  readonly where: Where;
}

const years = ({ exact }: Readings): Span[] =>
  [...new Set(exact.row('timeline.calendarYear').map((value) => value.toNumber()))].map((year) => ({
    label: { zh: `${year}年`, en: `${year}` },
    where: { ref: 'timeline.calendarYear', equals: year },
  }));

const PHASES: readonly Span[] = [
  { label: { zh: '建设期', en: 'Construction' }, where: { ref: 'timeline.inConstruction', equals: 1 } },
  { label: { zh: '运营期', en: 'Operation' }, where: { ref: 'timeline.inOperation', equals: 1 } },
];

export const spans = (readings: Readings, columns: TableColumns): Span[] => {
  switch (columns) {
    case 'years':
      return years(readings);
    case 'phasesAndYears':
      return [...PHASES, ...years(readings)];
    case 'none':
      return [];
  }
};

/** Indices of the periods that a span gathers. */
export const periodsOf = ({ exact }: Readings, { ref, equals }: Where): number[] => exact.row(ref).flatMap((value, index) => (value.eq(equals) ? [index] : []));

/** A flow gathers by sum, a balance by its closing value; an opening balance by its first. */
export const readingOf = ({ program }: Readings, { ref, reads, isTie = false }: LineSpec): LineReading | undefined => {
  const row = ref === undefined ? undefined : program.rows.get(ref);
  if (row === undefined) return undefined;
  if (row.axis !== PERIOD) return { ref: row.ref, gather: 'alone' };
  return { ref: row.ref, gather: reads ?? (row.spec.kind === 'balance' ? 'closing' : 'sum'), isTie };
};

const everywhere = (values: readonly Decimal[]): number[] => values.map((_, index) => index);

const lowest = (values: readonly Decimal[], periods: readonly number[]): Decimal | null => {
  const applicable = periods.flatMap((index) => (values[index] === undefined || values[index].isNaN() ? [] : [values[index]]));
  return applicable.length === 0 ? null : applicable.reduce((least, value) => (value.lt(least) ? value : least));
};

const gathered = (values: readonly Decimal[], periods: readonly number[], gather: Exclude<Gather, 'alone'>): Decimal | null => {
  switch (gather) {
    case 'opening':
      return values[periods[0] ?? -1] ?? null;
    case 'closing':
      return values[periods[periods.length - 1] ?? -1] ?? null;
    case 'lowest':
      return lowest(values, periods);
    case 'sum':
      return sumOver(values, periods, ZERO);
  }
};

/** The figures of a line: over the whole life, then span by span; null where there is none. */
export const lineValues = (
  { exact, program }: Readings,
  reading: LineReading | undefined,
  columns: readonly (readonly number[])[],
): { total: Decimal | null; values: (Decimal | null)[] } => {
  const blank = columns.map(() => null);
  if (reading === undefined) return { total: null, values: blank };
  const { ref, gather } = reading;
  const values = exact.row(ref);
  if (gather === 'alone') {
    const cell = program.rows.get(ref)?.axis === SINGLE ? exact.cell(ref) : sumOver(values, everywhere(values), ZERO);
    return { total: cell.isNaN() ? null : cell, values: blank };
  }
  return { total: gathered(values, everywhere(values), gather), values: columns.map((periods) => gathered(values, periods, gather)) };
};
