import type { Decimal } from '../../finance/decimal';
import { accounts } from '../../model/accounts';
import { Context } from '../../model/context';
import { timeline } from '../../model/timeline';
import {
  factName,
  VERDICT_CASES,
  VERDICT_COLOURS,
  VERDICT_FACTS,
  verdictModel,
  type Colour,
} from '../../model/verdict';
import { balance, flow, input, type Label, type RowSpec, type Section } from '../../rows/definition';
import type { Exact } from '../../rows/exact/evaluate';
import { sure } from '../../rows/sure';
import { HALF_CENT, NO_POLICY, projectWith } from './blank-project';
import { GIVEN, givenTable } from './given';
import { questionOf, remembered, type Figures, type Question } from './question';

/** Facts of the construction account that its verdict is decided on. */
const FACTS = VERDICT_FACTS.filter(({ name }) =>
  ['constructionEnding', 'constructionLowest', 'constructionWorst'].includes(name),
);

/**
 * The model's construction account over receipts and payments that are given: closing cash, gap and the facts of its
 * verdict. What is there at the start counts with the receipts of the first period.
 */
const accountQuestion = (): Question => {
  const context = new Context(projectWith({}), NO_POLICY);
  const [account] = accounts(context, [], []);
  if (account === undefined) throw new TypeError('The model has no construction account.');
  const section: Section = {
    ...account,
    inputs: { openingCash: input('期初现金', 'Opening cash', 0, 'yuan') },
    rows: {
      opening: sure(account.rows.opening),
      sources: flow(
        '资金来源',
        'Sources',
        `${GIVEN('receipts')} + ${GIVEN('expected')} * countExpected + openingCash * isFirst`,
      ),
      isFirst: {
        ...sure(account.rows.opening),
        kind: 'flag',
        unit: '',
        formula: 'IF(periodIndex = 1, 1, 0)',
      },
      uses: flow('资金运用', 'Uses', GIVEN('payments')),
      ...Object.fromEntries(
        [
          'net',
          'closingBeforeTransfer',
          'gap',
          'cashInPeriod',
          'cashAtEnd',
          'lowestCash',
          'endingCash',
          'worstGap',
        ].map((name): [string, RowSpec] => [name, sure(account.rows[name])]),
      ),
      // Nothing is passed on: the account ends with what it holds.
      closing: balance('期末现金', 'Closing cash', 'closingBeforeTransfer'),
    },
  };
  const checks: Section = {
    id: 'checks',
    label: { zh: '检查', en: 'Checks' },
    inputs: { halfCent: input('容差', 'Tolerance', HALF_CENT, 'yuan') },
    rows: {},
  };
  const facts: Section = {
    id: 'facts',
    label: { zh: '结论依据', en: 'Facts' },
    inputs: {},
    rows: Object.fromEntries(FACTS.map(({ name, spec }): [string, RowSpec] => [name, spec])),
  };
  return questionOf(
    {
      periods: 1,
      sections: [timeline(context), section, checks, facts],
      tables: [givenTable(['receipts', 'expected', 'payments'], 1)],
    },
    [
      'timeline.periodEnd',
      ...FACTS.map(({ name }) => `facts.${name}`),
      ...['sources', 'uses', 'closingBeforeTransfer', 'gap', 'worstGap'].map((row) => `construction.${row}`),
    ],
  );
};

/** The rules of the construction verdict; facts that cash alone does not give (debt, cover) are none. */
const rulesQuestion = (): Question =>
  questionOf(
    verdictModel(),
    ['Case', 'Colour', 'Gap', 'Told', 'WorstMonth'].map((what) => `verdict.construction${what}`),
  );

const account = remembered(accountQuestion);
const rules = remembered(rulesQuestion);

export interface CashGiven {
  readonly periods: number;
  /** Receipts and payments of each period, opening cash; periods are months. */
  readonly figures: Figures;
}

/** The account read on its figures. */
export const readAccount = ({ periods, figures }: CashGiven): Exact =>
  account('', undefined).ask(
    new Map([...figures, ['timeline.monthsPerPeriod', 1], ['timeline.preparationMonths', periods]]),
    { periods, tables: { given: periods } },
  );

export interface CashVerdict {
  readonly colour: Colour;
  /** Why, as the model's own case of model.md 4.10 puts it. */
  readonly reason: Label;
  readonly gap: Decimal;
  /** Cash at its lowest, in the reading that is told. */
  readonly lowest: Decimal;
  /** Period in which it is, from 0. */
  readonly worst: number;
}

/** The verdict on an account; `withExpected` reads it with money counted that is only expected. */
export const verdictOn = (base: Exact, withExpected: Exact, minimumCash: Decimal): CashVerdict => {
  const facts = FACTS.flatMap((fact) =>
    fact.readings.map((reading): [string, Decimal] => [
      `verdict.${factName(fact, reading)}`,
      (reading === 'base' ? base : withExpected).cell(`facts.${fact.name}`),
    ]),
  );
  const read = rules('', undefined).ask(
    new Map([...facts, ['verdict.halfCent', HALF_CENT], ['verdict.minimumCash', minimumCash]]),
  );
  const cell = (what: string): Decimal => read.cell(`verdict.construction${what}`);
  const worstMonth = cell('WorstMonth');
  return {
    colour: sure(VERDICT_COLOURS[cell('Colour').toNumber()]),
    reason: sure(VERDICT_CASES.construction[cell('Case').toNumber() - 1]).label,
    gap: cell('Gap'),
    lowest: cell('Told'),
    worst: base.row('timeline.periodEnd').findIndex((end) => end.eq(worstMonth)),
  };
};
