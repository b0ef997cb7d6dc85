import { ZERO, type Decimal } from '../finance/decimal';
import { formatMoney, formatMonth, formatPercent, formatRatio, type Language, type MoneyUnit } from '../i18n';
import type { Exact, Label } from '../rows';
import type { Readings } from './evaluate';

interface Debt {
  readonly carried: Decimal;
  readonly left: Decimal;
  readonly dscr: Decimal;
  readonly minimum: Decimal;
}

interface Facts extends Readings {
  readonly unit: MoneyUnit | 'auto';
}

export interface ConstructionFacts extends Facts {
  readonly worst: number | undefined;
  readonly lowest: Decimal;
  readonly ending: Decimal;
  readonly endingWithExpected: Decimal;
  readonly debt: Debt;
  readonly minimum: Decimal;
}

export interface OperationFacts extends Facts {
  readonly worst: number | undefined;
  readonly lowest: Decimal;
  readonly debt: Debt;
  readonly self: Decimal;
}

export interface OverallFacts extends Facts {
  readonly surplus: Decimal;
  readonly surplusWithExpected: Decimal;
}

interface Say {
  readonly money: (amount: Decimal) => string;
  readonly month: (index: number | undefined) => string;
}

/** The same sentence in both languages, from the same figures. */
const say = (facts: Facts, zh: (s: Say) => string, en: (s: Say) => string): Label => {
  const speaker = (lang: Language): Say => ({
    money: (amount) => formatMoney(amount, { unit: facts.unit, lang }),
    month: (index) => (index === undefined ? '—' : formatMonth(facts.periods[index] ?? '', lang)),
  });
  return { zh: zh(speaker('zh')), en: en(speaker('en')) };
};

/** Names and amount of the expected sources that a reading leaves out. */
const expectedSources = ({ program, exact, withExpected }: Facts): { names: Label; amount: Decimal } => {
  const zh: string[] = [];
  const en: string[] = [];
  for (const section of program.model.sections) {
    const ref = `${section.id}.isExpected`;
    if (!program.inputs.has(ref) || exact.cell(ref).isZero()) continue;
    zh.push(section.label.zh.replace(/^.*?：/, ''));
    en.push(section.label.en.replace(/^.*?: /, ''));
  }
  const amount = withExpected.row('certainty.expectedInConstruction').reduce((sum, value) => sum.plus(value), ZERO);
  return { names: { zh: zh.join('、'), en: en.join(', ') }, amount };
};

/** The largest payment of a period, as the banker would name it: investment is named by its cost group. */
const largestUse = ({ exact, program }: Facts, period: number | undefined): { label: Label; amount: Decimal } | undefined => {
  if (period === undefined) return undefined;
  const named = (ref: string) => {
    const row = program.rows.get(ref);
    const amount = program.rows.has(ref) ? exact.row(ref)[period] : undefined;
    return row !== undefined && amount !== undefined ? [{ label: row.spec.label, amount }] : [];
  };
  const uses = ['relocationPaid', 'landDeficit', 'sellingCosts', 'taxes', 'fees', 'interestPaid', 'repayment'].map((name) => `construction.${name}`);
  const groups = ['land', 'preliminary', 'construction', 'infrastructure', 'publicFacilities', 'indirect', 'management', 'smartOperations', 'other'].map((name) => `costs.${name}`);
  return [...uses, ...groups].flatMap(named).reduce<{ label: Label; amount: Decimal } | undefined>((most, each) => (most === undefined || each.amount.gt(most.amount) ? each : most), undefined);
};

export const constructionBalances = (facts: ConstructionFacts): Label =>
  say(
    facts,
    ({ money, month }) => `各期现金均不为负，最低 ${money(facts.lowest)}（${month(facts.worst)}），建设期末结余 ${money(facts.ending)}，只依靠已到位和已承诺的资金。`,
    ({ money, month }) => `Cash is never negative: lowest ${money(facts.lowest)} in ${month(facts.worst)}, ${money(facts.ending)} left when construction ends, on received and committed funds alone.`,
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
        operationPays ? ', left to be paid out of operating income with no source in the construction period' : ', and nothing later in the project’s life covers it'
      }.${helped ? '' : ` Even with every expected source, ${money(endingWithExpected.neg())} is missing.`}`,
  );
};

export const timingGap = (facts: ConstructionFacts): Label => {
  const largest = largestUse(facts, facts.worst);
  return say(
    facts,
    ({ money, month }) => `总额平衡，但 ${month(facts.worst)} 现金为负 ${money(facts.lowest.neg())}${largest ? `；当期最大支出是${largest.label.zh} ${money(largest.amount)}` : ''}。`,
    ({ money, month }) => `The total balances, but cash is ${money(facts.lowest.neg())} short in ${month(facts.worst)}${largest ? `; the largest payment then is ${largest.label.en.toLowerCase()}, ${money(largest.amount)}` : ''}.`,
  );
};

export const constructionRestsOnExpected = (facts: ConstructionFacts): Label => {
  const { names, amount } = expectedSources(facts);
  return say(
    facts,
    ({ money, month }) => `只有预期资金到位才能平衡：${names.zh}（建设期内 ${money(amount)}）尚未落实；不计入则 ${month(facts.worst)} 缺 ${money(facts.lowest.neg())}。`,
    ({ money, month }) => `It balances only if expected money arrives: ${names.en} (${money(amount)} in construction) is not committed; without it ${money(facts.lowest.neg())} is missing in ${month(facts.worst)}.`,
  );
};

export const debtUnserved = (facts: ConstructionFacts, exact: Exact): Label =>
  say(
    facts,
    ({ money }) => `结转债务 ${money(exact.cell('funding.debtCarried'))}，运营期还不起：运营现金最低 ${money(exact.cell('operationAccount.lowestCash'))}，测算期末未还 ${money(exact.cell('funding.debtLeft'))}。`,
    ({ money }) => `${money(exact.cell('funding.debtCarried'))} of debt is carried into operation, which cannot serve it: operating cash falls to ${money(exact.cell('operationAccount.lowestCash'))}, ${money(exact.cell('funding.debtLeft'))} is unpaid at the horizon.`,
  );

export const debtRestsOnExpected = (facts: ConstructionFacts): Label =>
  say(
    facts,
    ({ money }) => `结转债务 ${money(facts.debt.carried)} 只有在预期资金到位时才还得起。`,
    ({ money }) => `The ${money(facts.debt.carried)} of debt carried into operation is served only if expected money arrives.`,
  );

export const belowMinimum = (facts: ConstructionFacts): Label =>
  say(
    facts,
    ({ money, month }) => `现金不为负，但 ${month(facts.worst)} 只剩 ${money(facts.lowest)}，低于最低现金 ${money(facts.minimum)}。`,
    ({ money, month }) => `Cash is not negative, but only ${money(facts.lowest)} is left in ${month(facts.worst)}, below the minimum of ${money(facts.minimum)}.`,
  );

export const thinCover = (facts: ConstructionFacts): Label =>
  say(
    facts,
    ({ money }) => `资金平衡，但结转债务 ${money(facts.debt.carried)} 的最低偿债备付率为 ${formatRatio(facts.debt.dscr)}，低于 ${formatRatio(facts.debt.minimum)}。`,
    ({ money }) => `It balances, but the ${money(facts.debt.carried)} of debt carried into operation is served at a lowest DSCR of ${formatRatio(facts.debt.dscr)}, below ${formatRatio(facts.debt.minimum)}.`,
  );

const dscrWords = (facts: OperationFacts): { zh: string; en: string } =>
  facts.debt.dscr.isNaN()
    ? { zh: '', en: '' }
    : { zh: `，最低偿债备付率 ${formatRatio(facts.debt.dscr)}`, en: `, lowest DSCR ${formatRatio(facts.debt.dscr)}` };

const selfWords = (facts: OperationFacts): { zh: string; en: string } =>
  facts.self.isNaN()
    ? { zh: '', en: '' }
    : { zh: `，年度自给率最低 ${formatPercent(facts.self)}`, en: `, lowest yearly self-sufficiency ${formatPercent(facts.self)}` };

export const operationBalances = (facts: OperationFacts): Label =>
  say(
    facts,
    ({ money, month }) => `累计盈余各期不为负，最低 ${money(facts.lowest)}（${month(facts.worst)}）${selfWords(facts).zh}${dscrWords(facts).zh}，债务全部还清。`,
    ({ money, month }) => `The cumulative surplus is never negative: lowest ${money(facts.lowest)} in ${month(facts.worst)}${selfWords(facts).en}${dscrWords(facts).en}; all debt is repaid.`,
  );

export const operationShort = (facts: OperationFacts): Label =>
  say(
    facts,
    ({ money, month }) => `累计盈余在 ${month(facts.worst)} 为负 ${money(facts.lowest.neg())}：收入加转入资金不足以支付运营成本和还本付息${selfWords(facts).zh}${dscrWords(facts).zh}。`,
    ({ money, month }) => `The cumulative surplus is ${money(facts.lowest.neg())} below zero in ${month(facts.worst)}: income and transferred funds do not cover operating cost and debt service${selfWords(facts).en}${dscrWords(facts).en}.`,
  );

export const debtLeft = (facts: OperationFacts, left: Decimal): Label =>
  say(
    facts,
    ({ money }) => `测算期末仍有 ${money(left)} 债务未还。`,
    ({ money }) => `${money(left)} of debt is still unpaid when the horizon ends.`,
  );

export const operationRestsOnExpected = (facts: OperationFacts): Label => {
  const { names } = expectedSources(facts);
  return say(
    facts,
    ({ money, month }) => `只有预期资金到位才能平衡（${names.zh}）；不计入则 ${month(facts.worst)} 缺 ${money(facts.lowest.lt(0) ? facts.lowest.neg() : facts.debt.left)}。`,
    ({ money, month }) => `It balances only if expected money arrives (${names.en}); without it ${money(facts.lowest.lt(0) ? facts.lowest.neg() : facts.debt.left)} is missing in ${month(facts.worst)}.`,
  );
};

export const notSelfSufficient = (facts: OperationFacts): Label => {
  const minimum = facts.exact.cell('checks.selfSufficiencyMinimum');
  return say(
    facts,
    () => `累计盈余不为负，但年度自给率最低 ${formatPercent(facts.self)}，低于 ${formatPercent(minimum)}。`,
    () => `The cumulative surplus is not negative, but yearly self-sufficiency falls to ${formatPercent(facts.self)}, below ${formatPercent(minimum)}.`,
  );
};

export const thinCoverInOperation = (facts: OperationFacts): Label =>
  say(
    facts,
    () => `累计盈余不为负，但最低偿债备付率为 ${formatRatio(facts.debt.dscr)}，低于 ${formatRatio(facts.debt.minimum)}。`,
    () => `The cumulative surplus is not negative, but DSCR falls to ${formatRatio(facts.debt.dscr)}, below ${formatRatio(facts.debt.minimum)}.`,
  );

type Colour = 'green' | 'amber' | 'red';

/** Overall passing while a period fails is said in those words (domain.md section 0, item 1). */
export const overall = (facts: OverallFacts, colour: Colour, construction: Colour, operation: Colour): Label => {
  const { surplus, surplusWithExpected } = facts;
  const failing = { zh: [construction === 'red' ? '建设期' : '', operation === 'red' ? '运营期' : ''].filter(Boolean).join('和'), en: [construction === 'red' ? 'the construction period' : '', operation === 'red' ? 'the operation period' : ''].filter(Boolean).join(' and ') };
  const amber = { zh: [construction === 'amber' ? '建设期' : '', operation === 'amber' ? '运营期' : ''].filter(Boolean).join('和'), en: [construction === 'amber' ? 'the construction period' : '', operation === 'amber' ? 'the operation period' : ''].filter(Boolean).join(' and ') };
  if (colour === 'red')
    return say(
      facts,
      ({ money }) => `全周期也不平衡：即使预期资金全部到位，仍差 ${money(surplusWithExpected.neg())}。`,
      ({ money }) => `The whole life does not balance either: even with every expected source ${money(surplusWithExpected.neg())} is missing.`,
    );
  if (colour === 'amber')
    return say(
      facts,
      ({ money }) => `总体能平衡，但依赖尚未落实的资金；不计入则差 ${money(surplus.neg())}。`,
      ({ money }) => `The total balances only with expected money; without it ${money(surplus.neg())} is missing.`,
    );
  const zh = failing.zh ? `总体能平衡，但${failing.zh}不平衡；` : amber.zh ? `总体能平衡，但${amber.zh}须整改；` : '';
  const en = failing.en ? `Overall passes, ${failing.en} ${construction === operation ? 'fail' : 'fails'}; ` : amber.en ? `Overall passes, ${amber.en} ${construction === operation ? 'need' : 'needs'} correction; ` : '';
  return say(
    facts,
    ({ money }) => `${zh}已到位和已承诺的资金覆盖全部用款和债务，测算期末净盈余 ${money(surplus)}。`,
    ({ money }) => `${en}received and committed sources cover all uses and all debt, with ${money(surplus)} left at the horizon.`.replace(/^r/, 'R'),
  );
};
