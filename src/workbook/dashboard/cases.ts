import { VERDICT_CASES, type VerdictPhase } from '../../model';
import type { Label } from '../../rows';

type CaseName<Phase extends VerdictPhase> = (typeof VERDICT_CASES)[Phase][number]['name'];

const is = (zh: string, en: string): Label => ({ zh, en });

/** A sentence for each case of a verdict; amounts and months stand in cells beside it. */
const SENTENCES: {
  readonly [Phase in VerdictPhase]: Readonly<Record<CaseName<Phase>, Label>>;
} = {
  construction: {
    short: is(
      '资金来源不足：建设期结束时仍有投资没有来源。',
      'Sources fall short: a part of the investment has no source when construction ends.',
    ),
    debtUnserved: is('结转债务运营期还不起。', 'Operation cannot serve the debt that is carried into it.'),
    restsOnExpected: is('只有预期资金到位才能平衡。', 'It balances only if expected money arrives.'),
    timingGap: is(
      '总额平衡，但期内某月现金为负。',
      'The total balances, but cash is short within the period.',
    ),
    debtRestsOnExpected: is(
      '结转债务只有在预期资金到位时才还得起。',
      'The debt carried is served only if expected money arrives.',
    ),
    belowMinimum: is('现金不为负，但低于最低现金。', 'Cash is not negative, but falls below the minimum.'),
    thinCover: is(
      '资金平衡，但结转债务的最低偿债备付率低于下限。',
      'It balances, but the debt carried is served at a DSCR below its minimum.',
    ),
    balances: is(
      '各期现金均不为负，只依靠已到位和已承诺的资金。',
      'Cash is never negative, on received and committed funds alone.',
    ),
  },
  operation: {
    short: is(
      '累计盈余为负：收入加转入资金不足以支付运营成本和还本付息。',
      'The cumulative surplus falls below zero: income and transferred funds do not cover cost and debt service.',
    ),
    debtLeft: is('测算期末仍有债务未还。', 'Debt is still unpaid when the horizon ends.'),
    restsOnExpected: is('只有预期资金到位才能平衡。', 'It balances only if expected money arrives.'),
    notSelfSufficient: is(
      '累计盈余不为负，但年度自给率低于下限。',
      'The cumulative surplus is not negative, but self-sufficiency of a year falls below its minimum.',
    ),
    thinCover: is(
      '累计盈余不为负，但最低偿债备付率低于下限。',
      'The cumulative surplus is not negative, but DSCR falls below its minimum.',
    ),
    balances: is(
      '累计盈余各期不为负，债务全部还清。',
      'The cumulative surplus is never negative and all debt is repaid.',
    ),
  },
  overall: {
    short: is(
      '全周期也不平衡：即使预期资金全部到位，仍有缺口。',
      'The whole life does not balance either, even with every expected source.',
    ),
    restsOnExpected: is('总体能平衡，但依赖尚未落实的资金。', 'The total balances only with expected money.'),
    balances: is(
      '已到位和已承诺的资金覆盖全部用款和债务。',
      'Received and committed sources cover all uses and all debt.',
    ),
  },
};

/** Sentences of a phase in the order of its cases. */
export const sentencesOf = (phase: VerdictPhase): readonly Label[] => {
  const said: Readonly<Record<string, Label>> = SENTENCES[phase];
  return VERDICT_CASES[phase].map(({ name, label }) => said[name] ?? label);
};

const PERIODS = {
  construction: is('建设期', 'the construction period'),
  operation: is('运营期', 'the operation period'),
};

const inWords = (zh: string, en: string, verb: string): Label =>
  is(`总体能平衡，但${zh}；`, `Overall passes, ${en} ${verb}—`);

/**
 * What goes before a green overall verdict, by the colours of the two periods (0 green, 1 amber, 2 red): that it passes
 * while a period fails is said in those words, and the worse of the two periods is the one to say.
 */
export const overallPreface = (construction: number, operation: number): Label => {
  const worst = Math.max(construction, operation);
  if (worst === 0) return is('', '');
  const failing = [
    ...(construction === worst ? [PERIODS.construction] : []),
    ...(operation === worst ? [PERIODS.operation] : []),
  ];
  const zh = failing.map((each) => each.zh).join('和');
  const en = failing.map((each) => each.en).join(' and ');
  const several = failing.length > 1;
  return worst === 2
    ? inWords(`${zh}不平衡`, en, several ? 'fail' : 'fails')
    : inWords(`${zh}须整改`, en, several ? 'need correction' : 'needs correction');
};
