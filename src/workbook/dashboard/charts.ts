import { columnName, sheetPrefix, type Label } from '../../rows';
import { say, type Draft } from '../draft';
import { type Grid } from '../grid';
import { cellValue } from '../model/values';
import type { Chart } from '../plan';
import { BRAND } from '../styles';
import { ZERO } from '../../finance/decimal';
import { has, ref, withUnit } from './live';
import {
  CARD_COLUMNS,
  CHART_ROWS,
  CHARTS_ROW,
  COLUMNS,
  FIRST_COLUMN,
  SMALL_CHART_ROWS,
  SMALL_CHARTS_ROW,
} from './places';
import { AFTER_RULES_ROW } from './rules';
import { cashSeries, debtSeries, fundSeries, incomeSeries } from './series';
import type { YearSeries } from './year-values';
import { drawYears, type YearBlock } from './yearly';

const WORDS = {
  cash: { zh: '现金曲线', en: 'Cash' },
  funds: { zh: '资金来源与运用', en: 'Sources and uses' },
  debt: { zh: '债务与偿债覆盖', en: 'Debt and cover' },
  income: { zh: '运营收入构成', en: 'Income mix' },
  routes: { zh: '安置方式（户）', en: 'Households by route' },
  noDebt: { zh: '本项目没有借款。', en: 'This project has no debt.' },
  noIncome: { zh: '本项目没有运营收入。', en: 'This project has no operating income.' },
  noHouseholds: { zh: '本项目没有征收安置住户。', en: 'This project relocates no households.' },
  data: { zh: '图表数据（按自然年，公式实时）', en: 'Figures behind the charts, by calendar year, live' },
  route: { zh: '方式', en: 'Route' },
  households: { zh: '户数', en: 'Households' },
} as const satisfies Record<string, Label>;

const DESCRIPTIONS = {
  cash: {
    zh: '折线为建设期和运营期各年内的最低现金，零线以下的阴影为资金缺口。',
    en: 'Lines show the lowest cash of each year in construction and in operation; the shaded area below zero is the gap.',
  },
  funds: {
    zh: '零线以上按年堆叠各类资金来源，浅灰为未落实、未计入的预期资金；零线以下为各类运用。',
    en: 'Sources by year are stacked above zero, money that is only expected and not counted in light grey; uses are stacked below zero.',
  },
  debt: {
    zh: '面积为各年最高债务余额，柱为该年最低偿债备付率和贷款期覆盖率（右轴）；没有还本付息的年份没有柱。',
    en: 'The area shows the highest debt of each year, columns the lowest DSCR and LLCR of the year (right axis); a year without debt service has no column.',
  },
  income: {
    zh: '各年运营收入（不含税）按收入种类堆叠。',
    en: 'Operating income net of VAT by year, stacked by kind of income.',
  },
  routes: {
    zh: '选择安置、货币补偿和房票的户数。',
    en: 'The number of households that are resettled, take cash, or take vouchers.',
  },
} as const satisfies Record<string, Label>;

const ROUTES: readonly (readonly [label: Label, flag: string])[] = [
  [{ zh: '安置', en: 'Resettled' }, 'households.isResettled'],
  [{ zh: '货币补偿', en: 'Cash' }, 'households.isCash'],
  [{ zh: '房票', en: 'Voucher' }, 'households.isVoucher'],
];

const routesApply = (draft: Draft): boolean =>
  has(draft, 'households.count') && has(draft, 'households.isCash');

/** Households of each route, each with its count. */
const drawRoutes = (grid: Grid, draft: Draft, row: number): YearBlock => {
  const { exact } = draft;
  grid.say(row, FIRST_COLUMN, say(draft, WORDS.routes), 'subheading');
  grid.say(row + 1, FIRST_COLUMN, say(draft, WORDS.route), 'columnHead');
  grid.say(row + 1, FIRST_COLUMN + 1, say(draft, WORDS.households), 'columnHead');
  const counts = exact.row('households.count');
  ROUTES.forEach(([label, flag], index) => {
    const at = row + 2 + index;
    const chosen = exact.row(flag);
    const total = counts.reduce(
      (sum, count, record) => (chosen[record]?.isZero() === false ? sum.plus(count) : sum),
      ZERO,
    );
    grid.say(at, FIRST_COLUMN, say(draft, label));
    grid.put(at, FIRST_COLUMN + 1, {
      formula: `SUMIFS(${ref(draft, 'households.count')},${ref(draft, flag)},1)`,
      value: cellValue(total),
      style: 'calculation.whole',
    });
  });
  const range = (column: number): string => {
    const letters = columnName(column);
    return `${sheetPrefix(grid.name)}$${letters}$${row + 3}:$${letters}$${row + 2 + ROUTES.length}`;
  };
  const series = {
    name: say(draft, WORDS.households),
    values: range(FIRST_COLUMN + 1),
    categories: range(FIRST_COLUMN),
    colour: BRAND,
  };
  return { series: [series], nextRow: row + ROUTES.length + 3 };
};

interface Picture {
  readonly title: Label;
  readonly description: Label;
  readonly kind: Chart['kind'];
  readonly block: YearBlock | undefined;
  /** Said where the project has nothing to draw. */
  readonly otherwise?: Label;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
  readonly isMoney: boolean;
}

const drawPicture = (grid: Grid, draft: Draft, picture: Picture): void => {
  const { title, row, column, columns, block } = picture;
  const head = say(draft, title);
  grid.put(
    row,
    column,
    picture.isMoney
      ? withUnit(draft, head, 'heading')
      : { value: { kind: 'text', value: head }, style: 'heading' },
  );
  for (let more = 1; more < columns; more += 1) grid.put(row, column + more, { style: 'heading' });
  if (block === undefined || block.series.length === 0) {
    if (picture.otherwise !== undefined) grid.say(row + 2, column, say(draft, picture.otherwise), 'quiet');
    return;
  }
  grid.charts.push({
    title: head,
    kind: picture.kind,
    series: block.series,
    at: { row: row + 2, column, rows: picture.rows, columns },
    valueAxis: { numberFormat: '#,##0' },
    description: say(draft, picture.description),
  });
};

/** A thin row below each heading, so that a picture does not lie on its rule. */
const drawGap = (grid: Grid, row: number): void => {
  grid.height(row + 1, 3);
};

/** The pictures, and below everything else the figures that they are drawn from. */
export const drawCharts = (grid: Grid, draft: Draft): void => {
  grid.say(AFTER_RULES_ROW, FIRST_COLUMN, say(draft, WORDS.data), 'heading');
  for (let column = 1; column < COLUMNS; column += 1)
    grid.put(AFTER_RULES_ROW, FIRST_COLUMN + column, { style: 'heading' });
  let row = AFTER_RULES_ROW + 1;
  const years = (heading: Label, series: readonly YearSeries[]): YearBlock => {
    const block = drawYears(grid, draft, row, heading, series);
    row = block.nextRow;
    return block;
  };
  const cash = years(WORDS.cash, cashSeries);
  const funds = years(WORDS.funds, fundSeries);
  const debt = has(draft, 'credit.dscrTwelveMonths') ? years(WORDS.debt, debtSeries) : undefined;
  const incomes = incomeSeries(draft);
  const income = incomes.length > 0 ? years(WORDS.income, incomes) : undefined;
  const routes = routesApply(draft) ? drawRoutes(grid, draft, row) : undefined;

  drawGap(grid, CHARTS_ROW);
  drawGap(grid, SMALL_CHARTS_ROW);
  const large = { row: CHARTS_ROW, rows: CHART_ROWS, columns: 5, isMoney: true } as const;
  drawPicture(grid, draft, {
    ...large,
    column: 1,
    title: WORDS.cash,
    description: DESCRIPTIONS.cash,
    kind: 'line',
    block: cash,
  });
  drawPicture(grid, draft, {
    ...large,
    column: 7,
    title: WORDS.funds,
    description: DESCRIPTIONS.funds,
    kind: 'stackedColumn',
    block: funds,
  });
  const [left, middle, right] = CARD_COLUMNS;
  const small = { row: SMALL_CHARTS_ROW, rows: SMALL_CHART_ROWS, columns: 3 } as const;
  drawPicture(grid, draft, {
    ...small,
    column: left,
    title: WORDS.debt,
    description: DESCRIPTIONS.debt,
    kind: 'column',
    block: debt,
    otherwise: WORDS.noDebt,
    isMoney: true,
  });
  drawPicture(grid, draft, {
    ...small,
    column: middle,
    title: WORDS.income,
    description: DESCRIPTIONS.income,
    kind: 'stackedColumn',
    block: income,
    otherwise: WORDS.noIncome,
    isMoney: true,
  });
  drawPicture(grid, draft, {
    ...small,
    column: right,
    title: WORDS.routes,
    description: DESCRIPTIONS.routes,
    kind: 'column',
    block: routes,
    otherwise: WORDS.noHouseholds,
    isMoney: false,
  });
};
