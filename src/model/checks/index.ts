import { Decimal } from '../../finance/decimal';
import { factor, flag, flow, input, rate, single, type InputSpec, type RowSpec, type Section } from '../../rows/definition';
import { bank } from './bank';
import { money } from './money';
import { officials } from './officials';
import { plan } from './plan';
import { scope } from './scope';
import type { CheckSpec, Relation } from './spec';
import { splits } from './splits';
import { subjects } from './subjects';
import { ties } from './ties';
import type { Context } from '../context';

export type { CheckSpec, Severity } from './spec';

/** Money is compared to half a cent: what is drawn to the minimum exactly is not below it by a crumb of the last digit. */
const PASSES: Record<Relation, (value: string, limit: string, slack: string) => string> = {
  atMost: (value, limit, slack) => `IF(${value} <= ${limit}${slack && ` + ${slack}`}, 1, 0)`,
  atLeast: (value, limit, slack) => `IF(${value} >= ${limit}${slack && ` - ${slack}`}, 1, 0)`,
  ties: (value, limit) => `IF(ABS(${value} - ${limit}) < halfCent, 1, 0)`,
};

const passes = ({ id, relation, mayNotApply, unit }: CheckSpec): string => {
  const value = mayNotApply === true ? `N(${id})` : id;
  const holds = PASSES[relation](value, `${id}_limit`, unit === 'yuan' ? 'halfCent' : '');
  return mayNotApply === true ? `MAX(1 - APPLICABLE(${id}), ${holds})` : holds;
};

/** Limits by name: a threshold of the project, or the policy's value; what neither gives is left out. */
const limitsOf = (context: Context): Record<string, InputSpec> => {
  const { thresholds, project, facilities, sales } = context.project;
  const sellsHousing = sales.lines.some((line) => line.kind === 'marketHousing' || line.kind === 'cappedHousing');
  const wanted: readonly (readonly [name: string, id: string, threshold?: keyof typeof thresholds])[] = [
    ['selfSufficiencyMinimum', 'operation.selfSufficiency', 'selfSufficiency'],
    ...(facilities.length > 0
      ? ([
          ['dscrMinimum', 'credit.dscrMinimum', 'dscr'],
          ['llcrMinimum', 'credit.llcrMinimum', 'llcr'],
          ['icrMinimum', 'credit.icrMinimum', 'icr'],
          ['coverageMinimum', 'credit.coverageGreen', 'coverage'],
          ['bankDependenceMaximum', 'mix.bankDependence'],
          ['bondYearsMaximum', 'bond.yearsMaximum'],
          ['leadTakeMinimum', 'syndicate.leadTakeMinimum'],
          ['capitalRatioMinimum', sellsHousing ? 'capital.ratioHousing' : 'capital.ratioOther', 'capitalRatio'],
        ] as const)
      : []),
    ...(sales.lines.length > 0 ? ([['absorptionMaximum', 'sales.absorptionMonthsGreen', 'absorptionMonths']] as const) : []),
    ['reitYearsMinimum', 'reit.operatingYears'],
    ['reitOwnerMinimum', 'reit.originalOwnerShare'],
    ['reitDistributionMinimum', 'reit.minimumDistribution'],
    ['reitYieldMinimum', 'reit.yieldMinimum'],
    ['reitReinvestMinimum', 'reit.reinvestShareMinimum'],
    ['parcelMaximum', 'parcel.residentialMaximumHa'],
    ['quasiEquityMaximum', 'capital.quasiEquityMaximum'],
    ['capitalSupportMaximum', 'capitalSupport.maximumRate'],
    ['horizonMinimum', 'horizon.yearsMinimum'],
    ['unitAreaMinimum', 'unit.implementationMinimumHa'],
    ['planningMinimum', 'unit.planningMinimumHa'],
    ['planningMaximum', 'unit.planningMaximumHa'],
    ['durationMaximum', project.kind === 'newBuild' ? 'duration.newBuildMonths' : 'duration.renewalMonths'],
    ['indicatorsRequired', 'indicators.required'],
    ['areaPer100Households', 'facilities.areaPer100Households'],
  ];
  return Object.fromEntries(
    wanted.flatMap(([name, id, threshold]) => {
      const own = threshold === undefined ? undefined : thresholds[threshold]?.value;
      return own === undefined && context.policyValue(id) === undefined ? [] : [[name, context.parameter(id, own, `thresholds.${threshold ?? id}.value`)]];
    }),
  );
};

/** A limit that policy or project states by name; a threshold that nobody states is not invented, and its check is left out. */
const NAMED_LIMIT = /^\w+(Minimum|Maximum|Required|100Households)\b/;

const everyCheck = (context: Context): CheckSpec[] => [money, bank, officials, scope, plan, splits, subjects, ties].flatMap((list) => list(context));

/** model.md 4.11: each check is a value, a limit and a flag, so that the workbook carries it live. */
export const checks = (context: Context): { section: Section; checks: readonly CheckSpec[] } => {
  const { project } = context.project;
  const limits = limitsOf(context);
  const list = everyCheck(context).filter(({ limit }) => typeof limit !== 'string' || !NAMED_LIMIT.test(limit) || (limit.split(' ')[0] ?? '') in limits);
  const rows: Record<string, RowSpec> = {
    constructionCashAtHorizon: flow('建设账户期末现金', 'Construction cash at the horizon', 'construction.closing * isHorizonEnd'),
  };
  const limitInputs: Record<string, InputSpec> = {};
  const ownInputs = Object.assign({}, ...list.map((each) => each.inputs ?? {})) as Record<string, InputSpec>;
  for (const each of list) {
    const { id, label, unit, clause, limit } = each;
    rows[id] = single(unit === 'yuan' ? flow(label.zh, label.en, each.value, { clause }) : factor(label.zh, label.en, each.value, { unit, clause }));
    if (typeof limit === 'string') rows[`${id}_limit`] = single(rate(`${label.zh}（界限）`, `${label.en} (limit)`, limit, { unit }));
    else limitInputs[`${id}_limit`] = input(`${label.zh}（界限）`, `${label.en} (limit)`, limit.number, unit);
    rows[`${id}_passes`] = single(flag(`${label.zh}（通过）`, `${label.en} (passes)`, passes(each), { clause }));
  }
  rows.failing = single(factor('未通过项数', 'Checks that fail', list.map(({ id }) => `(1 - ${id}_passes)`).join(' + ')));
  return {
    section: {
      id: 'checks',
      label: { zh: '核查', en: 'Checks' },
      inputs: {
        ...limits,
        ...limitInputs,
        ...ownInputs,
        hectare: input('一公顷', 'One hectare', 10_000, 'm2/ha'),
        halfCent: input('容差', 'Tolerance', new Decimal('0.005'), 'yuan'),
        planningAreaHa: input('规划单元面积', 'Planning unit', project.planningAreaHa, 'ha', 'project.planningAreaHa'),
        unitAreaHa: input('实施单元面积', 'Implementation unit', project.unitAreaHa, 'ha', 'project.unitAreaHa'),
        householdCount: input('总户数', 'Households', project.households, '', 'project.households'),
        residentCount: input('直接受益居民', 'Residents', project.residents, '', 'project.residents'),
        indicatorsMet: input('达到指标数', 'Indicators met', project.indicatorsMet ?? 0, '', 'project.indicatorsMet'),
        communityRoomsM2: input('社区配套用房', 'Community rooms', project.communityRoomsM2 ?? 0, 'm2', 'project.communityRoomsM2'),
      },
      rows,
    },
    checks: list,
  };
};
