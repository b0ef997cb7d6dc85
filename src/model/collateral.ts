import { balance, factor, flag, input, single, type Section } from '../rows/definition';
import { ZERO } from '../finance/decimal';
import type { Project } from '../project/project';
import { HORIZON, sumOf, type Context, type Part } from './context';

type Item = Project['collateral']['items'][number];

/** Land, work in progress and finished buildings, each for the months it can be pledged (D-47). */
const itemSection = (item: Item, path: string, forever: number): Section => ({
  id: `collateral.${item.id}`,
  label: { zh: `抵押物：${item.name}`, en: `Collateral: ${item.name}` },
  inputs: {
    value: input('评估价值', 'Value', item.value ?? 0, 'yuan', `${path}.value`),
    atCost: input('按已完成投资计价', 'At cost to date', item.value === undefined ? 1 : 0, '', `${path}.value`, 'IF({} = "", 1, 0)'),
    from: input('抵押起（月）', 'Pledged from', item.from, 'month', `${path}.from`),
    until: input('抵押止（月）', 'Pledged until', item.until ?? forever, 'month', `${path}.until`, `IF({} = "", ${HORIZON}, {})`),
    loanToValue: input('抵押率', 'Loan to value', item.loanToValue, '', `${path}.loanToValue`),
  },
  rows: {
    isPledged: flag('抵押中', 'Pledged', 'IF(AND(monthsElapsed > from, monthsElapsed <= until), 1, 0)'),
    standing: balance('抵押物价值', 'Value', '(value + atCost * collateral.costToDate) * isPledged'),
    cover: balance('可担保债务', 'Debt it covers', 'standing * loanToValue', { clause: 'D-47' }),
  },
});

const given = (guarantees: Project['collateral']['guarantees']) => guarantees.reduce((sum, each) => sum.plus(each.amount), ZERO);

/** What the pledged assets cover of the debt, and the guarantee needed for the rest. */
export const collateral = (context: Context): Part => {
  const { items, guarantees } = context.project.collateral;
  if (context.project.facilities.length === 0) return {};
  const forever = context.periods * context.monthsPerPeriod;
  const all = (row: string) => sumOf(items.map((item) => `collateral.${item.id}.${row}`));
  return {
    sections: [
      ...items.map((item, index) => itemSection(item, `collateral.items[${index}]`, forever)),
      {
        id: 'collateral',
        label: { zh: '抵押与担保', en: 'Collateral and guarantees' },
        inputs: {
          guaranteesGiven: input(
            '已有担保额',
            'Guarantees given',
            given(guarantees),
            'yuan',
            ...(guarantees.length > 0 ? ['collateral.guarantees', 'SUM({collateral.guarantees[].amount})'] : []),
          ),
          governmentGuarantees: input(
            '其中政府担保',
            'Of which by government',
            given(guarantees.filter((each) => each.isGovernment)),
            'yuan',
            ...(guarantees.length > 0
              ? ['collateral.guarantees', 'SUMIFS({collateral.guarantees[].amount}, {collateral.guarantees[].isGovernment}, {collateral.guarantees[].isGovernment=true})']
              : []),
          ),
        },
        rows: {
          costToDate: balance('累计完成投资', 'Cost to date', 'PREV(costToDate) + costs.spend'),
          value: balance('抵押物价值合计', 'Collateral value', all('standing')),
          cover: balance('抵押可担保债务', 'Debt covered by collateral', all('cover'), { clause: 'D-47' }),
          guaranteeNeeded: balance('需第三方担保', 'Guarantee needed', 'MAX(0, funding.debt - cover)', {
            clause: 'D-47',
          }),
          guaranteeGap: balance('担保缺口', 'Guarantee gap', 'MAX(0, guaranteeNeeded - guaranteesGiven)', {
            clause: 'D-47',
          }),
          loanToValue: factor('债务与抵押物价值比', 'Loan to value', 'RATIO(funding.debt, value)', {
            clause: 'D-47',
          }),
          coverRatio: factor('抵押覆盖率', 'Collateral cover', 'RATIO(cover + guaranteesGiven, funding.debt)', { clause: 'D-47' }),
          worstGap: single(factor('最大担保缺口', 'Worst guarantee gap', 'MAX(guaranteeGap)', { unit: 'yuan' })),
          lowestCover: single(factor('最低抵押覆盖率', 'Lowest cover', 'MIN(coverRatio)')),
          contingent: balance('政府或有负债', 'Government’s contingent liability', 'MIN(governmentGuarantees, guaranteeNeeded)', { clause: 'D-50' }),
        },
      },
    ],
  };
};
