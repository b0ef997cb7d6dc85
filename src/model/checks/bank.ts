import { input, type InputSpec } from '../../rows/definition';
import type { Context } from '../context';
import { check, type CheckSpec } from './spec';

/** Facilities that must live by a rule of their kind. */
const byKind = ({ project }: Context): CheckSpec[] => {
  const list: CheckSpec[] = [];
  for (const facility of project.facilities) {
    const id = facility.id;
    if (facility.kind === 'specialBond')
      list.push(
        check(
          `bondIssue_${id}`,
          'error',
          [
            [`${facility.name}：建设期内发行完毕`, `${facility.name}: issued before construction ends`],
            ['专项债在建设期结束后仍有发行', 'The bond is issued after construction ends'],
            ['提前发行', 'Issue it earlier'],
          ],
          {
            clause: 'bond.yearsMaximum',
            row: `facility.${id}.windowEnd`,
            unit: 'month',
            value: `facility.${id}.windowEnd`,
            limit: 'constructionEnd',
            relation: 'atMost',
          },
        ),
        check(
          `bondTenor_${id}`,
          'warning',
          [
            [`${facility.name}：期限不超过上限`, `${facility.name}: tenor within the ceiling`],
            ['专项债期限超过上限', 'The bond runs longer than allowed'],
            ['缩短期限', 'Shorten the tenor'],
          ],
          {
            clause: 'bond.yearsMaximum',
            row: `facility.${id}.maturity`,
            unit: 'month',
            value: `facility.${id}.tenorMonths`,
            limit: 'bondYearsMaximum * monthsPerYear',
            relation: 'atMost',
          },
        ),
      );
    if (facility.kind === 'projectIncomeNote')
      list.push(
        check(
          `noteService_${id}`,
          'warning',
          [
            [`${facility.name}：主要由经营现金流偿付`, `${facility.name}: serviced mainly from operating cash`],
            ['票据还本付息超过运营期经营现金', 'Its service exceeds the operating cash of the project'],
            ['降低发行规模，或提高经营性收入', 'Issue less, or raise operating income'],
          ],
          {
            clause: 'projectIncomeNote.operatingCashMain',
            row: `facility.${id}.repayment`,
            unit: '',
            value: `RATIO(SUM(lending.cfads), SUM(facility.${id}.repayment) + SUM(facility.${id}.interestPaid))`,
            limit: { number: 1 },
            relation: 'atLeast',
            mayNotApply: true,
          },
        ),
      );
    if (facility.repayment === 'sculpted')
      list.push(
        check(
          `cashCarriesDebt_${id}`,
          'warning',
          [
            [`${facility.name}：还本期各期均有现金支持`, `${facility.name}: cash in every period of repayment`],
            ['某期可贷现金不大于零，该期不支持债务，利息须由其他现金支付', 'In some period there is no cash to carry debt; its interest must be paid from other cash'],
            ['平滑更新改造等大额支出，或建立准备金', 'Spread large expenses such as renewals, or hold a reserve for them'],
          ],
          {
            clause: '§3D',
            row: `facility.${id}.carriesNothing`,
            unit: '',
            value: `SUM(facility.${id}.carriesNothing)`,
            limit: { number: 0 },
            relation: 'atMost',
          },
        ),
      );
    const [lead, ...others] = [...facility.lenders].sort((a, b) => b.share.comparedTo(a.share));
    if (facility.kind === 'syndicatedLoan' && lead !== undefined && others.length > 0) {
      const share: Record<string, InputSpec> = {
        [`leadShare_${id}`]: input(
          '牵头行份额',
          'Lead bank’s share',
          lead.share,
          '',
          `facilities.${id}.lenders`,
          `MAX({facilities[${project.facilities.indexOf(facility)}].lenders[].share})`,
        ),
      };
      list.push(
        check(
          `leadShare_${id}`.replace('leadShare', 'syndicate'),
          'info',
          [
            [`${facility.name}：牵头行承贷份额`, `${facility.name}: the lead bank’s share`],
            ['牵头行承贷份额低于要求', 'The lead bank takes too small a share'],
            ['调整银团份额', 'Change the shares'],
          ],
          {
            clause: 'syndicate.leadTakeMinimum',
            row: `facility.${id}.size`,
            unit: '',
            value: `leadShare_${id}`,
            limit: 'leadTakeMinimum',
            relation: 'atLeast',
            inputs: share,
          },
        ),
      );
    }
  }
  return list;
};

/** What a bank reads before it lends (model.md 4.9). */
export const bank = (context: Context): CheckSpec[] => {
  const { project } = context;
  if (project.facilities.length === 0) return [];
  const list: CheckSpec[] = [
    check(
      'llcr',
      'warning',
      [
        ['贷款期偿债覆盖率达标', 'LLCR at or above its threshold'],
        ['运营期现金现值对债务的覆盖低于要求', 'The value of operating cash covers too little of the debt'],
        ['降低债务规模或延长期限', 'Reduce the debt or lengthen its tenor'],
      ],
      {
        clause: 'credit.llcrMinimum',
        row: 'credit.llcr',
        unit: '',
        value: 'credit.lowestLlcr',
        limit: 'llcrMinimum',
        relation: 'atLeast',
        mayNotApply: true,
      },
    ),
    check(
      'icr',
      'info',
      [
        ['利息备付率达标', 'ICR at or above its threshold'],
        ['某十二个月息税前利润不足以覆盖利息', 'EBIT of some twelve months covers too little of the interest'],
        ['核对折旧与收入；公益性项目应说明', 'Check depreciation and income; explain it for public-benefit projects'],
      ],
      {
        clause: 'credit.icrMinimum',
        row: 'credit.icr',
        unit: '',
        value: 'credit.lowestIcr',
        limit: 'icrMinimum',
        relation: 'atLeast',
        mayNotApply: true,
      },
    ),
    check(
      'coverage',
      'warning',
      [
        ['本息覆盖倍数（净现金口径）达标', 'Coverage of all debt service, net'],
        ['存续期净现金对本息的覆盖低于要求', 'Net cash over the debt’s life covers too little of principal and interest'],
        ['降低债务规模或提高经营性收入', 'Reduce debt or raise operating income'],
      ],
      {
        clause: 'credit.coverageGreen',
        row: 'credit.coverageNet',
        unit: '',
        value: 'credit.coverageNet',
        limit: 'coverageMinimum',
        relation: 'atLeast',
        mayNotApply: true,
      },
    ),
    check(
      'leverage',
      'info',
      [
        ['对银行贷款的依赖', 'Dependence on debt'],
        ['建设期资金大部分来自借款', 'Most construction money is borrowed'],
        ['提高资本金与公共资金占比', 'Raise the share of equity and public money'],
      ],
      {
        clause: 'D-57',
        row: 'credit.bankShare',
        unit: '',
        value: 'credit.bankShare',
        limit: 'bankDependenceMaximum',
        relation: 'atMost',
        mayNotApply: true,
      },
    ),
  ];
  if (project.collateral.items.length + project.collateral.guarantees.length > 0)
    list.push(
      check(
        'guarantee',
        'warning',
        [
          ['抵押与担保覆盖债务', 'Collateral and guarantees cover the debt'],
          ['抵押物与已有担保不足以覆盖债务', 'Pledged assets and guarantees given do not cover the debt'],
          ['追加抵押物或第三方担保', 'Pledge more or find another guarantor'],
        ],
        {
          clause: 'D-47',
          row: 'collateral.guaranteeGap',
          unit: 'yuan',
          value: 'collateral.worstGap',
          limit: { number: 0 },
          relation: 'ties',
        },
      ),
    );
  if (project.equity.lines.length > 0)
    list.push(
      check(
        'equityInStep',
        'warning',
        [
          ['资本金与债务同比例到位', 'Equity is paid in step with debt'],
          ['某期累计资本金落后于债务', 'In some period paid-in equity lags behind the debt drawn'],
          ['提前资本金到位或推迟提款', 'Bring equity forward or draw later'],
        ],
        {
          clause: 'capital.inStep',
          row: 'equityStep.paidShare',
          unit: '',
          value: 'equityStep.lowestShare',
          limit: 'capitalRatioMinimum',
          relation: 'atLeast',
          mayNotApply: true,
        },
      ),
    );
  if (project.reserves.debtServiceMonths > 0 || (project.reserves.renewals && project.operation.renewals.length > 0))
    list.push(
      check(
        'reserves',
        'warning',
        [
          ['准备金足额', 'Reserves are fully funded'],
          ['某期运营现金不足以提足准备金', 'In some period operation cash does not fill the reserves'],
          ['提高运营基金比例、推迟分红或缩短准备月数', 'Raise the operation fund share, pay out later, or hold fewer months'],
        ],
        {
          clause: 'model.4.6',
          row: 'reserves.shortfall',
          unit: 'yuan',
          value: 'reserves.worstShortfall',
          limit: { number: 0 },
          relation: 'ties',
        },
      ),
    );
  return [...list, ...byKind(context)];
};
