import { COST_GROUPS, SOURCE_ROWS, USE_ROWS } from '../model';
import type { Label } from '../rows';
import type { Readings } from './evaluate';

export type TableColumns = 'years' | 'phasesAndYears' | 'none';

export interface LineSpec {
  readonly number: string;
  readonly label: Label;
  /** Row that the line shows; none for a heading. */
  readonly ref?: string;
  readonly style?: 'header' | 'sum' | 'line';
  readonly unit?: string;
  /** How a span reads the row where its kind does not say. */
  readonly reads?: 'opening' | 'closing' | 'lowest';
}

export interface TableSpec {
  readonly id: string;
  readonly title: Label;
  readonly columns: TableColumns;
  readonly lines: (readings: Readings) => LineSpec[];
}

const words = (zh: string, en: string): Label => ({ zh, en });
const header = (number: string, zh: string, en: string): LineSpec => ({ number, label: words(zh, en), style: 'header' });
const sum = (number: string, zh: string, en: string, ref: string, more: Partial<LineSpec> = {}): LineSpec => ({ number, label: words(zh, en), ref, style: 'sum', ...more });
const line = (number: string, zh: string, en: string, ref: string, more: Partial<LineSpec> = {}): LineSpec => ({ number, label: words(zh, en), ref, ...more });

/** Lines whose rows the project has, numbered below their heading. */
const numbered = ({ program }: Readings, parent: string, candidates: readonly { ref: string; label: Label }[]): LineSpec[] =>
  candidates
    .filter(({ ref }) => program.rows.has(ref))
    .map(({ ref, label }, index) => ({ number: `${parent}.${index + 1}`, ref, label }));

const sources = Object.values(SOURCE_ROWS);
const uses = Object.values(USE_ROWS);
const fromFunding = (rows: readonly { row: string; label: Label }[]) => rows.map(({ row, label }) => ({ ref: `funding.${row}`, label }));
const financing = [
  { ref: 'funding.fees', label: words('融资费用', 'Financing fees') },
  { ref: 'funding.interestPaid', label: words('付现利息', 'Interest paid') },
  { ref: 'funding.repayment', label: words('偿还本金', 'Repayments') },
];

/** 资金平衡表: construction, operation and the whole life side by side, then the years. */
export const fundBalance: TableSpec = {
  id: 'fundBalance',
  title: words('资金平衡表', 'Fund balance'),
  columns: 'phasesAndYears',
  lines: (readings) => [
    header('1', '资金来源', 'Sources'),
    ...numbered(readings, '1', [...fromFunding(sources), { ref: 'funding.drawdown', label: words('借款提款', 'Drawdowns') }]),
    header('2', '资金运用', 'Uses'),
    ...numbered(readings, '2', [...fromFunding(uses), ...financing]),
    sum('3', '净流量', 'Net cash flow', 'overall.net'),
    line('4', '建设期账户期末现金', 'Construction account, closing cash', 'construction.closing'),
    line('5', '运营期账户期末现金', 'Operation account, closing cash', 'operationAccount.closing'),
    line('6', '建设盈余转入运营基金', 'Surplus transferred to the operation fund', 'construction.transferToOperationFund'),
    line('7', '债务余额', 'Debt outstanding', 'funding.debt'),
    sum('8', '现金减债务', 'Cash less debt', 'overall.cashLessDebt'),
  ],
};

const facilityLines = ({ project }: Readings, parent: string, row: string): LineSpec[] =>
  project.facilities.map((facility, index) => line(`${parent}.${index + 1}`, facility.name, facility.name, `facility.${facility.id}.${row}`));

/** 投资使用计划与资金筹措表. */
export const usesAndSources: TableSpec = {
  id: 'usesAndSources',
  title: words('投资使用计划与资金筹措表', 'Uses and sources by year'),
  columns: 'years',
  lines: (readings) => [
    header('1', '总投资', 'Total investment'),
    ...numbered(readings, '1', [
      { ref: 'relocation.paid', label: words('征收补偿安置', 'Relocation') },
      ...Object.entries(COST_GROUPS).map(([group, label]) => ({ ref: `costs.${group}`, label })),
      { ref: 'funding.capitalisedInterest', label: words('建设期资本化利息', 'Capitalised interest') },
    ]),
    header('2', '资金筹措', 'Funding'),
    ...numbered(readings, '2', fromFunding(sources.filter(({ row }) => row !== 'operatingReceipts'))),
    sum('2.9', '借款', 'Drawdowns', 'funding.drawdown'),
    ...facilityLines(readings, '2.9', 'drawdown'),
    header('3', '资金落实程度', 'Certainty'),
    line('3.1', '已到位', 'Received', 'certainty.received'),
    line('3.2', '已承诺', 'Committed', 'certainty.committed'),
    line('3.3', '预期（计入口径）', 'Expected, as counted', 'certainty.expected'),
  ],
};

const LADDER: readonly (readonly [string, string, string])[] = [
  ['grossPrice', '土地出让总价款', 'Gross price'],
  ['compensationAndDevelopment', '减：征收补偿与前期开发', 'Less compensation and primary development'],
  ['businessFee', '减：土地出让业务费', 'Less land business fee'],
  ['newLandFee', '减：新增建设用地有偿使用费', 'Less new-construction-land fee'],
  ['agriculturalFund', '减：农业土地开发资金', 'Less agricultural-land development fund'],
  ['netProceeds', '净收益', 'Net proceeds'],
  ['educationFund', '减：教育资金', 'Less education earmark'],
  ['irrigationFund', '减：农田水利资金', 'Less irrigation earmark'],
  ['housingFund', '减：保障性安居工程资金', 'Less housing earmark'],
  ['incomeFund', '减：国有土地收益基金', 'Less state land-income fund'],
  ['retainedLiteral', '留用（A 文义口径）', 'Retained, mode A literal'],
  ['retainedConservative', '留用（B 保守口径）', 'Retained, mode B conservative'],
  ['retained', '留用收益（采用口径）', 'Retained, in the mode used'],
  ['receipts', '拨付到账', 'Appropriated to the project'],
];

/** 土地出让收益留用测算表: a ladder per parcel, then the total and the difference of the two readings of the rule. */
export const landRetention: TableSpec = {
  id: 'landRetention',
  title: words('土地出让收益留用测算表', 'Land retention'),
  columns: 'years',
  lines: ({ project, program }) => {
    if (project.land.parcels.length === 0) return [];
    const parcels = project.land.parcels.flatMap((parcel, index) => {
      const number = `${index + 1}`;
      const rungs = LADDER.map(([name, zh, en]) => ({ ref: `land.${parcel.id}.${name === 'compensationAndDevelopment' ? 'landCost' : name}`, zh, en })).filter(({ ref }) => program.rows.has(ref));
      return [header(number, parcel.name, parcel.name), ...rungs.map(({ ref, zh, en }, rung) => line(`${number}.${rung + 1}`, zh, en, ref))];
    });
    const total = `${project.land.parcels.length + 1}`;
    return [
      ...parcels,
      header(total, '合计', 'Total'),
      line(`${total}.1`, '土地出让总价款', 'Gross price', 'land.grossPrice'),
      line(`${total}.2`, '减免放弃收入（不计为收入）', 'Forgone by relief (never income)', 'land.reliefForgone'),
      line(`${total}.3`, '留用（A 文义口径）', 'Retained, mode A literal', 'land.retainedLiteral'),
      line(`${total}.4`, '留用（B 保守口径）', 'Retained, mode B conservative', 'land.retainedConservative'),
      line(`${total}.5`, '两种口径之差（A − B）', 'Difference A − B', 'land.retentionDifference'),
      sum(`${total}.6`, '留用收益', 'Retained for the project', 'land.retained'),
      line(`${total}.7`, '价款缴库', 'Paid to the treasury', 'land.grossPaid'),
      sum(`${total}.8`, '拨付到账', 'Appropriated to the project', 'land.receipts'),
    ];
  },
};

/** 征收补偿安置汇总表. */
export const relocationSummary: TableSpec = {
  id: 'relocationSummary',
  title: words('征收补偿安置汇总表', 'Relocation summary'),
  columns: 'years',
  lines: ({ project }) => {
    if (project.relocation.households.length === 0) return [];
    return [
      header('1', '户数与面积', 'Households and area'),
      line('1.1', '总户数', 'Households', 'relocation.householdsTotal', { unit: '' }),
      line('1.2', '安置户数', 'Resettled households', 'relocation.householdsResettled', { unit: '' }),
      line('1.3', '临界户数（1 m² 内）', 'Households within 1 m² below a cliff', 'relocation.cliffHouseholds', { unit: '' }),
      line('1.4', '跨档增加房款', 'Cost of the cliff', 'relocation.cliffCost'),
      line('1.5', '免费电梯面积成本', 'Cost of free lift area', 'relocation.freeLiftCost'),
      header('2', '支出', 'Paid'),
      line('2.1', '货币补偿', 'Cash compensation', 'relocation.cashPaid'),
      line('2.2', '补差支付住户', 'Settlements paid to households', 'relocation.settlementsPaid'),
      line('2.3', '提前签约奖励', 'Early-signing bonus', 'relocation.earlyBonus'),
      line('2.4', '房票兑付', 'Vouchers redeemed', 'relocation.vouchersRedeemed'),
      line('2.5', '房票购房优惠', 'Voucher concession', 'relocation.voucherConcession'),
      line('2.6', '搬家费', 'Moving fees', 'relocation.movingFees'),
      line('2.7', '过渡费', 'Transition allowance', 'relocation.transitionPaid'),
      sum('2.8', '支出合计', 'Paid in total', 'relocation.paid'),
      header('3', '收入', 'Received'),
      sum('3.1', '住户缴款', 'Paid by households', 'relocation.received'),
    ];
  },
};

/** 借款还本付息计划表: a block per facility, then the total with cover. */
export const debtSchedule: TableSpec = {
  id: 'debtSchedule',
  title: words('借款还本付息计划表', 'Debt schedule'),
  columns: 'years',
  lines: ({ project }) => {
    if (project.facilities.length === 0) return [];
    const blocks = project.facilities.flatMap((facility, index) => {
      const number = `${index + 1}`;
      const of = (row: string) => `facility.${facility.id}.${row}`;
      return [
        header(number, facility.name, facility.name),
        line(`${number}.1`, '期初余额', 'Opening balance', of('opening'), { reads: 'opening' }),
        line(`${number}.2`, '本期提款', 'Drawdown', of('drawdown')),
        line(`${number}.3`, '资本化利息', 'Capitalised interest', of('capitalisedInterest')),
        line(`${number}.4`, '还本', 'Repayment', of('repayment')),
        line(`${number}.5`, '付息', 'Interest paid', of('interestPaid')),
        line(`${number}.6`, '融资费用', 'Fees', of('fees')),
        sum(`${number}.7`, '期末余额', 'Closing balance', of('closing')),
      ];
    });
    const total = `${project.facilities.length + 1}`;
    return [
      ...blocks,
      header(total, '合计', 'Total'),
      line(`${total}.1`, '还本', 'Repayment', 'funding.repayment'),
      line(`${total}.2`, '付息', 'Interest paid', 'funding.interestPaid'),
      sum(`${total}.3`, '债务余额', 'Debt outstanding', 'funding.debt'),
      line(`${total}.4`, '可用于偿债现金', 'CFADS', 'operationAccount.cfads'),
      line(`${total}.5`, '偿债备付率（近十二个月，年内最低）', 'DSCR, twelve months, lowest of the year', 'credit.dscrTwelveMonths', { unit: 'ratio', reads: 'lowest' }),
    ];
  },
};
