import { columnName, type Label } from '../../rows';
import { Grid, number, text } from '../grid';
import { heightOf, linesOf } from '../inputs/page';
import type { Area, Sheet } from '../plan';
import { sheetName } from '../sheet-names';
import type { LintException } from './exception';

const ID = 'exceptions';
const WORDS = {
  note: {
    zh: '本工作簿有意偏离建模规则之处及其理由；pingheng lint 按此表放行，其余一律报告。',
    en: 'Where this workbook deviates from the modelling rules on purpose, and why; pingheng lint lets these pass and reports everything else.',
  },
  rule: { zh: '规则', en: 'Rule' },
  name: { zh: '规则内容', en: 'What it asks' },
  sheet: { zh: '工作表', en: 'Sheet' },
  range: { zh: '范围', en: 'Range' },
  reason: { zh: '理由', en: 'Reason' },
} as const satisfies Record<string, Label>;

/** The rules that a workbook of ours deviates from anywhere. */
const RULES: Readonly<Record<number, Label>> = {
  1: { zh: '工作表分类', en: 'Sheets are typed' },
  2: { zh: '各表同列同期', en: 'Same column, same period' },
  5: { zh: '从上到下、从左到右', en: 'Top to bottom, left to right' },
  9: { zh: '输入只在输入表', en: 'Inputs only on input sheets' },
  23: { zh: '非输入单元格受保护', en: 'What is no input is protected' },
};

const STATUS_ROW = 2;
const HEADS_ROW = 4;
const HEADS = [WORDS.rule, WORDS.name, WORDS.sheet, WORDS.range, WORDS.reason] as const;
const WIDTHS = [8, 30, 24, 14, 90] as const;
const [RULE, NAME, SHEET, RANGE, REASON] = [0, 1, 2, 3, 4] as const;

const rangeOf = ({ row, column, rows, columns }: Area): string => {
  const first = `${columnName(column)}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
};

/** 检查例外: every deviation from the modelling rules that is meant, as the lint reads it. */
export const exceptionsSheet = (
  lang: 'zh' | 'en',
  exceptions: readonly LintException[],
  drawStatus: (grid: Grid, row: number, column: number) => void,
): Sheet => {
  const grid = new Grid(ID, sheetName(ID, lang), 'control');
  grid.say(0, RULE, grid.name, 'title');
  grid.height(0, 26);
  grid.say(1, RULE, WORDS.note[lang], 'quiet');
  drawStatus(grid, STATUS_ROW, RULE);
  HEADS.forEach((label, column) => grid.say(HEADS_ROW, column, label[lang], 'columnHeadLeft'));
  WIDTHS.forEach((width, column) => grid.width(column, width));
  [...exceptions]
    .sort((a, b) => a.rule - b.rule)
    .forEach(({ rule, sheet, area, reason }, index) => {
      const row = HEADS_ROW + 1 + index;
      grid.put(row, RULE, { value: number(rule), style: 'quiet' });
      grid.say(row, NAME, RULES[rule]?.[lang] ?? '', 'plain');
      grid.say(row, SHEET, sheet, 'plain');
      if (area !== undefined) grid.say(row, RANGE, rangeOf(area), 'plain');
      grid.put(row, REASON, { value: text(reason[lang]), style: 'wrappedMiddle' });
      const lines = linesOf(reason[lang], WIDTHS[REASON]);
      if (lines > 1) grid.height(row, heightOf(lines));
    });
  return grid.sheet({
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: 1,
      fitToHeight: 0,
      repeatRows: { from: 0, to: HEADS_ROW },
    },
    frozen: { rows: HEADS_ROW + 1, columns: 0 },
  });
};
