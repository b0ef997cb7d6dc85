import type { Project } from '../project/project';
import { balance, factor, flag, flow, input, single, type RecordTable, type RowSpec, type Section } from '../rows/definition';
import { isExpected, sumOf, type Context, type Part } from './context';

import { drawQueue } from './draw-order';

type Line = Project['equity']['lines'][number];

const schedule = (line: Line, path: string): RecordTable => ({
  id: `equity.${line.id}.schedule`,
  label: { zh: `${line.name}：到位计划`, en: `${line.name}: schedule` },
  size: line.schedule.length,
  inputs: {
    month: {
      label: { zh: '到位月', en: 'Month' },
      unit: 'month',
      values: line.schedule.map((each) => each.month),
      path: `${path}.schedule[].month`,
    },
    share: {
      label: { zh: '比例', en: 'Share' },
      unit: '',
      values: line.schedule.map((each) => each.share),
      path: `${path}.schedule[].share`,
    },
  },
  columns: { period: factor('期次', 'Period', 'MAX(1, ROUNDUP(month / monthsPerPeriod, 0))') },
});

/** Paid in up to the subscription; in step with debt first, then for what debt has no more room to meet. */
const calledRows = (need: string, rest: string | undefined): Record<string, RowSpec> => ({
  need: flow('资金需求', 'Need', need),
  room: balance('可缴余额', 'Subscribed and not yet paid in', 'MAX(0, amount * counted - PREV(paidToDate)) * inConstruction'),
  ...(rest === undefined
    ? { paidIn: flow('到位资金', 'Paid in', 'MIN(need, room)') }
    : {
        inStep: flow('同比例到位', 'Paid in step with debt', 'MIN(need, room)'),
        rest: flow('债务不足部分', 'What debt cannot meet', rest),
        paidIn: flow('到位资金', 'Paid in', 'inStep + MIN(rest, room - inStep)'),
      }),
  paidToDate: balance('累计到位', 'Paid in to date', 'PREV(paidToDate) + paidIn'),
});

const lineSection = (line: Line, path: string, need: string, rest: string | undefined): Section => ({
  id: `equity.${line.id}`,
  label: { zh: `资本金：${line.name}`, en: `Equity: ${line.name}` },
  inputs: {
    givenAmount: input('金额', 'Amount', line.amount ?? 0, 'yuan', `${path}.amount`),
    investmentShare: input('占总投资比例', 'Share of investment', line.share ?? 0, '', `${path}.share`),
    isExpected: isExpected(line.certainty, `${path}.certainty`),
  },
  rows: {
    counted: single(flag('计入', 'Counted', '1 - isExpected * (1 - countExpected)')),
    amount: single(flow('认缴金额', 'Subscribed', 'givenAmount + investmentShare * investment.total')),
    ...(line.drawRule === 'asNeeded'
      ? calledRows(need, rest)
      : {
          paidIn: flow('到位资金', 'Paid in', `amount * SUMIFS(equity.${line.id}.schedule.share, equity.${line.id}.schedule.period, periodIndex) * counted`),
        }),
  },
});

/** Equity by party, paid in by its schedule (model.md 3). A share is of the total investment before interest. */
export const equity = (context: Context): Part => {
  const { project } = context;
  const { lines } = project.equity;
  if (lines.length === 0) return {};
  const { equityNeeds, equityRests } = drawQueue(project);
  const scheduled = lines.filter((line) => line.drawRule === 'scheduled');
  if (project.funding.drawOrder === 'pariPassu' && project.funding.equityShare === undefined)
    context.refuse('funding.equityShare', '资本金与债务同比例到位，但未给出资本金比例', 'equity is drawn pari passu but its share is not given');
  const at = (index: number) => `equity.lines[${index}]`;
  return {
    sections: [
      ...lines.map((line, index) => lineSection(line, at(index), equityNeeds.get(line.id) ?? '0', equityRests.get(line.id))),
      {
        id: 'equity',
        label: { zh: '项目资本金', en: 'Equity' },
        inputs:
          project.funding.drawOrder === 'pariPassu'
            ? {
                equityShare: input('资本金同比例份额', 'Equity share of each need', project.funding.equityShare ?? 0, '', 'funding.equityShare'),
              }
            : {},
        rows: {
          paidIn: flow('资本金到位', 'Equity paid in', sumOf(lines.map((line) => `equity.${line.id}.paidIn`))),
          total: single(flow('资本金合计', 'Equity in total', 'SUM(paidIn)')),
        },
      },
    ],
    tables: scheduled.map((line) => schedule(line, at(lines.indexOf(line)))),
    sources: lines.map((line) => ({
      ref: `equity.${line.id}.paidIn`,
      group: line.drawRule === 'asNeeded' ? 'equityDrawn' : 'equity',
      certainty: line.certainty,
    })),
  };
};

/** Paid-in equity as a share of equity and debt to date: equity keeps in step with debt, or it does not (domain.md 3A). */
export const equityStep = ({ project }: Context): Section[] =>
  project.equity.lines.length === 0 || project.facilities.length === 0
    ? []
    : [
        {
          id: 'equityStep',
          label: { zh: '资本金与债务同比例', en: 'Equity in step with debt' },
          inputs: {},
          rows: {
            equityToDate: balance('累计资本金', 'Equity paid in to date', 'PREV(equityToDate) + equity.paidIn'),
            drawnToDate: balance('累计提款', 'Debt drawn to date', 'PREV(drawnToDate) + funding.drawdown'),
            paidShare: factor('累计资本金占比', 'Share of equity to date', 'RATIO(equityToDate, (equityToDate + drawnToDate) * inConstruction * IF(drawnToDate > 0, 1, 0))', {
              clause: 'capital.inStep',
            }),
            lowestShare: single(factor('最低累计占比', 'Lowest share', 'MIN(paidShare)', { clause: 'capital.inStep' })),
          },
        },
      ];
