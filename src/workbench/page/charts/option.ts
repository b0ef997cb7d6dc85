import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TitleComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { ChartFigures, SeriesFigures } from './figures';

export type Option = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | LineSeriesOption | TitleComponentOption
>;

const INK = '#1F2A30';
const QUIET = '#5F6B73';
const RULE = '#D5DBDF';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

const line = ({ name, colour, kind, values, isSecondary }: SeriesFigures): LineSeriesOption => ({
  type: 'line',
  name,
  data: [...values],
  yAxisIndex: isSecondary ? 1 : 0,
  color: colour,
  symbol: 'none',
  lineStyle: { width: kind === 'area' ? 0 : 2 },
  ...(kind === 'area' && { areaStyle: { opacity: 0.85 } }),
});

const bar = ({ name, colour, kind, values, isSecondary }: SeriesFigures): BarSeriesOption => ({
  type: 'bar',
  name,
  data: [...values],
  yAxisIndex: isSecondary ? 1 : 0,
  color: colour,
  ...(kind === 'stackedColumn' && { stack: 'all' }),
});

const valueAxis = (isSecondary: boolean) => ({
  type: 'value' as const,
  axisLabel: { color: QUIET, formatter: (value: number) => number.format(value) },
  // One set of lines: those of the first axis.
  splitLine: { show: !isSecondary, lineStyle: { color: RULE } },
});

/** A chart as it is drawn: title above, legend below, as Excel lays ours out. */
export const optionOf = ({ title, categories, series }: ChartFigures): Option => {
  const isLying = series.some(({ kind }) => kind === 'bar');
  const names = {
    type: 'category' as const,
    data: [...categories],
    // Labels stay at the edge where values are negative; bars lie from the top down.
    axisLine: { onZero: false, lineStyle: { color: QUIET } },
    axisTick: { show: false },
    axisLabel: { color: QUIET },
    inverse: isLying,
  };
  const values = [
    valueAxis(false),
    ...(series.some(({ isSecondary }) => isSecondary) ? [valueAxis(true)] : []),
  ];
  return {
    animation: false,
    textStyle: { fontFamily: "'Segoe UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" },
    title: { text: title, left: 'center', top: 4, textStyle: { fontSize: 13, fontWeight: 600, color: INK } },
    legend: {
      type: 'scroll',
      bottom: 2,
      itemWidth: 14,
      itemHeight: 8,
      textStyle: { color: QUIET, fontSize: 11 },
      selectedMode: false,
    },
    grid: { left: 8, right: 12, top: 32, bottom: 30, containLabel: true },
    xAxis: isLying ? values : names,
    yAxis: isLying ? names : values,
    series: series.map((each) => (each.kind === 'line' || each.kind === 'area' ? line(each) : bar(each))),
  };
};
