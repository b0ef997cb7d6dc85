import { input } from '../../rows/definition';
import type { Context } from '../context';
import { check, stated, type CheckSpec } from './spec';

/** Floor-area ratio and stage lengths beside the bands that the generic plan recommends: soft, so a finding informs and no more. */
const bands = (context: Context): CheckSpec[] => {
  const list: CheckSpec[] = [];
  const { parcels } = context.project.land;
  const far = stated(context, { farLow: 'planning.farMinimum', farHigh: 'planning.farMaximum' });
  if (far !== undefined)
    for (const parcel of parcels)
      list.push(
        check(
          `farBand_${parcel.id}`,
          'info',
          [
            [`${parcel.name}：容积率在推荐区间`, `${parcel.name}: floor-area ratio within the band`],
            ['规划容积率超出推荐区间', 'The planned floor-area ratio lies outside the recommended band'],
            ['核对规划条件；超出部分说明依据', 'Check the planning conditions and give the ground for what exceeds them'],
          ],
          {
            clause: 'planning.farMaximum',
            row: `land.${parcel.id}.countableFloorArea`,
            unit: '',
            value: `MAX(0, land.${parcel.id}.farNew - farHigh) + MAX(0, farLow - land.${parcel.id}.farNew)`,
            limit: { number: 0 },
            relation: 'atMost',
            inputs: far,
          },
        ),
      );
  const stages = [
    ['preparation', '前期准备', 'Preparation'],
    ['design', '设计', 'Design'],
    ['construction', '建设', 'Building'],
    ['acceptance', '验收交付', 'Acceptance'],
  ] as const;
  for (const [stage, zh, en] of stages) {
    const limits = stated(context, {
      [`${stage}Shortest`]: `stage.${stage}MonthsMinimum`,
      [`${stage}Longest`]: `stage.${stage}MonthsMaximum`,
    });
    if (limits === undefined) continue;
    const months = stage === 'construction' ? 'buildingMonths' : `${stage}Months`;
    list.push(
      check(
        `stage_${stage}`,
        'info',
        [
          [`${zh}阶段月数在推荐区间`, `${en} stage within the recommended months`],
          [`${zh}阶段月数超出推荐区间`, `The ${en.toLowerCase()} stage is shorter or longer than recommended`],
          ['核对进度计划', 'Check the programme'],
        ],
        {
          clause: `stage.${stage}MonthsMaximum`,
          row: 'timeline.constructionEnd',
          unit: 'month',
          value: `MAX(0, ${months} - ${stage}Longest) + MAX(0, ${stage}Shortest - ${months})`,
          limit: { number: 0 },
          relation: 'atMost',
          inputs: limits,
        },
      ),
    );
  }
  const approval = stated(context, { approvalDays: 'approval.days' });
  if (approval !== undefined)
    list.push(
      check(
        'approvalFits',
        'info',
        [
          ['审批时限不超过前期与设计时间', 'Approval fits into preparation and design'],
          ['审批时限长于前期准备与设计阶段之和', 'Approval takes longer than preparation and design together'],
          ['延长前期阶段，或并联审批', 'Lengthen preparation, or run approvals in parallel'],
        ],
        {
          clause: 'approval.days',
          row: 'timeline.designEnd',
          unit: 'month',
          value: 'approvalDays / daysPerMonth',
          limit: 'designEnd',
          relation: 'atMost',
          inputs: { ...approval, daysPerMonth: input('每月天数', 'Days per month', 30, 'day/month') },
        },
      ),
    );
  return list;
};

/** Returns to equity: the band from amber to green, and what a public fund needs to get out. */
const equityReturns = (context: Context): CheckSpec[] => {
  const { project } = context;
  const { lines } = project.equity;
  const list: CheckSpec[] = [];
  const perYear = { oneYear: input('一年', 'One year', 1, 'year') };
  const band = (id: string, severity: 'warning' | 'info', name: 'equityIrrAmber' | 'equityIrrGreen', parameter: string, zh: string, en: string): void => {
    const own = project.thresholds[name]?.value;
    if (own === undefined && context.policyValue(parameter) === undefined) return;
    list.push(
      check(
        id,
        severity,
        [
          [`资本金内部收益率${zh}`, `Equity IRR ${en}`],
          ['资本金内部收益率低于该水平，社会资本难以进入', 'Equity IRR is below this level; private capital will hardly come'],
          ['提高经营收益或分红，或降低资本金占用', 'Raise operating returns or distributions, or tie up less equity'],
        ],
        {
          clause: parameter,
          row: 'credit.equityFlow',
          unit: '',
          value: 'credit.equityIrr',
          limit: `${id}At * oneYear`,
          relation: 'atLeast',
          mayNotApply: true,
          inputs: { ...perYear, [`${id}At`]: context.parameter(parameter, own, `thresholds.${name}.value`) },
        },
      ),
    );
  };
  if (lines.length > 0 && project.surplus.distributionShare?.gt(0) === true) {
    band('equityIrrFloor', 'warning', 'equityIrrAmber', 'equity.irrAmber', '不低于底线', 'at or above its floor');
    band('equityIrrAim', 'info', 'equityIrrGreen', 'equity.irrGreen', '达到期望', 'at or above what investors expect');
  }
  const funds = lines.filter((line) => line.party === 'fund');
  if (funds.length > 0)
    list.push(
      check(
        'fundExit',
        'info',
        [
          ['基金退出资金', 'Money for the fund to exit'],
          ['测算期末净盈余不足以让基金退出', 'What is left at the horizon does not pay the fund out'],
          ['安排回购资金，或说明退出方式', 'Provide for its repurchase, or say how it leaves'],
        ],
        {
          clause: 'D-36',
          row: 'overall.cashLessDebt',
          unit: 'yuan',
          value: 'overall.endingSurplus',
          limit: funds.map((line) => `equity.${line.id}.amount`).join(' + '),
          relation: 'atLeast',
        },
      ),
    );
  return list;
};

/** Who carries the free basic service, and how much of the new area serves the public. */
const community = (context: Context): CheckSpec[] => {
  const { project } = context;
  const list: CheckSpec[] = [];
  if (project.operation.costs.some((line) => line.basicService))
    list.push(
      check(
        'basicServiceCarried',
        'info',
        [
          ['物业经营用房租金覆盖基础物业服务', 'Property rooms carry the basic service'],
          ['物业经营用房租金不足以覆盖免费的基础物业服务，由其他经营收入补足', 'Rent of the property rooms does not carry the free basic service; other income has to'],
          ['增加物业经营用房面积', 'Provide more rooms let for the purpose'],
        ],
        {
          clause: 'operation.basicServiceFree',
          row: 'operation.basicService',
          unit: '',
          value: project.operation.incomes.some((line) => line.element === 'propertyOperation')
            ? 'RATIO(SUM(operation.propertyOperation), SUM(operation.basicService))'
            : 'RATIO(0 * SUM(operation.income), SUM(operation.basicService))',
          limit: { number: 1 },
          relation: 'atLeast',
          mayNotApply: true,
        },
      ),
    );
  const rebuilt = project.land.parcels.filter((parcel) => parcel.kind === 'renewal');
  const publicUse = stated(context, { publicUseLeast: 'operation.publicUseShare' });
  if (publicUse !== undefined && project.project.kind === 'mixed' && project.project.communityRoomsM2 !== undefined && rebuilt.length > 0)
    list.push(
      check(
        'publicUse',
        'warning',
        [
          ['拆建新增面积用于公共配套', 'New area of the rebuilt part serves the public'],
          ['新增面积中公共用房占比低于要求', 'Public rooms are too small a share of the new floor area'],
          ['增加公共配套面积', 'Provide more public rooms'],
        ],
        {
          clause: 'operation.publicUseShare',
          row: 'checks.publicUse',
          unit: '',
          value: `RATIO(communityRoomsM2, ${rebuilt.map((parcel) => `land.${parcel.id}.incrementalFloorArea`).join(' + ')})`,
          limit: 'publicUseLeast',
          relation: 'atLeast',
          mayNotApply: true,
          inputs: publicUse,
        },
      ),
    );
  return list;
};

/** Land money leaves on the expenditure line; a reduction of the price is refused by the national rule (domain 2, row 13). */
const relief = (context: Context): CheckSpec[] => {
  const allowed = stated(context, { reliefAllowed: 'land.reliefAllowed' });
  if (allowed === undefined || context.project.land.parcels.length === 0) return [];
  return [
    check(
      'landRelief',
      'warning',
      [
        ['没有减免土地出让金', 'No land price is forgiven'],
        ['测算中减免了土地出让金，与国家规定不符', 'The project counts on a reduced land price, which the national rule forbids'],
        ['按全价测算，支持资金通过支出安排', 'Model the full price; support comes as spending'],
      ],
      {
        clause: 'land.reliefAllowed',
        row: 'land.reliefForgone',
        unit: 'yuan',
        value: 'land.reliefForgone * (1 - reliefAllowed)',
        limit: { number: 0 },
        relation: 'ties',
        inputs: allowed,
      },
    ),
  ];
};

/** Soft rules of the generic plan and of the consultations: bands, returns, who carries what. */
export const plan = (context: Context): CheckSpec[] => [bands, equityReturns, community, relief].flatMap((list) => list(context));
