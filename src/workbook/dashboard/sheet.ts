import type { VerdictPhase } from '../../model';
import { t } from '../../i18n';
import type { Label } from '../../rows';
import { masterWordsRef } from '../checks/places';
import { masterWords } from '../checks/summary';
import { say, type Draft } from '../draft';
import { Grid, text } from '../grid';
import { cellValue } from '../model/values';
import type { Sheet } from '../plan';
import { sheetName } from '../sheet-names';
import { drawCharts } from './charts';
import { drawFigures } from './figures';
import { drawLevers } from './levers';
import { drawLight, sentence } from './lights';
import { amount, fetched, linked, ref, withUnit } from './live';
import {
  CARD_COLUMNS,
  CARDS_ROW,
  COLUMNS,
  FIRST_COLUMN,
  STATUS_ROW,
  SUBTITLE_ROW,
  TITLE_ROW,
} from './places';
import { drawRules } from './rules';
import { CERTAINTIES, PHASES, VERDICT } from './words';

const COLUMN_WIDTH = 12.5;
const SUFFIX: Readonly<Record<VerdictPhase, string>> = {
  construction: 'InConstruction',
  operation: 'InOperation',
  overall: '',
};

const WORDS = {
  subtitle: { zh: '资金平衡', en: 'Fund balance' },
  masterCheck: { zh: '检查：', en: 'Checks: ' },
} as const satisfies Record<string, Label>;

const [LIGHT, SENTENCE, GAP, CASH, MONTH, RESTS_ON] = [1, 2, 3, 4, 5, 6].map((row) => CARDS_ROW + row) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** What a phase's money rests on: amount and share of each certainty, expected money counted. */
const drawCertainty = (grid: Grid, draft: Draft, phase: VerdictPhase, column: number): void => {
  grid.put(RESTS_ON, column, withUnit(draft, say(draft, VERDICT.restsOn), 'quiet'));
  const rows = CERTAINTIES.map((certainty) => `verdict.${certainty}${SUFFIX[phase]}`);
  const all = rows.map((row) => ref(draft, row)).join(',');
  const total = rows.reduce(
    (sum, row) => sum.plus(draft.exact.cell(row)),
    draft.exact.cell(rows[0] ?? '').times(0),
  );
  CERTAINTIES.forEach((certainty, index) => {
    const at = RESTS_ON + 1 + index;
    const row = rows[index] ?? '';
    const share = total.isZero() ? total : draft.exact.cell(row).div(total);
    const isExpected = certainty === 'expected';
    grid.say(at, column, say(draft, VERDICT[certainty]), isExpected ? 'expectedText' : 'plain');
    grid.put(at, column + 1, amount(draft, row, isExpected ? 'expected.money' : 'calculation.money'));
    grid.put(at, column + 2, {
      formula: `IF(SUM(${all})=0,0,${ref(draft, row)}/SUM(${all}))`,
      value: cellValue(share),
      style: isExpected ? 'expected.rate' : 'calculation.rate',
    });
  });
};

/** A verdict's card: light, sentence, gap, lowest point, and what it rests on. */
const drawCard = (grid: Grid, draft: Draft, phase: VerdictPhase, column: number): void => {
  const merge = (row: number): void => {
    grid.merges.push({ row, column, rows: 1, columns: 3 });
  };
  grid.say(CARDS_ROW, column, say(draft, PHASES[phase]), 'subheading');
  drawLight(grid, draft, phase, LIGHT, column);
  grid.put(LIGHT, column + 1, { style: 'lightGrey' });
  grid.put(LIGHT, column + 2, { style: 'lightGrey' });
  merge(LIGHT);
  grid.put(SENTENCE, column, sentence(draft, phase, 'wrappedMiddle'));
  merge(SENTENCE);
  const isOverall = phase === 'overall';
  grid.put(GAP, column, withUnit(draft, say(draft, VERDICT.gap), 'plain'));
  grid.put(GAP, column + 1, amount(draft, `verdict.${phase}Gap`, 'key.money'));
  grid.merges.push({ row: GAP, column: column + 1, rows: 1, columns: 2 });
  grid.put(CASH, column, withUnit(draft, say(draft, isOverall ? VERDICT.surplus : VERDICT.lowest), 'plain'));
  grid.put(
    CASH,
    column + 2,
    amount(draft, isOverall ? 'verdict.endingSurplus' : `verdict.${phase}Told`, 'calculation.money'),
  );
  grid.say(MONTH, column, say(draft, isOverall ? VERDICT.horizon : VERDICT.month));
  grid.put(MONTH, column + 2, fetched(draft, `verdict.${phase}WorstMonth`, 'link.month'));
  drawCertainty(grid, draft, phase, column);
};

const drawTitle = (grid: Grid, draft: Draft): void => {
  const { name, city, kind, step } = draft.project.project;
  grid.put(TITLE_ROW, FIRST_COLUMN, linked(draft, 'project.name', name, 'title'));
  grid.height(TITLE_ROW, 28);
  const said = [
    say(draft, WORDS.subtitle),
    city,
    t(draft.lang, `kind.${kind}`),
    t(draft.lang, `step.${step}`),
  ];
  grid.say(SUBTITLE_ROW, FIRST_COLUMN, said.join(' · '), 'subtitle');
  const words = say(draft, WORDS.masterCheck);
  grid.put(STATUS_ROW, FIRST_COLUMN, {
    formula: `"${words}"&${masterWordsRef(draft)}`,
    value: text(`${words}${masterWords(draft)}`),
    style: 'subtitle',
  });
};

/** 平衡: does each period balance, by how much not, when and why; then what it rests on, figures and pictures. */
export const dashboardSheet = (draft: Draft): Sheet => {
  const grid = new Grid('dashboard', sheetName('dashboard', draft.lang), 'presentation');
  drawTitle(grid, draft);
  (['construction', 'operation', 'overall'] as const).forEach((phase, index) => {
    drawCard(grid, draft, phase, CARD_COLUMNS[index] ?? FIRST_COLUMN);
  });
  grid.height(LIGHT, 34);
  grid.height(SENTENCE, 44);
  grid.height(GAP, 20);
  drawFigures(grid, draft);
  drawLevers(grid, draft);
  drawRules(grid, draft);
  drawCharts(grid, draft);
  grid.width(0, 2);
  for (let column = 0; column < COLUMNS; column += 1) grid.width(FIRST_COLUMN + column, COLUMN_WIDTH);
  // Pictures end where this column begins, which makes it a part of the printed page.
  grid.width(FIRST_COLUMN + COLUMNS, 1);
  return grid.sheet({
    print: { orientation: 'portrait', paper: 'A4', fitToWidth: 1, fitToHeight: 0 },
    tabColour: '0F6B6B',
  });
};
