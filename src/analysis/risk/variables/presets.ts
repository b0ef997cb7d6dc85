import type { RiskCategory } from '../../../project';
import type { Label } from '../../../rows';
import { distributionOf, type Parameters } from '../distributions/read';
import type { Application, RiskVariable } from './variable';

const ASSUMED: Label = {
  zh: '假定值：来源文件未给分布，请以本地数据替换',
  en: 'Assumed: no document gives a distribution; replace it with local data',
};

/** The words of a founding document, and what we made of them. */
const from = (item: string, words: string, zh: string, en: string): Label => ({
  zh: `《新社区筹建方案（通用模板）》：“${words}”（${item}）；${zh}`,
  en: `Generic planning template: “${words}” (${item}); ${en}`,
});

const preset = (
  id: string,
  category: RiskCategory,
  [zh, en]: readonly [string, string],
  paths: readonly string[],
  applies: Application,
  [kind, parameters]: readonly [string, Parameters],
  source: Label,
): RiskVariable => ({
  id,
  label: { zh, en },
  category,
  paths,
  applies,
  distribution: distributionOf(kind, parameters, id),
  stated: { kind, parameters },
  origin: 'preset',
  source,
});

/** What has been received can neither fall nor come later. */
const UNSOLD = 'land.parcels[certainty!=received]';
const WORKS = 'costs.lines[group!=land]';

/** What is uncertain where a project states nothing itself. Factors: 0.7 is thirty per cent less than planned. */
export const RISK_PRESETS: readonly RiskVariable[] = [
  preset(
    'landPrice',
    'market',
    ['土地出让价格', 'Land price'],
    [`${UNSOLD}.floorPrice`, `${UNSOLD}.totalPrice`],
    'factor',
    ['triangular', { min: 0.7, mode: 1, max: 1.1 }],
    from('D-42', '土地出让收入下降30%', '上限 +10% 为假定', 'the upper end, +10%, is assumed'),
  ),
  preset(
    'landDelay',
    'policy',
    ['土地出让推迟（月）', 'Land sold late (months)'],
    [`${UNSOLD}.saleMonth`],
    'add',
    [
      'discrete',
      {
        value1: 0,
        weight1: 0.6,
        value2: 6,
        weight2: 0.2,
        value3: 12,
        weight3: 0.15,
        value4: 24,
        weight4: 0.05,
      },
    ],
    from('D-42', '建设进度滞后1-2年', '各月数的权重为假定', 'the weights of the months are assumed'),
  ),
  preset(
    'landCost',
    'policy',
    ['土地取得成本', 'Cost of land'],
    ['costs.lines[group=land].amount', 'costs.lines[group=land].unitCost'],
    'factor',
    // The normal distribution that rises by 10% or more in 65 of 100 projects and by 15% or more in 23.
    ['normal', { mean: 1.117, sd: 0.0445, min: 0.95, max: 1.3 }],
    from(
      'D-77、D-78',
      '土地成本上涨10%的概率为65%……23%的新社区项目因土地出让金上涨超预算15%以上',
      '取同时满足这两句的正态分布',
      'the normal distribution that fits both sentences',
    ),
  ),
  preset(
    'constructionCost',
    'technology',
    ['工程造价', 'Cost of works'],
    [`${WORKS}.amount`, `${WORKS}.unitCost`],
    'factor',
    ['pert', { min: 0.95, mode: 1, max: 1.15 }],
    ASSUMED,
  ),
  preset(
    'salesPrice',
    'market',
    ['销售价格', 'Sales price'],
    ['sales.lines[certainty!=received].price'],
    'factor',
    ['triangular', { min: 0.85, mode: 1, max: 1 }],
    {
      zh: '假定值：多数销售受限价，价格只会更低；请以本地数据替换',
      en: 'Assumed: most sales stand at a price cap, so prices can only be lower; replace it with local data',
    },
  ),
  preset(
    'absorption',
    'market',
    ['去化周期', 'Absorption'],
    ['sales.lines[certainty!=received].absorptionMonths'],
    'factor',
    ['triangular', { min: 1, mode: 1, max: 1.5 }],
    from(
      'D-18',
      '去化周期延长至18个月，远超行业健康水平(12个月)',
      '上限取 18 ÷ 12',
      'the upper end is 18 ÷ 12',
    ),
  ),
  preset(
    'grants',
    'policy',
    ['财政补助到位率', 'Grants arriving'],
    ['grants.lines[certainty!=received].arrivalRate'],
    'factor',
    ['triangular', { min: 0.65, mode: 1, max: 1 }],
    from('D-41', '财政补贴资金到位率仅65%', '下限取此值', 'which is the lower end'),
  ),
  preset(
    'loanRate',
    'natureEconomy',
    ['贷款利率', 'Loan rate'],
    ['facilities[].rate'],
    'add',
    ['normal', { mean: 0, sd: 0.005, min: -0.01, max: 0.01 }],
    {
      zh: '幅度 ±100 个基点为银行评审常用值（D-61），标准差 50 个基点为假定',
      en: '±100 bps is what banks usually test (D-61); the standard deviation of 50 bps is assumed',
    },
  ),
  preset(
    'occupancy',
    'market',
    ['出租率', 'Occupancy'],
    ['operation.incomes[element=propertyOperation|commercial|rental].occupancy'],
    'factor',
    ['triangular', { min: 0.78, mode: 1, max: 1 }],
    from('D-18', '三四线城市商品房空置率达22%', '下限取 1 − 22%', 'the lower end is 1 − 22%'),
  ),
  preset(
    'collection',
    'social',
    ['物业费收缴率', 'Service charges collected'],
    ['operation.incomes[element=serviceCharge].collectionRate'],
    'factor',
    ['triangular', { min: 0.8, mode: 1, max: 1 }],
    from(
      'D-66',
      '物业费收缴率……低于全国平均水平(75%)……不足60%',
      '下限取 60 ÷ 75',
      'the lower end is 60 ÷ 75',
    ),
  ),
  preset(
    'operatingCost',
    'natureEconomy',
    ['运营成本', 'Operating cost'],
    ['operation.costs[].amount', 'operation.costs[].unitCost'],
    'factor',
    ['pert', { min: 0.95, mode: 1, max: 1.15 }],
    ASSUMED,
  ),
];
