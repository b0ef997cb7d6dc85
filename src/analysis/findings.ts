import type { Decimal } from '../finance/decimal';
import type { CheckSpec, Severity } from '../model';
import type { Policy } from '../policy';
import type { Project } from '../project/project';
import type { Label } from '../rows';
import type { Readings } from './readings';
import { extreme } from './periods';

export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly status: 'pass' | 'fail' | 'notApplicable';
  /** Row to look at, and the period at which it is worst. */
  readonly row: string;
  readonly period: string | null;
  readonly value: Decimal | null;
  readonly limit: Decimal | null;
  readonly unit: string;
  readonly clause: string;
  readonly label: Label;
  readonly why: Label;
  readonly fix: Label;
}

/** A clause as a reader cites it: a policy parameter by its document, a tie of the model by our conventions; an item of the domain list stands for itself. */
export const cite = (clause: string, policy: Policy): string => {
  const found = policy.all().find((each) => each.id === clause);
  if (found === undefined) return /^(model|thresholds)\./.test(clause) ? 'docs/conventions.md' : clause;
  const { number, article, document } = found.parameter.clause;
  return [number || document.zh, article, ...found.parameter.items.slice(0, 1)].filter(Boolean).join(' ');
};

const fromRows = (spec: CheckSpec, { exact, program, periods, projectModel }: Readings): Finding => {
  const value = exact.cell(`checks.${spec.id}`);
  const passes = exact.cell(`checks.${spec.id}_passes`).eq(1);
  const limit = exact.cell(`checks.${spec.id}_limit`);
  const row = program.rows.get(spec.row);
  const everyPeriod = periods.map((_, index) => index);
  const worst =
    row?.axis === 'period'
      ? extreme(exact.row(spec.row), everyPeriod, spec.relation === 'atLeast' ? 'least' : 'greatest')
      : undefined;
  return {
    id: spec.id,
    severity: spec.severity,
    status: value.isNaN() ? 'notApplicable' : passes ? 'pass' : 'fail',
    row: spec.row,
    period: worst === undefined ? null : (periods[worst] ?? null),
    value: value.isNaN() ? null : value,
    limit,
    unit: spec.unit,
    clause: cite(spec.clause, projectModel.policy),
    label: spec.label,
    why: spec.why,
    fix: spec.fix,
  };
};

const remark = (
  id: string,
  severity: Severity,
  fails: boolean,
  clause: string,
  label: Label,
  why: Label,
  fix: Label,
): Finding => ({
  id,
  severity,
  status: fails ? 'fail' : 'pass',
  row: '',
  period: null,
  value: null,
  limit: null,
  unit: '',
  clause,
  label,
  why,
  fix,
});

/** Whether `sources` or the line itself says where a figure comes from; a source covers all that stands below its path. */
const isSourced = (path: string, project: Project, prefixes: readonly string[]): boolean => {
  const covers = (prefix: string) =>
    path === prefix || path.startsWith(`${prefix}.`) || path.startsWith(`${prefix}[`);
  if (prefixes.some(covers)) return true;
  const line = /^(\w+)(?:\.(\w+))?\[(\d+)\]/.exec(path);
  if (line === null) return false;
  const [, room, list, index] = line;
  const holder: unknown = (project as unknown as Record<string, unknown>)[room ?? ''];
  const lines: unknown =
    list === undefined ? holder : (holder as Record<string, unknown> | undefined)?.[list];
  const item: unknown = Array.isArray(lines) ? lines[Number(index)] : undefined;
  return (
    typeof item === 'object' &&
    item !== null &&
    'source' in item &&
    typeof item.source === 'string' &&
    item.source !== ''
  );
};

/** A threshold carries its source beside its value. */
const OWN_SOURCE = /^(thresholds|reserves\.lockUpDscr)\./;

const unsourced = ({ program, project }: Readings): Finding => {
  const prefixes = Object.keys(project.sources);
  const paths = new Set<string>();
  for (const input of program.inputs.values()) {
    const path = input.path;
    if (
      path === undefined ||
      path.startsWith('policy:') ||
      OWN_SOURCE.test(path) ||
      isSourced(path, project, prefixes)
    )
      continue;
    paths.add(path);
  }
  const some = [...paths].slice(0, 5).join('、') + (paths.size > 5 ? ' …' : '');
  return remark(
    'sources',
    'warning',
    paths.size > 0,
    'docs/conventions.md',
    { zh: '每个输入都有来源', en: 'Every input has a source' },
    { zh: `${paths.size} 项输入没有来源：${some}`, en: `${paths.size} inputs have no source: ${some}` },
    {
      zh: '在 sources 中按路径注明来源，示例数据写 illustrative',
      en: 'State it in sources by path; write illustrative for dummy data',
    },
  );
};

const overridden = ({ projectModel }: Readings): Finding[] =>
  projectModel.policy
    .all()
    .filter((each) => each.override !== undefined)
    .map((each) =>
      remark(
        `override_${each.id}`,
        'info',
        true,
        cite(each.id, projectModel.policy),
        {
          zh: `政策参数已被项目改写：${each.parameter.label.zh}`,
          en: `Policy parameter overridden: ${each.parameter.label.en}`,
        },
        {
          zh: `由 ${each.override?.previous?.toString() ?? '未定'} 改为 ${each.override?.value.toString() ?? ''}；理由：${each.override?.reason ?? ''}`,
          en: `From ${each.override?.previous?.toString() ?? 'open'} to ${each.override?.value.toString() ?? ''}; reason: ${each.override?.reason ?? ''}`,
        },
        { zh: '审核理由是否成立', en: 'Review whether the reason holds' },
      ),
    );

const switchedOff = ({ project, projectModel }: Readings): Finding[] => {
  const { vat, landVat, incomeTax, propertyTax, stamp } = project.tax;
  const taxes: [
    id: string,
    enabled: boolean,
    reason: string | undefined,
    zh: string,
    en: string,
    clause: string,
  ][] = [
    ['vat', vat.enabled, vat.reason, '增值税', 'VAT', 'tax.vatSaleRate'],
    [
      'landVat',
      landVat.enabled,
      landVat.reason,
      '土地增值税',
      'Land value-added tax',
      'tax.landVat.rateFirst',
    ],
    ['incomeTax', incomeTax.enabled, incomeTax.reason, '企业所得税', 'Income tax', 'tax.incomeRate'],
    [
      'propertyTax',
      propertyTax.mode !== 'off',
      propertyTax.reason,
      '房产税',
      'Property tax',
      'tax.propertyRentRate',
    ],
    ['stamp', stamp.enabled, stamp.reason, '印花税', 'Stamp tax', 'tax.stampRate'],
  ];
  return taxes
    .filter(([, enabled]) => !enabled)
    .map(([id, , reason, zh, en, clause]) =>
      remark(
        `taxOff_${id}`,
        'info',
        true,
        cite(clause, projectModel.policy),
        { zh: `${zh}未计`, en: `${en} is switched off` },
        { zh: reason ?? '', en: reason ?? '' },
        { zh: '核对免征或不计的依据', en: 'Check the ground for leaving it out' },
      ),
    );
};

const landCostOnce = ({ project }: Readings): Finding[] => {
  if (project.land.parcels.length === 0) return [];
  const gross = project.land.costBasis === 'gross';
  return [
    remark(
      'landCostOnce',
      'error',
      false,
      'D-30',
      { zh: '土地成本只计一次', en: 'Land cost is counted once' },
      gross
        ? {
            zh: '口径：价款毛额返还，征收补偿与前期开发在项目成本中列支',
            en: 'Basis: proceeds gross; compensation and primary development stand in the project’s cost',
          }
        : {
            zh: '口径：价款净额返还，征收补偿与前期开发在土地账户中列支',
            en: 'Basis: proceeds net; compensation and primary development stand in the land account',
          },
      { zh: '', en: '' },
    ),
  ];
};

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The checklist: failing ones first, errors before warnings; remarks on sources, overrides and taxes last. */
export const findingsOf = (readings: Readings): Finding[] => {
  const list = [
    ...readings.projectModel.checks.map((spec) => fromRows(spec, readings)),
    ...landCostOnce(readings),
    unsourced(readings),
    ...overridden(readings),
    ...switchedOff(readings),
  ];
  const order = (finding: Finding) => (finding.status === 'fail' ? 0 : 10) + RANK[finding.severity];
  return list
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => order(a.finding) - order(b.finding) || a.index - b.index)
    .map(({ finding }) => finding);
};
