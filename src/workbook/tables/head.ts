import type { TableData } from '../../analysis';
import { t } from '../../i18n';
import type { Label } from '../../rows';
import { unitLabel } from '../cover/unit';
import { masterWords } from '../checks/summary';
import { masterWordsRef } from '../checks/places';
import { quoted, ref } from '../dashboard/live';
import { say, type Draft } from '../draft';
import type { Cell } from '../plan';
import { a1, number, text, type Grid } from '../grid';
import {
  FIRST_PERIOD_ROW,
  FIRST_SPAN,
  HEAD_ROW,
  headCell,
  LABEL,
  LAST_PERIOD_ROW,
  SUBTITLE_ROW,
  TITLE_ROW,
  TOTAL,
  UNIT,
} from './columns';

type Where = NonNullable<TableData['columns'][number]['where']>;

const WORDS = {
  item: { zh: '项目', en: 'Item' },
  unit: { zh: '单位', en: 'Unit' },
  unitIs: { zh: ' · 金额单位：', en: ' · Amounts in ' },
  firstPeriod: { zh: '起始期次', en: 'First period' },
  lastPeriod: { zh: '末期次', en: 'Last period' },
  masterCheck: { zh: '总检查：', en: 'Master check: ' },
  otherYears: {
    zh: '时间轴已超出本表年份：请用本工具重新生成工作簿。',
    en: 'The time axis has outgrown the years of this table: build the workbook again.',
  },
} as const satisfies Record<string, Label>;

/** Title, and below it the project and the unit of its amounts, which follows the reader's choice. */
export const drawTitle = (grid: Grid, draft: Draft, title: string): void => {
  const { name } = draft.project.project;
  const cell = draft.inputs.cellOf('project.name');
  const words = say(draft, WORDS.unitIs);
  grid.say(TITLE_ROW, LABEL, title, 'title');
  grid.height(TITLE_ROW, 30);
  grid.put(SUBTITLE_ROW, LABEL, {
    formula: `${cell === undefined ? quoted(name) : a1(cell)}&${quoted(words)}&${draft.unitName}`,
    value: text(`${name}${words}${unitLabel(draft.unit, draft.lang)}`),
    style: 'subtitle',
  });
};

/** The master check in words, as every sheet shows it. */
export const masterCheck = (draft: Draft): Cell => {
  const words = say(draft, WORDS.masterCheck);
  return {
    formula: `${quoted(words)}&${masterWordsRef(draft)}`,
    value: text(words + masterWords(draft)),
    style: 'subtitle',
  };
};

/** The first and the last period that a column gathers: of all, of a phase, or of the year in its head. */
const ends = (draft: Draft, where: Where | undefined, column: number): { first: string; last: string } => {
  const periods = ref(draft, 'timeline.periodIndex');
  if (where === undefined) return { first: `MIN(${periods})`, last: `MAX(${periods})` };
  const value = where.ref === 'timeline.calendarYear' ? headCell(HEAD_ROW, column) : '1';
  const condition = `${ref(draft, where.ref)},${value}`;
  return { first: `MINIFS(${periods},${condition})`, last: `MAXIFS(${periods},${condition})` };
};

/** Calendar years follow one another as the time axis has them: the least that is above the year before. */
const yearFormula = (draft: Draft, column: number): string => {
  const years = ref(draft, 'timeline.calendarYear');
  return `MINIFS(${years},${years},">"&N(${headCell(HEAD_ROW, column - 1)}))`;
};

const drawColumn = (
  grid: Grid,
  draft: Draft,
  column: number,
  { label, where }: TableData['columns'][number],
): void => {
  const { first, last } = ends(draft, where, column);
  const periods = draft.exact
    .row('timeline.periodIndex')
    .filter((_, index) => where === undefined || draft.exact.row(where.ref)[index]?.eq(where.equals));
  const period = (index: number) => number(periods.at(index)?.toFixed() ?? '0');
  grid.put(FIRST_PERIOD_ROW, column, { formula: first, value: period(0), style: 'head.general' });
  grid.put(LAST_PERIOD_ROW, column, { formula: last, value: period(-1), style: 'head.general' });
  if (where?.ref === 'timeline.calendarYear')
    grid.put(HEAD_ROW, column, {
      formula: yearFormula(draft, column),
      value: number(where.equals),
      style: 'columnHeadRight',
    });
  else grid.say(HEAD_ROW, column, say(draft, label), 'columnHeadRight');
};

/** Heads of the columns: the whole life first, then phases and years, each with the periods it gathers. */
export const drawHead = (grid: Grid, draft: Draft, columns: TableData['columns']): void => {
  grid.say(FIRST_PERIOD_ROW, LABEL, say(draft, WORDS.firstPeriod), 'quiet');
  grid.say(LAST_PERIOD_ROW, LABEL, say(draft, WORDS.lastPeriod), 'quiet');
  grid.say(HEAD_ROW, LABEL, say(draft, WORDS.item), 'columnHeadLeft');
  grid.say(HEAD_ROW, UNIT, say(draft, WORDS.unit), 'columnHeadLeft');
  grid.height(HEAD_ROW, 20);
  drawColumn(grid, draft, TOTAL, { label: { zh: t('zh', 'total'), en: t('en', 'total') } });
  columns.forEach((column, index) => {
    drawColumn(grid, draft, FIRST_SPAN + index, column);
  });
  const last = headCell(HEAD_ROW, TOTAL + columns.length);
  const words = say(draft, WORDS.otherYears);
  grid.put(TITLE_ROW, FIRST_SPAN, {
    formula: `IF(MAX(${ref(draft, 'timeline.calendarYear')})>${last},${quoted(words)},"")`,
    value: text(''),
    style: 'stamp',
  });
  grid.put(SUBTITLE_ROW, FIRST_SPAN, masterCheck(draft));
};
