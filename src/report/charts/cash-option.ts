import type { CashCurve, CashPoint } from './cash';
import type { ChartOption } from './option';
import type { Palette } from './palette';

interface Told {
  readonly construction: string;
  readonly operation: string;
}

const spot = ({ at, drawn }: CashPoint): [number, number] => [at, drawn];

/** Construction shaded and operation open, each by its name. */
const phases = ({ points, operationFrom }: CashCurve, told: Told, { shade, quiet }: Palette) => {
  const begin = points[0]?.at ?? 0;
  const end = points.at(-1)?.at ?? 0;
  const area = (name: string, from: number, to: number, color: string, side: 'Left' | 'Right') => [
    {
      name,
      xAxis: from,
      itemStyle: { color },
      // Above the drawing, where no line runs through it.
      label: { position: `insideTop${side}` as const, color: quiet, offset: [0, -24] },
    },
    { xAxis: to },
  ];
  return {
    silent: true,
    data: [
      area(told.construction, begin, operationFrom ?? end, shade, 'Left'),
      ...(operationFrom === undefined
        ? []
        : [area(told.operation, operationFrom, end, 'transparent', 'Right')]),
    ] as [object, object][],
  };
};

/** The cash line, the worst point marked, and what lies below nothing filled. */
export const cashOption =
  (curve: CashCurve, told: Told) =>
  (palette: Palette): ChartOption => {
    const { points, worst, below } = curve;
    const { ink, quiet, rule, brand, red } = palette;
    const isShort = worst !== undefined && worst.drawn < 0;
    const isLate = worst !== undefined && points.indexOf(worst) > points.length / 2;
    const data = points.map(spot);
    return {
      useUTC: true,
      grid: {
        left: 4,
        right: 12,
        top: 28,
        bottom: 4,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      tooltip: { trigger: 'axis', confine: true, axisPointer: { lineStyle: { color: quiet } } },
      xAxis: {
        type: 'time',
        axisLine: { lineStyle: { color: rule }, onZero: false },
        axisTick: { show: false },
        axisLabel: { color: quiet, formatter: '{yyyy}', hideOverlap: true },
        minInterval: 365 * 24 * 3600 * 1000,
      },
      yAxis: {
        type: 'value',
        splitNumber: 4,
        axisLabel: { color: quiet },
        splitLine: { lineStyle: { color: rule } },
      },
      series: [
        {
          type: 'line',
          name: told.construction,
          data,
          showSymbol: false,
          lineStyle: { color: brand, width: 2 },
          itemStyle: { color: brand },
          markArea: phases(curve, told, palette),
          markLine: {
            silent: true,
            symbol: 'none',
            label: { show: false },
            lineStyle: { color: quiet, type: 'solid' },
            data: [{ yAxis: 0 }],
          },
          ...(worst === undefined
            ? {}
            : {
                markPoint: {
                  silent: true,
                  symbol: 'circle',
                  symbolSize: 8,
                  itemStyle: { color: isShort ? red : brand },
                  label: {
                    position: isLate ? ('left' as const) : ('right' as const),
                    // Below nothing there is room under the point, above it there is the axis.
                    offset: [0, isShort ? 10 : -12],
                    color: isShort ? red : ink,
                    formatter: `${worst.period} ${worst.amount.text}`,
                  },
                  data: [{ name: worst.text, coord: spot(worst) }],
                },
              }),
        },
        {
          type: 'line',
          data: below.map(([at, drawn]) => [at, drawn]),
          silent: true,
          showSymbol: false,
          tooltip: { show: false },
          lineStyle: { width: 0 },
          areaStyle: { color: red, opacity: 0.25 },
        },
      ],
    };
  };
