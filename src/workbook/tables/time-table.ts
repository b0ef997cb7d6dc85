import type { TableData, TableLine } from '../../analysis';
import type { Decimal } from '../../finance/decimal';
import { displayWidth } from '../../i18n';
import { unitLabel } from '../cover/unit';
import { say, type Draft } from '../draft';
import { Grid, text } from '../grid';
import type { PrintSetup, Sheet } from '../plan';
import { sheetName, type SheetId } from '../sheet-names';
import { FIRST_ROW, FIRST_SPAN, HEAD_ROW, LABEL, TITLE_ROW, TOTAL, UNIT } from './columns';
import { amountWidth, figure, inUnit, lineFormat } from './figures';
import { lineFigure, lineFormula } from './formulas';
import { drawHead, drawTitle } from './head';
import { depthOf, footerOf, labelOf, labelStyle } from './lines';

/** Ratios and counts: what they count stands in the label. */
const NO_UNIT = '–';

const drawLine = (grid: Grid, draft: Draft, row: number, line: TableLine): void => {
  grid.say(row, LABEL, labelOf(draft, line), labelStyle(line));
  const { reading } = line;
  if (reading === undefined) {
    // The band of totals runs on past headings.
    grid.put(row, TOTAL, { style: 'total.money' });
    return;
  }
  const isMoney = line.unit === 'yuan';
  if (isMoney)
    grid.put(row, UNIT, {
      formula: draft.unitName,
      value: text(unitLabel(draft.unit, draft.lang)),
      style: 'quiet',
    });
  else grid.say(row, UNIT, NO_UNIT, 'quiet');
  const format = lineFormat(line.unit);
  const kind = line.style === 'sum' ? 'sum' : 'calculation';
  const put = (column: number, own: Decimal | null, style: string): void => {
    const value = lineFigure(draft, reading, own);
    grid.put(row, column, {
      formula: lineFormula(draft, reading, isMoney, column),
      value: figure(value === null || !isMoney ? value : inUnit(value, draft.unit)),
      style: `${style}.${format}`,
    });
  };
  put(TOTAL, line.total, 'total');
  if (reading.gather === 'alone') return;
  line.values.forEach((value, index) => {
    put(FIRST_SPAN + index, value, kind);
  });
};

const NARROWEST = 10;
const WIDEST_LABEL = 58;

/** Wide enough for the largest figure in the unit the workbook opens with; in a smaller one numbers shrink. */
const widths = (draft: Draft, { columns, rows }: TableData): ReadonlyMap<number, number> => {
  const labels = rows.map((line) => displayWidth(labelOf(draft, line)) + 2 * Math.min(1, depthOf(line)));
  const widest = (head: string, figures: readonly (Decimal | null)[]): number =>
    Math.max(
      NARROWEST,
      displayWidth(head) + 2,
      ...figures.map((value) => (value === null ? 0 : amountWidth(inUnit(value, draft.unit)) + 2)),
    );
  return new Map([
    [LABEL, Math.min(WIDEST_LABEL, Math.max(26, ...labels) + 2)],
    [UNIT, draft.lang === 'zh' ? 8 : 10],
    [
      TOTAL,
      widest(
        '',
        rows.map(({ total }) => total),
      ),
    ],
    ...columns.map(({ label }, index): [number, number] => [
      FIRST_SPAN + index,
      widest(
        say(draft, label),
        rows.map(({ values }) => values[index] ?? null),
      ),
    ]),
  ]);
};

/** Characters that fit across a landscape page at a size people read; what does not goes to a second page beside the first. */
const A4_WIDTH = 200;
const A3_WIDTH = 330;

const printSetup = (width: number, footer: string): PrintSetup => ({
  orientation: 'landscape',
  paper: width <= A4_WIDTH ? 'A4' : 'A3',
  fitToWidth: Math.ceil(width / A3_WIDTH),
  fitToHeight: 0,
  repeatRows: { from: TITLE_ROW, to: HEAD_ROW },
  repeatColumns: { from: LABEL, to: TOTAL },
  footer,
});

/** A standard table whose columns gather periods: every figure is read live off the row behind it. */
export const timeTableSheet = (draft: Draft, id: SheetId, table: TableData): Sheet => {
  const grid = new Grid(id, sheetName(id, draft.lang), 'presentation');
  const title = say(draft, table.title);
  drawTitle(grid, draft, title);
  drawHead(grid, draft, table.columns);
  table.rows.forEach((line, index) => {
    drawLine(grid, draft, FIRST_ROW + index, line);
  });
  let width = 0;
  for (const [column, characters] of widths(draft, table)) {
    grid.width(column, characters);
    width += characters;
  }
  return grid.sheet({
    print: printSetup(width, footerOf(draft, title)),
    frozen: { rows: FIRST_ROW, columns: FIRST_SPAN },
  });
};
