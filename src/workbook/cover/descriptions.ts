import { tableNames } from '../../analysis';
import type { Label } from '../../rows';
import type { SheetId } from '../sheet-names';

const is = (zh: string, en: string): Label => ({ zh, en });

/** What each sheet is for, in a line; standard tables are told by their names. */
const LINES: Readonly<Partial<Record<SheetId, Label>>> = {
  cover: is(
    '目的、版本、图例、三项结论、显示单位',
    'Purpose, version, key, the three verdicts, display unit',
  ),
  'inputs.project': is(
    '项目概况、阶段、政策包、门槛',
    'The project, its phases, policy packs and thresholds',
  ),
  'inputs.relocation': is('征收安置的户型、价格与补贴', 'Unit types, prices and allowances of relocation'),
  'inputs.land': is('地块、价款、出让与留用口径', 'Parcels, prices, sales and how proceeds are retained'),
  'inputs.costs': is('成本逐项：金额、时点、形态', 'Costs line by line: amount, time and profile'),
  'inputs.sales': is('销售逐项：数量、价格、去化', 'Sales line by line: quantity, price and absorption'),
  'inputs.capital': is('补助与资本金，各自的落实程度', 'Grants and equity, each with its certainty'),
  'inputs.facilities': is('借款、准备金与抵押', 'Debt facilities, reserves and collateral'),
  'inputs.operation': is('运营收入、成本、更新改造与 REIT', 'Operating income, cost, renewals and REIT'),
  'inputs.scenarios': is('情景与风险变量', 'Scenarios and risk variables'),
  'inputs.constants': is('模型常数与名目', 'Constants of the model'),
  households: is('逐户：录入与安置补偿计算', 'One row per household: what is entered and what follows'),
  timeline: is('时间轴与阶段标志', 'Time axis and phase flags'),
  records: is('分期、提款等明细', 'Instalments, draws and other schedules'),
  relocation: is('征收补偿的现金', 'Cash of relocation'),
  land: is('土地价款到留用的逐级计算', 'From land price to what the project retains, rung by rung'),
  costs: is('成本分摊到各期', 'Costs by period'),
  sales: is('销售回款', 'Receipts of sales'),
  capital: is('补助与资本金到位', 'Grants and equity as they arrive'),
  operation: is('运营收入、成本、更新改造', 'Operating income, cost and renewals'),
  tax: is('各项税费', 'Taxes'),
  funding: is('资金需求与各笔借款', 'Need for funds and each facility'),
  accounts: is('建设期与运营期资金账户', 'Construction and operation accounts'),
  statements: is('权责发生制推算，第二条路径', 'Accrual statements: the second path to the same cash'),
  credit: is('偿债能力与收益率', 'Debt cover and returns'),
  withExpected: is('计入预期资金重算一遍', 'The same with expected money counted'),
  verdict: is('三项结论的判定', 'How the three verdicts are decided'),
  'checks.workings': is('核查项的数值与界限', 'Values and limits of the checks'),
  structure: is('输入改动后公式是否仍适用', 'Whether the formulas still fit the inputs'),
  dashboard: is('三盏灯、缺口、关键指标、图', 'The three lights, gaps, key figures and charts'),
  scenarios: is(
    '情景与基准并列：写入时的数值，过期即提示',
    'Scenarios beside the base: values of the moment, which say when they are out of date',
  ),
  credit_view: is('银行所读：额度、覆盖、抵押', 'What a bank reads: limits, cover, collateral'),
  approval: is(
    '审批人所读：逐项核查、依据、签署',
    'What an official reads: each check, its clause, room to sign',
  ),
  checks: is('全部核查与总检查', 'All checks and the master check'),
  policy: is('每个政策参数的条款、来源与改写', 'Each policy parameter with clause, source and override'),
  exceptions: is('有意偏离建模规则之处与理由', 'Where the modelling rules are not kept, and why'),
};

/** A standard table by its full title, which is longer than a tab holds. */
const ofTable = (id: string): Label | undefined => {
  const title = tableNames.find((table) => `table.${table.id}` === id)?.title;
  return title === undefined ? undefined : is(`标准报表：${title.zh}`, `Standard table: ${title.en}`);
};

export const descriptionOf = (id: string): Label =>
  (LINES as Readonly<Record<string, Label>>)[id] ?? ofTable(id) ?? is('', '');
