import { VERDICT_CASES, type VerdictPhase } from '../../model';
import type { Label } from '../../rows';
import { amount, fetched, withUnit } from '../dashboard/live';
import { drawLight, sentence } from '../dashboard/lights';
import { PHASES, VERDICT } from '../dashboard/words';
import { say, type Draft } from '../draft';
import type { Grid } from '../grid';
import { COLUMNS, drawHeading } from './cells';

const HEADING: Label = { zh: '一、平衡结论', en: '1. Verdicts' };
const phases = Object.keys(VERDICT_CASES) as VerdictPhase[];
const WIDTH = COLUMNS / phases.length;

/** Light, sentence, gap and worst month of a phase, in a third of the page; its last column is the gutter to the next. */
const drawCard = (grid: Grid, draft: Draft, phase: VerdictPhase, row: number, column: number): void => {
  const [words, light, reason, gap, month] = [row, row + 1, row + 2, row + 3, row + 4];
  for (const each of [words, light, reason])
    grid.merges.push({ row: each, column, rows: 1, columns: WIDTH - 1 });
  grid.say(words, column, say(draft, PHASES[phase]), 'subheading');
  drawLight(grid, draft, phase, light, column);
  grid.put(reason, column, sentence(draft, phase, 'wrapped'));
  grid.put(gap, column, withUnit(draft, say(draft, VERDICT.gap), 'quiet'));
  grid.put(gap, column + 1, amount(draft, `verdict.${phase}Gap`, 'calculation.money'));
  grid.say(month, column, say(draft, phase === 'overall' ? VERDICT.horizon : VERDICT.month), 'quiet');
  grid.put(month, column + 1, fetched(draft, `verdict.${phase}WorstMonth`, 'calculation.month'));
};

/** The three verdicts, live; the row after them. */
export const drawVerdicts = (grid: Grid, draft: Draft, row: number): number => {
  drawHeading(grid, draft, row, HEADING);
  grid.height(row + 2, 30);
  grid.height(row + 3, draft.lang === 'zh' ? 44 : 58);
  phases.forEach((phase, index) => {
    drawCard(grid, draft, phase, row + 1, index * WIDTH);
  });
  return row + 7;
};
