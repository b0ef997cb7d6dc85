import { ZERO } from '../finance/decimal';
import { factor, flag, flow, rate, says, type ColumnInputSpec, type InputValue, type RecordTable } from '../rows/definition';
import type { Context } from './context';

const area = { unit: 'm2' } as const;
/** A month that nobody gives is that of the agreement. */
const SIGNING_MONTH = 'IF({} = "", {relocation.households[].agreementMonth}, {})';

/** One row per household (D-29): entitlement, nearest-up unit, settlement and the periods in which cash moves. */
export const householdTable = ({ project }: Context): RecordTable => {
  const { households, returnMonth = 0 } = project.relocation;
  const column = (zh: string, en: string, unit: string, field: string, values: readonly InputValue[], link?: string): ColumnInputSpec => ({
    label: { zh, en },
    unit,
    values,
    path: `relocation.households[].${field}`,
    ...(link === undefined ? {} : { link }),
  });
  const inPeriod = (month: string) => `MAX(1, ROUNDUP(${month} / monthsPerPeriod, 0))`;
  return {
    id: 'households',
    label: { zh: '一户一表', en: 'Household sheet' },
    size: households.length,
    inputs: {
      route: column(
        '方式',
        'Route',
        'text',
        'route',
        households.map((each) => each.route),
        'INDEX({@routes.code}, MATCH({}, {@routes.name}, 0))',
      ),
      areaM2: column(
        '建筑面积',
        'Old area',
        'm2',
        'areaM2',
        households.map((each) => each.areaM2),
      ),
      price: column(
        '评估单价',
        'Assessed price',
        'yuan/m2',
        'price',
        households.map((each) => each.price),
      ),
      decoration: column(
        '装修评估',
        'Old decoration',
        'yuan',
        'decoration',
        households.map((each) => each.decoration),
      ),
      newDecoration: column(
        '新房装修',
        'New decoration',
        'yuan',
        'newDecoration',
        households.map((each) => each.newDecoration),
      ),
      topUp: column(
        '是否增购',
        'Opts for top-up',
        '',
        'topUp',
        households.map((each) => (each.topUp ? 1 : 0)),
        says('true'),
      ),
      count: column(
        '户数',
        'Households',
        '',
        'count',
        households.map((each) => each.count),
        'IF({} = "", 1, {})',
      ),
      agreementMonth: column(
        '签约月',
        'Agreement month',
        'month',
        'agreementMonth',
        households.map((each) => each.agreementMonth),
      ),
      moveOutMonth: column(
        '搬离月',
        'Moving-out month',
        'month',
        'moveOutMonth',
        households.map((each) => each.moveOutMonth ?? each.agreementMonth),
        SIGNING_MONTH,
      ),
      returnMonth: column(
        '回迁月',
        'Return month',
        'month',
        'returnMonth',
        households.map(() => returnMonth),
        '{relocation.returnMonth}',
      ),
      redemptionMonth: column(
        '房票兑付月',
        'Voucher redemption month',
        'month',
        'redemptionMonth',
        households.map((each) => each.redemptionMonth ?? each.agreementMonth),
        SIGNING_MONTH,
      ),
      assignedArea: column(
        '指定户型面积',
        'Assigned unit',
        'm2',
        'assignedAreaM2',
        households.map((each) => each.assignedAreaM2 ?? ZERO),
      ),
    },
    columns: {
      isResettled: flag('安置', 'Resettled', 'IF(route = "resettle", 1, 0)'),
      isCash: flag('货币补偿', 'Cash', 'IF(route = "cash", 1, 0)'),
      isVoucher: flag('房票', 'Voucher', 'IF(route = "voucher", 1, 0)'),
      uplift: factor('上浮面积', 'Uplift', 'areaM2 * relocation.upliftRate', {
        ...area,
        clause: 'relocation.upliftRate',
      }),
      freeLiftArea: factor('免费电梯公用面积', 'Free lift area', 'MIN(uplift, relocation.liftShare * uplift)', { ...area, clause: 'relocation.liftShare' }),
      entitlement: factor('应安置面积', 'Entitlement', 'areaM2 + uplift', {
        ...area,
        clause: 'relocation.upliftRate',
      }),
      topUpArea: factor('增购面积', 'Top-up', 'topUp * MAX(0, relocation.minimumArea - entitlement)', {
        ...area,
        clause: 'relocation.minimumArea',
      }),
      target: factor('目标面积', 'Target area', 'ROUND(entitlement + topUpArea, 2)', area),
      largestUnits: factor('最大户型套数', 'Largest units', 'IF(target * isResettled > relocation.largestUnit, INT(target / relocation.largestUnit), 0)'),
      remainder: factor('余下面积', 'Remaining area', 'ROUND(target - largestUnits * relocation.largestUnit, 2)', area),
      lastUnit: factor('就近上靠户型', 'Nearest-up unit', 'MINIFS(unitTypes.areaM2, unitTypes.areaM2, ">=" & remainder) * IF(remainder > 0, 1, 0)', {
        ...area,
        clause: 'relocation.stepUpPrice',
      }),
      nearestUp: factor('上靠后面积', 'Nearest-up area', 'largestUnits * relocation.largestUnit + lastUnit', area),
      unitArea: factor('安置面积', 'Unit area', 'IF(assignedArea > 0, assignedArea, nearestUp) * isResettled', area),
      stepUp: factor('上靠面积', 'Step-up', 'MAX(0, unitArea - target) * isResettled', area),
      payable: flow(
        '应付房款',
        'Payable',
        '(areaM2 * relocation.appraisal * (1 - relocation.equalAreaDiscount) + newDecoration + (uplift - freeLiftArea) * relocation.upliftPrice + topUpArea * relocation.appraisal * (1 - relocation.topUpDiscount) + stepUp * relocation.stepUpPrice) * isResettled',
        { clause: 'relocation.equalAreaDiscount' },
      ),
      compensation: flow('旧房补偿', 'Compensation', 'areaM2 * price + decoration'),
      settlement: rate('结算差价（每户）', 'Settlement per household', 'ROUND(payable - compensation * isResettled, 2)', { unit: 'yuan' }),
      paidByHousehold: flow('住户应缴', 'Paid by household', 'MAX(0, settlement) * count'),
      paidToHousehold: flow('应补住户', 'Paid to household', 'MAX(0, -settlement) * count'),
      cashPaid: flow('货币补偿款', 'Cash compensation', 'ROUND(compensation * (1 + relocation.cashBonusRate), 2) * isCash * count'),
      voucherEach: rate('房票面额（每户）', 'Voucher per household', 'ROUND(compensation * (1 + relocation.voucherBonusRate), 2) * isVoucher', { unit: 'yuan' }),
      voucherFace: flow('房票面额', 'Voucher face value', 'voucherEach * count'),
      voucherConcession: flow('房票购房优惠', 'Voucher concession', 'ROUND(voucherEach * relocation.voucherDiscount, 2) * count', { clause: 'relocation.voucherDiscount' }),
      isEarly: flag('期限内签约', 'Signed early', 'IF(AND(agreementMonth > relocation.windowStart, agreementMonth <= relocation.windowEnd), 1, 0)'),
      earlyBonus: flow('提前签约奖励', 'Early-signing bonus', 'relocation.earlySigningBonus * isEarly * count'),
      moveOutFee: flow('搬出费', 'Moving-out fee', 'relocation.movingFee * count'),
      moveBackFee: flow('回迁搬家费', 'Moving-back fee', 'relocation.movingFee * count * isResettled'),
      transitionArea: factor('过渡面积', 'Area in transition', 'areaM2 * count * isResettled', area),
      // Who moves out later than the return month goes straight into the new home.
      backMonth: factor('实际回迁月', 'Month moved back', 'MAX(returnMonth, moveOutMonth)', { unit: 'month' }),
      outSince: factor('搬离面积月数', 'Area times moving-out month', 'transitionArea * moveOutMonth', {
        unit: 'm2*month',
      }),
      backSince: factor('回迁面积月数', 'Area times return month', 'transitionArea * backMonth', {
        unit: 'm2*month',
      }),
      signingPeriod: factor('签约期次', 'Signing period', inPeriod('agreementMonth')),
      moveOutPeriod: factor('搬离期次', 'Moving-out period', inPeriod('moveOutMonth')),
      returnPeriod: factor('回迁期次', 'Return period', inPeriod('backMonth')),
      redemptionPeriod: factor('兑付期次', 'Redemption period', inPeriod('redemptionMonth')),
      largerUnit: factor('上一档户型', 'Next larger unit', 'MINIFS(unitTypes.areaM2, unitTypes.areaM2, ">" & unitArea)', area),
      isUnderserved: flag('指定户型小于目标', 'Assigned unit below the target', 'IF(AND(assignedArea > 0, assignedArea < target), 1, 0) * isResettled'),
      isBelowCliff: flag('临界', 'Just below a cliff', 'IF(AND(unitArea - target <= relocation.cliffWidth, largerUnit > 0), 1, 0) * isResettled', {
        clause: 'relocation.cliffWidth',
      }),
      cliffCost: flow('跨档增加房款', 'Cost of the cliff', 'MAX(0, largerUnit - unitArea) * relocation.stepUpPrice * isBelowCliff * count'),
    },
  };
};

/** Unit types with what the households ask of each (D-22). */
export const unitTypeTable = ({ project }: Context): RecordTable => {
  const types = project.relocation.unitTypes;
  return {
    id: 'unitTypes',
    label: { zh: '安置户型', en: 'Unit types' },
    size: types.length,
    inputs: {
      areaM2: {
        label: { zh: '户型面积', en: 'Unit area' },
        unit: 'm2',
        values: types.map((type) => type.areaM2),
        path: 'relocation.unitTypes[].areaM2',
      },
      supply: {
        label: { zh: '供应套数', en: 'Supply' },
        unit: '',
        values: types.map((type) => type.supply ?? 0),
        path: 'relocation.unitTypes[].supply',
      },
      isLimited: {
        label: { zh: '供应有限', en: 'Supply is limited' },
        unit: '',
        values: types.map((type) => (type.supply === undefined ? 0 : 1)),
        path: 'relocation.unitTypes[].supply',
        link: 'IF({} = "", 0, 1)',
      },
    },
    columns: {
      demand: factor('需求套数', 'Demand', 'SUMIFS(households.unitCount, households.servedArea, areaM2) + IF(areaM2 = relocation.largestUnit, relocation.largestUnitsNeeded, 0)'),
      overallocated: factor('超配套数', 'Over-allocated', 'MAX(0, demand - supply) * isLimited'),
    },
  };
};
