import { ZERO, type Decimal } from '../../finance/decimal';
import { columnName, sheetPrefix, type Label } from '../../rows';
import { unitDivisorOf } from '../cover/unit';
import { say, type Draft } from '../draft';
import { number, text, type Grid } from '../grid';
import type { ChartSeries } from '../plan';
import { cellValue } from '../model/values';
import { has, ref, withUnit } from './live';
import { FIRST_COLUMN } from './places';
import { type Gather, type Part, presentIn, type YearSeries, yearsIn, yearValue } from './year-values';

const YEARS = 'timeline.calendarYear';

/** Calendar years of the project, and one to spare for a start that moves within its year. */
export const yearsOf = ({ exact }: Draft): readonly number[] => {
  const years = yearsIn(exact);
  return [...years, (years.at(-1) ?? 0) + 1];
};

const FUNCTIONS: Readonly<Record<Gather, string>> = { sum: 'SUMIFS', lowest: 'MINIFS', highest: 'MAXIFS' };

const partFormula = (draft: Draft, { gather }: YearSeries, { row }: Part, year: string): string =>
  `${FUNCTIONS[gather]}(${ref(draft, row)},${ref(draft, YEARS)},${year})`;

const formulaOf = (draft: Draft, series: YearSeries, year: string): string => {
  const sum = series.parts
    .map(
      (part, index) =>
        `${part.minus === true ? '-' : index === 0 ? '' : '+'}${partFormula(draft, series, part, year)}`,
    )
    .join('');
  const gathered =
    series.isShortfall === true
      ? `MIN(0,${series.parts.map((part) => partFormula(draft, series, part, year)).join(',')})`
      : sum;
  if (!series.isMoney) return gathered;
  return `${series.parts.length > 1 && series.isShortfall !== true ? `(${gathered})` : gathered}/${draft.unitDivisor}`;
};

const valueOf = ({ exact, unit }: Draft, series: YearSeries, year: number): Decimal => {
  const value = yearValue(exact, series, year);
  return series.isMoney ? value.div(unitDivisorOf(unit)) : value;
};

/** A block of yearly figures as a picture refers to it. */
export interface YearBlock {
  readonly series: readonly ChartSeries[];
  readonly nextRow: number;
}

const YEAR: Label = { zh: '年份', en: 'Year' };

/** A block of figures by calendar year, live, that a picture is drawn from: a heading, the series' names, the years down. */
export const drawYears = (
  grid: Grid,
  draft: Draft,
  row: number,
  heading: Label,
  series: readonly YearSeries[],
): YearBlock => {
  const shown = presentIn((row) => has(draft, row), series);
  const years = yearsOf(draft);
  const first = row + 2;
  const last = first + years.length - 1;
  // The year to spare is in the figures only: on a line it would look like a fall to nothing.
  const lastDrawn = last - 1;
  grid.put(row, FIRST_COLUMN, withUnit(draft, say(draft, heading), 'subheading'));
  grid.say(row + 1, FIRST_COLUMN, say(draft, YEAR), 'columnHead');
  grid.height(row + 1, 30);
  shown.forEach(({ label }, index) => {
    grid.say(row + 1, FIRST_COLUMN + 1 + index, say(draft, label), 'columnHead');
  });
  const letters = columnName(FIRST_COLUMN);
  const all = ref(draft, YEARS);
  years.forEach((year, index) => {
    const at = first + index;
    const before = `$${letters}${at}`;
    const isSpare = index === years.length - 1;
    grid.put(at, FIRST_COLUMN, {
      formula: index === 0 ? `MIN(${all})` : `IF(${before}<MAX(${all}),${before}+1,"")`,
      value: isSpare ? text('') : number(year),
      style: 'calculation.general',
    });
    shown.forEach((each, column) => {
      grid.put(at, FIRST_COLUMN + 1 + column, {
        formula: formulaOf(draft, each, `$${letters}${at + 1}`),
        value: cellValue(isSpare ? ZERO : valueOf(draft, each, year)),
        style: 'calculation.money',
      });
    });
  });
  const range = (column: number): string =>
    `${sheetPrefix(grid.name)}$${columnName(column)}$${first + 1}:$${columnName(column)}$${lastDrawn + 1}`;
  return {
    series: shown.map(({ label, colour, kind, secondaryAxis }, index) => ({
      name: say(draft, label),
      values: range(FIRST_COLUMN + 1 + index),
      categories: range(FIRST_COLUMN),
      colour,
      ...(kind === undefined ? {} : { kind }),
      ...(secondaryAxis === undefined ? {} : { secondaryAxis }),
    })),
    nextRow: last + 2,
  };
};
