import type { Decimal } from '../../finance/decimal';
import type { Label } from '../../rows';
import { say, type Facts } from './shared';

export interface OverallFacts extends Facts {
  readonly surplus: Decimal;
  readonly surplusWithExpected: Decimal;
}

type Colour = 'green' | 'amber' | 'red';

/** The periods that have a colour, in words. */
const inColour = (
  colour: Colour,
  construction: Colour,
  operation: Colour,
): { zh: string; en: string; count: number } => {
  const named = [
    { is: construction, zh: '建设期', en: 'the construction period' },
    { is: operation, zh: '运营期', en: 'the operation period' },
  ].filter(({ is }) => is === colour);
  return {
    zh: named.map(({ zh }) => zh).join('和'),
    en: named.map(({ en }) => en).join(' and '),
    count: named.length,
  };
};

const greenOverall = (facts: OverallFacts, construction: Colour, operation: Colour): Label => {
  const failing = inColour('red', construction, operation);
  const thin = inColour('amber', construction, operation);
  const rests = {
    zh: (amount: string) => `已到位和已承诺的资金覆盖全部用款和债务，测算期末净盈余 ${amount}。`,
    en: (amount: string) =>
      `eceived and committed sources cover all uses and all debt, with ${amount} left at the horizon.`,
  };
  const but = (zh: string, en: string): Label =>
    say(
      facts,
      ({ money }) => `${zh}${rests.zh(money(facts.surplus))}`,
      ({ money }) => `${en === '' ? 'R' : `${en}r`}${rests.en(money(facts.surplus))}`,
    );
  if (failing.count > 0)
    return but(
      `总体能平衡，但${failing.zh}不平衡；`,
      `Overall passes, ${failing.en} ${failing.count > 1 ? 'fail' : 'fails'}; `,
    );
  if (thin.count > 0)
    return but(
      `总体能平衡，但${thin.zh}须整改；`,
      `Overall passes, ${thin.en} ${thin.count > 1 ? 'need' : 'needs'} correction; `,
    );
  return but('', '');
};

/** Overall passing while a period fails is said in those words (domain.md section 0, item 1). */
export const overall = (
  facts: OverallFacts,
  colour: Colour,
  construction: Colour,
  operation: Colour,
): Label => {
  const { surplus, surplusWithExpected } = facts;
  switch (colour) {
    case 'green':
      return greenOverall(facts, construction, operation);
    case 'amber':
      return say(
        facts,
        ({ money }) => `总体能平衡，但依赖尚未落实的资金；不计入则差 ${money(surplus.neg())}。`,
        ({ money }) =>
          `The total balances only with expected money; without it ${money(surplus.neg())} is missing.`,
      );
    case 'red':
      return say(
        facts,
        ({ money }) => `全周期也不平衡：即使预期资金全部到位，仍差 ${money(surplusWithExpected.neg())}。`,
        ({ money }) =>
          `The whole life does not balance either: even with every expected source ${money(surplusWithExpected.neg())} is missing.`,
      );
  }
};
