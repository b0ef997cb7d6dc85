import { balance, flow, single, factor, type RowSpec, type Section } from '../rows/definition';
import type { Context } from './context';

/** What the project has, so that a statement names only rows that exist. */
const subjects = ({ project }: Context) => ({
  hasSales: project.sales.lines.length > 0,
  hasLand: project.land.parcels.length > 0,
  hasGrants: project.grants.lines.length > 0,
  hasEquity: project.equity.lines.length > 0,
  hasHouseholds: project.relocation.households.length > 0,
  hasTalents: project.relocation.talentVouchers.length > 0,
  hasVat: project.tax.vat.enabled,
  hasIncomeTax: project.tax.incomeTax.enabled,
  hasReit: project.reit.enabled,
  distributes: project.surplus.distributionShare?.gt(0) === true,
});

const plus = (parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join(' + ') || '0';
const less = (parts: readonly (string | false)[]): string =>
  parts
    .filter((part) => part !== false)
    .map((part) => ` - ${part}`)
    .join('');

/**
 * Income statement, from accruals (model.md 4.12). Public money that stays in the project is income when received; what it builds is an
 * asset until it is sold or depreciated; interest belongs to the asset during construction and to the period afterwards.
 */
const incomeRows = (context: Context): Record<string, RowSpec> => {
  const has = subjects(context);
  const taxes = `tax.paid${less([has.hasVat && 'tax.vatPaid', has.hasIncomeTax && 'tax.incomeTax'])}`;
  return {
    salesRevenue: flow('销售收入（不含税）', 'Sales revenue net of VAT', has.hasSales ? 'sales.value - sales.outputVat' : '0'),
    operatingRevenue: flow('运营收入（不含税）', 'Operating revenue net of VAT', plus(['operation.income', has.hasReit && 'reit.distributions'])),
    publicFunding: flow('土地收益与补助', 'Retained land proceeds and grants', plus([has.hasLand && 'land.receipts', has.hasGrants && 'grants.receipts'])),
    costOfSales: flow('销售成本', 'Cost of sales', has.hasIncomeTax ? 'tax.costOfSales' : '0'),
    operatingCosts: flow('运营成本', 'Operating costs', 'operation.cost + operation.renewals'),
    sellingCosts: flow('销售费用', 'Selling costs', has.hasSales ? 'sales.sellingCost' : '0'),
    publicExpense: flow('公共支出（补贴、土地账户）', 'Public expense', plus([has.hasTalents && 'talent.paid', has.hasLand && 'land.deficit'])),
    depreciation: flow('折旧', 'Depreciation', has.hasIncomeTax ? 'tax.depreciation' : '0'),
    taxes: flow('税金及附加', 'Taxes and surcharges', taxes),
    gainOnReit: flow('资产出售净额', 'Net price of assets sold', has.hasReit ? 'reit.proceeds' : '0'),
    ebit: flow(
      '息税前利润',
      'EBIT',
      'salesRevenue + operatingRevenue + publicFunding + gainOnReit - costOfSales - operatingCosts - sellingCosts - publicExpense - depreciation - taxes',
    ),
    interest: flow('利息支出', 'Interest expense', '(funding.interestPaid + funding.capitalisedInterest + funding.fees) * inOperation'),
    incomeTax: flow('所得税', 'Income tax', has.hasIncomeTax ? 'tax.incomeTax' : '0'),
    profit: flow('净利润', 'Net profit', 'ebit - interest - incomeTax'),
  };
};

/** Balance sheet: its cash is what liabilities and equity leave after every other asset, to be held against the waterfall's. */
const balanceRows = (context: Context): Record<string, RowSpec> => {
  const has = subjects(context);
  const built =
    plus(['costs.spend - costs.inputVat', has.hasHouseholds && 'relocation.paid', '(funding.interestPaid + funding.capitalisedInterest + funding.fees) * inConstruction']) +
    less([has.hasHouseholds && 'relocation.received']);
  return {
    assetBuilt: flow('形成资产', 'Assets built', built),
    projectAssets: balance('在建与固定资产净值', 'Work in progress and fixed assets, net', 'PREV(projectAssets) + assetBuilt - costOfSales - depreciation'),
    escrowReceivable: balance('监管资金', 'Escrowed sales receipts', has.hasSales ? 'PREV(escrowReceivable) + sales.value - sales.receipts' : '0'),
    receivables: balance('营运资金', 'Working capital', 'operation.workingCapital'),
    vatReceivable: balance(
      '留抵进项税',
      'VAT recoverable',
      has.hasVat ? `PREV(vatReceivable) + costs.inputVat - operation.outputVat${has.hasSales ? ' - sales.outputVat' : ''} + tax.vatPaid` : '0',
    ),
    debt: balance('借款', 'Debt', 'funding.debt'),
    paidInEquity: balance('实收资本', 'Paid-in equity', has.hasEquity ? 'PREV(paidInEquity) + equity.paidIn' : '0'),
    retainedProfit: balance('未分配利润', 'Retained profit', `PREV(retainedProfit) + profit${has.distributes ? ' - reserves.distribution' : ''}`),
    totalLiabilitiesAndEquity: balance('负债和权益合计', 'Liabilities and equity', 'debt + paidInEquity + retainedProfit'),
    cash: balance('货币资金（资产负债表）', 'Cash by the balance sheet', 'totalLiabilitiesAndEquity - projectAssets - escrowReceivable - receivables - vatReceivable'),
    totalAssets: balance('资产合计', 'Total assets', 'overall.closing + projectAssets + escrowReceivable + receivables + vatReceivable'),
    difference: balance('两条路径之差', 'Difference of the two paths', 'cash - overall.closing'),
    gearing: factor('资产负债率', 'Debt to assets', 'RATIO(debt, totalAssets)', { clause: '§3D' }),
    worstDifference: single(factor('最大差额', 'Largest difference', 'MAX(MAX(difference), -MIN(difference))', { unit: 'yuan' })),
  };
};

/** Cash-flow statement by activity; the waterfall again, in the order an accountant reads it. */
const cashRows = (context: Context): Record<string, RowSpec> => {
  const has = subjects(context);
  return {
    operatingCash: flow(
      '经营活动净现金',
      'Cash from operations',
      `operation.collected - operation.cost - operation.workingCapitalChange - tax.paid${has.hasSales ? ' + sales.receipts - sales.sellingCost' : ''}${has.hasReit ? ' + reit.distributions' : ''}${has.hasTalents ? ' - talent.paid' : ''}`,
    ),
    investingCash: flow(
      '投资活动净现金',
      'Cash from investing',
      `0 - costs.spend - operation.renewals${has.hasHouseholds ? ' - relocation.paid + relocation.received' : ''}${has.hasLand ? ' + land.receipts - land.deficit' : ''}${has.hasGrants ? ' + grants.receipts' : ''}${has.hasReit ? ' + reit.proceeds' : ''}`,
    ),
    financingCash: flow(
      '筹资活动净现金',
      'Cash from financing',
      `funding.drawdown - funding.repayment - funding.interestPaid - funding.fees${has.hasEquity ? ' + equity.paidIn' : ''}${has.distributes ? ' - reserves.distribution' : ''}`,
    ),
    netCash: flow('净现金流量', 'Net cash', 'operatingCash + investingCash + financingCash'),
    cashToDate: balance('累计盈余资金', 'Cumulative cash', 'PREV(cashToDate) + netCash'),
  };
};

/** The second path (model.md 4.12): two computations of one cash balance, which must agree in every period. */
export const statements = (context: Context): Section => ({
  id: 'statements',
  label: { zh: '财务报表', en: 'Financial statements' },
  inputs: {},
  rows: { ...incomeRows(context), ...balanceRows(context), ...cashRows(context) },
});
