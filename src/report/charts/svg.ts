import { BarChart, LineChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOption } from './option';
import type { Palette } from './palette';
import { FONT_FAMILY, PRINT } from './print';

use([
  BarChart,
  GridComponent,
  LegendComponent,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  SVGRenderer,
]);

export interface Size {
  /** Pixels at 96 to the inch. */
  readonly width: number;
  readonly height: number;
}

/**
 * Without what the library adds for pointers: styles under them and notes of what lies where. It counts its drawings in
 * the names within them, so that the second of a process would differ from the first.
 */
const still = (svg: string, id: string): string =>
  svg
    .replace(/<style[\s\S]*?<\/style>\s*/g, '')
    .replace(/ (?:ecmeta_\w+|class)="[^"]*"/g, '')
    .replace(/\bzr\d+-/g, `${id}-`);

/** Paper has no pointer to show figures under. */
const onPaper = (option: ChartOption): ChartOption => {
  const drawn = { ...option };
  delete drawn.tooltip;
  return drawn;
};

/** A drawing as SVG that stands alone: the same option gives the same text, whatever was drawn before. */
export const svgOf = (
  option: (palette: Palette) => ChartOption,
  id: string,
  { width, height }: Size,
): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      color: [...PRINT.series],
      backgroundColor: PRINT.surface,
      textStyle: { color: PRINT.ink, fontFamily: FONT_FAMILY, fontSize: 12 },
      ...onPaper(option(PRINT)),
    });
    return still(chart.renderToSVGString(), id);
  } finally {
    chart.dispose();
  }
};
