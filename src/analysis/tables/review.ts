import type { Label } from '../../rows';
import { findingsOf, type Finding } from '../findings';
import { line, numbered, overTime, sum, words, type TableSpec } from './spec';

/** Result of a check in a word. */
export const STATUS: Record<Finding['status'], Label> = {
  pass: words('通过', 'Pass'),
  fail: words('未通过', 'Fail'),
  notApplicable: words('不适用', 'Not applicable'),
};
/** What a failing check asks for: a stop, a correction, attention. */
export const SEVERITY: Record<Finding['severity'], Label> = {
  error: words('否决', 'Error'),
  warning: words('整改', 'Warning'),
  info: words('提示', 'Remark'),
};

/** 审批核查表: each check with its result, its figures, its clause and what to do. */
export const approvalChecklist: TableSpec = {
  id: 'approvalChecklist',
  title: words('审批核查表', 'Approval checklist'),
  build: (readings) => ({
    hasTotal: false,
    columns: [{ label: words('数值', 'Value') }, { label: words('界限', 'Limit') }],
    textColumns: [
      { label: words('结论', 'Result') },
      { label: words('等级', 'Severity') },
      { label: words('依据', 'Clause') },
      { label: words('期间', 'Period') },
      { label: words('说明与建议', 'Why and what to do') },
    ],
    rows: findingsOf(readings).map((finding, index) => ({
      number: `${index + 1}`,
      label: finding.label,
      total: null,
      values: [finding.value, finding.limit],
      texts: [
        STATUS[finding.status],
        SEVERITY[finding.severity],
        words(finding.clause, finding.clause),
        words(finding.status === 'fail' ? (finding.period ?? '') : '', finding.status === 'fail' ? (finding.period ?? '') : ''),
        finding.status === 'fail' ? words(`${finding.why.zh}；${finding.fix.zh}`, `${finding.why.en}. ${finding.fix.en}`) : words('', ''),
      ],
      style: finding.status === 'fail' && finding.severity === 'error' ? 'sum' : 'line',
      unit: finding.unit,
    })),
  }),
};

/** 公共资金与或有负债表: what the project asks of public budgets, by year (model.md 4.13). */
export const publicExposure = overTime('publicExposure', words('公共资金与或有负债表', 'Public exposure'), 'years', (readings) => [
  ...numbered(readings, '1', [
    { ref: 'exposure.centralGrants', label: words('中央补助', 'Central grants') },
    { ref: 'exposure.provincialGrants', label: words('省级补助', 'Provincial grants') },
    { ref: 'exposure.municipalGrants', label: words('市级补助', 'Municipal grants') },
    { ref: 'exposure.countyGrants', label: words('县级补助', 'County grants') },
    { ref: 'exposure.landForgone', label: words('返还项目的土地收益', 'Land income given to the project') },
    { ref: 'exposure.reliefForgone', label: words('土地减免放弃收入', 'Land income forgone by relief') },
    { ref: 'exposure.governmentEquity', label: words('政府出资', 'Government equity') },
    { ref: 'exposure.interestSubsidy', label: words('财政贴息', 'Interest subsidy') },
    { ref: 'exposure.talentSubsidy', label: words('人才补贴', 'Talent subsidy') },
  ]),
  sum('2', '公共资金合计', 'Public money', 'exposure.publicMoney'),
  line('3', '政府担保额', 'Guarantees given by government', 'exposure.governmentGuarantees'),
  line('4', '或有负债（政府担保）', 'Contingent liability of guarantees', 'exposure.contingent'),
]);
