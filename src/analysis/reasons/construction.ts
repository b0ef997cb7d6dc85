import { ZERO, type Decimal } from '../../finance/decimal';
import { formatPercent, formatRatio } from '../../i18n';
import type { Exact, Label } from '../../rows';
import { expectedSources, largestUse, say, type Debt, type Facts } from './shared';

export interface ConstructionFacts extends Facts {
  readonly worst: number | undefined;
  readonly lowest: Decimal;
  readonly ending: Decimal;
  readonly endingWithExpected: Decimal;
  readonly debt: Debt;
  readonly minimum: Decimal;
}

export const constructionBalances = (facts: ConstructionFacts): Label =>
  say(
    facts,
    ({ money, month }) =>
      `各期现金均不为负，最低 ${money(facts.lowest)}（${month(facts.worst)}），建设期末结余 ${money(facts.ending)}，只依靠已到位和已承诺的资金。`,
    ({ money, month }) =>
      `Cash is never negative: lowest ${money(facts.lowest)} in ${month(facts.worst)}, ${money(facts.ending)} left when construction ends, on received and committed funds alone.`,
  );

export const constructionShort = (facts: ConstructionFacts): Label => {
  const { exact, withExpected, ending, endingWithExpected } = facts;
  const investment = exact.cell('investment.total');
  const share = investment.isZero() ? ZERO : ending.neg().div(investment);
  const operationPays = exact.cell('overall.endingSurplus').gte(0);
  const helped = withExpected === exact || endingWithExpected.eq(ending);
  return say(
    facts,
    ({ money }) =>
      `资金来源不足：建设期末差 ${money(ending.neg())}，占总投资的 ${formatPercent(share)}${
        operationPays ? '；这部分投资要等运营收入来支付，建设期内没有来源' : '；全周期也没有资金可以补上'
      }。${helped ? '' : `即使预期资金全部到位，仍差 ${money(endingWithExpected.neg())}。`}`,
    ({ money }) =>
      `Sources fall short: ${money(ending.neg())} is missing when construction ends, ${formatPercent(share)} of total investment${
        operationPays
          ? ', left to be paid out of operating income with no source in the construction period'
          : ', and nothing later in the project’s life covers it'
      }.${helped ? '' : ` Even with every expected source, ${money(endingWithExpected.neg())} is missing.`}`,
  );
};

export const timingGap = (facts: ConstructionFacts): Label => {
  const largest = largestUse(facts, facts.worst);
  return say(
    facts,
    ({ money, month }) =>
      `总额平衡，但 ${month(facts.worst)} 现金为负 ${money(facts.lowest.neg())}${largest ? `；当期最大支出是${largest.label.zh} ${money(largest.amount)}` : ''}。`,
    ({ money, month }) =>
      `The total balances, but cash is ${money(facts.lowest.neg())} short in ${month(facts.worst)}${largest ? `; the largest payment then is ${largest.label.en.toLowerCase()}, ${money(largest.amount)}` : ''}.`,
  );
};

export const constructionRestsOnExpected = (facts: ConstructionFacts): Label => {
  const { names, amount } = expectedSources(facts, 'inConstruction');
  return say(
    facts,
    ({ money, month }) =>
      `只有预期资金到位才能平衡：${names.zh}（建设期内 ${money(amount)}）尚未落实；不计入则 ${month(facts.worst)} 缺 ${money(facts.lowest.neg())}。`,
    ({ money, month }) =>
      `It balances only if expected money arrives: ${names.en} (${money(amount)} in construction) is not committed; without it ${money(facts.lowest.neg())} is missing in ${month(facts.worst)}.`,
  );
};

export const debtUnserved = (facts: ConstructionFacts, exact: Exact): Label =>
  say(
    facts,
    ({ money }) =>
      `结转债务 ${money(exact.cell('funding.debtCarried'))}，运营期还不起：运营现金最低 ${money(exact.cell('operationAccount.lowestCash'))}，测算期末未还 ${money(exact.cell('funding.debtLeft'))}。`,
    ({ money }) =>
      `${money(exact.cell('funding.debtCarried'))} of debt is carried into operation, which cannot serve it: operating cash falls to ${money(exact.cell('operationAccount.lowestCash'))}, ${money(exact.cell('funding.debtLeft'))} is unpaid at the horizon.`,
  );

export const debtRestsOnExpected = (facts: ConstructionFacts): Label =>
  say(
    facts,
    ({ money }) => `结转债务 ${money(facts.debt.carried)} 只有在预期资金到位时才还得起。`,
    ({ money }) =>
      `The ${money(facts.debt.carried)} of debt carried into operation is served only if expected money arrives.`,
  );

export const belowMinimum = (facts: ConstructionFacts): Label =>
  say(
    facts,
    ({ money, month }) =>
      `现金不为负，但 ${month(facts.worst)} 只剩 ${money(facts.lowest)}，低于最低现金 ${money(facts.minimum)}。`,
    ({ money, month }) =>
      `Cash is not negative, but only ${money(facts.lowest)} is left in ${month(facts.worst)}, below the minimum of ${money(facts.minimum)}.`,
  );

export const thinCover = (facts: ConstructionFacts): Label =>
  say(
    facts,
    ({ money }) =>
      `资金平衡，但结转债务 ${money(facts.debt.carried)} 的最低偿债备付率为 ${formatRatio(facts.debt.dscr)}，低于 ${formatRatio(facts.debt.minimum)}。`,
    ({ money }) =>
      `It balances, but the ${money(facts.debt.carried)} of debt carried into operation is served at a lowest DSCR of ${formatRatio(facts.debt.dscr)}, below ${formatRatio(facts.debt.minimum)}.`,
  );
