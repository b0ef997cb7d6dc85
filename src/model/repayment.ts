import { balance, factor, flag, flow, input, single, type InputSpec, type RowSpec } from '../rows/definition';
import { Decimal } from '../finance/decimal';
import type { Project } from '../project/project';

type Facility = Project['facilities'][number];

const firstRepayment = flag('首次还本', 'First repayment', 'IF(AND(monthsElapsed > graceEnd, monthsElapsed - monthsPerPeriod <= graceEnd), 1, 0)');
const repaymentBase = balance('还本基数', 'Repayment base', 'IF(isFirstRepayment = 1, opening, PREV(repaymentBase))');
const periodsLeft = factor('剩余还款期数', 'Periods left', 'MAX(1, ROUNDUP((maturity - monthsElapsed) / monthsPerPeriod, 0) + 1)');

/** Principal by instalments on what the balloon leaves; level payments are PMT less interest. */
const INSTALMENTS = {
  equalPrincipal: 'amortising / periodsLeft * inRepayment',
  level: '(-PMT(rate * yearFraction, periodsLeft, amortising) - amortising * rate * yearFraction) * inRepayment',
} as const;

const byInstalments = (method: keyof typeof INSTALMENTS): Record<string, RowSpec> => ({
  isFirstRepayment: firstRepayment,
  repaymentBase,
  periodsLeft,
  balloon: balance('到期一次还本部分', 'Balloon', 'repaymentBase * balloonShare'),
  amortising: balance('分期还本部分', 'Amortising part', 'MAX(0, opening + interestOnOpening * capitalisesNow - balloon)'),
  scheduledRepayment: flow('计划还本', 'Scheduled repayment', `IF(isMaturity = 1, opening, MIN(opening, ${INSTALMENTS[method]}))`),
});

const byShares = (section: string): Record<string, RowSpec> => ({
  isFirstRepayment: firstRepayment,
  repaymentBase,
  repaymentYear: factor('还本年次', 'Repayment year', 'ROUNDUP(MAX(0, monthsElapsed - graceEnd) / yearLength, 0)'),
  planned: flow(
    '分年计划',
    'Planned principal',
    `repaymentBase * SUMIFS(${section}.shares.share, ${section}.shares.year, repaymentYear) * monthsPerPeriod / yearLength * inRepayment`,
  ),
  scheduledRepayment: flow('计划还本', 'Scheduled repayment', 'IF(isMaturity = 1, opening, MIN(opening, planned))'),
});

/**
 * Present value, at the loan's rate, of the cash that lenders count over the repayment years: a backward corkscrew.
 * Negative cash carries no debt. Cash is before income tax, or the interest tax shield would make it circular.
 * Facilities that read the same cash share it by their limits, so that no yuan is lent upon twice.
 */
const lendingValue = (): Record<string, RowSpec> => ({
  isFirstRepayment: firstRepayment,
  cashShare: factor('分得可贷现金比例', 'Share of the cash', 'N(RATIO(limit * counted * inRepayment, lending.claims))'),
  cash: flow('分得可贷现金', 'Its share of the cash', '(lending.cfads - lending.servedFirst) * cashShare'),
  lendable: flow('可贷现金', 'Cash that carries debt', 'MAX(0, cash)'),
  presentValue: balance('可贷现金现值', 'Present value of lendable cash', '(NEXT(presentValue) + NEXT(lendable)) / (1 + rate * yearFraction)'),
  valueAhead: balance('期初可贷现金现值', 'Value at the opening of the period', '(presentValue + lendable) / (1 + rate * yearFraction)'),
  valueAtStart: flow('还款起点现值', 'Value when repayment starts', 'valueAhead * isFirstRepayment'),
  lendingValue: single(flow('还款期可贷现金现值', 'Lending value', 'SUM(valueAtStart)')),
});

/**
 * Debt service in proportion to the cash ahead: at the target where the debt is the capacity, above it where the debt is less.
 * What would be left of less than half a cent is paid with the instalment, so that no crumb outlives the loan.
 */
const sculpted = (): Record<string, RowSpec> => ({
  capacity: single(flow('债务承载力', 'Debt capacity', 'lendingValue / targetDscr', { clause: '§3D' })),
  serviceShare: factor('偿债占现金比', 'Debt service per cash', 'N(RATIO(opening, valueAhead)) * inRepayment'),
  planned: flow('按现金还本', 'Principal by cash', 'MAX(0, lendable * MIN(serviceShare, 1 / targetDscr) - interestPaid) * inRepayment'),
  scheduledRepayment: flow('计划还本', 'Scheduled repayment', 'IF(opening - planned < halfCent, opening, planned)'),
  sculptedDscr: factor('本期备付率（税前）', 'DSCR before tax', 'RATIO(cash, (interestPaid + scheduledRepayment) * inRepayment)'),
  carriesNothing: flag('本期现金不支持债务', 'Cash carries no debt', 'inRepayment * IF(AND(opening > 0, cash <= 0), 1, 0)', { clause: '§3D' }),
});

const sweep = (facility: Facility, before: Facility | undefined, hasLand: boolean, byReit: boolean): Record<string, RowSpec> =>
  facility.sweepFrom === 'land'
    ? {
        sweepable: flow(
          '可归集土地收益',
          'Land receipts to sweep',
          before === undefined ? (hasLand ? 'funding.landReceipts' : '0') : `facility.${before.id}.sweepable - facility.${before.id}.fromLand`,
        ),
        fromLand: flow('土地收益还本', 'Repaid from land receipts', 'MIN(opening, sweepable * sweepShare)'),
        scheduledRepayment: flow('计划还本', 'Scheduled repayment', 'IF(isMaturity = 1, opening, fromLand)'),
      }
    : {
        scheduledRepayment: flow('到期还本', 'Repaid at maturity', 'opening * isMaturity'),
        sweepable: flow('可归集现金', 'Cash to sweep', before === undefined ? 'funding.surplusCash' : `facility.${before.id}.sweepable - facility.${before.id}.sweep`),
        sweep: flow('现金归集还本', 'Cash sweep', 'MIN(opening - scheduledRepayment, sweepable * sweepShare) * inRepayment' + (byReit ? ' * (1 - reit.isSale)' : '')),
      };

export const isSurplusSweep = (facility: Facility): boolean => facility.repayment === 'sweep' && facility.sweepFrom === 'surplus';

/** Whether the facility reads the present value of lendable cash, to be sized or sculpted. */
export const readsLendingValue = ({ repayment, sizing }: Facility): boolean => repayment === 'sculpted' || sizing.dscr !== undefined || sizing.llcr !== undefined;

/** Least of the approved limit and what gearing and cover allow (model.md 4.6); which one binds is read off these cells. */
const sizingRows = ({ sizing }: Facility): Record<string, RowSpec> => {
  const rows: Record<string, RowSpec> = {};
  if (sizing.gearing !== undefined) rows.sizeByGearing = single(flow('按负债率', 'By gearing', 'investment.total * gearing'));
  if (sizing.dscr !== undefined) rows.sizeByDscr = single(flow('按偿债备付率', 'By DSCR', 'lendingValue / sizingDscr'));
  if (sizing.llcr !== undefined) rows.sizeByLlcr = single(flow('按贷款期覆盖率', 'By LLCR', 'lendingValue / sizingLlcr'));
  return {
    ...rows,
    size: single(flow('可用额度', 'Size', `MIN(${['limit', ...Object.keys(rows)].join(', ')})`)),
  };
};

export const repaymentInputs = (facility: Facility, path: string): Record<string, InputSpec> => {
  const { sizing, repayment, targetDscr, sweepShare } = facility;
  const number = (zh: string, en: string, value: Project['facilities'][number]['rate'], field: string) => input(zh, en, value, '', `${path}.${field}`);
  return {
    ...(repayment === 'equalPrincipal' || repayment === 'level' ? { balloonShare: number('到期一次还本比例', 'Balloon share', facility.balloonShare, 'balloonShare') } : {}),
    ...(repayment === 'sculpted' && targetDscr !== undefined
      ? { targetDscr: number('目标偿债备付率', 'Target DSCR', targetDscr, 'targetDscr'), halfCent: input('半分', 'Half a cent', new Decimal('0.005'), 'yuan') }
      : {}),
    ...(repayment === 'sweep' && sweepShare !== undefined ? { sweepShare: number('归集比例', 'Sweep share', sweepShare, 'sweepShare') } : {}),
    ...(sizing.gearing === undefined ? {} : { gearing: number('负债率上限', 'Gearing', sizing.gearing, 'sizing.gearing') }),
    ...(sizing.dscr === undefined ? {} : { sizingDscr: number('测算备付率', 'Sizing DSCR', sizing.dscr, 'sizing.dscr') }),
    ...(sizing.llcr === undefined ? {} : { sizingLlcr: number('测算覆盖率', 'Sizing LLCR', sizing.llcr, 'sizing.llcr') }),
  };
};

/** Rows `size`, `scheduledRepayment` and, for a sweep of surplus, `sweep`, with what they are made of. */
export const repaymentRows = (facility: Facility, sweptBefore: Facility | undefined, hasLand: boolean, byReit: boolean): Record<string, RowSpec> => {
  const rows: Record<string, RowSpec> = {
    ...(readsLendingValue(facility) ? lendingValue() : {}),
    ...sizingRows(facility),
  };
  switch (facility.repayment) {
    case 'bullet':
      return { ...rows, scheduledRepayment: flow('计划还本', 'Scheduled repayment', 'opening * isMaturity') };
    case 'equalPrincipal':
    case 'level':
      return { ...rows, ...byInstalments(facility.repayment) };
    case 'schedule':
      return { ...rows, ...byShares(`facility.${facility.id}`) };
    case 'sculpted':
      return { ...rows, ...sculpted() };
    case 'sweep':
      return { ...rows, ...sweep(facility, sweptBefore, hasLand, byReit) };
  }
};
