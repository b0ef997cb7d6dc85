import { columnName } from '../../rows';
import type { Sheet } from '../../workbook';
import { rangeIn } from './areas';
import { hex } from './styles';

/** A file's column width counts characters of seven pixels; the host counts points. */
const POINTS_IN_A_CHARACTER = 5.25;
const INCH = 72;
const PAPER = { A4: 'A4', A3: 'A3' } as const;

/** Neighbours of the same size are set in one go. */
const runsOf = (sizes: ReadonlyMap<number, number>): { from: number; count: number; size: number }[] => {
  const runs: { from: number; count: number; size: number }[] = [];
  for (const [at, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last?.size === size && last.from + last.count === at) last.count += 1;
    else runs.push({ from: at, count: 1, size });
  }
  return runs;
};

/** Widths, heights, frozen panes, groups, merged cells, grid lines and the tab's colour. */
export const drawShape = (target: Excel.Worksheet, sheet: Sheet): void => {
  for (const { from, count, size } of runsOf(sheet.columnWidths))
    target.getRangeByIndexes(0, from, 1, count).getEntireColumn().format.columnWidth =
      size * POINTS_IN_A_CHARACTER;
  for (const { from, count, size } of runsOf(sheet.rowHeights ?? new Map<number, number>()))
    target.getRangeByIndexes(from, 0, count, 1).getEntireRow().format.rowHeight = size;
  for (const area of sheet.merges ?? []) rangeIn(target, area).merge(false);
  for (const { from, to } of sheet.rowGroups ?? []) target.getRange(`${from + 1}:${to + 1}`).group('ByRows');
  if (sheet.tabColour !== undefined) target.tabColor = hex(sheet.tabColour);
  if (sheet.showsGridLines === false) target.showGridlines = false;
  drawFrozen(target, sheet);
};

const drawFrozen = ({ freezePanes }: Excel.Worksheet, { frozen }: Sheet): void => {
  if (frozen === undefined) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0) freezePanes.freezeAt(`A1:${columnName(columns - 1)}${rows}`);
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
};

/** Paper, what is repeated on each page, header and footer. */
export const drawPrint = ({ pageLayout }: Excel.Worksheet, { print }: Sheet): void => {
  const { orientation, paper, fitToWidth, fitToHeight, repeatRows, repeatColumns, header, footer } = print;
  pageLayout.orientation = orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.paperSize = PAPER[paper];
  if (fitToWidth > 0 || fitToHeight > 0)
    pageLayout.zoom = {
      ...(fitToWidth > 0 ? { horizontalFitToPages: fitToWidth } : {}),
      ...(fitToHeight > 0 ? { verticalFitToPages: fitToHeight } : {}),
    };
  if (repeatRows !== undefined) pageLayout.setPrintTitleRows(`$${repeatRows.from + 1}:$${repeatRows.to + 1}`);
  if (repeatColumns !== undefined)
    pageLayout.setPrintTitleColumns(`$${columnName(repeatColumns.from)}:$${columnName(repeatColumns.to)}`);
  for (const [side, inches] of [
    ['leftMargin', 0.5],
    ['rightMargin', 0.5],
    ['topMargin', 0.6],
    ['bottomMargin', 0.6],
    ['headerMargin', 0.3],
    ['footerMargin', 0.3],
  ] as const)
    pageLayout[side] = inches * INCH;
  const { defaultForAllPages: edge } = pageLayout.headersFooters;
  if (header !== undefined) edge.centerHeader = header.replaceAll('&', '&&');
  edge.leftFooter = footer === undefined ? '&A' : footer.replaceAll('&', '&&');
  edge.rightFooter = '&P / &N';
};

/** No password: protection is against slips, and everybody may look and reshape. */
export const drawProtection = ({ protection }: Excel.Worksheet, { isProtected }: Sheet): void => {
  if (isProtected !== true) return;
  protection.protect({
    allowAutoFilter: true,
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    allowSort: true,
  });
};
