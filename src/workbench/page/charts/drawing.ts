import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { LegacyGridContainLabel } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { Option } from './option';

/** A chunk of its own, loaded with the first chart. */
use([
  BarChart,
  GridComponent,
  LegacyGridContainLabel,
  LegendComponent,
  LineChart,
  SVGRenderer,
  TitleComponent,
]);

/** A chart in its box, which it fills. */
export class Drawing {
  private readonly chart: EChartsType;
  private drawn = '';

  constructor(readonly box: HTMLElement) {
    this.chart = init(box, null, { renderer: 'svg' });
  }

  /** Draws what has changed. */
  draw(option: Option, size: { readonly width: number; readonly height: number }): void {
    const text = JSON.stringify([option, size]);
    if (text === this.drawn) return;
    this.drawn = text;
    this.chart.resize(size);
    this.chart.setOption(option, { notMerge: true });
  }

  dispose(): void {
    this.chart.dispose();
    this.box.remove();
  }
}
