import type { Project } from '../project/project';
import { factor, flag, flow, input, single, type RecordTable, type Section } from '../rows/definition';
import { isExpected, sumOf, type Context, type Part } from './context';

type Line = Project['equity']['lines'][number];

const schedule = (line: Line, path: string): RecordTable => ({
  id: `equity.${line.id}.schedule`,
  label: { zh: `${line.name}：到位计划`, en: `${line.name}: schedule` },
  size: line.schedule.length,
  inputs: {
    month: { label: { zh: '到位月', en: 'Month' }, unit: 'month', values: line.schedule.map((each) => each.month), path: `${path}.schedule[].month` },
    share: { label: { zh: '比例', en: 'Share' }, unit: '', values: line.schedule.map((each) => each.share), path: `${path}.schedule[].share` },
  },
  columns: { period: factor('期次', 'Period', 'MAX(1, ROUNDUP(month / monthsPerPeriod, 0))') },
});

const lineSection = (line: Line, path: string): Section => ({
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
    paidIn: flow('到位资金', 'Paid in', `amount * SUMIFS(equity.${line.id}.schedule.share, equity.${line.id}.schedule.period, periodIndex) * counted`),
  },
});

/** Equity by party, paid in by its schedule (model.md 3). A share is of the total investment before interest. */
export const equity = ({ project }: Context): Part => {
  const { lines } = project.equity;
  if (lines.length === 0) return {};
  const at = (index: number) => `equity.lines[${index}]`;
  return {
    sections: [
      ...lines.map((line, index) => lineSection(line, at(index))),
      {
        id: 'equity',
        label: { zh: '项目资本金', en: 'Equity' },
        inputs: {},
        rows: {
          paidIn: flow('资本金到位', 'Equity paid in', sumOf(lines.map((line) => `equity.${line.id}.paidIn`))),
          total: single(flow('资本金合计', 'Equity in total', 'SUM(paidIn)')),
        },
      },
    ],
    tables: lines.map((line, index) => schedule(line, at(index))),
    sources: lines.map((line) => ({ ref: `equity.${line.id}.paidIn`, group: 'equity', certainty: line.certainty })),
  };
};
