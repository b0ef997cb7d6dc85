import { balance, flow, single, factor, type RowSpec, type Section } from '../rows/definition';
import { sumOf, type Context, type SourceFlow, type UseFlow } from './context';
import { distributes } from './reserves';
import { repaidByReit } from './reit';
import { SOURCE_ROWS, USE_ROWS, sourceGroups, useGroups } from './funding';

/** The project's flows that fall in one phase. */
const phaseRows = (phaseFlag: string, sources: readonly SourceFlow[], uses: readonly UseFlow[]) => {
  const rows: Record<string, RowSpec> = {};
  const inPhase = (row: string, zh: string, en: string) => {
    rows[row] = flow(zh, en, `funding.${row} * ${phaseFlag}`);
    return row;
  };
  const ownSources = sourceGroups(sources).map(({ group }) => inPhase(SOURCE_ROWS[group].row, SOURCE_ROWS[group].label.zh, SOURCE_ROWS[group].label.en));
  const projectUses = useGroups(uses).map(({ group }) => inPhase(USE_ROWS[group].row, USE_ROWS[group].label.zh, USE_ROWS[group].label.en));
  inPhase('drawdown', '借款提款', 'Drawdowns');
  inPhase('fees', '融资费用', 'Financing fees');
  inPhase('interestPaid', '付现利息', 'Interest paid');
  inPhase('repayment', '偿还本金', 'Repayments');
  return { rows, ownSources, projectUses };
};

/** Operation has no construction flows and the reverse; late land and sales receipts belong to the period they fall in. */
const constructionFlows = (sources: readonly SourceFlow[]) => sources.filter((each) => each.group !== 'operating');
const constructionUses = (uses: readonly UseFlow[]) => uses.filter((each) => each.group !== 'operating' && each.group !== 'renewals');

/** model.md 4.7. */
const constructionAccount = (context: Context, sources: readonly SourceFlow[], uses: readonly UseFlow[]): Section => {
  const { rows, ownSources, projectUses } = phaseRows('inConstruction', constructionFlows(sources), constructionUses(uses));
  return {
    id: 'construction',
    label: { zh: '建设期资金账户', en: 'Construction account' },
    inputs: {
      operationFundShare: context.parameter('operationFund.share', context.project.surplus.operationFundShare, 'surplus.operationFundShare'),
    },
    rows: {
      opening: balance('期初现金', 'Opening cash', 'PREV(closing)'),
      ...rows,
      sources: flow('资金来源', 'Sources', sumOf([...ownSources, 'drawdown'])),
      uses: flow('资金运用', 'Uses', sumOf([...projectUses, 'fees', 'interestPaid', 'repayment'])),
      net: flow('净流量', 'Net cash flow', 'sources - uses'),
      closingBeforeTransfer: balance('期末现金（转出前）', 'Closing cash before transfer', 'opening + net'),
      gap: balance('资金缺口', 'Gap', 'MAX(0, -closingBeforeTransfer) * inConstruction'),
      surplus: flow('建设盈余', 'Surplus', 'MAX(0, closingBeforeTransfer) * isConstructionEnd'),
      transferToOperationFund: flow('转入运营基金', 'Transfer to the operation fund', 'surplus * operationFundShare', { clause: 'operationFund.share' }),
      closing: balance('期末现金', 'Closing cash', 'closingBeforeTransfer - transferToOperationFund'),
      cashInPeriod: factor('建设期内现金', 'Cash in the construction period', 'RATIO(closingBeforeTransfer, inConstruction)', { unit: 'yuan' }),
      cashAtEnd: flow('建设期末现金', 'Cash when construction ends', 'closingBeforeTransfer * isConstructionEnd'),
      lowestCash: single(factor('最低现金', 'Lowest cash', 'MIN(cashInPeriod)', { unit: 'yuan' })),
      endingCash: single(flow('建设期末现金', 'Cash when construction ends', 'SUM(cashAtEnd)')),
      worstGap: single(factor('最大缺口', 'Worst gap', 'MAX(gap)', { unit: 'yuan' })),
    },
  };
};

/** model.md 4.8: cash for debt service is what operation and late project receipts leave before financing. */
const operationAccount = (context: Context, sources: readonly SourceFlow[], uses: readonly UseFlow[]): Section => {
  const { rows, ownSources, projectUses } = phaseRows('inOperation', sources, uses);
  // What shareholders put in, or a sale of assets brings, is not cash that operation earns for its lenders.
  const notEarned = new Set([SOURCE_ROWS.equity.row, SOURCE_ROWS.equityDrawn.row, SOURCE_ROWS.reit.row]);
  const earned = ownSources.filter((row) => !notEarned.has(row));
  const prepaid = repaidByReit(context).length > 0 ? ' - funding.repaidFromReit * inOperation' : '';
  return {
    id: 'operationAccount',
    label: { zh: '运营期资金账户', en: 'Operation account' },
    inputs: {},
    rows: {
      opening: balance('期初现金', 'Opening cash', 'PREV(closing)'),
      transferIn: flow('建设盈余转入', 'Transfer from construction', 'construction.transferToOperationFund', {
        clause: 'operationFund.share',
      }),
      ...rows,
      sources: flow('资金来源', 'Sources', sumOf(['transferIn', ...ownSources, 'drawdown'])),
      uses: flow('资金运用', 'Uses', sumOf([...projectUses, 'fees', 'interestPaid', 'repayment'])),
      cfads: flow('可用于偿债现金', 'Cash flow available for debt service', `${sumOf(earned)} - ${sumOf([...projectUses, 'fees'])}`),
      debtService: flow('还本付息', 'Debt service', `interestPaid + repayment${prepaid}`),
      net: flow('净流量', 'Net cash flow', 'sources - uses'),
      closingBeforeDistribution: balance('期末现金（分红前）', 'Closing cash before distributions', 'opening + net'),
      closing: balance('期末现金', 'Closing cash', distributes(context) ? 'closingBeforeDistribution - reserves.distribution' : 'closingBeforeDistribution'),
      gap: balance('资金缺口', 'Gap', 'MAX(0, -closing)'),
      cashInPeriod: factor('运营期内现金', 'Cash in the operation period', 'RATIO(closing, inOperation)', {
        unit: 'yuan',
      }),
      cashAtHorizon: flow('测算期末现金', 'Cash at the horizon', 'closing * isHorizonEnd'),
      lowestCash: single(factor('最低现金', 'Lowest cash', 'MIN(cashInPeriod)', { unit: 'yuan' })),
      endingCash: single(flow('测算期末现金', 'Cash at the horizon', 'SUM(cashAtHorizon)')),
      worstGap: single(factor('最大缺口', 'Worst gap', 'MAX(gap)', { unit: 'yuan' })),
    },
  };
};

export const accounts = (context: Context, sources: readonly SourceFlow[], uses: readonly UseFlow[]): Section[] => [
  constructionAccount(context, sources, uses),
  operationAccount(context, sources, uses),
];
