import { flag, months, share, yuanPerM2 } from '../parameter';

/** The ladder from the land price to what the project keeps. */
export const land = {
  'land.retainedShare': share(
    '改造更新类土地出让收益留用比例',
    'Net land proceeds returned, renewal inside the unit',
    'D-30 §0.4',
  ),
  'land.otherRetainedShare': share(
    '其他地块土地出让收益留用比例',
    'Net land proceeds returned, other land',
    'D-30 §0.4',
  ),
  'land.insideUnitOnly': flag(
    '留用仅限实施单元范围内',
    'Retention only inside the implementation unit',
    'D-30 §0.4',
  ),
  'land.twoLines': flag('收支两条线', 'Receipts and spending run on two lines', 'D-31'),
  'land.treasuryLagMonths': months('国库返拨滞后', 'Lag from treasury to project', 'D-31'),
  'land.localPartOnly': flag(
    '按地方留存口径(保守)',
    'Only the locally retained part (conservative reading)',
    'D-32 §0.3',
  ),
  'land.businessFeeRate': share('土地出让业务费比例', 'Land business fee', 'D-30 §2.5'),
  'land.newLandFeeCentralShare': share(
    '新增费中央分成',
    'Central share of the new construction land fee',
    'D-30 §2.1',
  ),
  'land.newLandFeeTariff': yuanPerM2('新增建设用地有偿使用费标准', 'New construction land fee', '§2.1'),
  'land.agriculturalFundTariff': yuanPerM2(
    '农业土地开发资金标准(已乘计提比例)',
    'Agricultural land fund per m² sold, share applied',
    '§2.3',
  ),
  'land.agriculturalFundShare': share(
    '农业土地开发资金计提比例',
    'Agricultural land fund, share of the standard',
    '§2.3',
  ),
  'land.agriculturalFundProvinceMaximum': share(
    '农业土地开发资金省级集中上限',
    'Agricultural land fund, most a province may pool',
    '§2.3',
  ),
  'land.educationRate': share('教育资金计提比例', 'Education earmark', 'D-30 §2.6'),
  'land.irrigationRate': share('农田水利建设资金计提比例', 'Irrigation earmark', 'D-30 §2.7'),
  'land.irrigationCentralShare': share(
    '农田水利资金中央统筹比例',
    'Irrigation earmark pooled by the centre',
    '§2.7',
  ),
  'land.housingRate': share('保障性安居工程资金计提比例', 'Affordable housing earmark', 'D-30 §2.8'),
  'land.incomeFundRate': share('国有土地收益基金计提比例', 'State land income fund', 'D-30 §2.2'),
  'land.socialSecurityRate': share(
    '被征地农民社保资金比例',
    'Social security for land-losing farmers',
    '§2.9',
  ),
  'land.provincialConcentrationRate': share('省级财政集中比例', 'Provincial concentration', '§2.10'),
  'land.ruralNetShareMinimum': share(
    '用于乡村振兴占出让收益比例',
    'Rural revitalisation, share of net proceeds',
    '§2.11',
  ),
  'land.ruralRevenueShareMinimum': share(
    '用于乡村振兴占出让收入比例',
    'Rural revitalisation, share of gross revenue',
    '§2.11',
  ),
  'land.reclamationFeeTariff': yuanPerM2('耕地开垦费标准', 'Farmland reclamation fee', '§2.12'),
  'land.farmlandTaxTariff': yuanPerM2('耕地占用税标准', 'Farmland occupation tax', '§2.12'),
  'land.reliefRate': share('土地出让金减免比例', 'Relief on the land price', 'D-33 §2.13'),
  'land.affordableReliefRate': share(
    '保障性社区土地出让金减免比例',
    'Relief on the land price, affordable communities',
    'D-33 §2.13',
  ),
  'land.reliefAllowed': flag('允许变相减免', 'Disguised reduction of the land price allowed', 'D-33 §2.13'),
  'land.newBuildDiscount': share('带方案出让地价优惠比例', 'Discount on land sold with a design', 'D-34'),
} as const;
