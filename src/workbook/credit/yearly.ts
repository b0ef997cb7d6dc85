import { ZERO, type Decimal } from '../../finance/decimal';
import { columnName, sheetPrefix, type Label } from '../../rows';
import { has, inUnit, ref, withUnit } from '../dashboard/live';
import { say, type Draft } from '../draft';
import { number, text, type Grid } from '../grid';
import { cellValue } from '../model/values';
import { SERIES, type Format } from '../styles';
import { COLUMNS, drawHeading, drawHeads, NOTHING, overMarks, type Head } from './cells';

const is = (zh: string, en: string): Label => ({ zh, en });
const HEADING = is('七、分年债务与覆盖', '7. Debt and cover by year');
const CHART_HEADING = is('三、债务与偿债备付', '3. Debt and its cover');
const CHART = {
  title: is('债务余额与偿债备付率', 'Debt outstanding and DSCR'),
  debt: is('年末债务余额', 'Debt at year end'),
  dscr: is('最低偿债备付率（右轴）', 'Lowest DSCR (right axis)'),
  description: is(
    '柱为每年年末债务余额，线为当年最低偿债备付率（近十二个月）。',
    'Columns: debt outstanding at the end of each year. Line: lowest DSCR over twelve months in the year.',
  ),
};

/** How a year gathers a row: a flow by sum, a stand by its value at year end, a ratio by its lowest. */
type Gather = 'sum' | 'closing' | 'lowest';
interface Measure {
  readonly row: string;
  readonly label: Label;
  readonly gather: Gather;
  readonly format: Format;
  /** Flag of the periods in which the figure can exist at all; in years without one its cell stays empty. */
  readonly exists?: string;
}

const measure = (row: string, label: Label, gather: Gather, exists?: string): Measure => ({
  row,
  label,
  gather,
  format: gather === 'lowest' ? 'ratio' : 'money',
  ...(exists === undefined ? {} : { exists }),
});

const DSCR = 'credit.dscrTwelveMonths';
const DEBT = 'funding.debt';
const MEASURES: readonly Measure[] = [
  measure('funding.drawdown', is('提款', 'Drawdown'), 'sum'),
  measure('funding.repayment', is('还本', 'Repayment'), 'sum'),
  measure('funding.interestPaid', is('付息', 'Interest paid'), 'sum'),
  measure(DEBT, is('年末债务余额', 'Debt at year end'), 'closing'),
  measure('operationAccount.cfads', is('可偿债现金', 'CFADS'), 'sum'),
  measure(DSCR, is('偿债备付率（最低）', 'DSCR, lowest'), 'lowest', 'credit.isFullYear'),
  measure('collateral.coverRatio', is('抵押担保覆盖率（最低）', 'Collateral cover, lowest'), 'lowest'),
  measure('collateral.guaranteeGap', is('年末担保缺口', 'Guarantee gap at year end'), 'closing'),
];

const YEARS = 'timeline.calendarYear';
const YEAR_END = 'timeline.isYearEnd';

const formulaOf = (draft: Draft, { row, gather, format }: Measure, year: string): string => {
  const [values, years] = [ref(draft, row), ref(draft, YEARS)];
  if (gather === 'lowest')
    return `IF(COUNTIFS(${values},">-1E+300",${years},${year})=0,"${NOTHING}",MINIFS(${values},${years},${year}))`;
  const closing = gather === 'closing' ? `,${ref(draft, YEAR_END)},1` : '';
  const amount = `SUMIFS(${values},${years},${year}${closing})`;
  return format === 'money' ? `${amount}/${draft.unitDivisor}` : amount;
};

/** Values of a row in the periods of a year, or in its last. */
const valuesIn = ({ exact }: Draft, row: string, year: number, atEnd = false): Decimal[] => {
  const [years, ends] = [exact.row(YEARS), exact.row(YEAR_END)];
  return exact
    .row(row)
    .filter(
      (value, t) => !value.isNaN() && years[t]?.eq(year) === true && (!atEnd || ends[t]?.isZero() === false),
    );
};

const valueOf = (draft: Draft, { row, gather, format }: Measure, year: number) => {
  const values = valuesIn(draft, row, year, gather === 'closing');
  if (gather === 'lowest') {
    const [first, ...rest] = values;
    if (first === undefined) return text(NOTHING);
    return cellValue(rest.reduce((least, value) => (value.lt(least) ? value : least), first));
  }
  const sum = values.reduce((total, value) => total.plus(value), ZERO);
  return format === 'money' ? inUnit(draft, sum) : cellValue(sum);
};

const existsIn = (draft: Draft, { exists }: Measure, year: number): boolean =>
  exists === undefined || valuesIn(draft, exists, year).some((flag) => !flag.isZero());

const drawYear = (grid: Grid, draft: Draft, row: number, year: number): void => {
  const years = ref(draft, YEARS);
  grid.put(row, 0, {
    formula: `MINIFS(${years},${years},">"&N($A${row}))`,
    value: number(year),
    style: 'result',
  });
  MEASURES.forEach((each, index) => {
    if (!existsIn(draft, each, year)) return;
    grid.put(row, 1 + index, {
      formula: formulaOf(draft, each, `$A${row + 1}`),
      value: valueOf(draft, each, year),
      style: `calculation.${each.format}`,
    });
  });
};

const CHART_ROWS = 13;

const yearsOf = ({ exact }: Draft): number[] => [...new Set(exact.row(YEARS).map((year) => year.toNumber()))];

/** Room for the picture near the top of the page, where no page break cuts it; the row after. */
export const leaveRoom = (grid: Grid, draft: Draft, row: number): number => {
  if (!has(draft, DSCR)) return row;
  drawHeading(grid, draft, row, withUnit(draft, say(draft, CHART_HEADING), 'heading'));
  return row + CHART_ROWS + 2;
};

/** The picture ends with the debt: where a ratio no longer applies, its line would fall to 0. */
const drawChart = (grid: Grid, draft: Draft, row: number, first: number): void => {
  const years = yearsOf(draft);
  const owing = years.filter((year) => valuesIn(draft, DEBT, year).some((value) => value.gte(1)));
  const last = first + Math.max(0, years.indexOf(owing.at(-1) ?? 0));
  const range = (column: number): string => {
    const letters = columnName(column);
    return `${sheetPrefix(grid.name)}$${letters}$${first + 1}:$${letters}$${last + 1}`;
  };
  const series = (name: string, label: Label, colour: string) => ({
    name: say(draft, label),
    values: range(1 + MEASURES.findIndex((each) => each.row === name)),
    categories: range(0),
    colour,
  });
  grid.charts.push({
    title: say(draft, CHART.title),
    kind: 'column',
    series: [
      { ...series(DEBT, CHART.debt, SERIES[0]), kind: 'column' },
      { ...series(DSCR, CHART.dscr, SERIES[1]), kind: 'line', secondaryAxis: true },
    ],
    at: { row, column: 0, rows: CHART_ROWS, columns: COLUMNS },
    valueAxis: { numberFormat: '#,##0' },
    description: say(draft, CHART.description),
  });
};

/** Debt by year with its cover, and the picture of it in the room left for it; the row after. */
export const drawYears = (grid: Grid, draft: Draft, row: number, room: number): number => {
  if (!has(draft, DSCR)) return row;
  drawHeading(grid, draft, row, withUnit(draft, say(draft, HEADING), 'heading'));
  const heads = MEASURES.map(({ label }): Head => [label, 'columnHeadRight']);
  drawHeads(grid, draft, row + 1, new Map([overMarks('年份', 'Year'), ...heads].entries()), 30);
  const first = row + 2;
  yearsOf(draft).forEach((year, index) => {
    drawYear(grid, draft, first + index, year);
  });
  drawChart(grid, draft, room + 1, first);
  return first + yearsOf(draft).length + 1;
};
