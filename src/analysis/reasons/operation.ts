import type { Decimal } from '../../finance/decimal';
import { formatPercent, formatRatio } from '../../i18n';
import type { Label } from '../../rows';
import { expectedSources, say, type Debt, type Facts } from './shared';

export interface OperationFacts extends Facts {
  readonly worst: number | undefined;
  readonly lowest: Decimal;
  readonly debt: Debt;
  readonly self: Decimal;
}

const dscrWords = (facts: OperationFacts): { zh: string; en: string } =>
  facts.debt.dscr.isNaN()
    ? { zh: '', en: '' }
    : {
        zh: `，最低偿债备付率 ${formatRatio(facts.debt.dscr)}`,
        en: `, lowest DSCR ${formatRatio(facts.debt.dscr)}`,
      };

const selfWords = (facts: OperationFacts): { zh: string; en: string } =>
  facts.self.isNaN()
    ? { zh: '', en: '' }
    : {
        zh: `，年度自给率最低 ${formatPercent(facts.self)}`,
        en: `, lowest yearly self-sufficiency ${formatPercent(facts.self)}`,
      };

export const operationBalances = (facts: OperationFacts): Label =>
  say(
    facts,
    ({ money, month }) =>
      `累计盈余各期不为负，最低 ${money(facts.lowest)}（${month(facts.worst)}）${selfWords(facts).zh}${dscrWords(facts).zh}，债务全部还清。`,
    ({ money, month }) =>
      `The cumulative surplus is never negative: lowest ${money(facts.lowest)} in ${month(facts.worst)}${selfWords(facts).en}${dscrWords(facts).en}; all debt is repaid.`,
  );

export const operationShort = (facts: OperationFacts): Label =>
  say(
    facts,
    ({ money, month }) =>
      `累计盈余在 ${month(facts.worst)} 为负 ${money(facts.lowest.neg())}：收入加转入资金不足以支付运营成本和还本付息${selfWords(facts).zh}${dscrWords(facts).zh}。`,
    ({ money, month }) =>
      `The cumulative surplus is ${money(facts.lowest.neg())} below zero in ${month(facts.worst)}: income and transferred funds do not cover operating cost and debt service${selfWords(facts).en}${dscrWords(facts).en}.`,
  );

export const debtLeft = (facts: OperationFacts, left: Decimal): Label =>
  say(
    facts,
    ({ money }) => `测算期末仍有 ${money(left)} 债务未还。`,
    ({ money }) => `${money(left)} of debt is still unpaid when the horizon ends.`,
  );

export const operationRestsOnExpected = (facts: OperationFacts): Label => {
  const { names } = expectedSources(facts, 'inOperation');
  return say(
    facts,
    ({ money, month }) =>
      `只有预期资金到位才能平衡（${names.zh}）；不计入则 ${month(facts.worst)} 缺 ${money(facts.lowest.lt(0) ? facts.lowest.neg() : facts.debt.left)}。`,
    ({ money, month }) =>
      `It balances only if expected money arrives (${names.en}); without it ${money(facts.lowest.lt(0) ? facts.lowest.neg() : facts.debt.left)} is missing in ${month(facts.worst)}.`,
  );
};

export const notSelfSufficient = (facts: OperationFacts): Label => {
  const minimum = facts.exact.cell('checks.selfSufficiencyMinimum');
  return say(
    facts,
    () => `累计盈余不为负，但年度自给率最低 ${formatPercent(facts.self)}，低于 ${formatPercent(minimum)}。`,
    () =>
      `The cumulative surplus is not negative, but yearly self-sufficiency falls to ${formatPercent(facts.self)}, below ${formatPercent(minimum)}.`,
  );
};

export const thinCoverInOperation = (facts: OperationFacts): Label =>
  say(
    facts,
    () =>
      `累计盈余不为负，但最低偿债备付率为 ${formatRatio(facts.debt.dscr)}，低于 ${formatRatio(facts.debt.minimum)}。`,
    () =>
      `The cumulative surplus is not negative, but DSCR falls to ${formatRatio(facts.debt.dscr)}, below ${formatRatio(facts.debt.minimum)}.`,
  );
