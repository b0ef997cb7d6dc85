import { balance, factor, flag, flow, single, type Section } from '../rows/definition';
import type { Context } from './context';

/** Cover over a rolling twelve months of operation (model.md 4.9); not applicable where nothing is due. */
export const credit = ({ periodsPerYear }: Context): Section => ({
  id: 'credit',
  label: { zh: '偿债能力', en: 'Debt cover' },
  inputs: {},
  rows: {
    cfadsToDate: balance('累计可偿债现金', 'CFADS to date', 'PREV(cfadsToDate) + operationAccount.cfads'),
    debtServiceToDate: balance('累计还本付息', 'Debt service to date', 'PREV(debtServiceToDate) + operationAccount.debtService'),
    cfadsTwelveMonths: flow('近十二个月可偿债现金', 'CFADS, twelve months', `cfadsToDate - PREV(cfadsToDate, ${periodsPerYear})`),
    debtServiceTwelveMonths: flow('近十二个月还本付息', 'Debt service, twelve months', `debtServiceToDate - PREV(debtServiceToDate, ${periodsPerYear})`),
    isFullYear: flag('满十二个月', 'Twelve months of operation gone', 'IF(monthsElapsed - constructionEnd >= yearLength, 1, 0)'),
    dscr: factor('本期偿债备付率', 'DSCR of the period', 'RATIO(operationAccount.cfads, operationAccount.debtService)', { clause: 'credit.dscrMinimum' }),
    dscrTwelveMonths: factor('偿债备付率（近十二个月）', 'DSCR, twelve months', 'RATIO(cfadsTwelveMonths, debtServiceTwelveMonths * isFullYear)', { clause: 'credit.dscrMinimum' }),
    lowestDscr: single(factor('最低偿债备付率', 'Lowest DSCR', 'MIN(dscrTwelveMonths)', { clause: 'credit.dscrMinimum' })),
    averageDscr: single(factor('平均偿债备付率', 'Average DSCR', 'AVERAGE(dscrTwelveMonths)', { clause: 'credit.dscrMinimum' })),
    irrPerPeriod: single(factor('项目内部收益率（每期）', 'Project IRR per period', 'IRR(funding.netBeforeFinancing)')),
    projectIrr: single(factor('项目内部收益率', 'Project IRR', `RATIO((1 + N(irrPerPeriod)) ^ ${periodsPerYear} - 1, APPLICABLE(irrPerPeriod))`, { clause: '§3D' })),
  },
});

/** Over the whole life, where the total alone counts (model.md 4.10). */
export const overall = (): Section => ({
  id: 'overall',
  label: { zh: '全周期', en: 'Whole life' },
  inputs: {},
  rows: {
    closing: balance('期末现金合计', 'Closing cash of both accounts', 'construction.closing + operationAccount.closing'),
    net: flow('净流量', 'Net cash flow', 'construction.net + operationAccount.net - operationAccount.transferIn'),
    cashLessDebt: balance('现金减债务', 'Cash less debt', 'closing - funding.debt'),
    surplusAtHorizon: flow('测算期末净头寸', 'Cash less debt at the horizon', 'cashLessDebt * isHorizonEnd'),
    endingSurplus: single(flow('全周期盈亏', 'Surplus over the whole life', 'SUM(surplusAtHorizon)')),
  },
});
