import { balance, factor, flag, flow, input, rate, single, type RowSpec, type Section } from '../rows/definition';
import type { Project } from '../project/project';
import { sumOf, type Context } from './context';
import { repaidByReit } from './reit';
import { isSurplusSweep } from './repayment';
import { distributes } from './reserves';

type Facility = Project['facilities'][number];

/**
 * Cover of the period and over a rolling twelve months; not applicable where nothing is due, and less than a yuan is nothing.
 * What surplus cash or a sale repays early was not due: it is no measure of what the cash must cover.
 */
const debtCover = (periodsPerYear: number, sweeps: readonly string[]): Record<string, RowSpec> => ({
  serviceDue: flow('应还本息', 'Debt service due', ['operationAccount.debtService', ...sweeps].join(' - ')),
  cfadsToDate: balance('累计可偿债现金', 'CFADS to date', 'PREV(cfadsToDate) + operationAccount.cfads'),
  debtServiceToDate: balance('累计还本付息', 'Debt service to date', 'PREV(debtServiceToDate) + serviceDue'),
  interestToDate: balance('累计付息', 'Interest to date', 'PREV(interestToDate) + statements.interest'),
  ebitToDate: balance('累计息税前利润', 'EBIT to date', 'PREV(ebitToDate) + statements.ebit * inOperation'),
  cfadsTwelveMonths: flow('近十二个月可偿债现金', 'CFADS, twelve months', `cfadsToDate - PREV(cfadsToDate, ${periodsPerYear})`),
  debtServiceTwelveMonths: flow('近十二个月还本付息', 'Debt service, twelve months', `debtServiceToDate - PREV(debtServiceToDate, ${periodsPerYear})`),
  isFullYear: flag('满十二个月', 'Twelve months of operation gone', 'IF(monthsElapsed - constructionEnd >= yearLength, 1, 0)'),
  dscr: factor('本期偿债备付率', 'DSCR of the period', 'RATIO(operationAccount.cfads, serviceDue * IF(serviceDue >= oneYuan, 1, 0))', { clause: 'credit.dscrMinimum' }),
  isDue: flag('近十二个月有应还本息', 'Debt service due in twelve months', 'isFullYear * IF(debtServiceTwelveMonths >= oneYuan, 1, 0)'),
  dscrTwelveMonths: factor('偿债备付率（近十二个月）', 'DSCR, twelve months', 'RATIO(cfadsTwelveMonths, debtServiceTwelveMonths * isDue)', { clause: 'credit.dscrMinimum' }),
  interestTwelveMonths: flow('近十二个月利息', 'Interest, twelve months', `interestToDate - PREV(interestToDate, ${periodsPerYear})`),
  icr: factor(
    '利息备付率（近十二个月）',
    'ICR, twelve months',
    `RATIO(ebitToDate - PREV(ebitToDate, ${periodsPerYear}), interestTwelveMonths * isFullYear * IF(interestTwelveMonths >= oneYuan, 1, 0))`,
    { clause: 'credit.icrMinimum' },
  ),
  lowestDscr: single(factor('最低偿债备付率', 'Lowest DSCR', 'MIN(dscrTwelveMonths)', { clause: 'credit.dscrMinimum' })),
  averageDscr: single(factor('平均偿债备付率', 'Average DSCR', 'AVERAGE(dscrTwelveMonths)', { clause: 'credit.dscrMinimum' })),
  lowestIcr: single(factor('最低利息备付率', 'Lowest ICR', 'MIN(icr)', { clause: 'credit.icrMinimum' })),
});

/** Present values at the average loan rate by backward corkscrews: over the loan's life and over the project's. */
const lifeCover = (facilities: readonly Facility[], prepaid: boolean): Record<string, RowSpec> => ({
  averageRate: single(
    rate('加权平均利率', 'Average loan rate', `N(RATIO(${sumOf(facilities.map(({ id }) => `SUM(facility.${id}.drawdown) * facility.${id}.rate`))}, SUM(funding.drawdown)))`),
  ),
  inLoanLife: flag('贷款存续', 'Debt outstanding', 'IF(PREV(funding.debt) >= oneYuan, 1, 0) * inOperation'),
  loanLifeValue: balance('贷款期现金现值', 'Value of CFADS over the loan', '(NEXT(loanLifeValue) + NEXT(loanLifeCash)) / (1 + averageRate * yearFraction)'),
  loanLifeCash: flow(
    '贷款期可偿债现金',
    'CFADS while debt is outstanding, and what a sale repays',
    `operationAccount.cfads * inLoanLife${prepaid ? ' + funding.repaidFromReit' : ''}`,
  ),
  projectLifeCash: flow('全周期可偿债现金', 'CFADS of the project, and what a sale repays', `operationAccount.cfads${prepaid ? ' + funding.repaidFromReit' : ''}`),
  projectLifeValue: balance('全周期现金现值', 'Value of CFADS over the project', '(NEXT(projectLifeValue) + NEXT(projectLifeCash)) / (1 + averageRate * yearFraction)'),
  isServed: flag('覆盖率测算日', 'Date on which life cover is read', 'MAX(isConstructionEnd, isOperationYearEnd) * IF(funding.debt >= 1, 1, 0)'),
  llcr: factor('贷款期偿债覆盖率', 'LLCR', 'RATIO(loanLifeValue, funding.debt * isServed)', {
    clause: 'credit.llcrMinimum',
  }),
  plcr: factor('项目期偿债覆盖率', 'PLCR', 'RATIO(projectLifeValue, funding.debt * isServed)', {
    clause: 'credit.plcrMinimum',
  }),
  lowestLlcr: single(factor('最低贷款期覆盖率', 'Lowest LLCR', 'MIN(llcr)', { clause: 'credit.llcrMinimum' })),
  lowestPlcr: single(factor('最低项目期覆盖率', 'Lowest PLCR', 'MIN(plcr)', { clause: 'credit.plcrMinimum' })),
  coverageNet: single(
    factor(
      '本息覆盖倍数（净现金口径）',
      'Coverage of all debt service, net',
      `RATIO(SUM(loanLifeCash), SUM(operationAccount.debtService)${prepaid ? ' + SUM(funding.repaidFromReit)' : ''})`,
      { clause: 'credit.coverageGreen' },
    ),
  ),
  coverageGross: single(
    factor('本息覆盖倍数（毛收入口径）', 'Coverage of all debt service, gross', 'RATIO(SUM(operation.collected), SUM(operationAccount.debtService))', {
      clause: 'credit.coverageGreen',
    }),
  ),
  coverageWithConstruction: single(
    factor('本息覆盖倍数（含建设期付息）', 'Coverage with construction interest', 'RATIO(SUM(loanLifeCash), SUM(funding.interestPaid) + SUM(funding.repayment))', {
      clause: 'credit.coverageGreen',
    }),
  ),
  bankShare: single(factor('债务占资金来源比例', 'Share of debt in construction sources', 'RATIO(SUM(construction.drawdown), SUM(construction.sources))', { clause: 'D-57' })),
  lastDebtMonth: single(rate('最后有债务的月份', 'Last month with debt', 'MAXIFS(timeline.monthsElapsed, funding.debt, ">=" & oneYuan)', { unit: 'month' })),
  yearsToZeroDebt: single(
    rate('运营后清偿年数', 'Years of operation until debt is repaid', 'MAX(0, lastDebtMonth + monthsPerPeriod - constructionEnd) / monthsPerYear', { unit: 'year' }),
  ),
});

/** Returns before financing, and to equity; an IRR that does not exist is not applicable. */
const returns = (periodsPerYear: number): Record<string, RowSpec> => ({
  irrPerPeriod: single(factor('项目内部收益率（每期）', 'Project IRR per period', 'IRR(funding.netBeforeFinancing, discountRate * yearFraction)')),
  projectIrr: single(factor('项目内部收益率', 'Project IRR', `RATIO((1 + N(irrPerPeriod)) ^ ${periodsPerYear} - 1, APPLICABLE(irrPerPeriod))`, { clause: '§3D' })),
  presentValue: balance('融资前净现值', 'Present value of net cash flow', '(NEXT(presentValue) + NEXT(funding.netBeforeFinancing)) / (1 + discountRate * yearFraction)'),
  isFirst: flag('首期', 'First period', 'IF(periodIndex = 1, 1, 0)'),
  valueToday: flow('期初净现值', 'Value at the start', '(presentValue + funding.netBeforeFinancing) / (1 + discountRate * yearFraction) * isFirst'),
  npv: single(flow('项目净现值', 'Project NPV', 'SUM(valueToday)', { clause: '§3D' })),
  lastNegativeMonth: single(rate('累计为负的最后月份', 'Last month below zero', 'MAXIFS(timeline.monthsElapsed, funding.cumulativeBeforeFinancing, "<0")', { unit: 'month' })),
  cumulativeAtEnd: flow('测算期末累计', 'Cumulative at the horizon', 'funding.cumulativeBeforeFinancing * isHorizonEnd'),
  recoveredWithin: flow(
    '回收当期所用月数',
    'Months of the period in which it is recovered',
    'N(RATIO(0 - PREV(funding.cumulativeBeforeFinancing), funding.netBeforeFinancing)) * IF(monthsElapsed - monthsPerPeriod = lastNegativeMonth, 1, 0) * monthsPerPeriod',
    { unit: 'month' },
  ),
  paybackYears: single(
    rate('投资回收期（年）', 'Payback in years', 'RATIO((lastNegativeMonth + SUM(recoveredWithin)) / monthsPerYear, IF(SUM(cumulativeAtEnd) >= 0, 1, 0))', {
      unit: 'year',
      clause: '§3D',
    }),
  ),
  breakEvenShare: single(
    factor(
      '盈亏平衡点（占运营收入）',
      'Break-even share of operating income',
      'RATIO(SUM(operation.cost) + SUM(operation.renewals) + SUM(operationAccount.debtService), SUM(operation.collected))',
    ),
  ),
});

const toEquity = ({ project, periodsPerYear }: Context): Record<string, RowSpec> => {
  const rows: Record<string, RowSpec> = {
    equityFlow: flow('权益净流量', 'Cash flow to equity', 'reserves.distribution - equity.paidIn + released'),
    released: flow('测算期末归股东现金', 'Cash released at the horizon', 'MAX(0, operationAccount.closing - funding.debt) * isHorizonEnd'),
    equityIrrPerPeriod: single(factor('资本金内部收益率（每期）', 'Equity IRR per period', 'IRR(equityFlow, discountRate * yearFraction)')),
    equityIrr: single(
      factor('资本金内部收益率', 'Equity IRR', `RATIO((1 + N(equityIrrPerPeriod)) ^ ${periodsPerYear} - 1, APPLICABLE(equityIrrPerPeriod))`, { clause: 'equity.irrGreen' }),
    ),
  };
  for (const line of project.equity.lines) {
    rows[`flow_${line.id}`] = flow(
      `${line.name}：净流量`,
      `${line.name}: cash flow`,
      `(reserves.distribution + released) * N(RATIO(equity.${line.id}.amount, subscribed)) - equity.${line.id}.paidIn`,
    );
    rows[`irrPerPeriod_${line.id}`] = single(factor(`${line.name}：内部收益率（每期）`, `${line.name}: IRR per period`, `IRR(flow_${line.id}, discountRate * yearFraction)`));
    rows[`irr_${line.id}`] = single(
      factor(`${line.name}：内部收益率`, `${line.name}: IRR`, `RATIO((1 + N(irrPerPeriod_${line.id})) ^ ${periodsPerYear} - 1, APPLICABLE(irrPerPeriod_${line.id}))`, {
        clause: 'equity.irrGreen',
      }),
    );
  }
  rows.subscribed = single(flow('认缴合计', 'Subscribed', sumOf(project.equity.lines.map((line) => `equity.${line.id}.amount`))));
  return rows;
};

/** What a bank reads (model.md 4.9). */
export const credit = (context: Context): Section => {
  const { project, periodsPerYear } = context;
  const { facilities } = project;
  const sweeps = facilities.filter(isSurplusSweep).map(({ id }) => `facility.${id}.sweep`);
  return {
    id: 'credit',
    label: { zh: '偿债能力与收益', en: 'Debt cover and returns' },
    inputs: {
      discountRate: input('折现率', 'Discount rate', project.project.discountRate, '1/year', 'project.discountRate'),
      oneYuan: input('一元', 'One yuan', 1, 'yuan'),
    },
    rows: {
      ...(facilities.length > 0 ? { ...debtCover(periodsPerYear, sweeps), ...lifeCover(facilities, repaidByReit(context).length > 0) } : {}),
      ...returns(periodsPerYear),
      ...(project.equity.lines.length > 0 && distributes(context) ? toEquity(context) : {}),
    },
  };
};

/** Over the whole life, where the total alone counts (model.md 4.10). */
export const overall = (): Section => ({
  id: 'overall',
  label: { zh: '全周期', en: 'Whole life' },
  inputs: {},
  rows: {
    closing: balance('期末现金合计', 'Closing cash of both accounts', 'construction.closing + operationAccount.closing'),
    net: flow('净流量', 'Net cash flow', 'closing - PREV(closing)'),
    cashLessDebt: balance('现金减债务', 'Cash less debt', 'closing - funding.debt'),
    surplusAtHorizon: flow('测算期末净头寸', 'Cash less debt at the horizon', 'cashLessDebt * isHorizonEnd'),
    endingSurplus: single(flow('全周期盈亏', 'Surplus over the whole life', 'SUM(surplusAtHorizon)')),
  },
});
