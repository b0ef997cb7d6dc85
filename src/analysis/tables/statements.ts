import type { Readings } from '../readings';
import { header, line, numbered, overTime, sum, words } from './spec';

const incomes = ({ project, program }: Readings) =>
  project.operation.incomes.map((each) => ({ ref: `income.${each.id}.income`, label: words(each.name, each.name) })).filter(({ ref }) => program.rows.has(ref));
const costs = ({ project }: Readings) =>
  project.operation.costs.map((each) => ({
    ref: `opex.${each.id}.paid`,
    label: words(each.name, each.name),
  }));

/** 营业收入、税金及附加估算表. */
export const operatingIncome = overTime('operatingIncome', words('营业收入、税金及附加估算表', 'Operating income and taxes'), 'years', (readings) => [
  header('1', '销售收入', 'Sales'),
  line('1.1', '销售额', 'Sales value', 'sales.value'),
  line('1.2', '其中销项税额', 'Of which output VAT', 'sales.outputVat'),
  header('2', '运营收入（不含税）', 'Operating income net of VAT'),
  ...numbered(readings, '2', incomes(readings)),
  sum('3', '运营收入合计', 'Operating income', 'operation.income'),
  header('4', '运营成本', 'Operating cost'),
  ...numbered(readings, '4', costs(readings)),
  sum('5', '运营净收入', 'Net operating income', 'operation.noi'),
  line('6', '年度自给率', 'Self-sufficiency of the year', 'operation.selfSufficiency', {
    unit: 'ratio',
    reads: 'lowest',
  }),
  header('7', '税金及附加', 'Taxes'),
  ...numbered(readings, '7', [
    { ref: 'tax.vatPaid', label: words('增值税', 'VAT') },
    { ref: 'tax.surcharge', label: words('附加税费', 'Surcharges') },
    { ref: 'tax.landVatPrepaid', label: words('土地增值税预缴', 'Land VAT prepaid') },
    { ref: 'tax.landVatSettled', label: words('土地增值税清缴', 'Land VAT settled') },
    { ref: 'tax.propertyTax', label: words('房产税', 'Property tax') },
    { ref: 'tax.stamp', label: words('印花税', 'Stamp tax') },
    { ref: 'tax.incomeTax', label: words('企业所得税', 'Income tax') },
  ]),
  sum('8', '税费合计', 'Taxes paid', 'tax.paid'),
]);

/** 利润与利润分配表. */
export const incomeStatement = overTime('incomeStatement', words('利润与利润分配表', 'Income statement'), 'years', () => [
  header('1', '收入', 'Income'),
  line('1.1', '销售收入（不含税）', 'Sales revenue', 'statements.salesRevenue'),
  line('1.2', '运营收入（不含税）', 'Operating revenue', 'statements.operatingRevenue'),
  line('1.3', '土地收益与补助', 'Retained land proceeds and grants', 'statements.publicFunding'),
  line('1.4', '资产出售净额', 'Net price of assets sold', 'statements.gainOnReit'),
  header('2', '成本费用', 'Costs'),
  line('2.1', '销售成本', 'Cost of sales', 'statements.costOfSales'),
  line('2.2', '运营成本与更新', 'Operating costs and renewals', 'statements.operatingCosts'),
  line('2.3', '销售费用', 'Selling costs', 'statements.sellingCosts'),
  line('2.4', '公共支出', 'Public expense', 'statements.publicExpense'),
  line('2.5', '折旧', 'Depreciation', 'statements.depreciation'),
  line('2.6', '税金及附加', 'Taxes and surcharges', 'statements.taxes'),
  sum('3', '息税前利润', 'EBIT', 'statements.ebit'),
  line('4', '利息支出', 'Interest expense', 'statements.interest'),
  line('5', '所得税', 'Income tax', 'statements.incomeTax'),
  sum('6', '净利润', 'Net profit', 'statements.profit'),
  line('7', '股东分红', 'Distributions', 'reserves.distribution'),
  line('8', '未分配利润', 'Retained profit', 'statements.retainedProfit'),
]);

/** 财务计划现金流量表. */
export const cashFlow = overTime('cashFlow', words('财务计划现金流量表', 'Cash flow'), 'phasesAndYears', () => [
  line('1', '经营活动净现金', 'Cash from operations', 'statements.operatingCash'),
  line('2', '投资活动净现金', 'Cash from investing', 'statements.investingCash'),
  line('3', '筹资活动净现金', 'Cash from financing', 'statements.financingCash'),
  line('3.1', '借款提款', 'Drawdowns', 'funding.drawdown'),
  line('3.2', '偿还本金', 'Repayments', 'funding.repayment'),
  line('3.3', '付现利息与费用', 'Interest paid', 'funding.interestPaid'),
  sum('4', '净现金流量', 'Net cash', 'statements.netCash'),
  sum('5', '累计盈余资金', 'Cumulative cash', 'statements.cashToDate'),
  line('6', '建设期缺口', 'Gap in construction', 'construction.gap'),
  line('7', '运营期缺口', 'Gap in operation', 'operationAccount.gap'),
]);

/** 资产负债表. */
export const balanceSheet = overTime('balanceSheet', words('资产负债表', 'Balance sheet'), 'years', () => [
  header('1', '资产', 'Assets'),
  line('1.1', '货币资金', 'Cash', 'overall.closing'),
  line('1.2', '监管资金', 'Escrowed receipts', 'statements.escrowReceivable'),
  line('1.3', '营运资金', 'Working capital', 'statements.receivables'),
  line('1.4', '留抵进项税', 'VAT recoverable', 'statements.vatReceivable'),
  line('1.5', '在建与固定资产净值', 'Work in progress and fixed assets, net', 'statements.projectAssets'),
  sum('2', '资产合计', 'Total assets', 'statements.totalAssets'),
  header('3', '负债和权益', 'Liabilities and equity'),
  line('3.1', '借款', 'Debt', 'statements.debt'),
  line('3.2', '实收资本', 'Paid-in equity', 'statements.paidInEquity'),
  line('3.3', '未分配利润', 'Retained profit', 'statements.retainedProfit'),
  sum('4', '负债和权益合计', 'Liabilities and equity', 'statements.totalLiabilitiesAndEquity'),
  line('5', '两边之差', 'Difference', 'statements.difference', { isTie: true }),
  line('6', '资产负债率（年内最低）', 'Debt to assets, lowest of the year', 'statements.gearing', {
    unit: 'ratio',
    reads: 'lowest',
  }),
]);
