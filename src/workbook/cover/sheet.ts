import { t } from '../../i18n';
import type { VerdictPhase } from '../../model';
import { columnName, type Label } from '../../rows';
import { masterWordsRef } from '../checks/places';
import { masterWords } from '../checks/summary';
import { drawLight, sentence } from '../dashboard/lights';
import { linked } from '../dashboard/live';
import { PHASES } from '../dashboard/words';
import { say, type Draft } from '../draft';
import { a1, Grid, number, text } from '../grid';
import type { Sheet, SheetType, StyleId } from '../plan';
import { PRODUCT } from '../product';
import { sheetName } from '../sheet-names';
import { descriptionOf } from './descriptions';
import {
  MONEY_UNITS,
  UNIT_DIVISOR_CELL,
  UNIT_NAME_CELL,
  UNIT_TABLE,
  unitDivisorOf,
  unitLabel,
  unitMeaning,
  unitProduct,
} from './unit';

const [FIRST, SECOND, THIRD, FOURTH] = [1, 2, 3, 4] as const;
const WIDTHS = [2, 24, 30, 16, 20, 24] as const;
const LAST = WIDTHS.length - 1;
const VERDICT_ROW = 7;
const UNIT_ROW = UNIT_NAME_CELL.row - 1;
const READING_ROW = UNIT_DIVISOR_CELL.row + 3;

const WORDS = {
  purpose: {
    zh: '目的：测算未来社区建设期与运营期资金是否各自平衡，缺多少、何时缺、为何缺；只凭本工作簿即可重算。',
    en: 'Purpose: do construction and operation each balance, by how much not, when and why. It recalculates without any program of ours.',
  },
  signs: {
    zh: '正负号：流入和流出均记正数，由行名区分；只有净额、余额和差额带符号，负数为不足。',
    en: 'Sign convention: inflows and outflows are both positive, told apart by their labels; only net amounts, balances and differences carry a sign, and negative means short.',
  },
  version: { zh: '版本：', en: 'Version: ' },
  verdicts: { zh: '结论', en: 'The verdicts' },
  masterCheck: { zh: '总检查', en: 'Master check' },
  unit: { zh: '金额显示单位', en: 'Display unit of money' },
  unitName: { zh: '单位（可选）', en: 'Unit (choose)' },
  divisor: { zh: '一个单位等于（元）', en: 'One unit in CNY' },
  prompt: {
    zh: '报表、平衡、审批等表的金额随之换算；模型内部始终以元计。',
    en: 'Amounts of tables and views follow; inside the model there is only CNY.',
  },
  wrong: { zh: '请从列表中选择一个单位。', en: 'Choose a unit from the list.' },
  reading: { zh: '怎样阅读', en: 'How to read' },
  key: { zh: '图例', en: 'Legend' },
  sheets: { zh: '目录', en: 'Sheets' },
  log: { zh: '修改记录', en: 'Change log' },
} as const satisfies Record<string, Label>;

const READERS: readonly (readonly [who: Label, what: Label])[] = [
  [
    { zh: '项目财务', en: 'Finance team' },
    {
      zh: '改“输入”各表的浅黄单元格 → 看“平衡” → 看“检查”；增减行后须重新生成。',
      en: 'Change tinted cells of the input sheets, read Dashboard, then Checks. After adding or removing lines build it again.',
    },
  ],
  [
    { zh: '银行', en: 'Bank' },
    {
      zh: '先看“授信”，再看“借款还本付息”“抵押与担保”；底稿在“融资”“偿债能力”。',
      en: 'Read Credit first, then Debt schedule and Collateral; workings stand in Funding and Cover ratios.',
    },
  ],
  [
    { zh: '审批人', en: 'Official' },
    {
      zh: '先看“审批”，再看“依据”；每个参数都有条款和来源。',
      en: 'Read Approval first, then Policy: each parameter has its clause and source.',
    },
  ],
];

const KEY: readonly (readonly [style: StyleId, word: Label, meaning: Label])[] = [
  [
    'inputText',
    { zh: '输入', en: 'Input' },
    { zh: '浅黄底蓝字：由您填写，未锁定', en: 'Tinted, blue: yours to fill in, not locked' },
  ],
  [
    'inputOpen',
    { zh: '待定', en: 'Open' },
    {
      zh: '斜纹：政策未定、尚未填写的参数',
      en: 'Hatched: a parameter that policy leaves open and nobody has filled',
    },
  ],
  ['plain', { zh: '计算', en: 'Calculation' }, { zh: '黑字：公式', en: 'Black: a formula' }],
  [
    'keyLink',
    { zh: '链接', en: 'Link' },
    { zh: '绿字：取自他表，不作计算', en: 'Green: fetched from another sheet as it is' },
  ],
  [
    'expectedText',
    { zh: '预期', en: 'Expected' },
    { zh: '灰底斜纹：尚未落实的资金', en: 'Grey hatching: money that is only expected' },
  ],
  ['checkPass', { zh: '✓ 通过', en: '✓ Pass' }, { zh: '核查通过', en: 'A check that passes' }],
  ['checkWarn', { zh: '! 未通过', en: '! Fail' }, { zh: '须整改', en: 'A check that asks for correction' }],
  ['checkFail', { zh: '✕ 未通过', en: '✕ Fail' }, { zh: '否决项', en: 'A check that stops the project' }],
  [
    'stamp',
    { zh: '填入值', en: 'Stamped' },
    {
      zh: '斜体：写入当时的数值，不随输入更新',
      en: 'Italic: a value of the moment it was written; it does not follow the inputs',
    },
  ],
];

const LOG_HEADS: readonly Label[] = [
  { zh: '版本', en: 'Version' },
  { zh: '改了什么、为什么', en: 'What changed and why' },
  { zh: '日期', en: 'Date' },
  { zh: '修改人', en: 'By' },
];
const LOG_ROWS = 6;

const TYPES: Readonly<Record<SheetType, Label>> = {
  input: { zh: '输入', en: 'Input' },
  working: { zh: '底稿', en: 'Working' },
  presentation: { zh: '成果', en: 'Presentation' },
  control: { zh: '控制', en: 'Control' },
};

const drawHeading = (grid: Grid, row: number, words: string): void => {
  grid.say(row, FIRST, words, 'heading');
  for (let column: number = SECOND; column <= LAST; column += 1) grid.put(row, column, { style: 'heading' });
  grid.height(row, 22);
};

const mergeToEnd = (grid: Grid, row: number, column: number): void => {
  grid.merges.push({ row, column, rows: 1, columns: LAST - column + 1 });
};

const drawTitle = (grid: Grid, draft: Draft): void => {
  const { name, city, kind, step, startMonth } = draft.project.project;
  grid.height(0, 10);
  grid.put(1, FIRST, linked(draft, 'project.name', name, 'title'));
  grid.height(1, 32);
  const facts = [city, t(draft.lang, `kind.${kind}`), t(draft.lang, `step.${step}`), startMonth];
  grid.say(2, FIRST, facts.join(' · '), 'subtitle');
  grid.say(4, FIRST, say(draft, WORDS.purpose), 'wrappedMiddle');
  mergeToEnd(grid, 4, FIRST);
  grid.height(4, 32);
  grid.say(5, FIRST, `${say(draft, WORDS.version)}${PRODUCT.name} ${PRODUCT.version}`, 'quiet');
};

const drawVerdicts = (grid: Grid, draft: Draft): void => {
  const phases: readonly VerdictPhase[] = ['construction', 'operation', 'overall'];
  drawHeading(grid, VERDICT_ROW, say(draft, WORDS.verdicts));
  phases.forEach((phase, index) => {
    // A thin row between two lights keeps them apart.
    const row = VERDICT_ROW + 1 + 2 * index;
    grid.height(row, 32);
    grid.height(row + 1, 4);
    grid.say(row, FIRST, say(draft, PHASES[phase]), 'subheading');
    drawLight(grid, draft, phase, row, SECOND);
    grid.put(row, THIRD, sentence(draft, phase, 'sentence'));
    mergeToEnd(grid, row, THIRD);
  });
  const row = VERDICT_ROW + 1 + 2 * phases.length;
  grid.say(row, FIRST, say(draft, WORDS.masterCheck), 'subheading');
  grid.put(row, SECOND, {
    formula: masterWordsRef(draft),
    value: text(masterWords(draft)),
    style: 'sentence',
  });
  grid.height(row, 22);
};

/** The unit switch: a name to choose, the divisor that follows, and the table it is looked up in. */
const drawUnit = (grid: Grid, draft: Draft): void => {
  const names = MONEY_UNITS.map((unit) => unitLabel(unit, draft.lang));
  drawHeading(grid, UNIT_ROW, say(draft, WORDS.unit));
  grid.say(UNIT_NAME_CELL.row, FIRST, say(draft, WORDS.unitName));
  grid.say(UNIT_NAME_CELL.row, UNIT_NAME_CELL.column, unitLabel(draft.unit, draft.lang), 'inputText');
  grid.validations.push({
    area: { ...UNIT_NAME_CELL, rows: 1, columns: 1 },
    rule: { kind: 'list', values: names },
    allowBlank: false,
    prompt: { title: say(draft, WORDS.unit), text: say(draft, WORDS.prompt) },
    error: { title: say(draft, WORDS.unit), text: say(draft, WORDS.wrong) },
  });
  MONEY_UNITS.forEach((unit, index) => {
    grid.say(UNIT_TABLE.row + index, UNIT_TABLE.column, names[index] ?? '', 'quiet');
    grid.say(UNIT_TABLE.row + index, UNIT_TABLE.column + 1, unitMeaning(unit, draft.lang), 'quiet');
  });
  const letters = columnName(UNIT_TABLE.column);
  const listed = `$${letters}$${UNIT_TABLE.row + 1}:$${letters}$${UNIT_TABLE.row + MONEY_UNITS.length}`;
  const chosen = `$${columnName(UNIT_NAME_CELL.column)}$${UNIT_NAME_CELL.row + 1}`;
  grid.say(UNIT_DIVISOR_CELL.row, FIRST, say(draft, WORDS.divisor));
  grid.put(UNIT_DIVISOR_CELL.row, UNIT_DIVISOR_CELL.column, {
    formula: `CHOOSE(MATCH(${chosen},${listed},0),${MONEY_UNITS.map(unitProduct).join(',')})`,
    value: number(unitDivisorOf(draft.unit)),
    style: 'calculation.whole',
  });
};

const drawGuide = (grid: Grid, draft: Draft): number => {
  drawHeading(grid, READING_ROW, say(draft, WORDS.reading));
  READERS.forEach(([who, what], index) => {
    const row = READING_ROW + 1 + index;
    grid.say(row, FIRST, say(draft, who), 'subheading');
    grid.say(row, SECOND, say(draft, what), 'sentence');
    mergeToEnd(grid, row, SECOND);
    grid.height(row, 28);
  });
  const keyRow = READING_ROW + READERS.length + 2;
  drawHeading(grid, keyRow, say(draft, WORDS.key));
  KEY.forEach(([style, word, meaning], index) => {
    grid.say(keyRow + 1 + index, FIRST, say(draft, word), style);
    grid.say(keyRow + 1 + index, SECOND, say(draft, meaning), 'labelIndented');
  });
  const signsRow = keyRow + KEY.length + 1;
  grid.say(signsRow, FIRST, say(draft, WORDS.signs), 'wrappedMiddle');
  mergeToEnd(grid, signsRow, FIRST);
  grid.height(signsRow, 32);
  return signsRow + 2;
};

const drawSheets = (grid: Grid, draft: Draft, row: number, sheets: readonly Sheet[]): number => {
  drawHeading(grid, row, say(draft, WORDS.sheets));
  sheets.forEach(({ id, name, type }, index) => {
    const at = row + 1 + index;
    grid.put(at, FIRST, {
      value: text(name),
      style: 'hyperlink',
      link: a1({ sheet: name, row: 0, column: 0 }, false),
    });
    grid.say(at, SECOND, say(draft, descriptionOf(id)), 'labelIndented');
    grid.say(at, LAST, say(draft, TYPES[type]), 'quiet');
  });
  return row + sheets.length + 2;
};

const drawLog = (grid: Grid, draft: Draft, row: number): void => {
  drawHeading(grid, row, say(draft, WORDS.log));
  const columns = [FIRST, SECOND, FOURTH, LAST] as const;
  LOG_HEADS.forEach((label, index) => {
    grid.say(row + 1, columns[index] ?? FIRST, say(draft, label), 'columnHeadLeft');
  });
  grid.put(row + 1, THIRD, { style: 'columnHeadLeft' });
  const built = draft.lang === 'zh' ? `由 ${PRODUCT.name} 生成` : `Built by ${PRODUCT.name}`;
  for (let line = 0; line < LOG_ROWS; line += 1) {
    const at = row + 2 + line;
    for (let column: number = FIRST; column <= LAST; column += 1) {
      const words =
        line > 0
          ? undefined
          : new Map<number, string>([
              [FIRST, PRODUCT.version],
              [SECOND, built],
            ]).get(column);
      grid.put(at, column, { ...(words === undefined ? {} : { value: text(words) }), style: 'inputText' });
    }
    grid.merges.push({ row: at, column: SECOND, rows: 1, columns: 2 });
  }
};

/** 封面: what the workbook is, its verdicts, the display unit, how to read it, its colours, its sheets and its changes. */
export const coverSheet = (draft: Draft, sheets: readonly Sheet[]): Sheet => {
  const grid = new Grid('cover', sheetName('cover', draft.lang), 'control');
  drawTitle(grid, draft);
  drawVerdicts(grid, draft);
  drawUnit(grid, draft);
  const sheetsRow = drawGuide(grid, draft);
  const logRow = drawSheets(grid, draft, sheetsRow, sheets);
  drawLog(grid, draft, logRow);
  WIDTHS.forEach((width, column) => {
    grid.width(column, width);
  });
  return grid.sheet({
    print: { orientation: 'portrait', paper: 'A4', fitToWidth: 1, fitToHeight: 0 },
    tabColour: '0F6B6B',
  });
};
