import { header, line, overTime, sum, words, type TableSpec } from './spec';

/** 征收补偿安置汇总表. */
export const relocationSummary = overTime('relocationSummary', words('征收补偿安置汇总表', 'Relocation summary'), 'years', ({ project }) => {
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
});

/** 一户一表: a line per household record, from entitlement to settlement. */
export const householdSheet: TableSpec = {
  id: 'householdSheet',
  title: words('一户一表', 'Household sheet'),
  build: ({ project, exact, program }) => {
    const { households } = project.relocation;
    const routes = { resettle: words('安置', 'Resettled'), cash: words('货币', 'Cash'), voucher: words('房票', 'Voucher') };
    const textColumns = [{ label: words('方式', 'Route') }];
    if (households.length === 0) return { hasTotal: false, columns: [], textColumns, rows: [] };
    const shown = ['areaM2', 'uplift', 'topUpArea', 'target', 'unitArea', 'stepUp', 'payable', 'compensation', 'settlement'].map((name) => `households.${name}`);
    const values = shown.map((ref) => exact.row(ref));
    return {
      hasTotal: false,
      columns: shown.map((ref) => ({ label: program.rows.get(ref)?.spec.label ?? program.inputs.get(ref)?.label ?? words(ref, ref) })),
      textColumns,
      rows: households.map((household, index) => ({
        number: `${index + 1}`,
        label: words(household.id, household.id),
        total: null,
        values: values.map((column) => column[index] ?? null),
        texts: [routes[household.route]],
        style: 'line',
        unit: 'mixed',
      })),
    };
  },
};
