import { messages } from '../../i18n';

/** Close the gap: levers, tried by sliders. */
export const gap = messages({
  'gap.target': { zh: '目标', en: 'Target' },
  'gap.computing': { zh: '正在逐项试算…', en: 'Trying each lever…' },
  'gap.isMet': {
    zh: '目标已经达到，没有缺口要补。',
    en: 'The target is met already: there is no gap to close.',
  },
  'gap.lights': { zh: '三项结论', en: 'The three lights' },
  'gap.light': { zh: '{{phase}}：{{word}}', en: '{{phase}}: {{word}}' },
  'gap.short': { zh: '缺 {{amount}}', en: 'short by {{amount}}' },
  'gap.untried': {
    zh: '移动滑块试算；工作簿不会改动。',
    en: 'Move a slider to try; the workbook stays as it is.',
  },
  'gap.tried': {
    zh: '正在试算 {{count}} 项措施，工作簿尚未改动。',
    en: {
      one: 'Trying {{count}} lever; the workbook is unchanged.',
      other: 'Trying {{count}} levers; the workbook is unchanged.',
    },
  },
  'gap.noValue': {
    zh: '放到这里模型算不出结果（有除以零的一步）。请移回一些。',
    en: 'The model has no value here (a division by nothing). Move back a little.',
  },
  'gap.levers': { zh: '单一措施，变幅小的在前', en: 'One lever alone, least change first' },
  'gap.none': {
    zh: '没有一项措施在允许范围内单独达到目标。试试下面几项一起用。',
    en: 'No lever meets the target alone within its range. Try several together.',
  },
  'gap.fromTo': { zh: '{{from}} → {{to}}', en: '{{from}} → {{to}}' },
  'gap.turns.both': { zh: '单独可使两期转绿', en: 'alone turns both periods green' },
  'gap.turns.construction': { zh: '单独可使建设期转绿', en: 'alone turns construction green' },
  'gap.turns.operation': { zh: '单独可使运营期转绿', en: 'alone turns operation green' },
  'gap.enough': { zh: '单独即可达到目标', en: 'enough alone' },
  'gap.notEnough': {
    zh: '单独不够，最好时仍缺 {{amount}}',
    en: 'not enough alone: {{amount}} still missing at best',
  },
  'gap.notGreen': {
    zh: '单独不够：不再缺钱，但未全部转绿',
    en: 'not enough alone: no money is missing, yet not all is green',
  },
  'gap.useIt': { zh: '放到此处', en: 'Put it there' },
  'gap.useItOf': { zh: '{{label}}：放到 {{to}}', en: '{{label}}: put it at {{to}}' },
  'gap.sliderOf': { zh: '{{label}}：试算值', en: '{{label}}: value to try' },
  'gap.idle': { zh: '对这个目标没有帮助：{{names}}。', en: 'No help for this target: {{names}}.' },
  'gap.pairs': { zh: '两项组合：谁出多少', en: 'Two together: who gives how much' },
  'gap.pairOf': { zh: '{{first}} ＋ {{second}}', en: '{{first}} + {{second}}' },
  'gap.tryPair': { zh: '试算', en: 'Try' },
  'gap.tryPairOf': { zh: '试算：{{first}} 与 {{second}}', en: 'Try {{first}} with {{second}}' },
  'gap.showPairs': { zh: '两项组合', en: 'Two together' },
  'gap.apply': { zh: '应用到工作簿', en: 'Apply to the workbook' },
  'gap.reset': { zh: '全部放回', en: 'Put all back' },
  'gap.applied': {
    zh: '已写入工作簿。可在“补缺口”页撤销。',
    en: 'Written to the workbook. It can be undone on the page Close the gap.',
  },
  'gap.undo': { zh: '撤销刚才的写入', en: 'Undo what was written' },
  'gap.undone': { zh: '已把原值放回工作簿。', en: 'The values before are back in the workbook.' },
  'levers.write': { zh: '把排序写入“平衡”表', en: 'Write the ranking to the dashboard' },
  'levers.writeHint': {
    zh: '写在“平衡”表的措施栏，带计算时间与输入摘要；输入改动后，表上和这里都会标明已过期。',
    en: 'Goes to the dashboard’s table of levers with time and digest of the inputs; once inputs change, the dashboard and this page say that it is out of date.',
  },
  'levers.fresh': {
    zh: '“平衡”表里的措施与现在的输入相符。',
    en: 'The levers on the dashboard agree with the inputs as they are.',
  },
  'levers.stale': {
    zh: '“平衡”表里的措施已过期：写入之后输入改动过。请重新写入。',
    en: 'The levers on the dashboard are out of date: inputs have changed since. Write them again.',
  },
  'levers.written': { zh: '措施排序已写入“平衡”表。', en: 'The ranking is on the dashboard.' },
  'gap.note': {
    zh: '应用后可撤销 · 每项都经整模重算',
    en: 'Can be undone · every figure is a run of the whole model',
  },
});
