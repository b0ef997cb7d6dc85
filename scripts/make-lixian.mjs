// Writes examples/lixian-renewal.json: a Quzhou-type renewal with 1,029 households, one row each.
// The figures are illustrative and drawn from a seeded generator; run it again and the file is the same.
import { writeFileSync } from 'node:fs';
import { drawsFrom } from './seeded.mjs';

const HOUSEHOLDS = 1029;
const { random, between, bell, pick } = drawsFrom(20190329);

const household = (_, index) => {
  const areaM2 = Number(bell(36, 118).toFixed(2));
  const route = pick([
    ['resettle', 0.62],
    ['cash', 0.23],
    ['voucher', 0.15],
  ]);
  return {
    id: `LX-${String(index + 1).padStart(4, '0')}`,
    tenure: pick([
      ['私有产权', 0.86],
      ['房改房', 0.11],
      ['单位自管', 0.03],
    ]),
    use: '住宅',
    areaM2,
    price: Math.round(between(9400, 11200) / 10) * 10,
    route,
    agreementMonth: pick([
      [5, 0.93],
      [6, 0.05],
      [7, 0.02],
    ]),
    count: 1,
    topUp: route === 'resettle' && areaM2 * 1.1 < 60 && random() < 0.8,
    decoration: Math.round(between(18, 85)) * 1000,
    newDecoration: 0,
    moveOutMonth: pick([
      [7, 0.7],
      [8, 0.25],
      [9, 0.05],
    ]),
    ...(route === 'voucher'
      ? {
          redemptionMonth: pick([
            [10, 0.4],
            [12, 0.35],
            [15, 0.25],
          ]),
        }
      : {}),
  };
};

const line = (id, name, rest) => ({ id, name, ...rest });
const cost = (id, name, group, amount, start, months, profile, vatRate) =>
  line(id, name, {
    group,
    amount,
    start,
    months,
    profile,
    escalation: 0,
    contingencyRate: group === 'construction' || group === 'infrastructure' ? '5%' : 0,
    vatRate,
  });
const income = (id, name, element, quantity, unit, unitPrice, rest) =>
  line(id, name, {
    element,
    quantity,
    unit,
    unitPrice,
    startMonth: 0,
    rampMonths: 12,
    occupancy: '92%',
    collectionRate: 1,
    growth: '2%',
    vatRate: '5%',
    soldToReit: false,
    ...rest,
  });

const project = {
  schemaVersion: 1,
  project: {
    name: '礼贤未来社区（示例）',
    city: '衢州市柯城区',
    kind: 'renewal',
    planningAreaHa: 58,
    unitAreaHa: 24.6,
    households: HOUSEHOLDS,
    residents: 3200,
    talents: 900,
    startMonth: '2020-03',
    step: 'month',
    phases: { preparation: 6, design: 4, construction: 22, acceptance: 4 },
    operationYears: 15,
    namingMonth: 44,
    indicatorsMet: 33,
    communityRoomsM2: 3600,
    discountRate: '5%',
    priceBasis: 'current',
    illustrative: true,
  },
  policy: {
    packs: ['national', 'zhejiang-2019', 'zhejiang-2020', 'quzhou-kecheng', 'generic-plan'],
    overrides: [],
  },
  relocation: {
    unitTypes: [
      { id: 'type60', name: '60 户型', areaM2: 60, supply: 60 },
      { id: 'type80', name: '80 户型', areaM2: 80, supply: 220 },
      { id: 'type100', name: '100 户型', areaM2: 100, supply: 320 },
      { id: 'type120', name: '120 户型', areaM2: 120, supply: 120 },
      { id: 'type140', name: '140 户型', areaM2: 140, supply: 20 },
    ],
    appraisal: 12800,
    equalAreaDiscount: '15%',
    topUpDiscount: '8%',
    liftShare: '30%',
    upliftPrice: 10880,
    stepUpPrice: 12800,
    cashBonusRate: '10%',
    voucherBonusRate: '12%',
    voucherDiscount: '3%',
    earlySigningBonus: 20000,
    signingWindow: { start: 4, months: 1 },
    transitionAllowance: 12,
    movingFee: 1500,
    returnMonth: 36,
    households: [],
  },
  land: {
    parcels: [
      line('east', '礼贤东地块', {
        use: '住宅',
        kind: 'renewal',
        areaM2: 78000,
        inUnit: true,
        farOld: 1.1,
        farNew: 2.4,
        exemptAreaM2: 9000,
        floorPrice: 4300,
        saleMonth: 9,
        instalments: [
          { monthsAfterSale: 0, share: 0.5 },
          { monthsAfterSale: 6, share: 0.5 },
        ],
        compensationCost: 430000000,
        developmentCost: 62000000,
        reliefRate: 0,
        newlyConverted: false,
        certainty: 'committed',
      }),
      line('west', '礼贤西地块', {
        use: '商住',
        kind: 'renewal',
        areaM2: 41000,
        inUnit: true,
        farOld: 1.0,
        farNew: 2.6,
        exemptAreaM2: 5200,
        floorPrice: 4100,
        saleMonth: 15,
        instalments: [
          { monthsAfterSale: 0, share: 0.5 },
          { monthsAfterSale: 6, share: 0.5 },
        ],
        compensationCost: 220000000,
        developmentCost: 36000000,
        reliefRate: 0,
        newlyConverted: false,
        certainty: 'committed',
      }),
    ],
    retentionMode: 'conservative',
    costBasis: 'gross',
    landIncomeFund: false,
    treasuryLag: 3,
  },
  costs: {
    lines: [
      cost('development', '土地前期开发', 'land', 98000000, 6, 12, 'even', '9%'),
      cost('preliminary', '前期与全过程咨询', 'preliminary', 46000000, 0, 20, 'frontLoaded', '6%'),
      line('resettlement', '安置房建安', {
        group: 'construction',
        quantity: 74000,
        unitCost: 4300,
        start: 10,
        months: 22,
        profile: 'sCurve',
        escalation: '2%',
        contingencyRate: '5%',
        vatRate: '9%',
      }),
      line('community', '社区商业、公寓与配套用房建安', {
        group: 'construction',
        quantity: 62000,
        unitCost: 4600,
        start: 11,
        months: 21,
        profile: 'sCurve',
        escalation: '2%',
        contingencyRate: '5%',
        vatRate: '9%',
      }),
      cost('infrastructure', '道路管网与地下空间', 'infrastructure', 168000000, 9, 20, 'even', '9%'),
      cost('facilities', '九大场景公共配套', 'publicFacilities', 128000000, 14, 20, 'backLoaded', '9%'),
      cost('platform', '智慧服务平台', 'smartOperations', 24000000, 26, 10, 'even', '6%'),
      cost('management', '建设单位管理费', 'management', 32000000, 0, 36, 'even', 0),
    ],
  },
  sales: {
    lines: [
      line('shops', '社区商铺', {
        kind: 'commercial',
        quantity: 6000,
        unit: 'm2',
        price: 16500,
        start: 24,
        absorptionMonths: 12,
        presaleFrom: 22,
        escrowShare: '30%',
        sellingCostRate: '3%',
        vatRate: '9%',
        certainty: 'committed',
      }),
      line('parking', '产权车位', {
        kind: 'parking',
        quantity: 900,
        unit: 'place',
        price: 110000,
        start: 30,
        absorptionMonths: 12,
        presaleFrom: 22,
        escrowShare: 0,
        sellingCostRate: '2%',
        vatRate: '9%',
        certainty: 'committed',
      }),
    ],
  },
  grants: {
    lines: [
      line('central', '中央预算内老旧小区补助', {
        level: 'central',
        amount: 60000000,
        month: 8,
        arrivalRate: '95%',
        afterNaming: false,
        certainty: 'received',
      }),
      line('county', '县级专项', {
        level: 'county',
        amount: 40000000,
        month: 14,
        arrivalRate: '95%',
        afterNaming: false,
        certainty: 'committed',
      }),
      line('reward', '省级命名奖励', {
        level: 'provincial',
        amount: 20000000,
        month: 44,
        arrivalRate: 1,
        afterNaming: true,
        certainty: 'expected',
      }),
    ],
  },
  equity: {
    lines: [
      line('platform', '区城投资本金', {
        party: 'government',
        amount: 280000000,
        schedule: [
          { month: 1, share: 0.6 },
          { month: 6, share: 0.4 },
        ],
        certainty: 'received',
      }),
      line('partner', '社会资本', {
        party: 'socialCapital',
        amount: 120000000,
        schedule: [{ month: 6, share: 1 }],
        certainty: 'committed',
      }),
    ],
  },
  facilities: [
    line('syndicate', '银团贷款', {
      kind: 'syndicatedLoan',
      limit: 600000000,
      drawRule: 'asNeeded',
      window: { start: 0, months: 36 },
      priority: 1,
      rate: '4.1%',
      subsidyBps: 0,
      upfrontFee: '0.1%',
      commitmentFee: '0.1%',
      issueCost: 0,
      duringConstruction: 'pay',
      graceMonths: 12,
      interestGraceMonths: 0,
      tenorMonths: 36,
      repayment: 'schedule',
      shares: [0.6, 0.4],
      certainty: 'committed',
      lenders: [
        { name: '牵头行', share: 0.6 },
        { name: '参加行', share: 0.4 },
      ],
    }),
    line('policyBank', '政策性银行贷款', {
      kind: 'policyBankLoan',
      limit: 75000000,
      drawRule: 'scheduled',
      draws: [
        { month: 12, amount: 60000000 },
        { month: 20, amount: 15000000 },
      ],
      window: { start: 6, months: 30 },
      priority: 2,
      rate: '3.9%',
      subsidyBps: 50,
      upfrontFee: 0,
      commitmentFee: 0,
      issueCost: 0,
      duringConstruction: 'pay',
      graceMonths: 42,
      interestGraceMonths: 0,
      tenorMonths: 206,
      repayment: 'level',
      certainty: 'committed',
      lenders: [],
    }),
  ],
  collateral: { items: [], guarantees: [] },
  operation: {
    incomes: [
      income('commercial', '社区商业租赁', 'commercial', 16000, 'm2', 68, {}),
      income('propertyRooms', '物业经营用房租金', 'propertyOperation', 9000, 'm2', 42, { rampMonths: 6 }),
      income('apartments', '人才公寓租金', 'rental', 30000, 'm2', 27, {}),
      income('parking', '共享停车', 'parking', 1600, 'place', 240, {
        occupancy: '85%',
        rampMonths: 6,
        growth: '1%',
      }),
      income('services', '增值服务收费', 'serviceCharge', 2600, 'household', 110, {
        occupancy: 1,
        collectionRate: '75%',
        vatRate: '6%',
      }),
      income('energy', '综合能源特许经营费', 'energy', 1, 'unit', 190000, {
        occupancy: 1,
        rampMonths: 0,
        growth: 0,
        vatRate: '6%',
      }),
    ],
    costs: [
      line('basicService', '基础物业服务（对居民免费）', {
        basicService: true,
        amount: 5600000,
        startMonth: 0,
        growth: '2%',
      }),
      line('management', '运营管理', { basicService: false, amount: 4200000, startMonth: 0, growth: '2%' }),
      line('maintenance', '设施维护', { basicService: false, amount: 3600000, startMonth: 0, growth: '2%' }),
      line('platform', '智慧平台运维', { basicService: false, amount: 1800000, startMonth: 0, growth: '2%' }),
    ],
    renewals: [line('platform', '智慧平台更新', { amount: 3000000, everyYears: 5, growth: 0 })],
    propertyOperatingAreaM2: 9000,
    workingCapitalDays: 15,
    handedOver: [],
  },
  tax: {
    vat: { enabled: true },
    landVat: { enabled: true, deductibleShare: '9%', settlementMonth: 36 },
    incomeTax: { enabled: true, saleableCostShare: '9%', depreciationYears: 20 },
    propertyTax: { mode: 'rent' },
    stamp: { enabled: true },
  },
  surplus: { operationFundShare: '60%' },
  thresholds: { minimumCash: { value: 10000000, source: '建设单位内控（示例）' } },
  sources: Object.fromEntries(
    [
      'project',
      'relocation',
      'land',
      'costs',
      'sales',
      'grants',
      'equity',
      'facilities',
      'operation',
      'tax',
      'surplus',
    ].map((path) => [path, 'illustrative']),
  ),
  notes: ['示例数据：1,029 户与 15 日签约见衢州柯城案例（S0），户型、价格、用款与融资条件均为示意。'],
};
project.sources['project.households'] = 'S0 Quzhou Kecheng: 1,029 households signed in 15 days (D-21)';

const rows = Array.from({ length: HOUSEHOLDS }, household);
const text = JSON.stringify(project, null, 2).replace(
  '"households": []',
  `"households": [\n${rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n')}\n    ]`,
);
writeFileSync(new URL('../examples/lixian-renewal.json', import.meta.url), `${text}\n`);
