import { ONE, ZERO, type Decimal } from '../finance/decimal';
import { sure } from '../rows/sure';
import {
  cases,
  choice,
  forEachCase,
  line,
  lineLike,
  logical,
  number,
  optionalNumber,
  whole,
} from './cells/arguments';
import { cellOf, isOmitted, NOT_NEGATIVE, POSITIVE, SHARE, type Bounds, type Cell } from './cells/cells';
import { refuse } from './cells/errors';
import { STEPS } from './cells/words';
import { said } from './host/language';
import { remembered } from './rows/question';
import { incomeQuestion, reitQuestion, selfSufficiencyQuestion } from './rows/operation-rows';
import { figureOf, policyOf } from './rows/policy-room';

const MONTHS = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;
const GROWTH: Bounds = { above: -1, most: 10 };

const incomes = remembered(incomeQuestion);

/**
 * Income of an operating asset, period by period: what is collected, the VAT in it and what is left.
 * @customfunction OPERATION.INCOME
 * @param quantity Number of units (m², places, households).
 * @param unitPrice Price per unit and month in yuan, VAT included.
 * @param years Years of operation, 1 to 50.
 * @param occupancy Share that is let, 0–1; no source sets it, so it has no default.
 * @param collectionRate Share that is collected, 0–1; no source sets it, so it has no default.
 * @param [growth] Growth of the price per year; 0 if omitted.
 * @param [rampMonths] Months until full use; none if omitted.
 * @param [vatRate] VAT in the price, 0–1; 0 if omitted.
 * @param [startMonth] Months of operation gone when it opens; 0 if omitted.
 * @param [step] year (default), halfYear, quarter or month.
 * @returns A header and a row for each period: period, collected, output VAT, income net of VAT, in yuan.
 * @remarks Rows of the model's operation subject; the ramp is read at the period end, so a finer step follows it closer. Clause D-66.
 * @example =PH.OPERATION.INCOME(12000, 60, 3, 92%, 95%, 3%, 0, 9%)
 */
export function operationIncome(
  quantity: unknown,
  unitPrice: unknown,
  years: unknown,
  occupancy: unknown,
  collectionRate: unknown,
  growth?: unknown,
  rampMonths?: unknown,
  vatRate?: unknown,
  startMonth?: unknown,
  step?: unknown,
): unknown[][] {
  const length = whole('years', years, 1, 50);
  const months = MONTHS[choice('step', step, STEPS, 'year')];
  const at = (name: string): string => `income.line.${name}`;
  const wholeMonths = (name: 'rampMonths' | 'startMonth', value: unknown): number =>
    isOmitted(value) ? 0 : whole(name, value, 0, 600);
  const horizon = length * 12;
  const exact = incomes('', undefined).ask(
    new Map<string, Decimal | number>([
      ['timeline.monthsPerPeriod', months],
      ['timeline.operationMonths', horizon],
      [at('handoverMonth'), horizon],
      [at('quantity'), number('quantity', quantity, NOT_NEGATIVE)],
      [at('unitPrice'), number('unitPrice', unitPrice, NOT_NEGATIVE)],
      [at('occupancy'), number('occupancy', occupancy, SHARE)],
      [at('collectionRate'), number('collectionRate', collectionRate, SHARE)],
      [at('growth'), optionalNumber('growth', growth, GROWTH) ?? ZERO],
      [at('rampMonths'), wholeMonths('rampMonths', rampMonths)],
      [at('vatRate'), optionalNumber('vatRate', vatRate, SHARE) ?? ZERO],
      [at('startMonth'), wholeMonths('startMonth', startMonth)],
    ]),
    { periods: horizon / months },
  );
  const columns = ['collected', 'outputVat', 'income'].map((row) => exact.row(at(row)));
  return [
    [
      said({ zh: '期次', en: 'Period' }),
      said({ zh: '实收', en: 'Collected' }),
      said({ zh: '销项税额', en: 'Output VAT' }),
      said({ zh: '不含税收入', en: 'Income net of VAT' }),
    ],
    ...sure(columns[0]).map((_, period): Cell[] => [
      period + 1,
      ...columns.map((values) => cellOf(sure(values[period]))),
    ]),
  ];
}

const selfSufficiencies = remembered(selfSufficiencyQuestion);

/**
 * Self-sufficiency of operation: own operating income ÷ operating cost, over all years or year by year.
 * @customfunction OPERATION.SELFSUFFICIENCY
 * @param income Operating income of each year, without subsidies and land sales.
 * @param operatingCost Operating cost, as many figures.
 * @param [detail] TRUE: a ratio for each year, the lowest and the average; FALSE if omitted.
 * @returns One ratio; with detail a header and two columns, year and ratio.
 * @remarks Rows of the model's operation subject. Clause D-63 (operation.selfSufficiency asks for 0.70); it is not the balance of operation.
 * @example =PH.OPERATION.SELFSUFFICIENCY({700,760,820}, {1000,1000,1000})
 */
export function operationSelfSufficiency(
  income: unknown[][],
  operatingCost: unknown[][],
  detail?: unknown,
): unknown[][] {
  const earned = line('income', income);
  const spent = lineLike(earned, 'operatingCost', operatingCost, NOT_NEGATIVE);
  const years = earned.values.length;
  const exact = selfSufficiencies('', undefined).ask(
    new Map<string, number | readonly Decimal[]>([
      ['timeline.operationMonths', years * 12],
      ['given.income', earned.values],
      ['given.cost', spent],
    ]),
    { periods: years, tables: { given: years } },
  );
  const over = (row: string): Cell => cellOf(exact.cell(`operation.${row}`));
  const average = over('averageSelfSufficiency');
  if (average === '') return refuse('noCost');
  if (!logical('detail', detail, false)) return [[average]];
  return [
    [said({ zh: '年次', en: 'Year' }), said({ zh: '自给率', en: 'Self-sufficiency' })],
    ...exact.row('operation.selfSufficiency').map((ratio, year): Cell[] => [year + 1, cellOf(ratio)]),
    [said({ zh: '最低', en: 'Lowest' }), over('lowestSelfSufficiency')],
    [said({ zh: '全期', en: 'All years' }), average],
  ];
}

const reits = remembered(reitQuestion);

/**
 * Value of an asset by capitalising the net operating income of its next twelve months.
 * @customfunction REIT.VALUE
 * @param noi Net operating income of the twelve months after the sale, yuan; one cell or a range.
 * @param capRate Capitalisation rate per year, above 0.
 * @returns Yuan, in the shape of the ranges; 0 where the income is negative.
 * @remarks Row of the model's REIT subject. Clause reit.yieldMinimum.
 * @example =PH.REIT.VALUE(23250000, 4.65%)
 */
export function reitValue(noi: unknown[][], capRate: unknown[][]): unknown[][] {
  const given = cases({ noi: { value: noi }, capRate: { value: capRate, bounds: { above: 0, most: 1 } } });
  const question = reits('', undefined);
  return forEachCase(given, (row, column) =>
    cellOf(
      question
        .ask(
          new Map([
            ['reit.forwardNoi', given.at('noi', row, column)],
            ['reit.capRate', given.at('capRate', row, column)],
          ]),
        )
        .cell('reit.value'),
    ),
  );
}

/**
 * What selling an asset to a REIT brings: value, price of the share sold, issue cost, proceeds, and what is left after debt.
 * @customfunction REIT.PROCEEDS
 * @param noi Net operating income of the twelve months after the sale, yuan.
 * @param capRate Capitalisation rate per year, above 0.
 * @param [retainedShare] Share that the original owner keeps, 0–1; the policy's least share if omitted.
 * @param [issueCostRate] Issue cost as a share of the value; 0 if omitted.
 * @param [debt] Debt repaid from the proceeds, yuan; 0 if omitted.
 * @param [packs] Policy packs, widest first; national, Zhejiang and Quzhou if omitted.
 * @returns Two columns, item and yuan.
 * @remarks Rows of the model's REIT subject. Clauses reit.originalOwnerShare, D-54.
 * @example =PH.REIT.PROCEEDS(23250000, 4.65%, 20%, 1.5%, 180000000)
 */
export async function reitProceeds(
  noi: unknown,
  capRate: unknown,
  retainedShare?: unknown,
  issueCostRate?: unknown,
  debt?: unknown,
  packs?: unknown[][],
): Promise<unknown[][]> {
  const income = number('noi', noi);
  const yieldAsked = number('capRate', capRate, { ...POSITIVE, most: 1 });
  const kept = optionalNumber('retainedShare', retainedShare, SHARE);
  const cost = optionalNumber('issueCostRate', issueCostRate, SHARE) ?? ZERO;
  const owed = optionalNumber('debt', debt, NOT_NEGATIVE) ?? ZERO;
  const share = kept ?? figureOf((await policyOf(packs)).policy, 'reit.originalOwnerShare');
  const question = reits('', undefined);
  const exact = question.ask(
    new Map([
      ['reit.forwardNoi', income],
      ['reit.isSale', ONE],
      ['reit.capRate', yieldAsked],
      ['reit.retainedShare', share],
      ['reit.issueCostRate', cost],
      ['reit.debt', owed],
    ]),
  );
  const of = (ref: string): Cell[] => {
    const row = question.program.rows.get(ref);
    const label = row?.spec.label ?? sure(question.program.inputs.get(ref)).label;
    return [said(label), cellOf(exact.cell(ref))];
  };
  return ['reit.value', 'reit.price', 'reit.issueCost', 'reit.proceeds', 'reit.debt', 'reit.net'].map(of);
}
