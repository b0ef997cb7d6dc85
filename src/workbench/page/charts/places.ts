import type { IRange } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { UNIT } from '../../univer/sheet-data';
import type { Spreadsheet } from '../../univer/start';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the cells of the sheet that is shown lie on the canvas, in pixels of the page. */
export interface Places {
  readonly canvas: HTMLCanvasElement;
  /** The part that scrolls: right of and below the headings and what is frozen. */
  readonly scrolled: Box;
  readonly zoom: number;
  /** An area's box as it lies now, and its size before the zoom. */
  readonly at: (range: IRange) => Box;
}

/** Charts leave the bars at the canvas’ edges free. */
const SCROLL_BAR = 12;

/** Undefined while the sheet is not drawn yet. */
export const placesOf = ({ injector }: Spreadsheet, sheetId: string): Places | undefined => {
  const render = injector.get(IRenderManagerService).getRenderById(UNIT);
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeletonParam(sheetId)?.skeleton;
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = render?.engine.getCanvasElement();
  if (!render || !skeleton || !main || !canvas) return undefined;
  const { scaleX: zoom } = render.scene.getAncestorScale();
  const { left, top, viewportScrollX, viewportScrollY } = main;
  const { width, height } = canvas.getBoundingClientRect();
  const [across, down] = [width - SCROLL_BAR, height - SCROLL_BAR];
  return {
    canvas,
    zoom,
    scrolled: { left: left * zoom, top: top * zoom, width: across - left * zoom, height: down - top * zoom },
    at: ({ startRow, startColumn, endRow, endColumn }) => {
      const first = skeleton.getNoMergeCellWithCoordByIndex(startRow, startColumn);
      const last = skeleton.getNoMergeCellWithCoordByIndex(endRow, endColumn);
      return {
        left: (first.startX - viewportScrollX) * zoom,
        top: (first.startY - viewportScrollY) * zoom,
        width: last.endX - first.startX,
        height: last.endY - first.startY,
      };
    },
  };
};
