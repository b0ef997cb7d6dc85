import type { CheckSpec, Severity } from '../../model';
import type { Label } from '../../rows';
import { fetched } from '../dashboard/live';
import { say, type Draft } from '../draft';
import { Grid, text } from '../grid';
import type { Sheet } from '../plan';
import { sheetName } from '../sheet-names';
import {
  colourResults,
  findingOf,
  heightFor,
  limitCell,
  relationSign,
  resultCell,
  SEVERITIES,
  severityWord,
  unitCell,
  valueCell,
} from './lines';
import { COLUMN, type Rows, WIDTHS } from './places';
import { AFTER_SUMMARY_ROW, drawMaster, drawSummary, ofSeverity } from './summary';

const WORDS = {
  subtitle: {
    zh: '每项核查一行，结果由公式实时得出；总检查显示在每张表上。',
    en: 'One check per line, its result live; the master check is shown on every sheet.',
  },
  none: { zh: '无此等级的核查项', en: 'No check of this kind' },
} as const satisfies Record<string, Label>;

const HEADS: readonly (readonly [column: number, label: Label])[] = [
  [COLUMN.result, { zh: '结果', en: 'Result' }],
  [COLUMN.label, { zh: '核查项', en: 'Check' }],
  [COLUMN.value, { zh: '数值', en: 'Value' }],
  [COLUMN.relation, { zh: '', en: '' }],
  [COLUMN.limit, { zh: '界限', en: 'Limit' }],
  [COLUMN.unit, { zh: '单位', en: 'Unit' }],
  [COLUMN.passes, { zh: '1/0', en: '1/0' }],
  [COLUMN.clause, { zh: '依据', en: 'Clause' }],
  [COLUMN.name, { zh: '先看哪一行', en: 'Row to look at first' }],
];
const LEFT: readonly number[] = [COLUMN.label, COLUMN.clause, COLUMN.name];

const drawHead = (grid: Grid, draft: Draft, row: number): void => {
  for (const [column, label] of HEADS)
    grid.put(row, column, {
      value: text(say(draft, label)),
      style: LEFT.includes(column) ? 'columnHeadLeft' : 'columnHead',
    });
};

const drawLine = (grid: Grid, draft: Draft, row: number, spec: CheckSpec): void => {
  grid.put(row, COLUMN.result, resultCell(draft, spec));
  grid.say(row, COLUMN.label, say(draft, spec.label), 'wrappedMiddle');
  grid.put(row, COLUMN.value, valueCell(draft, spec));
  grid.say(row, COLUMN.relation, relationSign(spec), 'result');
  grid.put(row, COLUMN.limit, limitCell(draft, spec));
  grid.put(row, COLUMN.unit, unitCell(draft, spec));
  grid.put(row, COLUMN.passes, fetched(draft, `checks.${spec.id}_passes`, 'link.flag'));
  const clause = findingOf(draft, spec.id)?.clause ?? '';
  grid.say(row, COLUMN.clause, clause, 'quietMiddle');
  grid.height(
    row,
    heightFor([say(draft, spec.label), WIDTHS[COLUMN.label]], [clause, WIDTHS[COLUMN.clause]]),
  );
  grid.say(row, COLUMN.name, spec.row, 'code');
};

/** Checks by what a failure asks for; gives the rows that each group takes. */
const drawGroups = (grid: Grid, draft: Draft, top: number): Map<Severity, Rows> => {
  const groups = new Map<Severity, Rows>();
  let row = top;
  for (const severity of SEVERITIES) {
    const list = ofSeverity(draft, severity);
    grid.say(row, COLUMN.result, severityWord(draft, severity), 'heading');
    for (let column: number = COLUMN.label; column <= COLUMN.name; column += 1)
      grid.put(row, column, { style: 'heading' });
    grid.height(row, 22);
    const from = row + 1;
    list.forEach((spec, index) => {
      drawLine(grid, draft, from + index, spec);
    });
    if (list.length === 0) grid.say(from, COLUMN.label, say(draft, WORDS.none), 'quiet');
    const to = from + Math.max(1, list.length) - 1;
    colourResults(grid, from, COLUMN.result, to - from + 1);
    groups.set(severity, { from, to });
    row = to + 2;
  }
  return groups;
};

/** 检查: every check with its result, grouped by what a failure asks for, and the one master cell. */
export const checksSheet = (draft: Draft): Sheet => {
  const name = sheetName('checks', draft.lang);
  const grid = new Grid('checks', name, 'control');
  grid.say(0, COLUMN.result, name, 'title');
  grid.height(0, 28);
  grid.say(1, COLUMN.result, say(draft, WORDS.subtitle), 'subtitle');
  drawMaster(grid, draft);
  drawHead(grid, draft, AFTER_SUMMARY_ROW);
  const groups = drawGroups(grid, draft, AFTER_SUMMARY_ROW + 1);
  drawSummary(grid, draft, groups);
  WIDTHS.forEach((width, column) => {
    grid.width(column, width);
  });
  return grid.sheet({
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: 1,
      fitToHeight: 0,
      repeatRows: { from: AFTER_SUMMARY_ROW, to: AFTER_SUMMARY_ROW },
    },
  });
};
