import type { ChartOption } from './option';
import type { Palette } from './palette';
import type { Histogram } from './spread';

const plain = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 2 }).replace('-', '−');

/** Bars without gaps: what lies below nothing is short, and red. */
export const histogramOption =
  ({ bins }: Histogram, draws: string) =>
  ({ quiet, rule, brand, red, surface }: Palette): ChartOption => ({
    grid: {
      left: 8,
      right: 12,
      top: 16,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: {
      type: 'category',
      data: bins.map(({ from, to }) => (from === to ? plain(from) : `${plain(from)} – ${plain(to)}`)),
      axisLine: { lineStyle: { color: rule } },
      axisTick: { show: false },
      // A bin is named by where it begins: both ends would not find room.
      axisLabel: {
        color: quiet,
        hideOverlap: true,
        formatter: (name: string) => name.split(' – ')[0] ?? name,
      },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 3,
      axisLabel: { color: quiet },
      splitLine: { lineStyle: { color: rule } },
    },
    series: [
      {
        type: 'bar',
        name: draws,
        barCategoryGap: '0%',
        data: bins.map(({ from, draws: value }) => ({
          value,
          itemStyle: { color: from < 0 ? red : brand, borderColor: surface, borderWidth: 1 },
        })),
      },
    ],
  });
