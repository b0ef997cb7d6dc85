import { ZERO } from '../../finance/decimal';
import { Context } from '../../model/context';
import { operation } from '../../model/operation';
import { reit } from '../../model/reit';
import { timeline } from '../../model/timeline';
import { flow, input, single, type Section } from '../../rows/definition';
import { INCOME_LINE, NO_POLICY, projectWith } from './blank-project';
import { GIVEN, givenTable } from './given';
import { questionOf, type Question } from './question';

/** One income line of the operation subject; its figures, the step and the horizon are given when it is read. */
export const incomeQuestion = (): Question => {
  const project = projectWith({});
  const context = new Context(
    { ...project, operation: { ...project.operation, incomes: [INCOME_LINE] } },
    NO_POLICY,
  );
  const { sections = [] } = operation(context);
  return questionOf({ periods: 1, sections: [timeline(context), ...sections], tables: [] }, [
    'timeline.periodEnd',
    ...['collected', 'outputVat', 'income'].map((row) => `income.${INCOME_LINE.id}.${row}`),
  ]);
};

/** The self-sufficiency rows of the operation subject over income and cost that are given, a year to a period. */
export const selfSufficiencyQuestion = (): Question => {
  const context = new Context(projectWith({}), NO_POLICY);
  const total = operation(context).sections?.find(({ id }) => id === 'operation');
  if (total === undefined) throw new TypeError('The operation subject has no total.');
  const section: Section = {
    ...total,
    rows: {
      ...total.rows,
      income: flow('运营收入', 'Operating income', GIVEN('income')),
      cost: flow('运营成本', 'Operating cost', GIVEN('cost')),
    },
  };
  return questionOf(
    { periods: 1, sections: [timeline(context), section], tables: [givenTable(['income', 'cost'], 1)] },
    ['operation.selfSufficiency', 'operation.lowestSelfSufficiency', 'operation.averageSelfSufficiency'],
  );
};

/** The REIT subject in the period of its sale: the income of the next twelve months is given, everything after it is the subject's own. */
export const reitQuestion = (): Question => {
  const project = projectWith({});
  const share = { retainedShare: ZERO, distributionRate: ZERO, issueCostRate: ZERO, reinvestShare: ZERO };
  const context = new Context(
    {
      ...project,
      operation: { ...project.operation, incomes: [{ ...INCOME_LINE, soldToReit: true }] },
      reit: { ...project.reit, ...share, enabled: true, month: 1, capRate: ZERO },
    },
    NO_POLICY,
  );
  const subject = reit(context).sections?.find(({ id }) => id === 'reit');
  if (subject === undefined) throw new TypeError('The REIT subject has no rows.');
  const { value, price, issueCost, proceeds } = subject.rows;
  if (value === undefined || price === undefined || issueCost === undefined || proceeds === undefined)
    throw new TypeError('The REIT subject has no valuation.');
  const section: Section = {
    ...subject,
    inputs: {
      ...subject.inputs,
      forwardNoi: input('未来十二个月净收入', 'NOI of the next twelve months', ZERO, 'yuan'),
      isSale: input('发行期', 'Sale', 1),
      debt: input('偿还债务', 'Debt repaid', ZERO, 'yuan'),
    },
    rows: {
      value: single(value),
      price: single(price),
      issueCost: single(issueCost),
      proceeds: single(proceeds),
      net: single(flow('偿债后净回收资金', 'Proceeds after debt', 'proceeds - debt')),
    },
  };
  return questionOf({ periods: 1, sections: [timeline(context), section], tables: [] }, [
    'reit.value',
    'reit.proceeds',
    'reit.issueCost',
    'reit.net',
  ]);
};
