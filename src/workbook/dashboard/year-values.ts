import { Decimal, ZERO } from '../../finance/decimal';
import type { Label } from '../../rows';

/** How a row is gathered in a year: its sum, or its lowest or highest value. */
export type Gather = 'sum' | 'lowest' | 'highest';

/** A row that a series takes, with its sign. */
export interface Part {
  readonly row: string;
  readonly minus?: boolean;
}

/** One column of figures by year, and one series of a picture. */
export interface YearSeries {
  readonly label: Label;
  readonly parts: readonly Part[];
  readonly gather: Gather;
  /** The part below zero alone. */
  readonly isShortfall?: boolean;
  readonly isMoney: boolean;
  readonly colour: string;
  readonly kind?: 'line' | 'column' | 'area';
  readonly secondaryAxis?: boolean;
}

const YEARS = 'timeline.calendarYear';

/** Where the figures of a year are read: a row's values by period. */
export interface YearSource {
  readonly row: (ref: string) => readonly Decimal[];
}

/** Calendar years of the project. */
export const yearsIn = ({ row }: YearSource): number[] => [
  ...new Set(row(YEARS).map((year) => year.toNumber())),
];

const partValue = (source: YearSource, { gather }: YearSeries, { row }: Part, year: number): Decimal => {
  const years = source.row(YEARS);
  const values = source.row(row).filter((value, t) => !value.isNaN() && years[t]?.eq(year) === true);
  if (gather === 'sum') return values.reduce((sum, value) => sum.plus(value), ZERO);
  return (
    values.reduce<Decimal | undefined>(
      (held, value) =>
        held === undefined || (gather === 'lowest' ? value.lt(held) : value.gt(held)) ? value : held,
      undefined,
    ) ?? ZERO
  );
};

/** A series in a year, yuan or a ratio. */
export const yearValue = (source: YearSource, series: YearSeries, year: number): Decimal => {
  const parts = series.parts.map((part) => {
    const value = partValue(source, series, part, year);
    return part.minus === true ? value.neg() : value;
  });
  return series.isShortfall === true
    ? Decimal.min(ZERO, ...parts)
    : parts.reduce((sum, value) => sum.plus(value), ZERO);
};

/** The series with the rows that this project has; without any of them it is left out. */
export const presentIn = (hasRow: (ref: string) => boolean, all: readonly YearSeries[]): YearSeries[] =>
  all
    .map((series) => ({ ...series, parts: series.parts.filter(({ row }) => hasRow(row)) }))
    .filter(({ parts }) => parts.length > 0);
