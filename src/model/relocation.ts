import type { Decimal } from '../finance/decimal';
import { balance, factor, flow, input, rate, single, type InputSpec, type RecordTable, type Section } from '../rows/definition';
import { sumOf, type Context, type Part } from './context';
import { householdTable, unitTypeTable } from './households';

const inputsOf = (context: Context): Record<string, InputSpec> => {
  const own = context.project.relocation;
  const at = (field: string) => `relocation.${field}`;
  const routes = new Set(own.households.map((household) => household.route));
  const resettles = routes.has('resettle');
  const zeroUnless = (used: boolean, needed: () => InputSpec, zh: string, en: string, unit: string): InputSpec => (used ? needed() : input(zh, en, 0, unit));
  const appraisal = zeroUnless(
    resettles,
    () => context.needed('安置房评估单价', 'Appraised price of new homes', own.appraisal, 'yuan/m2', at('appraisal')),
    '安置房评估单价',
    'Appraised price of new homes',
    'yuan/m2',
  );
  const open = (id: string, value: Decimal | undefined, used: boolean, zh: string, en: string, unit: string) =>
    zeroUnless(used, () => context.parameter(`relocation.${id}`, value, at(id)), zh, en, unit);
  const window = own.signingWindow ?? { start: 0, months: 0 };
  return {
    upliftRate: context.parameter('relocation.upliftRate'),
    minimumArea: context.parameter('relocation.minimumArea'),
    cliffWidth: context.parameter('relocation.cliffWidth'),
    appraisal,
    equalAreaDiscount: open('equalAreaDiscount', own.equalAreaDiscount, resettles, '等面积下浮', 'Equal-area discount', ''),
    topUpDiscount: open('topUpDiscount', own.topUpDiscount, resettles, '增购下浮', 'Top-up discount', ''),
    liftShare: open('liftShare', own.liftShare, resettles, '电梯公用占上浮', 'Lift share of uplift', ''),
    upliftPrice: open('upliftPrice', own.upliftPrice, resettles, '上浮部分单价', 'Uplift price', 'yuan/m2'),
    stepUpPrice: open('stepUpPrice', own.stepUpPrice, resettles, '上靠部分单价', 'Step-up price', 'yuan/m2'),
    voucherDiscount: open('voucherDiscount', own.voucherDiscount, routes.has('voucher'), '房票购房优惠', 'Voucher discount', ''),
    cashBonusRate: zeroUnless(
      routes.has('cash'),
      () => context.needed('货币补偿奖励率', 'Cash bonus rate', own.cashBonusRate, '', at('cashBonusRate')),
      '货币补偿奖励率',
      'Cash bonus rate',
      '',
    ),
    voucherBonusRate: zeroUnless(
      routes.has('voucher'),
      () => context.needed('房票奖励率', 'Voucher bonus rate', own.voucherBonusRate, '', at('voucherBonusRate')),
      '房票奖励率',
      'Voucher bonus rate',
      '',
    ),
    earlySigningBonus: context.needed('提前签约奖励', 'Early-signing bonus', own.earlySigningBonus, 'yuan', at('earlySigningBonus')),
    movingFee: context.needed('每次搬家费', 'Moving fee per move', own.movingFee, 'yuan', at('movingFee')),
    transitionAllowance: zeroUnless(
      resettles,
      () => context.needed('过渡费', 'Transition allowance', own.transitionAllowance, 'yuan/(m2*month)', at('transitionAllowance')),
      '过渡费',
      'Transition allowance',
      'yuan/(m2*month)',
    ),
    windowStart: input('签约期起', 'Signing window opens', window.start, 'month', at('signingWindow.start')),
    windowEnd: input('签约期止', 'Signing window closes', window.start + window.months, 'month', at('signingWindow.months'), '{relocation.signingWindow.start} + {}'),
  };
};

/** Totals and cash by period (model.md 4.2). Settlements due from households are paid at return, those due to them at signing. */
const relocationSection = (context: Context): Section => {
  const fallingIn = (column: string, period: string) => `SUMIFS(households.${column}, households.${period}, periodIndex)`;
  return {
    id: 'relocation',
    label: { zh: '征收补偿安置', en: 'Relocation' },
    inputs: inputsOf(context),
    rows: {
      largestUnit: single(rate('最大户型', 'Largest unit type', 'MAX(unitTypes.areaM2)', { unit: 'm2' })),
      largestUnitsNeeded: single(factor('超大面积所需最大户型', 'Largest units for over-large targets', 'SUM(households.largestUnitCount)')),
      householdsTotal: single(factor('户数合计', 'Households', 'SUM(households.count)')),
      householdsResettled: single(factor('安置户数', 'Resettled households', 'SUM(households.resettledCount)')),
      freeLiftCost: single(
        flow('免费电梯面积成本', 'Cost of free lift area', 'SUM(households.freeLiftCost)', {
          clause: 'relocation.liftShare',
        }),
      ),
      cliffHouseholds: single(factor('临界户数', 'Households below a cliff', 'SUM(households.cliffCount)')),
      cliffCost: single(flow('跨档合计', 'Cost of all cliffs', 'SUM(households.cliffCost)')),
      cashPaid: flow('货币补偿', 'Cash compensation', fallingIn('cashPaid', 'signingPeriod')),
      settlementsPaid: flow('补差支付住户', 'Settlements paid to households', fallingIn('paidToHousehold', 'signingPeriod')),
      earlyBonus: flow('提前签约奖励', 'Early-signing bonus', fallingIn('earlyBonus', 'signingPeriod')),
      vouchersRedeemed: flow('房票兑付', 'Vouchers redeemed', fallingIn('voucherFace', 'redemptionPeriod')),
      voucherConcession: flow('房票购房优惠', 'Voucher concession', fallingIn('voucherConcession', 'redemptionPeriod'), { clause: 'relocation.voucherDiscount' }),
      movingFees: flow('搬家费', 'Moving fees', `${fallingIn('moveOutFee', 'moveOutPeriod')} + ${fallingIn('moveBackFee', 'returnPeriod')}`),
      areaOut: balance('累计搬离面积', 'Area moved out', `PREV(areaOut) + ${fallingIn('transitionArea', 'moveOutPeriod')}`, { unit: 'm2' }),
      areaOutSince: balance('累计搬离面积月数', 'Area times month, moved out', `PREV(areaOutSince) + ${fallingIn('outSince', 'moveOutPeriod')}`, { unit: 'm2*month' }),
      areaBack: balance('累计回迁面积', 'Area returned', `PREV(areaBack) + ${fallingIn('transitionArea', 'returnPeriod')}`, { unit: 'm2' }),
      areaBackSince: balance('累计回迁面积月数', 'Area times month, returned', `PREV(areaBackSince) + ${fallingIn('backSince', 'returnPeriod')}`, { unit: 'm2*month' }),
      transitionToDate: balance('累计过渡面积月', 'Transition area-months to date', 'areaOut * monthsElapsed - areaOutSince - (areaBack * monthsElapsed - areaBackSince)', {
        unit: 'm2*month',
      }),
      transitionPaid: flow('过渡费', 'Transition allowance', '(transitionToDate - PREV(transitionToDate)) * transitionAllowance'),
      paid: flow('征收补偿支出', 'Relocation paid', sumOf(['cashPaid', 'settlementsPaid', 'earlyBonus', 'vouchersRedeemed', 'voucherConcession', 'movingFees', 'transitionPaid'])),
      received: flow('住户缴款', 'Paid by households', fallingIn('paidByHousehold', 'returnPeriod')),
      paidTotal: single(flow('征收补偿合计', 'Relocation in total', 'SUM(paid)')),
    },
  };
};

/** Columns that only totals read. */
const withCounts = (table: RecordTable): RecordTable => ({
  ...table,
  columns: {
    ...table.columns,
    resettledCount: factor('安置户数', 'Resettled households', 'count * isResettled'),
    servedArea: factor('配给户型', 'Unit type served', 'IF(assignedArea > 0, assignedArea, lastUnit)', {
      unit: 'm2',
    }),
    unitCount: factor('配给套数', 'Units served', 'resettledCount * IF(servedArea > 0, 1, 0)'),
    largestUnitCount: factor('最大户型套数', 'Largest units', 'largestUnits * resettledCount * IF(assignedArea > 0, 0, 1)'),
    freeLiftCost: flow('免费电梯面积成本', 'Cost of free lift area', 'freeLiftArea * relocation.appraisal * resettledCount', { clause: 'relocation.liftShare' }),
    cliffCount: factor('临界户数', 'Households below a cliff', 'isBelowCliff * count'),
  },
});

/** model.md 4.2; a project without households has no relocation subject. */
export const relocation = (context: Context): Part => {
  const { households, unitTypes, returnMonth } = context.project.relocation;
  if (households.length === 0) return {};
  const resettles = households.some((household) => household.route === 'resettle');
  if (resettles && unitTypes.length === 0) context.refuse('relocation.unitTypes', '有安置住户，但未给出安置户型', 'households are resettled but no unit types are given');
  if (resettles && returnMonth === undefined)
    context.refuse('relocation.returnMonth', '有安置住户，但未给出回迁月份', 'households are resettled but the return month is not given');
  return {
    sections: [relocationSection(context)],
    tables: [withCounts(householdTable(context)), unitTypeTable(context)],
    sources: [{ ref: 'relocation.received', group: 'households', certainty: 'committed' }],
    uses: [{ ref: 'relocation.paid', group: 'relocation' }],
  };
};
