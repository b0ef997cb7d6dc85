import type { Context } from '../context';
import { check, type CheckSpec } from './spec';

/** Cash in both periods, cover and the capital ratio. */
export const money = (context: Context): CheckSpec[] => {
  const { project } = context;
  const list: CheckSpec[] = [
    check(
      'investmentFromOperation',
      'error',
      [
        ['建设投资不依赖运营收入', 'No investment is left to operating income'],
        ['一部分投资在建设期没有来源，只能等运营收入支付', 'A part of the investment has no source in the construction period and is left to operating income'],
        ['在建设期落实过桥或长期资金，或削减投资', 'Bridge it in the construction period with committed funds, or cut the investment'],
      ],
      {
        clause: 'D-59',
        row: 'construction.gap',
        unit: 'yuan',
        value: 'MAX(0, -construction.endingCash)',
        limit: { number: 0 },
        relation: 'ties',
      },
    ),
    check(
      'minimumCash',
      'warning',
      [
        ['建设期现金不低于最低现金', 'Construction cash stays above the minimum'],
        ['某期现金低于最低现金', 'Cash falls below the minimum in some period'],
        ['提前落实资金、推迟支出或增加备用额度', 'Bring funds forward, put spending back, or add a standby facility'],
      ],
      {
        clause: 'thresholds.minimumCash',
        row: 'construction.cashInPeriod',
        unit: 'yuan',
        value: 'construction.lowestCash',
        limit: 'funding.minimumCash',
        relation: 'atLeast',
        mayNotApply: true,
      },
    ),
    check(
      'operationCash',
      'error',
      [
        ['运营期累计盈余各期非负', 'Cumulative operating surplus never negative'],
        ['某期累计盈余为负', 'The cumulative surplus is negative in some period'],
        ['提高收入、压减成本、延长还款期或提高运营基金比例', 'Raise income, cut cost, lengthen repayment, or raise the operation fund share'],
      ],
      {
        clause: 'credit.dscrFloor',
        row: 'operationAccount.closing',
        unit: 'yuan',
        value: 'operationAccount.lowestCash',
        limit: { number: 0 },
        relation: 'atLeast',
        mayNotApply: true,
      },
    ),
    check(
      'selfSufficiency',
      'warning',
      [
        ['年度运营自给率达标', 'Self-sufficiency of every operating year'],
        ['有年度自给率低于要求', 'A year’s own income covers too little of its operating cost'],
        ['增加经营性面积与收费服务，或移交公共设施', 'Add income-earning area and charged services, or hand public facilities over'],
      ],
      {
        clause: 'operation.selfSufficiency',
        row: 'operation.selfSufficiency',
        unit: '',
        value: 'operation.lowestSelfSufficiency',
        limit: 'selfSufficiencyMinimum',
        relation: 'atLeast',
        mayNotApply: true,
      },
    ),
  ];
  if (project.facilities.length > 0)
    list.push(
      check(
        'dscr',
        'warning',
        [
          ['偿债备付率达标', 'DSCR at or above its threshold'],
          ['某十二个月的偿债备付率低于要求', 'DSCR over some twelve months is below the threshold'],
          ['延长还款期、降低债务规模或增加经营收入', 'Lengthen repayment, reduce debt, or raise operating income'],
        ],
        {
          clause: 'credit.dscrMinimum',
          row: 'credit.dscrTwelveMonths',
          unit: '',
          value: 'credit.lowestDscr',
          limit: 'dscrMinimum',
          relation: 'atLeast',
          mayNotApply: true,
        },
      ),
    );
  const equity = project.equity.lines.length > 0 ? 'equity.total' : '0 * investment.total';
  if (project.facilities.length > 0)
    list.push(
      check(
        'capitalRatio',
        'warning',
        [
          ['资本金比例', 'Capital ratio'],
          ['资本金占总投资（含建设期利息）的比例低于要求', 'Equity is too small a share of total investment with interest during construction'],
          ['增加资本金，或提供允许下浮的依据', 'Add equity, or give the ground on which a lower ratio is allowed'],
        ],
        {
          clause: 'capital.ratioOther',
          row: 'investment.total',
          unit: '',
          value: `RATIO(${equity}, investment.total + funding.interestDuringConstruction)`,
          limit: 'capitalRatioMinimum',
          relation: 'atLeast',
          mayNotApply: true,
        },
      ),
    );
  return list;
};
