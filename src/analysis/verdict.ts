import { Decimal, ZERO } from '../finance/decimal';
import type { MoneyUnit } from '../i18n';
import type { Exact, Label } from '../rows';
import type { Readings } from './readings';
import { extreme, periodsWhere, sumOver } from './periods';
import * as words from './reasons';

export type Colour = 'green' | 'amber' | 'red';

export interface RestsOn {
  readonly received: Decimal;
  readonly committed: Decimal;
  readonly expected: Decimal;
}

export interface Verdict {
  readonly colour: Colour;
  /** Shortfall at the worst period on received and committed sources, or with expected ones where only those make it short; 0 where there is none. */
  readonly gap: Decimal;
  /** Period in which cash is lowest, `YYYY-MM`; null where the phase has none. */
  readonly worstPeriod: string | null;
  readonly reason: Label;
  /** Sources that fall in the phase, expected ones included, by certainty. */
  readonly restsOn: RestsOn;
}

export interface Verdicts {
  readonly construction: Verdict;
  readonly operation: Verdict;
  readonly overall: Verdict;
}

/** Half a cent: what is less than that is nothing, in money. */
const CENT = new Decimal('0.005');
const isShort = (amount: Decimal): boolean => amount.lt(CENT.neg());
const isOwed = (amount: Decimal): boolean => amount.gt(CENT);
const shortfall = (cash: Decimal): Decimal => (isShort(cash) ? cash.neg() : ZERO);

/** A limit that policy or project states; none is 0, which nothing falls below. */
const limitOf = (exact: Exact, name: string): Decimal =>
  exact.program.inputs.has(`checks.${name}`) ? exact.cell(`checks.${name}`) : ZERO;

/** What one reading says of the debt that construction leaves to operation. */
const service = (exact: Exact) => {
  const lowest = exact.cell('operationAccount.lowestCash');
  const left = exact.cell('funding.debtLeft');
  const carried = exact.cell('funding.debtCarried');
  const dscr = exact.program.rows.has('credit.lowestDscr')
    ? exact.cell('credit.lowestDscr')
    : new Decimal(Number.NaN);
  const minimum = limitOf(exact, 'dscrMinimum');
  return {
    carried,
    left,
    dscr,
    minimum,
    fails: isOwed(carried) && (isShort(lowest) || isOwed(left)),
    isThin: isOwed(carried) && !dscr.isNaN() && dscr.lt(minimum),
  };
};

const restsOn = (exact: Exact, suffix: '' | 'InConstruction' | 'InOperation'): RestsOn => {
  const everywhere = exact.row('timeline.periodIndex').map((_, index) => index);
  const total = (certainty: string) =>
    sumOver(exact.row(`certainty.${certainty}${suffix}`), everywhere, ZERO);
  return { received: total('received'), committed: total('committed'), expected: total('expected') };
};

const constructionVerdict = (readings: Readings, unit: MoneyUnit | 'auto'): Verdict => {
  const { exact, withExpected, periods } = readings;
  const among = periodsWhere(exact, 'timeline.inConstruction');
  const endingWithExpected = withExpected.cell('construction.endingCash');
  // An expected loan that falls due in construction can leave it short: then its reading is the one to tell.
  const told =
    isShort(endingWithExpected) && !isShort(exact.cell('construction.endingCash')) ? withExpected : exact;
  const cash = told.row('construction.closingBeforeTransfer');
  const worst = extreme(cash, among, 'least');
  const lowest = worst === undefined ? ZERO : (cash[worst] ?? ZERO);
  const ending = told.cell('construction.endingCash');
  const debt = service(exact);
  const debtWithExpected = service(withExpected);
  const minimum = exact.cell('funding.minimumCash');
  const facts: words.ConstructionFacts = {
    ...readings,
    unit,
    worst,
    lowest,
    ending,
    endingWithExpected,
    debt,
    minimum,
  };

  const decide = (): [Colour, Label] => {
    if (isShort(endingWithExpected)) return ['red', words.constructionShort(facts)];
    if (debtWithExpected.fails) return ['red', words.debtUnserved(facts, withExpected)];
    if (isShort(ending)) return ['amber', words.constructionRestsOnExpected(facts)];
    if (isShort(lowest)) {
      const lowestWithExpected = withExpected.cell('construction.lowestCash');
      return [
        'amber',
        isShort(lowestWithExpected) ? words.timingGap(facts) : words.constructionRestsOnExpected(facts),
      ];
    }
    if (debt.fails) return ['amber', words.debtRestsOnExpected(facts)];
    if (lowest.lt(minimum.minus(CENT))) return ['amber', words.belowMinimum(facts)];
    if (debt.isThin) return ['amber', words.thinCover(facts)];
    return ['green', words.constructionBalances(facts)];
  };
  const [colour, reason] = decide();
  return {
    colour,
    gap: shortfall(lowest),
    worstPeriod: worst === undefined ? null : (periods[worst] ?? null),
    reason,
    restsOn: restsOn(withExpected, 'InConstruction'),
  };
};

const operationVerdict = (readings: Readings, unit: MoneyUnit | 'auto'): Verdict => {
  const { exact, withExpected, periods } = readings;
  const among = periodsWhere(exact, 'timeline.inOperation');
  const lowestWithExpected = withExpected.cell('operationAccount.lowestCash');
  // An expected loan can sink operation that would balance without it: then its reading is the one to tell.
  const told =
    isShort(lowestWithExpected) && !isShort(exact.cell('operationAccount.lowestCash')) ? withExpected : exact;
  const cash = told.row('operationAccount.closing');
  const worst = extreme(cash, among, 'least');
  const lowest = worst === undefined ? ZERO : (cash[worst] ?? ZERO);
  const debt = service(exact);
  const debtWithExpected = service(withExpected);
  const self = exact.cell('operation.lowestSelfSufficiency');
  const facts: words.OperationFacts = { ...readings, unit, worst, lowest, debt, self };

  const decide = (): [Colour, Label] => {
    if (isShort(lowestWithExpected)) return ['red', words.operationShort(facts)];
    if (isOwed(debtWithExpected.left)) return ['red', words.debtLeft(facts, debtWithExpected.left)];
    if (isShort(lowest) || isOwed(debt.left)) return ['amber', words.operationRestsOnExpected(facts)];
    if (!self.isNaN() && self.lt(limitOf(exact, 'selfSufficiencyMinimum')))
      return ['amber', words.notSelfSufficient(facts)];
    if (!debt.dscr.isNaN() && debt.dscr.lt(debt.minimum)) return ['amber', words.thinCoverInOperation(facts)];
    return ['green', words.operationBalances(facts)];
  };
  const [colour, reason] = decide();
  return {
    colour,
    gap: shortfall(lowest),
    worstPeriod: worst === undefined ? null : (periods[worst] ?? null),
    reason,
    restsOn: restsOn(withExpected, 'InOperation'),
  };
};

const overallVerdict = (
  readings: Readings,
  unit: MoneyUnit | 'auto',
  construction: Verdict,
  operation: Verdict,
): Verdict => {
  const { exact, withExpected, periods } = readings;
  const surplus = exact.cell('overall.endingSurplus');
  const surplusWithExpected = withExpected.cell('overall.endingSurplus');
  const colour: Colour = isShort(surplusWithExpected) ? 'red' : isShort(surplus) ? 'amber' : 'green';
  const facts: words.OverallFacts = { ...readings, unit, surplus, surplusWithExpected };
  return {
    colour,
    gap: isShort(surplus) ? shortfall(surplus) : shortfall(surplusWithExpected),
    worstPeriod: periods[periods.length - 1] ?? null,
    reason: words.overall(facts, colour, construction.colour, operation.colour),
    restsOn: restsOn(withExpected, ''),
  };
};

/**
 * The three verdicts of model.md 4.10. Green stands on received and committed sources; a verdict that needs
 * expected ones is amber; red is short even with them. The overall verdict never lifts the other two.
 */
export const verdictOf = (readings: Readings, unit: MoneyUnit | 'auto'): Verdicts => {
  const construction = constructionVerdict(readings, unit);
  const operation = operationVerdict(readings, unit);
  return { construction, operation, overall: overallVerdict(readings, unit, construction, operation) };
};
