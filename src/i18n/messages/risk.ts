import { messages } from './message';

/** Risk runs on the command line. */
export const risk = messages({
  'help.risk': {
    zh: '风险：对不确定的输入随机抽取（蒙特卡洛），给出建设期与运营期平衡的概率、缺口分布、逐年现金和主要影响因素',
    en: 'risk: random draws of uncertain inputs (Monte Carlo): how likely each period balances, how the gap is spread, cash by year, and what drives it',
  },
  'help.draws': {
    zh: '抽取次数（默认取项目的 risk.draws）',
    en: "number of draws (default: the project's risk.draws)",
  },
  'help.seed': {
    zh: '随机种子；同一种子结果相同（默认取项目的 risk.seed）',
    en: "seed; the same seed gives the same result (default: the project's risk.seed)",
  },
  'help.sampling': {
    zh: '抽样方法：lhs 拉丁超立方、sobol 低差异序列、plain 简单随机（默认取项目的 risk.sampling）',
    en: "sampling: lhs Latin hypercube, sobol low-discrepancy points, plain independent draws (default: the project's risk.sampling)",
  },
  'help.workers': {
    zh: '同时计算的线程数；结果与线程数无关（默认：20000 次以下用 1 个，以上按处理器核数）',
    en: 'threads that compute at once; the result does not depend on it (default: 1 below 20,000 draws, else as many as cores)',
  },
  'help.riskCharts': {
    zh: '把图表（缺口分布、逐年现金、影响因素）以 SVG 写入此文件夹',
    en: 'write the charts (spread of the gap, cash by year, drivers) as SVG into this folder',
  },
  'error.badRisk': {
    zh: '{{file}} 的风险模拟无法进行',
    en: 'No risk run can be made of {{file}}',
  },
  'risk.progress': { zh: '正在模拟 {{done}} / {{total}}…', en: 'Computing draws {{done}} / {{total}}…' },
  'risk.title': { zh: '风险模拟', en: 'Risk run' },
  'risk.run': {
    zh: '{{draws}} 次抽取，种子 {{seed}}，{{sampling}}',
    en: '{{draws}} draws, seed {{seed}}, {{sampling}}',
  },
  'risk.sampling.lhs': { zh: '拉丁超立方抽样', en: 'Latin hypercube' },
  'risk.sampling.sobol': { zh: 'Sobol 序列', en: 'Sobol points' },
  'risk.sampling.plain': { zh: '简单随机抽样', en: 'independent draws' },
  'risk.presets': {
    zh: '本项目未列风险变量，以下采用内置变量；其中标“假定”的分布请以本地数据替换。',
    en: 'This project lists no risk variables, so ours are used; replace those marked as assumed with local data.',
  },
  'risk.invalid': {
    zh: '{{count}} 次抽取中模型无值（除以零），未计入。',
    en: {
      one: 'In {{count}} draw the model has no value (a division by zero); it is not counted.',
      other: 'In {{count}} draws the model has no value (a division by zero); they are not counted.',
    },
  },
  'risk.repaired': {
    zh: '所给相关系数不能同时成立，已调整为最接近的可行矩阵；系数最多变动 {{change}}。',
    en: 'The stated correlations cannot hold together; the nearest possible matrix was taken. The largest change of a coefficient is {{change}}.',
  },
  'risk.structural': {
    zh: '“{{name}}”改变模型的期数或行：每个取值各建一个模型，精确重算。',
    en: '"{{name}}" changes the model\'s periods or rows: a model is made for each of its values.',
  },
  'risk.probability': { zh: '平衡概率', en: 'Probability of balance' },
  'risk.interval': { zh: '95% 区间', en: '95% interval' },
  'risk.balances': { zh: '平衡', en: 'balances' },
  'risk.both': { zh: '建设期与运营期都平衡', en: 'Construction and operation both' },
  'risk.construction': { zh: '建设期', en: 'Construction' },
  'risk.operation': { zh: '运营期', en: 'Operation' },
  'risk.overall': { zh: '全周期', en: 'Whole life' },
  'risk.figure': { zh: '指标', en: 'Figure' },
  'risk.mean': { zh: '均值', en: 'Mean' },
  'risk.gap': { zh: '{{phase}}缺口', en: '{{phase}}: gap' },
  'risk.lowestCash': { zh: '{{phase}}最低现金', en: '{{phase}}: lowest cash' },
  'risk.surplus': { zh: '全周期盈亏', en: 'Whole life: surplus' },
  'risk.peakFundingNeed': { zh: '最高资金需求', en: 'Peak funding need' },
  'risk.lowestDscr': { zh: '最低偿债备付率', en: 'Lowest DSCR' },
  'risk.cashIn': { zh: '{{year}} 年末现金', en: 'Cash at the end of {{year}}' },
  'risk.drivers': { zh: '影响因素', en: 'Drivers' },
  'risk.variable': { zh: '变量', en: 'Variable' },
  'risk.rankCorrelation': { zh: '秩相关', en: 'rank correlation' },
  'risk.varianceShare': { zh: '方差份额', en: 'variance share' },
  'risk.histogram': {
    zh: '{{phase}}最低现金的分布（{{unit}}）',
    en: '{{phase}}: how lowest cash is spread ({{unit}})',
  },
  'risk.histogramTold': {
    zh: '每根柱是最低现金落在该区间的抽取次数；零以下为缺口',
    en: 'Each bar is the number of draws whose lowest cash lies there; below zero is the gap',
  },
  'risk.drawsShort': { zh: '抽取次数', en: 'Draws' },
  'risk.fan': { zh: '逐年年末现金（{{unit}}）', en: 'Cash at the end of each year ({{unit}})' },
  'risk.fanTold': {
    zh: '中线为中位数，深色带含 60% 的抽取，浅色带含 90%',
    en: 'The line is the median; the dark band holds 60% of draws, the light one 90%',
  },
  'risk.fanMiddle': { zh: '中位数', en: 'Median' },
  'risk.fanInner': { zh: '60% 的抽取', en: '60% of draws' },
  'risk.fanOuter': { zh: '90% 的抽取', en: '90% of draws' },
  'risk.driversChart': {
    zh: '各变量与最低现金的秩相关',
    en: 'Rank correlation of each variable with lowest cash',
  },
  'risk.driversTold': {
    zh: '向右：变量越大现金越多；向左：变量越大现金越少',
    en: 'To the right: more of it leaves more cash; to the left: more of it leaves less',
  },
  'risk.register': { zh: '风险清单', en: 'Risk register' },
  'risk.weight': { zh: '权重', en: 'weight' },
  'risk.likelihood': { zh: '可能性', en: 'likelihood' },
  'risk.impact': { zh: '影响', en: 'impact' },
  'risk.score': { zh: '得分', en: 'score' },
  'risk.notJudged': { zh: '未评', en: 'not judged' },
  'risk.stated': { zh: '（项目评定）', en: ' (as judged)' },
  'risk.weighted': { zh: '加权（已评部分）', en: 'Weighted, of what is judged' },
  'risk.percentileNote': {
    zh: 'P50、P80、P90：50%、80%、90% 的抽取不比它差（缺口和资金需求不高于它，现金和偿债备付率不低于它）。',
    en: 'P50, P80, P90: in 50, 80, 90% of draws it is no worse (gap and need no higher, cash and DSCR no lower).',
  },
  'risk.note': {
    zh: '“平衡”：只凭已到位和已承诺的资金，该期现金从不为负，且灯不为红。概率只与所列变量及其分布一样可靠。',
    en: '"Balances": on received and committed money alone the period\'s cash is never short, and its light is not red. The probabilities are as good as the variables and distributions listed.',
  },
});
