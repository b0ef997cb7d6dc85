import { messages, teller } from '../i18n';

/** Texts of the report. */
const catalog = messages({
  title: { zh: '资金平衡方案', en: 'Fund balance report' },
  illustrative: {
    zh: '示例数据：本报告中的数字不是真实项目的数字。',
    en: 'Illustrative data: the figures of this report are not those of a real project.',
  },
  contents: { zh: '目录', en: 'Contents' },
  page: { zh: '第 {{page}} 页，共 {{of}} 页', en: 'Page {{page}} of {{of}}' },
  prepared: { zh: '编制', en: 'Prepared by' },
  reviewed: { zh: '复核', en: 'Reviewed by' },
  approved: { zh: '批准', en: 'Approved by' },
  city: { zh: '所在城市', en: 'City' },
  kind: { zh: '项目类型', en: 'Kind of project' },
  horizon: { zh: '测算期', en: 'Horizon' },
  fromTo: {
    zh: '{{from}} 至 {{to}}（建设 {{months}} 个月，运营 {{years}} 年）',
    en: '{{from}} to {{to}} (construction {{months}} months, operation {{years}} years)',
  },
  step: { zh: '步长', en: 'Step' },
  households: { zh: '涉及户数', en: 'Households' },
  packs: { zh: '政策依据', en: 'Policy' },
  unit: { zh: '金额单位', en: 'Unit of money' },
  date: { zh: '编制日期', en: 'Date' },
  digest: { zh: '输入摘要', en: 'Digest of the inputs' },
  digestOf: { zh: 'SHA-256 {{digest}}', en: 'SHA-256 {{digest}}' },

  summary: { zh: '结论', en: 'Conclusion' },
  left: { zh: '最低结余 {{amount}}', en: 'lowest {{amount}}' },
  ending: { zh: '期末净额 {{amount}}', en: '{{amount}} at the end' },
  restsOn: { zh: '{{parts}}', en: 'Rests on: {{parts}}' },
  keyFigures: { zh: '主要指标', en: 'Key figures' },
  figure: { zh: '指标', en: 'Figure' },
  value: { zh: '数值', en: 'Value' },
  basis: {
    zh: '结论只依靠已到位和已承诺的资金；预期资金另行重算，不能使结论转为平衡。总体平衡不能代替建设期、运营期各自平衡。',
    en: 'The verdicts stand on received and committed money. Money that is only expected is read a second time and never lifts a verdict to balanced. A whole life that balances does not stand in for either period.',
  },
  checksTold: {
    zh: '核查 {{applied}} 项：通过 {{passed}} 项，须整改 {{warnings}} 项，否决 {{errors}} 项；说明 {{notes}} 项。',
    en: '{{applied}} checks: {{passed}} pass, {{warnings}} call for correction, {{errors}} stop the project; {{notes}} remarks.',
  },

  assumptions: { zh: '项目与假设', en: 'Project and assumptions' },
  assumptionsNote: {
    zh: '以下为全部输入及其来源；未注明来源的输入在核查中列出。一户一表另附。',
    en: 'All inputs with their sources; inputs without a source are listed among the checks. The household sheet is apart.',
  },
  item: { zh: '项目', en: 'Item' },
  content: { zh: '内容', en: 'What was entered' },
  source: { zh: '来源', en: 'Source' },
  policyUsed: { zh: '本测算采用的政策参数', en: 'Policy parameters that the model reads' },
  parameter: { zh: '参数', en: 'Parameter' },
  clause: { zh: '依据', en: 'Clause' },
  overriddenFor: {
    zh: '项目改写（原值 {{previous}}）：{{reason}}',
    en: 'Overridden by the project (was {{previous}}): {{reason}}',
  },
  notes: { zh: '备注', en: 'Notes' },

  expected: { zh: '依靠预期资金的程度', en: 'What rests on expected money' },
  expectedNote: {
    zh: '预期资金是既未到账、也无合同或批文的资金。下表列出各项预期资金计入后的金额，以及计入前后的结果。',
    en: 'Expected money is neither in the account nor bound by contract or approval. Below: what each expected source brings if it is counted, and the result without and with them.',
  },
  noExpected: {
    zh: '本项目没有预期资金：全部来源均已到位或已承诺。',
    en: 'No source of this project is merely expected: all are received or committed.',
  },
  expectedSources: { zh: '预期资金来源', en: 'Expected sources' },
  amount: { zh: '金额', en: 'Amount' },
  withAndWithout: { zh: '计入预期资金前后', en: 'Without and with expected money' },
  counted: { zh: '已到位和已承诺', en: 'Received and committed' },
  withExpected: { zh: '计入预期资金', en: 'With expected money' },
  certaintyByPhase: { zh: '各期资金落实程度', en: 'Certainty of the money by period' },
  phase: { zh: '时期', en: 'Period' },

  charts: { zh: '图', en: 'Charts' },
  cash: { zh: '累计现金（{{unit}}）', en: 'Cash ({{unit}})' },
  cashTold: {
    zh: '从{{from}}到{{to}}；最低点在{{month}}，为 {{amount}}。阴影为建设期，零线以下填色部分为缺口。',
    en: 'From {{from}} to {{to}}; lowest in {{month}}, at {{amount}}. Construction is shaded; what is filled below zero is the gap.',
  },
  funds: { zh: '分年资金来源与运用（{{unit}}）', en: 'Sources and uses by year ({{unit}})' },
  fundsTold: {
    zh: '零线以上为各类资金来源，浅灰为未落实、未计入的预期资金；零线以下为各类运用。',
    en: 'Sources stand above zero, in light grey money that is only expected and not counted; uses stand below.',
  },
  debt: { zh: '债务与偿债覆盖（{{unit}}，倍）', en: 'Debt and cover ({{unit}}, times)' },
  debtTold: {
    zh: '面积为年内最高债务余额；柱为年内最低偿债备付率和贷款期覆盖率（右轴），没有还本付息的年份没有柱。',
    en: 'The area is the highest debt of the year; columns are the lowest DSCR and LLCR of the year (right axis); a year without debt service has none.',
  },
  income: { zh: '运营收入构成（{{unit}}）', en: 'Operating income by kind ({{unit}})' },
  incomeTold: {
    zh: '各年运营收入（不含税）按种类堆叠。',
    en: 'Operating income net of VAT by year, stacked by kind.',
  },

  tables: { zh: '标准报表', en: 'Standard tables' },
  householdTable: { zh: '一户一表', en: 'Household sheet' },

  stresses: { zh: '压力情景', en: 'Stress scenarios' },
  stressesNote: {
    zh: '每个情景都把整个模型重算一遍，与基准并列。',
    en: 'Each scenario is a full run of the model, beside the base.',
  },
  stressVerdicts: { zh: '各情景的结论', en: 'Verdicts under each scenario' },
  stressFigures: { zh: '各情景的主要指标', en: 'Key figures under each scenario' },
  stressSources: { zh: '情景与来源', en: 'Scenarios and where they come from' },
  stressSkipped: {
    zh: '不适用于本项目的情景：{{names}}。',
    en: 'Scenarios that do not fit this project: {{names}}.',
  },
  scenario: { zh: '情景', en: 'Scenario' },
  stressChart: { zh: '各情景的期末现金与最低现金（{{unit}}）', en: 'Cash under each scenario ({{unit}})' },
  stressTold: {
    zh: '每个情景两条：建设期最低现金和运营期最低现金；零线左侧为缺口。',
    en: 'Two bars for each scenario: lowest cash of construction and of operation; left of zero is a gap.',
  },
  constructionLowest: { zh: '建设期最低现金', en: 'Construction, lowest cash' },
  operationLowest: { zh: '运营期最低现金', en: 'Operation, lowest cash' },

  sensitivity: { zh: '敏感性', en: 'Sensitivity' },
  sensitivityNote: {
    zh: '各因素单独变动，每个数都是完整重算。临界变动：该指标恰为零时因素的变动；“无”表示在 −95% 至 +300% 之间没有。',
    en: 'Each factor moved alone; every figure is a full run. Break-even: the change at which the figure is nothing; “none” where there is none between −95% and +300%.',
  },
  tornado: { zh: '{{target}}对各因素的敏感性（{{unit}}）', en: '{{target}}: sensitivity ({{unit}})' },
  tornadoTold: {
    zh: '各因素变动 {{low}} 和 {{high}} 时的{{target}}，影响大者在上；竖线为基准 {{base}}。',
    en: '{{target}} when each factor changes by {{low}} and by {{high}}, the largest swing on top; the upright line is the base, {{base}}.',
  },
  noFactors: {
    zh: '本项目没有可变动的价格、成本、利率或补助。',
    en: 'This project has no price, cost, rate or grant to move.',
  },

  levers: { zh: '怎样补上缺口', en: 'What would close the gap' },
  leversMet: {
    zh: '建设期、运营期、全周期三项均为绿灯，没有缺口要补。',
    en: 'Construction, operation and the whole life are all green: there is no gap to close.',
  },
  leversNote: {
    zh: '每项措施单独变动，直到三项全部转绿；变幅最小者在前。变幅：所动输入的变化占其现值的比例。每个数都是整模重算。',
    en: 'Each lever moved alone until all three lights are green, the least relative change first. Relative: change of the inputs moved over what they are. Every figure is a run of the whole model.',
  },
  noneAlone: {
    zh: '没有一项措施能单独使三项全部转绿。',
    en: 'No lever alone turns all three lights green.',
  },
  pair: { zh: '两项措施', en: 'Two levers' },
  pairFirst: { zh: '前者调整到', en: 'The first to' },
  pairSecond: { zh: '后者至少调整到', en: 'The second at least to' },
  order: { zh: '次序', en: 'Order' },

  risk: { zh: '风险', en: 'Risk' },
  riskNote: {
    zh: '对不确定的输入随机抽取，每次抽取都把整个模型重算一遍：{{run}}。同一种子结果相同。',
    en: 'Uncertain inputs are drawn at random, and every draw is a run of the whole model: {{run}}. The same seed gives the same result.',
  },
  riskNoRun: { zh: '本项目不能进行风险模拟：', en: 'No risk run can be made of this project:' },
  balances: { zh: '平衡的概率', en: 'Balances' },
  riskFigures: { zh: '缺口与覆盖的分布', en: 'How gap and cover are spread' },
  riskDrivers: { zh: '影响因素', en: 'Drivers' },
  riskDriversNote: {
    zh: '与最低现金的秩相关，括号内为方差份额。',
    en: 'Rank correlation with lowest cash, and in brackets the share of its variance.',
  },
  riskKind: { zh: '风险', en: 'Risk' },
  riskGrade: { zh: '等级', en: 'Grade' },

  checks: { zh: '核查与依据', en: 'Checks and clauses' },
  check: { zh: '核查', en: 'Check' },
  result: { zh: '结论', en: 'Result' },
  limit: { zh: '界限', en: 'Limit' },
  period: { zh: '期间', en: 'Period' },
  whyAndFix: { zh: '说明与建议', en: 'Why, and what to do' },
  failingChecks: { zh: '未通过与说明', en: 'Failing checks and remarks' },
  passingChecks: { zh: '通过与不适用', en: 'Checks that pass or do not apply' },
  because: { zh: '{{why}}；{{fix}}', en: '{{why}}. {{fix}}' },
  allPass: { zh: '全部核查通过。', en: 'Every check passes.' },

  glossary: { zh: '术语', en: 'Terms' },
  term: { zh: '术语', en: 'Term' },
  inOther: { zh: '英文', en: 'Chinese' },
  meaning: { zh: '含义', en: 'Meaning' },

  footer: {
    zh: '{{name}} · {{title}} · 输入摘要 {{digest}}',
    en: '{{name}} · {{title}} · inputs {{digest}}',
  },
});

export const tell = teller(catalog);
