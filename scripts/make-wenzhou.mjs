// Writes examples/wenzhou-mixed.json: part rebuilt and part refitted, with vouchers and an operator brought in early.
// The figures are illustrative and drawn from a seeded generator; run it again and the file is the same.
// Another place to write to may be given.
import { writeFileSync } from 'node:fs';
import { drawsFrom } from './seeded.mjs';

const HOUSEHOLDS = 420;
const { random, between, bell, pick } = drawsFrom(20211102);

const household = (_, index) => {
  const areaM2 = Number(bell(38, 126).toFixed(2));
  const route = pick([
    ['resettle', 0.54],
    ['voucher', 0.46],
  ]);
  return {
    id: `WZ-${String(index + 1).padStart(3, '0')}`,
    tenure: pick([
      ['私有产权', 0.82],
      ['房改房', 0.14],
      ['集体土地上住宅', 0.04],
    ]),
    use: '住宅',
    areaM2,
    price: Math.round(between(11200, 13600) / 10) * 10,
    route,
    agreementMonth: pick([
      [4, 0.72],
      [5, 0.2],
      [6, 0.08],
    ]),
    count: 1,
    topUp: route === 'resettle' && areaM2 * 1.1 < 60 && random() < 0.7,
    decoration: Math.round(between(20, 90)) * 1000,
    newDecoration: 0,
    moveOutMonth: pick([
      [6, 0.6],
      [7, 0.3],
      [8, 0.1],
    ]),
    ...(route === 'voucher'
      ? {
          redemptionMonth: pick([
            [10, 0.3],
            [14, 0.3],
            [18, 0.25],
            [24, 0.15],
          ]),
        }
      : {}),
  };
};

const line = (id, name, rest) => ({ id, name, ...rest });
const CONTINGENT = new Set(['construction', 'infrastructure', 'publicFacilities']);
const cost = (id, name, group, amount, start, months, profile, vatRate) =>
  line(id, name, {
    group,
    ...(typeof amount === 'number' ? { amount } : amount),
    start,
    months,
    profile,
    escalation: 0,
    contingencyRate: CONTINGENT.has(group) ? '5%' : 0,
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
    occupancy: '90%',
    collectionRate: 1,
    growth: '2%',
    vatRate: '9%',
    soldToReit: false,
    ...rest,
  });
const opex = (id, name, amount, rest = {}) =>
  line(id, name, { basicService: false, amount, startMonth: 0, growth: '2%', ...rest });
const parcel = (id, name, use, kind, areaM2, rest) =>
  line(id, name, {
    use,
    kind,
    areaM2,
    inUnit: true,
    exemptAreaM2: 0,
    instalments: [
      { monthsAfterSale: 0, share: 0.5 },
      { monthsAfterSale: 6, share: 0.5 },
    ],
    reliefRate: 0,
    newlyConverted: false,
    certainty: 'committed',
    ...rest,
  });

const project = {
  schemaVersion: 1,
  project: {
    name: '鹿城拆改结合未来社区（示例）',
    city: '温州市鹿城区',
    kind: 'mixed',
    planningAreaHa: 61,
    unitAreaHa: 27.3,
    households: HOUSEHOLDS,
    residents: 4600,
    talents: 700,
    startMonth: '2021-11',
    step: 'month',
    phases: { preparation: 6, design: 4, construction: 22, acceptance: 4 },
    operationYears: 15,
    namingMonth: 48,
    indicatorsMet: 33,
    communityRoomsM2: 21500,
    discountRate: '5%',
    priceBasis: 'current',
    illustrative: true,
  },
  policy: {
    packs: ['national', 'zhejiang-2019', 'zhejiang-2020', 'wenzhou', 'generic-plan'],
    overrides: [
      { id: 'relocation.upliftRate', value: '0.10', reason: '示例：参照衢州柯城安置面积上浮一成' },
      { id: 'relocation.minimumArea', value: '60', reason: '示例：参照衢州柯城保底六十平方米' },
      {
        id: 'operation.publicUseShare',
        value: '0.20',
        reason: '示例：拆建新增面积至少两成用于公共配套，原则见 S4（D-73）',
      },
    ],
  },
  relocation: {
    unitTypes: [
      { id: 'type60', name: '60 户型', areaM2: 60, supply: 36 },
      { id: 'type80', name: '80 户型', areaM2: 80, supply: 76 },
      { id: 'type100', name: '100 户型', areaM2: 100, supply: 104 },
      { id: 'type120', name: '120 户型', areaM2: 120, supply: 64 },
      { id: 'type140', name: '140 户型', areaM2: 140, supply: 24 },
    ],
    appraisal: 15200,
    equalAreaDiscount: '15%',
    topUpDiscount: '8%',
    liftShare: '30%',
    upliftPrice: 12900,
    stepUpPrice: 15200,
    voucherBonusRate: '10%',
    voucherDiscount: '5%',
    earlySigningBonus: 30000,
    signingWindow: { start: 3, months: 2 },
    transitionAllowance: 15,
    movingFee: 1800,
    returnMonth: 36,
    talentVouchers: [
      { name: '首批人才房票', count: 120, amount: 200000, month: 30 },
      { name: '第二批人才房票', count: 80, amount: 200000, month: 35 },
    ],
    households: [],
  },
  land: {
    parcels: [
      parcel('goldenCorner', '金角住宅地块', '住宅', 'renewal', 56000, {
        farOld: 1.2,
        farNew: 2.5,
        exemptAreaM2: 6000,
        floorPrice: 5800,
        saleMonth: 14,
        compensationCost: 210000000,
        developmentCost: 46000000,
      }),
      parcel('silverEdge', '银边商住地块', '商住', 'renewal', 21000, {
        farOld: 1.0,
        farNew: 2.5,
        exemptAreaM2: 3200,
        floorPrice: 5400,
        saleMonth: 20,
        compensationCost: 90000000,
        developmentCost: 21000000,
      }),
      parcel('riverside', '滨江新建地块', '住宅', 'newBuild', 46000, {
        farOld: 0,
        farNew: 2.2,
        exemptAreaM2: 4000,
        floorPrice: 6900,
        saleMonth: 16,
        compensationCost: 90000000,
        developmentCost: 40000000,
      }),
    ],
    retentionMode: 'conservative',
    costBasis: 'gross',
    landIncomeFund: false,
    treasuryLag: 3,
  },
  costs: {
    lines: [
      cost('development', '土地前期开发', 'land', 67000000, 5, 10, 'even', '9%'),
      cost('preliminary', '前期与全过程咨询', 'preliminary', 38000000, 0, 16, 'frontLoaded', '6%'),
      cost(
        'operatorEarly',
        '运营前置：运营商设计与建设阶段服务费',
        'management',
        16000000,
        6,
        30,
        'even',
        '6%',
      ),
      cost(
        'resettlement',
        '安置房建安',
        'construction',
        { quantity: 30000, unitCost: 4600 },
        10,
        22,
        'sCurve',
        '9%',
      ),
      cost(
        'publicRooms',
        '公共配套与社区用房建安',
        'construction',
        { quantity: 21500, unitCost: 4800 },
        10,
        22,
        'sCurve',
        '9%',
      ),
      cost(
        'commerce',
        '邻里商业与人才公寓建安',
        'construction',
        { quantity: 38000, unitCost: 5000 },
        12,
        20,
        'sCurve',
        '9%',
      ),
      cost(
        'retrofit',
        '保留楼栋改造提升',
        'construction',
        { quantity: 96000, unitCost: 980 },
        12,
        20,
        'even',
        '9%',
      ),
      cost('infrastructure', '管网、连廊与地下车库', 'infrastructure', 210000000, 9, 22, 'even', '9%'),
      cost('platform', '智慧服务平台', 'smartOperations', 18000000, 24, 10, 'even', '6%'),
      cost('fitOut', '运营前置：商业与共享空间装修', 'other', 34000000, 28, 8, 'even', '9%'),
      cost('management', '建设单位管理费', 'management', 22000000, 0, 36, 'even', 0),
    ],
  },
  sales: {
    lines: [
      line('places', '产权车位', {
        kind: 'parking',
        quantity: 420,
        unit: 'place',
        price: 160000,
        start: 28,
        absorptionMonths: 12,
        presaleFrom: 24,
        escrowShare: 0,
        sellingCostRate: '2%',
        vatRate: '9%',
        certainty: 'committed',
      }),
    ],
  },
  grants: {
    lines: [
      line('retrofit', '中央老旧小区改造补助', {
        level: 'central',
        amount: 36000000,
        month: 12,
        arrivalRate: '95%',
        afterNaming: false,
        certainty: 'received',
      }),
      line('municipal', '市级未来社区专项', {
        level: 'municipal',
        amount: 30000000,
        month: 18,
        arrivalRate: '65%',
        afterNaming: false,
        certainty: 'committed',
      }),
      line('reward', '省级命名奖励', {
        level: 'provincial',
        amount: 20000000,
        month: 48,
        arrivalRate: 1,
        afterNaming: true,
        certainty: 'expected',
      }),
    ],
  },
  equity: {
    lines: [
      line('district', '区国资平台资本金', {
        party: 'government',
        amount: 190000000,
        schedule: [
          { month: 1, share: 0.6 },
          { month: 8, share: 0.4 },
        ],
        certainty: 'received',
      }),
      line('operator', '运营商出资', {
        party: 'socialCapital',
        amount: 80000000,
        schedule: [{ month: 7, share: 1 }],
        certainty: 'committed',
      }),
    ],
  },
  facilities: [
    line('policyBank', '政策性银行城市更新贷款', {
      kind: 'policyBankLoan',
      limit: 420000000,
      drawRule: 'asNeeded',
      window: { start: 0, months: 36 },
      priority: 1,
      rate: '3.9%',
      subsidyBps: 0,
      upfrontFee: 0,
      commitmentFee: '0.1%',
      issueCost: 0,
      duringConstruction: 'pay',
      graceMonths: 18,
      interestGraceMonths: 0,
      tenorMonths: 36,
      repayment: 'sweep',
      sweepShare: '60%',
      sweepFrom: 'land',
      certainty: 'committed',
      lenders: [],
    }),
    line('operating', '运营商流动资金贷款（运营前置）', {
      kind: 'operatingLoan',
      limit: 60000000,
      drawRule: 'scheduled',
      draws: [
        { month: 29, amount: 30000000 },
        { month: 33, amount: 30000000 },
      ],
      window: { start: 24, months: 12 },
      rate: '4.35%',
      subsidyBps: 0,
      upfrontFee: 0,
      commitmentFee: 0,
      issueCost: 0,
      duringConstruction: 'pay',
      graceMonths: 24,
      interestGraceMonths: 0,
      tenorMonths: 120,
      repayment: 'level',
      certainty: 'committed',
      lenders: [],
    }),
  ],
  collateral: {
    items: [
      line('works', '在建工程', { kind: 'workInProgress', from: 6, until: 36, loanToValue: '60%' }),
      line('shops', '邻里商业', {
        kind: 'finishedBuildings',
        value: 180000000,
        from: 36,
        loanToValue: '60%',
      }),
    ],
    guarantees: [],
  },
  operation: {
    incomes: [
      income('commerce', '邻里商业租金', 'commercial', 17000, 'm2', 96, {}),
      income('apartments', '人才公寓租金', 'rental', 18000, 'm2', 36, { occupancy: '94%', vatRate: '5%' }),
      income('propertyRooms', '物业经营用房租金', 'propertyOperation', 10200, 'm2', 54, { rampMonths: 6 }),
      income('parking', '共享停车', 'parking', 1300, 'place', 300, {
        rampMonths: 6,
        occupancy: '85%',
        growth: '1%',
      }),
      income('services', '增值服务收费', 'serviceCharge', 1800, 'household', 80, {
        occupancy: 1,
        collectionRate: '75%',
        vatRate: '6%',
      }),
    ],
    costs: [
      opex('basicService', '基础物业服务（对居民免费）', 5200000, { basicService: true }),
      opex('operator', '运营总包服务费', 4600000),
      opex('maintenance', '公共设施维护', 2800000),
      opex('platform', '智慧平台运维', 1600000),
      opex('clinic', '卫生与养老用房维护', 700000),
    ],
    renewals: [line('platform', '智慧平台更新', { amount: 4000000, everyYears: 5, growth: 0 })],
    propertyOperatingAreaM2: 10200,
    workingCapitalDays: 15,
    handedOver: [{ line: 'clinic', month: 24 }],
  },
  tax: {
    vat: { enabled: true },
    landVat: { enabled: true, deductibleShare: '4%', settlementMonth: 42 },
    incomeTax: { enabled: true, saleableCostShare: '4%', depreciationYears: 20 },
    propertyTax: { mode: 'rent' },
    stamp: { enabled: true },
  },
  surplus: { operationFundShare: '70%' },
  thresholds: { minimumCash: { value: 10000000, source: '建设单位内控（示例）' } },
  scenarios: [
    {
      id: 'vouchersAtOnce',
      name: '房票优惠提高到 10%',
      changes: [{ path: 'relocation.voucherDiscount', value: '10%' }],
    },
    {
      id: 'retrofitOverrun',
      name: '改造费用超预算 2,000 万元（D-75）',
      changes: [{ path: 'costs.lines[6].unitCost', value: 1188 }],
    },
  ],
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
      'collateral',
      'operation',
      'tax',
      'surplus',
    ].map((path) => [path, 'illustrative']),
  ),
  notes: [
    '示例数据：房票回迁、「金角银边」拆改分割出让、运营前置与运营总包见 S4 温州发言，其中均无数值，本文件的数值均为示意。',
    '「金角」「银边」两宗为改造更新类，适用土地收益留用；滨江地块为规划新建类，不留用，价款全部留在土地账户（D-30）。',
    '运营前置：运营商自设计阶段介入，服务费在建设期列支；开业装修由运营商流动资金贷款垫付，开业后逐月归还（D-73）。',
    '房票按面额加奖励计算，持票购房另给 5% 优惠，按各户约定月份兑付（D-28）；人才房票是单独的补贴，不计入征收补偿。',
    '拆建新增面积中公共用房所占比例，由政策参数 operation.publicUseShare 核查（D-73）。',
  ],
};
Object.assign(project.sources, {
  scenarios: 'illustrative；改造费用超预算 2,000 万元取自 S2（D-75）',
  'relocation.voucherDiscount': 'S4：房票回迁「以一定折扣优惠政策回购」，未给折扣（D-28）；5% 为示意',
  'grants.lines[1].arrivalRate': 'S2：财政补贴资金到位率仅 65%（D-41）',
  'operation.incomes[4].collectionRate': 'S2：物业费收缴率全国平均 75%（D-66）',
});

const rows = Array.from({ length: HOUSEHOLDS }, household);
const text = JSON.stringify(project, null, 2).replace(
  '"households": []',
  `"households": [\n${rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n')}\n    ]`,
);
writeFileSync(process.argv[2] ?? new URL('../examples/wenzhou-mixed.json', import.meta.url), `${text}\n`);
