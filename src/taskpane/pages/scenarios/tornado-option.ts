import { displayWidth } from '../../../i18n';
import type { FactorView } from '../../engine/sensitivity';
import type { ChartOption, Palette } from '../../parts';

/** Pixels of a Latin letter, of which a Chinese character takes two. */
const LETTER = 7;
const GAP = 14;

const labelsOf = (factors: readonly FactorView[]): number =>
  Math.max(...factors.map(({ label }) => displayWidth(label))) * LETTER;

/** Bars on both sides of the base, the longest on top: the two outer changes, the inner ones within them. */
export const tornadoOption =
  (factors: readonly FactorView[], unit: string, per: number) =>
  ({ ink, quiet, rule, series }: Palette): ChartOption => ({
    grid: { left: labelsOf(factors) + GAP, right: 12, top: 28, bottom: 44 },
    legend: { top: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: ink } },
    xAxis: {
      type: 'value',
      name: unit,
      nameLocation: 'middle',
      nameGap: 24,
      nameTextStyle: { color: quiet },
      axisLabel: { color: quiet, hideOverlap: true },
      splitLine: { lineStyle: { color: rule } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: factors.map(({ label }) => label),
      axisLabel: { color: ink },
      axisLine: { onZero: false, show: false },
      axisTick: { show: false },
    },
    series: (factors[0]?.cases ?? []).flatMap(({ change }, at, all) =>
      at === 0 || at === all.length - 1
        ? [
            {
              type: 'bar' as const,
              name: change,
              stack: 'change',
              barMaxWidth: 18,
              color: series[at === 0 ? 1 : 0] ?? ink,
              data: factors.map(({ cases }) => (cases[at]?.moved ?? 0) / per),
            },
          ]
        : [],
    ),
  });
