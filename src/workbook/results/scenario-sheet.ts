import { t } from '../../i18n';
import { columnName, type Label } from '../../rows';
import { LIGHTS, PHASES, VERDICT } from '../dashboard/words';
import { say, type Draft } from '../draft';
import { Grid } from '../grid';
import type { Sheet, StyleId } from '../plan';
import { sheetName } from '../sheet-names';
import { masterCheck } from '../tables/head';
import { drawArea, drawBasis } from './basis';
import { MOST_SCENARIOS, RESULT_PLACES, SCENARIO_ROWS } from './places';

const ID = 'scenarios';
const [LABEL, UNIT, BASE] = [0, 1, 2] as const;

const WORDS = {
  note: {
    zh: '每列为整个模型在该情景下重算一次的结果，写入时的数值；公式之外的格子不随输入变化，是否过期见上一行。',
    en: 'Each column is a run of the whole model under that scenario, as values of that moment; whether they are out of date is said in the line above.',
  },
  none: {
    zh: '尚未计算：在加载项「情景」页写入，或运行 pingheng scenario FILE --write OUT.xlsx。',
    en: 'Not computed yet: write them from the Scenarios page of the add-in, or run pingheng scenario FILE --write OUT.xlsx.',
  },
  item: { zh: '项目', en: 'Item' },
  moved: { zh: '变动最大的资金行', en: 'Rows of money that moved most' },
  scenario: { zh: '情景', en: 'Scenario' },
  when: { zh: '时间', en: 'When' },
  section: { zh: '部分', en: 'Section' },
  row: { zh: '资金行', en: 'Row' },
  base: { zh: '基准', en: 'Base' },
  under: { zh: '情景值', en: 'Under it' },
  change: { zh: '变动', en: 'Change' },
} as const satisfies Record<string, Label>;

const MOVED_HEADS = [
  WORDS.scenario,
  WORDS.when,
  WORDS.section,
  WORDS.row,
  WORDS.base,
  WORDS.under,
  WORDS.change,
] as const;

const FIGURE_STYLE: Readonly<Record<string, StyleId>> = {
  yuan: 'stamped.money',
  share: 'stamped.rate',
};

/** Labels of the comparison, line by line, and the style of its figures. */
const linesOf = (draft: Draft): readonly { readonly label: string; readonly style: StyleId }[] => {
  const phases = [PHASES.construction, PHASES.operation, PHASES.overall];
  return [
    ...phases.map((phase) => ({ label: say(draft, phase), style: 'result' })),
    ...phases.map((phase) => ({
      label: `${say(draft, phase)} ${say(draft, VERDICT.gap)}`,
      style: 'stamped.money',
    })),
    ...draft.evaluation.figures.map(({ label, unit }) => ({
      label: say(draft, label),
      style: FIGURE_STYLE[unit] ?? 'stamped.ratio',
    })),
  ];
};

/** 情景对比: what scenarios come to beside the base; values with a stamp, drawn empty until somebody computes them. */
export const scenarioSheet = (draft: Draft): Sheet => {
  const grid = new Grid(ID, sheetName(ID, draft.lang), 'presentation');
  const [, comparison, moved] = RESULT_PLACES.scenarios.areas;
  const [stamp, compared, rows] = draft.results.scenarios ?? [];
  if (comparison === undefined || moved === undefined)
    throw new TypeError('The sheet of scenarios has two areas.');
  grid.say(0, LABEL, sheetName(ID, draft.lang), 'title');
  grid.height(0, 30);
  grid.say(1, LABEL, draft.project.project.name, 'subtitle');
  grid.put(1, BASE + 1, masterCheck(draft));
  grid.put(SCENARIO_ROWS.status, LABEL, drawBasis(grid, draft, ID, stamp, WORDS.none));
  grid.say(SCENARIO_ROWS.status + 1, LABEL, say(draft, WORDS.note), 'quiet');
  const lines = linesOf(draft);
  grid.say(comparison.row, LABEL, say(draft, WORDS.item), 'columnHeadLeft');
  grid.height(comparison.row, 44);
  lines.forEach(({ label }, index) => grid.say(comparison.row + 1 + index, LABEL, label, 'label'));
  drawArea(grid, comparison, compared, (row, column) => {
    if (row === 0) return 'columnHead';
    return column === 0 ? 'quiet' : (lines[row - 1]?.style ?? 'stamp');
  });
  for (const [colour, style] of [
    ['green', 'checkPass'],
    ['amber', 'checkWarn'],
    ['red', 'checkFail'],
  ] as const)
    grid.conditionalFormats.push({
      area: { row: comparison.row + 1, column: BASE, rows: 3, columns: 1 + MOST_SCENARIOS },
      formula: `LEFT(${columnName(BASE)}${comparison.row + 2},1)="${LIGHTS[colour].sign}"`,
      style,
    });
  grid.say(moved.row - 2, LABEL, say(draft, WORDS.moved), 'subheading');
  MOVED_HEADS.forEach((label, column) =>
    grid.say(moved.row - 1, column, say(draft, label), column < 4 ? 'columnHeadLeft' : 'columnHeadRight'),
  );
  drawArea(grid, moved, rows, (_, column) => (column < 4 ? 'stamp' : 'stamped.money'));
  grid.width(LABEL, 34);
  grid.width(UNIT, 12);
  for (let column = BASE; column <= BASE + MOST_SCENARIOS; column += 1) grid.width(column, 18);
  return grid.sheet({
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: 1,
      fitToHeight: 0,
      footer: `${draft.project.project.name}${t(draft.lang, 'separator')}${sheetName(ID, draft.lang)}`,
    },
    frozen: { rows: 0, columns: 1 },
  });
};
