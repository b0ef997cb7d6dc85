import { ICommandService } from '@univerjs/core';
import type { Area, Book, Chart } from '../../host';
import { rangeOf } from '../../univer/ranges';
import type { Spreadsheet } from '../../univer/start';
import type { Drawing } from './drawing';
import { figuresOf } from './figures';
import { optionOf } from './option';
import { type Box, type Places, placesOf } from './places';
import './charts.css';

const POINT = 96 / 72;

const setBox = ({ style }: HTMLElement, { left, top, width, height }: Box): void => {
  Object.assign(style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
};

/** Where a chart lies: over its cells, or in points from the sheet's corner where it was placed so. */
const placed = ({ at, settings }: Chart, places: Places): Box => {
  if (at !== undefined) return places.at(rangeOf(at));
  const points = (key: string): number => Number(settings.get(key) ?? 0) * POINT;
  const corner = places.at(rangeOf(CORNER));
  return {
    left: corner.left + points('left') * places.zoom,
    top: corner.top + points('top') * places.zoom,
    width: points('width'),
    height: points('height'),
  };
};

const CORNER: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/**
 * Draws the charts of the sheet that is shown over the cells they belong to: they follow scrolling and zoom, and are drawn anew
 * when their figures change. They take no clicks: what lies below them does.
 */
export class ChartLayer {
  private readonly layer = document.createElement('div');
  private readonly drawings = new Map<Chart, Drawing>();
  private isAsked = false;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly book: () => Book,
  ) {
    this.layer.className = 'charts';
    // Whatever moves or changes a cell passes here.
    spreadsheet.injector.get(ICommandService).onCommandExecuted(() => this.ask());
    new ResizeObserver(() => this.ask()).observe(document.body);
  }

  /** Draws before the next picture, once for all that happened until then. */
  ask(): void {
    if (this.isAsked) return;
    this.isAsked = true;
    requestAnimationFrame(() => {
      this.isAsked = false;
      void this.draw();
    });
  }

  private async draw(): Promise<void> {
    const book = this.book();
    // Between two workbooks there is none.
    if (book.sheets.length === 0) return;
    const { sheet } = book.active;
    for (const [chart, drawing] of this.drawings) {
      if (sheet.charts.includes(chart)) continue;
      drawing.dispose();
      this.drawings.delete(chart);
    }
    const places = sheet.charts.length === 0 ? undefined : placesOf(this.spreadsheet, sheet.id);
    this.layer.hidden = places === undefined;
    if (!places) return;
    const { Drawing } = await import(/* webpackChunkName: "charts" */ './drawing');
    if (this.layer.parentElement !== places.canvas.parentElement) places.canvas.after(this.layer);
    setBox(this.layer, places.scrolled);
    for (const chart of sheet.charts) this.drawOne(book, chart, places, (box) => new Drawing(box));
  }

  private drawOne(book: Book, chart: Chart, places: Places, begin: (box: HTMLElement) => Drawing): void {
    const figures = figuresOf(book, chart);
    if (!figures) return;
    const { left, top, width, height } = placed(chart, places);
    const drawing = this.drawings.get(chart) ?? begin(this.newBox());
    this.drawings.set(chart, drawing);
    const { scrolled, zoom } = places;
    setBox(drawing.box, { left: left - scrolled.left, top: top - scrolled.top, width, height });
    drawing.box.style.transform = `scale(${zoom})`;
    drawing.box.ariaLabel = figures.title;
    drawing.draw(optionOf(figures), { width, height });
  }

  private newBox(): HTMLElement {
    const box = document.createElement('div');
    box.role = 'img';
    this.layer.append(box);
    return box;
  }
}
