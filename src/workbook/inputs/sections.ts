import type { Project } from '../../project';
import type { Label } from '../../rows';
import type { SheetId } from '../sheet-names';

/** The sheet that holds each section; households and policy overrides have sheets of their own. */
export const SHEET_OF: Readonly<Record<keyof Project, SheetId>> = {
  schemaVersion: 'inputs.project',
  project: 'inputs.project',
  policy: 'inputs.project',
  relocation: 'inputs.relocation',
  land: 'inputs.land',
  costs: 'inputs.costs',
  sales: 'inputs.sales',
  grants: 'inputs.capital',
  equity: 'inputs.capital',
  funding: 'inputs.capital',
  facilities: 'inputs.facilities',
  collateral: 'inputs.facilities',
  reserves: 'inputs.facilities',
  operation: 'inputs.operation',
  reit: 'inputs.operation',
  surplus: 'inputs.operation',
  tax: 'inputs.project',
  thresholds: 'inputs.project',
  scenarios: 'inputs.scenarios',
  risk: 'inputs.scenarios',
  sources: 'inputs.project',
  notes: 'inputs.project',
};

/** Order of sections on their sheet: single fields first, and what describes the file last. */
export const SECTION_ORDER: readonly (keyof Project)[] = [
  'project', 'tax', 'thresholds', 'relocation', 'land', 'costs', 'sales', 'funding', 'grants', 'equity', 'reserves', 'facilities',
  'collateral', 'surplus', 'reit', 'operation', 'risk', 'scenarios', 'policy', 'sources', 'notes', 'schemaVersion',
]; // prettier-ignore

/** Headings of the blocks of single fields. */
export const SECTION_LABELS: Readonly<Record<keyof Project, Label>> = {
  schemaVersion: { zh: '数据格式', en: 'Format' },
  project: { zh: '项目概况', en: 'Project' },
  policy: { zh: '政策', en: 'Policy' },
  relocation: { zh: '征收安置参数', en: 'Relocation' },
  land: { zh: '土地出让与留用', en: 'Land and retention' },
  costs: { zh: '成本', en: 'Costs' },
  sales: { zh: '销售', en: 'Sales' },
  grants: { zh: '补助', en: 'Grants' },
  equity: { zh: '资本金', en: 'Equity' },
  funding: { zh: '资金投入次序', en: 'Order of funding' },
  facilities: { zh: '融资', en: 'Facilities' },
  collateral: { zh: '抵押与担保', en: 'Collateral' },
  reserves: { zh: '准备金', en: 'Reserves' },
  operation: { zh: '运营', en: 'Operation' },
  reit: { zh: 'REIT', en: 'REIT' },
  surplus: { zh: '结余分配', en: 'Surplus' },
  tax: { zh: '税费', en: 'Tax' },
  thresholds: { zh: '阈值', en: 'Thresholds' },
  scenarios: { zh: '情景', en: 'Scenarios' },
  risk: { zh: '风险模拟', en: 'Risk' },
  sources: { zh: '来源', en: 'Sources' },
  notes: { zh: '备注', en: 'Notes' },
};

export interface ListName {
  /** Name of the Excel table; the same in both languages. */
  readonly table: string;
  readonly label: Label;
  /** Head of the column that names the parent's record. */
  readonly parent?: Label;
}

const list = (table: string, zh: string, en: string, parent?: Label): ListName => ({
  table,
  label: { zh, en },
  ...(parent === undefined ? {} : { parent }),
});

/** How each list is called; a list of the schema without a name here fails a test. */
export const LIST_NAMES: Readonly<Record<string, ListName>> = {
  'policy.packs': list(
    'tblPolicyPacks',
    '政策包（按次序叠加）',
    'Policy packs, laid over one another in order',
  ),
  'policy.overrides': list('tblPolicy', '政策参数', 'Policy parameters'),
  'relocation.households': list('tblHouseholds', '一户一表', 'Households'),
  'relocation.unitTypes': list('tblUnitTypes', '安置户型', 'Unit types'),
  'relocation.talentVouchers': list('tblTalentVouchers', '人才房票', 'Talent vouchers'),
  'land.parcels': list('tblParcels', '出让地块', 'Parcels'),
  'land.parcels[].instalments': list('tblInstalments', '土地价款分期', 'Instalments of land prices', {
    zh: '地块代号',
    en: 'Parcel id',
  }),
  'costs.lines': list('tblCosts', '成本费用', 'Cost lines'),
  'costs.lines[].shares': list('tblCostShares', '成本分年用款比例', 'Cost shares by year', {
    zh: '成本代号',
    en: 'Cost id',
  }),
  'sales.lines': list('tblSales', '销售收入', 'Sales lines'),
  'grants.lines': list('tblGrants', '补助资金', 'Grants'),
  'equity.lines': list('tblEquity', '资本金', 'Equity'),
  'equity.lines[].schedule': list('tblEquitySchedule', '资本金到位计划', 'Equity schedule', {
    zh: '资本金代号',
    en: 'Equity id',
  }),
  facilities: list('tblFacilities', '融资', 'Facilities'),
  'facilities[].draws': list('tblDraws', '提款计划', 'Scheduled draws', {
    zh: '融资代号',
    en: 'Facility id',
  }),
  'facilities[].shares': list('tblRepaymentShares', '分年还本比例', 'Repayment by year', {
    zh: '融资代号',
    en: 'Facility id',
  }),
  'facilities[].lenders': list('tblLenders', '贷款人份额', 'Lenders', { zh: '融资代号', en: 'Facility id' }),
  'collateral.items': list('tblCollateral', '抵押物', 'Collateral'),
  'collateral.guarantees': list('tblGuarantees', '担保', 'Guarantees'),
  'operation.incomes': list('tblIncomes', '运营收入', 'Operating income'),
  'operation.costs': list('tblOperatingCosts', '运营成本', 'Operating cost'),
  'operation.renewals': list('tblRenewals', '更新改造', 'Renewals'),
  'operation.handedOver': list('tblHandedOver', '移交项目', 'Lines handed over'),
  'reit.repayFacilities': list('tblReitRepays', 'REIT 偿还的融资', 'Facilities the REIT repays'),
  scenarios: list('tblScenarios', '情景', 'Scenarios'),
  'scenarios[].changes': list('tblScenarioChanges', '情景改动', 'Changes of scenarios', {
    zh: '情景代号',
    en: 'Scenario id',
  }),
  'risk.variables': list('tblRiskVariables', '风险变量', 'Risk variables'),
  'risk.variables[].parameters': list('tblRiskParameters', '分布参数', 'Parameters of distributions', {
    zh: '变量序号',
    en: 'Variable no.',
  }),
  'risk.correlations': list('tblCorrelations', '变量相关', 'Correlations'),
  'risk.register': list('tblRiskRegister', '风险清单', 'Risk register'),
  sources: list('tblSources', '数据来源', 'Sources of figures'),
  notes: list('tblNotes', '备注', 'Notes'),
};

export const listLabel = (path: string): Label => LIST_NAMES[path]?.label ?? { zh: path, en: path };
