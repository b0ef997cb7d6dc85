import type { Label } from '../rows/definition';
import type { Context } from './context';

export type Severity = 'error' | 'warning' | 'info';
/** How the value must stand to the limit; `ties` allows half a cent. */
export type Relation = 'atMost' | 'atLeast' | 'ties';

/** One line of the checklist (model.md 4.11): a value, a limit, and what to say when it fails. */
export interface CheckSpec {
  readonly id: string;
  readonly severity: Severity;
  readonly label: Label;
  readonly why: Label;
  readonly fix: Label;
  readonly clause: string;
  /** Row whose worst period is meant, or the row that a reader should look at first. */
  readonly row: string;
  readonly unit: string;
  readonly value: string;
  readonly limit: string | { readonly number: number | string; readonly label?: Label };
  readonly relation: Relation;
  /** The value may be not applicable; then the check is too. */
  readonly mayNotApply?: boolean;
}

const check = (
  id: string,
  severity: Severity,
  [label, why, fix]: readonly (readonly [string, string])[],
  rest: Omit<CheckSpec, 'id' | 'severity' | 'label' | 'why' | 'fix'>,
): CheckSpec => {
  const words = (pair: readonly [string, string] | undefined): Label => ({ zh: pair?.[0] ?? '', en: pair?.[1] ?? '' });
  return { id, severity, label: words(label), why: words(why), fix: words(fix), ...rest };
};

/** Both accounts and the debt tie over the whole life; these fail only if the model itself is wrong. */
const ties = ({ project }: Context): CheckSpec[] => [
  check('constructionTies', 'error', [
    ['建设期来源 = 运用 + 转出 + 结余', 'Construction sources = uses + transfer + closing cash'],
    ['建设期账户不闭合', 'The construction account does not close'],
    ['请报告此问题：这是模型错误', 'Report this: it is a fault of the model'],
  ], { clause: 'model.4.7', row: 'construction.closing', unit: 'yuan', value: 'SUM(construction.sources) - SUM(construction.uses) - SUM(construction.transferToOperationFund) - SUM(constructionCashAtHorizon)', limit: { number: 0 }, relation: 'ties' }),
  check('operationTies', 'error', [
    ['运营期来源 = 运用 + 结余', 'Operation sources = uses + closing cash'],
    ['运营期账户不闭合', 'The operation account does not close'],
    ['请报告此问题：这是模型错误', 'Report this: it is a fault of the model'],
  ], { clause: 'model.4.8', row: 'operationAccount.closing', unit: 'yuan', value: 'SUM(operationAccount.sources) - SUM(operationAccount.uses) - operationAccount.endingCash', limit: { number: 0 }, relation: 'ties' }),
  check('transferConserved', 'error', [
    ['建设盈余转出 = 运营基金转入', 'Surplus leaves once and arrives once'],
    ['转出与转入不等，盈余被重复使用', 'What leaves the construction account differs from what arrives'],
    ['请报告此问题：这是模型错误', 'Report this: it is a fault of the model'],
  ], { clause: 'D-64', row: 'construction.transferToOperationFund', unit: 'yuan', value: 'SUM(construction.transferToOperationFund) - SUM(operationAccount.transferIn)', limit: { number: 0 }, relation: 'ties' }),
  ...(project.facilities.length === 0 ? [] : [
    check('debtTies', 'error', [
      ['提款 + 资本化利息 = 还本 + 余额', 'Drawn and capitalised = repaid and outstanding'],
      ['债务账户不闭合', 'The debt account does not close'],
      ['请报告此问题：这是模型错误', 'Report this: it is a fault of the model'],
    ], { clause: 'model.4.6', row: 'funding.debt', unit: 'yuan', value: 'SUM(funding.drawdown) + SUM(funding.capitalisedInterest) - SUM(funding.repayment) - funding.debtLeft', limit: { number: 0 }, relation: 'ties' }),
    check('debtAtHorizon', 'error', [
      ['测算期末债务清零', 'No debt at the horizon'],
      ['测算期末仍有债务，还款期长于测算期或未安排还本', 'Debt is left when the horizon ends'],
      ['缩短期限、安排还本，或延长运营测算年限', 'Shorten the tenor, schedule repayment, or lengthen the operation horizon'],
    ], { clause: 'model.4.11', row: 'funding.debt', unit: 'yuan', value: 'funding.debtLeft', limit: { number: 0 }, relation: 'ties' }),
    ...project.facilities.map((facility) =>
      check(`atMaturity_${facility.id}`, 'error', [
        [`${facility.name}：到期余额为零`, `${facility.name}: nothing left at maturity`],
        ['到期仍有余额', 'A balance is left at maturity'],
        ['检查提款期、宽限期与还款计划', 'Check window, grace and repayment schedule'],
      ], { clause: 'model.4.6', row: `facility.${facility.id}.closing`, unit: 'yuan', value: `SUM(facility.${facility.id}.leftAtMaturity)`, limit: { number: 0 }, relation: 'ties' })),
    ...project.facilities.filter((facility) => facility.drawRule === 'scheduled').map((facility) =>
      check(`drawWithinLimit_${facility.id}`, 'error', [
        [`${facility.name}：提款不超额度`, `${facility.name}: draws within the limit`],
        ['计划提款超过授信额度，超出部分未计入', 'Scheduled draws exceed the limit; the excess is not counted'],
        ['调整提款计划或额度', 'Change the draws or the limit'],
      ], { clause: 'D-45', row: `facility.${facility.id}.drawdown`, unit: 'yuan', value: `SUM(facility.${facility.id}.draws.amount)`, limit: `facility.${facility.id}.limit`, relation: 'atMost' })),
  ]),
];

const investment = (context: Context): CheckSpec[] => {
  const { project } = context;
  const list: CheckSpec[] = [
    check('investmentFromOperation', 'error', [
      ['建设投资不依赖运营收入', 'No investment is left to operating income'],
      ['一部分投资在建设期没有来源，只能等运营收入支付', 'A part of the investment has no source in the construction period and is left to operating income'],
      ['在建设期落实过桥或长期资金，或削减投资', 'Bridge it in the construction period with committed funds, or cut the investment'],
    ], { clause: 'D-59', row: 'construction.gap', unit: 'yuan', value: 'MAX(0, -construction.endingCash)', limit: { number: 0 }, relation: 'ties' }),
    check('minimumCash', 'warning', [
      ['建设期现金不低于最低现金', 'Construction cash stays above the minimum'],
      ['某期现金低于最低现金', 'Cash falls below the minimum in some period'],
      ['提前落实资金、推迟支出或增加备用额度', 'Bring funds forward, put spending back, or add a standby facility'],
    ], { clause: 'thresholds.minimumCash', row: 'construction.closingBeforeTransfer', unit: 'yuan', value: 'construction.lowestCash', limit: 'funding.minimumCash', relation: 'atLeast', mayNotApply: true }),
    check('operationCash', 'error', [
      ['运营期累计盈余各期非负', 'Cumulative operating surplus never negative'],
      ['某期累计盈余为负', 'The cumulative surplus is negative in some period'],
      ['提高收入、压减成本、延长还款期或提高运营基金比例', 'Raise income, cut cost, lengthen repayment, or raise the operation fund share'],
    ], { clause: '§3D', row: 'operationAccount.closing', unit: 'yuan', value: 'operationAccount.lowestCash', limit: { number: 0 }, relation: 'atLeast', mayNotApply: true }),
    check('selfSufficiency', 'warning', [
      ['年度运营自给率达标', 'Self-sufficiency of every operating year'],
      ['有年度自给率低于要求', 'A year’s own income covers too little of its operating cost'],
      ['增加经营性面积与收费服务，或移交公共设施', 'Add income-earning area and charged services, or hand public facilities over'],
    ], { clause: 'operation.selfSufficiency', row: 'operation.selfSufficiency', unit: '', value: 'operation.lowestSelfSufficiency', limit: 'selfSufficiencyMinimum', relation: 'atLeast', mayNotApply: true }),
  ];
  if (project.facilities.length > 0)
    list.push(check('dscr', 'warning', [
      ['偿债备付率达标', 'DSCR at or above its threshold'],
      ['某十二个月的偿债备付率低于要求', 'DSCR over some twelve months is below the threshold'],
      ['延长还款期、降低债务规模或增加经营收入', 'Lengthen repayment, reduce debt, or raise operating income'],
    ], { clause: 'credit.dscrMinimum', row: 'credit.dscrTwelveMonths', unit: '', value: 'credit.lowestDscr', limit: 'dscrMinimum', relation: 'atLeast', mayNotApply: true }));
  const equity = project.equity.lines.length > 0 ? 'equity.total' : '0 * investment.total';
  if (project.facilities.length > 0)
    list.push(check('capitalRatio', 'warning', [
      ['资本金比例', 'Capital ratio'],
      ['资本金占总投资（含建设期利息）的比例低于要求', 'Equity is too small a share of total investment with interest during construction'],
      ['增加资本金，或提供允许下浮的依据', 'Add equity, or give the ground on which a lower ratio is allowed'],
    ], { clause: 'capital.ratioOther', row: 'investment.total', unit: '', value: `RATIO(${equity}, investment.total + funding.interestDuringConstruction)`, limit: 'capitalRatioMinimum', relation: 'atLeast', mayNotApply: true }));
  return list;
};

const scope = (context: Context): CheckSpec[] => {
  const { project } = context.project;
  const newBuild = project.kind === 'newBuild';
  const list: CheckSpec[] = [
    check('unitArea', 'error', [
      ['实施单元不低于 20 公顷', 'Implementation unit of at least 20 ha'],
      ['实施单元面积不足', 'The implementation unit is too small'],
      ['扩大实施单元或说明地方依据', 'Enlarge the unit or give the local ground'],
    ], { clause: 'unit.implementationMinimumHa', row: 'checks.unitArea', unit: 'ha', value: 'unitAreaHa', limit: 'unitAreaMinimum', relation: 'atLeast' }),
    check('unitWithinPlanning', 'error', [
      ['实施单元在规划单元之内', 'The unit lies within the planning unit'],
      ['实施单元面积大于规划单元', 'The implementation unit is larger than the planning unit'],
      ['核对两个面积', 'Check the two areas'],
    ], { clause: 'D-2', row: 'checks.unitArea', unit: 'ha', value: 'unitAreaHa', limit: 'planningAreaHa', relation: 'atMost' }),
    check('planningAreaMinimum', 'warning', [
      ['规划单元原则上不小于 50 公顷', 'Planning unit of 50 ha or more in principle'],
      ['规划单元偏小', 'The planning unit is small'],
      ['核对规划单元范围', 'Check the planning unit'],
    ], { clause: 'unit.planningMinimumHa', row: 'checks.planningAreaMinimum', unit: 'ha', value: 'planningAreaHa', limit: 'planningMinimum', relation: 'atLeast' }),
    check('planningAreaMaximum', 'warning', [
      ['规划单元原则上不大于 100 公顷', 'Planning unit of 100 ha or less in principle'],
      ['规划单元偏大', 'The planning unit is large'],
      ['核对规划单元范围', 'Check the planning unit'],
    ], { clause: 'unit.planningMaximumHa', row: 'checks.planningAreaMaximum', unit: 'ha', value: 'planningAreaHa', limit: 'planningMaximum', relation: 'atMost' }),
    check('duration', 'warning', [
      ['建设期不超过政策年限', 'Construction within the policy’s years'],
      ['建设期（含前期、设计、验收）超过政策年限', 'Preparation, design, building and acceptance take longer than the policy allows'],
      ['压缩工期，或说明「左右」的依据', 'Shorten the programme, or give the ground for the tolerance'],
    ], { clause: newBuild ? 'duration.newBuildMonths' : 'duration.renewalMonths', row: 'timeline.constructionEnd', unit: 'month', value: 'constructionEnd', limit: 'durationMaximum', relation: 'atMost' }),
    check('residents', 'info', [
      ['直接受益居民已填写', 'Residents who benefit are stated'],
      ['直接受益居民数为零', 'No residents are stated'],
      ['填写 project.residents', 'Fill in project.residents'],
    ], { clause: 'D-8', row: 'checks.residents', unit: '', value: 'residentCount', limit: { number: 1 }, relation: 'atLeast' }),
  ];
  if (project.communityRoomsM2 !== undefined)
    list.push(check('communityRooms', 'error', [
      ['社区配套用房不少于每百户 80 m²', 'Community rooms of 80 m² per 100 households'],
      ['社区配套用房面积不足', 'Community rooms are too small'],
      ['增加配套用房面积', 'Provide more community rooms'],
    ], { clause: 'facilities.areaPer100Households', row: 'checks.communityRooms', unit: 'm2', value: 'communityRoomsM2', limit: 'areaPer100Households * householdCount / 100', relation: 'atLeast' }));
  if (project.indicatorsMet !== undefined)
    list.push(check('indicators', 'info', [
      ['约束性指标全部达到', 'All binding indicators met'],
      ['约束性指标未全部达到，影响命名与奖励兑付时间', 'Not all binding indicators are met; naming and rewards wait for them'],
      ['补齐指标', 'Meet the missing indicators'],
    ], { clause: 'indicators.required', row: 'checks.indicators', unit: '', value: 'indicatorsMet', limit: 'indicatorsRequired', relation: 'atLeast' }));
  return list;
};

const subjects = ({ project }: Context): CheckSpec[] => {
  const list: CheckSpec[] = [];
  if (project.relocation.households.length > 0)
    list.push(
      check('unitSupply', 'error', [
        ['安置户型供应充足', 'Enough units of every type'],
        ['有户型需求超过供应', 'A unit type is asked for more often than it is supplied'],
        ['调整户型配比，或为住户指定其他户型', 'Change the mix of types, or assign other types to households'],
      ], { clause: 'D-22', row: 'unitTypes.overallocated', unit: '', value: 'SUM(unitTypes.overallocated)', limit: { number: 0 }, relation: 'atMost' }),
      check('householdsAgree', 'warning', [
        ['一户一表与总户数一致', 'Household sheet agrees with the stated number'],
        ['一户一表户数与项目总户数不一致', 'The household sheet and the project state different numbers of households'],
        ['核对 project.households', 'Check project.households'],
      ], { clause: 'D-29', row: 'relocation.householdsTotal', unit: '', value: 'ABS(relocation.householdsTotal - householdCount)', limit: { number: 0 }, relation: 'atMost' }),
    );
  if (project.land.parcels.length > 0)
    list.push(check('landArrives', 'warning', [
      ['土地收益在测算期内全部拨付', 'Retained land proceeds arrive within the horizon'],
      ['有土地收益在测算期结束后才拨付，未计入', 'Some retained proceeds arrive after the horizon and are not counted'],
      ['提前出让或缩短拨付滞后', 'Sell earlier or shorten the treasury lag'],
    ], { clause: 'D-31', row: 'land.receipts', unit: 'yuan', value: sumOfParcels(project, 'retained', 'counted') + ' - SUM(land.receipts)', limit: { number: 0 }, relation: 'ties' }));
  for (const line of project.sales.lines) {
    if (line.priceCap !== undefined)
      list.push(check(`priceCap_${line.id}`, 'error', [
        [`${line.name}：单价不超限价`, `${line.name}: price within the cap`],
        ['单价高于限价', 'The price is above the cap'],
        ['按限价测算', 'Model it at the cap'],
      ], { clause: 'D-72', row: `sale.${line.id}.overCap`, unit: `yuan/${line.unit}`, value: `sale.${line.id}.price`, limit: `sale.${line.id}.priceCap`, relation: 'atMost' }));
    list.push(check(`absorption_${line.id}`, 'warning', [
      [`${line.name}：去化周期`, `${line.name}: absorption`],
      ['去化周期长于健康水平', 'It takes longer to sell than is healthy'],
      ['核对市场依据', 'Check the market evidence'],
    ], { clause: 'sales.absorptionMonthsGreen', row: `sale.${line.id}.progress`, unit: 'month', value: `sale.${line.id}.absorptionMonths`, limit: 'absorptionMaximum', relation: 'atMost' }));
  }
  for (const line of project.grants.lines.filter((each) => each.afterNaming))
    list.push(check(`naming_${line.id}`, 'warning', [
      [`${line.name}：命名在建设期之后`, `${line.name}: naming follows construction`],
      ['命名月份早于建设期结束；奖励已顺延到运营期', 'Naming is dated before construction ends; the reward was moved into operation'],
      ['核对命名月份', 'Check the naming month'],
    ], { clause: 'D-36', row: `grant.${line.id}.receipts`, unit: 'month', value: `grant.${line.id}.namingMonth`, limit: 'constructionEnd', relation: 'atLeast' }));
  return list;
};

const sumOfParcels = (project: Context['project'], ...factors: string[]): string =>
  `SUM(${project.land.parcels.map((parcel) => factors.map((each) => `land.${parcel.id}.${each}`).join(' * ')).join(', ')})`;

/** Every check whose limit the policy or the project gives; a threshold that nobody states is not invented. */
export const checkList = (context: Context, limits: ReadonlySet<string>): CheckSpec[] =>
  [...investment(context), ...scope(context), ...subjects(context), ...ties(context)].filter(
    ({ limit }) => typeof limit !== 'string' || !/^\w+(Minimum|Maximum|Required|100Households)\b/.test(limit) || limits.has(limit.split(' ')[0] ?? ''),
  );
