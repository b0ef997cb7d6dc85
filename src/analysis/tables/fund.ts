import { COST_GROUPS, SOURCE_ROWS, USE_ROWS } from '../../model';
import type { Label } from '../../rows';
import type { Readings } from '../readings';
import { header, line, numbered, overTime, sum, words, type LineSpec } from './spec';

const sources = Object.values(SOURCE_ROWS);
const uses = Object.values(USE_ROWS);
const fromFunding = (rows: readonly { row: string; label: Label }[]) => rows.map(({ row, label }) => ({ ref: `funding.${row}`, label }));
const financing = [
  { ref: 'funding.fees', label: words('融资费用', 'Financing fees') },
  { ref: 'funding.interestPaid', label: words('付现利息', 'Interest paid') },
  { ref: 'funding.repayment', label: words('偿还本金', 'Repayments') },
];

/** 资金平衡表: construction, operation and the whole life side by side, then the years. */
export const fundBalance = overTime('fundBalance', words('资金平衡表', 'Fund balance'), 'phasesAndYears', (readings) => [
  header('1', '资金来源', 'Sources'),
  ...numbered(readings, '1', [...fromFunding(sources), { ref: 'funding.drawdown', label: words('借款提款', 'Drawdowns') }]),
  header('2', '资金运用', 'Uses'),
  ...numbered(readings, '2', [...fromFunding(uses), ...financing]),
  sum('3', '净流量', 'Net cash flow', 'overall.net'),
  line('4', '建设期账户期末现金', 'Construction account, closing cash', 'construction.closing'),
  line('5', '运营期账户期末现金', 'Operation account, closing cash', 'operationAccount.closing'),
  line('6', '建设盈余转入运营基金', 'Surplus transferred to the operation fund', 'construction.transferToOperationFund'),
  line('7', '债务余额', 'Debt outstanding', 'funding.debt'),
  sum('8', '现金减债务', 'Cash less debt', 'overall.cashLessDebt'),
]);

const facilityLines = ({ project }: Readings, parent: string, row: string): LineSpec[] =>
  project.facilities.map((facility, index) => line(`${parent}.${index + 1}`, facility.name, facility.name, `facility.${facility.id}.${row}`));

/** 投资使用计划与资金筹措表. */
export const usesAndSources = overTime('usesAndSources', words('投资使用计划与资金筹措表', 'Uses and sources by year'), 'years', (readings) => [
  header('1', '总投资', 'Total investment'),
  ...numbered(readings, '1', [
    { ref: 'relocation.paid', label: words('征收补偿安置', 'Relocation') },
    ...Object.entries(COST_GROUPS).map(([group, label]) => ({ ref: `costs.${group}`, label })),
    { ref: 'funding.capitalisedInterest', label: words('建设期资本化利息', 'Capitalised interest') },
  ]),
  header('2', '资金筹措', 'Funding'),
  ...numbered(readings, '2', fromFunding(sources.filter(({ row }) => row !== 'operatingReceipts'))),
  sum('2.9', '借款', 'Drawdowns', 'funding.drawdown'),
  ...facilityLines(readings, '2.9', 'drawdown'),
  header('3', '资金落实程度', 'Certainty'),
  line('3.1', '已到位', 'Received', 'certainty.received'),
  line('3.2', '已承诺', 'Committed', 'certainty.committed'),
  line('3.3', '预期（计入口径）', 'Expected, as counted', 'certainty.expected'),
]);

/** 投资估算表: what it costs, by head, with interest during construction. */
export const investmentEstimate = overTime('investmentEstimate', words('投资估算表', 'Investment estimate'), 'years', (readings) => [
  header('1', '征收补偿与建设投资', 'Relocation and investment'),
  ...numbered(readings, '1', [
    { ref: 'relocation.paid', label: words('征收补偿安置', 'Relocation') },
    ...Object.entries(COST_GROUPS).map(([group, label]) => ({ ref: `costs.${group}`, label })),
  ]),
  line('2', '其中预备费', 'Of which contingency', 'costs.contingency'),
  line('3', '建设期资本化利息', 'Capitalised interest', 'funding.capitalisedInterest'),
  line('4', '总投资（不含利息）', 'Total investment before interest', 'investment.total'),
  line('5', '进项税额', 'Input VAT', 'costs.inputVat'),
]);
