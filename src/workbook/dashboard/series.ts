import type { Label } from '../../rows';
import type { Draft } from '../draft';
import { LIGHTS, SERIES } from '../styles';
import type { Part, YearSeries } from './year-values';

const [LAND, SALES, PUBLIC, OPERATING, DEBT, SERVICE, RUNNING] = SERIES;
/** Money that is only expected is drawn lighter than any other. */
const EXPECTED = 'C9D1D6';
const SHORT = 'E9B9B5';

const money = (
  zh: string,
  en: string,
  parts: readonly Part[],
  colour: string,
  more: Partial<YearSeries> = {},
): YearSeries => ({ label: { zh, en }, parts, gather: 'sum', isMoney: true, colour, ...more });

const plus = (...rows: readonly string[]): Part[] => rows.map((row) => ({ row: `funding.${row}` }));
const minus = (...rows: readonly string[]): Part[] =>
  rows.map((row) => ({ row: `funding.${row}`, minus: true }));

const CONSTRUCTION = { row: 'construction.closingBeforeTransfer' } as const;
const OPERATION = { row: 'operationAccount.closing' } as const;

/** Lowest cash of each year in either account, and what of it is below zero. */
export const cashSeries: readonly YearSeries[] = [
  money('缺口', 'Gap', [CONSTRUCTION, OPERATION], SHORT, {
    gather: 'lowest',
    isShortfall: true,
    kind: 'area',
  }),
  money('建设期账户（年内最低）', 'Construction (lowest of year)', [CONSTRUCTION], LAND, {
    gather: 'lowest',
    kind: 'line',
  }),
  money('运营期账户（年内最低）', 'Operation (lowest of year)', [OPERATION], SALES, {
    gather: 'lowest',
    kind: 'line',
  }),
];

/** Sources above the axis, uses below it; every group of both stands in one of the stacks. */
export const fundSeries: readonly YearSeries[] = [
  money('土地收益', 'Land', plus('landReceipts'), LAND),
  money('销售与住户缴款', 'Sales, households', plus('salesReceipts', 'householdPayments'), SALES),
  money('补助与资本金', 'Grants, equity', plus('grantReceipts', 'equityPaidIn', 'equityDrawn'), PUBLIC),
  money(
    '运营与 REIT',
    'Operating, REIT',
    plus('operatingReceipts', 'reitProceeds', 'reitDistributions'),
    OPERATING,
  ),
  money('借款', 'Debt drawn', plus('drawdown'), DEBT),
  money(
    '预期（未计入）',
    'Expected, not counted',
    [{ row: 'withExpected.certainty.expected' }, { row: 'certainty.expected', minus: true }],
    EXPECTED,
  ),
  money(
    '征收与建设',
    'Relocation, investment',
    minus('relocationPaid', 'talentVouchers', 'investmentSpend', 'landDeficit'),
    SERVICE,
  ),
  money(
    '运营与税费',
    'Operation, taxes',
    minus('operatingCosts', 'renewals', 'sellingCosts', 'taxes'),
    '9AA5AD',
  ),
  money('还本付息', 'Debt service', minus('fees', 'interestPaid', 'repayment'), RUNNING),
];

/** Debt of the year as an area; cover as columns, so that a year without debt service has none instead of zero. */
export const debtSeries: readonly YearSeries[] = [
  money('年内最高债务', 'Highest debt of the year', [{ row: 'funding.debt' }], 'B9D4D4', {
    gather: 'highest',
    kind: 'area',
  }),
  money('最低偿债备付率（右轴）', 'Lowest DSCR (right)', [{ row: 'credit.dscrTwelveMonths' }], SALES, {
    gather: 'lowest',
    isMoney: false,
    kind: 'column',
    secondaryAxis: true,
  }),
  money('最低贷款期覆盖率（右轴）', 'Lowest LLCR (right)', [{ row: 'credit.llcr' }], OPERATING, {
    gather: 'lowest',
    isMoney: false,
    kind: 'column',
    secondaryAxis: true,
  }),
];

/** Income of each element that the project has. */
export const incomeSeries = ({
  project,
  program,
}: Pick<Draft, 'project' | 'program'>): readonly YearSeries[] =>
  [...new Set(project.operation.incomes.map(({ element }) => element))].flatMap((element, index) => {
    const row = `operation.${element}`;
    const label: Label | undefined = program.rows.get(row)?.spec.label;
    return label === undefined
      ? []
      : [money(label.zh, label.en, [{ row }], SERIES[index % SERIES.length] ?? LIGHTS.grey)];
  });
