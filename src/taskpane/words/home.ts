import { messages } from '../../i18n';

/** The first screen. */
export const home = messages({
  'home.light': { zh: '{{phase}}：{{word}}', en: '{{phase}} {{word}}' },
  'home.gap': { zh: '缺口', en: 'Short by' },
  'home.lowest': { zh: '最低结余', en: 'Lowest' },
  'home.surplus': { zh: '期末净额', en: 'At the end' },
  'home.worst': { zh: '最紧 {{month}}', en: 'Tightest in {{month}}' },
  'home.why': { zh: '为什么？', en: 'Why?' },
  'home.whyOf': { zh: '为什么{{phase}}{{word}}？', en: 'Why? {{phase}} {{word}}' },
  'home.certainty': { zh: '资金落实程度', en: 'How certain the money is' },
  'home.part': { zh: '{{name}} {{share}}', en: '{{name}} {{share}}' },
  'home.noMoney': { zh: '还没有填写任何资金来源。', en: 'No source of funds has been entered yet.' },
  'home.cash': { zh: '累计现金（{{unit}}）', en: 'Cash ({{unit}})' },
  'home.cashTold': {
    zh: '从{{from}}到{{to}}；最低点在{{month}}，为 {{amount}}。',
    en: 'From {{from}} to {{to}}; lowest in {{month}}, at {{amount}}.',
  },
  'home.construction': { zh: '建设期', en: 'Construction' },
  'home.operation': { zh: '运营期', en: 'Operation' },
  'home.period': { zh: '期末', en: 'Period end' },
  'home.cashColumn': { zh: '现金', en: 'Cash' },
  'home.figures': { zh: '主要指标', en: 'Key figures' },
  'home.allFigures': { zh: '全部指标', en: 'All figures' },
  'home.fewerFigures': { zh: '只看要点', en: 'Only the main ones' },
  'home.explainFigure': {
    zh: '{{label}} {{value}}，查看来历',
    en: '{{label}} {{value}}: see where it comes from',
  },
  'home.toChecks': {
    zh: '查看 {{count}} 项未通过的核查',
    en: { one: 'See the failing check', other: 'See {{count}} failing checks' },
  },
  'home.toCause': { zh: '看看{{month}}为什么差 {{amount}}', en: 'See why {{month}} is short by {{amount}}' },
  'home.toReason': { zh: '看看{{phase}}为什么{{word}}', en: 'See why {{phase}} {{word}}' },
  'home.toGap': { zh: '看看怎样补上 {{amount}}', en: 'See how to close {{amount}}' },
  'home.toBalance': { zh: '看看怎样才能平衡', en: 'See what would make it balance' },
  'home.toBuild': { zh: '重新生成工作簿', en: 'Build the workbook again' },
  'home.toApproval': { zh: '打开审批核查表', en: 'Open the approval checklist' },
  'home.structure': {
    zh: '有改动影响了模型的行，工作簿里的公式已不相符；窗格的结论是最新的。重新生成后两者一致。',
    en: 'A change affects which rows the model has, so the formulas in the workbook no longer fit. What you read here is up to date; building the workbook again makes both agree.',
  },
  'home.version': {
    zh: '工作簿由 {{builtBy}} 版生成，本加载项是 {{version}} 版，公式有所不同。重新生成后两者一致。',
    en: 'The workbook was built by version {{builtBy}}; this add-in is version {{version}} and writes other formulas. Building it again makes both agree.',
  },
  'home.checkedAt': { zh: '{{time}} 核算', en: 'Checked at {{time}}' },
  'home.fits': { zh: '与工作簿一致', en: 'agrees with the workbook' },
  'home.failing': {
    zh: '{{count}} 项核查未通过',
    en: { one: '{{count}} check fails', other: '{{count}} checks fail' },
  },
  'home.noneFailing': { zh: '核查全部通过', en: 'all checks pass' },
});
