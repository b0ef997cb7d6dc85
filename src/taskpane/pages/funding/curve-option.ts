import type { FundingCurve } from '../../engine/funding-curve';
import type { ChartOption, Palette } from '../../parts';

interface Told {
  readonly drawdown: string;
  readonly repayment: string;
  readonly balance: string;
  readonly construction: string;
}

/** Drawdown up, repayment down, the balance as a line; construction shaded. */
export const curveOption =
  ({ labels, drawdown, repayment, balance, construction }: FundingCurve, told: Told) =>
  ({ ink, quiet, rule, shade, series }: Palette): ChartOption => ({
    grid: { left: 4, right: 8, top: 40, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, itemGap: 18, itemWidth: 14, itemHeight: 10, textStyle: { color: ink } },
    tooltip: { trigger: 'axis', confine: true },
    xAxis: {
      type: 'category',
      data: [...labels],
      axisLine: { lineStyle: { color: rule }, onZero: false },
      axisTick: { show: false },
      axisLabel: { color: quiet, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      axisLabel: { color: quiet },
      splitLine: { lineStyle: { color: rule } },
    },
    series: [
      {
        type: 'bar',
        name: told.drawdown,
        data: [...drawdown],
        stack: 'flow',
        itemStyle: { color: series[0] ?? ink },
        ...(construction === 0
          ? {}
          : {
              markArea: {
                silent: true,
                itemStyle: { color: shade },
                label: { color: quiet, position: 'insideTopLeft' },
                data: [
                  [
                    { name: told.construction, xAxis: labels[0] ?? '' },
                    { xAxis: labels[construction - 1] ?? '' },
                  ],
                ],
              },
            }),
      },
      {
        type: 'bar',
        name: told.repayment,
        data: repayment.map((amount) => (amount === 0 ? 0 : -amount)),
        stack: 'flow',
        itemStyle: { color: series[1] ?? ink },
      },
      {
        type: 'line',
        name: told.balance,
        data: [...balance],
        showSymbol: false,
        lineStyle: { color: series[2] ?? ink, width: 2 },
        itemStyle: { color: series[2] ?? ink },
      },
    ],
  });
