import type { Sheet } from '../../../workbook/plan';
import { refuse } from '../error';
import { headerText } from '../text';
import { MOST_COLUMNS, MOST_ROWS } from './areas';

const WIDEST = 255;
const HIGHEST = 409.5;
const DEEPEST_GROUP = 7;
const MOST_PAGES = 32_767;
/** Of header or footer, codes included. */
const LONGEST_EDGE = 255;
const RGB = /^[0-9A-Fa-f]{6}$/;

interface Span {
  readonly from: number;
  readonly to: number;
}

const isSpan = ({ from, to }: Span, most: number): boolean =>
  Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to < most;

const isCount = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= most;

const checkSizes = ({ name, columnWidths, rowHeights }: Sheet): void => {
  for (const [column, width] of columnWidths) {
    if (!isCount(column, MOST_COLUMNS - 1) || !(width > 0 && width <= WIDEST))
      refuse(
        'grid',
        { sheet: name, what: `column ${column}` },
        `its width is not above 0 and at most ${WIDEST}.`,
      );
  }
  for (const [row, height] of rowHeights ?? []) {
    if (!isCount(row, MOST_ROWS - 1) || !(height > 0 && height <= HIGHEST))
      refuse(
        'grid',
        { sheet: name, what: `row ${row}` },
        `its height is not above 0 and at most ${HIGHEST}.`,
      );
  }
};

const checkPrint = ({ name, print }: Sheet): void => {
  const { fitToWidth, fitToHeight, repeatRows, repeatColumns, header = '', footer = '' } = print;
  const why =
    !isCount(fitToWidth, MOST_PAGES) || !isCount(fitToHeight, MOST_PAGES)
      ? 'it fits to no such number of pages.'
      : (repeatRows !== undefined && !isSpan(repeatRows, MOST_ROWS)) ||
          (repeatColumns !== undefined && !isSpan(repeatColumns, MOST_COLUMNS))
        ? 'it repeats no such rows or columns.'
        : [header, footer].some((text) => headerText(text).length > LONGEST_EDGE - 20)
          ? `its header or footer is longer than ${LONGEST_EDGE} characters.`
          : undefined;
  if (why !== undefined) refuse('print', { sheet: name }, why);
};

/** Widths, heights, groups, panes and page of a sheet. */
export const checkLayout = (sheet: Sheet): void => {
  const { name, frozen, rowGroups = [], tabColour } = sheet;
  checkSizes(sheet);
  checkPrint(sheet);
  for (const group of rowGroups) {
    if (!isSpan(group, MOST_ROWS) || !isCount(group.level, DEEPEST_GROUP) || group.level === 0)
      refuse('grid', { sheet: name }, `groups of rows have levels 1 to ${DEEPEST_GROUP}.`);
  }
  if (
    frozen !== undefined &&
    !(isCount(frozen.rows, MOST_ROWS - 1) && isCount(frozen.columns, MOST_COLUMNS - 1))
  )
    refuse('grid', { sheet: name }, 'it freezes no such rows or columns.');
  if (tabColour !== undefined && !RGB.test(tabColour))
    refuse('style', { sheet: name }, `${tabColour} is no colour.`);
};
