import { flag, flow, input, says, rate, single, factor, type Section } from '../rows/definition';
import type { Project } from '../project/project';
import { isExpected, sumOf, type Context, type Part } from './context';

type Line = Project['grants']['lines'][number];

const lineSection = (line: Line, path: string, namingMonth: number): Section => ({
  id: `grant.${line.id}`,
  label: { zh: `补助：${line.name}`, en: `Grant: ${line.name}` },
  inputs: {
    amount: input('核定金额', 'Amount', line.amount, 'yuan', `${path}.amount`),
    arrivalRate: input('到位率', 'Arrival rate', line.arrivalRate, '', `${path}.arrivalRate`),
    month: input('到账月', 'Month', line.month, 'month', `${path}.month`),
    isAfterNaming: input('命名后兑付', 'Paid after naming', line.afterNaming ? 1 : 0, '', `${path}.afterNaming`, says('true')),
    namingMonth: input('命名月', 'Naming month', namingMonth, 'month', 'project.namingMonth'),
    isExpected: isExpected(line.certainty, `${path}.certainty`),
  },
  rows: {
    counted: single(flag('计入', 'Counted', '1 - isExpected * (1 - countExpected)')),
    // A reward is never construction money, even where the naming month was entered too early.
    paidMonth: single(rate('兑付月', 'Month paid', 'IF(isAfterNaming = 1, MAX(month, namingMonth, constructionEnd + 1), month)', { unit: 'month', clause: 'D-36' })),
    paidPeriod: single(factor('兑付期次', 'Period paid', 'MAX(1, ROUNDUP(paidMonth / monthsPerPeriod, 0))')),
    receipts: flow('补助到账', 'Grant received', 'amount * arrivalRate * IF(periodIndex = paidPeriod, 1, 0) * counted', { clause: 'D-41' }),
  },
});

/** model.md 4.4, grants. */
export const grants = (context: Context): Part => {
  const { lines } = context.project.grants;
  if (lines.length === 0) return {};
  const { namingMonth } = context.project.project;
  if (namingMonth === undefined && lines.some((line) => line.afterNaming))
    context.refuse('project.namingMonth', '有命名后兑付的补助，但未给出命名月份', 'a grant is paid after naming but the naming month is not given');
  return {
    sections: [
      ...lines.map((line, index) => lineSection(line, `grants.lines[${index}]`, namingMonth ?? 0)),
      {
        id: 'grants',
        label: { zh: '财政补助', en: 'Grants' },
        inputs: {},
        rows: {
          receipts: flow('补助到账', 'Grants received', sumOf(lines.map((line) => `grant.${line.id}.receipts`))),
        },
      },
    ],
    sources: lines.map((line) => ({
      ref: `grant.${line.id}.receipts`,
      group: 'grants',
      certainty: line.certainty,
    })),
  };
};
