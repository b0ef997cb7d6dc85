import type { ChartOption } from './option';
import type { Palette } from './palette';

/** Bars that lie: one group for each name, from the top. */
export interface Bars {
  readonly names: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly colour: string;
  }[];
  /** Where the bars begin: zero, or the base of a tornado. */
  readonly from: number;
  /** Whether the bars of a name lie on one line: the two ends of a tornado. */
  readonly isOneLine: boolean;
}

const rounded = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0 }).replace('-', '−');

/** Lying bars; what they begin at is marked by an upright line. */
export const barOption =
  ({ names, series, from, isOneLine }: Bars) =>
  ({ ink, quiet, rule }: Palette): ChartOption => ({
    grid: {
      left: 8,
      right: 24,
      top: 32,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { top: 0, left: 0, itemGap: 14, itemWidth: 14, itemHeight: 10, textStyle: { color: ink } },
    xAxis: {
      type: 'value',
      scale: from !== 0,
      startValue: from,
      axisLabel: { color: quiet, formatter: rounded },
      splitLine: { lineStyle: { color: rule } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...names],
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: ink },
    },
    series: series.map(({ name, values, colour }, at) => ({
      type: 'bar' as const,
      name,
      data: [...values],
      itemStyle: { color: colour },
      barMaxWidth: 18,
      ...(isOneLine ? { stack: at % 2 === 0 ? 'low' : 'high', barGap: '-100%' } : {}),
      ...(at > 0
        ? {}
        : {
            markLine: {
              silent: true,
              symbol: 'none',
              label: { show: false },
              lineStyle: { color: quiet, type: 'solid' as const },
              data: [{ xAxis: from }],
            },
          }),
    })),
  });
