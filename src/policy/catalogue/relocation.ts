import { months, share, subject, yuanPerM2 } from '../parameter';

/** Compensation and return of households: entitlement, prices, allowances. */
export const relocation = {
  'relocation.upliftRate': share('安置面积上浮比例', 'Uplift on the old area', 'D-24'),
  'relocation.minimumArea': subject('area', 'm2')('保底安置面积', 'Area a household may top up to', 'D-26'),
  'relocation.equalAreaDiscount': share('等面积部分下浮比例', 'Discount on the equal area', 'D-23'),
  'relocation.decorationDiscount': share('装修部分下浮比例', 'Discount on decoration', 'D-23 D-27'),
  'relocation.topUpDiscount': share('增购部分下浮比例', 'Discount on the top-up area', 'D-26'),
  'relocation.liftShare': share('上浮面积中电梯公用部分占比', 'Lift common part of the uplift', 'D-25'),
  'relocation.upliftPrice': yuanPerM2('上浮面积计价部分单价', 'Price of the paid part of the uplift', 'D-27'),
  'relocation.stepUpPrice': yuanPerM2(
    '就近上靠超出部分单价',
    'Price of area above the entitlement',
    'D-22 D-27',
  ),
  'relocation.voucherDiscount': share('房票回购折扣', 'Discount for housing voucher holders', 'D-28'),
  'relocation.cashBonus': share('货币补偿奖励比例', 'Bonus on cash compensation', 'D-28'),
  'relocation.transitionAllowance': subject('price', 'yuan/m2/month')(
    '临时过渡费',
    'Transition allowance',
    'D-27',
  ),
  'relocation.movingFee': subject('price', 'yuan/household')('搬家费(单次)', 'Moving fee, one way', 'D-27'),
  'relocation.earlySigningBonus': subject('price', 'yuan/household')(
    '提前签约奖励',
    'Early-signing bonus',
    'D-27',
  ),
  'relocation.signingDays': subject('duration', 'day')('签约期', 'Signing window', 'D-21'),
  'relocation.talentVoucher': subject('price', 'yuan/household')(
    '人才房票补贴',
    'Talent housing voucher',
    'D-28',
  ),
  'relocation.affordabilityMaximum': share(
    '自付额占收入上限',
    'Out-of-pocket part of income, maximum',
    'D-29',
  ),
  'relocation.cliffWidth': subject('area', 'm2')(
    '就近上靠临界提示宽度',
    'Width below a unit-type cliff that is listed',
    'D-22',
  ),
  'relocation.transitionMaximumMonths': months('过渡期上限', 'Longest transition', 'D-27'),
} as const;
