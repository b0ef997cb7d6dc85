import type { TableData } from '../../analysis';
import { displayWidth, type MoneyUnit } from '../../i18n';
import type { Label } from '../../rows';
import { unitLabel } from '../cover/unit';
import { say, type Draft } from '../draft';
import { Grid } from '../grid';
import type { Sheet } from '../plan';
import { drawBasis, stampValues } from '../results/basis';
import { sheetName } from '../sheet-names';
import { HEAD_ROW, LABEL, SUBTITLE_ROW, TITLE_ROW } from './columns';
import { figure, inUnit } from './figures';
import { masterCheck } from './head';
import { footerOf, labelOf, labelStyle } from './lines';

const ID = 'table.sensitivity';
const FIRST_FIGURE = 1;

const STAMP = {
  zh: '每格为整个模型重算一次的结果（仅计已到位和已承诺资金），生成工作簿时写定，不随输入变化。',
  en: 'Each figure is a run of the whole model on received and committed money, written when the workbook was built; it does not follow the inputs.',
};
const UNIT = { zh: '金额单位：', en: 'Amounts in ' };
const ITEM: Label = { zh: '变动因素', en: 'What is moved' };

/** 敏感性分析表: re-runs of the model, which no formula can hold; stamped, with the inputs they belong to. */
export const sensitivitySheet = (draft: Draft, table: TableData): Sheet => {
  const grid = new Grid(ID, sheetName(ID, draft.lang), 'presentation');
  const title = say(draft, table.title);
  const unit: MoneyUnit = draft.unit;
  grid.say(TITLE_ROW, LABEL, title, 'title');
  grid.height(TITLE_ROW, 30);
  grid.say(
    SUBTITLE_ROW,
    LABEL,
    `${draft.project.project.name} · ${say(draft, UNIT)}${unitLabel(draft.unit, draft.lang)}`,
    'subtitle',
  );
  grid.say(SUBTITLE_ROW + 1, LABEL, say(draft, STAMP), 'stamp');
  grid.put(SUBTITLE_ROW, FIRST_FIGURE + 1, masterCheck(draft));
  const [stamp = stampValues(draft, '')] = draft.results.sensitivity ?? [];
  grid.put(SUBTITLE_ROW + 2, LABEL, drawBasis(grid, draft, 'sensitivity', stamp, STAMP));
  grid.say(HEAD_ROW, LABEL, say(draft, ITEM), 'columnHeadLeft');
  grid.height(HEAD_ROW, 30);
  grid.width(LABEL, Math.max(28, ...table.rows.map((line) => displayWidth(labelOf(draft, line)) + 4)));
  table.columns.forEach(({ label }, index) => {
    grid.say(HEAD_ROW, FIRST_FIGURE + index, say(draft, label), 'columnHeadRight');
    grid.width(FIRST_FIGURE + index, 20);
  });
  table.rows.forEach((line, index) => {
    const row = HEAD_ROW + 1 + index;
    grid.say(row, LABEL, labelOf(draft, line), labelStyle(line));
    line.values.forEach((value, column) => {
      if (value === null) return;
      grid.put(row, FIRST_FIGURE + column, { value: figure(inUnit(value, unit)), style: 'stamped.money' });
    });
  });
  return grid.sheet({
    print: {
      orientation: 'portrait',
      paper: 'A4',
      fitToWidth: 1,
      fitToHeight: 0,
      repeatRows: { from: TITLE_ROW, to: HEAD_ROW },
      footer: footerOf(draft, title),
    },
    frozen: { rows: HEAD_ROW + 1, columns: FIRST_FIGURE },
  });
};
