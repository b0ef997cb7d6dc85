import { input } from '../../rows/definition';
import type { Context } from '../context';
import { check, type CheckSpec } from './spec';

/** Gates of a public REIT (domain.md 3B). */
const reitGates = ({ project }: Context): CheckSpec[] => {
  if (!project.reit.enabled) return [];
  return [
    check(
      'reitYears',
      'error',
      [
        ['REIT：资产运营满三年', 'REIT: assets operated for three years'],
        ['发行时资产运营年限不足', 'The assets have operated too briefly at the issue'],
        ['推迟发行', 'Issue later'],
      ],
      {
        clause: 'reit.operatingYears',
        row: 'reit.operatedYears',
        unit: 'year',
        value: 'reit.operatedYears',
        limit: 'reitYearsMinimum',
        relation: 'atLeast',
      },
    ),
    check(
      'reitOwner',
      'error',
      [
        ['REIT：原始权益人自持比例', 'REIT: share kept by the original owner'],
        ['自持份额低于要求', 'The share retained is too small'],
        ['提高自持份额', 'Retain more'],
      ],
      {
        clause: 'reit.originalOwnerShare',
        row: 'reit.valueTotal',
        unit: '',
        value: 'reit.retainedShare',
        limit: 'reitOwnerMinimum',
        relation: 'atLeast',
      },
    ),
    check(
      'reitDistribution',
      'error',
      [
        ['REIT：分派比例', 'REIT: share distributed'],
        ['分派比例低于要求', 'The REIT distributes too little'],
        ['提高分派比例', 'Distribute more'],
      ],
      {
        clause: 'reit.minimumDistribution',
        row: 'reit.netYield',
        unit: '',
        value: 'reit.distributionRate',
        limit: 'reitDistributionMinimum',
        relation: 'atLeast',
      },
    ),
    check(
      'reitYield',
      'warning',
      [
        ['REIT：净现金流分派率', 'REIT: distribution yield'],
        ['分派率低于要求', 'The yield is below the gate'],
        ['核对资本化率与租金', 'Check capitalisation rate and rents'],
      ],
      {
        clause: 'reit.yieldMinimum',
        row: 'reit.netYield',
        unit: '1/year',
        value: 'reit.netYield',
        limit: 'reitYieldMinimum',
        relation: 'atLeast',
        mayNotApply: true,
      },
    ),
    check(
      'reitReinvest',
      'info',
      [
        ['REIT：回收资金再投资', 'REIT: proceeds reinvested'],
        ['再投资比例低于惯例', 'Less is reinvested than is usual'],
        ['说明回收资金用途', 'State what the proceeds are for'],
      ],
      {
        clause: 'reit.reinvestShareMinimum',
        row: 'reit.reinvestment',
        unit: '',
        value: 'reit.reinvestShare',
        limit: 'reitReinvestMinimum',
        relation: 'atLeast',
      },
    ),
  ];
};

/** What an official asks besides the balance: public money, budget debt, parcels, horizon. */
export const officials = (context: Context): CheckSpec[] => {
  const { project } = context;
  const list: CheckSpec[] = [
    check(
      'budgetDebt',
      'error',
      [
        ['没有由财政承担的债务', 'No debt falls on the budget'],
        [
          '有政府担保，项目债务成为或有财政负担；即使抵押足额也不得提供',
          'A government guarantee makes the project’s debt a contingent burden of the budget; it must not be given even where collateral covers the debt',
        ],
        ['改由市场化第三方担保', 'Have a third party guarantee it'],
      ],
      {
        clause: 'D-50',
        row: 'exposure.contingent',
        unit: 'yuan',
        value: 'MAX(exposure.governmentGuarantees)',
        limit: { number: 0 },
        relation: 'ties',
      },
    ),
    check(
      'statementsTie',
      'error',
      [
        ['资产负债表平衡，现金与资金账户一致', 'The balance sheet ties to the accounts’ cash'],
        ['资产负债表推算的现金与资金账户不一致', 'Cash by the balance sheet differs from cash by the accounts'],
        ['请报告此问题：这是模型错误', 'Report this: it is a fault of the model'],
      ],
      {
        clause: 'model.4.12',
        row: 'statements.difference',
        unit: 'yuan',
        value: 'statements.worstDifference',
        limit: { number: 0 },
        relation: 'ties',
      },
    ),
    check(
      'horizon',
      'info',
      [
        ['运营测算年限覆盖人口流动周期', 'Operation horizon long enough'],
        ['运营测算年限偏短', 'The operation horizon is short'],
        ['延长测算年限', 'Lengthen the horizon'],
      ],
      {
        clause: 'horizon.yearsMinimum',
        row: 'timeline.operationYear',
        unit: 'month',
        value: 'operationMonths',
        limit: 'horizonMinimum * monthsPerYear',
        relation: 'atLeast',
      },
    ),
    check(
      'talents',
      'info',
      [
        ['引进人才数已填写', 'Talents to be housed are stated'],
        ['引进人才数为零', 'No talents are stated'],
        ['填写 project.talents', 'Fill in project.talents'],
      ],
      {
        clause: 'D-8',
        row: 'checks.talents',
        unit: '',
        value: 'talentCount',
        limit: { number: 1 },
        relation: 'atLeast',
        inputs: { talentCount: input('引进人才', 'Talents', project.project.talents, '', 'project.talents') },
      },
    ),
  ];
  for (const parcel of project.land.parcels.filter((each) => /住宅|residential|housing/i.test(each.use)))
    list.push(
      check(
        `parcelSize_${parcel.id}`,
        'error',
        [
          [`${parcel.name}：住宅宗地面积`, `${parcel.name}: residential parcel size`],
          ['住宅用地宗地面积超过上限', 'The residential parcel is larger than allowed'],
          ['分宗出让，或调整部分用地性质', 'Split the parcel, or re-designate part of it'],
        ],
        {
          clause: 'parcel.residentialMaximumHa',
          row: `land.${parcel.id}.countableFloorArea`,
          unit: 'm2',
          value: `land.${parcel.id}.areaM2`,
          limit: 'parcelMaximum * hectare',
          relation: 'atMost',
        },
      ),
    );
  const funds = project.equity.lines.filter((line) => line.party === 'fund');
  if (funds.length > 0)
    list.push(
      check(
        'quasiEquity',
        'warning',
        [
          ['权益型工具不超过资本金的一半', 'Fund money is at most half of equity'],
          ['基金等权益型工具占资本金比例过高', 'Funds make up too much of the equity'],
          ['提高自有资本金', 'Raise own equity'],
        ],
        {
          clause: 'capital.quasiEquityMaximum',
          row: 'equity.total',
          unit: '',
          value: `RATIO(${funds.map((line) => `equity.${line.id}.amount`).join(' + ')}, ${project.equity.lines.map((line) => `equity.${line.id}.amount`).join(' + ')})`,
          limit: 'quasiEquityMaximum',
          relation: 'atMost',
          mayNotApply: true,
        },
      ),
    );
  if (project.grants.lines.length > 0)
    list.push(
      check(
        'capitalSupport',
        'info',
        [
          ['财政补助占总投资比例', 'Grants as a share of investment'],
          ['补助占比高于资本金支持上限', 'Grants exceed the ceiling of capital support'],
          ['核对补助依据', 'Check the ground for the grants'],
        ],
        {
          clause: 'capitalSupport.maximumRate',
          row: 'grants.receipts',
          unit: '',
          value: 'RATIO(SUM(grants.receipts), investment.total)',
          limit: 'capitalSupportMaximum',
          relation: 'atMost',
          mayNotApply: true,
        },
      ),
    );
  return [...list, ...reitGates(context)];
};
