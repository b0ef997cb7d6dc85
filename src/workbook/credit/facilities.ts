import { ZERO, type Decimal } from '../../finance/decimal';
import type { Label } from '../../rows';
import { amount, fetched, inUnit, ref, withUnit } from '../dashboard/live';
import { say, type Draft } from '../draft';
import { text, type Grid } from '../grid';
import { cellValue } from '../model/values';
import type { Cell } from '../plan';
import {
  drawHeading,
  drawHeads,
  entered,
  NOTHING,
  overFigures,
  overMarks,
  overWords,
  type Head,
} from './cells';

const is = (zh: string, en: string): Label => ({ zh, en });
const HEADING = is('二、融资安排', '2. Facilities');
const HEADS: readonly Head[] = [
  overWords('融资', 'Facility'),
  overFigures('额度', 'Limit'),
  overFigures('净年利率', 'Net rate'),
  overFigures('期限（月）', 'Tenor (months)'),
  overMarks('还本方式', 'Repayment'),
  overFigures('累计提款', 'Drawn'),
  overFigures('最高余额', 'Peak balance'),
  overFigures('还清月份', 'Repaid by'),
  overMarks('落实程度', 'Certainty'),
];
const TOTAL = is('合计', 'Total');
const NEVER = is('未还清', 'Not repaid');
const NO_DEBT = is('本项目没有借款。', 'The project borrows nothing.');

const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => total.plus(value), ZERO);
const largest = (values: readonly Decimal[]): Decimal =>
  values.reduce((most, value) => (value.gt(most) ? value : most));

/** A row over the periods as one amount in the display unit. */
const gathered = (draft: Draft, name: string, by: 'SUM' | 'MAX', style = 'calculation.money'): Cell => ({
  formula: `${by}(${ref(draft, name)})/${draft.unitDivisor}`,
  value: inUnit(draft, (by === 'SUM' ? sum : largest)(draft.exact.row(name))),
  style,
});

/** End of the period that follows the last one with a balance: a dash where nothing was drawn, words where it is never repaid. */
const repaidBy = (draft: Draft, section: string): Cell => {
  const { exact } = draft;
  const [closing, ends, last] = [`${section}.closing`, 'timeline.periodEnd', 'timeline.isHorizonEnd'];
  const one = ref(draft, 'credit.oneYuan');
  const balance = ref(draft, closing);
  const horizon = `SUMIFS(${balance},${ref(draft, last)},1)`;
  const after = `MINIFS(${ref(draft, ends)},${ref(draft, ends)},">"&MAXIFS(${ref(draft, ends)},${balance},">="&${one}))`;
  const never = say(draft, NEVER);
  const isOwed = (value: Decimal): boolean => value.gte(exact.cell('credit.oneYuan'));
  const end = exact.row(closing).findLastIndex(isOwed);
  const repaid = exact.row(ends)[end + 1];
  const value = end < 0 ? text(NOTHING) : repaid === undefined ? text(never) : cellValue(repaid);
  return {
    formula: `CHOOSE(1+(MAX(${balance})>=${one})+(${horizon}>=${one}),"${NOTHING}",${after},"${never}")`,
    value,
    style: 'calculation.month',
  };
};

const drawFacility = (grid: Grid, draft: Draft, row: number, index: number): void => {
  const facility = draft.project.facilities[index];
  if (facility === undefined) return;
  const section = `facility.${facility.id}`;
  const path = `facilities[${index}]`;
  const choice = (field: 'repayment' | 'certainty'): Cell =>
    entered(
      draft,
      `${path}.${field}`,
      draft.inputs.choiceText(`${path}.${field}`, facility[field]),
      'result',
    );
  const cells: readonly Cell[] = [
    entered(draft, `${path}.name`, facility.name, 'plain'),
    amount(draft, `${section}.limit`, 'calculation.money'),
    fetched(draft, `${section}.rate`, 'calculation.rate'),
    fetched(draft, `${section}.tenorMonths`, 'calculation.whole'),
    choice('repayment'),
    gathered(draft, `${section}.drawdown`, 'SUM'),
    gathered(draft, `${section}.closing`, 'MAX'),
    repaidBy(draft, section),
    choice('certainty'),
  ];
  cells.forEach((cell, column) => {
    grid.put(row, column, cell);
  });
};

/** Each facility on a line, then all of them; the row after. */
export const drawFacilities = (grid: Grid, draft: Draft, row: number): number => {
  drawHeading(grid, draft, row, withUnit(draft, say(draft, HEADING), 'heading'));
  const { facilities } = draft.project;
  if (facilities.length === 0) {
    grid.say(row + 1, 0, say(draft, NO_DEBT));
    return row + 3;
  }
  drawHeads(grid, draft, row + 1, new Map(HEADS.entries()), 30);
  facilities.forEach((_, index) => {
    drawFacility(grid, draft, row + 2 + index, index);
  });
  const total = row + 2 + facilities.length;
  HEADS.forEach((_, column) => {
    if (column === 0) grid.say(total, column, say(draft, TOTAL), 'labelSum');
    else if (column === 5) grid.put(total, column, gathered(draft, 'funding.drawdown', 'SUM', 'sum.money'));
    else if (column === 6) grid.put(total, column, amount(draft, 'funding.peakDebt', 'sum.money'));
    else grid.put(total, column, { style: 'sum.money' });
  });
  return total + 2;
};
