import type { ChartOption } from './option';
import type { Palette } from './palette';

/** One series of a drawing by year. */
export interface YearFigures {
  readonly name: string;
  /** One for each year; null where there is none. */
  readonly values: readonly (number | null)[];
  /** `#rrggbb`. */
  readonly colour: string;
  readonly kind: 'line' | 'column' | 'area';
  /** On the axis at the right. */
  readonly isSecond: boolean;
}

const axis = ({ quiet, rule }: Palette) => ({
  type: 'value' as const,
  splitNumber: 4,
  axisLabel: { color: quiet },
  splitLine: { lineStyle: { color: rule } },
});

const seriesOf = ({ name, values, colour, kind, isSecond }: YearFigures, isStacked: boolean) => {
  const shared = { name, data: [...values], itemStyle: { color: colour }, yAxisIndex: isSecond ? 1 : 0 };
  if (kind === 'column')
    return { ...shared, type: 'bar' as const, barMaxWidth: 26, ...(isStacked ? { stack: 'all' } : {}) };
  return {
    ...shared,
    type: 'line' as const,
    // Columns stand before an area.
    z: kind === 'area' ? 1 : 3,
    showSymbol: false,
    lineStyle: { color: colour, width: kind === 'area' ? 1 : 2 },
    ...(kind === 'area' ? { areaStyle: { color: colour, opacity: 0.45 } } : {}),
  };
};

/** Figures by year: columns stacked where one axis serves them all, beside one another where a second one measures ratios. */
export const yearOption =
  (years: readonly number[], figures: readonly YearFigures[]) =>
  (palette: Palette): ChartOption => {
    const { ink, quiet, rule } = palette;
    const hasSecond = figures.some(({ isSecond }) => isSecond);
    return {
      grid: {
        left: 8,
        right: 12,
        top: 64,
        bottom: 8,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      legend: {
        icon: 'roundRect',
        top: 0,
        left: 0,
        itemGap: 14,
        itemWidth: 14,
        itemHeight: 10,
        textStyle: { color: ink },
      },
      xAxis: {
        type: 'category',
        data: years.map(String),
        axisLine: { lineStyle: { color: rule }, onZero: false },
        axisTick: { show: false },
        axisLabel: { color: quiet, hideOverlap: true },
      },
      yAxis: hasSecond ? [axis(palette), { ...axis(palette), splitLine: { show: false } }] : axis(palette),
      series: figures.map((each) => seriesOf(each, !hasSecond)),
    };
  };
