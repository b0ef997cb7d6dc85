import { balance, factor, flag, flow, input, rate, single, type Section } from '../rows/definition';
import { isExpected, sumOf, type Context, type Part } from './context';

/**
 * Sale of operating assets to a REIT (model.md 4.8): value on the next twelve months' income of what is sold, debt of the named
 * facilities repaid from the price, the sold income gone afterwards and a retained share's distributions in its place.
 */
export const reit = (context: Context): Part => {
  const { project, periods, periodsPerYear, monthsPerPeriod } = context;
  const own = project.reit;
  if (!own.enabled) return {};
  const sold = project.operation.incomes.filter((line) => line.soldToReit);
  const soldCosts = project.operation.costs.filter((line) => line.soldToReit);
  if (sold.length === 0) context.refuse('reit.enabled', '启用了 REIT，但没有一项收入标为 soldToReit', 'a REIT is enabled but no income line is marked soldToReit');
  const saleEnds = Math.ceil((own.month ?? 0) / monthsPerPeriod) * monthsPerPeriod;
  if (saleEnds + 12 > periods * monthsPerPeriod)
    context.refuse(
      'reit.month',
      '估值取出售后十二个月净收入，须在测算期内；请提前发行或延长运营测算年限',
      'the valuation reads the twelve months after the sale, which must lie within the horizon; issue earlier or lengthen it',
    );
  // An asset has operated since it opened, and all of them since the last of them did.
  const opens = sold.length === 0 ? 'constructionEnd' : `MAX(${sold.map((line) => `income.${line.id}.startsAt`).join(', ')})`;
  const share = (zh: string, en: string, value: typeof own.capRate, field: string) => context.needed(zh, en, value, '', `reit.${field}`);
  const section: Section = {
    id: 'reit',
    label: { zh: '基础设施 REIT', en: 'Public REIT' },
    inputs: {
      month: context.needed('发行月', 'Month of issue', own.month, 'month', 'reit.month'),
      capRate: context.needed('资本化率', 'Capitalisation rate', own.capRate, '1/year', 'reit.capRate'),
      retainedShare: share('自持份额', 'Share retained', own.retainedShare, 'retainedShare'),
      distributionRate: share('分派比例', 'Distribution rate', own.distributionRate, 'distributionRate'),
      issueCostRate: share('发行费率', 'Issue cost', own.issueCostRate, 'issueCostRate'),
      reinvestShare: share('再投资比例', 'Share reinvested', own.reinvestShare, 'reinvestShare'),
      oneYear: input('一年', 'One year', 1, 'year'),
      isExpected: isExpected(own.certainty, 'reit.certainty'),
    },
    rows: {
      counted: single(flag('计入', 'Counted', '1 - isExpected * (1 - countExpected)')),
      isSale: flag('发行期', 'Sale', 'IF(AND(monthsElapsed >= month, monthsElapsed - monthsPerPeriod < month), 1, 0) * inOperation * counted'),
      isSold: flag('已出售', 'Sold', 'PREV(isSold) + PREV(isSale)'),
      soldIncome: flow('拟出售资产收入', 'Income of the assets', sumOf(sold.map((line) => `income.${line.id}.wholeIncome`))),
      soldCost: flow('拟出售资产成本', 'Cost of the assets', sumOf(soldCosts.map((line) => `opex.${line.id}.whole`))),
      noi: flow('拟出售资产净收入', 'NOI of the assets', 'soldIncome - soldCost'),
      noiAhead: balance('后续净收入累计', 'NOI still to come', 'NEXT(noiAhead) + NEXT(noi)'),
      forwardNoi: flow('未来十二个月净收入', 'NOI of the next twelve months', `noiAhead - NEXT(noiAhead, ${periodsPerYear})`),
      value: flow('估值', 'Valuation', 'MAX(0, forwardNoi) / oneYear / capRate * isSale', {
        clause: 'reit.yieldMinimum',
      }),
      price: flow('出售价款', 'Price of the share sold', 'value * (1 - retainedShare)', {
        clause: 'reit.originalOwnerShare',
      }),
      issueCost: flow('发行费用', 'Issue cost', 'value * issueCostRate'),
      proceeds: flow('发行净额', 'Proceeds before debt', 'price - issueCost'),
      noiGone: flow('出售后减少的净收入', 'NOI that leaves', 'noi * isSold'),
      distributable: flow('可供分配金额', 'Distributable by the REIT', 'MAX(0, noi) * distributionRate * isSold', { clause: 'reit.minimumDistribution' }),
      distributions: flow('自持份额分派', 'Distributions on the share retained', 'distributable * retainedShare', { clause: 'reit.minimumDistribution' }),
      valueTotal: single(flow('估值', 'Valuation', 'SUM(value)')),
      proceedsTotal: single(flow('发行净额', 'Proceeds before debt', 'SUM(proceeds)')),
      noiAtSale: single(flow('发行时未来十二个月净收入', 'Forward NOI at the sale', 'SUM(noiValued)')),
      noiValued: flow('估值所用净收入', 'NOI valued', 'forwardNoi * isSale'),
      netYield: single(
        factor('净现金流分派率', 'Distribution yield', 'RATIO(noiAtSale * distributionRate / oneYear, valueTotal)', {
          unit: '1/year',
          clause: 'reit.yieldMinimum',
        }),
      ),
      operatedYears: single(rate('发行时已运营年数', 'Years operated at the sale', `MAX(0, month - ${opens}) / monthsPerYear`, { unit: 'year', clause: 'reit.operatingYears' })),
      reinvestment: single(
        flow('应再投资金额', 'To be reinvested', 'proceedsTotal * reinvestShare', {
          clause: 'reit.reinvestShareMinimum',
        }),
      ),
    },
  };
  return {
    sections: [section],
    sources: [
      { ref: 'reit.proceeds', group: 'reit', certainty: own.certainty },
      { ref: 'reit.distributions', group: 'reitDistributions', certainty: own.certainty },
    ],
  };
};

/** Ids of the facilities that the price repays. */
export const repaidByReit = ({ project }: Pick<Context, 'project'>): readonly string[] =>
  project.reit.enabled ? project.facilities.map(({ id }) => id).filter((id) => project.reit.repayFacilities.includes(id)) : [];
