import { ZERO, type Decimal } from '../../finance/decimal';
import type { Label } from '../../rows';
import type { Readings } from '../readings';
import { periodsWhere, sumOver } from '../periods';
export interface LineSpec {
  readonly number: string;
  readonly label: Label;
  /** Row that the line shows; none for a heading. */
  readonly ref?: string;
  readonly style?: 'header' | 'sum' | 'line';
  readonly unit?: string;
  /** How a span reads the row where its kind does not say. */
  readonly reads?: 'opening' | 'closing' | 'lowest';
}

export type TableColumns = 'years' | 'phasesAndYears' | 'none';

/** A column of a table: the periods it gathers. */
export interface Span {
  readonly label: Label;
  readonly periods: readonly number[];
}

const years = ({ exact }: Readings): Span[] => {
  const byYear = new Map<string, number[]>();
  exact.row('timeline.calendarYear').forEach((value, index) => {
    const year = value.toFixed(0);
    byYear.set(year, [...(byYear.get(year) ?? []), index]);
  });
  return [...byYear].map(([year, periods]) => ({ label: { zh: `${year}年`, en: year }, periods }));
};

const phases = ({ exact }: Readings): Span[] => [
  { label: { zh: '建设期', en: 'Construction' }, periods: periodsWhere(exact, 'timeline.inConstruction') },
  { label: { zh: '运营期', en: 'Operation' }, periods: periodsWhere(exact, 'timeline.inOperation') },
];

export const spans = (readings: Readings, columns: TableColumns): Span[] => {
  switch (columns) {
    case 'years':
      return years(readings);
    case 'phasesAndYears':
      return [...phases(readings), ...years(readings)];
    case 'none':
      return [];
  }
};

/** A flow gathers by sum, a balance by its closing value; an opening balance by its first. */
export const lineValues = ({ exact, program }: Readings, line: LineSpec, columns: readonly Span[]): { total: Decimal | null; values: (Decimal | null)[] } => {
  const blank = { total: null, values: columns.map(() => null) };
  if (line.ref === undefined || !program.rows.has(line.ref)) return blank;
  const row = program.rows.get(line.ref);
  if (row?.axis !== 'period') {
    const cell =
      row?.axis === 'single'
        ? exact.cell(line.ref)
        : sumOver(
            exact.row(line.ref),
            exact.row(line.ref).map((_, index) => index),
            ZERO,
          );
    return { total: cell.isNaN() ? null : cell, values: columns.map(() => null) };
  }
  const values = exact.row(line.ref);
  const everywhere = values.map((_, index) => index);
  const gather = (periods: readonly number[]): Decimal | null => {
    if (line.reads === 'opening') return values[periods[0] ?? -1] ?? null;
    if (line.reads === 'closing' || (line.reads === undefined && row.spec.kind === 'balance')) return values[periods[periods.length - 1] ?? -1] ?? null;
    if (line.reads === 'lowest') {
      const applicable = periods.flatMap((index) => (values[index] === undefined || values[index].isNaN() ? [] : [values[index]]));
      return applicable.length === 0 ? null : applicable.reduce((least, value) => (value.lt(least) ? value : least));
    }
    return sumOver(values, periods, ZERO);
  };
  return { total: gather(everywhere), values: columns.map(({ periods }) => gather(periods)) };
};
