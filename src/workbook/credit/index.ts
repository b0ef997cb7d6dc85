import { t } from '../../i18n';
import type { Label } from '../../rows';
import { say, type Draft } from '../draft';
import { Grid } from '../grid';
import type { Sheet } from '../plan';
import { sheetName } from '../sheet-names';
import { amountWidth, inUnit } from '../tables/figures';
import { masterCheck } from '../tables/head';
import { footerOf } from '../tables/lines';
import { COLUMNS } from './cells';
import { drawCertainty } from './certainty';
import { drawFacilities } from './facilities';
import { Pages } from './pages';
import { drawCover, drawReturns } from './ratios';
import { drawVerdicts } from './verdict';
import { drawYears, leaveRoom } from './yearly';

const ID = 'credit_view';
const FIRST_ROW = 3;
const TITLE: Label = { zh: '授信审查表', en: 'Credit review' };
const SIGNATURES: readonly Label[] = [
  { zh: '编制', en: 'Prepared by' },
  { zh: '复核', en: 'Reviewed by' },
  { zh: '审批', en: 'Approved by' },
];
const DATE: Label = { zh: '日期', en: 'Date' };

/** Lines to sign on, a third of the page each. */
const drawSignatures = (grid: Grid, draft: Draft, row: number): void => {
  grid.height(row, 34);
  grid.height(row + 1, 26);
  SIGNATURES.forEach((label, index) => {
    const column = (index * COLUMNS) / SIGNATURES.length;
    grid.say(row, column, say(draft, label), 'quiet');
    grid.put(row, column + 1, { style: 'signature' });
    grid.say(row + 1, column, say(draft, DATE), 'quiet');
    grid.put(row + 1, column + 1, { style: 'signature' });
  });
};

/** The first column holds names, the last what a threshold is from. */
const OUTER_WIDTH = 22;
const NARROWEST = 11;

/** Width of the columns of figures: the largest amount in the unit that the workbook opens with. */
const widthOf = (draft: Draft): number => {
  const amounts = ['verdict.received', 'verdict.committed', 'verdict.expected'].map((name) =>
    draft.exact.cell(name),
  );
  const total = inUnit(
    amounts.reduce((sum, each) => sum.plus(each)),
    draft.unit,
  );
  return Math.max(NARROWEST, amountWidth(total) + 2);
};

/** 授信: what a bank reads before it lends, live, one printed page wide. */
export const creditSheet = (draft: Draft): Sheet => {
  const grid = new Grid(ID, sheetName(ID, draft.lang), 'presentation');
  const { name, city, kind } = draft.project.project;
  grid.say(0, 0, say(draft, TITLE), 'title');
  grid.height(0, 30);
  const between = t(draft.lang, 'separator');
  grid.say(1, 0, [name, city, t(draft.lang, `kind.${kind}`)].filter(Boolean).join(between), 'subtitle');
  grid.put(1, (COLUMNS * 2) / 3, masterCheck(draft));
  const width = widthOf(draft);
  for (let column = 0; column < COLUMNS; column += 1)
    grid.width(column, column % (COLUMNS - 1) === 0 ? OUTER_WIDTH : width);
  const page = new Pages(grid, 2 * OUTER_WIDTH + (COLUMNS - 2) * width, COLUMNS);
  const down = (row: number, sections: readonly ((to: Grid, of: Draft, at: number) => number)[]): number =>
    sections.reduce((at, draw) => draw(grid, draft, page.start(at)), row);
  const room = down(FIRST_ROW, [drawVerdicts, drawFacilities]);
  const after = down(room, [leaveRoom, drawCover, drawReturns, drawCertainty]);
  drawSignatures(grid, draft, page.start(drawYears(grid, draft, page.start(after), room)));
  return grid.sheet({
    print: {
      orientation: 'portrait',
      paper: 'A4',
      fitToWidth: 1,
      fitToHeight: 0,
      footer: footerOf(draft, say(draft, TITLE)),
    },
    frozen: { rows: 2, columns: 0 },
  });
};
