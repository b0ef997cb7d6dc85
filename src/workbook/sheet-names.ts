import type { Label } from '../rows';

/** Tabs by their stable id. Names hold what Excel allows in a tab: no []:*?/\ and at most 31 characters. */
const NAMES = {
  cover: { zh: '封面', en: 'Cover' },
  'inputs.project': { zh: '输入-项目', en: 'In-Project' },
  'inputs.relocation': { zh: '输入-征收安置', en: 'In-Relocation' },
  'inputs.land': { zh: '输入-土地', en: 'In-Land' },
  'inputs.costs': { zh: '输入-成本', en: 'In-Costs' },
  'inputs.sales': { zh: '输入-销售', en: 'In-Sales' },
  'inputs.capital': { zh: '输入-补助与资本金', en: 'In-Grants and equity' },
  'inputs.facilities': { zh: '输入-融资', en: 'In-Facilities' },
  'inputs.operation': { zh: '输入-运营', en: 'In-Operation' },
  'inputs.scenarios': { zh: '输入-情景与风险', en: 'In-Scenarios and risk' },
  'inputs.constants': { zh: '输入-常数', en: 'In-Constants' },
  households: { zh: '一户一表', en: 'Households' },
  timeline: { zh: '时间轴', en: 'Timeline' },
  records: { zh: '明细', en: 'Schedules' },
  relocation: { zh: '征收安置', en: 'Relocation' },
  land: { zh: '土地', en: 'Land' },
  costs: { zh: '成本', en: 'Costs' },
  sales: { zh: '销售', en: 'Sales' },
  capital: { zh: '补助与资本金', en: 'Grants and equity' },
  operation: { zh: '运营', en: 'Operation' },
  tax: { zh: '税费', en: 'Tax' },
  funding: { zh: '融资', en: 'Funding' },
  accounts: { zh: '资金账户', en: 'Accounts' },
  statements: { zh: '报表推算', en: 'Statements' },
  credit: { zh: '偿债能力', en: 'Cover ratios' },
  withExpected: { zh: '计入预期', en: 'With expected' },
  verdict: { zh: '结论', en: 'Verdict' },
  'checks.workings': { zh: '核查推算', en: 'Check workings' },
  structure: { zh: '结构', en: 'Structure' },
  'table.fundBalance': { zh: '资金平衡表', en: 'Fund balance' },
  'table.investmentEstimate': { zh: '投资估算表', en: 'Investment estimate' },
  'table.usesAndSources': { zh: '投资使用与资金筹措', en: 'Uses and sources' },
  'table.relocationSummary': { zh: '征收安置汇总', en: 'Relocation summary' },
  'table.landRetention': { zh: '土地收益留用', en: 'Land retention' },
  'table.debtSchedule': { zh: '借款还本付息', en: 'Debt schedule' },
  'table.operatingIncome': { zh: '营业收入与税金', en: 'Operating income' },
  'table.incomeStatement': { zh: '利润与利润分配', en: 'Income statement' },
  'table.cashFlow': { zh: '现金流量表', en: 'Cash flow' },
  'table.balanceSheet': { zh: '资产负债表', en: 'Balance sheet' },
  'table.collateralCover': { zh: '抵押与担保', en: 'Collateral' },
  'table.publicExposure': { zh: '公共资金', en: 'Public exposure' },
  'table.sensitivity': { zh: '敏感性分析', en: 'Sensitivity' },
  scenarios: { zh: '情景对比', en: 'Scenario comparison' },
  dashboard: { zh: '平衡', en: 'Dashboard' },
  credit_view: { zh: '授信', en: 'Credit' },
  approval: { zh: '审批', en: 'Approval' },
  checks: { zh: '检查', en: 'Checks' },
  policy: { zh: '依据', en: 'Policy' },
  exceptions: { zh: '检查例外', en: 'Lint exceptions' },
} as const satisfies Record<string, Label>;

export type SheetId = keyof typeof NAMES;

/** In reading order. */
export const SHEET_IDS = Object.keys(NAMES) as SheetId[];

export const sheetName = (id: SheetId, lang: 'zh' | 'en'): string => NAMES[id][lang];

/** The sheet that has a name in either language; people rename neither often, but translate both. */
export const sheetIdOf = (name: string): SheetId | undefined =>
  SHEET_IDS.find((id) => NAMES[id].zh === name || NAMES[id].en === name);

/** Whether a sheet may hold something that a user enters: our input sheets, and whatever is not ours. */
export const mayHoldInputs = (name: string): boolean => {
  const id = sheetIdOf(name);
  return id === undefined || id.startsWith('inputs.') || ['households', 'policy', 'cover'].includes(id);
};
