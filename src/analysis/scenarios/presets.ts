import type { Label } from '../../rows';
import type { Change, Scenario } from './scenario';

const TEMPLATE: Label = { zh: '《新社区筹建方案（通用模板）》', en: 'Generic planning template' };

/** The founding document's own words, and the item of the project's domain notes that has them. */
const quoted = (item: string, words: string): Label => ({
  zh: `${TEMPLATE.zh}：“${words}”（${item}）`,
  en: `${TEMPLATE.en}: “${words}” (${item})`,
});

/** The founding documents name the hedge and not its size: a hundred basis points is what banks usually test. */
const hedged: Label = {
  zh: `${TEMPLATE.zh}：“利率锁定协议”“利率互换工具”，未给幅度（D-61）；100 个基点为银行评审常用值`,
  en: `${TEMPLATE.en}: “利率锁定协议”“利率互换工具”, no size given (D-61); 100 bps is what banks usually test`,
};

const preset = (id: string, zh: string, en: string, source: Label, changes: readonly Change[]): Scenario => ({
  id,
  label: { zh, en },
  origin: 'preset',
  source,
  changes,
});

/** What has been received can neither fall nor come later. */
const UNSOLD = 'land.parcels[certainty!=received]';
const LET = 'operation.incomes[element=propertyOperation|commercial|rental]';
const CHARGED = 'operation.incomes[element=serviceCharge]';

const landDown = (months: number): Scenario =>
  preset(
    `landDown30Delay${months}`,
    `土地收入下降 30%，晚 ${months} 个月`,
    `Land income −30%, ${months} months late`,
    quoted('D-42', '土地出让收入下降30%……建设进度滞后1-2年'),
    [
      { kind: 'factor', path: `${UNSOLD}.floorPrice`, factor: '0.7' },
      { kind: 'factor', path: `${UNSOLD}.totalPrice`, factor: '0.7' },
      { kind: 'months', path: `${UNSOLD}.saleMonth`, months },
    ],
  );

const collection = (percent: number, words: string): Scenario =>
  preset(
    `collection${percent}`,
    `物业费收缴率 ${percent}%`,
    `Service charges collected at ${percent}%`,
    quoted('D-66', words),
    [{ kind: 'atMost', path: `${CHARGED}.collectionRate`, value: String(percent / 100) }],
  );

const set = (path: string, value: number | boolean): Change => ({ kind: 'set', path, value });
const EXPECTED = '[certainty=expected]';

/** The stresses of the founding documents, with their sources. A project that already counts on less keeps what it has. */
export const PRESETS: readonly Scenario[] = [
  landDown(12),
  landDown(24),
  preset(
    'absorption18',
    '去化周期 18 个月',
    'Absorption 18 months',
    quoted('D-18', '去化周期延长至18个月，远超行业健康水平(12个月)'),
    [{ kind: 'atLeast', path: 'sales.lines[certainty!=received].absorptionMonths', value: '18' }],
  ),
  preset('vacancy22', '空置率 22%', 'Vacancy 22%', quoted('D-18', '三四线城市商品房空置率达22%'), [
    { kind: 'atMost', path: `${LET}.occupancy`, value: '0.78' },
  ]),
  collection(68, '物业费收缴率仅为68%，低于全国平均水平(75%)'),
  collection(60, '不足60%'),
  preset('grants65', '财政补助到位 65%', 'Grants arrive at 65%', quoted('D-41', '财政补贴资金到位率仅65%'), [
    { kind: 'atMost', path: 'grants.lines[certainty!=received].arrivalRate', value: '0.65' },
  ]),
  preset(
    'landCostUp15',
    '土地成本上升 15%',
    'Land cost +15%',
    quoted('D-78', '23%的新社区项目因土地出让金上涨超预算15%以上'),
    [
      { kind: 'factor', path: 'costs.lines[group=land].amount', factor: '1.15' },
      { kind: 'factor', path: 'costs.lines[group=land].unitCost', factor: '1.15' },
    ],
  ),
  preset(
    'affordableUp10',
    '保障房配建比例提高 10 个百分点',
    'Affordable share +10 points',
    quoted('D-78', '保障房配建比例提高10%'),
    [
      {
        kind: 'move',
        from: 'sales.lines[kind=marketHousing].quantity',
        to: 'sales.lines[kind=cappedHousing|talentHousing].quantity',
        share: '0.1',
      },
    ],
  ),
  preset(
    'expectedAbsent',
    '预期资金全部落空',
    'Expected sources absent',
    {
      zh: '授信不是现金，未发行的票据不是到位资金（筹建文件第 0 节第 6 项）',
      en: 'A credit line is not cash and a note not yet issued is not received (domain notes, section 0, item 6)',
    },
    [
      set(`land.parcels${EXPECTED}.floorPrice`, 0),
      set(`land.parcels${EXPECTED}.totalPrice`, 0),
      set(`sales.lines${EXPECTED}.quantity`, 0),
      set(`grants.lines${EXPECTED}.arrivalRate`, 0),
      set(`equity.lines${EXPECTED}.amount`, 0),
      set(`equity.lines${EXPECTED}.share`, 0),
      set(`facilities${EXPECTED}.limit`, 0),
      set(`facilities${EXPECTED}.draws[].amount`, 0),
      set(`reit${EXPECTED}.enabled`, false),
    ],
  ),
  preset('rateUp100', '贷款利率上升 100 个基点', 'Rate +100 bps', hedged, [
    { kind: 'add', path: 'facilities[].rate', by: '0.01' },
  ]),
];
