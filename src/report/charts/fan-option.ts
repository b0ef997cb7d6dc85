import type { ChartOption } from './option';
import type { Palette } from './palette';
import type { Fan } from './spread';

/** Names of what is drawn: the middle line, and the two bands around it. */
export interface FanNames {
  readonly middle: string;
  readonly inner: string;
  readonly outer: string;
}

/** Cash by year as a fan: the middle as a line, most draws in a dark band, nearly all in a light one. */
export const fanOption =
  ({ years }: Fan, names: FanNames) =>
  ({ ink, quiet, rule, brand }: Palette): ChartOption => {
    const data = (of: (year: Fan['years'][number]) => number): number[] => years.map(of);
    // A band is what is stacked on an unseen line; two bands lie over one another in stacks of their own. Stacks keep to one side of nothing only if told.
    const band = (
      name: string,
      from: (year: Fan['years'][number]) => number,
      to: (year: Fan['years'][number]) => number,
      opacity: number,
    ) => {
      const shared = {
        type: 'line' as const,
        stack: name,
        stackStrategy: 'all' as const,
        showSymbol: false,
        silent: true,
        lineStyle: { opacity: 0 },
      };
      return [
        { ...shared, data: data(from), itemStyle: { opacity: 0 }, tooltip: { show: false } },
        {
          ...shared,
          name,
          data: data((year) => to(year) - from(year)),
          itemStyle: { color: brand, opacity },
          areaStyle: { color: brand, opacity },
        },
      ];
    };
    return {
      grid: {
        left: 8,
        right: 12,
        top: 40,
        bottom: 8,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      legend: {
        top: 0,
        left: 0,
        itemGap: 14,
        itemWidth: 14,
        itemHeight: 10,
        icon: 'roundRect',
        textStyle: { color: ink },
        data: [names.middle, names.inner, names.outer],
      },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: years.map(({ year }) => String(year)),
        axisLine: { lineStyle: { color: rule }, onZero: false },
        axisTick: { show: false },
        axisLabel: { color: quiet, hideOverlap: true, textMargin: [0, 4] },
      },
      yAxis: {
        type: 'value',
        splitNumber: 4,
        axisLabel: { color: quiet },
        splitLine: { lineStyle: { color: rule } },
      },
      series: [
        ...band(
          names.outer,
          ({ low }) => low,
          ({ high }) => high,
          0.2,
        ),
        ...band(
          names.inner,
          ({ lower }) => lower,
          ({ upper }) => upper,
          0.35,
        ),
        {
          type: 'line',
          name: names.middle,
          data: data(({ middle }) => middle),
          showSymbol: false,
          itemStyle: { color: brand },
          lineStyle: { color: brand, width: 2 },
        },
      ],
    };
  };
